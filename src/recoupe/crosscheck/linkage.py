"""Which texts are joined into stories: groups that are as alike as they are inside themselves, by average linkage.

The two groups with the best score are joined first, until none is good enough: their mean likeness over that inside
each of them (local scaling as in Zelnik-Manor and Perona 2004). Only groups that hold candidates are compared.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.similarity import Profile, dot, gap

__all__ = ["joined"]

_PRIOR = 0.1  # likeness expected inside a story before anything is known of it
_PRIOR_WEIGHT = 10  # … in pairs of texts
_ACCEPT = 0.7  # mean likeness between two groups over that inside them
_ALONE = 0.12  # mean likeness that a text by itself needs besides, having nothing inside to go by
_BESIDES = 0.06  # … and without the weightiest word in common, which chance may bring
_NAMED = 3  # names on both sides before having none in common tells two look-alike events apart
_PATIENCE = 14  # days without news before likeness begins to fade
_FADING = 90  # days after which it has halved


@dataclass(slots=True)
class _Group:
    """Texts joined so far: the sums of their profiles, the likeness of their pairs, inside and to each candidate."""

    members: list[int]
    words: Mapping[str, float]
    names: Mapping[str, float]
    inside: float
    near: dict[int, float]
    first: int | None
    last: int | None

    @property
    def cohesion(self) -> float:
        """Mean likeness of its pairs, shrunk towards what is usual while there are few."""
        pairs = len(self.members) * (len(self.members) - 1) / 2
        return (_PRIOR_WEIGHT * _PRIOR + self.inside) / (_PRIOR_WEIGHT + pairs)


def joined(profiles: Sequence[Profile], pairs: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """The texts, by number, of each story; ``pairs`` are candidates with their likeness. Each text is in one story."""
    groups = {n: _Group([n], p.words, p.names, 0.0, {}, p.first, p.last) for n, p in enumerate(profiles)}
    heap: list[tuple[float, int, int]] = []

    def consider(a: int, b: int, shared: float) -> None:
        groups[a].near[b] = groups[b].near[a] = shared
        score = _score(groups[a], groups[b], shared)
        if score >= _ACCEPT:
            heapq.heappush(heap, (-score, min(a, b), max(a, b)))

    for a, b, likeness in pairs:
        consider(a, b, likeness)
    fresh = len(profiles)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a in groups and b in groups:
            one, other = groups.pop(a), groups.pop(b)
            groups[fresh] = _merge(one, other, one.near[b])
            for n in sorted({*one.near, *other.near} - {a, b}):
                near = groups[n]
                consider(n, fresh, sum(_shared(near, part, m) for part, m in ((one, a), (other, b))))
            fresh += 1
    return [sorted(group.members) for group in groups.values()]


def _shared(near: _Group, part: _Group, number: int) -> float:
    """The summed likeness of the pairs between a group and one that is taken up into another."""
    known = near.near.pop(number, None)
    return dot(near.words, part.words) if known is None else known


def _score(a: _Group, b: _Group, shared: float) -> float:
    """Mean of the likeness that pairs between two groups share, over that inside them, faded by the days between.

    Nought for look-alikes: both name their people and places, and not one of these is in common.
    """
    if min(len(a.names), len(b.names)) >= _NAMED and a.names.keys().isdisjoint(b.names):
        return 0.0
    days = gap(Profile({}, {}, a.first, a.last), Profile({}, {}, b.first, b.last))
    fading = 1 / (1 + max(0, days - _PATIENCE) / _FADING)
    between = fading * shared / (len(a.members) * len(b.members))
    if min(len(a.members), len(b.members)) == 1 and not (between >= _ALONE and _without_one_word(a, b) >= _BESIDES):
        return 0.0
    return round(between / math.sqrt(a.cohesion * b.cohesion), 9)


def _without_one_word(a: _Group, b: _Group) -> float:
    """Mean likeness of the pairs between two groups without the word in common that makes the most of it."""
    shared = [weight * b.words[word] for word, weight in a.words.items() if word in b.words]
    return (sum(shared) - max(shared, default=0.0)) / (len(a.members) * len(b.members))


def _merge(a: _Group, b: _Group, shared: float) -> _Group:
    firsts = [day for day in (a.first, b.first) if day is not None]
    lasts = [day for day in (a.last, b.last) if day is not None]
    return _Group(
        a.members + b.members,
        _sum(a.words, b.words),
        _sum(a.names, b.names),
        a.inside + b.inside + shared,
        {},
        min(firsts, default=None),
        max(lasts, default=None),
    )


def _sum(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    total = dict(a)
    for word, weight in b.items():
        total[word] = total.get(word, 0.0) + weight
    return total
