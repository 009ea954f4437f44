"""The day a narrative stands at: an event told as done without a date of its own happened on the day named last.

« Le pont a cédé *mardi*. […] Trois ouvriers ont été blessés. » In the tenses of narration time moves on from the last
day named until another one is named (Kamp and Reyle, *From Discourse to Logic*, 1993, ch. 5; Webber, *Tense as
Discourse Anaphor*, 1988).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from recoupe.crosscheck.accounts import Account, publication_day
from recoupe.model import Kind, Reading, Span, Statement, TimeExpression

__all__ = ["done_on", "scenes"]

_RECENT = timedelta(days=3)  # before the article appeared: a day further back is a flashback's, which ends unmarked


def done_on(account: Account, days: Mapping[int, TimeExpression]) -> TimeExpression | None:
    """The day on which an event without a date of its own took place, in the course of its article's narrative.

    ``days`` are the ``scenes`` of its article. ``None`` for states, forecasts, denials and flashbacks (« avait cédé »),
    and where no recent day was named before.
    """
    statement = account.statement
    attribution = account.attribution
    if attribution is not None and attribution.kind is Kind.DIRECT:
        return None  # whoever speaks reckons from when they speak
    if statement.time is not None or not statement.accomplished or statement.background or account.forecast:
        return None
    return days.get(statement.sentence.start)


def scenes(reading: Reading) -> Mapping[int, TimeExpression]:
    """The day each sentence stands at, by the code point at which the sentence begins."""
    published = publication_day(reading)
    if not published:
        return {}
    latest = date.fromisoformat(published)
    by_sentence: dict[Span, list[Statement]] = {}
    for statement in reading.statements:
        by_sentence.setdefault(statement.sentence, []).append(statement)
    found: dict[int, TimeExpression] = {}
    scene: TimeExpression | None = None
    for sentence in sorted(by_sentence):
        scene = _next(scene, by_sentence[sentence], _days(reading, sentence), latest)
        if scene is not None:
            found[sentence.start] = scene
    return found


def _next(
    scene: TimeExpression | None, told: Sequence[Statement], days: Sequence[TimeExpression], latest: date
) -> TimeExpression | None:
    """The day after a sentence: one recent day that it names; none after an older or a second one."""
    recent = [time for time in days if _is_recent(time, latest)]
    if len({time.earliest for time in recent}) == 1:
        return recent[0]
    if recent or any(s.time is not None and s.accomplished for s in told):
        return None
    return scene


def _is_recent(time: TimeExpression, latest: date) -> bool:
    day = date.fromisoformat(time.earliest or "")
    return latest - _RECENT <= day <= latest


def _days(reading: Reading, sentence: Span) -> list[TimeExpression]:
    inside = (time for time in reading.times if sentence.covers(time.span))
    return [time for time in inside if time.type in ("DATE", "TIME") and time.earliest and time.earliest == time.latest]
