"""What one origin says of one claim: a letter, the words that carry the answer, and who prints them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.web.clean import one_line, shortened
from recoupe.web.marks import MARKS
from recoupe.web.origins import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Span
    from recoupe.story import Claim, Evidence, Voice
    from recoupe.web.anchors import Anchors, Link

__all__ = ["Cell", "Heard", "cell", "heard_in", "words_of"]

_SHOWN = 56
_LEAD = 14  # characters kept before the figure or the date that answers the question


@dataclass(frozen=True, slots=True)
class Heard:
    """One account in a cell: its letter, a few of its words, where they are read, and who is said to say them."""

    origin: str
    mark: str
    words: str
    link: Link
    speaker: str
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """All that one origin (or the small ones together) says of a claim: the account to show, then the others."""

    origin: str
    heard: tuple[Heard, ...] = ()
    together: bool = False

    @property
    def shown(self) -> int:
        """How many accounts stand in the open: one, or one of each of the first three origins."""
        return min(len({each.origin for each in self.heard}), 3) if self.together else min(len(self.heard), 1)

    @property
    def mixed(self) -> bool:
        """Whether its accounts do not all carry the same letter."""
        return len({each.mark for each in self.heard}) > 1


def cell(origin: str, heard: Sequence[Heard], *, together: bool = False) -> Cell:
    """The cell with its most frequent letter first; of several origins together, one account of each before more."""
    frequency = Counter(each.mark for each in heard)
    ordered = sorted(heard, key=lambda each: (-frequency[each.mark], MARKS.index(each.mark)))
    if together:
        first = {each.origin: each for each in reversed(ordered)}
        ordered.sort(key=lambda each: each is not first[each.origin])
    return Cell(origin, tuple(ordered), together)


def heard_in(claim: Claim, anchors: Anchors) -> dict[str, list[Heard]]:
    """The accounts of a claim by origin, each outlet's same words once; without voices, its evidence by file."""
    found: dict[str, dict[tuple[str, str, str], Heard]] = {}
    for voice in claim.voices:
        heard = _heard(voice, claim, anchors)
        found.setdefault(heard.origin, {}).setdefault((heard.mark, heard.words, heard.link.label), heard)
    if not claim.voices:
        mark = "P" if claim.forecast else "A" if claim.certainty.value == "certain" else "C"
        for origin in claim.origins:
            name = anchors.origin(origin.name, origin.files)
            for evidence in (each for each in claim.evidence if each.file in origin.files):
                words = words_of(evidence, claim.question, anchors)
                heard = Heard(name, mark, words, anchors.link(evidence), "", origin.via)
                found.setdefault(name, {}).setdefault((mark, words, heard.link.label), heard)
    return {origin: list(each.values()) for origin, each in found.items()}


def _heard(voice: Voice, claim: Claim, anchors: Anchors) -> Heard:
    mark = voice.mark if voice.mark in MARKS else "A"
    words = words_of(voice.evidence, claim.question, anchors)
    origin = folded(voice, claim, anchors)
    via = tuple(name for name in map(one_line, voice.via) if name.casefold() != origin.casefold())
    return Heard(origin, mark, words, anchors.link(voice.evidence), one_line(voice.speaker or ""), via)


def words_of(evidence: Evidence, question: str, anchors: Anchors) -> str:
    """A few words of the evidence: around its figure for « combien », its date for « quand », else its beginning."""
    key = _key_span(evidence, question, anchors) if anchors.found(evidence) else None
    if key is None or len(evidence.quote) <= _SHOWN:
        return shortened(evidence.quote, _SHOWN)
    start = max(0, key.start - evidence.start - _LEAD)
    if start:
        space = re.search(r"\s", evidence.quote[start:])
        start += space.end() if space and start + space.end() <= key.start - evidence.start else 0
    return ("…" if start else "") + shortened(evidence.quote[start:], _SHOWN)


def _key_span(evidence: Evidence, question: str, anchors: Anchors) -> Span | None:
    reading = anchors.reading(evidence.file)
    if reading is None:
        return None
    spans: list[Span] = []
    if question == "combien":
        spans = [quantity.span for statement in reading.statements for quantity in statement.quantities]
    elif question == "quand":
        spans = [time.span for time in reading.times]
    inside = [span for span in spans if evidence.start <= span.start and span.end <= evidence.end]
    return min(inside, default=None)
