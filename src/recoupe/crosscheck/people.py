"""Which persons of several articles are one: full names first, then initials, surnames alone and slips of the pen.

Two given names with one surname are two persons, always. A surname that fits several persons goes to the one whom its
own article names, else to one named in many more articles than the others; when neither decides, it stays by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations

from recoupe.crosscheck.joins import Among, Groups, Join, Left
from recoupe.crosscheck.names import PARTICLES, given_names, slip, surnames_first
from recoupe.crosscheck.ties import Tie, full_name_tie, person_tie, typo
from recoupe.story import AliasKind, ApartKind

__all__ = ["Person", "assign"]


_FOREMOST = 3  # times as many articles as the next of the same surname


@dataclass(slots=True)
class Person:
    """A name as one article gives it in full: the words of the name, the number of the article, the gender shown.

    ``gender`` is m, f or x (not shown).
    """

    words: tuple[str, ...]
    article: int
    gender: str = "x"


@dataclass(slots=True)
class _Cluster:
    people: list[int]
    names: list[tuple[str, ...]]
    articles: set[int] = field(default_factory=set)
    gender: str = "x"

    def may_be(self, person: Person) -> bool:
        """False of Paul Vial for « Mme Vial »."""
        return "x" in (self.gender, person.gender) or self.gender == person.gender


@dataclass(frozen=True, slots=True)
class _Found:
    """Whom a shortened name means, or between whom it does not decide."""

    one: _Cluster | None
    tie: Tie | None = None
    among: Among = Among.ONE
    several: Sequence[_Cluster] = ()


def assign(people: Sequence[Person]) -> Groups:
    """Groups of the people (by number) who are the same person, and why."""
    full = {n for n, person in enumerate(people) if _full(person.words)}
    joins: list[Join] = []
    clusters = _full_names(people, sorted(full), joins)
    left = _namesakes(clusters)
    doubtful = _several_middles(people)
    named = {id(cluster): tuple(cluster.people) for cluster in clusters}
    shortened = sorted(set(range(len(people))) - full, key=lambda n: (-len(people[n].words), n))
    loose: dict[tuple[str, ...], list[_Cluster]] = {}
    for n in shortened:
        found = _one(people[n], clusters if _plain(people[n].words) not in doubtful else [])
        if found.one is not None and found.tie is not None:
            to = _nearest(people, named[id(found.one)], people[n].article)
            joins.append(Join(n, to, found.tie, found.among))
            found.one.people.append(n)
            continue
        alone = _alike(loose.setdefault(people[n].words, []), people[n])
        if alone.people:
            joins.append(Join(n, alone.people[0], Tie(AliasKind.SPELLING)))
        left += [Left(n, named[id(c)][0], ApartKind.AMBIGUOUS) for c in found.several]
        left += [Left(n, named[id(c)][0], ApartKind.GIVEN_NAMES) for c in clusters if _other_initial(people[n], c)]
        alone.people.append(n)
    _misspelt(people, loose, joins)
    members = [sorted(cluster.people) for cluster in (*clusters, *chain(*loose.values())) if cluster.people]
    return Groups(members, joins, left)


def _misspelt(people: Sequence[Person], loose: Mapping[tuple[str, ...], Sequence[_Cluster]], joins: list[Join]) -> None:
    """One word that names nobody in full joins the only other like it but for a letter, which more articles write.

    An article that writes both means two persons, and so do two known given names.
    """
    alone = {words[0]: held[0] for words, held in sorted(loose.items()) if len(words) == len(held) == 1}
    files = {word: {people[n].article for n in cluster.people} for word, cluster in alone.items()}
    for word, cluster in alone.items():
        near = [w for w in alone if w != word and slip(w, word) and not {w, word} <= given_names()]
        near = [w for w in near if len(files[w]) > len(files[word]) == 1 and not files[w] & files[word]]
        if len(near) == 1 and alone[near[0]].people and alone[near[0]].may_be(people[cluster.people[0]]):
            to = alone[near[0]]
            joins.append(Join(cluster.people[0], to.people[0], typo(word, near[0])))
            to.people += cluster.people
            cluster.people = []


def _alike(loose: list[_Cluster], person: Person) -> _Cluster:
    """The first of those called by one short form alone who may be this person, else a new one."""
    alone = next((cluster for cluster in loose if cluster.may_be(person)), None)
    if alone is None:
        alone = _Cluster([], [person.words])
        loose.append(alone)
    alone.gender = person.gender if alone.gender == "x" else alone.gender
    return alone


def _nearest(people: Sequence[Person], named: Sequence[int], article: int) -> int:
    """The full name that a shortened one leans on: that of its own article where there is one."""
    return min(named, key=lambda n: (people[n].article != article, n))


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """A name without initials in its midst: « George W. Bush »."""
    return (*words[:1], *(word for word in words[1:] if not _is_initial(word)))


def _several_middles(people: Sequence[Person]) -> set[tuple[str, ...]]:
    """Names that the story gives with two middle initials: a father and a son."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for person in people:
        if _plain(person.words) != person.words:
            found.setdefault(_plain(person.words), set()).add(person.words)
    return {plain for plain, forms in found.items() if len(forms) > 1}


