"""Bodies by the building, the street or the old name that they go by: « la place Vendôme », « la Chancellerie »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from recoupe.crosscheck.countries import demonym
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.story import Identity

__all__ = ["addressed", "bodies_of", "bodies_of_identity", "is_address", "is_body", "stands_for_a_body"]

_COMPLEMENT = re.compile(r"\s+(?:d(?:e|u|es)\s|d[’'])")
_STREETS = frozenset({"avenue", "hotel", "palais", "place", "quai", "rue"})
_ARTICLES = re.compile(r"(?:\b(?:[Ll]a|[Ll]e)\s|\b[Ll][’'])$")


def bodies_of(form: str) -> frozenset[str]:
    """The bodies that a form names or stands for.

    >>> sorted(bodies_of("la place Vendôme")), sorted(bodies_of("le ministère français de la Justice"))
    (['ministère de la Justice'], [])
    """
    return _bodies().get(_bare(form), frozenset())


def is_body(form: str) -> bool:
    """True of a form that means the body wherever it stands; a street or a palace may be a place.

    >>> is_body("la Chancellerie"), is_body("place Vendôme")
    (True, False)
    """
    return bool(bodies_of(form)) and _bare(form).split()[0] not in _STREETS


def is_address(form: str) -> bool:
    """True of a street or a palace that stands for a body.

    >>> is_address("la Chancellerie"), is_address("place Vendôme")
    (False, True)
    """
    return bool(bodies_of(form)) and not is_body(form)


def _bare(form: str) -> str:
    return re.sub(r"^(?:la |le |les |l )", "", folded(form))


def bodies_of_identity(identity: Identity) -> frozenset[str]:
    """The bodies that any form of an identity names or stands for."""
    return frozenset(body for form in (identity.name, *identity.aliases) for body in bodies_of(form))


def stands_for_a_body(identity: Identity) -> bool:
    """True of an identity that goes by a name of a body; a street alone may be a place."""
    return any(map(is_body, (identity.name, *identity.aliases)))


def addressed(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text writes an address of a body, with its article and without; « la chancellerie allemande » is none."""
    for body in sorted(bodies_of_identity(identity)):
        for address in _addresses()[body]:
            for match in re.finditer(rf"(?<![\w-]){_flexible(address)}(?![\w-])", text):
                word = re.match(r"\s+([^\W\d_]+)", text[match.end() :])
                if _COMPLEMENT.match(text, match.end()) or (word and demonym(word[1])):
                    continue
                yield match.span()
                article = _ARTICLES.search(text[max(0, match.start() - 4) : match.start()])
                if article:
                    yield match.start() - len(article[0]), match.end()


def _flexible(address: str) -> str:
    """An address as a pattern, its first letter small or capital."""
    return f"(?i:{re.escape(address[0])})" + re.escape(address[1:]).replace(r"\ ", r"\s+").replace("’", "[’']")


@cache
def _bodies() -> Mapping[str, frozenset[str]]:
    """Folded form → the bodies that it names."""
    found: dict[str, set[str]] = {}
    for body, addresses in rows("crosscheck_addresses.tsv"):
        for form in (body, f"{body} de la France", *addresses.split(",")):
            found.setdefault(folded(form), set()).add(body)
    return {form: frozenset(bodies) for form, bodies in found.items()}


@cache
def _addresses() -> Mapping[str, tuple[str, ...]]:
    return {body: tuple(addresses.split(",")) for body, addresses in rows("crosscheck_addresses.tsv")}
