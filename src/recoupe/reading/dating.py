"""When an undated article must have appeared: what the dates in its text leave possible.

    deduce_published(text, phrases, published) -> Published

An article that tells of a day as past appeared on that day or later, and one that tells of a day as still to come
appeared on that day or earlier; « hier, mercredi » was written on a Thursday. Each such clue leaves a set of days, and
the days that all leave are the date. Nothing is guessed: a side that no clue bounds stays open, and clues that
contradict one another bind nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.model import Basis, Ground, Published, Span, TimePhrase
from recoupe.reading.days import FIRST, LAST, Days
from recoupe.reading.times import read_against
from recoupe.reading.times.direction import FUTURE, PAST
from recoupe.reading.times.distance import distance, plain_weekday
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.quoting import quoted

__all__ = ["RULES", "Clue", "clues", "deduce_published", "is_open", "narrowed"]

_FIRST, _LAST = FIRST.isoformat(), LAST.isoformat()
_WEEK = 7
_RUN = 4  # days from the first day told as past to the last one told as to come, for them to be of one week
_HALF_YEAR = 182  # days: « mardi 12 septembre » without its year is the nearest one

RULES = ("past", "future", "event", "after", "before", "named", "both", "dated", "run", "reprint", "soon")
"""From what is said to what is usual: each may only narrow what those before it leave."""

_RECURRING = ("named", "both", "dated", "run")


@dataclass(frozen=True, slots=True)
class Clue:
    """What some characters say of the day on which their article appeared: the days that they leave possible.

    ``file``, ``other`` and ``day`` are those of its ``Ground``.
    """

    rule: str
    span: Span
    days: Days
    file: str | None = None
    other: Span | None = None
    day: str | None = None


def is_open(published: Published) -> bool:
    """Whether a date may be deduced, or made finer: nobody has given one, and the text states no day."""
    known = published.basis in (Basis.METADATA, Basis.GIVEN)
    return not known and (published.earliest is None or published.earliest != published.latest)


def deduce_published(text: str, phrases: Sequence[TimePhrase], published: Published) -> Published:
    """The interval of publication that the text leaves open, with ``Basis.INFERRED`` and its grounds.

    ``published`` is what the article states: a day, and whatever somebody gave, is left as it is, a month is made
    finer. Without any clue it is given back.
    """
    return narrowed(published, clues(text, phrases)) if is_open(published) else published


def narrowed(published: Published, found: Sequence[Clue]) -> Published:
    """The days of ``published`` that all clues leave, with those clues that it takes to leave no others.

    A rule whose clues contradict one another, or what the rules before it left, is set aside.
    """
    start = Days.between(published.earliest, published.latest)
    days, taken = start, list[Clue]()
    for rule in (*RULES, *_RECURRING):
        own = [clue for clue in found if clue.rule == rule]
        if rule in _RECURRING and days.span is None:
            continue  # what recurs every week or year bounds nothing by itself
        left = _left(days, own)
        if left and left != days:
            taken += _telling(days, own)
            days = left
    if (days.earliest, days.latest) == (start.earliest, start.latest):
        return published
    grounds = tuple(Ground(c.rule, c.span, c.file, c.other, c.day) for c in _needed(start, days, taken))
    return Published(value_of(days.earliest, days.latest), days.earliest, days.latest, Basis.INFERRED, grounds)


def _left(days: Days, found: Sequence[Clue]) -> Days:
    for clue in found:
        days &= clue.days
    return days


def _telling(days: Days, found: Sequence[Clue]) -> list[Clue]:
    """The clues that narrow what is left by those before them, the finest first."""
    told: list[Clue] = []
    for clue in sorted(found, key=lambda clue: clue.days.bits.bit_count()):
        if days & clue.days != days:
            told.append(clue)
            days &= clue.days
    return told


def _needed(start: Days, days: Days, taken: Sequence[Clue]) -> list[Clue]:
    """The clues without those that the others make superfluous: first those that leave most days."""
    kept = list(taken)
    for clue in sorted(taken, key=lambda clue: -clue.days.bits.bit_count()):
        others = [other for other in kept if other is not clue]
        left = _left(start, others)
        if (left.earliest, left.latest) == (days.earliest, days.latest):
            kept = others
    return kept


def clues(text: str, phrases: Sequence[TimePhrase]) -> tuple[Clue, ...]:
    """What the expressions of time of an article say of the day on which it appeared, surest rules first."""
    told = [phrase for phrase in phrases if not phrase.quiet]
    own = [phrase for phrase in told if not quoted(text, phrase.span)]
    return (*_full_dates(told), *_named_days(own), *_dated_weekdays(own), *_runs(own))


def _full_dates(phrases: Sequence[TimePhrase]) -> Iterator[Clue]:
    """« a cédé le 4 mai 2021 », « rouvrira le 30 mai 2021 »."""
    sides = {p.span: p.sure for p in phrases if not context("target") & set(p.before[-4:])}
    absolute = [t for t in read_against(phrases, Published()) if t.anchor == "none" and t.type in ("DATE", "TIME")]
    dates = [t for t in absolute if t.earliest and t.latest and t.earliest >= _FIRST and t.latest <= _LAST]
    for time in dates:
        if sides.get(time.span) == PAST:
            yield Clue("past", time.span, Days.between(time.earliest, None))
    for time in dates:
        if sides.get(time.span) == FUTURE:
            yield Clue("future", time.span, Days.between(None, time.latest))


def _named_days(phrases: Sequence[TimePhrase]) -> Iterator[Clue]:
    """« hier, mercredi », « aujourd'hui lundi »: the day of the week on which that was written."""
    for phrase in phrases:
        fields = dict(phrase.fields)
        if phrase.kind == "deictic" and "WEEKDAY" in fields:
            number = (int(fields["WEEKDAY"]) - int(fields["DEICTIC"]) - 1) % _WEEK + 1
            yield Clue("named", phrase.span, Days.weekdays({number}))


