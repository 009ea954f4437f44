"""How fine the date of an event is."""

from __future__ import annotations

import re

from recoupe.story import Precision

__all__ = ["COARSE", "day_at_most", "precision"]

_SHAPES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}T"), Precision.TIME),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), Precision.DAY),
    (re.compile(r"\d{4}-W\d{2}"), Precision.WEEK),
    (re.compile(r"\d{4}-(?:SP|SU|FA|WI)"), Precision.SEASON),
    (re.compile(r"\d{4}-[QH]\d"), Precision.QUARTER),
    (re.compile(r"\d{4}-\d{2}"), Precision.MONTH),
    (re.compile(r"\d{4}"), Precision.YEAR),
    (re.compile(r"\d{3}"), Precision.DECADE),
    (re.compile(r"\d{2}"), Precision.CENTURY),
)
COARSE = list(Precision)
"""From the coarsest to the finest."""


def precision(value: str) -> Precision:
    """How fine a TIMEX3 value is.

    >>> precision("2024-03-12TMO").value, precision("2024-03").value, precision("2024-W11").value
    ('time', 'month', 'week')
    """
    return next((kind for shape, kind in _SHAPES if shape.match(value)), Precision.UNKNOWN)


def day_at_most(value: str) -> Precision:
    """The same, where the hour counts no more than the day."""
    found = precision(value)
    return Precision.DAY if found is Precision.TIME else found
