"""Names that the parser missed: of the lists, told by a heading noun, a title or a given name, or met before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from functools import cache

import simplemma

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import given_names, heads, known_names, titles, words
from recoupe.reading.entities.name_words import (
    LONGEST,
    SMALL,
    TOWARDS,
    Name,
    family_at,
    family_first,
    goes_on,
    is_aged,
    is_civil,
    is_initial,
    name_word,
    widened,
)
from recoupe.reading.entities.sheet import Sheet

__all__ = ["again", "headed", "listed", "people"]


@cache
def _openers() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in known_names())


def listed(sheet: Sheet, taken: Collection[int]) -> Iterator[Name]:
    """Names of the lists that the parser did not see."""
    i, stop = 0, len(sheet)
    while i < stop:
        if i not in taken and sheet.capital(i) and fold(sheet.words[i]).split(" ")[0] in _openers():
            for last in range(min(stop, i + LONGEST), i, -1):
                if _is_listed(sheet, i, last) and all(t not in taken for t in range(i, last)):
                    yield Name(i, last, known_names()[fold(sheet.text(i, last))])
                    i = last - 1
                    break
        i += 1


def _is_listed(sheet: Sheet, first: int, last: int) -> bool:
    """True where the words are a listed name and are written as one."""
    key = fold(sheet.text(first, last))
    label = known_names().get(key)
    if label is None or sheet.bounds(first)[1] < last:
        return False
    small = [t for t in range(first, last) if not sheet.capital(t) and sheet.lower[t] not in SMALL]
    if last - first > 1:
        return not small or (last - first > 2 and label == "ORG")  # « Organisation mondiale de la santé »
    word = sheet.words[first]
    if len(key) <= 4 and label == "ORG":
        return word.isupper()
    opens = first == sheet.bounds(first)[0]
    return sheet.pos[first] == "PROPN" and not (opens and sheet.lower[first] in SMALL)


_LINKS = words("names_links")


def headed(sheet: Sheet, taken: Set[int]) -> Iterator[Name]:
    """Organisations told by a noun with a capital: « l’Observatoire des dunes mobiles »."""
    for i in range(1, len(sheet)):
        if i in taken or not sheet.capital(i) or heads().get(sheet.lower[i]) != "ORG" or i == sheet.bounds(i)[0]:
            continue
        stop, at, linked = sheet.bounds(i)[1], i + 1, False
        while at < stop and at - i < LONGEST and at not in taken:
            if sheet.lower[at] in TOWARDS and not goes_on(sheet, i, at):
                break
            if sheet.lower[at] in _LINKS or (
                sheet.lower[at] == "et" and sheet.pos[at - 1] == "NOUN" and sheet.words[at - 1].islower()
            ):
                linked = True
            elif sheet.pos[at] in ("NOUN", "PROPN") and (linked or sheet.capital(at)):
                linked = False
            elif not (sheet.pos[at] == "ADJ" and not linked):
                break
            at += 1
        while sheet.lower[at - 1] in SMALL or sheet.pos[at - 1] in ("ADP", "DET", "CCONJ", "PUNCT"):
            at -= 1
        if at - i > 1:
            yield Name(i, widened(sheet, Name(i, at, "ORG"), taken), "ORG")


def people(sheet: Sheet, taken: Set[int]) -> Iterator[Name]:
    """People told by a title, an initial or a given name: « Mme Vial », « J. Ferrand », « Anne Vial »."""
    stop = len(sheet)
    for i in range(stop):
        if i in taken:
            continue
        word = sheet.words[i]
        if (
            family_first(sheet, i, i + 2)
            and "-" in sheet.words[min(i + 1, stop - 1)]
            and sheet.sentence[i] == sheet.sentence[i + 1]
        ):
            yield Name(i, i + 2, "PER")
            continue
        if is_aged(sheet, i + 1) and _is_lone_name(sheet, i):
            yield Name(i, i + 1, "PER")
            continue
        apposed = _apposed(sheet, i, sheet.bounds(i)[1]) if word.istitle() else i
        if apposed > i and taken.isdisjoint(range(i, apposed)):
            yield Name(i, apposed, "PER")
            continue
        if (is_initial(word) and not is_civil(word)) or (word in given_names() and sheet.pos[i] == "PROPN"):
            last = i + 1
        elif i and is_civil(sheet.words[i - 1]) and sheet.words[i - 1] not in ("saint",) and name_word(sheet, i):
            last = i
        else:
            continue
        end = sheet.bounds(i)[1]
        while last < end and last not in taken and name_word(sheet, last):
            last += 1
        if last - i > 1 or (last > i and not is_initial(word) and i and is_civil(sheet.words[i - 1])):
            yield Name(i, last, "PER")


def _is_lone_name(sheet: Sheet, i: int) -> bool:
    """A given name alone, or a capitalised word that is in no dictionary: « a déclaré Soizelle, 33 ans »."""
    alone = sheet.words[i].istitle() and (i == sheet.bounds(i)[0] or not sheet.capital(i - 1))
    unknown = not simplemma.is_known(sheet.lower[i], lang="fr") and fold(sheet.words[i]) not in known_names()
    return alone and (unknown or sheet.words[i] in given_names())


def _apposed(sheet: Sheet, first: int, stop: int) -> int:
    """The end of an unknown name that an office follows (« X Y, maire de Brizac »), else ``first``."""
    last = first
    while last < stop and last - first < 4 and sheet.words[last].istitle() and name_word(sheet, last):
        last += 1
    office = titles().get(sheet.lower[last + 1]) if last + 1 < stop and sheet.words[last] == "," else None
    fits = (
        last - first > 1
        and office is not None
        and office.kind in ("office", "rank")
        and sheet.lower[first] not in titles()
    )
    return last if fits else first


def again(sheet: Sheet, taken: Collection[int], found: list[Name]) -> Iterator[Name]:
    """Further places where a name found once stands again, whole or, for a person, by the last word alone."""
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in found:
        words = tuple(sheet.words[name.first : name.last])
        forms = [words]
        if name.label == "PER" and len(words) > 1:
            family = words[family_at(words) :]  # « Vial d’Arbas » of « Paul Vial d’Arbas »
            forms += [words[-1:], words[:1], family, family[:1]] if len(words[-1]) > 2 else []
        for form in forms:
            if len(form) > 1 or (form[0][0].isupper() and (len(form[0]) > 2 or form[0].isupper())):
                entry = (form, name.label)
                known = whole.setdefault(form[0], [])
                if entry not in known:
                    known.append(entry)
    for forms_of in whole.values():
        forms_of.sort(key=lambda entry: (-len(entry[0]), entry))
    for i, word in enumerate(sheet.words):
        if i in taken or word not in whole:
            continue
        for form, label in whole[word]:
            if tuple(sheet.words[i : i + len(form)]) == form and (len(form) > 1 or _stands_as_name(sheet, i)):
                yield Name(i, i + len(form), label)
                break


def _stands_as_name(sheet: Sheet, i: int) -> bool:
    """A single word counts where the parser takes it for a name, or it opens a sentence and is in no dictionary."""
    if sheet.pos[i] in ("PROPN", "X"):
        return True
    return i == sheet.bounds(i)[0] and not simplemma.is_known(sheet.lower[i], lang="fr")
