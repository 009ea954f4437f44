"""Definite descriptions as a text has them: « la porte-parole du parti », « cet élu », and the nouns they use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.tables import rows
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import bodies, demonyms, titles

__all__ = ["BEFORE", "LINKS", "Anaphor", "Description", "anaphors", "content_words", "description", "nations"]

_POINTING = frozenset({"le", "la", "l'", "ce", "cet", "cette", "ces"})
_FEMININE = frozenset({"la", "cette"})
_MASCULINE = frozenset({"le", "ce", "cet", "du", "au"})
_SMALL = frozenset({"le", "la", "les", "l", "de", "d", "du", "des", "a", "au", "aux", "en", "et"})
BEFORE = frozenset({"ancien", "ancienne", "jeune", "nouveau", "nouvelle", "principal", "principale", "futur", "future"})
_ENDS = frozenset({",", "(", ":", ";", "«", "»", '"', "qui", "que", "qu'", "dont", "où", "–", "—"})
LINKS = frozenset({"de", "du", "d'", "des", "à", "au", "aux"})


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase with a definite or demonstrative determiner: its noun, the words after it, its gender (m, f, x).

    ``noun`` is the token of the noun, ``after`` the one behind it; ``former`` is true of « l’ancien… » and « l’ex-… »,
    ``pointed`` of « cet… ».
    """

    head: str
    rest: frozenset[str]
    gender: str
    first: int
    last: int
    noun: int = 0
    after: int = 0
    former: bool = False
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Anaphor:
    takes: str
    ways: tuple[str, ...]


@cache
def anaphors() -> dict[str, Anaphor]:
    return {
        fold(row["noun"]): Anaphor(row["takes"], tuple(fold(way) for way in row["for"].split(",") if way))
        for row in rows("anaphors.tsv")
    }


@cache
def nations() -> dict[str, str]:
    """Folded demonyms and names of countries → one word for the country."""
    return {fold(form): fold(country.name).replace(" ", "_") for form, country in demonyms().items()}


def content_words(text: str) -> list[str]:
    """The content words of a description, folded; « français » and « France » are one word."""
    return [nations().get(word, word) for word in fold(text).split(" ") if word and word not in _SMALL]


def description(sheet: Sheet, first: int, last: int) -> Description | None:
    """A stretch as a definite description in the singular (or with *ces*), or ``None`` where it is none.

    Words after the noun count up to a comma, a bracket or a relative clause.
    """
    if first < last and sheet.words[first] not in _POINTING and sheet.word(first - 1) in ("du", "au"):
        first -= 1  # « le refus du gouvernement »
    elif first + 1 >= last or sheet.words[first] not in _POINTING:
        return None
    end = first + 1
    while end < last and sheet.words[end] not in _ENDS:
        end += 1
    at = next((i for i in range(first + 1, min(end, first + 4)) if _known(sheet.words[i])), first + 1)
    while at + 1 < end and not _known(sheet.words[at]) and (sheet.words[at] in BEFORE or sheet.pos[at] == "ADJ"):
        at += 1
    if any(sheet.words[i] in LINKS for i in range(first + 1, at)):
        at = first + 1
    size = next((n for n in (4, 3, 2) if at + n <= end and fold(sheet.text(at, at + n)) in anaphors()), 1)
    head = fold(sheet.text(at, at + size).removeprefix("ex-").removeprefix("Ex-"))
    gender = "f" if sheet.words[first] in _FEMININE else "m" if sheet.words[first] in _MASCULINE else "x"
    if gender == "x":
        title = titles().get(sheet.words[at].removeprefix("ex-"))
        gender = title.gender if title is not None else "x"
    former = sheet.words[at].startswith("ex-") or any(w.startswith("ancien") for w in sheet.words[first + 1 : at])
    return Description(
        head,
        frozenset(content_words(sheet.text(at + size, end))),
        gender,
        first,
        end,
        at,
        at + size,
        former,
        sheet.words[first][0] == "c",
    )


def _known(word: str) -> bool:
    """True of a noun that says who or what somebody is."""
    plain = word.removeprefix("ex-")
    return plain in titles() or plain in bodies() or fold(plain) in anaphors()
