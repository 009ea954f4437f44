"""The nouns of a dossier: what cross-checking says of one story. Nothing stands here without evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from recoupe.model import Certainty, EntityType, Intake, Published, Reading

FAMILY_SHARE = 0.5
"""Share of the shorter article from which two are one text family: ``Copy.share``."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The characters a line rests on: ``text[start:end] == quote`` in the article of that file."""

    file: str
    start: int
    end: int
    quote: str

    def covers(self, other: Evidence) -> bool:
        """True when the other lies inside this, in the same article."""
        return self.file == other.file and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article of a story as its header lists it; ``why`` and ``evidence`` are the reasons for a deduced date."""

    file: str
    outlet: str | None
    published: Published
    title: str | None
    language: str
    words: int
    agencies: tuple[str, ...] = ()
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the brief, with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


class Status(StrEnum):
    """How far an entry of the timeline is known to have taken place."""

    HAPPENED = "happened"
    REPORTED = "reported"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"


class Precision(StrEnum):
    """How fine a date of the timeline is."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    TIME = "time"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event: when (TIMEX3 value), what in the words of its best account, and on how many independent origins.

    ``dated_by`` holds the days of the narrative that date an event whose accounts name none themselves.
    """

    date: str
    precision: Precision
    text: str
    status: Status
    background: bool
    origins: int
    evidence: tuple[Evidence, ...]
    earliest: str | None = None
    latest: str | None = None
    speakers: tuple[str, ...] = ()
    dated_by: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Whoever a word goes back to, once reprints, agencies and chains are folded. ``reason`` says how it was found.

    Origins of one ``group`` (a government and those who speak for it) count as one.
    """

    name: str
    via: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    reason: str = ""
    group: str = ""


class ClaimStatus(StrEnum):
    """Where the accounts of a claim stand to one another."""

    AGREED = "agreed"
    SINGLE = "single"
    DISPUTED = "disputed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Voice:
    """One account of a claim: a file's statement, who speaks in it, by what chain, and how sure."""

    file: str
    origin: str
    speaker: str | None
    via: tuple[str, ...]
    mark: str  # A affirmed, C conditional, D denied, P forecast
    certainty: Certainty
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of one or more articles that say the same thing. ``copies`` counts distinct text families."""

    text: str
    status: ClaimStatus
    articles: int
    copies: int
    origins: tuple[Origin, ...]
    certainty: Certainty
    forecast: bool
    evidence: tuple[Evidence, ...]
    voices: tuple[Voice, ...] = ()
    question: str = "quoi"  # quand, où, qui, combien, pourquoi, quoi: the row group of the matrix
    describes: bool = False  # it says who somebody is, not what happened


class ConflictKind(StrEnum):
    """What two accounts differ in."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    ROLE = "role"
    POLARITY = "polarity"
    WORDING = "wording"


class ConflictReading(StrEnum):
    """The likely reading of a difference."""

    UPDATE = "update"
    SCOPE = "scope"
    EQUIVALENT = "equivalent"
    DISPUTE = "dispute"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a conflict and who stands behind it."""

    value: str
    origin: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Accounts that differ about one thing, side by side; ``why`` gives the reasons for the reading."""

    kind: ConflictKind
    reading: ConflictReading
    about: str
    sides: tuple[Side, ...]
    why: str


class ForecastState(StrEnum):
    """What became of something announced."""

    OPEN = "open"
    REALISED = "realised"
    CHANGED = "changed"
    CONTRADICTED = "contradicted"


class ForecastKind(StrEnum):
    """How somebody looks ahead: what is announced or expected, feared, hoped for, or asked of others or
    offered to them.
    """

    ANNOUNCED = "announced"
    FEARED = "feared"
    HOPED = "hoped"
    DEMANDED = "demanded"


@dataclass(frozen=True, slots=True)
class Forecast:
    """What was expected, who said so and when, its due date (TIMEX3 value), and the words that settle it.

    ``overdue`` is true of what is open though the last article of the story appeared after that date.
    """

    text: str
    who: str
    said: str | None
    due: str | None
    state: ForecastState
    evidence: tuple[Evidence, ...]
    settled_by: tuple[Evidence, ...] = ()
    why: str = ""
    kind: ForecastKind = ForecastKind.ANNOUNCED
    overdue: bool = False


