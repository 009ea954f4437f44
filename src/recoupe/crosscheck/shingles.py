"""The words of an article as copies are looked for: folded, numbered, without page furniture, with their place.

Shingles are runs of five words (Broder 1997), hashed; two equal hashes are only a hint, verified on the words.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.background import CONTENT_LIMIT, article_counts, fold
from recoupe.model import Reading, Span, ZoneKind

__all__ = ["LENGTH", "Lexicon", "Words", "shingles", "text_spans"]

LENGTH = 5
_ZONES = frozenset({ZoneKind.TITLE, ZoneKind.LEDE, ZoneKind.HEADING, ZoneKind.BODY})
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"«[^«»]{1,1500}»|“[^“”]{1,1500}”|(?<![^\s('’\[])\"[^\"\n]{1,1000}\"(?!\w)")
_MIX = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F],
    dtype=np.uint64,
)


def text_spans(reading: Reading) -> tuple[Span, ...]:
    """Where an article's own text stands: title, lede, headings and body, in order; all of it when no zone is known."""
    if not reading.zones:
        return (Span(0, len(reading.article.text)),)
    return tuple(sorted(zone.span for zone in reading.zones if zone.kind in _ZONES))


class Lexicon:
    """Numbers for words, given in the order of first sight: the same folded word, the same number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._surfaces: dict[str, tuple[int, bool]] = {}

    def number(self, surface: str) -> tuple[int, bool]:
        """The number of a word as it is written, and whether it is a content word (not a name, not a common word)."""
        known = self._surfaces.get(surface)
        if known is None:
            folded = fold(surface)
            number = self._numbers.setdefault(folded, len(self._numbers) + 1)
            content = surface[0].islower() and len(folded) > 2 and article_counts().get(folded, 0) <= CONTENT_LIMIT
            known = self._surfaces[surface] = (number, content)
        return known


@dataclass(frozen=True, slots=True)
class Words:
    """An article's words: number, first and last code point (half-open), whether quoted, whether a content word."""

    numbers: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: Sequence[int]
    content: Sequence[int]

    @classmethod
    def of(cls, reading: Reading, lexicon: Lexicon) -> Words:
        """The words of an article's own text, in order."""
        text = reading.article.text
        numbers, starts, ends, content = array("I"), array("I"), array("I"), bytearray()
        for span in text_spans(reading):
            for word in _WORD.finditer(text, span.start, span.end):
                number, says = lexicon.number(word.group())
                numbers.append(number)
                starts.append(word.start())
                ends.append(word.end())
                content.append(says)
        return cls(numbers, starts, ends, _inside_quotes(text, starts), content)


def _inside_quotes(text: str, starts: Sequence[int]) -> bytearray:
    flags = bytearray(len(starts))
    at = 0
    for quote in _QUOTED.finditer(text):
        while at < len(starts) and starts[at] < quote.start():
            at += 1
        while at < len(starts) and starts[at] < quote.end():
            flags[at] = 1
            at += 1
    return flags


def shingles(words: Words) -> NDArray[np.uint64]:
    """The hash of every run of five words, by the place of its first word."""
    numbers = np.asarray(words.numbers, dtype=np.uint64)
    count = len(numbers) - LENGTH + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    hashes = np.zeros(count, dtype=np.uint64)
    for place, factor in enumerate(_MIX):
        hashes += (numbers[place : place + count] + np.uint64(place + 1)) * factor
        hashes ^= hashes >> np.uint64(29)
    return hashes
