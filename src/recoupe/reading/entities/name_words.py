"""What a name is made of: its tokens and label, initials, titles, given names, family names that stand first."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import demonyms, given_names, heads, known_names, surnames_first, titles, words
from recoupe.reading.entities.sheet import Sheet

__all__ = ["LONGEST", "SMALL", "Name", "family_first", "given", "is_civil", "is_initial", "name_word", "widened"]

SMALL = words("names_small")
"""Small words that stand within names."""

LONGEST = 8
"""Tokens of a listed name."""

_INITIAL = re.compile(r"^[A-ZÉÀÇÎÔ]\.(?:-[A-ZÉÀÇÎÔ]\.)*$")
_GIVEN = re.compile(r"^[A-ZÉÈÎÏÔÖÜ][a-zéèêëîïôöüç]+(?:-[A-Za-zéèêëîïôöüç]+)?$")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The tokens ``first`` to ``last - 1`` name something; ``label`` is PER, LOC, ORG, EVT or PROD."""

    first: int
    last: int
    label: str


def is_initial(word: str) -> bool:
    """True of « V. » and « J.-P. », not of « U.S. »."""
    return bool(_INITIAL.match(word))


def is_civil(word: str) -> bool:
    """True of « M. », « Mme » and their like: a title that is no role."""
    title = titles().get(word) or titles().get(word.lower())
    return title is not None and title.kind == "civil"


def given(sheet: Sheet, i: int) -> bool:
    return sheet.words[i] in given_names()


def name_word(sheet: Sheet, i: int) -> bool:
    """True of a capitalised word that may be a part of somebody's name."""
    return (
        sheet.capital(i)
        and not any(c.isdigit() for c in sheet.words[i])
        and any(c.isalpha() for c in sheet.words[i])
        and (sheet.pos[i] in ("PROPN", "X") or sheet.dep[i] == "flat:name" or not sheet.words[i].isupper())
        and sheet.lower[i] not in SMALL
        and fold(sheet.words[i]) not in known_names()
        and sheet.lower[i] not in demonyms()
    )


def widened(sheet: Sheet, name: Name, taken: Collection[int]) -> int:
    """The end of an organisation’s name with « sur … », « pour … », « contre … » after it."""
    last, stop = name.last, sheet.bounds(name.first)[1]
    if name.label != "ORG" or heads().get(sheet.lower[name.first]) != "ORG" or last >= stop:
        return last
    if sheet.lower[last] not in ("sur", "pour", "contre") or last in taken:
        return last
    at = last + 1
    while (
        at < stop
        and at - last < 7
        and at not in taken
        and (sheet.lower[at] in SMALL or sheet.pos[at] in ("NOUN", "PROPN", "ADJ"))
    ):
        at += 1
    while sheet.lower[at - 1] in SMALL or sheet.pos[at - 1] in ("ADP", "DET"):
        at -= 1
    return max(at, last)


def family_first(sheet: Sheet, first: int, last: int) -> bool:
    """True of a family name followed by one or two given names: « Kang Min Seo », « Kang Min-seo »."""
    if fold(sheet.words[first]) not in surnames_first() or not sheet.capital(first) or not 2 <= last - first <= 3:
        return False
    return all(_GIVEN.match(sheet.words[i]) for i in range(first + 1, last)) and (
        last - first == 3 or "-" in sheet.words[last - 1] or sheet.pos[first] == "PROPN"
    )
