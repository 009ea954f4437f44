"""How large or how quiet an event was, told in opposite words: « réussi leur pari », « il en minimise la portée ».

The words that make it small or quiet count where somebody is reported to say them of the whole; the others wherever
they stand. Clashes here and calm there may both be true; a dispute needs two who are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from recoupe.crosscheck.accounts import publication_day
from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, Attribution, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["appraisals"]

_TABLE = "appraisals.tsv"
_PAIRS = ("scale", "climate")
_DAYS = 1  # between two articles that may speak of one day's event
_SHOWN = 8  # sentences of each side that are cited


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """What a sentence tells of the event's size or mood, and whose word it is; ``said`` where somebody is named."""

    reading: Reading
    who: str
    said: bool
    where: Span


def appraisals(comparison: Comparison) -> list[Conflict]:
    """Each way in which the story's event is told small by one and large by another, quiet and tense, once."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    found = []
    for pair in _PAIRS:
        less = [word for reading in readings for word in _told(reading, f"{pair}_less") if word.said]
        more = [word for reading in readings for word in _told(reading, f"{pair}_more")]
        met = [(a, b) for a in less for b in more if _meet(a, b, comparison)]
        if met:
            found.append(_conflict(pair, _once(a for a, _ in met), _once(b for _, b in met)))
    return found


def _once(words: Iterator[_Word]) -> list[_Word]:
    return list(dict.fromkeys(words))[:_SHOWN]


def _told(reading: Reading, kind: str) -> Iterator[_Word]:
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    for sentence in reading.sentences:
        words = reading.article.text[sentence.slice].lower().replace("’", "'")
        match = forms(_TABLE, kind)[0].search(words)
        if match is None or not any(zone.overlaps(sentence) for zone in told):
            continue
        if forms(_TABLE, "event")[0].search(words) is None or forms(_TABLE, "part")[0].search(words):
            continue
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        inner = min(
            (a for a in reading.attributions if a.resolved and a.content and _words(a).overlaps(place)),
            key=lambda a: _words(a).end - _words(a).start,
            default=None,
        )
        outlet = reading.article.outlet or PurePath(reading.article.file).name
        who = str(inner.resolved) if inner else outlet
        yield _Word(reading, who, inner is not None, _shown(reading, sentence, place, inner))


def _words(said: Attribution) -> Span:
    """Who says something, that he does, and what."""
    return hull([said.cue, *said.content, *((said.source,) if said.source else ())])


def _shown(reading: Reading, sentence: Span, place: Span, said: Attribution | None) -> Span:
    """What somebody says, as far as its sentence goes; what the article says, up to where somebody else speaks."""
    if said is not None:
        return Span(max(sentence.start, _words(said).start), min(sentence.end, max(_words(said).end, place.end)))
    others = [_words(a).start for a in reading.attributions if a.content and _words(a).start >= place.end]
    return Span(sentence.start, min([sentence.end, *others]))


def _meet(a: _Word, b: _Word, comparison: Comparison) -> bool:
    days = [publication_day(word.reading) for word in (a, b)]
    if not all(days) or abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) > _DAYS:
        return False
    if a.reading is b.reading and a.where.overlaps(b.where):
        return False
    return not (b.said and one_side(comparison, (a.reading, a.who), (b.reading, b.who)))


def _conflict(pair: str, less: Sequence[_Word], more: Sequence[_Word]) -> Conflict:
    sides = tuple(
        Side(
            phrase(f"side.{pair}.{key}"),
            listing([word.who for word in words]),
            without_overlaps(cite(word.reading, word.where) for word in words),
        )
        for key, words in (("more", more), ("less", less))
    )
    named = pair == "scale" and any(word.said for word in more)
    reading = ConflictReading.DISPUTE if named else ConflictReading.SCOPE
    about = tidy(less[0].reading.article.text[less[0].where.slice])
    return Conflict(ConflictKind.WORDING, reading, about, sides, phrase(f"why.{pair}"))
