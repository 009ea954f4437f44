"""Differing dates of one event."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.conflicts.verdict import Telling, verdict
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.matching import Pair, same_day
from recoupe.crosscheck.predicates import carries
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.model import Basis, TimeExpression
from recoupe.story import Conflict, ConflictKind

__all__ = ["date_conflicts", "same_words"]

_ALIKE = 0.66  # likeness from which two accounts are taken to tell one event
_NEAR_ALIKE = 0.4  # … where both give the day of the month, next to one another, or name the same
_NAMED = 2  # people and places that both name
_NEAR = 2  # days apart that are a slip rather than another event
_FAR = 7  # days beyond which two events are two
_CALENDAR = re.compile(r"\d")
_AFTER = re.compile(r"\b(?:après|avant|depuis|à la suite|suite à|suivant|précédant)\b")


def date_conflicts(comparison: Comparison) -> list[Conflict]:
    """One event, two days: only between accounts that are alike in everything else and surely dated."""
    found: dict[tuple[str, str, str], Conflict] = {}
    for pair in comparison.pairs:
        if pair.score < _NEAR_ALIKE:
            break
        if _differ(pair) and (
            pair.score >= _ALIKE or _slip(pair.first, pair.second) or same_words(pair.first, pair.second)
        ):
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
    if _dates_another(a) or _dates_another(b):
        return False
    return _surely_dated(a) and _surely_dated(b) and _distance(a, b) <= _FAR


def same_words(a: Account, b: Account) -> bool:
    """True of two accounts that share nearly all that they tell, with all their names."""
    shared, told = a.words & b.words, (a.words | b.words) - {w for w in a.words | b.words if carries(w)}
    return a.names == b.names and len(shared) >= 2 and 4 * len(shared) >= 3 * len(told)


def _slip(a: Account, b: Account) -> bool:
    """True of days that are next to one another, where both give the day of the month or name the same two."""
    if _distance(a, b) > _NEAR:
        return False
    return (_in_figures(a) and _in_figures(b)) or len(a.names & b.names) >= _NAMED


def _in_figures(account: Account) -> bool:
    time = account.statement.time
    return time is not None and _CALENDAR.search(account.reading.article.text[time.span.slice]) is not None


def _dates_another(account: Account) -> bool:
    """True where the date stands with what the event is said to follow or precede (« après des propos tenus le 3 »)."""
    time = account.statement.time
    start = min(s.start for s in account.statement.spans)
    return time is not None and _AFTER.search(account.reading.article.text[start : time.span.start]) is not None


def _surely_dated(account: Account) -> bool:
    """True for a single day, named as such, that does not hang on a publication date we only guess."""
    time = account.statement.time
    if account.days is None or time is None or account.days[0] != account.days[1] or time.alternative:
        return False
    if "T" in time.value and not _names_its_day(account, time):  # « vers 19 heures » leaves its day to be guessed
        return False
    return time.anchor == "none" or account.reading.published.basis not in (Basis.INFERRED, Basis.UNKNOWN)


def _names_its_day(account: Account, time: TimeExpression) -> bool:
    """True of « mardi soir », « le 3 mars à l'aube »."""
    words = account.reading.article.text[time.span.slice].lower().split()
    return not set(words).isdisjoint(_weekdays())


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word for row in rows("tensions.tsv") if row[0] == "weekday" for word in row[1].split())


def _distance(a: Account, b: Account) -> int:
    if a.days is None or b.days is None:
        return 0
    return abs((date.fromisoformat(a.days[0]) - date.fromisoformat(b.days[0])).days)


def _conflict(pair: Pair, comparison: Comparison) -> Conflict:
    ordered = sorted((pair.first, pair.second), key=lambda account: (account.days or ("", ""), account.key))
    sides = tuple(make_side(spoken_date((a.days or ("", ""))[0]), [a], comparison) for a in ordered)
    reading, why = verdict("date", [[Telling(ordered[0])], [Telling(ordered[1])]], lasting=True)
    return Conflict(ConflictKind.DATE, reading, phrase("about.date"), sides, why)
