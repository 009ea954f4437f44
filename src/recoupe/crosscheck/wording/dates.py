"""TIMEX3 dates as French writes them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import format_date, get_month_names

from recoupe.crosscheck.wording.phrases import phrase

__all__ = ["spoken_date"]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


@cache
def spoken_date(value: str, language: str = "fr") -> str:
    """A TIMEX3 date in words; whatever is no calendar day, week, month or year is given back as it is.

    >>> spoken_date("2024-05-01"), spoken_date("2024-05"), spoken_date("2024-W19")
    ('1er mai 2024', 'mai 2024', 'semaine du 6 mai 2024')
    """
    try:
        if found := _DAY.match(value):
            return _day(date(*(int(part) for part in found.groups())), language)
        if found := _WEEK.match(value):
            first = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return phrase("week", language, day=_day(first, language))
        if found := _MONTH.match(value):
            return f"{get_month_names('wide', locale=language)[int(found[2])]} {found[1]}"
    except (ValueError, KeyError):
        return value
    return value


def _day(day: date, language: str) -> str:
    if day.day == 1:
        months = get_month_names("wide", locale=language)
        return phrase("day", language, day=phrase("first", language), month=months[day.month], year=day.year)
    return str(format_date(day, "d MMMM y", locale=language))
