"""Conflicts: accounts that differ about one thing, side by side, with the likely reading of the difference."""

from __future__ import annotations

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.ages import age_conflicts
from recoupe.crosscheck.conflicts.contrary import contraries
from recoupe.crosscheck.conflicts.dates import date_conflicts
from recoupe.crosscheck.conflicts.denials import denials
from recoupe.crosscheck.conflicts.numbers import number_conflicts
from recoupe.crosscheck.conflicts.occasions import occasions
from recoupe.crosscheck.conflicts.places import place_changes
from recoupe.crosscheck.conflicts.polarity import polarity_conflicts
from recoupe.crosscheck.conflicts.qualifications import qualifications
from recoupe.crosscheck.conflicts.quotations import quotation_variants
from recoupe.crosscheck.conflicts.statuses import status_changes
from recoupe.crosscheck.conflicts.tensions import tensions
from recoupe.crosscheck.conflicts.toll_counts import toll_conflicts
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
    found += age_conflicts(comparison)
    found += [*date_conflicts(comparison), *place_changes(comparison), *polarity_conflicts(comparison)]
    denied = [*denials(comparison), *contraries(comparison)]
    found = [c for c in found if c.kind is not ConflictKind.POLARITY or not any(_retells(d, c) for d in denied)]
    found += [d for d in denied if not any(_retells(c, d) for c in found)]
    found += [*tensions(comparison), *occasions(comparison), *qualifications(comparison)]
    found += [*status_changes(comparison), *quotation_variants(comparison)]
    return tuple(sorted(found, key=lambda c: (_LOUDEST_FIRST.index(c.reading), c.kind, c.sides[0].evidence, c.about)))


def _known(conflict: Conflict, told: set[Evidence]) -> bool:
    """True when a toll already sets these words against each other."""
    return all(any(evidence in told for evidence in side.evidence) for side in conflict.sides)


def _retells(more: Conflict, less: Conflict) -> bool:
    """True when all that one conflict sets against each other, another does too, on the same sides."""
    return more.kind is less.kind and all(
        any(_meet(e, other) for side in more.sides if side.value == own.value for other in side.evidence)
        for own in less.sides
        for e in own.evidence
    )


def _meet(a: Evidence, b: Evidence) -> bool:
    return a.file == b.file and a.start < b.end and b.start < a.end
