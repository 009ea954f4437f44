"""Who speaks: the one name of a speaker across articles, and the body on whose behalf he or she speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from recoupe.crosscheck.accounts import bleached
from recoupe.crosscheck.countries import governed, government, of_country
from recoupe.crosscheck.descriptions import cut, named_in
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.model import EntityType, Reading
from recoupe.reading.entities.lexicon import titles
from recoupe.story import AliasKind, Identity

__all__ = ["Speakers"]

_SPOKESPERSON = re.compile(
    r"\bporte-parole (?:adjointe? )?(?:de l[’']|de la |de |du |des |d[’'])(?P<body>.+)", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[,(;]")
_NEAR = 4  # words after an office within which its country stands
_DETERMINER = re.compile(
    r"(?:(?:les?|la|une?|des|ces?|cet|cette|son|sa|ses|notre|jeune|ancien|ancienne)\s+|[dl][’'])*", re.I
)
_ARTICLE = re.compile(r"(?:(?:les?|la|une?|des|certaine?s|plusieurs)\s+|[dl][’']\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speakers:
    """A story's speakers: ``names`` maps any form to one name, ``roles`` a name to what its holder is called,
    ``bearers`` an office to the one person of the story who holds it; ``home`` is its one government, if it has one.
    ``called`` maps what only one person of the story is called (« chauffeur routier ») to his or her name.
    """

    names: Mapping[str, str]
    roles: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, EntityType]
    bearers: Mapping[str, str] = field(default_factory=dict)
    home: str | None = None
    called: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, readings: Sequence[Reading], identities: Iterable[Identity], names: Mapping[str, str]) -> Speakers:
        """What the identities of the story, and the speakers' own descriptions, say of them."""
        roles: dict[str, dict[str, None]] = {}
        kinds: dict[str, EntityType] = {}
        for identity in identities:
            described = (reason.form for reason in identity.reasons if reason.kind is AliasKind.DESCRIPTION)
            roles.setdefault(identity.name, {}).update(dict.fromkeys((*identity.roles, *described)))
            kinds.setdefault(identity.name, identity.type)
        bearers = _bearers({n: tuple(roles[n]) for n, kind in kinds.items() if kind is EntityType.PERSON})
        found = cls(names, {}, {}, bearers)
        for reading in sorted(readings, key=lambda r: r.article.file):
            for each in reading.attributions:
                if each.resolved and each.source:
                    said = reading.article.text[each.source.slice]
                    roles.setdefault(found.name(each.resolved), {})[said] = None
        told = {name: tuple(sorted(said)) for name, said in roles.items()}
        return cls(names, told, kinds, bearers, _home({*kinds, *told}), _called(told, kinds))

    def name(self, speaker: str) -> str:
        """The one name of a speaker, without a leading article when it is only a description."""
        speaker = named_in(speaker)
        known = self.names.get(speaker) or self.names.get(folded(speaker)) or self.called.get(_calling(speaker))
        if known:
            return known
        bare = _ARTICLE.sub("", speaker, count=1) if _ARTICLE.match(speaker) else speaker
        return self.names.get(folded(bare)) or self._bearer(bare) or cut(bare) or bare

    def _bearer(self, description: str) -> str | None:
        """The one person who holds an office, or whose tie to somebody is told (« l'avocat d'Odile Varenne »)."""
        words = folded(description).split()
        if not description[:1].islower() or len(words) < 2:
            return None
        return self.bearers.get(" ".join(words)) or (
            self.bearers.get(words[0]) if words[0] in _offices("tie") else None
        )

    def who(self, reading: Reading, speaker: str) -> tuple[str, str, str]:
        """A speaker's name, the group that counts as one origin with it, and why."""
        name = self.name(speaker)
        state = governed(name) or self._state(name)
        if state:
            group = government(state)
            reason = f"propos de {name}" if name == group else f"propos de {name}, pour le {group}"
            return name, group, reason
        for role in (name, *self.roles.get(name, ())):
            spoken = _SPOKESPERSON.search(role)
            if spoken:
                body = self.name(_ASIDE.split(spoken["body"])[0].strip())
                served = governed(body) or self._state(body)
                group = government(served) if served else body
                return name, group, f"propos de {name}, au nom de {body}"
        if name == "gouvernement" and self.home:
            return name, self.home, f"propos de {name}"
        if self.home and any(map(_is_home_office, (name, *self.roles.get(name, ())))):
            return name, self.home, f"propos de {name}, pour le {self.home}"
        return name, folded(name), f"propos de {name}"

    def _state(self, name: str) -> str | None:
        """The state for which somebody speaks, by the name or a role that holds both an office and a country."""
        for said in (name, *self.roles.get(name, ())):
            state = _seat(said) or _served(said)
            if state:
                return state
        return None


