"""What a source covers that stands inside a smaller unit than its sentence: a relative, an infinitive, an adjective."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["inner_scope"]

_RELATIVE = frozenset({"qui", "où", "dont"})
_BEFORE_INFINITIVE = frozenset({"pour", "sans"})
_CLAUSE = 25  # tokens of a relative clause before its source
_OPENING = frozenset({"«", "“", '"'})
_CLOSING = frozenset({"»", "”", '"'})
_OF = frozenset({"de", "d'", "du", "des"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CLITIC = frozenset({"ne", "n'", "se", "s'", "y", "en", "l'", "le", "la", "les", "lui", "leur"})


def inner_scope(sheet: Sheet, i: int, end: int, last: int) -> list[Stretch] | None:
    """Content of a source from ``i`` to ``end`` in such a part of the sentence that ends at ``last``; or ``None``.

    « une loi qui, selon le syndicat, menace le port », « il part pour, selon la radio, diriger le port », « un projet,
    selon elle « absurde » », « habile et soucieux selon lui du port ».
    """
    before = i - 1 if sheet.word(i - 1) == "," else i
    after = end + 1 if sheet.word(end) == "," else end
    if before < 1 or after >= last:
        return None
    aside = _relative_before(sheet, i, end)
    if aside is not None:
        return [aside]
    if sheet.words[before - 1] in _RELATIVE and sheet.deps[before - 1] != "case":
        stop = _clause_end(sheet, after, last)
        return [(after, stop)] if stop > after else None
    if sheet.words[before - 1] in _BEFORE_INFINITIVE and begins_infinitive(sheet, after, last):
        return [(after, last)]
    if before < i and after == end:
        return _beside_noun(sheet, before, end, last)
    if before == i and sheet.pos[i - 1] == "ADJ" and sheet.word(i - 2) in ("et", "mais") and sheet.pos[end] == "ADP":
        return [(i - 1, i), (end, last)]
    return None


def _relative_before(sheet: Sheet, i: int, end: int) -> Stretch | None:
    """« Les élus, dont l'action semble spontanée selon la police, réclament… »: the relative clause between commas."""
    if sheet.word(end) != "," or sheet.words[i - 1] == ",":
        return None
    for k in range(i - 1, max(0, i - _CLAUSE), -1):
        if sheet.words[k] in (",", ";", ":", ".") or sheet.quoted[k] != sheet.quoted[i]:
            return None
        if sheet.words[k] in _RELATIVE and sheet.word(k - 1) == ",":
            return (k if sheet.words[k] == "qui" else k + 1, i) if sheet.has_finite(k, i) else None
    return None


def _clause_end(sheet: Sheet, start: int, last: int) -> int:
    """Where a relative clause ends whose verb comes at ``start`` or after: before the verb of the clause around it."""
    verb = next((k for k in range(start, last) if sheet.finite[k]), -1)
    if verb < 0:
        return start
    if sheet.words[verb - 1] == "," and verb - 1 > start:  # the parse missed the verb of the relative clause itself
        return verb - 1
    for k in range(verb + 1, last - 1):
        if sheet.words[k] == "," and sheet.quoted[k] == sheet.quoted[start - 1] and _verb_at(sheet, k + 1, last):
            return k
    end = sheet.right[verb] + 1
    return end if verb < end < last and _verb_at(sheet, end, last) else last


def _verb_at(sheet: Sheet, i: int, last: int) -> bool:
    """True at a finite verb, its clitics and negation included."""
    while i < last and sheet.words[i] in _CLITIC and not sheet.finite[i]:
        i += 1
    return i < last and sheet.finite[i]


def _beside_noun(sheet: Sheet, comma: int, end: int, last: int) -> list[Stretch] | None:
    """« un projet, selon elle « absurde » »: the noun phrase before the comma, and what is said of it."""
    first = end + 1 if sheet.word(end) in _OPENING else end
    if sheet.pos[min(first, last - 1)] != "ADJ" or sheet.words[first] in words("determiner"):
        return None
    stop = next((k for k in range(first, last) if sheet.words[k] in _CLOSING | {",", ";", ":"}), last)
    if sheet.has_finite(first, stop):
        return None
    stop = stop + 1 if first > end and stop < last else stop
    start = comma
    while start > 0 and (sheet.pos[start - 1] in _PHRASE or sheet.words[start - 1] in _OF):
        start -= 1
    if sheet.word(start - 1) in words("determiner"):
        start -= 1
    return [(start, comma), (end, stop)] if start < comma else None
