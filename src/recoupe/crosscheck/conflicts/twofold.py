"""A figure that one sentence gives twice: « 2 500 personnes selon la police, 8 000 selon les organisateurs »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["twofold_counts"]


@dataclass(frozen=True, slots=True)
class _Twofold:
    """Two figures of one thing in one sentence, with the voice and the characters of each."""

    reading: Reading
    unit: str
    figures: tuple[str, str]
    voices: tuple[str, str]
    spans: tuple[Span, Span]

    @property
    def values(self) -> tuple[str, ...]:
        """The digits of both figures, lowest first."""
        return tuple(sorted((re.sub(r"\D", "", figure) for figure in self.figures), key=lambda d: (len(d), d)))


def twofold_counts(comparison: Comparison) -> list[Conflict]:
    """Every pair of figures that a sentence gives by two voices, once for all articles that give the same pair."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    told: dict[tuple[str, ...], list[_Twofold]] = {}
    for reading in readings:
        for pair in _pairs(reading):
            told.setdefault(pair.values, []).append(pair)
    return [_conflict(pairs) for _, pairs in sorted(told.items())]


def _pairs(reading: Reading) -> Iterator[_Twofold]:
    text = reading.article.text
    quiet = [zone.span for zone in reading.zones if zone.kind not in NARRATIVE_ZONES]
    for sentence in reading.sentences:
        if any(zone.overlaps(sentence) for zone in quiet):
            continue
        for form in ("according", "brackets"):
            for match in re.finditer(_pattern(form), text[sentence.slice], re.IGNORECASE):
                parts = match.groupdict()
                figures = (parts["a"].strip(), parts["b"].strip())
                voices = (_voice(parts["x"]), _voice(parts["y"]))
                spans = tuple(
                    Span(sentence.start + match.start(first), sentence.start + match.end(last))
                    for first, last in (("a", "x"), ("b", "y"))
                )
                if re.sub(r"\D", "", figures[0]) != re.sub(r"\D", "", figures[1]) and folded(voices[0]) != folded(
                    voices[1]
                ):
                    yield _Twofold(reading, parts["unit"] or "", figures, voices, (spans[0], spans[1]))


def _voice(words: str) -> str:
    """A voice without its article."""
    return re.sub(r"^(?:les?|la|l['’]|des|du)\s*", "", words.strip(), flags=re.IGNORECASE)


def _conflict(pairs: Sequence[_Twofold]) -> Conflict:
    first = pairs[0]
    sides = []
    for number in (0, 1):
        digits = re.sub(r"\D", "", first.figures[number])
        same = [(p, n) for p in pairs for n in (0, 1) if re.sub(r"\D", "", p.figures[n]) == digits]
        where = without_overlaps(cite(p.reading, p.spans[n]) for p, n in same)
        sides.append(Side(" ".join(first.figures[number].split()), listing([p.voices[n] for p, n in same]), where))
    key = "about.number.vowel" if folded(first.unit)[:1] in set("aeiouh") else "about.number"
    about = phrase(key, unit=first.unit)
    return Conflict(ConflictKind.NUMBER, ConflictReading.DISPUTE, about, tuple(sides), phrase("why.number.twofold"))


@cache
def _pattern(form: str) -> str:
    parts = {row[0]: row[1] for row in rows("twofold.tsv")}
    number, voice, by = parts["number"], parts["voice"], parts["by"]
    return parts[form].replace("<by>", by).replace("<number>", number).replace("<voice>", voice)
