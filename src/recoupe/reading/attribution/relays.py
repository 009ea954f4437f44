"""Whoever passes words on: « …, citant un proche », « un proche, cité par la radio », « …, rapporte la radio »."""

from __future__ import annotations

from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import Reading
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["cited_by", "citing", "object_of_citation"]

_CITE = frozenset({"citer"})
_STATE = Reading("state", "certain", "+", False)


def citing(sheet: Sheet, group: Group, before: Draft | None) -> Draft | None:
    """« La radio a dit que P, citant un proche »: the proche says P, by way of the radio."""
    if group.lexeme.head not in _CITE or group.tense is not Tense.PRESENT_PARTICIPLE or before is None:
        return None
    if sheet.unit_of[before.cue[0]] != sheet.unit_of[group.verb] or not before.content:
        return None
    source = object_of_citation(sheet, group)
    if source is None:
        return None
    content = [(first, min(last, group.first)) for first, last in before.content if first < group.first]
    relayed = [before.source] if before.source is not None else []
    return Draft((group.first, group.last), content, source, before.reading, "citing", group, relayed, frame="citing")


def object_of_citation(sheet: Sheet, group: Group) -> Stretch | None:
    """Who is quoted by a form of *citer*."""
    last = sheet.units[sheet.unit_of[group.verb]].last
    start = skip_adverbs(sheet, group.last, last)
    if not starts_noun_phrase(sheet, start, last):
        return None
    return start, noun_phrase(sheet, start, last)


def cited_by(sheet: Sheet, source: Stretch, last: int) -> tuple[Stretch, Stretch] | None:
    """The relay in « un proche(,) cité par la radio »: the source without it, and the relay."""
    for i in range(source[0], min(last, source[1] + 3)):
        if (
            sheet.words[i]
            in ("cité", "cités", "citée", "citées", "interrogé", "interrogée", "interrogés", "interrogées")
            and sheet.word(i + 1) == "par"
        ):
            if not starts_noun_phrase(sheet, i + 2, last):
                return None
            end = i
            while end > source[0] and sheet.words[end - 1] == ",":
                end -= 1
            return (source[0], end), (i + 2, noun_phrase(sheet, i + 2, last, appositions=False))
    return None
