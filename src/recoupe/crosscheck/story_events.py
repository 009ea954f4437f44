"""The events of a story: the accident, the inquiry, the trial, each with the articles that report it.

    for event in story_events(readings):
        print(event.first, event.last, event.title, len(event.files))

A story is articles that belong together; an event of it is what some of them report at one time (the two levels of
Topic Detection and Tracking, Allan 2002). Here words count by how unevenly they are spread in the story itself: what
all its articles say tells no event from another. Text families are joined while their mean likeness is near that
inside them (average link), likeness fading with the days between them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.accounts import in_order, publication_day
from recoupe.crosscheck.copies import families
from recoupe.crosscheck.evidence import cite
from recoupe.crosscheck.similarity import Profile, blend, dot, gap, profile
from recoupe.crosscheck.titles import story_title
from recoupe.model import Reading, ZoneKind
from recoupe.story import Copy, Evidence, StoryEvent

__all__ = ["story_events"]

_FEWEST = 3  # text families below which a story is one event
_MOST = 600  # … above which the others join the event they are most like
_ACCEPT = 0.5  # mean likeness between two groups over that inside them
_PRIOR = 0.05  # likeness expected inside an event before anything is known of it
_PRIOR_WEIGHT = 10  # … in pairs of texts
_PATIENCE = 3  # days without news before likeness begins to fade
_FADING = 14  # days after which it has halved

Matrix = NDArray[np.float64]


def story_events(readings: Sequence[Reading], copied: Sequence[Copy] = ()) -> tuple[StoryEvent, ...]:
    """The events of a story in the order in which they were first reported. Every article is in exactly one."""
    ordered = in_order(readings)
    family = families(ordered, copied)
    members: dict[int, list[Reading]] = {}
    for reading in ordered:
        members.setdefault(family[reading.article.file], []).append(reading)
    texts = list(members.values())
    groups = _groups([blend([profile(reading) for reading in text]) for text in texts])
    found = [_event([reading for n in group for reading in texts[n]]) for group in groups]
    return tuple(sorted(found, key=lambda event: (event.first or "9999", -len(event.files), event.files)))


def _event(readings: Sequence[Reading]) -> StoryEvent:
    ordered = in_order(readings)
    days = sorted(day for reading in ordered if (day := publication_day(reading)))
    return StoryEvent(
        title=story_title(ordered),
        files=tuple(reading.article.file for reading in ordered),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        evidence=tuple(found for reading in ordered if (found := _heading(reading)) is not None),
    )


def _heading(reading: Reading) -> Evidence | None:
    """What says what an article reports: its title, else its first sentence."""
    titles = [zone.span for zone in reading.zones if zone.kind is ZoneKind.TITLE]
    place = next(iter([*titles, *reading.sentences]), None)
    return cite(reading, place) if place is not None else None


def _groups(profiles: Sequence[Profile]) -> list[list[int]]:
    """The texts of each event, by number."""
    if len(profiles) < _FEWEST:
        return [[*range(len(profiles))]] if profiles else []
    vectors = _telling([each.words for each in profiles])
    core = [*range(min(len(profiles), _MOST))]
    groups = _joined(_likeness([vectors[n] for n in core], [profiles[n] for n in core]))
    for n in range(len(core), len(profiles)):
        near = [math.fsum(dot(vectors[n], vectors[m]) for m in group) / len(group) for group in groups]
        groups[near.index(max(near))].append(n)
    return groups


def _telling(words: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Each text's words weighed by how few of the story's texts have them; what one text has alone joins nothing."""
    spread = Counter(word for each in words for word in each)
    weighed = [
        {word: weight * math.log((len(words) + 1) / spread[word]) for word, weight in each.items() if spread[word] > 1}
        for each in words
    ]
    lengths = [math.sqrt(math.fsum(weight * weight for weight in each.values())) for each in weighed]
    return [
        {word: weight / length for word, weight in each.items()} if length else {}
        for each, length in zip(weighed, lengths, strict=True)
    ]


def _likeness(vectors: Sequence[Mapping[str, float]], profiles: Sequence[Profile]) -> Matrix:
    """Shape (n, n): the likeness of each two texts, faded by the days between them; 0 on the diagonal."""
    made = np.zeros((len(vectors), len(vectors)))
    for a in range(len(vectors)):
        for b in range(a):
            days = max(0, gap(profiles[a], profiles[b]) - _PATIENCE)
            made[a, b] = made[b, a] = dot(vectors[a], vectors[b]) / (1 + days / _FADING)
    return np.round(made, 9)


def _joined(likeness: Matrix) -> list[list[int]]:
    """Average link: the two groups most alike are joined while they are as alike as they are inside.

    ``between`` holds sums over pairs of texts, so that a join adds rows and columns.
    """
    size = len(likeness)
    between, members = likeness.copy(), [[n] for n in range(size)]
    number, inside = np.ones(size), np.zeros(size)
    alive = np.ones(size, dtype=bool)
    for _ in range(size - 1):
        pairs = number * (number - 1) / 2
        cohesion = (_PRIOR_WEIGHT * _PRIOR + inside) / (_PRIOR_WEIGHT + pairs)
        score = between / np.outer(number, number) / np.sqrt(np.outer(cohesion, cohesion))
        score[~alive, :] = score[:, ~alive] = -1.0
        np.fill_diagonal(score, -1.0)
        a, b = divmod(int(np.argmax(np.round(score, 9))), size)
        if score[a, b] < _ACCEPT:
            break
        a, b = min(a, b), max(a, b)
        inside[a] += inside[b] + between[a, b]
        between[a, :] += between[b, :]
        between[:, a] += between[:, b]
        number[a] += number[b]
        members[a] += members[b]
        alive[b] = False
    return [sorted(members[n]) for n in range(size) if alive[n]]
