"""Which articles tell the same story: text families first, then families that are more alike than their surroundings.

    for story in stories(readings):
        print(len(story), story[0].article.file)

Candidates are ranked by the rare words they share (an index with capped posting lists); two groups are then joined when
their mean likeness is near that inside each of them (average link; local scaling as in Zelnik-Manor and Perona 2004).
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.crosscheck.copies import copies, families
from recoupe.crosscheck.similarity import Profile, blend, dot, gap, profile
from recoupe.model import Reading

__all__ = ["stories"]

_TERMS = 40  # the weightiest words of a text by which candidates are looked for
_CAP = 40  # a word of more texts than this links each only to its neighbours in time
_NEIGHBOURS = 6
_CANDIDATES = 50  # candidates kept for each text
_PRIOR = 0.1  # likeness expected inside a story before anything is known of it
_PRIOR_WEIGHT = 10  # … in pairs of texts
_ACCEPT = 0.7  # mean likeness between two groups over that inside them
_ALONE = 0.12  # mean likeness that a text by itself needs besides, having nothing inside to go by
_NAMED = 3  # names on both sides before having none in common tells two look-alike events apart
_PATIENCE = 14  # days without news before likeness begins to fade
_FADING = 90  # days after which it has halved


def stories(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The stories, largest first; in each, the articles by date and file. The order of the input changes nothing."""
    ordered = sorted(readings, key=_seniority)
    texts = _texts(ordered)
    profiles = [blend([profile(ordered[n]) for n in members]) for members in texts]
    groups = _join(profiles, _candidates(profiles))
    found = [[ordered[n] for n in sorted(n for text in group for n in texts[text])] for group in groups]
    return sorted(found, key=lambda story: (-len(story), _seniority(story[0])))


def _seniority(reading: Reading) -> tuple[str, str, str]:
    return reading.published.earliest or "9999", reading.article.file, reading.article.id


def _texts(ordered: Sequence[Reading]) -> list[list[int]]:
    """The articles of each text family, by number."""
    family = families(ordered, copies(ordered))
    members: dict[int, list[int]] = {}
    for n, reading in enumerate(ordered):
        members.setdefault(family[reading.article.file], []).append(n)
    return list(members.values())


def _candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of texts that share weighty words, best first for each text, at most ``_CANDIDATES`` for each."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for n, each in enumerate(profiles):
        for word in sorted(each.words, key=lambda word: (-each.words[word], word))[:_TERMS]:
            postings.setdefault(word, []).append((n, each.words[word]))
    keys: list[int] = []
    weights: list[float] = []
    for listed in postings.values():
        reach = len(listed) if len(listed) <= _CAP else _NEIGHBOURS
        for k, (a, weight) in enumerate(listed):
            for b, other in listed[k + 1 : k + 1 + reach]:
                keys.append(a * len(profiles) + b)
                weights.append(weight * other)
    if not keys:
        return []
    pairs, inverse = np.unique(np.asarray(keys, dtype=np.int64), return_inverse=True)
    hints = np.round(np.bincount(inverse, weights=np.asarray(weights)), 9)
    taken: set[int] = set()
    used = [0] * len(profiles)
    for at in np.lexsort((pairs, -hints)).tolist():
        a, b = divmod(int(pairs[at]), len(profiles))
        if min(used[a], used[b]) < _CANDIDATES:
            used[a] += 1
            used[b] += 1
            taken.add(int(pairs[at]))
    return [divmod(pair, len(profiles)) for pair in sorted(taken)]


@dataclass(slots=True)
class _Group:
    """Texts joined so far: the sums of their profiles, the likeness of their pairs, the groups that are candidates."""

    members: list[int]
    words: dict[str, float]
    names: dict[str, float]
    inside: float
    near: set[int]
    first: int | None
    last: int | None

    @property
    def cohesion(self) -> float:
        """Mean likeness of its pairs, shrunk towards what is usual while there are few."""
        pairs = len(self.members) * (len(self.members) - 1) / 2
        return (_PRIOR_WEIGHT * _PRIOR + self.inside) / (_PRIOR_WEIGHT + pairs)


def _join(profiles: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    groups = {n: _Group([n], dict(p.words), dict(p.names), 0.0, set(), p.first, p.last) for n, p in enumerate(profiles)}
    heap: list[tuple[float, int, int]] = []

    def consider(a: int, b: int) -> None:
        score = _score(groups[a], groups[b])
        if score >= _ACCEPT:
            heapq.heappush(heap, (-score, min(a, b), max(a, b)))

    for a, b in pairs:
        groups[a].near.add(b)
        groups[b].near.add(a)
        consider(a, b)
    fresh = len(profiles)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a in groups and b in groups:
            one, other = groups.pop(a), groups.pop(b)
            merged = groups[fresh] = _merge(one, other)
            merged.near -= {a, b}
            merged.near &= groups.keys()
            for n in sorted(merged.near):
                groups[n].near.add(fresh)
                consider(n, fresh)
            fresh += 1
    return [sorted(group.members) for group in groups.values()]


def _score(a: _Group, b: _Group) -> float:
    """Mean likeness of the pairs between two groups, over that inside them, faded by the days between them.

    Nought for look-alikes: both name their people and places, and not one of these is in common.
    """
    if min(len(a.names), len(b.names)) >= _NAMED and a.names.keys().isdisjoint(b.names):
        return 0.0
    days = gap(Profile({}, {}, a.first, a.last), Profile({}, {}, b.first, b.last))
    fading = 1 / (1 + max(0, days - _PATIENCE) / _FADING)
    between = fading * dot(a.words, b.words) / (len(a.members) * len(b.members))
    if min(len(a.members), len(b.members)) == 1 and between < _ALONE:
        return 0.0
    return round(between / math.sqrt(a.cohesion * b.cohesion), 9)


def _merge(a: _Group, b: _Group) -> _Group:
    inside = a.inside + b.inside + dot(a.words, b.words)
    firsts = [day for day in (a.first, b.first) if day is not None]
    lasts = [day for day in (a.last, b.last) if day is not None]
    return _Group(
        a.members + b.members,
        _sum(a.words, b.words),
        _sum(a.names, b.names),
        inside,
        a.near | b.near,
        min(firsts, default=None),
        max(lasts, default=None),
    )


def _sum(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    total = dict(a)
    for word, weight in b.items():
        total[word] = total.get(word, 0.0) + weight
    return total