def _dated_weekdays(phrases: Sequence[TimePhrase]) -> Iterator[Clue]:
    """« mardi 12 septembre »: the years in which that day is a Tuesday."""
    for phrase in phrases:
        fields = dict(phrase.fields)
        far = distance(phrase) if phrase.kind == "day_month" and "WEEKDAY" in fields else None
        if far is not None:
            days = far.days & Days.weekdays({int(fields["WEEKDAY"])})
            yield Clue("dated", phrase.span, days.moved(-_HALF_YEAR, _HALF_YEAR))


def _runs(phrases: Sequence[TimePhrase]) -> Iterator[Clue]:
    """« est arrivé lundi … durera jusqu'à mercredi »: from the last day told as past to the first one to come.

    Both must follow closely on one another, or they are not of one week.
    """
    plain = [phrase for phrase in phrases if plain_weekday(phrase)]
    gone = {int(dict(p.fields)["WEEKDAY"]) for p in plain if p.sure == PAST}
    coming = {int(dict(p.fields)["WEEKDAY"]) for p in plain if p.sure == FUTURE}
    if not gone or not coming:
        return
    lengths = {n: max((n - g) % _WEEK for g in gone) + max((c - n) % _WEEK for c in coming) for n in range(1, 8)}
    least = min(lengths.values())
    if least <= _RUN:
        days = Days.weekdays({n for n, length in lengths.items() if length == least})
        last = [p.span for p in plain if p.sure == PAST][-1]
        yield from (Clue("run", p.span, days, other=last) for p in plain if p.sure == FUTURE)


def value_of(earliest: str | None, latest: str | None) -> str | None:
    """The day, month or year that an interval is, or lies in, if there is one."""
    if earliest is None or latest is None:
        return None
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return earliest
    if (first.year, first.month) == (last.year, last.month):
        return earliest[:7]
    return earliest[:4] if first.year == last.year else None
