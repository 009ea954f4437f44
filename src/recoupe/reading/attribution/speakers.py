"""Which nouns can speak: people by title or trade, bodies, documents; told from things by list and by ending."""

from __future__ import annotations

from functools import cache

from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.lexicon import bodies, titles

__all__ = ["animate", "speaks"]


@cache
def speaks(word: str) -> bool:
    """True for a noun, in lower case, that names who or what can speak.

    >>> speaks("analystes"), speaks("préfecture"), speaks("rapport"), speaks("livraison")
    (True, True, True, False)
    """
    word = word.removeprefix("ex-")
    plural = word.endswith("s") and len(word) > 4 and word not in words("invariable")
    singular = word[:-1] if plural else word
    known = words("speaker") | words("document")
    if word in known or singular in known or word in bodies() or singular in bodies() or word in titles():
        return True
    return singular.endswith(tuple(words("person_ending"))) and words("thing").isdisjoint((word, singular))


def animate(sheet: Sheet, source: tuple[int, int]) -> bool:
    """True for a stretch of tokens that is a pronoun, a name, or a noun that can speak."""
    first, last = source
    if last <= first or sheet.words[max(0, first - 1) : first + 1] == ["ce", "qui"]:
        return False
    if sheet.words[first] == "qui" and _of_thing(sheet, first):
        return False
    if sheet.word(last - 1) == "autres" and last - first <= 2:
        return True
    if sheet.words[first] in ("ce", "cette", "ces", "cela", "ceci", "ça"):
        latest = sheet.word(first + 1).startswith("derni") and sheet.word(first + 2) not in words("time")
        return latest or speaks(sheet.word(first + 1))
    if last - first == 1 or any(sheet.pos[i] == "PROPN" or sheet.parsed.doc[i].ent_type_ for i in range(first, last)):
        for i in range(first, min(last, first + 3)):
            if speaks(sheet.words[i]) or (sheet.words[i] in words("thing") and sheet.pos[i] != "ADJ"):
                return speaks(sheet.words[i])
        return True
    return any(speaks(sheet.words[i]) for i in range(first, min(last, first + 5)))


def _of_thing(sheet: Sheet, qui: int) -> bool:
    """True for the « qui » of « la pluie, qui menace de tomber », « une réforme qui exige du temps »."""
    verb = sheet.heads[qui]
    noun = sheet.heads[verb]
    if not sheet.deps[verb].startswith("acl") or noun >= qui or sheet.pos[noun] != "NOUN" or sheet.capital[noun]:
        return False
    word = sheet.words[noun].rstrip("s")
    return not speaks(sheet.words[noun]) and (word in words("thing") or word.endswith(tuple(words("thing_ending"))))
