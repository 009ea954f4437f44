"""What somebody is charged with, beside his own word that he is innocent of it.

« Odile Varenne a été mise en examen pour faux » here; « Tous mes papiers sont en règle », assure-t-elle there. The
charge and the plea share no words, so they are joined by the person: the one charged is the one who clears himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.crosscheck.accounts import calendar_days, publication_day
from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import unmarked
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, EntityType, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["pleas"]

_TABLE = "pleas.tsv"
_ANOTHER = re.compile(r"\bdéjà\b")  # « il avait déjà été mis en examen »: of another thing
_RIGHT_BEFORE = 25  # characters between a body and what it is charged with
_WEEK = timedelta(days=7)
_UNSAID = frozenset({"deny", "decline", "urge", "order", "ask"})
_AUTHORITY = frozenset({"state", "reveal", "confirm"})


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """A charge or a plea: who is charged or pleads (``None`` where a charge names nobody), who says so, and where."""

    reading: Reading
    who: str | None
    voice: str
    where: Span


def pleas(comparison: Comparison) -> list[Conflict]:
    """Everyone who clears himself of what an article says he is charged with, with both sides of all articles."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    charges = [charge for reading in readings for charge in _charges(reading, voices)]
    found: dict[str, list[_Word]] = {}
    for reading in readings:
        for plea in _pleas(reading, voices):
            found.setdefault(plea.voice, []).append(plea)
    joined: list[tuple[list[_Word], list[_Word]]] = []
    for _, told in sorted(found.items()):
        against = [charge for charge in charges if any(_of(charge, plea) for plea in told)]
        known = next((pair for pair in joined if any(charge in pair[0] for charge in against)), None)
        if known is not None:
            known[0].extend(charge for charge in against if charge not in known[0])
            known[1].extend(told)
        elif against:
            joined.append((against, told))
    return [_conflict(against, told) for against, told in joined]


def _charges(reading: Reading, voices: dict[str, str]) -> Iterator[_Word]:
    text = reading.article.text
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    for sentence in reading.sentences:
        if not any(zone.overlaps(sentence) for zone in told):
            continue
        words = text[sentence.slice].replace("’", "'")
        for match in (m for kind in ("charged", "admitted") for m in forms(_TABLE, kind)[0].finditer(words)):
            if _ANOTHER.search(words[: match.end()]) or _long_ago(reading, sentence):
                continue
            where = Span(sentence.start + match.start(), sentence.start + match.end())
            who = _charged(reading, Span(sentence.start, where.start))
            yield _Word(reading, voices.get(who, who) if who else None, _accuser(reading, where, who), where)


def _long_ago(reading: Reading, sentence: Span) -> bool:
    """True of a sentence that dates what it tells to another week than the article's."""
    day = publication_day(reading)
    days = [found for time in reading.times if sentence.covers(time.span) and (found := calendar_days(time))]
    return bool(day) and any(last < (date.fromisoformat(day) - _WEEK).isoformat() for _, last in days)


def _charged(reading: Reading, before: Span) -> str | None:
    """The last person named before a charge, or the body right before it; ``None`` for a mere description."""
    named = [(m.end, e) for e in reading.entities for m in e.mentions if before.covers(m)]
    kept = [(end, e.name) for end, e in named if e.type is EntityType.PERSON]
    kept += [
        (end, e.name) for end, e in named if e.type is EntityType.ORGANISATION and before.end - end < _RIGHT_BEFORE
    ]
    return max(kept)[1] if kept else None


def _accuser(reading: Reading, where: Span, charged: str | None) -> str:
    """Whoever else is reported to tell of a charge, else what it is."""
    told = [a for a in reading.attributions if a.act in _AUTHORITY and a.resolved not in (None, charged) and a.content]
    inside = [a for a in told if hull(a.content).covers(where)]
    return str(inside[0].resolved) if inside else phrase("side.accusation")


def _pleas(reading: Reading, voices: dict[str, str]) -> Iterator[_Word]:
    text = reading.article.text
    for said in reading.attributions:
        if not said.resolved or not said.content or said.act in _UNSAID:
            continue
        for part in said.content:
            for sentence in reading.sentences:
                place = Span(max(part.start, sentence.start), min(part.end, sentence.end))
                if place.start >= place.end:
                    continue
                words = text[place.slice].replace("’", "'")
                match = forms(_TABLE, "innocent")[0].search(words)
                if match is not None and not forms(_TABLE, "refused")[0].search(words[: match.start()]):
                    who = unmarked(voices.get(said.resolved, said.resolved))
                    yield _Word(reading, who, who, place)


def _of(charge: _Word, plea: _Word) -> bool:
    """True when whoever pleads is whoever is charged: the same name, or in one article whoever it does not name."""
    if charge.where.overlaps(plea.where) and charge.reading is plea.reading:
        return False
    if charge.who is None:
        return charge.reading is plea.reading and charge.voice != plea.voice
    return charge.who == plea.who


def _conflict(against: Sequence[_Word], told: Sequence[_Word]) -> Conflict:
    accusers, who = listing([charge.voice for charge in against]), listing([plea.voice for plea in told])
    charged = without_overlaps(cite(c.reading, c.where) for c in against)
    cleared = without_overlaps(cite(p.reading, p.where) for p in told)
    sides = (Side(phrase("side.charged"), accusers, charged), Side(phrase("side.denied"), who, cleared))
    shown = min((_sentence(charge) for charge in against), key=len)
    why = phrase("why.plea", who=who)
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, tidy(shown), sides, why)


def _sentence(word: _Word) -> str:
    place = next((s for s in word.reading.sentences if s.overlaps(word.where)), word.where)
    return word.reading.article.text[place.slice]
