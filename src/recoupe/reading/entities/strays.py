"""Capitals that name nothing: a tweet’s « Une Milice privée », a heading in capitals, an adverb, an office, a feast.

The parser takes many a capital for a name. What only looks like one is no entity.
"""

from __future__ import annotations

import simplemma

from recoupe.reading.entities.lexicon import demonyms, given_names, heads, words
from recoupe.reading.entities.name_words import Name
from recoupe.reading.entities.sheet import Sheet

__all__ = ["is_stray", "locates"]

_INDEFINITE = frozenset({"un", "une", "aucun", "aucune", "quelque", "tout", "toute", "chaque"})
_LOCATING = words("strays_locating")
_OFFICES = words("strays_offices")
_FEASTS = words("strays_feasts")
_AFTER_HEADINGS = frozenset({"-", "–", "—", ":", "|"})
_ARTICLES = frozenset({"des", "du", "l'", "la", "le", "les"})
_OF = frozenset({"d'", "de", "des", "du", "pour", "sur"})
_ADVERB = 8  # letters of an adverb in « -ment », so that « Clément » is none
_HEADING = 4  # letters of a word in capitals that is no acronym


def is_stray(sheet: Sheet, name: Name, label: str) -> bool:
    """True of a capitalised stretch that is no name, whatever it may be elsewhere in the article."""
    return (
        _is_adverb(sheet, name)
        or _is_office(sheet, name)
        or _is_feast(sheet, name, label)
        or (label != "PER" and (_is_any(sheet, name) or _is_heading(sheet, name)))
        or (name.last - name.first == 1 and sheet.lower[name.first].split("-")[-1] in demonyms())
    )


def locates(sheet: Sheet, name: Name) -> bool:
    """True of a name behind a preposition of place or an article: « à Brizac », « près de Brizac », « la Seine »."""
    first = name.first
    before = sheet.lower[first - 1] if first else ""
    behind = before in ("de", "d'") and first > 1 and sheet.lower[first - 2] in _LOCATING  # « près de »
    return behind or before in _LOCATING or before in _ARTICLES


def _is_adverb(sheet: Sheet, name: Name) -> bool:
    """« Légalement, … »"""
    word = sheet.words[name.first]
    single = name.last - name.first == 1 and word.endswith("ment") and len(word) >= _ADVERB
    return single and word not in given_names()


def _is_office(sheet: Sheet, name: Name) -> bool:
    """« la Garde des Sceaux », of which the parser may take « Garde » alone."""
    lower = sheet.lower[name.first : name.first + 5]
    return any("_".join(lower[:size]) in _OFFICES for size in range(max(2, name.last - name.first), len(lower) + 1))


def _is_feast(sheet: Sheet, name: Name, label: str) -> bool:
    """« les vacances de Noël », not « Noël, 33 ans »."""
    if name.last - name.first > 1 or sheet.lower[name.first] not in _FEASTS:
        return False
    before = sheet.lower[name.first - 1] if name.first else ""
    return label != "PER" or before in _LOCATING or before in ("de", "d'", "la", "le")


def _is_any(sheet: Sheet, name: Name) -> bool:
    """« Une Milice privée nous guette »: words of the dictionary, no body as « un Observatoire des dunes »."""
    first, last = name.first, name.last
    before = first - 1
    while before > 0 and sheet.pos[before] == "ADJ" and sheet.words[before].islower():
        before -= 1
    if last - first < 2 or first == 0 or sheet.lower[before] not in _INDEFINITE:
        return False
    small = all(w.islower() or not w[0].isalpha() for w in sheet.words[first + 1 : last])
    body = sheet.lower[first] in heads() and not _OF.isdisjoint(sheet.lower[first + 1 : last])
    return small and not body and simplemma.is_known(sheet.lower[first], lang="fr")


def _is_heading(sheet: Sheet, name: Name) -> bool:
    """« LE POINT DU SOIR – … »: words in capitals from the beginning of a line to a dash or a colon."""
    if not any(len(w) >= _HEADING for w in sheet.words[name.first : name.last]):
        return False
    first, last = name.first, name.last
    while first > 0 and _is_capitals(sheet.words[first - 1]) and not _on_new_line(sheet, first):
        first -= 1
    while last < len(sheet) and _is_capitals(sheet.words[last]) and not _on_new_line(sheet, last):
        last += 1
    run = sheet.words[first:last]
    ends = last < len(sheet) and sheet.words[last] in _AFTER_HEADINGS
    opens = first == 0 or _on_new_line(sheet, first)
    known = all(simplemma.is_known(w.lower(), lang="fr") or not w.isalpha() for w in run)
    return ends and opens and all(map(_is_capitals, run)) and known


def _is_capitals(word: str) -> bool:
    return word.isupper() or word in ("'", "’")


def _on_new_line(sheet: Sheet, i: int) -> bool:
    parsed = sheet.parsed
    return "\n" in parsed.text[parsed.end(i - 1) : parsed.start(i)]
