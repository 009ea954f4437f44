"""The brief: at most seven lines a reader could stop at, each quoting an account and citing it.

A line is a sentence that is understood alone (``sentences``); what no article tells in such a sentence waits below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from recoupe.crosscheck.sentences import Shown, Standing, own_words
from recoupe.crosscheck.unknowns import states_an_unknown
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.story import (
    Claim,
    ClaimStatus,
    Conflict,
    ConflictKind,
    ConflictReading,
    Evidence,
    Forecast,
    ForecastKind,
    ForecastState,
    Line,
    Status,
    TimelineEntry,
    Unknown,
    UnknownKind,
)

__all__ = ["MOST", "brief"]

MOST = 7
_OF_WORDS = (ConflictKind.POLARITY, ConflictKind.WORDING)  # the sides affirm or deny what the conflict is about
_ENOUGH = 4  # lines on what happened, which what one text alone opens with may fill
_OPENING = 300  # characters an article opens with: its title and the first sentence
_SAME = 0.6  # share of the words of the shorter of two lines from which they tell the same
_MOSTLY = 0.5  # share of a sentence that a forecast must fill to be what the sentence tells
_MARKS = '«“"'
_YEAR = re.compile(r"\d{2,4}")
_WORD = re.compile(r"\w{4,}")
_MISSING = [UnknownKind.UNCLEAR, UnknownKind.NOT_CONFIRMED, UnknownKind.DECLINED, UnknownKind.NOT_SAID]
_LOUD = (ConflictReading.CONFLICT, ConflictReading.DISPUTE)


def brief(
    claims: Sequence[Claim],
    timeline: Sequence[TimelineEntry],
    conflicts: Sequence[Conflict],
    forecasts: Sequence[Forecast],
    unknowns: Sequence[Unknown],
    today: str = "",
    since: str = "",
    show: Standing = own_words,
) -> tuple[Line, ...]:
    """What happened, what is contested, what came of what was announced, what is expected, what nobody knows.

    ``today`` is the day of the last article: what was due before is expected no more. ``since`` is the day from which
    things are news. ``show`` finds the sentence a line is told in.
    Where no two texts agree, what one tells stands first; where they agree on little, what one opens with follows.
    """
    agreed = any(c.status is ClaimStatus.AGREED and not (c.forecast or c.describes) for c in claims)
    main = list(_main(claims, timeline, since, show) if agreed else _alone(timeline, claims, today, show))
    beside: list[Line] = []
    for lines in (
        _contested(conflicts),
        _settled(forecasts),
        _expected(forecasts, today, show),
        _unknown(unknowns, show),
    ):
        beside += _first(lines, 1, [*main[:1], *beside])
    more = _first(iter(main[1:]), MOST - 1 - len(beside), [*main[:1], *beside])
    told = [*main[:1], *more]
    if agreed and main:
        single = [claim for claim in claims if claim.status is ClaimStatus.SINGLE]
        opening = (line for line in _alone(timeline, single, today, show) if _opens(line))
        told += _first(opening, min(_ENOUGH, MOST - len(beside)) - len(told), [*told, *beside])
    return (*told, *beside)


def _opens(line: Line) -> bool:
    return line.evidence[0].start < _OPENING


def _first(lines: Iterable[Line], most: int, known: Sequence[Line]) -> list[Line]:
    """The first lines that tell something the others do not."""
    taken: list[Line] = []
    for line in lines:
        if len(taken) >= most:
            break
        if not any(_alike(line, other) for other in (*known, *taken)):
            taken.append(line)
    return taken


def _alike(one: Line, other: Line) -> bool:
    """True when two lines rest on the same words, or say nearly the same in others."""
    if not set(one.evidence).isdisjoint(other.evidence):
        return True
    a, b = (set(_WORD.findall((line.text.rpartition(" (")[0] or line.text).lower())) for line in (one, other))
    return len(a & b) >= _SAME * min(len(a), len(b))


Rank = tuple[int, str, int]  # articles, day, origins


def _main(claims: Sequence[Claim], timeline: Sequence[TimelineEntry], since: str, show: Standing) -> Iterator[Line]:
    """What several articles tell: the claims they agree on and the events they date alike.

    Most articles first, the more so those that open with it (the press tells the news first), then the latest; a claim
    that an event of the timeline already tells comes after it.
    """
    ranked = [*_agreed(claims, timeline, since), *_attested(timeline, since, _foretold(claims))]
    for (articles, when, origins), evidence in sorted(ranked, key=_weight, reverse=True):
        if (shown := show(evidence)) is not None:
            counts = {"articles": phrase("articles", n=articles), "origins": phrase("origins", n=origins)}
            if _YEAR.fullmatch(when) or not shown.tells_of(when):
                when = ""  # a year dates what lies behind the news; a sentence may tell of another day, or of two
            key = "brief.main" if when else "brief.main_undated"
            told = phrase(key, text=shown.text, when=spoken_date(when) if when else "", **counts)
            yield Line(told, _citing(shown, evidence))


def _weight(found: tuple[Rank, tuple[Evidence, ...]]) -> Rank:
    (articles, when, origins), evidence = found
    opening = {e.file for e in evidence if e.start < _OPENING}
    return (articles + len(opening), when, origins)


def _citing(shown: Shown, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The sentence shown, then the rest of what the line rests on."""
    return (shown.evidence, *(e for e in evidence if not shown.evidence.covers(e)))


