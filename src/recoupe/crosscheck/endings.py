"""Sentences that end a plan or answer a demand: called off, put off, refused, granted, whatever article tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.accounts import Account, bleached, calendar_days, leading
from recoupe.crosscheck.ahead import promises_not
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.plans import classes, pattern, straight
from recoupe.crosscheck.predicates import EVENT
from recoupe.crosscheck.told import WORD, ahead_of, class_of, done_phrases
from recoupe.model import EntityType, Reading, Span
from recoupe.story import ForecastState

__all__ = ["Ending", "endings", "ends"]

_STOP = re.compile(
    r"[.;:()«»\"“”!?]|, (?!prévue?s?|programmée?s?|initialement)| (?:mais|car|alors|tandis|après|avant) "
)
_HARD_STOP = re.compile(r"[.;:()«»\"“”!?]")
_AROUND = 40  # characters before a verb that may undo it
_FAR = 90  # characters from a verb to what it ends
_NEAR = 2  # words after a verb of which one is what it ends
_LEAST = 4  # letters of a word that says what is meant
_OWNER = 300  # characters before a possessive that hold its owner
_SOON = 3  # sentences of the same article in which what was planned may be taken up
_ASKING = frozenset({"urge", "order"})
_STATES = {
    "drop": ForecastState.CONTRADICTED,
    "refuse": ForecastState.CONTRADICTED,
    "off": ForecastState.CHANGED,
    "grant": ForecastState.REALISED,
    "held": ForecastState.REALISED,
    "done": ForecastState.REALISED,
}
_PRESUPPOSED = frozenset({"held", "done"})
_SIDED = tuple(kind for kind in _STATES if kind != "done")
Names = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """A part of a sentence that says what became of something: ``events`` are the classes of events it may be.

    ``about`` are the other words told of it and ``names`` the names there, each as its words; ``around`` are all names
    of the sentence. ``answers`` is true of « a refusé *l'offre* », which does not say what was offered. ``part`` is
    what it is told of, ``span`` that with the verb.
    """

    reading: Reading
    sentence: int
    kind: str
    part: Span
    span: Span
    events: frozenset[str]
    about: frozenset[str]
    names: Names
    around: Names
    answers: bool
    days: tuple[str, str] | None

    @property
    def state(self) -> ForecastState:
        """What becomes of a plan that is ended so."""
        return _STATES[self.kind]


def endings(comparison: Comparison) -> tuple[Ending, ...]:
    """Every ending that the articles of a story tell."""
    readings = {account.file: account.reading for account in comparison.accounts}
    return tuple(found for reading in readings.values() for found in _endings(reading))


def ends(forecast: Account, ending: Ending) -> bool:
    """True of an ending that is told of what was announced or asked for, in its own sentence, later in its article or
    in an article that did not appear before.
    """
    if promises_not(forecast) or (ending.kind in ("refuse", "grant") and not _asks(forecast)):
        return False
    if _within(forecast, ending):
        return ending.kind in ("drop", "off")
    if not _follows(forecast, ending) or not _in_time(forecast, ending):
        return False
    if ending.kind in _PRESUPPOSED and not (forecast.published and ending.reading.published.latest):
        return False  # without dates « lors de sa visite » may be an earlier one, « sa sortie de prison » a wish
    mine = _names(forecast)
    if ending.answers:
        return _answers(forecast, ending, mine)
    if ahead_of(forecast).isdisjoint(ending.events):
        return False
    common = len(ending.about & forecast.words) + sum(_among(name, mine) for name in ending.names)
    told = len(ending.about) + len(ending.names)
    if ending.kind == "done":
        return any(_among(name, _people(forecast)) for name in ending.around)
    if ending.kind == "held":
        same_day = bool(forecast.days and ending.days)
        return 2 * common >= told and (same_day or (common > 0 and not forecast.days and not _again(forecast)))
    if told:
        return 2 * common >= told
    return any(_among(name, mine) for name in ending.around) or _at_once(forecast, ending)


def _in_time(forecast: Account, ending: Ending) -> bool:
    """True unless an ending is dated to other days than a plan, or to a day before it was told."""
    if ending.days is None:
        return True
    if forecast.days is not None and _apart(forecast.days, ending.days):
        return False
    return (
        not forecast.published or ending.days[1] >= forecast.published or forecast.file == ending.reading.article.file
    )


def _people(forecast: Account) -> Names:
    """The people a forecast is about: those it names, else those of its sentence but for who speaks, and those right
    before it where a possessive points back (« réclament *sa* libération »).
    """
    if forecast.people:
        return tuple(frozenset(folded(name).split()) for name in sorted(forecast.people))
    speaker = frozenset(folded(forecast.speaker or "").split())
    sentence = forecast.statement.sentence
    if not leading("possessive").isdisjoint(straight(forecast.reading.article.text[sentence.slice]).split()):
        sentence = Span(max(0, sentence.start - _OWNER), sentence.end)
    people = (e for e in forecast.reading.entities if e.type is EntityType.PERSON)
    near = [folded(e.name).split() for e in people if any(sentence.covers(m) for m in e.mentions)]
    return tuple(frozenset(words) for words in near if not (speaker and speaker <= frozenset(words)))


def _answers(forecast: Account, ending: Ending, mine: Names) -> bool:
    """True of an offer or a demand that is answered: whoever made it is named with it, and whom it was made to."""
    asker = frozenset(folded(forecast.speaker or "").split())
    others = [name for name in ending.around if not _same(name, asker)]
    return _among(asker, ending.names) and any(_among(name, mine) for name in others)


def _asks(forecast: Account) -> bool:
    """True of what is asked of somebody or offered to them."""
    return forecast.attribution is not None and forecast.attribution.act in _ASKING


def _again(forecast: Account) -> bool:
    return not classes("again").isdisjoint(ahead_of(forecast))


def _within(forecast: Account, ending: Ending) -> bool:
    """True of a plan that stands in what an ending of its own sentence is told of."""
    own = hull(forecast.statement.spans)
    return forecast.file == ending.reading.article.file and forecast.statement.nominal and ending.part.covers(own)


def _follows(forecast: Account, ending: Ending) -> bool:
    """True of what stands after a plan in its article, or in an article that did not appear before it."""
    sentence = ending.reading.sentences[ending.sentence]
    if forecast.file == ending.reading.article.file:
        return ending.kind != "held" and sentence.start >= forecast.statement.sentence.end
    published = ending.reading.published.latest
    return not forecast.published or not published or published >= forecast.published


def _at_once(forecast: Account, ending: Ending) -> bool:
    """True of one of the next sentences of the same article."""
    if forecast.file != ending.reading.article.file:
        return False
    before = ending.reading.sentences[max(0, ending.sentence - _SOON) : ending.sentence]
    return any(sentence.overlaps(forecast.statement.sentence) for sentence in before)


def _endings(reading: Reading) -> Iterator[Ending]:
    text = straight(reading.article.text)
    for number, sentence in enumerate(reading.sentences):
        told = text[sentence.slice]
        for event, done in done_phrases():
            for found in done.finditer(told):
                if not _undone(told, found.start()):
                    made = _ending(reading, number, "done", found.span(), Span(*found.span()))
                    yield replace(made, events=frozenset({event}))
        for kind in _SIDED:
            for found in pattern("outcomes.tsv", f"{kind}_active").finditer(told):
                if not _undone(told, found.start()):
                    yield _ending(reading, number, kind, found.span(), _after(told, found.end()))
            for found in pattern("outcomes.tsv", f"{kind}_passive").finditer(told):
                if not _undone(told, found.start()):
                    yield _ending(reading, number, kind, found.span(), _before(told, found.start()))


def _undone(told: str, start: int) -> bool:
    """True of a verb that is denied or wanted: « n'a *pas* renoncé », « *demande* que soit annulée »."""
    before = _STOP.split(told[max(0, start - _AROUND) : start])[-1]
    return pattern("outcomes.tsv", "not_dropped").search(before) is not None