class UnknownKind(StrEnum):
    """Why something is not known."""

    NOT_SAID = "not_said"
    DECLINED = "declined"
    NOT_CONFIRMED = "not_confirmed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the articles say is not known, or who would not say."""

    text: str
    kind: UnknownKind
    evidence: tuple[Evidence, ...]
    answered_by: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """Articles that share a text. ``share`` is the containment of the shorter in the longer (5-word shingles, 0–1)."""

    files: tuple[str, ...]
    share: float
    origin: str | None
    passages: tuple[tuple[Evidence, Evidence], ...]


class AliasKind(StrEnum):
    """What ties a form to the name of an identity, the plainest ties first."""

    SPELLING = "spelling"  # the same letters, capitals, accents, hyphens and an article aside
    TYPO = "typo"  # a word but for one letter, a long one but for two
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    SHORT_GIVEN = "short_given"  # the given name shortened or spelt otherwise, from the word lists
    INITIALS = "initials"  # of given names, or of the whole name
    TITLE = "title"  # the name with a title, an office or what else its bearer is called
    ACRONYM = "acronym"
    LISTED = "listed"  # another name of what everybody knows, from the word lists
    STATE = "state"  # the official name of a state, or its nickname
    GOVERNMENT = "government"  # a country or its capital, for its government
    SIDE = "side"  # « le Nord », of a divided country
    DEMONYM = "demonym"  # a name with the country it belongs to
    ORDER = "order"  # the same words in another order or inflection
    PART = "part"  # some words of the name
    FULLER = "fuller"  # the name with more words
    KIND = "kind"  # the noun of its kind or the beginning of its name alone: « le phare », « la cour d’appel »
    CALLED = "called"  # another name that an article gives it
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class AliasReason:
    """Why a form names an identity: how it is tied to another form of it, ``of``; ``why`` says so in words.

    ``evidence`` is a place of the form and, where there is one, of the form it is tied to. ``score`` is from 0 to 1
    where the tie is a matter of degree: the share of letters that agree, or of the articles that name this bearer of a
    surname; else ``None``.
    """

    form: str
    kind: AliasKind
    of: str
    why: str
    evidence: tuple[Evidence, ...]
    score: float | None = None


class ApartKind(StrEnum):
    """Why two identities whose names look alike were left two."""

    GIVEN_NAMES = "given_names"  # one surname, two given names
    AMBIGUOUS = "ambiguous"  # a short form that fits several
    COUNTRIES = "countries"  # one name, two countries
    LONGER = "longer"  # one name says more than the other
    PLACE = "place"  # a country or capital as a place, beside its government
    OFFICE = "office"  # one office, two holders


@dataclass(frozen=True, slots=True)
class Apart:
    """Another identity of the story that is not this one though its name or office is alike, and why."""

    name: str
    type: EntityType
    kind: ApartKind
    why: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, organisation, place or event across the articles of a story.

    ``reasons`` say why each other form is taken for it: the aliases, and the descriptions and pronouns among its
    mentions. ``apart_from`` lists those it might be mistaken for.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    files: tuple[str, ...]
    mentions: tuple[Evidence, ...]
    reasons: tuple[AliasReason, ...] = ()
    apart_from: tuple[Apart, ...] = ()

    @property
    def telling(self) -> tuple[AliasReason, ...]:
        """The reasons that a reader may want to check: not those for spellings, nor for a name with a title."""
        plain = (AliasKind.SPELLING, AliasKind.TITLE, AliasKind.FULLER)
        found = {(_bare(each.form), each.why): each for each in reversed(self.reasons) if each.kind not in plain}
        return tuple(reversed(found.values()))


def _bare(form: str) -> str:
    """A form without the article before it, capitals and the shape of apostrophes aside."""
    return re.sub(r"^(?:les?|la|des) |^l'", "", form.lower().replace("’", "'"))


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One event of a story (the accident, the inquiry, the trial): the articles that report it.

    ``first`` and ``last`` are the days on which they appeared (ISO), ``None`` when no article is dated. ``evidence`` is
    the title or first sentence of each.
    """

    title: str
    files: tuple[str, ...]
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The dossier of one story. ``why`` says what makes its articles one story.

    ``readings`` are kept for the screens (the Lecture view) and are not exported.
    """

    id: str
    title: str
    articles: tuple[ArticleEntry, ...]
    brief: tuple[Line, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    copies: tuple[Copy, ...] = ()
    identities: tuple[Identity, ...] = ()
    events: tuple[StoryEvent, ...] = ()
    why: str = ""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All stories found in what was read, largest first, and what became of every file."""

    intake: Intake
    stories: tuple[Story, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all stories, those of the largest story first."""
        return tuple(claim for story in self.stories for claim in story.claims)
