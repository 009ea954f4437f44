"""Conflicts: accounts that differ about one thing, side by side, with the likely reading of the difference."""

from __future__ import annotations

from dataclasses import replace

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.absences import absences
from recoupe.crosscheck.conflicts.accusations import accusations
from recoupe.crosscheck.conflicts.ages import age_conflicts
from recoupe.crosscheck.conflicts.appraisals import appraisals
from recoupe.crosscheck.conflicts.contrary import contraries
from recoupe.crosscheck.conflicts.currencies import one_amount_in_two_currencies
from recoupe.crosscheck.conflicts.dates import date_conflicts
from recoupe.crosscheck.conflicts.denials import denials
from recoupe.crosscheck.conflicts.disowned import disowned
from recoupe.crosscheck.conflicts.hours import hour_conflicts
from recoupe.crosscheck.conflicts.judgements import judgements
from recoupe.crosscheck.conflicts.mistakes import mistakes
from recoupe.crosscheck.conflicts.numbers import number_conflicts
from recoupe.crosscheck.conflicts.occasions import occasions
from recoupe.crosscheck.conflicts.offices import offices
from recoupe.crosscheck.conflicts.once import once
from recoupe.crosscheck.conflicts.penalties import penalties
from recoupe.crosscheck.conflicts.places import place_changes
from recoupe.crosscheck.conflicts.pleas import pleas
from recoupe.crosscheck.conflicts.polarity import polarity_conflicts
from recoupe.crosscheck.conflicts.qualifications import qualifications
from recoupe.crosscheck.conflicts.quotations import quotation_variants
from recoupe.crosscheck.conflicts.rebuttals import rebuttals
from recoupe.crosscheck.conflicts.sides import Press
from recoupe.crosscheck.conflicts.spellings import spellings
from recoupe.crosscheck.conflicts.statuses import status_changes
from recoupe.crosscheck.conflicts.tensions import tensions
from recoupe.crosscheck.conflicts.toll_counts import toll_conflicts
from recoupe.crosscheck.conflicts.twofold import twofold_counts
from recoupe.crosscheck.conflicts.voices import BETWEEN, named_sides, whole_names
from recoupe.story import Conflict, ConflictReading, Evidence

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
    found += twofold_counts(comparison)
    told = {evidence for conflict in found for side in conflict.sides for evidence in side.evidence}
    found += [c for c in number_conflicts(comparison) if not _known(c, told)]
    found += [
        *age_conflicts(comparison),
        *date_conflicts(comparison),
        *hour_conflicts(comparison),
        *place_changes(comparison),
    ]
    disputes = [*polarity_conflicts(comparison), *denials(comparison), *rebuttals(comparison)]
    disputes += [*accusations(comparison), *mistakes(comparison)]
    found += once([*disputes, *contraries(comparison), *pleas(comparison), *absences(comparison)])
    found += [*disowned(comparison), *offices(comparison)]
    found += [*judgements(comparison), *appraisals(comparison)]
    found += [*penalties(comparison), *one_amount_in_two_currencies(comparison)]
    found += [*tensions(comparison), *occasions(comparison), *qualifications(comparison)]
    found += [*status_changes(comparison), *quotation_variants(comparison), *spellings(comparison)]
    whole, press = whole_names(comparison), Press.of(comparison)
    named = [side for conflict in found if (side := named_sides(conflict, whole)) is not None]
    found = [_counted(conflict, press) for conflict in named]
    return tuple(sorted(found, key=lambda c: (_LOUDEST_FIRST.index(c.reading), c.kind, c.sides[0].evidence, c.about)))


def _counted(conflict: Conflict, press: Press) -> Conflict:
    """A conflict whose sides count the articles that tell it themselves, where they are many."""
    sides, why = [], conflict.why
    for side in conflict.sides:
        who = press.voices(side.origin.split(BETWEEN))
        why = why.replace(side.origin, who)
        sides.append(replace(side, origin=who))
    return replace(conflict, sides=tuple(sides), why=why)


def _known(conflict: Conflict, told: set[Evidence]) -> bool:
    """True when a toll already sets these words against each other."""
    return all(any(evidence in told for evidence in side.evidence) for side in conflict.sides)
