"""Sentences of the surface: from full stop to full stop outside quotation marks, never across a line end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model import Zone
from recoupe.reading.attribution.quotations import Quotation

__all__ = ["Unit", "units"]

_LONGEST = 800  # tokens; what runs on without a stop is cut, so that no text takes more than linear time
_FINAL = frozenset({".", "!", "?", "…", "..."})
_AFTER = frozenset({"»", "”", '"', ")", "]", "."})
_OPENING = frozenset({"«", "“", '"', "(", "[", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Unit:
    """The tokens ``first`` to ``last - 1`` of one sentence; ``opens`` is true for the first one of its paragraph."""

    first: int
    last: int
    opens: bool


def units(
    words: Sequence[str],
    capital: Sequence[bool],
    quoted: Sequence[int],
    marks: Sequence[Quotation],
    starts: Sequence[int],
    text: str,
    zones: Sequence[Zone],
) -> tuple[Unit, ...]:
    """Cut a text into surface sentences. A quotation of several sentences stays in the sentence that holds it."""
    edges = {zone.span.start for zone in zones}
    found: list[Unit] = []
    first, opens = 0, True
    closers = {q.last - 1 for q in marks if q.closed}
    for i in range(1, len(words)):
        gap = text[starts[i - 1] : starts[i]]
        inside = quoted[i - 1] >= 0 and quoted[i - 1] == quoted[i]
        paragraph = (starts[i] in edges or "\n" in gap or "\r" in gap) and not inside
        if paragraph or i - first >= _LONGEST or _ends(words, capital, quoted, closers, i):
            found.append(Unit(first, i, opens))
            first, opens = i, paragraph
    if words:
        found.append(Unit(first, len(words), opens))
    return tuple(found)


def _ends(words: Sequence[str], capital: Sequence[bool], quoted: Sequence[int], closers: set[int], i: int) -> bool:
    """True when a sentence ends before token ``i`` of the same paragraph."""
    last, word = words[i - 1], words[i]
    if quoted[i - 1] >= 0 and i - 1 not in closers:
        return False
    starts_one = capital[i] or word in _OPENING or word.isdigit()
    if last in _FINAL:
        return (starts_one and word not in _AFTER - {'"'}) or (word == '"' and i not in closers and starts_one)
    if i - 1 in closers and i >= 2 and words[i - 2] in _FINAL:
        return starts_one and i not in closers
    return False
