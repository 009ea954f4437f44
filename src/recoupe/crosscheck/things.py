"""Which organisations, places and events of several articles are one: governments, word orders, acronyms, slips."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from types import MappingProxyType

from recoupe.crosscheck.addresses import bodies_of, is_body
from recoupe.crosscheck.countries import capital, country, demonym, governed, of_country
from recoupe.crosscheck.joins import Groups, Join, Left
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import acronym, blur, folded, slip, stems, words
from recoupe.crosscheck.ties import Tie, thing_tie, typo
from recoupe.model import EntityType
from recoupe.story import AliasKind, ApartKind

__all__ = ["Thing", "assign"]

_SITE = re.compile(r"\.(?:fr|com|info|net|org)$")
_OF = frozenset({"d", "de", "des", "du"})
_ACRONYM = 6  # letters at most
_SLIP = 8  # letters of a name before one wrong letter is a slip
_LIKE = 2  # words of a short name from which a longer one that holds them all looks like the same organisation
_HELD = 3  # words of a short name before a longer one that holds them all is the same organisation


@dataclass(slots=True)
class Thing:
    """What one article calls an organisation, place, product or event: its forms, best first."""

    type: EntityType
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Move:
    """A key whose things are those of another key, by the tie of its first thing to the ``to``-th."""

    key: str
    to: int
    tie: Tie


def assign(things: Sequence[Thing]) -> Groups:
    """Groups of the things (by number) that are the same, and why."""
    groups: dict[str, list[int]] = {}
    for n, thing in enumerate(things):
        groups.setdefault(_key(thing), []).append(n)
    keys = sorted(groups)
    joins = [
        Join(n, groups[key][0], _same_key(key, things[n], things[groups[key][0]]))
        for key in keys
        for n in groups[key][1:]
    ]
    left = [*_places(groups), *_countries(groups, things)]
    rules = (
        _aliases(groups, things),
        _demonyms(groups, things),
        _headed(groups, things),
        _slips(groups, things),
        _blurs(groups, things),
        _swapped(groups, things),
        _glued(groups, things),
        _acronyms(groups, things, left),
        _held(groups, things, left),
        _addresses(groups, things),
    )
    moved: dict[str, str] = {}
    for rule in rules:
        for key, move in sorted(rule.items(), key=lambda item: item[0]):
            if key not in moved and _end(moved, move.key) != key:
                moved[key] = move.key
                joins.append(Join(groups[key][0], move.to, move.tie))
    for key in keys:
        if key in moved:
            groups[_end(moved, key)] += groups.pop(key)
    return Groups([sorted(groups[key]) for key in sorted(groups)], joins, left)


def _end(moved: Mapping[str, str], key: str) -> str:
    while key in moved:
        key = moved[key]
    return key


def _same_key(key: str, thing: Thing, first: Thing) -> Tie:
    """Why two things have one key: a government, a listed name, the same words."""
    return thing_tie(thing.forms[0], first.forms[0]) or Tie(AliasKind.LISTED)


def _places(groups: Mapping[str, Sequence[int]]) -> list[Left]:
    """Countries and capitals that the story names as places, beside their governments."""
    seats = {key: governed(key.removeprefix("lieu|")) for key in sorted(groups) if key.startswith("lieu|")}
    pairs = ((key, f"gouvernement|{state}") for key, state in seats.items() if state)
    return [Left(groups[key][0], groups[state][0], ApartKind.PLACE) for key, state in pairs if state in groups]


def _countries(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> list[Left]:
    """One body of several countries: the ministry of one is not that of another."""
    bodies: dict[frozenset[str], list[tuple[str, int]]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        of = of_country(thing.forms[0])
        if of and thing.type is EntityType.ORGANISATION and not governed(thing.forms[0]):
            rest = stems([word for word in words(thing.forms[0]) if not demonym(word) and word not in words(of)])
            bodies.setdefault(rest, []).append((of, groups[key][0]))
    pairs = (pair for named in bodies.values() for pair in combinations(named, 2))
    return [Left(a, b, ApartKind.COUNTRIES) for (one, a), (other, b) in pairs if one != other]


def _aliases(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of names that an article gives as the other name of one organisation, and of no second.

    A shortened name is no other name: the council of security and that of national security may both be called so.
    """
    given: dict[str, dict[str, int]] = {}
    for key, members in groups.items():
        for n in (n for n in members if things[n].type is EntityType.ORGANISATION):
            whole = stems(words(things[n].forms[0]))
            for form in things[n].forms[1:]:
                if not stems(words(form)) <= whole:
                    given.setdefault(f"nom|{_words(form)}", {}).setdefault(key, n)
    moved: dict[str, _Move] = {}
    for key, members in groups.items():
        others = {other: n for other, n in given.get(key, {}).items() if other != key}
        if len(others) == 1:
            [(other, to)] = others.items()
            tie = thing_tie(things[members[0]].forms[0], things[to].forms[0])
            moved[key] = _Move(other, to, tie or Tie(AliasKind.CALLED))
    return moved


