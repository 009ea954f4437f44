"""A scale of days for the picture of the timeline: where a day stands, and which days to write below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.web.catalogue import Catalogue

__all__ = ["Axis", "Tick", "axis"]

_ONE_DAY = timedelta(days=1)
_LONGEST_TAIL = 3  # a day further out than this many times the middle of the story is drawn at the edge
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Tick:
    """A day written on the axis, at ``x``."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear scale from ``first`` to ``last`` (both included) over ``left`` to ``right``."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date, *, after: bool = False) -> float:
        """Where a day begins (or, ``after``, where it ends); days out of range stand at the edge."""
        total = (self.last - self.first).days + 1
        place = (day - self.first).days + (1 if after else 0)
        return round(self.left + (self.right - self.left) * min(max(place / total, 0), 1), 1)

    def ticks(self, words: Catalogue) -> tuple[Tick, ...]:
        """At most nine days, weeks, months or years, whichever suits the length."""
        total = (self.last - self.first).days + 1
        if total <= 75:
            return self._by_days(words, max(1, -(-total // _MOST_TICKS)))
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next(
            step
            for step in (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000, 120000)
            if months / step <= _MOST_TICKS
        )
        return self._by_months(words, step)

    def _by_days(self, words: Catalogue, step: int) -> tuple[Tick, ...]:
        chosen = [self.first + n * _ONE_DAY for n in range(0, (self.last - self.first).days + 1, step)]
        return tuple(Tick(self.x(day), str(format_date(day, "d MMM", locale=words.locale))) for day in chosen)

    def _by_months(self, words: Catalogue, step: int) -> tuple[Tick, ...]:
        ticks = []
        month = self.first.year * 12 + self.first.month - 1
        month += -month % step
        while month <= self.last.year * 12 + self.last.month - 1 and month < 9999 * 12:
            day = date(month // 12, month % 12 + 1, 1)
            if day >= self.first:
                pattern = "y" if step >= 12 else "MMM y"
                ticks.append(Tick(self.x(day), str(format_date(day, pattern, locale=words.locale))))
            month += step
        return tuple(ticks)


def axis(intervals: Sequence[tuple[date, date]], left: float, right: float) -> Axis:
    """The scale that shows the body of a story; a few far-off days do not flatten the rest.

    >>> days = [(date(2024, 3, day), date(2024, 3, day)) for day in (1, 2, 3, 4)]
    >>> scale = axis([(date(1950, 1, 1), date(1950, 12, 31)), *days], 0, 100)
    >>> scale.first, scale.last
    (datetime.date(2024, 3, 1), datetime.date(2024, 3, 4))
    """
    middles = sorted(first + (last - first) // 2 for first, last in intervals)
    low, high = middles[len(middles) // 4], middles[(3 * len(middles)) // 4 - (len(middles) % 4 == 0)]
    reach = max((high - low) * _LONGEST_TAIL, 10 * _ONE_DAY)
    near = [pair for pair in intervals if pair[0] >= _shift(low, -reach) and pair[1] <= _shift(high, reach)]
    near = near or [(low, high)]
    return Axis(min(first for first, _ in near), max(last for _, last in near), left, right)


def _shift(day: date, by: timedelta) -> date:
    """The day that much later or earlier, held within the calendar."""
    ordinal = day.toordinal() + by.days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