def _bearers(roles: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Each office of two words or more, and each tie, with its bearer where the story knows one alone."""
    held = {(_bare(role), name) for name, said in roles.items() for role in said}
    offices = {role for role, _ in held if " " in role and role.split()[0] not in _offices("former")}
    bearers = {office: {n for role, n in held if f"{role} ".startswith(f"{office} ")} for office in sorted(offices)}
    bearers |= {tie: {n for role, n in held if role.split()[:1] == [tie]} for tie in _offices("tie")}
    return {office: min(names) for office, names in bearers.items() if len(names) == 1}


def _bare(role: str) -> str:
    return folded(_ARTICLE.sub("", role, count=1) if _ARTICLE.match(role) else role)


def _home(names: Iterable[str]) -> str | None:
    """The government of a story: the only one that is named, else « gouvernement »; none where two are."""
    named = {government(state) for name in names if name.startswith("gouvernement ") and (state := governed(name))}
    return "gouvernement" if not named else named.pop() if len(named) == 1 else None


def _is_home_office(role: str) -> bool:
    """True of a role that begins with an office of the state, and is held now.

    >>> _is_home_office("ministre des Transports"), _is_home_office("ex-ministre des Transports")
    (True, False)
    """
    bare = _bare(role) + " "
    return bare.startswith(tuple(f"{office} " for office in _offices("office")))


@cache
def _offices(kind: str) -> tuple[str, ...]:
    return tuple(folded(words) for each, words in rows("crosscheck_home_offices.tsv") if each == kind)


def _called(roles: Mapping[str, Sequence[str]], kinds: Mapping[str, EntityType]) -> dict[str, str]:
    """What people are called by trade, where the story calls one person so."""
    found: dict[str, set[str]] = {}
    for name, said in roles.items():
        if kinds.get(name) is EntityType.PERSON:
            own = (each for each in said if name.split()[-1] not in each)  # not « le marin que défend Vial » of Vial
            for calling in filter(None, map(_calling, own)):
                found.setdefault(calling, set()).add(name)
    return {calling: min(names) for calling, names in found.items() if len(names) == 1}


def _calling(said: str) -> str:
    """The trade by which a description tells somebody: its noun with the word behind it; empty where it has none.

    An office says nothing without its domain, a bare noun may be anybody's.

    >>> _calling("ce chauffeur routier originaire de Vaurs"), _calling("le porte-parole du port"), _calling("le marin")
    ('chauffeur routier', '', '')
    """
    bare = _DETERMINER.sub("", said.strip(), count=1)
    words = folded(bare.replace("-", " ")).split()[:2]
    known = len(words) == 2 and bare[:1].islower() and bleached().isdisjoint(words) and words[1].isalpha()
    return " ".join(words) if known and words[0] in _trades() else ""


@cache
def _trades() -> frozenset[str]:
    return frozenset(folded(word) for word, title in titles().items() if title.kind == "trade")


def _served(said: str) -> str | None:
    """The country that goes with the office of a description (« la porte-parole de la diplomatie norvégienne »)."""
    tokens = folded(said).split()
    kinds = _voices()
    if any(kinds.get(token) == "other" for token in tokens):
        return None
    near = (" ".join(tokens[n + 1 : n + 1 + _NEAR]) for n, token in enumerate(tokens) if kinds.get(token) == "voice")
    return next((state for state in map(of_country, near) if state), None)


@cache
def _voices() -> Mapping[str, str]:
    return {folded(noun).split()[-1]: kind for noun, kind in rows("crosscheck_state_voices.tsv")}


@cache
def _seats() -> tuple[tuple[str, str], ...]:
    return tuple((f" {folded(seat)} ", state) for seat, state in rows("crosscheck_seats.tsv"))


def _seat(said: str) -> str | None:
    padded = f" {folded(said)} "
    return next((state for seat, state in _seats() if seat in padded), None)
