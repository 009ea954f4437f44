"""The brief: at most five lines a reader could stop at, each quoting an account and citing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.clauses import names_its_subject
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.story import (
    Claim,
    ClaimStatus,
    Conflict,
    ConflictKind,
    ConflictReading,
    Evidence,
    Forecast,
    ForecastState,
    Line,
    Status,
    TimelineEntry,
    Unknown,
    UnknownKind,
)

__all__ = ["MOST", "brief"]

MOST = 5
_MISSING = [UnknownKind.UNCLEAR, UnknownKind.NOT_SAID, UnknownKind.DECLINED, UnknownKind.NOT_CONFIRMED]
_LOUD = (ConflictReading.CONFLICT, ConflictReading.DISPUTE)


def brief(
    claims: Sequence[Claim],
    timeline: Sequence[TimelineEntry],
    conflicts: Sequence[Conflict],
    forecasts: Sequence[Forecast],
    unknowns: Sequence[Unknown],
    today: str = "",
    since: str = "",
) -> tuple[Line, ...]:
    """What happened, what is contested, what came of what was announced, what is expected, what nobody knows.

    ``today`` is the day of the last article: what was due before is expected no more. ``since`` is the day from which
    things are news. Where no two texts agree, what one tells stands first.
    """
    agreed = any(claim.status is ClaimStatus.AGREED and not claim.forecast for claim in claims)
    main = _main(claims, timeline, since) if agreed else list(_alone(timeline, today))
    beside: list[Line] = []
    for lines in (_contested(conflicts), _settled(forecasts), _expected(forecasts, today), _unknown(unknowns)):
        beside += _first(lines, 1, beside)
    more = _first(iter(main[1:]), MOST - 1 - len(beside), [*main[:1], *beside])
    return (*main[:1], *more, *beside)


def _first(lines: Iterator[Line], most: int, known: Sequence[Line]) -> list[Line]:
    """The first lines that rest on words not told yet."""
    taken: list[Line] = []
    for line in lines:
        if len(taken) >= most:
            break
        if not _told(line, [*known, *taken]):
            taken.append(line)
    return taken


def _told(line: Line, told: Sequence[Line]) -> bool:
    """True when an earlier line already rests on the same words."""
    cited = {(e.file, e.start, e.end) for known in told for e in known.evidence}
    return any((e.file, e.start, e.end) in cited for e in line.evidence)


def _main(claims: Sequence[Claim], timeline: Sequence[TimelineEntry], since: str) -> list[Line]:
    """What several articles tell: the claims they agree on and the events they date alike.

    Most articles first, then the latest; a claim that an event of the timeline already tells comes after it.
    """
    ranked = [*_agreed(claims, timeline, since), *_attested(timeline, since, _foretold(claims))]
    ordered = sorted(ranked, key=lambda found: found[0], reverse=True)
    return _first((line for _, line in ordered), MOST, ())


Rank = tuple[int, str, int]  # articles, day, origins


def _agreed(claims: Sequence[Claim], timeline: Sequence[TimelineEntry], since: str) -> Iterator[tuple[Rank, Line]]:
    dated = {evidence: entry for entry in timeline for evidence in entry.evidence}
    for claim in claims:
        if claim.forecast or claim.status is not ClaimStatus.AGREED or not names_its_subject(claim.text):
            continue
        entry = next((dated[e] for e in claim.evidence if e in dated), None)
        if entry is not None and (entry.background or entry.status is Status.DENIED or (entry.latest or since) < since):
            continue
        when = entry.date if entry else ""
        foretold = _foretold([claim])
        evidence = tuple(e for e in claim.evidence if e not in foretold)
        only_foretell = {e.file for e in foretold} - {e.file for e in evidence}
        articles = claim.articles - len(only_foretell)
        if articles > 1:
            line = _told_by(claim.text, when, articles, len(claim.origins), evidence)
            yield (articles, when, len(claim.origins)), line


def _foretold(claims: Sequence[Claim]) -> frozenset[Evidence]:
    """The passages that only announce: an article that foretells an event does not attest it."""
    return frozenset(voice.evidence for claim in claims for voice in claim.voices if voice.mark == "P")


def _attested(
    timeline: Sequence[TimelineEntry], since: str, foretold: frozenset[Evidence]
) -> Iterator[tuple[Rank, Line]]:
    for entry in timeline:
        evidence = tuple(e for e in entry.evidence if e not in foretold)
        articles = len({e.file for e in evidence})
        told = entry.status in (Status.HAPPENED, Status.REPORTED) and not entry.background
        if articles > 1 and told and (entry.latest or since) >= since and names_its_subject(entry.text):
            yield (
                (articles, entry.date, entry.origins),
                _told_by(entry.text, entry.date, articles, entry.origins, evidence),
            )


def _told_by(text: str, when: str, articles: int, origins: int, evidence: tuple[Evidence, ...]) -> Line:
    counts = {"articles": phrase("articles", n=articles), "origins": phrase("origins", n=origins)}
    if not when:
        return Line(phrase("brief.main_undated", text=text, **counts), evidence)
    return Line(phrase("brief.main", text=text, when=spoken_date(when), **counts), evidence)


def _alone(timeline: Sequence[TimelineEntry], today: str) -> Iterator[Line]:
    """What one text alone tells: its events up to the last article's day, the best attested and latest first."""
    past = [e for e in timeline if not e.background and e.status in (Status.HAPPENED, Status.REPORTED)]
    known = [e for e in past if not today or (e.earliest or "") <= today]
    order = {id(entry): number for number, entry in enumerate(known)}
    for entry in sorted(known, key=lambda e: (-e.origins, -len({x.file for x in e.evidence}), -order[id(e)])):
        yield Line(phrase("brief.alone", text=entry.text, when=spoken_date(entry.date)), entry.evidence)


def _contested(conflicts: Sequence[Conflict]) -> Iterator[Line]:
    for conflict in conflicts:
        if conflict.reading not in _LOUD:
            continue
        evidence = _evidence(side.evidence for side in conflict.sides)
        if conflict.kind is ConflictKind.POLARITY:
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


def _expected(forecasts: Sequence[Forecast], today: str) -> Iterator[Line]:
    """What is still open, latest said first: what has a date before what has none."""
    still = [f for f in forecasts if f.state is ForecastState.OPEN and not (f.due and f.due < today[: len(f.due)])]
    latest = sorted(still, key=lambda f: (f.said or "", f.evidence), reverse=True)
    for forecast in sorted(latest, key=lambda f: (f.due is None, -len({e.file for e in f.evidence}))):
        if forecast.due:
            text = phrase("brief.expected_due", text=forecast.text, who=forecast.who, when=spoken_date(forecast.due))
        else:
            text = phrase("brief.expected", text=forecast.text, who=forecast.who)
        yield Line(text, forecast.evidence)


def _unknown(unknowns: Sequence[Unknown]) -> Iterator[Line]:
    for item in sorted(unknowns, key=lambda u: (_MISSING.index(u.kind), -len(u.evidence), u.evidence)):
        if not item.answered_by:
            yield Line(phrase("brief.unknown", text=item.text), item.evidence)


def _evidence(groups: Iterator[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for group in groups for evidence in group))
