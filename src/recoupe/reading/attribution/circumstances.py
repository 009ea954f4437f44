"""What may stand between a cue and its content: when, where, to whom and how it was said."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["over_adjuncts", "over_circumstances"]

_OPENING = frozenset({"«", "“", '"'})
_CLOSING = frozenset({"»", "”", '"'})
_OF = frozenset({"de", "d'", "du", "des"})
_JOINING = frozenset({"et", "ou", "-", "'"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM"})
_LONGEST = 14  # tokens of one circumstance


def over_adjuncts(sheet: Sheet, i: int, last: int) -> int:
    """Step over adverbs, expressions of time and asides between commas."""
    while True:
        j = skip_adverbs(sheet, i, last)
        vague = sheet.word(j) in ("fin", "début", "courant") and sheet.word(j + 1) in words("time")
        j = skip_time(sheet, j + vague, last)
        if sheet.word(j) == "," and j < last:
            close = sheet.find(",", j + 1, min(last, j + 12))
            if close > 0 and not sheet.has_finite(j, close):
                j = close + 1
        if j == i:
            return i
        i = j


def over_circumstances(sheet: Sheet, start: int, last: int, *, until: Sequence[str] = ()) -> int:
    """Step over adjuncts and over where it was said: « sur Radio Norvia », « dans un communiqué », « à la presse ».

    Nothing that begins with a word of ``until`` is stepped over. A lone comma after a circumstance goes with it
    (« a dénoncé mardi sur X, la fermeture »).
    """
    i = start
    while True:
        j = over_adjuncts(sheet, i, last)
        if sheet.word(j) not in until:
            j = _circumstance(sheet, j, last, until)
        if j == i:
            break
        i = j
    if i > start and sheet.word(i) == "," and i + 1 < last and _begins_object(sheet, i + 1, last):
        i += 1
    return i


def _begins_object(sheet: Sheet, i: int, last: int) -> bool:
    return sheet.words[i] in _OPENING or (sheet.words[i] in words("determiner") and starts_noun_phrase(sheet, i, last))


def _circumstance(sheet: Sheet, i: int, last: int, until: Sequence[str]) -> int:
    """Where a prepositional circumstance that begins at ``i`` ends; ``i`` when there is none.

    A « de » of ``until`` opens the content after a name, and before « un » (« sur Radio Norvia d'une telle décision »).
    """
    if i >= last or sheet.words[i] not in words("circumstance") or sheet.pos[i] not in ("ADP", "ADV"):
        return i
    j = i + 1
    if sheet.word(j) in words("determiner") or sheet.word(j) in _OF:
        j += 1 + int(sheet.word(j) in _OF and sheet.word(j + 1) in words("determiner"))
    j += sheet.word(j) == "'"  # « l' Agence », which the tokenizer parts
    if sheet.word(j) in _OPENING:
        close = next((k for k in range(j + 1, min(last, j + 6)) if sheet.words[k] in _CLOSING), -1)
        return close + 1 if close > 0 and not sheet.has_finite(j, close) else i
    first = j
    while j < min(last, i + _LONGEST):
        linked = sheet.words[j] in _OF and j > first
        if linked and sheet.words[j] in until and (sheet.capital[j - 1] or sheet.word(j + 1) in ("un", "une")):
            break
        if linked and sheet.word(j + 1) in words("determiner"):
            j += 2
        elif linked or sheet.pos[j] in _NOMINAL or (j > first and sheet.words[j] in _JOINING and _named(sheet, j + 1)):
            j += 1
        else:
            break
    return j if j > first and sheet.words[j - 1] not in _OF else i


def _named(sheet: Sheet, i: int) -> bool:
    return i < len(sheet) and (sheet.pos[i] in ("PROPN", "X") or sheet.capital[i])
