"""Figures that count one thing differently, as one conflict, whichever way they were brought together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.conflicts.verdict import Alike, Telling, verdict
from recoupe.crosscheck.figures import BOUNDS, compatible_figures, slipped_zero
from recoupe.crosscheck.tolls import Toll, is_growing
from recoupe.crosscheck.wording import listing, phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["count_conflict", "words_of"]

_RISEN = re.compile(r"(?:de )?(?P<first>\S+) à (?P<last>.+)")


def count_conflict(about: str, sides: Sequence[Sequence[Toll]], comparison: Comparison) -> Conflict:
    """One conflict of figures, lowest first: each side holds the counts of one value."""
    told = [[Telling(toll.account, toll.past) for toll in side] for side in sides]
    reading, why = verdict("number", told, _alike(sides), sides[-1][0].figure.unit, growing=_grows(sides))
    if slipped_zero(sides[0][0].figure.value, sides[-1][0].figure.value):
        reading, why = ConflictReading.CONFLICT, phrase("why.number.zero")
    shown = tuple(make_side(words_of(side), [toll.account for toll in side], comparison) for side in sides)
    return Conflict(ConflictKind.NUMBER, reading, about, shown, why)


def _grows(sides: Sequence[Sequence[Toll]]) -> bool:
    """True of victims, whose last count is the highest."""
    first = [min(toll.account.published for toll in side) for side in sides]
    return is_growing(sides[0][0].kind) and first == sorted(first)


def _alike(sides: Sequence[Sequence[Toll]]) -> Alike | None:
    """How the figures may all be right, or ``None``."""
    figures = [side[0].figure for side in sides]
    if not all(compatible_figures(a, b) for a in figures for b in figures):
        return None
    bound = next((side for side in sides if side[0].figure.mod in BOUNDS), None)
    if bound is None:
        return Alike()
    return Alike(words_of(bound), listing([words_of(side) for side in sides if side is not bound]))


def words_of(side: Sequence[Toll]) -> str:
    """The figure in the words of the first account that gives it; of « de 12 à 15 morts » the one that is meant."""
    toll = min(side, key=lambda t: (t.account.published or "9999", t.account.key))
    words = " ".join(toll.account.reading.article.text[toll.figure.span.slice].split())
    risen = _RISEN.fullmatch(words) if toll.figure.mod is None else None
    return words if risen is None else risen["first"] if toll.past else risen["last"]
