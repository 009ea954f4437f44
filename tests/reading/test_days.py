"""Sets of days behave as sets of days, whatever the dates."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from recoupe.reading.days import FIRST, LAST, Days


def days(bits: Days) -> list[str]:
    return [day.isoformat() for day in bits]


def test_all_days_are_open_on_both_sides() -> None:
    assert (Days().earliest, Days().latest, Days().span) == (None, None, None)
    assert Days().moved(-6, 0) == Days()
    assert Days().months() == Days()


def test_no_days() -> None:
    none = Days.between("2024-03-02", "2024-03-01")
    assert not none
    assert (none.earliest, none.latest, none.moved(-6, None)) == (None, None, none)


@pytest.mark.parametrize("seed", range(40))
def test_moving_is_adding_every_distance(seed: int) -> None:
    chance = random.Random(seed)
    start = FIRST + timedelta(chance.randrange(30, (LAST - FIRST).days - 60))
    some = [start + timedelta(n) for n in range(20) if chance.random() < 0.4] or [start]
    least = chance.randint(-9, 9)
    most = least + chance.randint(0, 9)
    found = Days(0)
    for day in some:
        found |= Days.between(day.isoformat(), day.isoformat())
    expected = sorted({(day + timedelta(k)).isoformat() for day in some for k in range(least, most + 1)})
    assert days(found.moved(least, most)) == expected


@pytest.mark.parametrize("number", range(1, 8))
def test_weekdays(number: int) -> None:
    fortnight = Days.between("2024-02-20", "2024-03-04") & Days.weekdays({number})
    assert [day.isoweekday() for day in fortnight] == [number, number]


def test_a_leap_day_is_of_leap_years() -> None:
    assert days(Days.yearly(2, 29) & Days.between("2019-01-01", "2025-12-31")) == ["2020-02-29", "2024-02-29"]
    assert date.fromisoformat(next(iter(days(Days.yearly(2, 29, 7))))).isoweekday() == 7


def test_months_are_whole() -> None:
    found = Days.between("2024-02-28", "2024-03-01").months()
    assert (found.earliest, found.latest, found.span) == ("2024-02-01", "2024-03-31", 60)
