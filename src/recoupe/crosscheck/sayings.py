"""When something was said, not when what was said happened (« a promis *mercredi* que le pont rouvrirait »)."""

from __future__ import annotations

from bisect import bisect_left

from recoupe.crosscheck.accounts import Account, calendar_days
from recoupe.crosscheck.evidence import hull
from recoupe.model import Attribution, Span, TimeExpression

__all__ = ["said_on"]


def said_on(account: Account) -> TimeExpression | None:
    """The one calendar date that stands beside the cue of an account's attribution, outside all reported words.

    ``None`` for what an article tells in its own voice, where two dates could be meant, and where the article's own
    clause of saying is an account that carries the date.
    """
    attribution = account.attribution
    if attribution is None or attribution.via or not attribution.content:
        return None
    sentence = account.statement.sentence
    if not sentence.overlaps(attribution.cue):
        return None
    reported = [hull(other.content) for other in _in_sentence(account, sentence)]
    found = [
        time
        for time in _times(account, sentence)
        if calendar_days(time) is not None and not any(span.overlaps(time.span) for span in reported)
    ]
    if len({time.value for time in found}) != 1 or _told_by_itself(account, found[0]):
        return None
    return found[0]


def _told_by_itself(account: Account, time: TimeExpression) -> bool:
    told = account.reading.statements
    return any(s.attribution is None and s.time == time for s in told if s.sentence == account.statement.sentence)


def _in_sentence(account: Account, sentence: Span) -> list[Attribution]:
    return [a for a in account.reading.attributions if a.content and sentence.overlaps(a.cue)]


def _times(account: Account, sentence: Span) -> list[TimeExpression]:
    times = account.reading.times
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    found = []
    for time in times[first:]:
        if time.span.start >= sentence.end:
            break
        found.append(time)
    return found
