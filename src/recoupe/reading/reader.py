"""From an article to its reading: zones, date, times, names, attributions, hedges, statements, in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from recoupe.model import NARRATIVE_ZONES, Article, Problem, Reading, Span, Zone
from recoupe.reading.agencies import agencies
from recoupe.reading.anchoring import SOME_DAY, anchored
from recoupe.reading.attribution import attributions, hedges, sheet_of
from recoupe.reading.dating import deduce_published, is_open
from recoupe.reading.entities import entities
from recoupe.reading.language import detect, supported
from recoupe.reading.parser import Parsed, Parser
from recoupe.reading.publication import published as stated_date
from recoupe.reading.statements import statements
from recoupe.reading.times import find_phrases, read_against
from recoupe.reading.zones import zones as find_zones

__all__ = ["LONGEST", "READER_VERSION", "Reader"]

_BATCH = 32  # articles

LONGEST = 300_000
"""Code points. The longest live pages have some 200,000; a parse takes 4 kB of memory a code point."""

READER_VERSION = "6"
"""Raised whenever reading would give another result, so that stored readings are made anew."""


class Reader:
    """Reads articles one by one. The same article gives the same reading, whatever was read before.

    ``language`` forces the language of every article; otherwise the article's own, else the one detected in its text.
    """

    def __init__(self, parser: Parser, *, language: str | None = None) -> None:
        self._parser = parser
        self._language = language

    @classmethod
    def load(cls, model: str | None = None, *, language: str | None = None) -> Reader:
        """A reader over the shipped French pipeline, or an installed one by name. Raises ``ModelNotFound``."""
        return cls(Parser.load(model), language=language)

    @property
    def parser(self) -> Parser:
        """The parser underneath."""
        return self._parser

    def forced(self, language: str) -> Reader:
        """The same reader with the language of every article forced."""
        return Reader(self._parser, language=language)

    @staticmethod
    def breaks(article: Article) -> list[int]:
        """Where a sentence of an article must start (code points): at both ends of every zone."""
        return _breaks(find_zones(article))

    @staticmethod
    def times_in(article: Article, parsed: Parsed) -> Reading:
        """The date and the time expressions of one article that is already parsed."""
        return _timed(_Prepared(article, article.language or "fr", find_zones(article)), parsed)

    @property
    def version(self) -> str:
        """What a stored reading depends on beside the article."""
        return f"{READER_VERSION}/{self._parser.version}/{self._language or ''}"

    def read(self, article: Article) -> Reading | Problem:
        """Read one article, or say why it cannot be read."""
        return next(iter(self.read_many([article])))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading | Problem]:
        """Read articles in batches, lazily, in order."""
        return self._each(articles, _reading)

    def times_many(self, articles: Iterable[Article]) -> Iterator[Reading | Problem]:
        """Only the date and the time expressions of articles, in order, as in ``read_many``."""
        return self._each(articles, _timed, named=False)

    def _each(
        self, articles: Iterable[Article], read: Callable[[_Prepared, Parsed], Reading], *, named: bool = True
    ) -> Iterator[Reading | Problem]:
        articles = iter(articles)
        while batch := list(islice(articles, _BATCH)):
            prepared = [self._prepare(article) for article in batch]
            texts = ((p.article.text, _breaks(p.zones)) for p in prepared if isinstance(p, _Prepared))
            parsed = self._parser.parse_many(texts, named=named)
            for p in prepared:
                yield read(p, next(parsed)) if isinstance(p, _Prepared) else p

    def _prepare(self, article: Article) -> _Prepared | Problem:
        if len(article.text) > LONGEST:
            return Problem(
                article.file,
                f"it is too long for one article ({len(article.text)} characters, at most {LONGEST} are read)",
                "split it into one file an article, or give it as .jsonl with one record an article",
            )
        language = self._language or article.language or detect(article.text)
        return _Prepared(article, language, find_zones(article)) if supported(language) else _foreign(article, language)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article that can be read, with what the parser must know of its layout."""

    article: Article
    language: str
    zones: tuple[Zone, ...]


def _breaks(zones: tuple[Zone, ...]) -> list[int]:
    return sorted({z.span.start for z in zones} | {z.span.end for z in zones})


def _foreign(article: Article, language: str) -> Problem:
    return Problem(
        article.file,
        f"language not supported: {language}",
        "if the text is French, force it with --language fr",
    )


def _timed(prepared: _Prepared, parsed: Parsed) -> Reading:
    """When: the date of publication, and the time expressions read against it."""
    article, zones = prepared.article, prepared.zones
    phrases = find_phrases(parsed, zones)
    published = deduce_published(article.text, phrases, stated_date(article, zones))
    kept = phrases if is_open(published) else ()
    times = read_against(phrases, published)
    return Reading(article, prepared.language, published, zones, times=times, phrases=kept)


def _reading(prepared: _Prepared, parsed: Parsed) -> Reading:
    timed = _timed(prepared, parsed)
    article, zones = timed.article, timed.zones
    undecided = is_open(timed.published)
    times = read_against(timed.phrases, SOME_DAY) if undecided else timed.times
    named = entities(parsed, zones)
    sheet = sheet_of(parsed, zones)
    said = attributions(parsed, zones, named, sheet)
    hedged = hedges(parsed, zones, said, sheet)
    reading = replace(
        timed,
        times=times,
        agencies=agencies(article, zones),
        sentences=_sentences(parsed, zones),
        entities=named,
        attributions=said,
        hedges=hedged,
        statements=statements(parsed, zones, times, named, said, hedged, timed.published),
    )
    return anchored(reading, timed.published) if undecided else reading


def _sentences(parsed: Parsed, zones: tuple[Zone, ...]) -> tuple[Span, ...]:
    """The sentences of the zones that tell something."""
    told = [z.span for z in zones if z.kind in NARRATIVE_ZONES]
    found: list[Span] = []
    zone = 0
    for sentence in parsed.doc.sents:
        span = parsed.span(sentence.start, sentence.end)
        while zone < len(told) and told[zone].end <= span.start:
            zone += 1
        if zone < len(told) and told[zone].covers(span):
            found.append(span)
    return tuple(found)
