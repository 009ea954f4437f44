"""What lies before the news of an article and what was still to come, once its times are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recoupe.model import TimeExpression

__all__ = ["day", "is_old", "newest", "to_come"]

_NEWS = timedelta(days=30)  # what began further back, and ended
_LATELY = timedelta(days=7)  # further back than this, is background


def day(value: str | None) -> date | None:
    """The day of an ISO date, if it is one."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def newest(times: Sequence[TimeExpression]) -> date | None:
    """The latest day that a relative expression denotes: about the day of the news."""
    days = [d for t in times if t.anchor == "published" and t.earliest == t.latest and (d := day(t.latest))]
    return max(days, default=None)


def to_come(time: TimeExpression | None, news: date | None) -> bool:
    """Whether a time lies after the news: what it dates was still to come, whatever the tense."""
    earliest = day(time.earliest) if time else None
    return bool(earliest and news and earliest > news)


def is_old(time: TimeExpression, news: date) -> bool | None:
    """Whether what a time dates is background, having ended well before the news; ``None`` where it has no end."""
    earliest, latest = day(time.earliest), day(time.latest)
    if latest is None:
        return None
    return latest < news - _LATELY and (earliest or latest) < news - _NEWS
