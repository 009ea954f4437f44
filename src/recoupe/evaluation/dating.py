"""How well undated articles are dated: real ones, stripped of their dates, against the day on which they appeared."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from recoupe.crosscheck import crosscheck
from recoupe.model import Article, Basis, Problem, Published, Reading
from recoupe.reading.anchoring import anchored
from recoupe.reading.reader import Reader

__all__ = ["Guess", "press", "read_undated", "scores", "wikinews", "with_half_hidden"]

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DATELINE = re.compile(rf"(?mi)^[ \t]*\d{{1,2}}(?:er)? (?:{_MONTHS}) \d{{4}}[^\n–.]{{0,30}}\.?[ \t]*[–-]?[ \t]*")

Dated = tuple[Article, str]
"""An article without its date, and the day on which it appeared."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What was deduced of one article, and the true day."""

    published: Published
    day: str

    @property
    def found(self) -> bool:
        """Whether an interval was deduced, open on one side or not."""
        return self.published.basis is Basis.INFERRED

    @property
    def holds(self) -> bool:
        """Whether the true day lies in it."""
        return (self.published.earliest or "0000") <= self.day <= (self.published.latest or "9999")

    @property
    def width(self) -> int | None:
        """Days from its first to its last; ``None`` where a side is open."""
        if not (self.published.earliest and self.published.latest):
            return None
        first, last = date.fromisoformat(self.published.earliest), date.fromisoformat(self.published.latest)
        return (last - first).days + 1


_SAMPLED = ("03", "07", "11")  # odd ones, whose errors nobody looked at, and few enough to be read on every change


def wikinews(folder: Path) -> Iterator[Dated]:
    """Wikinews articles of some months without the dateline that opens them; their day is in the name of the file."""
    for path in sorted(p for month in _SAMPLED for p in folder.glob(f"*/{month}/*.txt")):
        day = path.name.split("-")[0].replace("_", "-")
        text = _DATELINE.sub("", path.read_text("utf-8"), count=1)
        name = path.relative_to(folder.parent).as_posix()
        yield Article(name, name, text), day


def press(folder: Path) -> Iterator[Dated]:
    """The press articles that their metadata date to a day."""
    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if len(row["published"]) == len("2019-01-05"):
                text = (folder / row["file"]).read_bytes().decode("utf-8")
                yield Article(row["file"], row["file"], text, outlet=row["outlet"] or None), row["published"]


def read_undated(reader: Reader, articles: Iterable[Dated]) -> list[tuple[Reading, str]]:
    """The readings of articles that state no day themselves, with their true days."""
    listed = list(articles)
    readings = reader.read_many(article for article, _ in listed)
    return [
        (reading, day)
        for reading, (_, day) in zip(readings, listed, strict=True)
        if not isinstance(reading, Problem) and reading.phrases
    ]


def with_half_hidden(readings: Sequence[tuple[Reading, str]]) -> Iterator[Guess]:
    """Each article deduced from the dated ones of its story: every second date is hidden, then every other."""
    for turn in (0, 1):
        hidden = {r.article.file: day for n, (r, day) in enumerate(readings) if n % 2 == turn}
        mixed = [r if r.article.file in hidden else anchored(r, _given(day)) for r, day in readings]
        entries = (entry for story in crosscheck(mixed).stories for entry in story.articles)
        yield from (Guess(entry.published, hidden[entry.file]) for entry in entries if entry.file in hidden)


def _given(day: str) -> Published:
    return Published(day, day, day, Basis.METADATA)


def scores(guesses: Iterable[Guess]) -> Mapping[str, float]:
    """How many articles; per cent with an interval, and bounded on both sides; per cent of each that hold the true
    day; the median width of those bounded on both sides, in days.
    """
    every = list(guesses)
    found = [guess for guess in every if guess.found]
    both = [guess for guess in found if guess.width is not None]
    return {
        "articles": len(every),
        "found": _share(len(found), len(every)),
        "hold": _share(sum(guess.holds for guess in found), len(found)),
        "bounded": _share(len(both), len(every)),
        "bounded_hold": _share(sum(guess.holds for guess in both), len(both)),
        "width": median([guess.width for guess in both if guess.width is not None]) if both else 0,
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
