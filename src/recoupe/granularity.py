"""How finely a TIMEX3 value speaks of time: to the minute, the day, the month…"""

from __future__ import annotations

import re

__all__ = ["GRANULARITIES", "granularity"]

GRANULARITIES = (
    "second", "minute", "hour", "part of day", "day", "weekend", "week", "month", "quarter", "season", "half-year",
    "year", "decade", "century", "millennium",
)  # fmt: skip
"""From the finest to the coarsest."""

_CLOCK = {0: "part of day", 1: "hour", 2: "minute", 3: "second"}
_POINTS = (
    (re.compile(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|W[\dX]{2}-[\dX])"), "day"),
    (re.compile(r"[\dX]{4}-W[\dX]{2}-WE"), "weekend"),
    (re.compile(r"[\dX]{4}-W[\dX]{2}"), "week"),
    (re.compile(r"[\dX]{4}-Q[\dX]"), "quarter"),
    (re.compile(r"[\dX]{4}-H[\dX]"), "half-year"),
    (re.compile(r"[\dX]{4}-(?:SP|SU|FA|WI)"), "season"),
    (re.compile(r"[\dX]{4}-[\dX]{2}"), "month"),
    (re.compile(r"\d{4}|XXXX|X{2}\d{2}"), "year"),
    (re.compile(r"\d{3}X?|X{2}\dX"), "decade"),
    (re.compile(r"\d{2}(?:XX)?"), "century"),
    (re.compile(r"\d(?:XXX)?"), "millennium"),
)
_UNITS = {"D": "day", "WE": "weekend", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade",
          "CE": "century", "ML": "millennium"}  # fmt: skip
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_PARTS_OF_DAY = frozenset({"MO", "MI", "AF", "EV", "NI", "DT"})


def granularity(value: str) -> str | None:
    """The finest unit that a TIMEX3 value speaks of, of ``GRANULARITIES``; ``None`` for ``PRESENT_REF`` and its like.

    >>> [granularity(v) for v in ("2023-09-14", "2023-09", "2023-W37-WE", "199X", "2023-09-14TEV", "2023-09-14T12:30")]
    ['day', 'month', 'weekend', 'decade', 'part of day', 'minute']
    >>> [granularity(v) for v in ("P3D", "P1Y6M", "PT2H", "XXXX-WXX-4", "PRESENT_REF")]
    ['day', 'month', 'hour', 'day', None]
    """
    if re.match(r"P[T\dX]", value):
        return _length(value)
    date, clock, time = value.partition("T")
    if clock and re.fullmatch(r"[\dX\-W]*", date):
        return "part of day" if time[:2] in _PARTS_OF_DAY else _CLOCK[len(time.split(":"))]
    return next((name for pattern, name in _POINTS if pattern.fullmatch(value)), None)


def _length(value: str) -> str | None:
    """The last unit of a duration."""
    days, clock, hours = value.removeprefix("P").partition("T")
    found = re.findall(r"[\dX.,]+(WE|DE|CE|ML|[A-Z])", hours if clock else days)
    return (_CLOCK_UNITS if clock else _UNITS).get(found[-1]) if found else None
