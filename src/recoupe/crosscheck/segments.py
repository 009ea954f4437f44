"""The part of a long sentence that says one thing: from the comma or colon before a word to the one after it."""

from __future__ import annotations

import re
from itertools import pairwise

from recoupe.crosscheck.clauses import stands_alone
from recoupe.model import Span

__all__ = ["segment"]

_CUT = re.compile(r"[,;:](?=\s)| [–—] ")
_INSIDE = re.compile(r"\([^()]*\)|«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_LEANING = re.compile(
    r"\s*(?:[«\"“]\s*)?(?:dont|qui|que|où|et|mais|ni|lequel|laquelle|selon|même si|de \w+(?:er|ir|re)|\d+)\b", re.I
)
_SUBJECT = 8  # characters before a word that can hold its subject
_COMPLEMENT = 8  # characters behind a word in which its complement is not cut
_ASIDE = 16  # characters of an aside: no part ends before « , notamment, »


def segment(text: str, sentence: Span, place: Span, longest: int = 0) -> Span:
    """The stretch of a sentence between two cuts around a place: as much as ``longest`` allows, and what is understood.

    >>> text = "Le pont est fermé, la mairie n'a pas dit pourquoi, selon nos informations."
    >>> text[segment(text, Span(0, len(text)), Span(28, 41)).slice]
    "la mairie n'a pas dit pourquoi"
    """
    masked = _INSIDE.sub(lambda m: "x" * len(m[0]), text[sentence.slice])
    cuts = [sentence.start + m.start() for m in _CUT.finditer(masked)]
    starts = [sentence.start, *(cut + 1 for cut in cuts if _opens(text[cut + 1 : sentence.end], place.start - cut))]
    ends = [
        cut for cut, after in pairwise([*cuts, sentence.end]) if cut - place.end >= _COMPLEMENT and after - cut > _ASIDE
    ]
    ends.append(sentence.end)
    end = min(ends)
    start = next((each for each in starts if end - each <= longest), starts[-1])
    end = max((each for each in ends if each - start <= longest), default=end)
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _opens(rest: str, before: int) -> bool:
    """True where a part may begin: with the subject of the word that stands so many characters behind."""
    return before > _SUBJECT and stands_alone(rest) and not _LEANING.match(rest)
