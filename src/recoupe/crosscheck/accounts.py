"""Accounts: the statements of every article, with what is needed to set them beside one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from recoupe.crosscheck.clocks import Moment, told_moment
from recoupe.crosscheck.descriptions import voiceless
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, carries, predicate_class
from recoupe.crosscheck.towns import towns
from recoupe.model import (
    Attribution,
    Certainty,
    Entity,
    EntityType,
    Polarity,
    Reading,
    Statement,
    TimeExpression,
    ZoneKind,
)

__all__ = ["Account", "accounts", "bleached", "calendar_days", "in_order"]

_DATED = re.compile(r"\d{4}(-|$)")
_VAGUE = timedelta(days=45)
_OLD = timedelta(days=60)
_ABSOLUTE = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """One statement of one article. ``family`` numbers the text family of the article (reprints share one).

    ``names`` are canonical names of the participants and the place, ``people`` those of persons, ``parts`` all words of
    its names of people and places, ``words`` the classes of its other content words, ``titles`` of those that only say
    what the named are. ``predicate`` is empty for a verb that says little; ``speaker`` is canonical, none where what
    speaks has no voice; ``news`` is the day before which all is background.
    ``moment`` is the one moment that the clause tells by the clock, ``towns`` are those it is said to happen in.
    Two accounts are the same only when they are the same object.
    """

    reading: Reading
    index: int
    statement: Statement
    family: int
    names: frozenset[str]
    people: frozenset[str]
    parts: frozenset[str]
    words: frozenset[str]
    titles: frozenset[str]
    predicate: str
    speaker: str | None = None
    news: str = ""
    moment: Moment | None = None
    towns: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        """The article's file."""
        return self.reading.article.file

    @property
    def key(self) -> tuple[str, int]:
        """What orders accounts of one story, whatever order the articles came in."""
        return (self.file, self.index)

    @property
    def attribution(self) -> Attribution | None:
        """The innermost attribution the statement stands under."""
        index = self.statement.attribution
        return self.reading.attributions[index] if index is not None else None

    @property
    def denies(self) -> bool:
        """True when the content is put forward as false."""
        statement, attribution = self.statement, self.attribution
        if statement.negated or self._deprived():
            return True
        if statement.commitment.polarity is not Polarity.NEGATIVE:
            return False
        return attribution is None or attribution.act == "deny" or self.negates

    @property
    def negates(self) -> bool:
        """True when a word of the clause denies something."""
        return self._holds("negation")

    @property
    def adds(self) -> bool:
        """True when a word of the clause sets it beside another (« le frère a *aussi* été arrêté »)."""
        return self._holds("adding")

    def _holds(self, kind: str) -> bool:
        start, end = min(s.start for s in self.statement.spans), max(s.end for s in self.statement.spans)
        words = self.reading.article.text[start:end].lower().replace("’", "'").replace("'", "' ").split()
        return not leading(kind).isdisjoint(words)

    def _deprived(self) -> bool:
        """True after a preposition that takes the infinitive away (« *sans* parvenir »)."""
        start = self.statement.spans[0].start
        before = self.reading.article.text[max(0, start - 12) : start].split()
        return bool(before) and before[-1].lower() in leading("negating")

    @property
    def forecast(self) -> bool:
        """True when the content was still to come."""
        return self.statement.commitment.forecast

    @property
    def sure(self) -> bool:
        """True when whoever speaks is certain."""
        return self.statement.commitment.certainty is Certainty.CERTAIN

    @property
    def days(self) -> tuple[str, str] | None:
        """First and last day the event may lie on, or ``None`` when it is not dated to a calendar.

        A date outside somebody's words says when they spoke, not when what they tell of happened.
        """
        time = self.statement.time
        if time is not None and self.attribution is not None and not self._tells(time):
            return None
        return calendar_days(time)

    def _tells(self, time: TimeExpression) -> bool:
        spans = self.statement.spans
        return min(s.start for s in spans) <= time.span.start and time.span.end <= max(s.end for s in spans)

    @property
    def published(self) -> str:
        """The first day the article may have appeared; empty when that is not known within a month or so."""
        return publication_day(self.reading)

    @property
    def background(self) -> bool:
        """True for what lies well before the news: by its date and the story's first day, else as its article shows."""
        if self.days is not None and self.news:
            return self.days[1] < self.news
        return self.statement.background

    @property
    def headline(self) -> bool:
        """True in the title or a heading, where sentences are clipped."""
        return self.statement.zone in (ZoneKind.TITLE, ZoneKind.HEADING)


