"""How far the noun phrase of a subject goes: from the noun that the parse gives, or on the surface before the verb."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.entities.lexicon import titles

__all__ = ["STOPS", "is_time", "phrase_around", "relative_between", "stressed", "surface_subject"]

STOPS = frozenset({":", ";", ".", "!", "?", "«", '"', "“", "»", "”", "(", ")", "…", "que", "qu'", "–", "—"})
"""Where the noun phrase of a subject cannot go on."""

_RELATIVE = frozenset({"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})


def is_time(sheet: Sheet, token: int) -> bool:
    return sheet.words[token] in words("time") or sheet.words[token].isdigit()


def relative_between(sheet: Sheet, first: int, last: int) -> bool:
    return any(sheet.words[i] in _RELATIVE or sheet.words[i] in ("que", "qu'") for i in range(first, last))


def phrase_around(sheet: Sheet, noun: int, start: int, last: int) -> Stretch:
    """The full phrase of a subject noun: from its left edge to the verb, without incidental relatives."""
    first = max(start, min(sheet.left[noun], noun))
    while first < noun and (
        sheet.words[first] in STOPS
        or sheet.words[first] in (",", "et", "mais")
        or (sheet.pos[first] == "ADV" and first + 1 <= noun and sheet.words[first] not in words("determiner"))
    ):
        first += 1
    while (comma := sheet.find(",", first, noun)) > 0 and _adjunct(sheet, first):
        first = comma + 1
    for i in range(first, noun):
        if sheet.words[i] in (":", ";") and sheet.quoted[i] == sheet.quoted[noun]:
            first = i + 1
    end = last
    for i in range(noun + 1, last):
        if sheet.words[i] == "," and (
            sheet.word(i + 1) in words("adjunct")
            or (sheet.moods[min(i + 1, len(sheet) - 1)] == "Part" and not speaks(sheet.word(i + 1)))
            or sheet.pos[min(i + 1, len(sheet) - 1)] == "ADV"
            or (sheet.pos[min(i + 1, len(sheet) - 1)] == "ADJ" and not speaks(sheet.word(i + 1)))
            or sheet.word(i + 1) in ("de", "quant")
            or skip_time(sheet, i + 1, last) != i + 1
        ):
            end = i
            break
    while end > noun + 1 and (
        sheet.words[end - 1] in (",", "-", "–", "—")
        or (sheet.pos[end - 1] == "ADV" and not sheet.capital[end - 1])
        or sheet.words[end - 1] in ("ne", "n'", "lui", "leur", "en", "y", "l'", "nous")
    ):
        end -= 1
    colon = max(
        (i for i in range(first, end) if sheet.words[i] == ":" and sheet.quoted[i] == sheet.quoted[noun]), default=-1
    )
    begin = _with_title(sheet, max(first, colon + 1), start)
    return (begin, end) if begin < end else (noun, noun + 1)


def _adjunct(sheet: Sheet, i: int) -> bool:
    """True where a circumstance begins: preposition, adverb, participle, expression of time."""
    part = sheet.moods[i] == "Part" and not speaks(sheet.words[i])
    described = sheet.pos[i] in ("NOUN", "ADJ") and sheet.capital[i] and sheet.words[i] not in titles()
    opening = sheet.capital[i] and sheet.words[i].rstrip("es").endswith(("é", "i", "u")) and sheet.pos[i + 1] == "ADP"
    return (
        part
        or opening
        or described
        or sheet.words[i] in words("adjunct")
        or (sheet.words[i] == "a" and sheet.capital[i])  # « A deux jours du vote, »
        or sheet.pos[i] in ("ADP", "ADV")
        or skip_time(sheet, i, i + 4) != i
    )


def _with_title(sheet: Sheet, first: int, start: int) -> int:
    """Move a start that stands after « La porte-parole du parquet, » to its beginning."""
    titled = sheet.words[first] in ("le", "la", "l'") and sheet.word(first + 1) in titles()
    if sheet.word(first - 1) != "," or first - 2 < start or not (sheet.capital[first] or titled):
        return first
    j = first - 1
    while j > start and first - j < 16 and sheet.words[j - 1] not in STOPS and sheet.words[j - 1] != ",":
        j -= 1
    titled = sheet.words[j] in ("le", "la", "l'", "un", "une") and sheet.word(j + 1) in titles()
    return j if titled and not sheet.has_finite(j, first) else first


def surface_subject(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The noun phrase that ends at ``last``, walking left to the nearest clause boundary, over relative clauses."""
    j = last
    while j > start and sheet.words[j - 1] not in STOPS:
        if sheet.finite[j - 1] and sheet.pos[j - 1] in ("VERB", "AUX"):
            relative = next((k for k in range(j - 2, max(start, j - 6), -1) if sheet.words[k] in _RELATIVE), None)
            if relative is None:
                break
            j = relative + 1
        j -= 1
    first = j
    while first < last:
        comma = sheet.find(",", first, last)
        opener = sheet.words[first]
        if comma > 0 and (
            _adjunct(sheet, first) or sheet.moods[first] == "Part" or sheet.word(first + 1) in words("time")
        ):
            first = comma + 1
        elif opener in ("et", "mais", "or", "car", ",", "puis", "ou") or (
            sheet.pos[first] == "ADV" and opener not in words("determiner")
        ):
            first += 1
        else:
            break
    end = last
    while end > first and (sheet.words[end - 1] == "," or sheet.pos[end - 1] in ("ADV", "PUNCT")):
        end -= 1
    if first >= end or sheet.words[first] in words("adjunct") | _RELATIVE or not starts_noun_phrase(sheet, first, end):
        return None
    return first, end


def stressed(sheet: Sheet, pronoun: int, start: int) -> Stretch | None:
    """The noun phrase that a pronoun between commas stresses: « La mairie, elle, … »."""
    aside = sheet.word(pronoun - 1) == "," == sheet.word(pronoun + 1)
    return surface_subject(sheet, pronoun - 1, start) if aside else None
