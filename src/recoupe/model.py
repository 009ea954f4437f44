"""The nouns that every room shares: frozen, slotted, typed.

Offsets are Unicode code points into ``Article.text``, half-open. Dates are ISO 8601 strings (``2023-09-14``) so that a
partial date (``2023-09``, ``2023-W36``, ``XXXX-WXX-4``) keeps its TIMEX3 form; intervals are whole days, both ends
included, ``None`` where a side is open or unknown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.granularity import granularity


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, in code points.

    >>> "Le train est parti."[Span(3, 8).slice]
    'train'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """What to index the article's text with."""
        return slice(self.start, self.end)

    def covers(self, other: Span) -> bool:
        """True when the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Basis(StrEnum):
    """Where a publication date comes from, strongest first."""

    METADATA = "metadata"  # a metadata file, or the record of a JSONL line: what is said of one article
    GIVEN = "given"  # on the command line, for all files
    STATED = "stated"  # written in the text (dateline, "publié le …")
    PAGE = "page"  # the HTML page's own metadata
    URL = "url"  # the address of the page
    INFERRED = "inferred"  # constrained by dates in the text
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """One reason for a deduced date of publication.

    ``rule`` names the way it was deduced (docs/times.md), ``span`` the characters of the article that it rests on.
    Where another article dates what these tell, ``file`` and ``other`` are that article and its characters, ``day`` the
    day it gives.
    """

    rule: str
    span: Span
    file: str | None = None
    other: Span | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: a TIMEX3 date, the days it may denote, and what that rests on.

    ``grounds`` are the reasons for a date that no source states.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: Basis = Basis.UNKNOWN
    grounds: tuple[Ground, ...] = ()


class ZoneKind(StrEnum):
    """What a stretch of text is on the page."""

    TITLE = "title"
    LEDE = "lede"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    BYLINE = "byline"
    COUNTER = "counter"
    COPYRIGHT = "copyright"
    TEASER = "teaser"  # « Lire aussi », « À lire également »


NARRATIVE_ZONES = frozenset({ZoneKind.TITLE, ZoneKind.LEDE, ZoneKind.HEADING, ZoneKind.BODY, ZoneKind.CAPTION})


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A stretch of the text with one function on the page. Zones never overlap; blank space may lie between them."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as intake took it from a file, before any language is read.

    ``id`` is a SHA-256 prefix of the text; ``file`` is as the user named it (with ``#n`` for the n-th record of a file
    that holds several). ``zones`` are those that the file's format states (an HTML headline); reading finds the rest.
    """

    id: str
    file: str
    text: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published = field(default_factory=Published)
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression with the interval of days it denotes.

    ``type`` is DATE, TIME, DURATION or SET; ``anchor`` says what it was read against (``published``, ``narrative``,
    ``none``). ``alternative`` is the second reading of a phrase that is truly ambiguous, with ``reason``.
    """

    span: Span
    type: str
    value: str
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: str = "none"
    alternative: str | None = None
    reason: str | None = None

    @property
    def granularity(self) -> str | None:
        """The finest unit that the value speaks of (``day``, ``month``…), or ``None``: ``recoupe.granularity``."""
        return granularity(self.value)


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """An expression of time as found, before it was read against a day: what its words and its clause say.

    ``kind`` names the pattern, ``fields`` what its words mean by class, ``words`` which words of the text they are
    (first and last), ``before`` and ``after`` the words around it. ``tense`` is -1, 0 or 1; ``sure`` the same where the
    words leave no doubt, else 0; ``quiet`` where it stands outside the narrative.
    """

    span: Span
    kind: str
    fields: tuple[tuple[str, str], ...] = ()
    words: tuple[int, int] = (0, 0)
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    sentence: int = 0
    tense: int = 0
    sure: int = 0
    capital_after: bool = False
    aside: bool = False
    linked: bool = False
    quiet: bool = False


class EntityType(StrEnum):
    """The kinds of things that mentions name."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"
    EVENT = "EVT"
    PRODUCT = "PROD"


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """What the text says somebody is ("porte-parole du ministère"), with the characters that say so."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place or event of one article, with all its mentions (names and descriptions)."""

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()


class Certainty(StrEnum):
    """How sure a holder is (FactBank, Saurí and Pustejovsky 2009: CT, PR, PS, U)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    NONE = "none"


class Polarity(StrEnum):
    """Whether a content is put forward as true or as false."""

    POSITIVE = "+"
    NEGATIVE = "-"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A holder's stance on a content: certainty, polarity, and whether it was still to come when said."""

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    forecast: bool = False


class Kind(StrEnum):
    """How words are reported: in quotation marks wholly, not at all, or partly."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words, belief, will or refusal to speak, as a text reports it (PARC 3.0, PolNeAR, FRACAS).

    ``content`` may hold several spans (an incise splits it) and is empty only for a bare refusal to comment. ``via`` is
    the chain of relays, outermost first: in « Selon la radio, un élu affirme que… » the élu speaks via the radio.
    ``commitment`` is the source's, ``author`` the writer's own where the text shows it (``CT+``, ``PS+``…).
    ``rule`` names the construction that was recognised.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    resolved: str | None
    kind: Kind
    act: str
    commitment: Commitment
    via: tuple[str, ...] = ()
    author: str | None = None
    channel: Span | None = None
    zone: ZoneKind = ZoneKind.BODY
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A clause in the article's own voice that it does not assert (« le budget devrait doubler »)."""

    span: Span
    trigger: Span
    certainty: Certainty
    forecast: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: ``value`` in units of ``unit`` (a lemma, or a symbol such as ``%`` or ``€``).

    ``mod`` follows TIMEX3's vocabulary: MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, APPROX, or ``None``.
    ``scope`` holds the words that narrow what is counted ("blessés *graves*"), as lemmas, sorted.
    """

    span: Span
    value: float
    unit: str
    mod: str | None = None
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing an article puts forward, in its own voice or under a chain of attributions.

    ``spans`` is the clause (without the cue), ``sentence`` the whole sentence around it. ``terms`` are the lemmas of
    its content words, sorted, for matching across articles. ``attribution`` is the index of the innermost attribution
    in ``Reading.attributions``, or ``None`` in the article's own voice. ``background`` is true for what lies well
    before the news, ``nominal`` for what a noun tells (« la visite du ministre »), not a clause; ``accomplished`` for
    what its tense tells as done in the course of the narrative (« a cédé », « céda »); ``past`` for whatever a past
    tense tells (« cédait », « qui avait cédé »), but for a verb that sets a day ahead (« a été convoqué pour mai »).
    """

    spans: tuple[Span, ...]
    sentence: Span
    predicate: str
    commitment: Commitment
    participants: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    time: TimeExpression | None = None
    place: str | None = None
    quantities: tuple[Quantity, ...] = ()
    attribution: int | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    zone: ZoneKind = ZoneKind.BODY
    background: bool = False
    negated: bool = False
    nominal: bool = False
    accomplished: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading finds in one article, knowing nothing of the others.

    ``sentences`` are those of the zones that tell something. ``phrases`` are kept only of an article whose day of
    publication is open: with them its ``times`` can be read anew once that day is known.
    """

    article: Article
    language: str
    published: Published
    zones: tuple[Zone, ...] = ()
    agencies: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    statements: tuple[Statement, ...] = ()
    phrases: tuple[TimePhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was not read, or not wholly: why, and what to do about it."""

    file: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of every file that was asked for. ``duplicate`` pairs (file, the file it repeats)."""

    read: int = 0
    duplicates: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
