"""Subjects not before their verb: shared with another verb, or understood before a participle or an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import forms, words
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.subject_phrases import STOPS, is_time, phrase_around, stressed, surface_subject
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["controller", "of_participle", "shared"]

_OBJECT = frozenset({"l'", "le", "la", "les"})


def shared(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The source of the cue that this one is joined to; else of any verb it is joined to in the parse."""
    for other, source in reversed(earlier):
        alike = other.tense == group.tense and other.compound == group.compound
        if source is not None and alike and group.tense.finite and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    head = group.verb
    for _ in range(4):
        if not sheet.deps[head].startswith("conj"):
            break
        head = sheet.heads[head]
        for other, source in reversed(earlier):
            if other.verb == head and source is not None:
                return source
        subject = sheet.subjects.get(head)
        if subject is not None and subject < group.first:
            if sheet.words[subject] in words("pronoun"):
                return subject, subject + 1
            return phrase_around(
                sheet,
                subject,
                sheet.units[sheet.unit_of[head]].first,
                head if sheet.finite[head] else _group_start(sheet, head),
            )
    if group.bare:
        for verb in range(group.first - 1, sheet.units[sheet.unit_of[group.verb]].first, -1):
            subject = sheet.subjects.get(verb)
            if (
                subject is not None
                and subject < verb
                and sheet.quoted[verb] == sheet.quoted[group.verb]
                and not is_time(sheet, subject)
            ):
                if sheet.words[subject] in words("pronoun"):
                    return subject, subject + 1
                return phrase_around(sheet, subject, sheet.units[sheet.unit_of[verb]].first, _group_start(sheet, verb))
    for other, source in reversed(earlier):
        main = other.tense.finite or not group.tense.finite
        if source is not None and main and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    return None


def _group_start(sheet: Sheet, verb: int) -> int:
    j = verb
    while j > 0 and (
        sheet.pos[j - 1] in ("AUX", "ADV")
        or sheet.words[j - 1] in ("se", "s'", "ne", "n'", "a", "ont", "est", "l'", "y")
    ):
        j -= 1
    return j


def of_participle(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    unit = sheet.units[sheet.unit_of[group.verb]]
    first = group.first if group.object is None else min(group.first, group.object)
    before = sheet.word(first - 1)
    if before not in (",", "en", "tout", "et", "«") and first > unit.first:
        head = sheet.heads[group.verb]
        if sheet.deps[group.verb].startswith("acl") and unit.first <= head < group.first:
            return phrase_around(sheet, head, unit.first, group.first)
        found = _adjacent(sheet, group.first, unit.first)
        if found is not None:
            return found
    for other, source in reversed(earlier):
        if other.lexeme.head == "citer" and other.tense is not Tense.PRESENT_PARTICIPLE:
            start = skip_adverbs(sheet, other.last, unit.last)
            return start, noun_phrase(sheet, start, unit.last)
        if source is not None and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    return controller(sheet, group, earlier)


def _adjacent(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The noun phrase right before a participle: « une note précisant… »."""
    j = last
    while (
        j > start
        and sheet.pos[j - 1] in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")
        and sheet.words[j - 1] not in STOPS
    ):
        j -= 1
    while j < last and sheet.pos[j] == "ADP":
        j += 1
    return (j, last) if j < last and starts_noun_phrase(sheet, j, last) else None


def controller(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The subject of the verb above an infinitive or a participle, or its own (« on a entendu le maire dire »)."""
    token = group.verb
    unit = sheet.units[sheet.unit_of[token]]
    own = sheet.subjects.get(token)
    if own is not None and unit.first <= own < group.first and sheet.words[own] not in words("pronoun"):
        return phrase_around(sheet, own, unit.first, group.first)
    heard = _adjacent(sheet, group.first, unit.first) if group.tense is Tense.INFINITIVE else None
    if heard is not None and sheet.word(heard[0] - 1) in words("perception"):
        return heard
    if group.tense is Tense.INFINITIVE and (clitic := _heard(sheet, group.first, unit.first)) is not None:
        return clitic
    for _ in range(6):
        head = sheet.heads[token]
        if head == token:
            break
        told = _told(sheet, head, group.first) if group.tense is Tense.INFINITIVE and token == group.verb else None
        if told is not None:
            return told
        token = head
        subject = sheet.subjects.get(token)
        if subject is not None and unit.first <= subject < unit.last and not is_time(sheet, subject):
            if sheet.words[subject] in words("pronoun"):
                return stressed(sheet, subject, unit.first) or (subject, subject + 1)
            if subject < token:
                return phrase_around(sheet, subject, unit.first, _group_start(sheet, token))
        for other, source in reversed(earlier):
            if other.verb == token and source is not None:
                return source
    for j in range(group.first - 1, unit.first - 1, -1):
        if sheet.finite[j]:
            for k in range(j - 1, unit.first - 1, -1):
                if sheet.words[k] in words("pronoun"):
                    return k, k + 1
                if sheet.words[k] in STOPS:
                    break
            start = _group_start(sheet, j)
            return surface_subject(sheet, start, unit.first)
    return earlier[-1][1] if earlier else None


def _heard(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The pronoun in « on l'a entendu affirmer que… », « on a pu les entendre dire que… »."""
    if sheet.word(last - 1) not in words("perception"):
        return None
    for i in range(last - 2, max(start, last - 6) - 1, -1):
        if sheet.words[i] in _OBJECT:
            return i, i + 1
        if sheet.pos[i] not in ("AUX", "ADV", "VERB"):
            return None
    return None


def _told(sheet: Sheet, head: int, last: int) -> Stretch | None:
    """Who is to do what a verb asks: « a demandé à la préfète d’ordonner », « accuse le maire de vouloir ».

    ``head`` is what the parse hangs the infinitive on: the verb, or the one it speaks of.
    """
    verb = sheet.heads[head] if sheet.pos[head] in ("NOUN", "PROPN") else head
    if not any(name in words("asking") for name, _ in forms().get(sheet.words[verb], ())):
        return None
    if sheet.deps[verb].startswith("acl") and any(
        sheet.words[i] in ("que", "qu'") and sheet.heads[i] == verb for i in range(sheet.heads[verb] + 1, verb)
    ):
        unit = sheet.units[sheet.unit_of[verb]]
        return phrase_around(sheet, sheet.heads[verb], unit.first, sheet.find(",", sheet.heads[verb], verb))
    for noun in range(verb + 1, last):
        fits = sheet.heads[noun] == verb and sheet.deps[noun].startswith(("obj", "iobj", "obl"))
        if fits and sheet.pos[noun] in ("NOUN", "PROPN"):
            first = noun
            while first > verb + 1 and sheet.pos[first - 1] in ("DET", "ADJ", "NUM"):
                first -= 1
            end = noun_phrase(sheet, first, last)
            while end > noun + 1 and sheet.words[end - 1] in ("de", "d'", "à"):
                end -= 1
            return first, end
    return None
