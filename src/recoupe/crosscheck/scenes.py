"""The day a narrative stands at: an event told as done without a date of its own happened on the day named last.

« Le pont a cédé *mardi*. […] Trois ouvriers ont été blessés. » In the tenses of narration time moves on from the last
day named until another one is named (Kamp and Reyle, *From Discourse to Logic*, 1993, ch. 5; Webber, *Tense as
Discourse Anaphor*, 1988). In an article that tells of several days this holds but for the sentence after the one that
names a day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.crosscheck.accounts import Account, publication_day
from recoupe.crosscheck.evidence import hull
from recoupe.model import Kind, Reading, Span, Statement, TimeExpression

__all__ = ["Scene", "done_on", "scenes"]

_RECENT = timedelta(days=3)  # before the article appeared: a day further back is a flashback's, which ends unmarked
_LINGERS = 1  # sentences for which one of several days goes on

_VAGUE = ("PRESENT_REF", "FUTURE_REF")  # « désormais », « bientôt »: no other time than the narrative's


@dataclass(frozen=True, slots=True)
class Scene:
    """The day a sentence stands at, and how many sentences before it that day was named.

    ``latest`` is true of the article's latest day, ``only`` where it names no other one so near.
    """

    time: TimeExpression
    since: int = 0
    latest: bool = True
    only: bool = True

    @property
    def near(self) -> bool:
        """True where no other day can be meant: the article names but one, or has just named it, and no later one."""
        return self.only or (self.latest and self.since <= _LINGERS)


def done_on(account: Account, days: Mapping[int, Scene]) -> Scene | None:
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


def scenes(reading: Reading) -> Mapping[int, Scene]:
    """The day each sentence stands at, by the code point at which the sentence begins."""
    published = publication_day(reading)
    if not published:
        return {}
    last = date.fromisoformat(published)
    told_times = _told_times(reading)
    by_sentence: dict[Span, list[Statement]] = {}
    for statement in reading.statements:
        by_sentence.setdefault(statement.sentence, []).append(statement)
    named = {sentence: _within(told_times, sentence) for sentence in sorted(by_sentence)}
    near = sorted({t.earliest or "" for times in named.values() for t in times if _is_recent(t, last)})
    found: dict[int, Scene] = {}
    scene: Scene | None = None
    for sentence, times in named.items():
        scene = _next(scene, by_sentence[sentence], times, last, near)
        if scene is not None:
            found[sentence.start] = scene
    return found


def _next(
    scene: Scene | None, told: Sequence[Statement], times: Sequence[TimeExpression], last: date, near: Sequence[str]
) -> Scene | None:
    """The day after a sentence: one recent day that it names; none after an older or a second one.

    A flashback to a day (« avait cédé vendredi ») leaves the narrative where it was.
    """
    recent = _told_days([time for time in times if _is_recent(time, last)], told)
    done = [time for time in recent if any(s.time == time and s.accomplished for s in told)]
    if len({time.earliest for time in done or recent}) == 1:
        day = (done or recent)[0]
        if not done and scene is not None and (day.earliest or "") < (scene.time.earliest or ""):
            return replace(scene, since=scene.since + 1)
        return Scene(day, 0, day.earliest == near[-1], len(near) == 1)
    if recent or any(s.time is not None and s.accomplished and not _is_recent(s.time, last) for s in told):
        return None
    return scene and replace(scene, since=scene.since + 1)


def _told_days(days: Sequence[TimeExpression], told: Sequence[Statement]) -> Sequence[TimeExpression]:
    """The days of a sentence, but for those of what is so now beside what was (« qui compte aujourd'hui… »)."""
    now = {s.time for s in told if s.time is not None and not (s.past or s.accomplished or s.nominal)}
    return [day for day in days if day not in now] or days


def _is_recent(time: TimeExpression, last: date) -> bool:
    """True of a day shortly before the article appeared."""
    if not time.earliest or time.earliest != time.latest:
        return False
    return last - _RECENT <= date.fromisoformat(time.earliest) <= last


def _told_times(reading: Reading) -> list[TimeExpression]:
    """The times of an article, but for those that somebody quoted in it reckons from when they speak."""
    quoted = sorted(hull(a.content) for a in reading.attributions if a.kind is Kind.DIRECT and a.content)
    found: list[TimeExpression] = []
    end = at = 0
    for time in reading.times:
        while at < len(quoted) and quoted[at].start <= time.span.start:
            end = max(end, quoted[at].end)
            at += 1
        if time.span.end > end and time.type in ("DATE", "TIME") and time.value not in _VAGUE:
            found.append(time)
    return found


def _within(times: Sequence[TimeExpression], sentence: Span) -> Sequence[TimeExpression]:
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    return times[first : bisect_left(times, sentence.end, key=lambda time: time.span.start)]
