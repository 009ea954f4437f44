"""Which organisations, places and events of several articles are one: governments, word orders, acronyms, slips."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from types import MappingProxyType

from recoupe.crosscheck.addresses import bodies_of, is_body
from recoupe.crosscheck.countries import capital, country, demonym, governed, of_country
from recoupe.crosscheck.joins import Groups, Join, Left
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.misspelt import blurs, glued, slips, swapped
from recoupe.crosscheck.names import acronym, folded, given_names, stems, words
from recoupe.crosscheck.thing import Move, Thing, known_organisations
from recoupe.crosscheck.ties import Tie, thing_tie
from recoupe.model import EntityType
from recoupe.story import AliasKind, ApartKind

__all__ = ["Thing", "assign"]

_SEAT = re.compile(r" (?:de la |du |de |d[’'])[A-ZÀÉÈÊÎÔ][\w’'-]+(?: [A-ZÀÉÈÊÎÔ][\w’'-]+)*$")
_DEFINITE = re.compile(r"de la |de l[’']|des |du ")
_SITE = re.compile(r"\.(?:fr|com|info|net|org)$")
_OF = frozenset({"d", "de", "des", "du"})
_ACRONYM = 6  # letters at most
_SAID = 4  # letters of an acronym that is said as a word
_LINKS = frozenset({"avec", "contre", "dans", "par", "pour", "sur"})
_LIKE = 2  # words of a short name from which a longer one that holds them all looks like the same organisation
_HELD = 3  # words of a short name before a longer one that holds them all is the same organisation


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
        slips(groups, things),
        blurs(groups, things),
        swapped(groups, things),
        glued(groups, things),
        _acronyms(groups, things, left),
        _held(groups, things, left),
        _seated(groups, things),
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


def _aliases(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
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
    moved: dict[str, Move] = {}
    for key, members in groups.items():
        others = {other: n for other, n in given.get(key, {}).items() if other != key}
        other = _fullest(others)
        if other is not None:
            to = others[other]
            tie = thing_tie(things[members[0]].forms[0], things[to].forms[0])
            moved[key] = Move(other, to, tie or Tie(AliasKind.CALLED))
    return moved


def _fullest(keys: Iterable[str]) -> str | None:
    """The one key of some that holds the words of all others, so that they are one (``_held``); none among several."""
    longest = sorted(keys, key=lambda key: (-len(key.split()), key))
    own = [frozenset(key.removeprefix("nom|").split()) for key in longest]
    one = len(own) == 1 or all(len(held) >= _HELD and held < own[0] for held in own[1:])
    return longest[0] if longest and one else None


def _key(thing: Thing) -> str:
    """What two spellings of a thing share. A country as a place and its government stay two things."""
    name = thing.forms[0]
    if thing.type is EntityType.ORGANISATION:
        state = governed(name)
        if state:
            return f"gouvernement|{state}"
        known = next((known for form in thing.forms if (known := _usual(form))), None)
        if known:
            return f"nom|{_words(known)}"
    if thing.type is EntityType.PLACE and (country(name) or capital(name)):
        return f"lieu|{country(name) or folded(name)}"
    return f"nom|{_words(name)}"


def _usual(form: str) -> str | None:
    """The usual name of a well-known organisation, or of the one whose site a form names (« lacote.fr »)."""
    site = _SITE.search(form)
    return (
        _sites().get(folded(form[: site.start()]).replace(" ", "")) if site else known_organisations().get(folded(form))
    )


@cache
def _sites() -> Mapping[str, str]:
    """Known organisations by their names in one word, with their article and without."""
    found: dict[str, str] = {}
    for form, name in known_organisations().items():
        for whole in (form, re.sub(r"^(?:le|la|les|l) ", "", form)):
            found.setdefault(whole.replace(" ", ""), name)
    return MappingProxyType(found)


def _words(name: str) -> str:
    return " ".join(sorted(stems(words(name)))) or folded(name)


def _demonyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of places that are another and a demonym (« la Laponie norvégienne »), when only one country’s is named."""
    bare: dict[str, list[str]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        named = words(thing.forms[0])
        rest = [word for word in named if not demonym(word)]
        if thing.type is EntityType.PLACE and 0 < len(rest) < len(named):
            bare.setdefault("nom|" + _words(" ".join(rest)), []).append(key)
    return {
        found[0]: Move(key, groups[key][0], Tie(AliasKind.DEMONYM))
        for key, found in bare.items()
        if len(found) == 1 and key in groups
    }


def _headed(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of names with the noun of their kind (« autoroute A7 », « cité de Morlune »), where the name is one alone.

    Not where another noun heads it too, nor with « de » and a noun of a part (« gare de Brizac », « rue de Brizac »).
    """
    bare: dict[str, list[tuple[str, bool]]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        head, _, rest = thing.forms[0].partition(" ")
        named = re.sub(r"^(?:de la |de l[’']|des |du |de |d[’'])", "", rest)
        if folded(head) in _kinds() and named[:1].isupper():
            movement = folded(head) in _kinds("movement") and rest.startswith("des ")
            street = folded(head) in _kinds("street") and bool(_DEFINITE.match(rest))
            sure = named == rest or movement or street or folded(head) in _kinds("settlement")
            bare.setdefault(f"nom|{_words(named)}", []).append((key, sure))
    moved = {}
    for name, heads in bare.items():
        [key, sure], *more = heads
        alike = name in groups and name != key and things[groups[key][0]].type is things[groups[name][0]].type
        if sure and alike and not more:
            moved[name] = Move(key, groups[key][0], Tie(AliasKind.PART))
    return moved


@cache
def _kinds(listed: str = "") -> frozenset[str]:
    """Folded nouns of kinds of things; the ``settlement`` and ``movement`` that « de » and their own name follow."""
    if listed:
        return frozenset(folded(word) for kind, word in rows("crosscheck_kinds.tsv") if kind == listed)
    return frozenset(folded(row[0]) for row in rows("name_heads.tsv"))


def _addresses(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of addresses (« place Vendôme ») of a body that the story names too, itself or by another address of it.

    One of them must mean the body wherever it stands, or be told to be an organisation: two streets are two streets.
    """
    named: dict[str, list[str]] = {}
    for key in sorted(groups):
        forms = {form for n in groups[key] if _is_of_here(things[n]) for form in things[n].forms}
        for body in sorted({body for form in forms for body in bodies_of(form)}):
            named.setdefault(body, []).append(key)
    moved = {}
    for body, keys in named.items():
        bodies = [k for k in keys if any(_is_body(things[n]) for n in groups[k])]
        own = [k for k in bodies if any(folded(things[n].forms[0]).startswith(folded(body)) for n in groups[k])]
        for key in (k for k in keys if bodies and k != (own or bodies)[0]):
            to = (own or bodies)[0]
            moved[key] = Move(to, groups[to][0], Tie(AliasKind.LISTED))
    return moved


def _is_of_here(thing: Thing) -> bool:
    """False of the ministry of another country than that whose addresses are listed."""
    return is_body(thing.forms[0]) or of_country(thing.forms[0]) is None


def _is_body(thing: Thing) -> bool:
    return thing.type is EntityType.ORGANISATION or any(map(is_body, thing.forms))


def _acronyms(groups: Mapping[str, Sequence[int]], things: Sequence[Thing], left: list[Left]) -> dict[str, Move]:
    """Keys of names in capitals that are the initials of one other organisation; of a second, and both are ``left``."""
    initials: dict[str, dict[str, int]] = {}
    for key, members in groups.items():
        for n in members:
            for form in things[n].forms:
                named = words(form)
                every = "".join(word[0] for word in named)
                bare = acronym([word for word in named if word not in _LINKS])
                for letters in {acronym(named), bare, every} if len(every) > 1 else ():
                    if things[n].type is EntityType.ORGANISATION and letters:
                        initials.setdefault(letters, {}).setdefault(key, n)
    moved: dict[str, Move] = {}
    for key, members in groups.items():
        short = {form for n in members for form in things[n].forms if _is_acronym(form)}
        full = {k: n for form in sorted(short) for k, n in initials.get(form.lower(), {}).items() if k != key}
        other = _fullest(full) or _fullest(k for k in full if _is_within(short, groups[k], things))
        if other is not None:
            moved[key] = Move(other, full[other], Tie(AliasKind.ACRONYM))
        left += [Left(members[0], n, ApartKind.AMBIGUOUS) for n in full.values() if other is None]
    return moved


def _is_acronym(form: str) -> bool:
    """« UPM », and « Upram », as newspapers write those that are said as a word."""
    said = form.istitle() and form.isalpha() and len(form) >= _SAID and folded(form) not in given_names()
    return 1 < len(form) <= _ACRONYM and (form.isupper() or said)


def _is_within(short: Iterable[str], members: Sequence[int], things: Sequence[Thing]) -> bool:
    """True of « FM » beside « LFM », for « La Force marine »: the acronym without the article."""
    whole = {form for n in members for form in things[n].forms if form.isupper()}
    return any(long[1:] == form for form in short for long in whole)


def _held(groups: Mapping[str, Sequence[int]], things: Sequence[Thing], left: list[Left]) -> dict[str, Move]:
    """Keys of organisations whose words, three at least, one longer name holds, of the same country if any.

    Those that a longer name holds and are not moved are ``left``.
    """
    long = {
        key: frozenset(key.removeprefix("nom|").split())
        for key in sorted(groups)
        if key.startswith("nom|") and all(things[n].type is EntityType.ORGANISATION for n in groups[key])
    }
    moved: dict[str, Move] = {}

    def named(key: str) -> tuple[str, ...]:
        return words(things[groups[key][0]].forms[0])

    def head(key: str) -> frozenset[str]:
        return stems(named(key)[:1])

    for key, held in long.items():
        holders = [k for k, more in long.items() if held < more] if len(held) >= _LIKE else []
        holders = [k for k in holders if not _is_body_of(named(k), named(key))]
        same = [k for k in holders if _one_country(things, groups, key, k)]
        if len(held) >= _HELD and len(same) == 1:
            moved[key] = Move(same[0], groups[same[0]][0], Tie(AliasKind.PART))
        left += [
            Left(groups[key][0], groups[k][0], _why_two(k in same, len(held) >= _HELD))
            for k in holders
            if head(k) == head(key) and (key not in moved or k != moved[key].key)
        ]
    return moved


def _seated(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of bodies that one longer name gives a seat to: « Brigade des eaux », « brigade des eaux de Brizac »."""
    short: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(groups):
        thing = things[groups[key][0]]
        seat = _SEAT.search(thing.forms[0]) if thing.type is EntityType.ORGANISATION else None
        if seat and folded(thing.forms[0].partition(" ")[0]) in _kinds():
            short.setdefault(words(thing.forms[0][: seat.start()]), []).append(key)
    firsts = {
        words(things[members[0]].forms[0]): key for key, members in sorted(groups.items()) if key.startswith("nom|")
    }
    return {
        firsts[name]: Move(longer[0], groups[longer[0]][0], Tie(AliasKind.PART))
        for name, longer in short.items()
        if len(name) > 1 and len(longer) == 1 and name in firsts and firsts[name] != longer[0]
    }


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
