"""The letters in the margin of Lecture: what a sentence commits to, and the claims of the matrix it stands behind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model import Span
from recoupe.web.clean import shortened
from recoupe.web.marks import MARKS, mark_of, mark_of_hedge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model import Reading
    from recoupe.story import Claim

__all__ = ["Gloss", "claim_glosses", "own_glosses"]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A letter beside the line where ``span`` begins. ``claim`` is the number of the claim it leads back to."""

    span: Span
    mark: str
    claim: int | None = None
    differs: bool = False
    words: str = ""


def claim_glosses(claims: Sequence[Claim]) -> dict[str, tuple[Gloss, ...]]:
    """The letters of every article of a story that stands behind a claim, by file."""
    found: dict[str, dict[tuple[Span, int], Gloss]] = defaultdict(dict)
    for number, claim in enumerate(claims, 1):
        differs = claim.status.value in ("disputed", "denied")
        words = shortened(claim.text, 80)
        for voice in claim.voices:
            span = Span(voice.evidence.start, voice.evidence.end)
            mark = voice.mark if voice.mark in MARKS else "A"
            found[voice.file].setdefault((span, number), Gloss(span, mark, number, differs, words))
    return {file: tuple(glosses.values()) for file, glosses in found.items()}


def own_glosses(reading: Reading, known: Iterable[Gloss]) -> tuple[Gloss, ...]:
    """The letters of what is reported or hedged in an article and stands behind no claim."""
    taken = sorted({(gloss.span.start, gloss.span.end) for gloss in known})
    candidates = [
        (attribution.content[0], mark_of(attribution.commitment))
        for attribution in reading.attributions
        if attribution.content
    ]
    candidates += [(hedge.span, mark_of_hedge(hedge)) for hedge in reading.hedges]
    found: dict[tuple[int, str], Gloss] = {}
    for span, mark in candidates:
        if mark and not any(start < span.end and span.start < end for start, end in taken):
            found.setdefault((span.start, mark), Gloss(span, mark))
    return tuple(found[key] for key in sorted(found))
