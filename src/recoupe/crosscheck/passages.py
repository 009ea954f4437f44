"""Passages that two articles share, aligned word by word.

Runs of the same five words or more are found first; a run goes on over a gap of at most three words on either side when
the same three words stand beyond it, so that a sentence with one word changed stays one passage.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.shingles import LENGTH, Words

__all__ = ["Passage", "places", "shared_passages"]

_GAP = 3
_ANCHOR = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """Words ``a`` to ``a_end - 1`` of one article set against ``b`` to ``b_end - 1`` of the other.

    ``same`` words are equal in both; ``free`` of these stand outside quotation marks in both, ``telling`` of the free
    ones are content words.
    """

    a: int
    a_end: int
    b: int
    b_end: int
    same: int
    free: int
    telling: int


def places(hashes: Sequence[int]) -> Mapping[int, list[int]]:
    """Where each shingle of an article stands."""
    found: dict[int, list[int]] = {}
    for place, value in enumerate(hashes):
        found.setdefault(value, []).append(place)
    return found


def shared_passages(a: Words, hashes: Sequence[int], b: Words, index: Mapping[int, list[int]]) -> list[Passage]:
    """The passages of ``a`` found in ``b``, in the order of ``a``; none overlaps another in ``a``."""
    passages = []
    place = 0
    while place < len(hashes):
        run = _longest(a.numbers, b.numbers, place, index.get(hashes[place], ()))
        if not run:
            place += 1
            continue
        pairs = _bridge(a.numbers, b.numbers, run)
        passages.append(_passage(a, b, pairs))
        place = pairs[-1][0] + 1
    return passages


def _longest(a: Sequence[int], b: Sequence[int], start: int, candidates: Sequence[int]) -> list[tuple[int, int]]:
    best: list[tuple[int, int]] = []
    for other in candidates:
        length = _same(a, b, start, other)
        if length >= LENGTH and length > len(best):
            best = [(start + k, other + k) for k in range(length)]
    return best


def _same(a: Sequence[int], b: Sequence[int], i: int, j: int) -> int:
    length = 0
    limit = min(len(a) - i, len(b) - j)
    while length < limit and a[i + length] == b[j + length]:
        length += 1
    return length


def _bridge(a: Sequence[int], b: Sequence[int], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    while True:
        i, j = pairs[-1][0] + 1, pairs[-1][1] + 1
        for skip_a, skip_b in _SKIPS:
            length = _same(a, b, i + skip_a, j + skip_b) if a[i + skip_a : i + skip_a + 1] else 0
            if length >= _ANCHOR:
                pairs += [(i + skip_a + k, j + skip_b + k) for k in range(length)]
                break
        else:
            return pairs


_SKIPS = sorted(
    ((x, y) for x in range(_GAP + 1) for y in range(_GAP + 1) if x + y), key=lambda skip: (max(skip), sum(skip), skip)
)


def _passage(a: Words, b: Words, pairs: Sequence[tuple[int, int]]) -> Passage:
    free = [i for i, j in pairs if not a.quoted[i] and not b.quoted[j]]
    return Passage(
        a=pairs[0][0],
        a_end=pairs[-1][0] + 1,
        b=pairs[0][1],
        b_end=pairs[-1][1] + 1,
        same=len(pairs),
        free=len(free),
        telling=sum(a.content[i] for i in free),
    )
