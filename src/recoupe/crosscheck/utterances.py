"""When something was said: a date beside the words that report it, or the day that the narrative stands at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from recoupe.crosscheck.accounts import Account, calendar_days, leading
from recoupe.crosscheck.clauses import leaning
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.scenes import Scene
from recoupe.model import Attribution, Kind, Span, TimeExpression
from recoupe.reading.entities.lexicon import words

__all__ = ["as_spoken", "said_in_the_course", "said_on"]

_LINGERS = 1  # sentences for which the day of an earlier saying goes on
_RESULTS = frozenset(words("stance_results"))


def said_in_the_course(account: Account, days: Mapping[int, Scene]) -> TimeExpression | None:
    """The day the narrative stands at where somebody is told to have spoken.

    An earlier day than the article's latest one is that of a saying only where whoever spoke then goes on.
    """
    attribution = account.attribution
    if attribution is None or attribution.via:
        return None
    sentence = account.statement.sentence
    scene = days.get(sentence.start)
    if scene is None or any(time.earliest != scene.time.earliest for time in _beside(account, sentence)):
        return None
    text = account.reading.article.text
    cue, around = text[attribution.cue.slice], _own_words(text, attribution, sentence)
    if not scene.near and not (scene.since <= _LINGERS and leaning("continuing").search(cue)):
        return None
    return scene.time if leaning("told_as_said").match(cue) and _RESULTS.isdisjoint(around) else None


def as_spoken(account: Account, days: Mapping[int, Scene]) -> TimeExpression | None:
    """The time of an account, in somebody's mouth reckoned from the day they spoke (« "Ce soir…", disait-il »)."""
    time, attribution = account.statement.time, account.attribution
    if time is None or attribution is None or attribution.kind is not Kind.DIRECT or not _pointing(account, time):
        return time
    said = said_on(account) or said_in_the_course(account, days)
    published = account.published
    if said is None or not said.earliest or said.earliest != said.latest or not published or not time.earliest:
        return time
    moved = date.fromisoformat(time.earliest) + (date.fromisoformat(said.earliest) - date.fromisoformat(published))
    day = moved.isoformat()
    return replace(time, value=day + time.value[len(day) :], earliest=day, latest=day)


def _pointing(account: Account, time: TimeExpression) -> bool:
    """True of « demain » and « ce soir », a day that only who speaks can count to."""
    first = account.reading.article.text[time.span.slice].replace("’", "'").lower().split()[0]
    return time.earliest == time.latest and time.anchor == "published" and first in leading("deictic")


def _own_words(text: str, attribution: Attribution, sentence: Span) -> list[str]:
    """The words of a sentence before or behind what it reports."""
    reported = hull(attribution.content) if attribution.content else attribution.cue
    return f"{text[sentence.start : reported.start]} {text[reported.end : sentence.end]}".lower().split()


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
    found = _beside(account, sentence)
    if len({time.value for time in found}) != 1 or _told_by_itself(account, found[0]):
        return None
    return found[0]


def _beside(account: Account, sentence: Span) -> list[TimeExpression]:
    """The calendar dates of a sentence outside all that it reports."""
    reported = [hull(other.content) for other in _in_sentence(account, sentence)]
    return [
        time
        for time in _times(account, sentence)
        if calendar_days(time) is not None and not any(span.overlaps(time.span) for span in reported)
    ]


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
