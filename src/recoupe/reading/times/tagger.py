"""Time expressions of an article: found once, read against every day on which it may have appeared, and merged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from recoupe.model import NARRATIVE_ZONES, Published, Span, TimeExpression, TimePhrase, Zone, ZoneKind
from recoupe.reading.fr.tokenizer import normalise
from recoupe.reading.parser import Parsed
from recoupe.reading.times import clock, dates, durations, relative, spans
from recoupe.reading.times.calendar import interval
from recoupe.reading.times.direction import (
    COMING,
    FUTURE,
    OPEN,
    certain_tense_at,
    foretold_at,
    intended_at,
    means_nowadays,
    names_event,
    sets_scene,
    tense_at,
)
from recoupe.reading.times.find import Expression, find
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.merging import common
from recoupe.reading.times.quoting import quoted
from recoupe.reading.times.scan import Piece, pieces
from recoupe.reading.times.story import Story, Timex

__all__ = ["find_phrases", "read_against", "tag_times"]

Reader = Callable[[Expression, Story], Timex | None]
Readings = Sequence[Timex | None]

_READERS: Mapping[str, Reader] = {
    "day_month": dates.day_month,
    "weekday": dates.weekday,
    "weekday_day": dates.weekday_day,
    "nth": dates.nth_weekday,
    "days": dates.days,
    "day_only": dates.day_only,
    "month": dates.month,
    "figures": dates.figures,
    "feast": dates.feast,
    "year": spans.year,
    "unit": spans.unit,
    "decade": spans.decade,
    "century": spans.century,
    "quarter": spans.quarter,
    "season": spans.season,
    "epoch": spans.epoch,
    "deictic": relative.deictic,
    "this_part": relative.this_part,
    "ago": relative.ago,
    "ahead": relative.ahead,
    "later": relative.later,
    "narrative": relative.narrative,
    "around": relative.around,
    "ref": relative.ref,
    "clock": clock.clock,
    "noon": clock.noon,
    "part": clock.part,
    "night": clock.night,
    "moment": clock.moment,
    "duration": durations.duration,
    "set": durations.recurring,
    "period": durations.period,
}
_TENSED = frozenset(
    (
        "day_month",
        "weekday",
        "weekday_day",
        "nth",
        "days",
        "month",
        "feast",
        "unit",
        "quarter",
        "season",
        "this_part",
        "night",
    )
)
_SPOKEN = frozenset(("PART", "DAYLONG", "UNIT", "UNITS"))  # known from the word though the pattern names it itself
_SCENIC = frozenset(("day_month", "weekday", "weekday_day", "deictic", "feast", "figures", "night", "this_part"))
_TIMED = frozenset(("clock", "noon", "part"))
_DAYS = frozenset(("day_month", "weekday", "weekday_day", "deictic", "figures"))
_UNKNOWN = (date(1871, 3, 8), date(2046, 10, 19))  # no field in common: what both give holds whatever the date


def tag_times(parsed: Parsed, published: Published, zones: Sequence[Zone] = ()) -> tuple[TimeExpression, ...]:
    """The time expressions of a text with their TIMEX3 values (ISO-TimeML), sorted by span.

    ``published`` anchors them: a day gives days; an interval gives a value where all its days agree, else the relative
    value with the interval of days; an unknown date leaves them relative. Captions and the furniture of the page are
    read too, but do not move the narrative.
    """
    return read_against(find_phrases(parsed, zones), published)


def find_phrases(parsed: Parsed, zones: Sequence[Zone] = ()) -> tuple[TimePhrase, ...]:
    """The expressions of time of a text with all that it says of them, not yet read against a day."""
    cut = pieces(normalise(parsed.text))
    expressions = find(cut)
    if not expressions:
        return ()
    _prepare(expressions, parsed, cut, zones)
    quiet = _quiet(expressions, zones)
    return tuple(
        _phrase(e, still, certain_tense_at(parsed, e.start, e.end)) for e, still in zip(expressions, quiet, strict=True)
    )


def read_against(phrases: Sequence[TimePhrase], published: Published) -> tuple[TimeExpression, ...]:
    """The same expressions read against a day, an interval or an unknown date of publication, sorted by span."""
    expressions = [_expression(phrase) for phrase in phrases]
    quiet = [phrase.quiet for phrase in phrases]
    if not expressions:
        return ()
    first, *more = (_run(expressions, day, quiet) for day in _candidates(published))
    known = bool(published.earliest), bool(published.latest)
    last = more[0] if more else first
    free = _free(expressions, quiet, first, last)
    out = (_merged(e, a, b, f, known) for e, a, b, f in zip(expressions, first, last, free, strict=True))
    return tuple(sorted((t for t in out if t is not None), key=lambda t: t.span))


def _free(expressions: Sequence[Expression], quiet: Sequence[bool], first: Readings, last: Readings) -> list[str]:
    """The values that hold whatever the day of publication, where its first and last day disagree."""
    if first == last:
        return [""] * len(expressions)
    runs = (_run(expressions, day, quiet) for day in _UNKNOWN)
    return [common(a.value, b.value) if a and b else "" for a, b in zip(*runs, strict=True)]


def _phrase(e: Expression, quiet: bool, sure: int) -> TimePhrase:
    return TimePhrase(
        span=Span(e.start, e.end),
        kind=e.kind,
        fields=tuple(e.fields.items()),
        words=(e.first, e.last),
        before=e.before,
        after=e.after,
        sentence=e.sentence,
        tense=e.tense,
        sure=sure,
        capital_after=e.capital_after,
        aside=e.aside,
        linked=e.linked,
        quiet=quiet,
    )


def _expression(phrase: TimePhrase) -> Expression:
    return Expression(
        kind=phrase.kind,
        first=phrase.words[0],
        last=phrase.words[1],
        start=phrase.span.start,
        end=phrase.span.end,
        fields=dict(phrase.fields),
        before=phrase.before,
        after=phrase.after,
        sentence=phrase.sentence,
        tense=phrase.tense,
        capital_after=phrase.capital_after,
        aside=phrase.aside,
        linked=phrase.linked,
    )


def _candidates(published: Published) -> list[date]:
    """The days to read an article against: the first and the last on which it may have appeared."""
    try:
        earliest = date.fromisoformat(published.earliest) if published.earliest else None
        latest = date.fromisoformat(published.latest) if published.latest else None
    except ValueError:
        return list(_UNKNOWN)
    if earliest is None and latest is None:
        return list(_UNKNOWN)
    if earliest is None or latest is None:
        here = earliest or latest or _UNKNOWN[0]
        other = _UNKNOWN[0] if here.year > 1950 else _UNKNOWN[1]
        return [here, other] if earliest else [other, here]
    return [earliest] if earliest >= latest else [earliest, latest]


def _prepare(expressions: Sequence[Expression], parsed: Parsed, cut: Sequence[Piece], zones: Sequence[Zone]) -> None:
    """Give each expression its words, its sentence and, where it matters, the tense around it."""
    captions = [z.span for z in zones if z.kind is ZoneKind.CAPTION]
    starts = (
        [parsed.start(s.start) for s in parsed.doc.sents] if parsed.doc.has_annotation("SENT_START") else _surface(cut)
    )
    for e, following in zip(expressions, [*expressions[1:], None], strict=True):
        if following is not None and following.kind == "feast":
            between = cut[e.last + 1 : following.first]
            if between and all(p.word in context("apposition") for p in between):
                e.fields["apposed"] = following.fields["rule"]  # « jeudi, jour de l'Ascension »
        own = cut[e.first : e.last + 1]
        e.fields["words"] = " ".join(p.word for p in own)
        e.fields["last_word"] = own[-1].word
        e.fields["classes"] = " ".join(k for p in own for k in p.facts)
        for name, value in ((k, v) for p in own for k, v in p.facts.items() if k in _SPOKEN):
            e.fields.setdefault(name, value)
        if own[0].capital:
            e.fields["capital"] = "1"
        if own[-1].capital:
            e.fields["last_capital"] = "1"
        e.sentence = bisect_right(starts, e.start)
        if e.kind in _TENSED:
            coming = e.kind in ("weekday", "night") and "generic" not in e.fields and not _inside(e, captions)
            e.tense = tense_at(parsed, e.start, e.end, FUTURE if coming else OPEN)
            if e.kind == "weekday" and e.tense == FUTURE and foretold_at(parsed, e.start, e.end):
                e.fields["foretold"] = "1"
            if e.kind == "weekday" and e.tense == FUTURE and intended_at(parsed, e.start, e.end):
                e.fields["intended"] = "1"
        if e.kind in _SCENIC:
            apart = "(" in e.before or "contre" in e.before[-2:] or _spoken(e, parsed.text)
            e.aside = apart or not sets_scene(parsed, e.start, e.end)
        if e.fields.get("DEICTIC") == "0" and means_nowadays(parsed, e.start, e.end):
            e.fields["nowadays"] = "1"
        if e.kind == "this_part" and e.fields["last_word"] in context("event_part"):
            e.fields |= {"event": "1"} if names_event(parsed, e.start, e.end) else {}
        if e.kind in _TIMED:
            e.tense = tense_at(parsed, e.start, e.end, COMING if "generic" in e.fields else OPEN)
        if e.kind == "moment":
            e.tense = certain_tense_at(parsed, e.start, e.end)
        if e.kind == "period":
            _mark_noun(e, parsed)


def _spoken(e: Expression, text: str) -> bool:
    """« Ce soir » in somebody's mouth: the narrative does not move on to the day that they speak of.

    « Aujourd'hui » is the day they spoke, most often that of the news.
    """
    counted = e.kind == "this_part" or (e.kind == "deictic" and e.fields["DEICTIC"] != "0")
    return counted and quoted(text, Span(e.start, e.end))


def _surface(cut: Sequence[Piece]) -> list[int]:
    return [p.end for p in cut if p.word in (".", "!", "?") or "LINE" in p.facts]


def _mark_noun(e: Expression, parsed: Parsed) -> None:
    at = parsed.token_at(e.start)
    if at >= len(parsed.doc):
        return
    token = parsed.doc[at]
    adjective = token.pos_ == "ADJ" and not (token.dep_ == "amod" and token.head.i > at)
    if (token.pos_ and not adjective) or context("article") & set(e.before[-1:]):
        e.fields["noun"] = "1"


def _quiet(expressions: Sequence[Expression], zones: Sequence[Zone]) -> list[bool]:
    """Which expressions stand outside the narrative: in a caption, a dateline, a credit."""
    still = [z.span for z in zones if z.kind not in NARRATIVE_ZONES or z.kind is ZoneKind.CAPTION]
    return [_inside(e, still) for e in expressions]


def _inside(e: Expression, stretches: Sequence[Span]) -> bool:
    return any(span.start <= e.start < span.end for span in stretches)


def _run(expressions: Sequence[Expression], day: date, quiet: Sequence[bool]) -> list[Timex | None]:
    """Read all expressions in order against one day of publication."""
    story = Story(day)
    out: list[Timex | None] = []
    for i, (e, still) in enumerate(zip(expressions, quiet, strict=True)):
        if e.kind in _TIMED and story.day_sentence != e.sentence:
            _look_ahead(expressions[i + 1 : i + 4], e, story)
        timex = _READERS[e.kind](e, story)
        out.append(timex)
        if timex is not None and not still:
            story.note(timex, e.sentence, e.aside)
    return out


def _look_ahead(following: Sequence[Expression], e: Expression, story: Story) -> None:
    """« vers 16 h 40, hier »: the day may stand just after the hour."""
    last = e.last
    for other in following:
        if other.linked and other.kind in _TIMED:
            last = other.last  # « de 8 heures à 18 heures samedi »
        elif other.sentence == e.sentence and other.kind in _DAYS and other.first - last <= 3:
            day = _READERS[other.kind](other, story)
            if day is not None:
                story.note(day, e.sentence)


def _merged(
    e: Expression, a: Timex | None, b: Timex | None, free: str, known: tuple[bool, bool]
) -> TimeExpression | None:
    if a is None or b is None:
        return None
    first, last = interval(a.value, a.mod), interval(b.value, b.mod)
    dated = a.type in ("DATE", "TIME")
    same = a.value == b.value
    earliest = latest = None
    if dated and first and last and (same or all(known)):
        earliest, latest = min(first[0], last[0]).isoformat(), max(first[1], last[1]).isoformat()
    elif dated and first and known[0]:
        earliest = first[0].isoformat()
    elif dated and last and known[1]:
        latest = last[1].isoformat()
    return TimeExpression(
        span=Span(e.start, e.end),
        type=a.type,
        value=a.value if same else free or common(a.value, b.value),
        mod=a.mod,
        earliest=earliest,
        latest=latest,
        anchor=a.anchor,
        alternative=common(a.alternative, b.alternative) if a.alternative and b.alternative else None,
        reason=a.reason,
    )
