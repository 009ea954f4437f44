"""Acronyms that an article explains: « Syndicat des ports (SP) », « Cosel (Commission des sels) »."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import heads
from recoupe.reading.entities.name_words import SMALL, Name
from recoupe.reading.entities.sheet import Sheet

__all__ = ["explained", "spells"]

_LONGEST = 14  # tokens of a full name
_LETTERS = range(2, 9)  # letters of an acronym
_LINKS = SMALL | {"pour", "contre", "avec"}
_MARKS = frozenset({",", ";", ":", ".", "(", ")", "«", "»", '"', "“", "”", "?", "!", "…", "–", "—", "["})


def explained(sheet: Sheet) -> Iterator[tuple[Name, Name]]:
    """Full name and acronym of each body that an article names by both, one of them in brackets."""
    for i in range(1, len(sheet) - 2):
        if sheet.words[i] != "(":
            continue
        close = next((n for n in range(i + 2, min(len(sheet), i + _LONGEST)) if sheet.words[n] == ")"), 0)
        if close == i + 2 and _is_short(sheet.words[i + 1]):
            begin, end, short = max(sheet.bounds(i)[0], i - _LONGEST), i, i + 1
        elif close and _is_short(sheet.words[i - 1]):
            begin, end, short = i + 1, close, i - 1
        else:
            continue
        first = _beginning(sheet, begin, end, sheet.words[short])
        if first < end and (end == i or first == begin):
            yield Name(first, end, "ORG"), Name(short, short + 1, "ORG")


def _is_short(word: str) -> bool:
    """True of « SP », « Cosel »: one word of letters that begins with a capital."""
    return len(word) in _LETTERS and word.isalpha() and word[0].isupper()


def _beginning(sheet: Sheet, begin: int, end: int, short: str) -> int:
    """The token with which the name that an acronym stands for begins; ``end`` where there is none."""
    for first in range(end - 2, begin - 1, -1):
        if sheet.words[first] in _MARKS:
            break
        opens = sheet.capital(first) or heads().get(sheet.lower[first]) == "ORG"
        if opens and sheet.lower[first] not in SMALL and spells(short, sheet.text(first, end)):
            return first
    return end


def spells(short: str, full: str) -> bool:
    """True where an acronym is made of the first letters of a full name, small words aside.

    In one not written in capitals, or of three letters and more, one letter may stand for nothing there (« Cosel »),
    and one word have no letter.

    >>> spells("OBD", "Office de balnéologie des dunes"), spells("Cosel", "Commission sociale des eaux et lacs")
    (True, True)
    >>> spells("Cosel", "Comité des arts"), spells("Vial", "Vincent Ibarra")
    (False, False)
    """
    letters = fold(short)
    words = fold(full).split(" ")
    if " " in letters or len(letters) not in _LETTERS or words[0][:1] != letters[:1]:
        return False
    initials = [word[0] for word in words if word not in _FOLDED_LINKS]
    every = [word[0] for word in words]
    if len(initials) < 2:
        return False
    if letters in ("".join(initials), "".join(every)):
        return True
    shared = max(_shared(letters, initials), _shared(letters, every))
    return len(letters) > 2 and shared > 2 and shared >= len(letters) - 1 and shared >= len(initials) - 1


_FOLDED_LINKS = frozenset(part for word in _LINKS for part in fold(word).split(" "))


def _shared(letters: str, initials: list[str]) -> int:
    """Letters that both have in the same order (the longest common subsequence)."""
    row = [0] * (len(initials) + 1)
    for letter in letters:
        last = row[:]
        for n, initial in enumerate(initials, 1):
            row[n] = last[n - 1] + 1 if letter == initial else max(row[n - 1], last[n])
    return row[-1]
