"""Conflicts: accounts that differ about one thing, side by side, with the likely reading of the difference."""

from __future__ import annotations

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.dates import date_conflicts
from recoupe.crosscheck.conflicts.denials import denials
from recoupe.crosscheck.conflicts.numbers import number_conflicts
from recoupe.crosscheck.conflicts.places import place_changes
from recoupe.crosscheck.conflicts.polarity import polarity_conflicts
from recoupe.crosscheck.conflicts.toll_counts import toll_conflicts
from recoupe.model import Reading
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence

__all__ = ["conflicts"]

_LOUDEST_FIRST = [
    ConflictReading.CONFLICT,
    ConflictReading.DISPUTE,
    ConflictReading.UPDATE,
    ConflictReading.SCOPE,
    ConflictReading.EQUIVALENT,
]


def conflicts(comparison: Comparison) -> tuple[Conflict, ...]:
    """All differences worth showing, real conflicts first. What cannot be told from a mere resemblance is left out."""
    found = toll_conflicts(comparison)
    told = {evidence for conflict in found for side in conflict.sides for evidence in side.evidence}
    found += [c for c in number_conflicts(comparison) if not _known(c, told)]
    found += [*date_conflicts(comparison), *place_changes(comparison), *polarity_conflicts(comparison)]
    polar = {frozenset(side.origin for side in c.sides) for c in found if c.kind is ConflictKind.POLARITY}
    found += [c for c in denials(_readings(comparison)) if frozenset(side.origin for side in c.sides) not in polar]
    return tuple(sorted(found, key=lambda c: (_LOUDEST_FIRST.index(c.reading), c.kind, c.sides[0].evidence, c.about)))


def _known(conflict: Conflict, told: set[Evidence]) -> bool:
    """True when a toll already sets these words against each other."""
    return all(any(evidence in told for evidence in side.evidence) for side in conflict.sides)


def _readings(comparison: Comparison) -> list[Reading]:
    """The story's articles in order, each once."""
    return list({account.file: account.reading for account in comparison.accounts}.values())
