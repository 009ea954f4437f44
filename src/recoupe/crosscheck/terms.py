"""Which texts could tell the same story: those that share rare words, by an inverted index with capped posting lists.

A text is compared with at most ``_CANDIDATES`` others, however many there are.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, insort
from collections.abc import Sequence

from recoupe.crosscheck.similarity import Profile, dot

__all__ = ["Order", "Terms"]

_TERMS = 40  # the weightiest words of a text by which candidates are looked for
_CAP = 40  # a word of more texts than this links each only to its neighbours in time
_NEIGHBOURS = 6
_CANDIDATES = 50  # texts with the best hints that are compared
_NEAR = 0.1  # likeness below which two texts are no candidates: joined texts are more alike on the mean

Order = tuple[str, str, str]


class Terms:
    """Profiles of texts by number, and where each of their weightiest words stands, in the order of time."""

    def __init__(self) -> None:
        self._profiles: dict[int, Profile] = {}
        self._order: dict[int, Order] = {}
        self._texts: dict[str, list[int]] = {}

    def __getitem__(self, text: int) -> Profile:
        """The profile of a text."""
        return self._profiles[text]

    def order(self, text: int) -> Order:
        """The day of a text, and what tells it from others of that day."""
        return self._order[text]

    def add(self, text: int, profile: Profile, order: Order) -> None:
        """Take in a text; ``order`` is its day and what tells it from others of that day."""
        self._profiles[text], self._order[text] = profile, order
        for word in _weightiest(profile):
            insort(self._texts.setdefault(word, []), text, key=self._order.__getitem__)

    def remove(self, text: int) -> None:
        """Forget a text."""
        for word in _weightiest(self._profiles[text]):
            self._texts[word].remove(text)
        del self._profiles[text], self._order[text]

    def near(self, text: int) -> dict[int, float]:
        """The candidates of a text, in the order of their numbers, with their likeness."""
        own = self._profiles[text]
        hints: dict[int, float] = {}
        for word in _weightiest(own):
            for other in self._linked(word, text):
                hints[other] = hints.get(other, 0.0) + own.words[word] * self._profiles[other].words[word]
        hints.pop(text, None)
        best = heapq.nsmallest(_CANDIDATES, hints, key=lambda n: (-round(hints[n], 9), self._order[n]))
        likeness = {n: dot(own.words, self._profiles[n].words) for n in sorted(best)}
        return {n: alike for n, alike in likeness.items() if alike >= _NEAR}

    def _linked(self, word: str, text: int) -> Sequence[int]:
        listed = self._texts[word]
        if len(listed) <= _CAP:
            return listed
        place = bisect_left(listed, self._order[text], key=self._order.__getitem__)
        return listed[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]


def _weightiest(profile: Profile) -> list[str]:
    return heapq.nsmallest(_TERMS, profile.words, key=lambda word: (-profile.words[word], word))
