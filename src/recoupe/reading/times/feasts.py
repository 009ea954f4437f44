"""The day of a feast in a year, fixed or counted from Easter."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

__all__ = ["feast"]


def feast(rule: str, year: int) -> date:
    """The day of a feast by its rule: ``easter+49`` or ``12-25``.

    >>> feast("easter+39", 2024), feast("07-14", 2023)
    (datetime.date(2024, 5, 9), datetime.date(2023, 7, 14))
    """
    if rule.startswith("easter"):
        sunday: date = easter(year)
        return sunday + timedelta(days=int(rule.removeprefix("easter")))
    month, day = rule.split("-")
    return date(year, int(month), int(day))