def _key(thing: Thing) -> str:
    """What two spellings of a thing share. A country as a place and its government stay two things."""
    name = thing.forms[0]
    if thing.type is EntityType.ORGANISATION:
        state = governed(name)
        if state:
            return f"gouvernement|{state}"
        forms = (folded(_SITE.sub("", form)) for form in thing.forms)
        known = next((_known()[form] for form in forms if form in _known()), None)
        if known:
            return f"nom|{_words(known)}"
    if thing.type is EntityType.PLACE and (country(name) or capital(name)):
        return f"lieu|{country(name) or folded(name)}"
    return f"nom|{_words(name)}"


def _words(name: str) -> str:
    return " ".join(sorted(stems(words(name)))) or folded(name)


@cache
def _known() -> Mapping[str, str]:
    """Folded names of well-known organisations → the usual one."""
    found: dict[str, str] = {}
    for name, others, *_ in rows("organisations.tsv"):
        for form in (name, *others.split(",")):
            if form.strip():
                found.setdefault(folded(form), name)
    return MappingProxyType(found)


def _demonyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of places that are another and a demonym (« la Laponie norvégienne »), when only one country’s is named."""
    bare: dict[str, list[str]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        named = words(thing.forms[0])
        rest = [word for word in named if not demonym(word)]
        if thing.type is EntityType.PLACE and 0 < len(rest) < len(named):
            bare.setdefault("nom|" + _words(" ".join(rest)), []).append(key)
    return {
        found[0]: _Move(key, groups[key][0], Tie(AliasKind.DEMONYM))
        for key, found in bare.items()
        if len(found) == 1 and key in groups
    }


def _headed(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of names with the noun of their kind (« autoroute A7 », « cité de Morlune »), where the name is one alone.

    Not where another noun heads it too, nor with a noun that is no settlement and « de » (« gare de Brizac »).
    """
    bare: dict[str, list[tuple[str, bool]]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        head, _, rest = thing.forms[0].partition(" ")
        named = re.sub(r"^(?:de la |de l[’']|des |du |de |d[’'])", "", rest)
        if folded(head) in _kinds() and named[:1].isupper():
            movement = folded(head) in _kinds("movement") and rest.startswith("des ")
            sure = named == rest or movement or folded(head) in _kinds("settlement")
            bare.setdefault(f"nom|{_words(named)}", []).append((key, sure))
    moved = {}
    for name, heads in bare.items():
        [key, sure], *more = heads
        alike = name in groups and name != key and things[groups[key][0]].type is things[groups[name][0]].type
        if sure and alike and not more:
            moved[name] = _Move(key, groups[key][0], Tie(AliasKind.PART))
    return moved


@cache
def _kinds(listed: str = "") -> frozenset[str]:
    """Folded nouns of kinds of things; the ``settlement`` and ``movement`` that « de » and their own name follow."""
    if listed:
        return frozenset(folded(word) for kind, word in rows("crosscheck_kinds.tsv") if kind == listed)
    return frozenset(folded(row[0]) for row in rows("name_heads.tsv"))


def _addresses(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of addresses (« place Vendôme ») of a body that the story names too, itself or by another address of it.

    One of them must mean the body wherever it stands, or be told to be an organisation: two streets are two streets.
    """
    named: dict[str, list[str]] = {}
    for key in sorted(groups):
        for body in sorted({body for n in groups[key] for form in things[n].forms for body in bodies_of(form)}):
            named.setdefault(body, []).append(key)
    moved = {}
    for body, keys in named.items():
        bodies = [k for k in keys if any(_is_body(things[n]) for n in groups[k])]
        own = [k for k in bodies if any(folded(things[n].forms[0]).startswith(body) for n in groups[k])]
        for key in (k for k in keys if bodies and k != (own or bodies)[0]):
            to = (own or bodies)[0]
            moved[key] = _Move(to, groups[to][0], Tie(AliasKind.LISTED))
    return moved


def _is_body(thing: Thing) -> bool:
    return thing.type is EntityType.ORGANISATION or any(map(is_body, thing.forms))


def _glued(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of names written as one word (« MaréeHaute ») that another article writes in several."""
    spaced: dict[str, str] = {}
    for key in sorted(groups):
        parts = words(things[groups[key][0]].forms[0])
        if len(parts) > 1:
            spaced.setdefault("".join(parts), key)
    moved = {}
    for key in sorted(groups):
        parts = words(things[groups[key][0]].forms[0])
        to = spaced.get(parts[0]) if len(parts) == 1 else None
        if to is not None and things[groups[to][0]].type is things[groups[key][0]].type:
            moved[key] = _Move(to, groups[to][0], Tie(AliasKind.SPELLING))
    return moved


def _swapped(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of acronyms that nobody lists and that are a listed one but for two letters in a row that changed places."""
    capitals = {key: things[groups[key][0]].forms[0] for key in sorted(groups)}
    listed = {form: key for key, form in capitals.items() if form.isupper() and folded(form) in _known()}
    moved = {}
    for key, form in capitals.items():
        if not form.isupper() or folded(form) in _known() or things[groups[key][0]].type is not EntityType.ORGANISATION:
            continue
        swaps = {form[:n] + form[n + 1] + form[n] + form[n + 2 :] for n in range(len(form) - 1)} - {form}
        near = sorted(swaps & listed.keys()) if len(form) > _LIKE else []
        if len(near) == 1:
            to = listed[near[0]]
            moved[key] = _Move(to, groups[to][0], typo(folded(form), folded(near[0])))
    return moved


def _slips(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys that are another key but for one letter; two that everybody knows are two."""
    by_shape: dict[tuple[str, int], list[str]] = {}

    def listed(key: str) -> bool:
        return any(folded(things[n].forms[0]) in _known() for n in groups[key])

    def whole(key: str) -> str:
        return " ".join(sorted(words(things[groups[key][0]].forms[0])))

    moved: dict[str, _Move] = {}
    for key in sorted(groups):
        name = key.removeprefix("nom|")
        if name == key or len(name) < _SLIP:
            continue
        near = [k for size in (-1, 0, 1) for k in by_shape.get((name[0], len(name) + size), [])]
        near = [k for k in near if slip(k.removeprefix("nom|"), name) and not (listed(k) and listed(key))]
        alike = [k for k in near if slip(whole(k), whole(key))]
        if alike:
            moved[key] = _Move(alike[0], groups[alike[0]][0], typo(alike[0].removeprefix("nom|"), name))
        else:
            by_shape.setdefault((name[0], len(name)), []).append(key)
    return moved


def _blurs(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, _Move]:
    """Keys of names that are another but for two letters of one long word, which that story writes once and so."""
    firsts = {key: words(things[groups[key][0]].forms[0]) for key in sorted(groups) if key.startswith("nom|")}
    spread = Counter(word for thing in things for word in {w for form in thing.forms for w in words(form)})
    by_shape: dict[tuple[str, ...], list[str]] = {}
    for key, name in firsts.items():
        if not any(folded(things[n].forms[0]) in _known() for n in groups[key]):
            shape = (things[groups[key][0]].type, *(word if len(word) < _SLIP else word[0] for word in name))
            by_shape.setdefault(shape, []).append(key)
    moved = {}
    for keys in by_shape.values():
        for key in keys:
            near = [k for k in keys if _is_blur(firsts[key], firsts[k], spread)]
            if len(near) == 1:
                to = groups[near[0]][0]
                moved[key] = _Move(near[0], to, typo(" ".join(firsts[near[0]]), " ".join(firsts[key])))
    return moved


def _is_blur(name: Sequence[str], other: Sequence[str], spread: Mapping[str, int]) -> bool:
    """True of a name that differs by one word that stands nowhere else, where the other's stands more than once."""
    unlike = [(x, y) for x, y in zip(name, other, strict=True) if x != y]
    return len(unlike) == 1 and blur(*unlike[0]) and spread[unlike[0][0]] == 1 and spread[unlike[0][1]] > 1


def _acronyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing], left: list[Left]) -> dict[str, _Move]:
    """Keys of names in capitals that are the initials of one other organisation; of a second, and both are ``left``."""
    initials: dict[str, dict[str, int]] = {}
    for key, members in groups.items():
        for n in members:
            for form in things[n].forms:
                every = "".join(word[0] for word in words(form))
                for letters in {acronym(words(form)), every} if len(every) > 1 else ():
                    if things[n].type is EntityType.ORGANISATION and letters:
                        initials.setdefault(letters, {}).setdefault(key, n)
    moved: dict[str, _Move] = {}
    for key, members in groups.items():
        short = {form for n in members for form in things[n].forms if form.isupper() and 1 < len(form) <= _ACRONYM}
        full = {k: n for form in sorted(short) for k, n in initials.get(form.lower(), {}).items() if k != key}
        if len(full) == 1:
            [(other, to)] = full.items()
            moved[key] = _Move(other, to, Tie(AliasKind.ACRONYM))
        left += [Left(members[0], n, ApartKind.AMBIGUOUS) for n in full.values() if len(full) > 1]
    return moved


def _held(groups: Mapping[str, Sequence[int]], things: Sequence[Thing], left: list[Left]) -> dict[str, _Move]:
    """Keys of organisations whose words, three at least, one longer name holds, of the same country if any.

    Those that a longer name holds and are not moved are ``left``.
    """
    long = {
        key: frozenset(key.removeprefix("nom|").split())
        for key in sorted(groups)
        if key.startswith("nom|") and all(things[n].type is EntityType.ORGANISATION for n in groups[key])
    }
    moved: dict[str, _Move] = {}

    def named(key: str) -> tuple[str, ...]:
        return words(things[groups[key][0]].forms[0])

    def head(key: str) -> frozenset[str]:
        return stems(named(key)[:1])

    for key, held in long.items():
        holders = [k for k, more in long.items() if held < more] if len(held) >= _LIKE else []
        holders = [k for k in holders if not _is_body_of(named(k), named(key))]
        same = [k for k in holders if _one_country(things, groups, key, k)]
        if len(held) >= _HELD and len(same) == 1:
            moved[key] = _Move(same[0], groups[same[0]][0], Tie(AliasKind.PART))
        left += [
            Left(groups[key][0], groups[k][0], _why_two(k in same, len(held) >= _HELD))
            for k in holders
            if head(k) == head(key) and (key not in moved or k != moved[key].key)
        ]
    return moved


def _is_body_of(name: Sequence[str], other: Sequence[str]) -> bool:
    """True of « chambre des appels de la cour de Brizac » beside « cour de Brizac »: a part of it, or its neighbour."""
    before = name[: name.index(other[0])] if other[0] in name else ()
    return not _OF.isdisjoint(before)


def _why_two(same_country: bool, long: bool) -> ApartKind:
    if not same_country:
        return ApartKind.COUNTRIES
    return ApartKind.AMBIGUOUS if long else ApartKind.LONGER


def _one_country(things: Sequence[Thing], groups: Mapping[str, Sequence[int]], a: str, b: str) -> bool:
    found = {of_country(things[groups[key][0]].forms[0]) for key in (a, b)}
    return len(found) == 1 or None in found
