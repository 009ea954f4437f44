"""What a name is made of: its tokens and label, initials, titles, given names, family names that stand first."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import demonyms, given_names, heads, known_names, surnames_first, titles, words
from recoupe.reading.entities.sheet import Sheet

__all__ = [
    "LONGEST",
    "SMALL",
    "TOWARDS",
    "Name",
    "family_at",
    "family_first",
    "given",
    "goes_on",
    "is_aged",
    "is_civil",
    "is_initial",
    "name_word",
    "widened",
]

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


def is_aged(sheet: Sheet, at: int) -> bool:
    """True where an age follows: « Soizelle, 33 ans, … », « Soizelle (33 ans) »: who has one is a person."""
    ahead = sheet.lower[at : at + 3]
    return len(ahead) == 3 and ahead[0] in (",", "(") and ahead[1].isdigit() and ahead[2] == "ans"


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
    if sheet.lower[last] not in TOWARDS or last in taken or not goes_on(sheet, name.first, last):
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


TOWARDS = ("sur", "pour", "contre")
"""Prepositions that may or may not go on with a body's name."""

_STUDIES = words("names_studies")
_NO_AIMS = words("names_no_aims")


def goes_on(sheet: Sheet, first: int, at: int) -> bool:
    """True where « sur … », « pour … », « contre … » at a token belongs to the body's name that begins before it.

    It does after the head alone (« Ligue contre le bruit »), after what calls for it (« Institut de recherche sur … »)
    and where an acronym of the whole follows; not after a name that is whole (« le Conseil de sécurité contre … »).
    """
    ahead = range(at + 1, min(sheet.bounds(first)[1] - 1, at + LONGEST))
    begin = sheet.words[first][:1].upper()
    if any(sheet.words[i] == "(" and sheet.words[i + 1].isupper() and sheet.words[i + 1][0] == begin for i in ahead):
        return True
    if fold(sheet.text(first, at)) in known_names():
        return False
    noun = at - 1
    while noun > first and sheet.pos[noun] == "ADJ":
        noun -= 1
    return at == first + 1 or sheet.lower[noun] in _STUDIES or _is_aim(sheet, at)


def _is_aim(sheet: Sheet, at: int) -> bool:
    """« pour l’abolition de la torture », « pour les questions familiales »; not « pour la première fois »."""
    ahead = sheet.lower[at : at + 3]
    aimed = len(ahead) == 3 and ahead[0] == "pour" and ahead[1] in ("l'", "la", "le", "les")
    return aimed and sheet.pos[at + 2] == "NOUN" and ahead[2] not in _NO_AIMS


def family_at(words: Sequence[str]) -> int:
    """Where the family name begins in a full one: after the given names.

    >>> family_at(["Anne", "Marie", "Vial"])
    2
    """
    return next((n for n in range(1, len(words)) if words[n] not in given_names()), len(words) - 1)


def family_first(sheet: Sheet, first: int, last: int) -> bool:
    """True of a family name followed by one or two given names: « Kang Min Seo », « Kang Min-seo »."""
    if fold(sheet.words[first]) not in surnames_first() or not sheet.capital(first) or not 2 <= last - first <= 3:
        return False
    return all(_GIVEN.match(sheet.words[i]) for i in range(first + 1, last)) and (
        last - first == 3 or "-" in sheet.words[last - 1] or sheet.pos[first] == "PROPN"
    )
