"""A reading made without the day of publication, read again once that day is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from recoupe.model import Published, Reading, Span, Statement, TimeExpression
from recoupe.reading.dating import is_open
from recoupe.reading.statements.newsday import day, is_old, newest, to_come
from recoupe.reading.times import read_against

__all__ = ["SOME_DAY", "anchored", "retimed"]

SOME_DAY = Published("2150-06-17", "2150-06-17", "2150-06-17")
"""What an article is first read against while its day is open, so that each statement finds its time as it would with
the day known. It is later than any day that an article tells of: none seems still to come.
"""

_SINCE = ("depuis", "dès")
_BEFORE = 12  # characters in front of a time that may hold a preposition


def anchored(reading: Reading, published: Published) -> Reading:
    """The reading with its times read against that date, and what hangs on them: the statements' times, what lay ahead
    and what is background.

    It is the reading that the article would have had with that date; only its parse is not needed again.
    """
    read = replace(reading, published=published, phrases=reading.phrases if is_open(published) else ())
    return retimed(read, read_against(reading.phrases, published))


def retimed(reading: Reading, times: tuple[TimeExpression, ...]) -> Reading:
    """The reading with these times at the places of its own, and what hangs on them."""
    by_span = {time.span: time for time in times}
    news = day(reading.published.latest) or newest(times)
    statements = tuple(_statement(reading.article.text, s, by_span, news) for s in reading.statements)
    return replace(reading, times=times, statements=statements)


def _statement(text: str, told: Statement, times: Mapping[Span, TimeExpression], news: date | None) -> Statement:
    time = times.get(told.time.span) if told.time else None
    if time is None:
        return replace(told, time=None) if told.time else told
    held = told.commitment
    if to_come(time, news) and not told.past:
        held = replace(held, forecast=True)
    old = False
    if news is not None and not _begins(text, time.span.start):
        old = bool(is_old(time, news))
    return replace(told, time=time, commitment=held, background=old)


def _begins(text: str, start: int) -> bool:
    """Whether a time is that since which something has lasted (« depuis 2019 »)."""
    before = text[max(0, start - _BEFORE) : start].lower().split()
    return before[-1:] in ([word] for word in _SINCE)
