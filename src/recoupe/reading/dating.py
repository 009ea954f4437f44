"""When an undated article must have appeared: what the full dates in its text leave possible.

An article that tells of a day as past appeared on that day or later, and one that tells of a day as still to come
appeared on that day or earlier. Nothing is guessed: a side that no date bounds stays open, and without any bound the
date is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from recoupe.model import NARRATIVE_ZONES, Basis, Published, TimeExpression, Zone, ZoneKind
from recoupe.reading.parser import Parsed
from recoupe.reading.times.direction import FUTURE, PAST, certain_tense_at

__all__ = ["infer_published"]

_FIRST = "1600-01-01"  # newspapers


def infer_published(parsed: Parsed, times: Sequence[TimeExpression], zones: Sequence[Zone] = ()) -> Published:
    """The interval of publication that the text leaves open, with ``Basis.INFERRED``; else ``Basis.UNKNOWN``.

    ``times`` are the article's expressions read without a date of publication. ``value`` is set only where one day,
    month or year remains. Dates whose order in time the text does not tell bind nothing, nor do contradictory ones.
    """
    told = list(_told(parsed, times, zones))
    earliest = max((first for side, first, _ in told if side == PAST), default=None)
    latest = min((last for side, _, last in told if side == FUTURE), default=None)
    if earliest is None and latest is None:
        return Published()
    if earliest is not None and latest is not None and earliest > latest:
        latest = None  # what was to come when quoted has since happened
    return Published(_value(earliest, latest), earliest, latest, Basis.INFERRED)


def _told(parsed: Parsed, times: Sequence[TimeExpression], zones: Sequence[Zone]) -> Iterator[tuple[int, str, str]]:
    """The absolute dates of the narrative with the side of publication on which they lie."""
    still = [z.span for z in zones if z.kind not in NARRATIVE_ZONES or z.kind is ZoneKind.CAPTION]
    for time in times:
        if time.anchor != "none" or time.type not in ("DATE", "TIME") or not (time.earliest and time.latest):
            continue
        if time.earliest < _FIRST or any(span.covers(time.span) for span in still):
            continue
        side = certain_tense_at(parsed, time.span.start, time.span.end)
        if side in (PAST, FUTURE):
            yield side, time.earliest, time.latest


def _value(earliest: str | None, latest: str | None) -> str | None:
    """The day, month or year that an interval is, if it is one."""
    if earliest is None or latest is None:
        return None
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return earliest
    if (first.year, first.month) == (last.year, last.month):
        return earliest[:7]
    return earliest[:4] if first.year == last.year else None
