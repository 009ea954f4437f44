"""The infinitive of narration: « Et la maire de conclure : « … » », « …, et son adjoint d'ajouter que… »."""

from __future__ import annotations

from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.phrases import noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["narrated", "narrator"]

_AND = frozenset({"et", "puis"})
_LONGEST = 16  # tokens of a subject


def narrated(sheet: Sheet, group: Group) -> bool:
    """True for « Et d'ajouter », « Et la maire de conclure »: an infinitive that tells what came next."""
    if group.tense is not Tense.INFINITIVE or sheet.word(group.first - 1) not in ("de", "d'"):
        return False
    first = sheet.units[sheet.unit_of[group.verb]].first
    return sheet.word(first) in _AND and (group.first - 2 == first or narrator(sheet, group) is not None)


def narrator(sheet: Sheet, group: Group) -> Stretch | None:
    """The subject between « et » and « de » that an infinitive of narration has."""
    if group.tense is not Tense.INFINITIVE or sheet.word(group.first - 1) not in ("de", "d'"):
        return None
    first, end = sheet.units[sheet.unit_of[group.verb]].first, group.first - 1
    for i in range(end - 1, max(first, end - _LONGEST) - 1, -1):
        if sheet.finite[i]:
            return None
        opens = i == first or not sheet.word(i - 1)[:1].isalnum()
        if sheet.words[i] in _AND and opens and starts_noun_phrase(sheet, i + 1, end):
            return (i + 1, end) if noun_phrase(sheet, i + 1, end) == end else None
    return None