def _agreed(
    claims: Sequence[Claim], timeline: Sequence[TimelineEntry], since: str
) -> Iterator[tuple[Rank, tuple[Evidence, ...]]]:
    dated = {evidence: entry for entry in timeline for evidence in entry.evidence}
    for claim in claims:
        if claim.forecast or claim.describes or claim.status is not ClaimStatus.AGREED:
            continue
        entry = next((dated[e] for e in claim.evidence if e in dated), None)
        if entry is not None and (entry.background or entry.status is Status.DENIED or (entry.latest or since) < since):
            continue
        foretold = _foretold([claim])
        evidence = tuple(e for e in claim.evidence if e not in foretold)
        only_foretell = {e.file for e in foretold} - {e.file for e in evidence}
        articles = claim.articles - len(only_foretell)
        if articles > 1:
            yield (articles, entry.date if entry else "", len(claim.origins)), evidence


def _foretold(claims: Sequence[Claim]) -> frozenset[Evidence]:
    """The passages that only announce: an article that foretells an event does not attest it."""
    return frozenset(voice.evidence for claim in claims for voice in claim.voices if voice.mark == "P")


def _attested(
    timeline: Sequence[TimelineEntry], since: str, foretold: frozenset[Evidence]
) -> Iterator[tuple[Rank, tuple[Evidence, ...]]]:
    for entry in timeline:
        evidence = tuple(e for e in entry.evidence if e not in foretold)
        articles = len({e.file for e in evidence})
        told = entry.status in (Status.HAPPENED, Status.REPORTED) and not entry.background
        if articles > 1 and told and (entry.latest or since) >= since:
            yield (articles, entry.date, entry.origins), evidence


def _alone(timeline: Sequence[TimelineEntry], claims: Sequence[Claim], today: str, show: Standing) -> Iterator[Line]:
    """What one text alone tells: its events up to the last article's day, the best attested and latest first; then its
    claims, weightiest first.
    """
    past = [e for e in timeline if not e.background and e.status in (Status.HAPPENED, Status.REPORTED)]
    known = [e for e in past if not today or (e.earliest or "") <= today]
    order = {id(entry): number for number, entry in enumerate(known)}
    for entry in sorted(known, key=lambda e: (-e.origins, -len({x.file for x in e.evidence}), -order[id(e)])):
        if (shown := show(entry.evidence)) is not None:
            line = phrase("brief.alone", text=shown.text, when=spoken_date(entry.date))
            yield Line(line, _citing(shown, entry.evidence))
    for claim in claims:
        if not claim.forecast and (shown := show(claim.evidence)) is not None:
            yield Line(phrase("brief.alone_undated", text=shown.text), _citing(shown, claim.evidence))


def _contested(conflicts: Sequence[Conflict]) -> Iterator[Line]:
    """What is contested, what one affirms and another denies first: a figure or a day that differs is less."""
    denied = (ConflictKind.POLARITY, ConflictReading.DISPUTE)
    for conflict in sorted(conflicts, key=lambda c: (c.kind, c.reading) != denied):
        if conflict.reading not in _LOUD:
            continue
        evidence = _evidence(side.evidence for side in conflict.sides)
        if conflict.kind in _OF_WORDS:
            who = listing([side.origin for side in conflict.sides])
            yield Line(phrase("brief.denied", text=conflict.about, who=who), evidence)
        else:
            sides = [phrase("brief.contested_side", value=s.value, who=s.origin) for s in conflict.sides]
            yield Line(phrase("brief.contested", sides=listing(sides)), evidence)


def _settled(forecasts: Sequence[Forecast]) -> Iterator[Line]:
    for state in (ForecastState.CHANGED, ForecastState.CONTRADICTED, ForecastState.REALISED):
        for forecast in forecasts:
            if forecast.state is state:
                text = phrase(f"brief.settled.{state.value}", text=forecast.text, who=forecast.who, why=forecast.why)
                yield Line(text, (*forecast.evidence, *forecast.settled_by))


def _expected(forecasts: Sequence[Forecast], today: str, show: Standing) -> Iterator[Line]:
    """What is announced and still open: what has a date before what has none, what the articles tell before what they
    quote, the latest said first. Only what is the sentence's news.
    """
    ahead = [f for f in forecasts if f.kind is ForecastKind.ANNOUNCED and f.state is ForecastState.OPEN]
    still = [f for f in ahead if not (f.due and f.due < today[: len(f.due)])]
    latest = sorted(still, key=lambda f: (f.said or "", f.evidence), reverse=True)
    for forecast in sorted(latest, key=lambda f: (f.due is None, -len({e.file for e in f.evidence}), _quotes(f.text))):
        shown = show(forecast.evidence)
        if shown is None or shown.share < _MOSTLY:
            continue
        key = "brief.expected_due" if forecast.due else "brief.expected"
        when = spoken_date(forecast.due) if forecast.due else ""
        line = phrase(key, text=shown.text, who=forecast.who, when=when)
        yield Line(line, _citing(shown, forecast.evidence))


def _quotes(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _unknown(unknowns: Sequence[Unknown], show: Standing) -> Iterator[Line]:
    for item in sorted(unknowns, key=lambda u: (_MISSING.index(u.kind), -len(u.evidence), u.evidence)):
        if not item.answered_by and states_an_unknown(item) and (shown := show(item.evidence)) is not None:
            yield Line(phrase("brief.unknown", text=shown.text), _citing(shown, item.evidence))


def _evidence(groups: Iterator[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for group in groups for evidence in group))
