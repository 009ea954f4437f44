"""Which persons of several articles are one: full names first, then initials, surnames alone and slips of the pen.

Two given names with one surname are two persons, always. A surname that fits several persons goes to the one whom its
own article names, else to one named in many more articles than the others; when neither decides, it stays by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from recoupe.crosscheck.names import PARTICLES, given_names, same_person, slip

__all__ = ["Person", "assign"]


_FOREMOST = 3  # times as many articles as the next of the same surname


@dataclass(slots=True)
class Person:
    """A name as one article gives it in full: the words of the name and the number of the article."""

    words: tuple[str, ...]
    article: int


@dataclass(slots=True)
class _Cluster:
    people: list[int]
    names: list[tuple[str, ...]]
    articles: set[int] = field(default_factory=set)


def assign(people: Sequence[Person]) -> list[list[int]]:
    """Groups of the people (by number) who are the same person."""
    full = {n for n, person in enumerate(people) if _full(person.words)}
    clusters = _full_names(people, sorted(full))
    shortened = sorted(set(range(len(people))) - full, key=lambda n: (-len(people[n].words), n))
    loose: dict[tuple[str, ...], _Cluster] = {}
    for n in shortened:
        person = people[n]
        found = _one(person, clusters)
        if found is None:
            found = loose.setdefault(person.words, _Cluster([], [person.words]))
        found.people.append(n)
    return [sorted(cluster.people) for cluster in (*clusters, *loose.values()) if cluster.people]


def _full(words: Sequence[str]) -> bool:
    return len(words) > 1 and all(len(word) > 1 for word in words) and words[0] not in PARTICLES


def _full_names(people: Sequence[Person], numbers: Sequence[int]) -> list[_Cluster]:
    exact: dict[str, _Cluster] = {}
    for n in numbers:
        cluster = exact.setdefault("".join(people[n].words), _Cluster([], []))
        cluster.people.append(n)
        cluster.articles.add(people[n].article)
        if people[n].words not in cluster.names:
            cluster.names.append(people[n].words)
    clusters = [exact[key] for key in sorted(exact)]
    for a, b in _sharing_a_word(clusters):
        one, other = clusters[a], clusters[b]
        if one.people and other.people and same_person(one.names[0], other.names[0]):
            other.people += one.people
            other.names += one.names
            other.articles |= one.articles
            one.people, one.names = [], []
    return [cluster for cluster in clusters if cluster.people]


def _sharing_a_word(clusters: Sequence[_Cluster]) -> list[tuple[int, int]]:
    by_word: dict[str, list[int]] = {}
    for n, cluster in enumerate(clusters):
        for word in set(cluster.names[0]):
            by_word.setdefault(word, []).append(n)
    return sorted({pair for sharing in by_word.values() for pair in combinations(sharing, 2)})


def _one(person: Person, clusters: Sequence[_Cluster]) -> _Cluster | None:
    """The only person whom a shortened name can mean, the article itself deciding between several."""
    for fits in (_ends, _initials, _begins, _slips):
        able = [c for c in clusters if any(fits(person, name, c) for name in c.names)]
        if len(able) > 1:
            able = [c for c in able if person.article in c.articles] or _foremost(able)
        if len(able) == 1:
            return able[0]
        if able:
            return None
    return None


def _foremost(able: Sequence[_Cluster]) -> list[_Cluster]:
    """The one whom the press means by the surname alone: named in many more articles than any other."""
    first, second = sorted((len(c.articles) for c in able), reverse=True)[:2]
    return [c for c in able if len(c.articles) == first] if first >= _FOREMOST * second else list(able)


def _ends(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    return len(person.words) < len(name) and name[-len(person.words) :] == person.words


def _initials(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    given, surname = person.words[:-1], person.words[-1]
    if not given or name[-1] != surname or min(map(len, given)) > 1:
        return False
    return [word[0] for word in given] == [word[0] for word in name[: len(given)]]


def _begins(person: Person, name: tuple[str, ...], cluster: _Cluster) -> bool:
    """A family name written first, or a given name alone, which only its own article can explain."""
    if len(person.words) >= len(name) or name[: len(person.words)] != person.words:
        return False
    return person.article in cluster.articles or person.words[0] not in given_names()


def _slips(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    return len(person.words) == 1 and slip(person.words[0], name[-1])
