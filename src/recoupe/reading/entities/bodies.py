"""Public bodies written small: « le ministère italien de la Mer » is the ministère de la Mer de l’Italie."""

from __future__ import annotations

from functools import cache

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import Country, bodies, demonyms, known_names, organisations, states, words
from recoupe.reading.entities.name_words import Name, is_civil
from recoupe.reading.entities.sheet import Sheet

__all__ = ["find_bodies", "is_listed", "is_portfolio"]

_SMALL = words("bodies_small")  # « comité des sciences spatiales »
_OF = words("bodies_of")


def find_bodies(sheet: Sheet, names: list[Name]) -> list[tuple[int, int, str]]:
    """(first, last, name) of each body of the text that has a country or a complement, in the order of the text."""
    people = {i for n in names for i in range(n.first, n.last) if n.label == "PER"}
    named = people | {i for n in names for i in range(n.first, n.last) if _is_org(sheet, n)}
    wide = {n.first: n.last for n in names if n.label == "ORG"}
    found = []
    for i, word in enumerate(sheet.words):
        if word in bodies() or (word.lower() in _openings() and (sheet.pos[i] == "NOUN" or word.islower())):
            if i in named:
                continue
            if sheet.lower[i] == "conseil" and _chaired(sheet, i):
                continue
            body = _body(sheet, i, _noun_end(sheet, i), named, people)
            if body and wide.get(i, 0) <= body[1]:
                found.append(body)
    return found


def _chaired(sheet: Sheet, i: int) -> bool:
    """« le président du Conseil italien » is the head of a government, not of a council."""
    return i > 1 and sheet.lower[i - 1] == "du" and sheet.lower[i - 2].removeprefix("vice-").startswith("présiden")


def is_listed(sheet: Sheet, name: Name) -> bool:
    """True of a name that stands in a list."""
    return fold(sheet.text(name.first, name.last)) in known_names()


def is_portfolio(sheet: Sheet, name: Name) -> bool:
    """True of « l’Intérieur » in « le ministre de l’Intérieur »: what an office is in charge of, no name of its own."""
    at = name.first - 1
    while at > 0 and (sheet.lower[at] in _BETWEEN or sheet.pos[at] == "ADJ" or sheet.capital(at)):
        at -= 1
    return at >= 0 and sheet.lower[at].removeprefix("ex-").startswith(_OFFICES)


_BETWEEN = words("bodies_between")
_OFFICES = ("ministre", "vice-ministre", "ministère", "secrétaire", "conseiller", "conseillère", "commissaire", "garde")


def _is_org(sheet: Sheet, name: Name) -> bool:
    return name.label == "ORG" and fold(sheet.text(name.first, name.last)) in organisations()


@cache
def _openings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Nouns of bodies, word by word, under their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for noun in bodies():
        parts = tuple(noun.replace("'", "' ").split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(nouns, key=lambda parts: (-len(parts), parts))) for first, nouns in found.items()}


def _noun_end(sheet: Sheet, i: int) -> int:
    """Where the noun of a body ends (after ``i`` where there is none)."""
    for noun in _openings().get(sheet.lower[i], ()):
        if tuple(sheet.lower[i : i + len(noun)]) == noun:
            return i + len(noun)
    return i


def _body(sheet: Sheet, i: int, start: int, named: set[int], people: set[int]) -> tuple[int, int, str] | None:
    """The body whose noun is token ``i``: its modifiers to the right, and its country."""
    end = sheet.bounds(i)[1]
    country: Country | None = None
    if start == i:
        return None
    kept = [sheet.text(i, start).lower()]
    last, at = start, start
    capital = False
    while at < end:
        word = sheet.lower[at]
        if word in demonyms():
            country = country or demonyms()[word]
            at += 1
        elif sheet.pos[at] == "ADJ" and sheet.words[at].islower():
            kept.append(sheet.words[at])
            at += 1
        elif word in _OF and at + 1 < end and at not in named:
            stop, place = _complement(sheet, at + 1, _until_person(sheet, at + 2, end, people), kept[0] in _SMALL)
            if stop is None:
                break
            if place is not None:
                country = country or place
            else:
                kept.append(sheet.text(at, stop))
                capital = capital or any(sheet.capital(t) for t in range(at, stop))
            at = stop
        else:
            break
        last = at
    if country is None and not capital:
        return None
    name = " ".join(kept)
    if name == "diplomatie":
        name = "ministère des Affaires étrangères"
    return i, last, f"{name} {country.de}" if country else name


def _until_person(sheet: Sheet, at: int, end: int, people: set[int]) -> int:
    """Where somebody’s name begins after a complement has (« ministère de la Mer Anne Vial »), else ``end``."""
    begins = (i for i in range(at, end) if i in people and i - 1 not in people and not is_civil(sheet.words[i - 1]))
    return next(begins, end)


def _complement(sheet: Sheet, at: int, end: int, small: bool) -> tuple[int | None, Country | None]:
    """The end of a complement with a capital (« la Mer », « l’Italie ») and the country it names, if it is one.

    ``small``: it may also be written small.
    """
    start = at
    if at < end and sheet.lower[at] in ("la", "le", "les", "l'"):
        at += 1
    if at >= end or not (sheet.capital(at) or (small and sheet.pos[at] == "NOUN")):
        return None, None
    for stop in range(min(end, at + 5), at, -1):
        state = states().get(fold(sheet.text(at, stop)))
        if state:
            return stop, state
    stop = at + 1
    while stop < end:
        if (sheet.capital(stop) and sheet.pos[stop] != "PUNCT") or (
            sheet.pos[stop] == "ADJ" and sheet.lower[stop] not in demonyms()
        ):
            stop += 1
        elif (
            sheet.lower[stop] == "avec"
            and stop + 2 < end
            and sheet.lower[stop + 1] in _BETWEEN
            and sheet.capital(stop + 2)
        ):
            stop += 3  # « ministère des Liens avec les Communes »
        elif (
            sheet.lower[stop] in ("et", "de", "du", "des", "d'", "la", "l'")
            and stop + 1 < end
            and (
                sheet.capital(stop + 1)
                or (sheet.lower[stop] == "et" and sheet.pos[stop + 1] == "NOUN" and not sheet.capital(start))
            )
        ):
            stop += 2
        else:
            break
    return (stop, None) if stop > start else (None, None)
