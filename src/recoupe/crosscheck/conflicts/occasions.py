"""One saying with two dates: « à la même période » hangs on the date told before, and the same was said at another.

An article put together from several dispatches tells a saying twice, and once beside a date that is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from recoupe.crosscheck.accounts import Account, calendar_days
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, hull
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.predicates import EVENT
from recoupe.crosscheck.wording import phrase
from recoupe.model import Attribution, Reading, Span, TimeExpression
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["occasions"]

_NAMED = 1  # names that two sayings share beside their event


@dataclass(frozen=True, slots=True, eq=False)
class _Saying:
    """Somebody's words of one article with the day beside their cue, what happened in them, and who is named there."""

    who: str
    said: Attribution
    time: TimeExpression
    events: frozenset[str]
    names: frozenset[str]


def occasions(comparison: Comparison) -> list[Conflict]:
    """Every saying that one article dates twice, once by a time that leans on another."""
    told: dict[str, list[Account]] = {}
    for account in comparison.accounts:
        told.setdefault(account.file, []).append(account)
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    found = []
    for accounts in told.values():
        reading = accounts[0].reading
        sayings = _sayings(reading, accounts, voices)
        found += [_conflict(reading, a, b) for a, b in combinations(sayings, 2) if _twice(reading, a, b)]
    return found


def _sayings(reading: Reading, accounts: Sequence[Account], voices: Mapping[str, str]) -> list[_Saying]:
    found = []
    for said in reading.attributions:
        time = _beside(reading, said)
        if time is None or not said.resolved or said.act == "deny":
            continue
        inside = hull(said.content)
        events = {
            a.predicate for a in accounts if a.predicate.startswith(EVENT) and inside.covers(hull(a.statement.spans))
        }
        names = {e.name for e in reading.entities if any(inside.covers(mention) for mention in e.mentions)}
        found.append(_Saying(voices.get(said.resolved, said.resolved), said, time, frozenset(events), frozenset(names)))
    return found


def _beside(reading: Reading, said: Attribution) -> TimeExpression | None:
    """The one time that stands in the sentence of the cue outside what is said."""
    sentence = next((s for s in reading.sentences if s.covers(said.cue)), None)
    if sentence is None or not said.content:
        return None
    content = hull(said.content)
    times = [t for t in reading.times if sentence.covers(t.span) and not content.overlaps(t.span) and calendar_days(t)]
    return times[0] if len(times) == 1 else None


def _twice(reading: Reading, a: _Saying, b: _Saying) -> bool:
    if a.who != b.who or not a.events & b.events or len(a.names & b.names) < _NAMED:
        return False
    days = calendar_days(a.time), calendar_days(b.time)
    if days[0] is None or days[1] is None or (days[0][0] <= days[1][1] and days[1][0] <= days[0][1]):
        return False
    return _leans(reading, a.time) != _leans(reading, b.time)


def _leans(reading: Reading, time: TimeExpression) -> bool:
    return re.search(_same(), reading.article.text[time.span.slice].lower()) is not None


def _conflict(reading: Reading, a: _Saying, b: _Saying) -> Conflict:
    first, last = sorted((a, b), key=lambda saying: calendar_days(saying.time) or ("", ""))
    leaning = a if _leans(reading, a.time) else b
    text = reading.article.text
    sides = tuple(
        Side(" ".join(text[each.time.span.slice].split()), each.who, (cite(reading, _whole(reading, each)),))
        for each in (first, last)
    )
    about = phrase("about.occasion", who=a.who)
    why = phrase("why.occasion", words=" ".join(text[leaning.time.span.slice].split()))
    return Conflict(ConflictKind.DATE, ConflictReading.CONFLICT, about, sides, why)


def _whole(reading: Reading, saying: _Saying) -> Span:
    """From the time to the end of what is said."""
    return hull([saying.time.span, saying.said.cue, *saying.said.content])


@cache
def _same() -> str:
    return "|".join(row[1] for row in rows("tensions.tsv") if row[0] == "same")