def _full(words: Sequence[str]) -> bool:
    if len(words) < 2 or any(map(_is_initial, words)) or words[0] in PARTICLES:
        return False
    return words[1] not in PARTICLES or words[0] in given_names()  # « Vial d’Arbas » is a family name


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word not in PARTICLES


def _full_names(people: Sequence[Person], numbers: Sequence[int], joins: list[Join]) -> list[_Cluster]:
    """Full names in their spellings; ``joins`` takes up who joined whom."""
    exact: dict[str, _Cluster] = {}
    for n in numbers:
        cluster = exact.setdefault("".join(people[n].words), _Cluster([], []))
        if cluster.people:
            joins.append(Join(n, cluster.people[0], Tie(AliasKind.SPELLING)))
        cluster.people.append(n)
        cluster.articles.add(people[n].article)
        cluster.gender = people[n].gender if cluster.gender == "x" else cluster.gender
        if people[n].words not in cluster.names:
            cluster.names.append(people[n].words)
    clusters = [exact[key] for key in sorted(exact)]
    for a, b in _sharing_a_word(clusters):
        one, other = clusters[a], clusters[b]
        tie = full_name_tie(one.names[0], other.names[0]) if one.people and other.people else None
        if tie is not None:
            _unite(one, other, tie, joins)
    _double_surnames(clusters, joins)
    by_name = {cluster.names[0]: cluster for cluster in clusters if cluster.people}
    for name, cluster in by_name.items():
        held = [by_name[name[at:]] for at in range(1, len(name) - 1) if name[at:] in by_name and _preceded(name, at)]
        if len(held) == 1 and held[0].people:
            _unite(cluster, held[0], Tie(AliasKind.FULLER), joins)
    return [cluster for cluster in clusters if cluster.people]


def _double_surnames(clusters: Sequence[_Cluster], joins: list[Join]) -> None:
    """« Anne Vial » is the only « Anne Vial-Ferrec » of the story; « Jean Paul » need not be « Jean Paul Vial »."""
    for cluster in (c for c in clusters if c.people):
        name = cluster.names[0]
        longer = [c for c in clusters if c.people and c.names[0][: len(name)] == name and _one_more(c.names[0], name)]
        given = all(word in given_names() for word in name)
        if len(longer) == 1 and not given:
            _unite(cluster, longer[0], Tie(AliasKind.PART), joins)


def _one_more(name: Sequence[str], short: Sequence[str]) -> bool:
    return sum(word not in PARTICLES for word in name[len(short) :]) == 1


def _unite(one: _Cluster, other: _Cluster, tie: Tie, joins: list[Join]) -> None:
    joins.append(Join(one.people[0], other.people[0], tie))
    other.people += one.people
    other.names += one.names
    other.articles |= one.articles
    one.people, one.names = [], []


