"""A part that articles give somebody and that he refuses: « une figure du mouvement », « pas un chef »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePath

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import alternatives, forms, rows
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, EntityType, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["disowned"]

_TABLE = "disowned.tsv"
_NEAR = 70  # characters between a name and the part that is given to it


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part given to somebody or refused by him: whose, the kinds of its noun, who says so, and where."""

    reading: Reading
    who: str
    kinds: frozenset[int]
    voice: str
    where: Span


def disowned(comparison: Comparison) -> list[Conflict]:
    """Every part that somebody says he does not have, with the articles that give it to him."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    found: dict[tuple[str, frozenset[int]], list[_Part]] = {}
    for reading in readings:
        for part in _refused(reading, voices):
            found.setdefault((part.who, part.kinds), []).append(part)
    return [conflict for no in found.values() if (conflict := _against(readings, no, voices)) is not None]


def _against(readings: Sequence[Reading], no: Sequence[_Part], voices: Mapping[str, str]) -> Conflict | None:
    """The articles that give the refused part; else those that give one beside it, which may both be true."""
    refused = no[0]
    for kinds, reading, why in (
        (refused.kinds, ConflictReading.DISPUTE, "why.disowned"),
        (_leading() - refused.kinds if refused.kinds & _leading() else (), ConflictReading.SCOPE, "why.disowned.near"),
    ):
        wanted = replace(refused, kinds=frozenset(kinds))
        given = [part for r in readings for part in _given(r, wanted, voices)] if kinds else []
        if given:
            return _conflict(given, no, reading, phrase(why, who=refused.who))
    return None


def _refused(reading: Reading, voices: Mapping[str, str]) -> Iterator[_Part]:
    """« il dit *ne pas être un chef* », « *je ne suis pas candidate* »."""
    for said in reading.attributions:
        if not said.resolved or not said.content:
            continue
        whole = hull([said.cue, *said.content])
        for match in forms(_TABLE, "not")[0].finditer(_words(reading, whole)):
            if kinds := _kinds(match["noun"]):
                who = voices.get(said.resolved, said.resolved)
                sentence = next((s for s in reading.sentences if s.start <= whole.start + match.start() < s.end), whole)
                place = Span(max(whole.start, sentence.start), min(whole.end, sentence.end))
                yield _Part(reading, who, kinds, who, place)


def _given(reading: Reading, no: _Part, voices: Mapping[str, str]) -> Iterator[_Part]:
    """Where an article calls whoever refuses a part by such a noun, right before or after his name."""
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    own = [hull(a.content) for a in reading.attributions if a.content and voices.get(str(a.resolved)) == no.who]
    for entity in reading.entities:
        if entity.type is not EntityType.PERSON or voices.get(entity.name, entity.name) != no.who:
            continue
        for mention in entity.mentions:
            if any(span.overlaps(mention) for span in own) or not any(zone.overlaps(mention) for zone in told):
                continue
            for place in _beside(reading, mention, no.kinds):
                yield _Part(reading, no.who, no.kinds, reading.article.outlet or _name(reading), place)


def _beside(reading: Reading, mention: Span, kinds: frozenset[int]) -> Iterator[Span]:
    """A noun of some kinds in apposition to a name, as far as the next mark of its sentence."""
    sentence = next((s for s in reading.sentences if s.covers(mention)), None)
    if sentence is None:
        return
    after = Span(mention.end, min(sentence.end, mention.end + _NEAR))
    for match in _given_after(kinds).finditer(_words(reading, after)):
        yield Span(mention.start, after.start + match.end())
    before = Span(max(sentence.start, mention.start - _NEAR), mention.start)
    for match in _given_before(kinds).finditer(_words(reading, before)):
        yield Span(before.start + match.start(), mention.end)


@cache
def _given_after(kinds: frozenset[int]) -> re.Pattern[str]:
    return _pattern("after", kinds)


@cache
def _given_before(kinds: frozenset[int]) -> re.Pattern[str]:
    return _pattern("before", kinds)


def _pattern(side: str, kinds: frozenset[int]) -> re.Pattern[str]:
    nouns = "|".join(sorted(noun for number in kinds for noun in _roles()[number]))
    return re.compile(alternatives(_TABLE, side).replace("<<noun>>", f"(?:{nouns})"), re.IGNORECASE)


def _kinds(noun: str) -> frozenset[int]:
    return frozenset(number for number, nouns in enumerate(_roles()) if noun.lower() in nouns)


@cache
def _leading() -> frozenset[int]:
    """The kinds of parts at the head of a movement: who is its « figure » may well not be its « porte-parole »."""
    listed = [row for row in rows(_TABLE) if row[0] == "role"]
    return frozenset(number for number, row in enumerate(listed) if row[2:] == ("leading",))


@cache
def _roles() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row[1].split()) for row in rows(_TABLE) if row[0] == "role")


def _words(reading: Reading, place: Span) -> str:
    return reading.article.text[place.slice].replace("’", "'")


def _name(reading: Reading) -> str:
    return PurePath(reading.article.file).name


def _conflict(given: Sequence[_Part], no: Sequence[_Part], reading: ConflictReading, why: str) -> Conflict:
    who = no[0].who
    sides = (
        Side(
            phrase("side.affirmed"),
            listing([part.voice for part in given]),
            without_overlaps(cite(part.reading, part.where) for part in given),
        ),
        Side(phrase("side.denied"), who, without_overlaps(cite(part.reading, part.where) for part in no)),
    )
    about = tidy(no[0].reading.article.text[no[0].where.slice])
    return Conflict(ConflictKind.ROLE, reading, about, sides, why)
