"""People by the office that they alone hold in a story: « le préfet de la Manche a refusé », without a name.

    held = sole_offices(identities, texts)
    for start, end in by_office(held[name], text): …

An office that two hold, in turn or in two countries, means neither; nor does one that a single article gives somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from recoupe.crosscheck.countries import demonym
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import content, folded
from recoupe.crosscheck.truncated import follows_nothing
from recoupe.model import EntityType
from recoupe.story import Identity

__all__ = ["by_office", "sole_offices"]

_FULL = 2  # words of an office, small ones aside, before it can be one person’s
_ARTICLES = 2  # that give an office to its holder in so many words
_APPOSED = re.compile(r",?\s+(?:M\.|Mme|Me|[A-ZÀÉÈÊÎÔ])|\s+(?:à|aux?|auprès|chez|en|pour)\b")
_OF = re.compile(r"(?:\bd[eu]|\bdes|\bde l[ae]|\bde l[’']|\bd[’'])\s*$")
_CIVIL = r"(?:M\.\s|Mme\s|Me\s)?"


def sole_offices(found: Iterable[Identity], texts: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Name of a person → the full offices, as written, that no other holds and that several articles give."""
    holders: dict[frozenset[str], set[str]] = {}
    offices: dict[str, list[tuple[frozenset[str], str]]] = {}
    for person in (identity for identity in found if identity.type is EntityType.PERSON):
        for role in person.roles:
            said = tuple(word for word in content(folded(role).split()) if not demonym(word))
            holders.setdefault(frozenset(said), set()).add(person.name)
            full = len(said) >= _FULL and said[0] not in _of_many() and role[:1].islower()
            if full and sum(_gives(text, role, person) for text in texts.values()) >= _ARTICLES:
                offices.setdefault(person.name, []).append((frozenset(said), role))
    sole = {name: tuple(role for said, role in held if len(holders[said]) == 1) for name, held in offices.items()}
    return {name: roles for name, roles in sole.items() if roles}


def by_office(roles: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """Where a text says one of some offices with « le » or « la », with no name and no complement behind it."""
    for role in sorted(set(roles)):
        for match in re.finditer(rf"(?<![\w-])(?:[Ll]e\s|[Ll]a\s|[Ll][’']){_flexible(role)}(?![\w-])", text):
            if follows_nothing(text, match.end()) and not _APPOSED.match(text, match.end()):
                yield match.span()


def _gives(text: str, role: str, person: Identity) -> bool:
    """True of a text that says « le préfet, Paul Vial » or « Paul Vial, préfet »; not « la femme du préfet, … »."""
    if not re.search(_flexible(role), text):
        return False
    names = "|".join(_flexible(form) for form in (person.name, *person.aliases) if " " in form and form[:1].isupper())
    if not names:
        return False
    behind = (m for m in re.finditer(rf"{_flexible(role)},?\s+{_CIVIL}(?:{names})(?![\w-])", text))
    told = any(not _OF.search(text[max(0, m.start() - 6) : m.start()]) for m in behind)
    return told or re.search(rf"(?:{names}),\s+(?:le\s|la\s|l[’'])?{_flexible(role)}(?![\w-])", text) is not None


def _flexible(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+").replace("’", "'").replace("'", "[’']")


@cache
def _of_many() -> frozenset[str]:
    """Nouns of what many are at a time: « membre de la mission », « députée du Nord »."""
    return frozenset(folded(row[0]) for row in rows("shared_offices.tsv"))