def _after(told: str, end: int) -> Span:
    stop = _STOP.search(told, end)
    return Span(end, min(end + _FAR, stop.start() if stop else len(told)))


def _before(told: str, start: int) -> Span:
    stops = [found.end() for found in _HARD_STOP.finditer(told[:start])]
    return Span(max(start - _FAR, stops[-1] if stops else 0), start)


def _ending(reading: Reading, number: int, kind: str, cue: tuple[int, int], part: Span) -> Ending:
    sentence = reading.sentences[number]
    own = Span(sentence.start + part.start, sentence.start + part.end)
    text = straight(reading.article.text[own.slice])
    inside = [folded(e.name).split() for e in reading.entities if any(own.covers(m) for m in e.mentions)]
    around = [folded(e.name).split() for e in reading.entities if any(sentence.covers(m) for m in e.mentions)]
    times = [time for time in reading.times if own.covers(time.span)]
    aside = {part for name in inside for part in name}
    aside |= {folded(w) for time in times for w in WORD.findall(reading.article.text[time.span.slice])}
    told = [class_of(word) for word in WORD.findall(text) if len(word) >= _LEAST and folded(word) not in aside]
    answers = pattern("outcomes.tsv", "answered").match(text.strip()) is not None
    events = [name for name in told if name.startswith(EVENT)]
    if not answers and cue[1] <= part.start:
        events = [name for name in events if name in told[: 1 if events[:1] == told[:1] else _NEAR]]
    days = [found for time in times if (found := calendar_days(time)) is not None]
    return Ending(
        reading=reading,
        sentence=number,
        kind=kind,
        part=own,
        span=Span(sentence.start + min(cue[0], part.start), sentence.start + max(cue[1], part.end)),
        events=frozenset(events),
        about=frozenset(told) - frozenset(events[:1]) - bleached(),
        names=tuple(frozenset(name) for name in inside),
        around=tuple(frozenset(name) for name in around),
        answers=answers and not events[1:],
        days=days[0] if days and kind != "off" else None,
    )


def _names(forecast: Account) -> Names:
    """The names of a forecast's clause and of its sentence, as words."""
    sentence = forecast.statement.sentence
    near = [e.name for e in forecast.reading.entities if any(sentence.covers(m) for m in e.mentions)]
    return tuple(frozenset(folded(name).split()) for name in sorted({*forecast.names, *near}))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _among(name: frozenset[str], names: Sequence[frozenset[str]]) -> bool:
    return any(_same(name, other) for other in names)


def _apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[1] < other[0] or other[1] < one[0]
