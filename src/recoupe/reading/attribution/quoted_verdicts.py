"""Quoted words that somebody has of a thing, without a verb: « Une « trahison » pour l'opposition »."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["quoted_verdict"]

_LONGEST = 24  # tokens of a sentence without a verb
_INDEFINITE = frozenset({"un", "une", "des"})
_ENDS = frozenset({",", ".", ";", "!", "", "–", "—", ")"})


def quoted_verdict(sheet: Sheet, i: int, source: Stretch, first: int) -> Stretch | None:
    """The words before « pour X », « aux yeux de X » at ``i``: a sentence without a verb, or an aside, ending in marks.

    « Un crime », pour le maire ; le pont, « un bijou » pour le maire, sera détruit.
    """
    if sheet.quoted[i] >= 0 or sheet.word(source[1]) not in _ENDS or not _person(sheet, *source):
        return None
    last = i - 1 if sheet.word(i - 1) == "," else i
    if sheet.word(last - 1) != "»" or last <= first:
        return None
    start = last
    while start > first and last - start < _LONGEST and not _stops(sheet, start - 1):
        start -= 1
    if any(sheet.finite[k] and sheet.quoted[k] < 0 for k in range(start, last)) or last - start >= _LONGEST:
        return None
    opened = start + (sheet.words[start] == "«")
    if sheet.words[opened] in words("determiner") - _INDEFINITE or sheet.pos[opened] in ("CCONJ", "ADP"):
        return None
    return (start, last) if start == first or sheet.words[start - 1] in (",", "–", "—", "(") else None


def _stops(sheet: Sheet, k: int) -> bool:
    return sheet.quoted[k] < 0 and sheet.words[k] in (",", ":", ";", "–", "—", "(")


def _person(sheet: Sheet, first: int, last: int) -> bool:
    named = any(sheet.parsed.doc[k].ent_type_ in ("PER", "ORG") for k in range(first, last))
    return named or any(speaks(sheet.words[k]) for k in range(first, min(last, first + 4)))
