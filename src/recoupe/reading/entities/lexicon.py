"""What is known of names before an article is opened: countries, places, organisations, titles, given names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.reading.entities.folding import fold

__all__ = [
    "Country",
    "Title",
    "bodies",
    "capitals",
    "countries",
    "demonyms",
    "given_names",
    "government_acts",
    "heads",
    "known_names",
    "local_bodies",
    "organisations",
    "rows",
    "states",
    "surnames_first",
    "titles",
    "words",
]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or region: its name, with *de* (« de l’Italie »), its capitals, demonyms and other names."""

    name: str
    de: str
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A noun that says who somebody is; ``kind`` is civil, office, rank, trade or kin, ``gender`` m, f or x."""

    noun: str
    kind: str
    gender: str


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a table of ``reading/fr`` without comments and header, each with as many cells as the header."""
    lines = (files("recoupe.reading.fr") / name).read_text("utf-8").splitlines()
    kept = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    width = len(kept[0])
    return tuple(tuple(cells[:width] + [""] * (width - len(cells))) for cells in kept[1:])


@cache
def words(kind: str) -> frozenset[str]:
    """A closed class of words of ``reading_words.tsv``, in lower case."""
    return frozenset(next(listed.split(" ") for name, listed in rows("reading_words.tsv") if name == kind))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(",") if part)


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by name."""
    return tuple(
        Country(name, de, _listed(capital), _listed(people), _listed(others))
        for name, de, capital, people, others in rows("countries.tsv")
    )


@cache
def states() -> Mapping[str, Country]:
    """Countries by the folded form of each of their names.

    >>> states()["italie"].de
    'de l’Italie'
    """
    return {fold(name): c for c in reversed(countries()) for name in (*c.aliases, c.name)}


@cache
def capitals() -> Mapping[str, Country]:
    """Countries by the folded names of their capitals, where the capital is not also the country's name."""
    found = {fold(name): c for c in reversed(countries()) for name in c.capitals}
    return {name: country for name, country in found.items() if name not in states()}


@cache
def demonyms() -> Mapping[str, Country]:
    """Countries by their demonyms in lower case.

    >>> demonyms()["italiennes"].name
    'Italie'
    """
    return {form: c for c in reversed(countries()) for form in c.demonyms}


@cache
def organisations() -> Mapping[str, tuple[str, str]]:
    """Known organisations by the folded form of each of their names: (name, kind)."""
    return {
        fold(form): (name, kind)
        for name, others, kind in reversed(rows("organisations.tsv"))
        for form in (*_listed(others), name)
    }


@cache
def places() -> frozenset[str]:
    """Folded names of known places beside countries and capitals."""
    return frozenset(fold(name) for (name,) in rows("places.tsv"))


@cache
def known_names() -> Mapping[str, str]:
    """The label of every name in the lists, by folded form: countries first, then organisations, then places."""
    return {
        **dict.fromkeys(places(), "LOC"),
        **dict.fromkeys(organisations(), "ORG"),
        **dict.fromkeys(capitals(), "LOC"),
        **dict.fromkeys(states(), "LOC"),
        "union europeenne": "ORG",
        "ue": "ORG",
    }


@cache
def titles() -> Mapping[str, Title]:
    """Titles by noun, singular and plural, in lower case except the abbreviations (« Mme »)."""
    found: dict[str, Title] = {}
    for noun, kind, gender in rows("titles.tsv"):
        title = Title(noun, kind, gender)
        found.setdefault(noun, title)
        if kind != "civil" and noun[-1] not in "sxz":
            found.setdefault(noun + "s", title)
        if noun.endswith("al"):
            found.setdefault(noun[:-2] + "aux", title)
    return found


@cache
def given_names() -> Mapping[str, str]:
    """Gender (m, f, x) by given name, as written and folded."""
    return {form: gender for name, gender in reversed(rows("given_names.tsv")) for form in (name, fold(name))}


@cache
def surnames_first() -> frozenset[str]:
    """Folded family names that stand before the given name."""
    return frozenset(fold(name) for (name,) in rows("surnames_first.tsv"))


@cache
def heads() -> Mapping[str, str]:
    """The label that a noun gives to the name it heads: « Institut … » → ORG."""
    return {noun: label for noun, label, _ in rows("name_heads.tsv")}


@cache
def bodies() -> frozenset[str]:
    """Nouns of public bodies that count as organisations when written small."""
    return frozenset(noun for noun, _, body in rows("name_heads.tsv") if body)


@cache
def local_bodies() -> frozenset[str]:
    """Those that every place has its own of: named without it, they are those of where the text is."""
    return frozenset(noun for noun, _, body in rows("name_heads.tsv") if body == "local")


@cache
def government_acts() -> frozenset[str]:
    """Verbs whose subject, when it is a capital or a country, is the government."""
    return frozenset(verb for (verb,) in rows("government_acts.tsv"))
