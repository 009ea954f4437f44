"""Sources after their verb: the agent of a passive, an inverted subject, whoever is made to fear."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["addressee", "agent", "postposed"]


def agent(sheet: Sheet, group: Group) -> Stretch | None:
    """The *par* complement of a passive or a participle."""
    unit = sheet.units[sheet.unit_of[group.verb]]
    for i in range(group.last, min(unit.last, group.last + 8)):
        if sheet.words[i] == "par" and starts_noun_phrase(sheet, i + 1, unit.last):
            return i + 1, noun_phrase(sheet, i + 1, unit.last)
        if sheet.words[i] in (",", "que", "qu'") or sheet.finite[i]:
            break
    return None


def addressee(sheet: Sheet, group: Group) -> Stretch | None:
    last = sheet.units[sheet.unit_of[group.verb]].last
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i) in ("à", "au", "aux") and i + 1 < last:
        return i + 1, noun_phrase(sheet, i + 1, last, appositions=False)
    return None


def postposed(sheet: Sheet, i: int, last: int) -> Stretch | None:
    """The subject after its verb that begins at ``i``; adverbs, time and the medium may stand before it."""
    j = skip_time(sheet, skip_adverbs(sheet, i, last), last)
    j = skip_time(sheet, _skip_medium(sheet, skip_adverbs(sheet, j, last), last), last)
    if sheet.word(j) == "," and (past := skip_time(sheet, j + 1, last)) > j + 1 and sheet.word(past) == ",":
        j = past + 1
    if sheet.word(j) == "," and sheet.word(j + 1):
        return None
    if not starts_noun_phrase(sheet, j, last):
        return None
    end = noun_phrase(sheet, j, last)
    return (j, end) if end > j else None


def _skip_medium(sheet: Sheet, i: int, last: int) -> int:
    """Step over « sur Radio Norvia », « à la presse », where a noun phrase follows that may be the subject."""
    if sheet.word(i) not in ("sur", "à", "dans", "devant"):
        return i
    j = i + 1 + (sheet.word(i + 1) in words("determiner"))
    named = j
    while j < last and sheet.capital[j] and sheet.words[j] not in words("determiner"):
        j += 1
    if j == named:
        j += sheet.word(j) in words("medium")
    return j if j > named and j < last and (sheet.words[j] in _SUBJECT or sheet.capital[j]) else i


_SUBJECT = frozenset({"le", "la", "l'", "les", "un", "une"})
