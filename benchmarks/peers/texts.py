"""The texts that every system is shown, with the gold that the scorer compares with, and what became of it before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.evaluation.gold import restore
from recoupe.evaluation.tasks import GOLD
from recoupe.intake import collect
from recoupe.model import Article

__all__ = ["Articles", "Sentences", "articles", "sentences"]


@dataclass(frozen=True, slots=True)
class Sentences:
    """A file of gold for times: one object a line with ``id``, ``text``, ``dct`` and ``timexes``."""

    name: str
    path: Path

    def rows(self) -> list[dict[str, str]]:
        """The objects of the file."""
        return [json.loads(line) for line in self.path.read_text("utf-8").splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles, and the folder with one file of gold for each."""

    name: str
    gold: Path
    articles: list[Article]


def sentences(data: Path) -> Iterator[Sentences]:
    """The press sentences and the half of the French TimeBank, where they are at hand."""
    for name, file in (("press sentences", "times_press_sentences"), ("TimeBank", "timebank_fr_dev")):
        path = data / "data" / f"{file}.jsonl"
        if path.exists():
            yield Sentences(name, path)


def articles(data: Path, work: Path) -> Iterator[Articles]:
    """The four articles, the development half and the untouched half, where they are at hand."""
    seeds = data / "seeds"
    if seeds.exists():
        found = [a for a in collect([seeds], metadata=seeds / "metadata.csv") if isinstance(a, Article)]
        yield Articles("four articles", data / "data/gold", found)
    for half in ("development", "untouched"):
        if (data / "data/press_fr.tar.xz").exists():
            place = work / half
            place.mkdir()
            yield Articles(half, place, restore(data / "data", GOLD / half, place))
