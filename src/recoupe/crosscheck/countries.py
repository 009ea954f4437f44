"""Countries, capitals and governments: « Oslo » may be a place or a government, « norvégien » says whose."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded

__all__ = ["capital", "country", "demonym", "governed", "government", "of_country"]

_ARTICLES = frozenset({"d", "de", "des", "du", "l", "la", "le", "les"})


_OTHERS = frozenset(
    {"autonome", "central", "federal", "insurge", "interimaire", "local", "provincial", "provisoire", "rebelle"}
    | {"regional", "transitoire", "fantome", "parallele"}
)  # of a government that is not, or not plainly, that of the state
_PASSING = frozenset({"actuel", "en place", "precedent", "sortant"})


@cache
def _countries() -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    """By folded form: country of a name, of a capital, of a demonym; by country: its government."""
    names: dict[str, str] = {}
    seats: dict[str, str] = {}
    people: dict[str, str] = {}
    genitives: dict[str, str] = {}
    for name, genitive, cities, demonyms, others in (row[:5] + ("",) * (5 - len(row)) for row in rows("countries.tsv")):
        genitives[name] = f"gouvernement {genitive}" if cities else name
        for form in (name, *_listed(others)):
            names.setdefault(folded(form), name)
        for city in _listed(cities):
            seats.setdefault(folded(city), name)
        for demonym in _listed(demonyms):
            people.setdefault(folded(demonym), name)
    capitals = {city: name for city, name in seats.items() if city not in names}
    return tuple(MappingProxyType(table) for table in (names, capitals, people, genitives))  # type: ignore[return-value]


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def country(name: str) -> str | None:
    """The country that a name names, articles aside.

    >>> country("la Norvège"), country("Oslo")
    ('Norvège', None)
    """
    return _countries()[0].get(_bare(name))


def capital(name: str) -> str | None:
    """The country whose capital a name names.

    >>> capital("Oslo")
    'Norvège'
    """
    return _countries()[1].get(_bare(name))


def demonym(word: str) -> str | None:
    """The country whose people or things a word qualifies.

    >>> demonym("norvégiennes")
    'Norvège'
    """
    return _countries()[2].get(folded(word))


def government(country: str) -> str:
    """How the government of a country is named; what has no capital (a union of states) goes by its own name.

    >>> government("Norvège"), government("Union européenne")
    ('gouvernement de la Norvège', 'Union européenne')
    """
    return _countries()[3].get(country, country)


def of_country(text: str) -> str | None:
    """The country that a description names by its name, its capital or a demonym.

    >>> of_country("la porte-parole du ministère norvégien des Affaires étrangères")
    'Norvège'
    """
    names, capitals, people, _ = _countries()
    tokens = folded(text).split()
    for size in (4, 3, 2, 1):
        for at in range(len(tokens) - size + 1):
            form = " ".join(tokens[at : at + size])
            found = names.get(form) or people.get(form) or capitals.get(form)
            if found:
                return found
    return None


def governed(name: str) -> str | None:
    """The country whose government a name means when it stands for one: the country, its capital, « gouvernement … ».

    >>> governed("Oslo"), governed("le gouvernement norvégien"), governed("Oslo-Nord")
    ('Norvège', 'Norvège', None)
    >>> governed("gouvernement conservateur de la Norvège"), governed("gouvernement régional de la Norvège")
    ('Norvège', None)
    """
    bare = _bare(name)
    if bare.startswith("gouvernement "):
        rest = _bare(bare.removeprefix("gouvernement "))
        said, _, more = rest.partition(" ")  # « actuel de l’Italie »
        whose = [rest] if said in _OTHERS or not more else [rest, _bare(more), said if more in _PASSING else rest]
        return next((c for w in whose if (c := country(w) or capital(w) or _countries()[2].get(w))), None)
    return country(bare) or capital(bare)


def _bare(name: str) -> str:
    tokens = folded(name).split()
    while len(tokens) > 1 and tokens[0] in _ARTICLES:
        del tokens[0]
    return " ".join(tokens)
