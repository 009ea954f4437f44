"""Differing dates of one event."""

from __future__ import annotations

from datetime import date

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import later_side, make_side, own_words, speakers
from recoupe.crosscheck.matching import Pair, same_day
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.model import Basis
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["date_conflicts"]

_ALIKE = 0.66  # likeness from which two accounts are taken to tell one event
_FAR = 31  # days beyond which two events are two


def date_conflicts(comparison: Comparison) -> list[Conflict]:
    """One event, two days: only between accounts that are alike in everything else and surely dated."""
    found: dict[tuple[str, str, str], Conflict] = {}
    for pair in comparison.pairs:
        if pair.score < _ALIKE:
            break
        if _differ(pair):
            conflict = _conflict(pair, comparison)
            days = sorted(side.value for side in conflict.sides)
            found.setdefault((pair.first.predicate, days[0], days[1]), conflict)
    return list(found.values())


def _differ(pair: Pair) -> bool:
    a, b = pair.first, pair.second
    if a.file == b.file or same_day(a, b) or a.predicate != b.predicate or not a.names & b.names:
        return False
    if any(x.background or x.headline or x.forecast or x.denies for x in (a, b)):
        return False
    return _surely_dated(a) and _surely_dated(b) and _distance(a, b) <= _FAR


def _surely_dated(account: Account) -> bool:
    """True for a single day, named as such, that does not hang on a publication date we only guess."""
    time = account.statement.time
    if account.days is None or time is None or account.days[0] != account.days[1] or time.alternative:
        return False
    if "T" in time.value:  # « vers 19 heures » leaves its day to be guessed
        return False
    return time.anchor == "none" or account.reading.published.basis not in (Basis.INFERRED, Basis.UNKNOWN)


def _distance(a: Account, b: Account) -> int:
    if a.days is None or b.days is None:
        return 0
    return abs((date.fromisoformat(a.days[0]) - date.fromisoformat(b.days[0])).days)


def _conflict(pair: Pair, comparison: Comparison) -> Conflict:
    ordered = sorted((pair.first, pair.second), key=lambda account: (account.days or ("", ""), account.key))
    sides = tuple(make_side(spoken_date((a.days or ("", ""))[0]), [a], comparison) for a in ordered)
    reading, why = _reading(ordered[0], ordered[1])
    return Conflict(ConflictKind.DATE, reading, phrase("about.date"), sides, why)


def _reading(a: Account, b: Account) -> tuple[ConflictReading, str]:
    who = speakers([a]), speakers([b])
    if who[0] and who[1] and who[0] != who[1] and not (own_words([a]) or own_words([b])):
        return ConflictReading.DISPUTE, phrase("why.date.dispute", who=listing([*sorted(who[0]), *sorted(who[1])]))
    if days := later_side([a], [b]):
        return ConflictReading.UPDATE, phrase(
            "why.date.update", earlier=spoken_date(days[0]), later=spoken_date(days[1])
        )
    return ConflictReading.CONFLICT, phrase("why.date.conflict")
