"""Predicates as content: « qualifie la visite de provocation », « considéré comme perdu », « se dit inquiet »."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.objects import noun_content, quotation_end
from recoupe.reading.attribution.phrases import skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.sources import modified, subject_phrase
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["judged", "predicate", "said_of_oneself"]

_QUE = frozenset({"que", "qu'"})
_OPENING = frozenset({"«", "“", '"'})
_REACH = 32  # tokens between an object and its predicate


def predicate(*particles: str) -> Finder:
    """Object and predicate: « qualifie la visite de provocation », « considéré comme perdu »."""

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = skip_adverbs(sheet, group.last, last)
        clitic = group.object
        for j in range(i, min(last, i + _REACH)):
            if sheet.words[j] in (":", ";", ".", ",") or sheet.finite[j]:
                return None
            if (
                sheet.words[j] in particles
                and (j > i or clitic is not None or _relative_object(sheet, group) or group.passive or group.bare)
                and not (group.bare and (j > i or group.lexeme.name != "considérer"))
            ):
                end = noun_content(sheet, j + 1, group, last, starts)
                object_ = (
                    [(i, j)]
                    if j > i and not group.passive
                    else [(clitic, clitic + 1)]
                    if clitic is not None
                    else _qualified(sheet, group)
                )
                return [*object_, (j + 1, end)] if end > j + 1 else None
        return None

    return find


def _qualified(sheet: Sheet, group: Group) -> list[Stretch]:
    """What a participle or a passive says it of: the noun it modifies, or its subject."""
    found = modified(sheet, group) if group.bare else subject_phrase(sheet, group) if group.passive else None
    return [found] if found is not None else []


def judged(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« des demandes jugées irréalistes », « la mesure est jugée injuste », « juge la mesure injuste »."""
    i = skip_adverbs(sheet, group.last, last)
    if group.passive or group.bare:
        held = _qualified(sheet, group)
        return [*held, (group.last, _adjectives(sheet, i, last))] if held and _adjective(sheet, i, last) else None
    if group.object is not None and sheet.words[group.object] in ("le", "la", "l'", "les"):
        return (
            [(group.object, group.object + 1), (group.last, _adjectives(sheet, i, last))]
            if _adjective(sheet, i, last)
            else None
        )
    if _adjective(sheet, i, last) and starts_noun_phrase(sheet, i + 1, last) and sheet.pos[i + 1] == "DET":
        return [(i, noun_content(sheet, i, group, last, starts))]
    if starts_noun_phrase(sheet, i, last):
        for j in range(i + 1, min(last, i + _REACH)):
            if sheet.words[j] in (":", ";", ".", ",") or sheet.finite[j]:
                return None
            if sheet.pos[j] == "ADJ" and sheet.heads[j] == group.verb and sheet.deps[j].startswith("xcomp"):
                return [(i, _adjectives(sheet, j, last))]
    return None


def _adjective(sheet: Sheet, i: int, last: int) -> bool:
    return i < last and sheet.pos[i] == "ADJ"


def _adjectives(sheet: Sheet, i: int, last: int) -> int:
    """The end of an adjective, and of those joined to it: « injuste et inutile »."""
    i += 1
    while sheet.word(i) in ("et", "ou") and _adjective(sheet, i + 1, last):
        i += 2
    return i


def said_of_oneself(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« se dit inquiet de la crue », « se disant « trahie » »."""
    i = skip_adverbs(sheet, group.last, last)
    word = sheet.word(i)
    if i < last and (
        sheet.pos[i] == "ADJ"
        or (sheet.moods[i] == "Part" and not word.endswith("ant"))
        or word in ("ni", "en", "victime")
        or (word in _OPENING and not sheet.has_finite(i, quotation_end(sheet, i)))
    ):
        return [(i, noun_content(sheet, i, group, last, starts))]
    return None


def _relative_object(sheet: Sheet, group: Group) -> bool:
    return any(sheet.word(i) in _QUE for i in range(group.first - 4, group.first))
