"""A reading made without the day of publication, read again once that day is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from recoupe.model import Published, Reading, Span, Statement, TimeExpression
from recoupe.reading.dating import is_open
from recoupe.reading.statements.newsday import is_old, newest, to_come
from recoupe.reading.times import read_against

__all__ = ["anchored"]

_SINCE = ("depuis", "dès")


def anchored(reading: Reading, published: Published) -> Reading:
    """The reading with its times read against that date, and what hangs on them: the statements' times, what lay ahead
    and what is background.

    It is the reading that the article would have had with that date; only its parse is not needed again.
    """
    times = read_against(reading.phrases, published)
    by_span = {time.span: time for time in times}
    news = newest(times)
    return replace(
        reading,
        published=published,
        times=times,
        statements=tuple(_statement(reading.article.text, s, by_span, news) for s in reading.statements),
        phrases=reading.phrases if is_open(published) else (),
    )


def _statement(text: str, told: Statement, times: Mapping[Span, TimeExpression], news: date | None) -> Statement:
    time = times.get(told.time.span) if told.time else None
    if time is None:
        return replace(told, time=None) if told.time else told
    held = told.commitment
    if to_come(time, news):
        held = replace(held, forecast=True)
    old = False
    if news is not None and text[: time.span.start].split()[-1:] not in ([word] for word in _SINCE):
        old = bool(is_old(time, news))
    return replace(told, time=time, commitment=held, background=old)