def calendar_days(time: TimeExpression | None) -> tuple[str, str] | None:
    """First and last day a time expression denotes, or ``None`` when it names no day, month or year of a calendar."""
    if time is None or time.type not in _ABSOLUTE or not _DATED.match(time.value):
        return None
    return (time.earliest, time.latest) if time.earliest and time.latest else None


def leading(kind: str) -> frozenset[str]:
    """The words of one kind among those that open or cut a clause in the reader's language."""
    return _leading()[kind]


@cache
def _leading() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in (row[:2] for row in rows("openings.tsv")):
        found.setdefault(kind, set()).update(words.split())
    return {kind: frozenset(words) for kind, words in found.items()}


def in_order(readings: Sequence[Reading]) -> list[Reading]:
    """Readings by day of publication, undated ones last, then by file: the same whatever order they came in."""
    return sorted(readings, key=lambda r: (publication_day(r) or "9999", r.article.file, r.article.id))


def publication_day(reading: Reading) -> str:
    """The first day an article may have appeared; empty when unknown, or known no closer than to six weeks."""
    first, last = _date(reading.published.earliest), _date(reading.published.latest)
    if first is None or last is None or last - first > _VAGUE:
        return ""
    return first.isoformat()


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def _news(readings: Sequence[Reading]) -> str:
    """The day before which things are background: well before the first article appeared."""
    first = min((day for reading in readings if (day := publication_day(reading))), default="")
    return (date.fromisoformat(first) - _OLD).isoformat() if first else ""


def accounts(
    readings: Sequence[Reading], families: Mapping[str, int], canonical: Mapping[str, str]
) -> tuple[Account, ...]:
    """The accounts of a story. ``families`` gives the text family of a file, ``canonical`` the one name of an alias."""
    names, news = _name_parts(readings), _news(readings)
    return tuple(
        replace(
            _account(reading, index, statement, families.get(reading.article.file, -1), canonical, names), news=news
        )
        for reading in in_order(readings)
        for index, statement in enumerate(reading.statements)
        if statement.spans
    )


def _name_parts(readings: Sequence[Reading]) -> frozenset[str]:
    """Every word of the story's names of people and places: shared, they say who and where, not what."""
    named = (e for reading in readings for e in reading.entities if e.type in (EntityType.PERSON, EntityType.PLACE))
    return frozenset(part for e in named for part in _parts(e.name) if len(part) > 1 and part not in bleached())


def _account(
    reading: Reading,
    index: int,
    statement: Statement,
    family: int,
    canonical: Mapping[str, str],
    named: frozenset[str],
) -> Account:
    present = (*statement.participants, *((statement.place,) if statement.place else ()))
    names = frozenset(_canonical(name, canonical) for name in present)
    terms = {folded(term) for term in statement.terms}
    own = frozenset(part for name in names for part in _parts(name))
    parts = (own | {term for term in terms if canonical.get(term) not in names}) & named
    words = {predicate_class(t) for t in terms - named - own if t not in bleached()} - bleached()
    titles = {predicate_class(title) for title in _titles(reading, statement)} & words
    words -= titles
    said = statement.speaker if statement.speaker and not voiceless(statement.speaker) else None
    speaker = _canonical(said, canonical) if said else None
    predicate = _event(predicate_class(folded(statement.predicate)), words)
    predicate = "" if predicate in bleached() else predicate
    people = frozenset(_canonical(e.name, canonical) for e in reading.entities if _is_person(e, statement))
    account = Account(
        reading, index, statement, family, names, people, parts, frozenset(words), frozenset(titles), predicate, speaker
    )
    clause = hull(statement.spans)
    where = towns(reading, clause, statement.sentence)
    return replace(account, moment=told_moment(reading, clause, statement.time), towns=where)


def _is_person(entity: Entity, statement: Statement) -> bool:
    return entity.type is EntityType.PERSON and entity.name in statement.participants


def _event(predicate: str, words: Iterable[str]) -> str:
    """The event itself where the predicate only carries it (« la réunion a eu lieu », « effectuer une visite »)."""
    if not carries(predicate):
        return predicate
    told = [word for word in words if word.startswith(EVENT) and not carries(word)]
    return told[0] if len(told) == 1 else predicate


def _canonical(name: str, canonical: Mapping[str, str]) -> str:
    return canonical.get(name) or canonical.get(folded(name), name)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(folded(name).split())


def _titles(reading: Reading, statement: Statement) -> frozenset[str]:
    """The words of the participants' roles: « le président » beside its name says nothing more."""
    roles = [role.text for e in reading.entities if e.name in statement.participants for role in e.roles]
    return frozenset(part for role in roles for part in _parts(role))


@cache
def bleached() -> frozenset[str]:
    return frozenset(folded(word) for row in rows("bleached.tsv") for word in row[1].split())