def _preceded(name: Sequence[str], at: int) -> bool:
    """True where a full name begins at a word and no given name stands before it: « Brizac Anne Vial »."""
    return name[at] in given_names() and not any(word in given_names() for word in name[:at])


def _sharing_a_word(clusters: Sequence[_Cluster]) -> list[tuple[int, int]]:
    by_word: dict[str, list[int]] = {}
    for n, cluster in enumerate(clusters):
        for word in set(cluster.names[0]):
            by_word.setdefault(word, []).append(n)
    return sorted({pair for sharing in by_word.values() for pair in combinations(sharing, 2)})


def _namesakes(clusters: Sequence[_Cluster]) -> list[Left]:
    """Those who share a surname and no given name: the wife, the brother, somebody else of the same village."""
    by_surname: dict[str, list[int]] = {}
    for cluster in clusters:
        name = cluster.names[0]
        by_surname.setdefault(name[0] if name[0] in surnames_first() else name[-1], []).append(cluster.people[0])
    return [Left(a, b, ApartKind.GIVEN_NAMES) for same in by_surname.values() for a, b in combinations(same, 2)]


def _other_initial(person: Person, cluster: _Cluster) -> bool:
    """True of « P. Ferrec » beside « Anne Ferrec »."""
    given, surname = person.words[:-1], person.words[-1]
    if not given or min(map(len, given)) > 1:
        return False
    return any(name[-1] == surname and not _initials(person, name, cluster) for name in cluster.names)


def _one(person: Person, clusters: Sequence[_Cluster]) -> _Found:
    """The only person whom a shortened name can mean, the article itself deciding between several."""
    for fits in (_ends, _middle, _initials, _called, _begins, _slips):
        able = [c for c in clusters if c.may_be(person) and any(fits(person, name, c) for name in c.names)]
        if not able:
            continue
        found = _chosen(person, able)
        if found.one is None:
            return found
        tie = next(person_tie(person.words, name) for name in found.one.names if fits(person, name, found.one))
        if tie is not None and found.among is Among.FOREMOST:
            tie = Tie(tie.kind, round(len(found.one.articles) / sum(len(c.articles) for c in able), 2))
        return replace(found, tie=tie)
    return _Found(None)


def _chosen(person: Person, able: Sequence[_Cluster]) -> _Found:
    if len(able) == 1:
        return _Found(able[0])
    here = [c for c in able if person.article in c.articles]
    if len(here) == 1:
        return _Found(here[0], among=Among.HERE)
    foremost = _foremost(able) if not here else []
    return _Found(foremost[0], among=Among.FOREMOST) if len(foremost) == 1 else _Found(None, several=able)


def _foremost(able: Sequence[_Cluster]) -> list[_Cluster]:
    """The one whom the press means by the surname alone: named in many more articles than any other."""
    first, second = sorted((len(c.articles) for c in able), reverse=True)[:2]
    return [c for c in able if len(c.articles) == first] if first >= _FOREMOST * second else list(able)


def _ends(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    return len(person.words) < len(name) and name[-len(person.words) :] == person.words


def _middle(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    return person.words != name and _plain(person.words) == name


def _initials(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    given, surname = person.words[:-1], person.words[-1]
    if not given or name[-1] != surname or min(map(len, given)) > 1:
        return False
    return [word[0] for word in given] == [word[0] for word in name[: len(given)]]


def _called(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    """« JPF » for « Jean-Paul Ferrec »."""
    return len(person.words) == 1 and len(name) > 2 and person.words[0] == "".join(word[0] for word in name)


def _begins(person: Person, name: tuple[str, ...], cluster: _Cluster) -> bool:
    """A family name written first, or a given name alone, which only its own article can explain."""
    if len(person.words) >= len(name) or name[: len(person.words)] != person.words:
        return False
    return person.article in cluster.articles or person.words[0] not in given_names()


def _slips(person: Person, name: tuple[str, ...], _: _Cluster) -> bool:
    return len(person.words) == 1 and slip(person.words[0], name[-1])
