"""Sets of calendar days: what remains possible for a day that is not known.

A set is one whole number with a bit for each day, so that to intersect and to shift sets costs nothing. Days before
``FIRST`` or after ``LAST`` are in no set; a set that reaches one of them is open on that side.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

__all__ = ["FIRST", "LAST", "Days"]

FIRST, LAST = date(1600, 1, 1), date(2199, 12, 31)
_ZERO = FIRST.toordinal()
_SIZE = LAST.toordinal() - _ZERO + 1
_ALL = (1 << _SIZE) - 1
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Days:
    """Some days. ``Days()`` holds all of them.

    >>> thursdays = Days.between("2024-03-01", "2024-03-20") & Days.weekdays({4})
    >>> [day.day for day in thursdays], thursdays.earliest, thursdays.latest
    ([7, 14], '2024-03-07', '2024-03-14')
    """

    bits: int = _ALL

    @classmethod
    def between(cls, earliest: str | None, latest: str | None) -> Days:
        """The days of an interval, both ends included; ``None`` leaves a side open."""
        low = _number(earliest) if earliest else 0
        high = _number(latest) if latest else _SIZE - 1
        return cls(_run(low, high))

    @classmethod
    def weekdays(cls, numbers: frozenset[int] | set[int]) -> Days:
        """Every day that is one of these days of the week (1 for Monday, ISO 8601)."""
        return cls(_weekly(frozenset(numbers)))

    @classmethod
    def yearly(cls, month: int, number: int, weekday: int | None = None) -> Days:
        """That day of every year; only of the years in which it falls on the weekday, where one is given."""
        return cls(_yearly(month, number, weekday))

    def __and__(self, other: Days) -> Days:
        return Days(self.bits & other.bits)

    def __or__(self, other: Days) -> Days:
        return Days(self.bits | other.bits)

    def __bool__(self) -> bool:
        return self.bits != 0

    def __iter__(self) -> Iterator[date]:
        bits = self.bits
        while bits:
            low = bits & -bits
            yield date.fromordinal(_ZERO + low.bit_length() - 1)
            bits ^= low

    def moved(self, least: int | None, most: int | None) -> Days:
        """The days that lie between ``least`` and ``most`` days after one of these; ``None`` for no bound.

        >>> Days.between("2024-03-10", "2024-03-10").moved(-1, 2).latest
        '2024-03-12'
        """
        if not self.bits:
            return self
        if least is None or most is None:
            low = None if least is None else (self.bits & -self.bits).bit_length() - 1 + least
            high = None if most is None else self.bits.bit_length() - 1 + most
            return Days(_run(max(low or 0, 0), _SIZE - 1 if high is None else min(high, _SIZE - 1)))
        bits = self.bits << least if least >= 0 else self.bits >> -least
        reach, width = 1, most - least + 1
        while reach < width:  # double the run of days until it is as wide as asked for
            step = min(reach, width - reach)
            bits |= bits << step
            reach += step
        return Days(bits & _ALL)

    def months(self) -> Days:
        """All days of the months that these days lie in; every day where the set is open."""
        if self.span is None:
            return Days()
        days = Days(0)
        for month in sorted({(day.year, day.month) for day in self}):
            last = monthrange(*month)[1]
            days |= Days.between(date(*month, 1).isoformat(), date(*month, last).isoformat())
        return days

    @property
    def earliest(self) -> str | None:
        """The first day; ``None`` where the set is open or empty."""
        low = (self.bits & -self.bits).bit_length() - 1
        return date.fromordinal(_ZERO + low).isoformat() if low > 0 else None

    @property
    def latest(self) -> str | None:
        """The last day; ``None`` where the set is open or empty."""
        high = self.bits.bit_length() - 1
        return date.fromordinal(_ZERO + high).isoformat() if 0 <= high < _SIZE - 1 else None

    @property
    def span(self) -> int | None:
        """Days from the first to the last, both counted; ``None`` where a side is open."""
        low, high = (self.bits & -self.bits).bit_length() - 1, self.bits.bit_length() - 1
        return high - low + 1 if low > 0 and high < _SIZE - 1 else None


def _number(day: str) -> int:
    return min(max(date.fromisoformat(day).toordinal() - _ZERO, 0), _SIZE - 1)


def _run(low: int, high: int) -> int:
    return ((1 << high + 1) - 1) & ~((1 << low) - 1) if low <= high else 0


@cache
def _weekly(numbers: frozenset[int]) -> int:
    week = sum(1 << n for n in range(_WEEK) if date.fromordinal(_ZERO + n).isoweekday() in numbers)
    bits, reach = week, _WEEK
    while reach < _SIZE:
        bits |= bits << reach
        reach *= 2
    return bits & _ALL


@cache
def _yearly(month: int, number: int, weekday: int | None) -> int:
    bits = 0
    for year in range(FIRST.year, LAST.year + 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if weekday is None or day.isoweekday() == weekday:
            bits |= 1 << day.toordinal() - _ZERO
    return bits
