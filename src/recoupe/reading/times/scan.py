"""A text cut into words, figures and signs, each with its classes: what the patterns of time are matched against.

The cut is independent of the parser's, so that the same patterns work on any pipeline; offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from recoupe.reading.times.lexicon import cardinals, words
from recoupe.reading.times.numbers import FIRST_YEAR, LAST_YEAR, classes_of_figures, ordinal, value_of_words

__all__ = ["Piece", "pieces"]

_NOTHING: Mapping[str, str] = {}
_NAME: Mapping[str, str] = {"NAME": ""}
_PIECE = re.compile(
    r"(?P<date>\d{1,4}([/.-])\d{1,2}\2\d{2,4}(?![\d/-])|(?:19|20)\d\d-\d\d(?![\d-]))"
    r"|(?P<clock>(?:\d\d:\d\d(?::\d\d)?|(?:(?<=à )|(?<=vers )|(?<=dès ))\d:\d\d|\d:\d\d(?= (?:heure|GMT|UTC)))"
    r"(?![\d:]))"
    r"|(?P<ordinal>1 er\b|\d{1,3}(?:er|ère|re|e|è|[iï]?[eè]me|nd|nde)s?\b|Ier\b|(?!Les?\b)[IVXL]{1,6}(?:e|è|i?ème)s?\b"
    r"|[IVXL]{1,6} (?:e|ème)(?= siècle))"
    r"|(?P<figures>\d{1,3}(?:[ .'\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)"
    r"|(?P<compound>(?i:(?:après|avant)-(?:midi|demain|hier|veille)|week-end|aujourd'hui|mi-journée|dix-(?:sept|huit|neuv)ième)(?!\w))"
    r"|(?P<word>[^\W\d_]+)|(?P<line>[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+)|(?P<sign>[^\w\s]|_)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word, number or sign: its code points, its form in lower case, its classes with their values."""

    start: int
    end: int
    word: str
    facts: Mapping[str, str] = field(default_factory=dict)
    capital: bool = False


def pieces(text: str) -> list[Piece]:
    """The pieces of a text in order; number words that make one number are one piece.

    >>> [p.word for p in pieces("vingt-deux ans")]
    ['vingt-deux', 'ans']
    """
    return list(_numbers_joined(list(_cut(text))))


def _cut(text: str) -> Iterator[Piece]:
    vocabulary = words()
    numerals = cardinals()
    opening = True  # a capital says nothing at the start of a sentence
    for match in _PIECE.finditer(text):
        kind, found = match.lastgroup, match.group()
        start, end = match.span()
        if kind in ("word", "compound"):
            low = "à" if found == "A" and opening else found.lower()
            facts: Mapping[str, str] = vocabulary.get(low, _NOTHING)
            capital = found[0].isupper()
            if facts and capital and not opening and "MONTH" in facts:
                facts = {"MONTHNAME": facts["MONTH"]}
            elif low in numerals and low not in vocabulary:
                facts = {"CARDINAL": low}
            elif capital and not facts:
                facts = _NAME
            yield Piece(start, end, low, facts, capital)
            opening = False
            continue
        yield Piece(start, end, found.lower(), _facts(kind or "", found))
        opening = kind == "line" or (opening and kind == "sign") or found in '.!?:«"“–—•('


def _facts(kind: str, found: str) -> Mapping[str, str]:
    if kind == "figures":
        return classes_of_figures(found)
    if kind == "ordinal":
        value = ordinal(found.rstrip("s").replace(" ", ""))
        return {"ORD": str(value), **({"DAY": "1"} if value == 1 and found[0] == "1" else {})} if value else _NOTHING
    if kind == "date":
        return {"DATEFIGURES": found}
    if kind == "clock":
        return {"CLOCK": found}
    return {"LINE": ""} if kind == "line" else _NOTHING


def _numbers_joined(cut: list[Piece]) -> Iterator[Piece]:
    """Fold number words into one piece: ``quatre-vingt-dix``, ``vingt et un``, ``deux mille``."""
    i = 0
    while i < len(cut):
        if "CARDINAL" not in cut[i].facts:
            yield cut[i]
            i += 1
            continue
        parts, last = [cut[i].word], i
        while (following := _next_part(cut, last, parts)) is not None:
            last = following
            parts.append(cut[last].word)
        value = value_of_words(parts)
        facts = {"NUM": str(value), "WORDNUM": str(value)}
        if parts in (["un"], ["une"]):
            facts["ONE"] = "1"
        if 40 <= value < 100 and value % 10:
            facts["YEARWORD"] = f"19{value}"
        if FIRST_YEAR < value <= LAST_YEAR:
            facts["YEAR"] = str(value)
        if value <= 24:
            facts["HOURWORD"] = str(value)
        if 1 < value <= 31:
            facts["DAYWORD"] = str(value)
        yield Piece(cut[i].start, cut[last].end, "-".join(parts), facts, cut[i].capital)
        i = last + 1


def _next_part(cut: list[Piece], last: int, parts: list[str]) -> int | None:
    """Where the number that ends at ``last`` goes on, if it does."""
    at = last + 1
    if at >= len(cut):
        return None
    joined = cut[at].word == "-" and cut[at].start == cut[last].end
    et = cut[at].word == "et" and parts[-1] in ("vingt", "trente", "quarante", "cinquante", "soixante")
    if joined or et:
        at += 1
        if at < len(cut) and et and cut[at].word not in ("un", "une", "onze"):
            return None
    if at >= len(cut) or "CARDINAL" not in cut[at].facts:
        return None
    before, value = cardinals()[parts[-1]], cardinals()[cut[at].word]
    grows = value in (100, 1000) and before < value
    adds = before in (100, 1000) and value < before
    return at if joined or et or grows or adds else None
