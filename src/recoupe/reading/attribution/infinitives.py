"""Infinitives after a cue: « affirme vouloir », « promet de », « s'engage à », « demande au maire de »."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.circumstances import over_circumstances
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.extent import content_end
from recoupe.reading.attribution.lexicon import forms, words
from recoupe.reading.attribution.phrases import noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.relatives import relative_head
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.trailing import infinitive_end
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["bare_infinitive", "begins_infinitive", "preposition_infinitive", "skip_addressee"]

_A = frozenset({"à", "au", "aux"})
_OPENING = frozenset({"«", "“", '"'})


def begins_infinitive(sheet: Sheet, i: int, last: int) -> bool:
    """True when an infinitive begins at ``i``, negation, clitics and an opening mark allowed."""
    if sheet.word(i) in _OPENING:
        i += 1
    steps = 0
    while i < last and (sheet.words[i] in words("clitic") or sheet.pos[i] == "ADV") and steps < 5:
        i, steps = i + 1, steps + 1
    if i >= last or sheet.pos[i] == "NOUN":
        return False
    known = sheet.pos[i] == "ADJ" and any(tense is Tense.INFINITIVE for _, tense in forms().get(sheet.words[i], ()))
    return known or (sheet.moods[i] == "Inf" and sheet.pos[i] in ("VERB", "AUX"))


def bare_infinitive(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    i = over_circumstances(sheet, group.last, last)
    if begins_infinitive(sheet, i, last):
        said = (i, infinitive_end(sheet, i, content_end(sheet, i, group, last, starts)))
        head = relative_head(sheet, group)
        return [head, said] if head is not None and sheet.words[head[1]] != "," else [said]
    return None


def skip_addressee(sheet: Sheet, i: int, last: int) -> int:
    """Step over « à la commission », « au maire », « aux habitants »."""
    if (
        sheet.word(i) in _A
        and starts_noun_phrase(sheet, i + 1, last)
        and sheet.moods[min(i + 1, len(sheet) - 1)] != "Inf"
    ):
        return noun_phrase(sheet, i + 1, last, appositions=False)
    return i


def preposition_infinitive(*particles: str) -> Finder:
    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = over_circumstances(sheet, group.last, last, until=(*_A, *particles))
        if sheet.moods[min(i + 1, len(sheet) - 1)] != "Inf":
            i = over_circumstances(sheet, skip_addressee(sheet, i, last), last, until=particles)
        if (
            sheet.word(i - 1) not in ("plus", "moins")
            and sheet.word(i) in particles
            and begins_infinitive(sheet, i + 1, last)
        ):
            return [(i + 1, infinitive_end(sheet, i + 1, content_end(sheet, i + 1, group, last, starts)))]
        return None

    return find
