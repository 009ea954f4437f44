"""One happening at two hours: the same moment by two clocks, or two moments.

« à 20 h 30, heure de Moscou » and « à 17 h 30 GMT » are one where the zones are known, « 8 h 15, heure locale » and
« 6 h 15 GMT » where an article gives both of one moment. What is told by « heure locale », or by no named clock, is
never against an hour by another clock: that stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clocks import LOCAL, UNSAID, Clock, Moment
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.dates import same_words
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.conflicts.verdict import Telling, verdict
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.matching import WIDEST
from recoupe.crosscheck.predicates import carries
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence, Side

__all__ = ["hour_conflicts"]

_APART = 60  # minutes from which two hours are no rounding

_Given = tuple[Account, Clock, Clock]  # an account that tells one moment by two clocks


def hour_conflicts(comparison: Comparison) -> list[Conflict]:
    """Every two hours of one happening, once: equivalent where zones explain them, else against each other."""
    given = [each for account in comparison.accounts for each in _both(account)]
    found: dict[frozenset[str], Conflict] = {}
    for group in comparison.groups:
        timed = [account for account in group if account.moment is not None and not _aside(account)]
        for a, b in combinations(timed[:WIDEST], 2):
            conflict = None
            if a.file != b.file and a.predicate == b.predicate:
                conflict = _equivalent(a, b, given, comparison) or _different(a, b, comparison)
            if conflict is not None:
                found.setdefault(frozenset(side.value for side in conflict.sides), conflict)
    return list(found.values())


def _aside(account: Account) -> bool:
    return account.background or account.headline or account.forecast or account.denies


def _both(account: Account) -> Iterator[_Given]:
    if account.moment is not None:
        first, *others = account.moment.clocks
        yield from ((account, first, other) for other in others)


def _equivalent(first: Account, second: Account, given: Sequence[_Given], comparison: Comparison) -> Conflict | None:
    """The two hours as one moment: in UTC, or as an article gives the one beside the other."""
    a, b = first.moment, second.moment
    if a is None or b is None or a.minutes() & b.minutes():
        return None
    if a.instant is not None and a.is_at(b):
        why = phrase("why.hour.zones", instant=_spoken(a.instant))
        return _conflict(first, second, ConflictReading.EQUIVALENT, why, comparison)
    for account, one, other in given:
        if (_is(one, a) and _is(other, b)) or (_is(one, b) and _is(other, a)):
            quote = cite(account.reading, Moment((one, other)).span)
            why = phrase("why.hour.given", quote=_closed(quote.quote))
            return _conflict(first, second, ConflictReading.EQUIVALENT, why, comparison, quote)
    return None


def _is(clock: Clock, moment: Moment) -> bool:
    """True where a moment is told by that hour, and by the same clock as far as it says by which."""
    own = moment.first
    same = clock.zone in (own.zone, LOCAL, UNSAID) or own.zone in (LOCAL, UNSAID)
    return same and (clock.at.hour, clock.at.minute) == (own.at.hour, own.at.minute)


def _different(first: Account, second: Account, comparison: Comparison) -> Conflict | None:
    """Two hours by one clock, an hour or more apart on one day, of what is told in nearly the same words."""
    a, b = first.moment, second.moment
    if a is None or b is None or not (a.dated and b.dated) or not _by_one_clock(a, b) or a.minutes() & b.minutes():
        return None
    apart = a.first.at.date() == b.first.at.date() and abs(_minutes_between(a, b)) >= _APART
    if not apart or not same_words(first, second) or carries(first.predicate):
        return None
    reading, why = verdict("hour", [[Telling(first)], [Telling(second)]], lasting=True)
    return _conflict(first, second, reading, why, comparison)


def _by_one_clock(a: Moment, b: Moment) -> bool:
    if a.instant is not None and b.instant is not None:
        return True
    return a.first.zone == b.first.zone and a.instant is None and b.instant is None


def _minutes_between(a: Moment, b: Moment) -> float:
    if a.instant is not None and b.instant is not None:
        return (a.instant - b.instant).total_seconds() / 60
    return (a.first.at - b.first.at).total_seconds() / 60


def _spoken(instant: datetime) -> str:
    return f"{instant.hour} h {instant.minute:02}" if instant.minute else f"{instant.hour} h"


def _conflict(
    first: Account,
    second: Account,
    reading: ConflictReading,
    why: str,
    comparison: Comparison,
    given: Evidence | None = None,
) -> Conflict:
    ordered = sorted((first, second), key=lambda account: (_words(account), account.key))
    sides = tuple(_side(account, comparison, given) for account in ordered)
    return Conflict(ConflictKind.DATE, reading, phrase("about.hour"), sides, why)


def _side(account: Account, comparison: Comparison, given: Evidence | None) -> Side:
    side = make_side(_words(account), [account], comparison)
    return side if given is None else Side(side.value, side.origin, without_overlaps((*side.evidence, given)))


def _words(account: Account) -> str:
    """The hour as the account gives it, with the words of its zone."""
    if account.moment is None:
        return ""
    clock = account.moment.first
    said = _closed(account.reading.article.text[clock.span.slice])
    return f"{said}, {clock.named}" if clock.named else said


def _closed(quote: str) -> str:
    """A quote on one line, with the bracket closed that its end leaves open."""
    return " ".join(quote.split()) + ")" * (quote.count("(") - quote.count(")"))
