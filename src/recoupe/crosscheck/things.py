"""Which organisations, places and events of several articles are one: governments, word orders, acronyms, slips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.crosscheck.countries import capital, country, demonym, governed, of_country
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import acronym, folded, slip, stems, words
from recoupe.model import EntityType

__all__ = ["Thing", "assign"]

_ACRONYM = 6  # letters at most
_SLIP = 8  # letters of a name before one wrong letter is a slip
_HELD = 3  # words of a short name before a longer one that holds them all is the same organisation


@dataclass(slots=True)
class Thing:
    """What one article calls an organisation, place, product or event: its forms, best first."""

    type: EntityType
    forms: tuple[str, ...]


def assign(things: Sequence[Thing]) -> list[list[int]]:
    """Groups of the things (by number) that are the same."""
    groups: dict[str, list[int]] = {}
    for n, thing in enumerate(things):
        groups.setdefault(_key(thing), []).append(n)
    keys = sorted(groups)
    moved: dict[str, str] = {}
    rules = (
        _aliases(groups, things),
        _demonyms(groups, things),
        _slips(keys),
        _acronyms(groups, things),
        _held(groups, things),
    )
    for rule in rules:
        for key, target in sorted(rule.items()):
            if _end(moved, target) != key:
                moved.setdefault(key, target)
    for key in keys:
        if key in moved:
            groups[_end(moved, key)] += groups.pop(key)
    return [sorted(groups[key]) for key in sorted(groups)]


def _end(moved: Mapping[str, str], key: str) -> str:
    while key in moved:
        key = moved[key]
    return key


def _aliases(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, str]:
    """Keys of names that an article gives as the other name of one organisation, and of no second.

    A shortened name is no other name: the council of security and that of national security may both be called so.
    """
    given: dict[str, set[str]] = {}
    for key, members in groups.items():
        for thing in (things[n] for n in members if things[n].type is EntityType.ORGANISATION):
            whole = stems(words(thing.forms[0]))
            for form in thing.forms[1:]:
                if not stems(words(form)) <= whole:
                    given.setdefault(f"nom|{_words(form)}", set()).add(key)
    others = {key: given.get(key, set()) - {key} for key in groups}
    return {key: min(named) for key, named in others.items() if len(named) == 1}


def _key(thing: Thing) -> str:
    """What two spellings of a thing share. A country as a place and its government stay two things."""
    name = thing.forms[0]
    if thing.type is EntityType.ORGANISATION:
        state = governed(name)
        if state:
            return f"gouvernement|{state}"
        known = next((_known()[form] for form in map(folded, thing.forms) if form in _known()), None)
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


def _demonyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, str]:
    """Keys of places that are another and a demonym (« la Laponie norvégienne »), when only one country’s is named."""
    bare: dict[str, list[str]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        named = words(thing.forms[0])
        rest = [word for word in named if not demonym(word)]
        if thing.type is EntityType.PLACE and 0 < len(rest) < len(named):
            bare.setdefault("nom|" + _words(" ".join(rest)), []).append(key)
    return {found[0]: key for key, found in bare.items() if len(found) == 1 and key in groups}


def _slips(keys: Sequence[str]) -> dict[str, str]:
    """Keys that are another key but for one letter."""
    by_shape: dict[tuple[str, int], list[str]] = {}
    moved: dict[str, str] = {}
    for key in keys:
        name = key.removeprefix("nom|")
        if name == key or len(name) < _SLIP:
            continue
        near = [k for size in (-1, 0, 1) for k in by_shape.get((name[0], len(name) + size), [])]
        alike = [k for k in near if slip(k.removeprefix("nom|"), name)]
        if alike:
            moved[key] = alike[0]
        else:
            by_shape.setdefault((name[0], len(name)), []).append(key)
    return moved


def _acronyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, str]:
    """Keys of names in capitals that are the initials of one other organisation, and of no second one."""
    initials: dict[str, set[str]] = {}
    for key, members in groups.items():
        for n in members:
            for form in things[n].forms:
                letters = acronym(words(form))
                if things[n].type is EntityType.ORGANISATION and letters:
                    initials.setdefault(letters, set()).add(key)
    moved = {}
    for key, members in groups.items():
        short = {form for n in members for form in things[n].forms if form.isupper() and 1 < len(form) <= _ACRONYM}
        full = sorted({k for form in short for k in initials.get(form.lower(), ()) if k != key})
        if len(full) == 1:
            moved[key] = full[0]
    return moved


def _held(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, str]:
    """Keys of organisations whose words, three at least, one longer name holds, of the same country if any."""
    long = {
        key: frozenset(key.removeprefix("nom|").split())
        for key in sorted(groups)
        if key.startswith("nom|") and all(things[n].type is EntityType.ORGANISATION for n in groups[key])
    }
    moved = {}
    for key, held in long.items():
        if len(held) >= _HELD:
            holders = [k for k, more in long.items() if held < more and _one_country(things, groups, key, k)]
            if len(holders) == 1:
                moved[key] = holders[0]
    return moved


def _one_country(things: Sequence[Thing], groups: Mapping[str, Sequence[int]], a: str, b: str) -> bool:
    found = {of_country(things[groups[key][0]].forms[0]) for key in (a, b)}
    return len(found) == 1 or None in found
