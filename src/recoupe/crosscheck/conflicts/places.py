"""The place announced beside the place where it happened: a change, not a contradiction."""

from __future__ import annotations

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.forecasts import announced
from recoupe.crosscheck.settlement import settle
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["place_changes"]


def place_changes(comparison: Comparison) -> list[Conflict]:
    """Every event that was announced for one town and took place elsewhere."""
    found = []
    for ahead in announced(comparison):
        if not any(account.statement.place for account in ahead):
            continue
        settled = settle(ahead, comparison)
        if settled.places is not None:
            expected, actual = settled.places
            sides = (make_side(expected, ahead, comparison), make_side(actual, settled.by, comparison))
            about, why = phrase("about.place"), phrase("why.place.update")
            found.append(Conflict(ConflictKind.PLACE, ConflictReading.UPDATE, about, sides, why))
    return found
