"""The part of a long sentence that says one thing: from the comma or colon before a word to the one after it."""

from __future__ import annotations

import re

from recoupe.crosscheck.clauses import stands_alone
from recoupe.model import Span

__all__ = ["segment"]

_CUT = re.compile(r"[,;:](?=\s)| [–—] ")
_INSIDE = re.compile(r"\([^()]*\)|«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_LEANING = re.compile(r"\s*(?:[«\"“]\s*)?(?:dont|qui|que|où|et|mais|ni|lequel|laquelle|selon|même si)\b", re.I)
_SUBJECT = 8  # characters before a word that can hold its subject
_ENOUGH = 40  # characters a part must have to be understood


def segment(text: str, sentence: Span, place: Span) -> Span:
    """The stretch of a sentence between the cuts around a place, widened until it can be understood.

    >>> text = "Le pont est fermé, la mairie n'a pas dit pourquoi, selon nos informations."
    >>> text[segment(text, Span(0, len(text)), Span(28, 41)).slice]
    "la mairie n'a pas dit pourquoi"
    """
    masked = _INSIDE.sub(lambda m: "x" * len(m[0]), text[sentence.slice])
    cuts = [sentence.start + m.start() for m in _CUT.finditer(masked)]
    cuts = [cut for cut in cuts if not place.start <= cut < place.end]
    before = [cut for cut in cuts if cut < place.start]
    after = [cut for cut in cuts if cut >= place.end]
    start, end = sentence.start, sentence.end
    while before:
        cut = before.pop()
        own = text[cut + 1 : end]
        if place.start - cut > _SUBJECT and stands_alone(own) and not _LEANING.match(own):
            start = cut + 1
            break
    while after:
        cut = after.pop(0)
        if cut - start >= _ENOUGH or cut - place.end >= _SUBJECT:
            end = cut
            break
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
