"""Days, weeks, months: arithmetic on dates, and the interval of days that a TIMEX3 value denotes (ISO 8601)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

__all__ = ["WEEKDAY", "add_months", "day", "in_unit", "interval", "period", "shift", "week"]

WEEKDAY = 7
_SEASONS = {"SP": ((3, 20), (6, 20)), "SU": ((6, 21), (9, 22)), "FA": ((9, 23), (12, 20)), "WI": ((12, 21), (3, 19))}
_VALUE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T.*)?$")
_MONTHS = {"MO": 1, "Q": 3, "SE": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "W": 7, "WE": 7}


def day(year: int, month: int, number: int) -> date | None:
    """A date, or ``None`` where the calendar has none.

    >>> day(2023, 2, 29) is None, day(2024, 2, 29)
    (True, datetime.date(2024, 2, 29))
    """
    try:
        return date(year, month, number)
    except ValueError:
        return None


def moved(start: date, days: int) -> date:
    """``days`` later, or the calendar's edge."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_months(start: date, months: int) -> date:
    """So many months later, on the last day of the month where it is too short.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    count = start.year * 12 + start.month - 1 + months
    if not 12 <= count < 120000:
        return date.max if months > 0 else date.min
    year, month = divmod(count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def shift(start: date, unit: str, number: int) -> date:
    """``number`` units (``D W MO Q SE Y DE CE``) later, earlier if negative."""
    if unit in _DAYS:
        return moved(start, number * _DAYS[unit])
    return add_months(start, number * _MONTHS.get(unit, 0))


def week(start: date) -> str:
    """The ISO week of a day.

    >>> week(date(2023, 1, 1))
    '2022-W52'
    """
    year, number, _ = start.isocalendar()
    return f"{year:04}-W{number:02}"


def in_unit(start: date, unit: str) -> str:
    """The TIMEX3 value of the calendar unit around a day.

    >>> in_unit(date(2023, 9, 14), "Q"), in_unit(date(2023, 9, 14), "DE")
    ('2023-Q3', '202X')
    """
    if unit == "W":
        return week(start)
    if unit == "WE":
        return week(start) + "-WE"
    if unit == "MO":
        return f"{start:%Y-%m}" if start.year > 999 else f"{start.year:04}-{start.month:02}"
    if unit == "Q":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if unit == "SE":
        return f"{start.year:04}-H{(start.month + 5) // 6}"
    year = f"{start.year:04}"
    return {"Y": year, "DE": year[:3] + "X", "CE": year[:2] + "XX", "ML": year[:1] + "XXX"}.get(unit, start.isoformat())


def period(number: str, unit: str) -> str:
    """The TIMEX3 value of a duration; ``number`` may be ``X`` (unknown) or a decimal.

    >>> period("3", "D"), period("2", "H"), period("X", "Y"), period("1.5", "Y")
    ('P3D', 'PT2H', 'PXY', 'P1Y6M')
    """
    if unit == "Q":
        return f"P{int(number) * 3}M" if number.isdecimal() else "PXQ"
    if unit == "SE":
        return f"P{int(number) * 6}M" if number.isdecimal() else "PXM"
    if unit in ("H", "M", "S"):
        return f"PT{number}{unit}"
    if unit == "Y" and number.endswith(".5"):
        return f"P{number[:-2]}Y6M" if number != "0.5" else "P6M"
    return f"P{number}{'M' if unit == 'MO' else unit}"


def interval(value: str, mod: str | None = None) -> tuple[date, date] | None:
    """The first and the last day that a DATE or TIME value denotes, narrowed by START, MID or END to about a third.

    ``None`` for durations, sets, references and values with unknown parts before the day.

    >>> interval("2023-W36")
    (datetime.date(2023, 9, 4), datetime.date(2023, 9, 10))
    >>> interval("2023", "END")
    (datetime.date(2023, 9, 1), datetime.date(2023, 12, 31))
    """
    bounds = _bounds(value)
    return _narrowed(*bounds, mod) if bounds else None


def _bounds(value: str) -> tuple[date, date] | None:
    if re.fullmatch(r"\d{3}X|\d{2}XX", value):
        first, length = int(value.replace("X", "0")), 10 ** value.count("X")
        return _years(first, first + length - 1)
    match = _VALUE.match(value)
    if not match:
        return None
    year, month, number, weeks, weekend, quarter, half, season = match.groups()
    if int(year) < 1:
        return None
    if number:
        found = day(int(year), int(month), int(number))
        return (found, found) if found else None
    if month:
        return _months(int(year), int(month), 1)
    if weeks:
        return _week(int(year), int(weeks), bool(weekend))
    if quarter:
        return _months(int(year), int(quarter) * 3 - 2, 3)
    if half:
        return _months(int(year), int(half) * 6 - 5, 6)
    if season:
        start, end = _SEASONS[season]
        ends = int(year) + (season == "WI")
        return date(int(year), *start), date(ends, *end) if ends <= date.max.year else date.max
    return _years(int(year), int(year))


def _years(first: int, last: int) -> tuple[date, date]:
    return date(max(first, 1), 1, 1), date(min(max(last, 1), 9999), 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    first = day(year, month, 1)
    if first is None:
        return None
    last = month + count - 1
    return first, date(year, last, monthrange(year, last)[1])


def _week(year: int, number: int, weekend: bool) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
        return (moved(monday, 5) if weekend else monday), moved(monday, 6)
    except ValueError:
        return None


def _narrowed(first: date, last: date, mod: str | None) -> tuple[date, date]:
    days = (last - first).days
    if mod not in ("START", "MID", "END") or days < 2:
        return first, last
    if first.day == 1 and first.month == 1 and days in (364, 365):
        months = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[mod]
        return date(first.year, months[0], 1), date(first.year, months[1], monthrange(first.year, months[1])[1])
    third = (days + 1) // 3
    if mod == "START":
        return first, moved(first, third - 1)
    return (moved(last, -third), last) if mod == "END" else (moved(first, third), moved(last, -third))
