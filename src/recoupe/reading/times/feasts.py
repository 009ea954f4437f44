"""The day of a feast in a year, fixed or counted from Easter."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["easter", "feast"]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 1876; Meeus, *Astronomical Algorithms*).

    >>> easter(2024), easter(2025)
    (datetime.date(2024, 3, 31), datetime.date(2025, 4, 20))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast(rule: str, year: int) -> date:
    """The day of a feast by its rule: ``easter+49`` or ``12-25``.

    >>> feast("easter+39", 2024), feast("07-14", 2023)
    (datetime.date(2024, 5, 9), datetime.date(2023, 7, 14))
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, day = rule.split("-")
    return date(year, int(month), int(day))
