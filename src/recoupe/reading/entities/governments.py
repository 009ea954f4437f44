"""A country or a capital that speaks or acts is its government; where somebody is, goes or lives it stays a place."""

from __future__ import annotations

from itertools import pairwise

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import Country, capitals, government_acts, states, words
from recoupe.reading.entities.name_words import Name
from recoupe.reading.entities.sheet import Sheet

__all__ = ["government_of", "together"]

_SOURCES = frozenset({"selon", "d'après"})
_TOWARDS = words("governments_towards")
_GIVING = words("governments_giving")
_GIFTS = words("governments_gifts")
_DEALINGS = words("governments_dealings")
_STANCES = words("governments_stances")
_STATES_OF_BEING = words("governments_states_of_being")
_NO_GOVERNMENT = frozenset({"Union européenne", "URSS", "Yougoslavie", "Tchécoslovaquie"})


def government_of(sheet: Sheet, name: Name) -> Country | None:
    """The country whose government a place name stands for where it stands, or ``None`` where it is a place."""
    key = fold(sheet.text(name.first, name.last))
    country = states().get(key)
    capital = country is None
    country = country or capitals().get(key)
    if country is None or country.name in _NO_GOVERNMENT:
        return None
    return country if _acts(sheet, sheet.root(name.first, name.last), name.last, capital, 3) else None


def together(sheet: Sheet, names: list[Name], acting: dict[Name, Country]) -> dict[Name, Country]:
    """What acts, with the countries coordinated with it: « la Grèce et l’Italie ont signé »."""
    places = [n for n in sorted(names) if n.label == "LOC"]
    found = dict(acting)
    for pairs in (pairwise(places), pairwise(reversed(places))):
        for one, other in pairs:
            low, high = min(one, other), max(one, other)
            between = sheet.lower[low.last : high.first]
            if one not in found or other in found or len(between) > 3 or not between or not set(between) <= _LINKS:
                continue
            key = fold(sheet.text(other.first, other.last))
            country = states().get(key) or capitals().get(key)
            if country is not None and country.name not in _NO_GOVERNMENT:
                found[other] = country
    return found


_LINKS = words("governments_links")


def _acts(sheet: Sheet, i: int, last: int, capital: bool, depth: int) -> bool:
    relation, head = sheet.dep[i], sheet.head[i]
    cases = sheet.cases(i)
    if _SOURCES & set(cases) or (cases == ["d'"] and "après" in sheet.lower[i - 2 : i]):
        return True
    if relation in ("nsubj", "obl:agent"):
        return _does(sheet, head, False) or _stands(sheet, head)
    if relation == "nsubj:pass":
        return _does(sheet, head, capital)
    if relation in ("conj", "appos") and depth and sheet.pos[head] == "PROPN" and not (cases and "par" not in cases):
        return _acts(sheet, head, last, capital, depth - 1)
    if relation == "obj" and sheet.pos[head] == "VERB":
        return sheet.verb(head) in _ADDRESSED or _inverted(sheet, i, head)
    if "par" in cases and relation in ("nmod", "obl"):
        return sheet.pos[head] == "NOUN" or _does(sheet, head, capital)
    if relation in ("obl", "iobj", "nmod") and {"à", "au", "aux", "a"} & set(cases):
        return sheet.verb(head) in _GIVING if sheet.pos[head] == "VERB" else sheet.lemmas[head] in _GIFTS
    if relation in ("obl", "nmod") and _TOWARDS & set(cases):
        return sheet.lemmas[head] in _DEALINGS or (sheet.pos[head] == "VERB" and sheet.verb(head) in government_acts())
    return not cases and last < len(sheet) and sheet.verb(last) in government_acts() and relation != "nmod"


def _does(sheet: Sheet, head: int, capital: bool) -> bool:
    """True where a verb is something governments do; a country may do more than a capital."""
    if sheet.pos[head] not in ("VERB", "AUX"):
        return False
    verb = sheet.verb(head)
    return verb in government_acts() or (not capital and verb not in _STATES_OF_BEING)


def _stands(sheet: Sheet, head: int) -> bool:
    """« est le principal soutien », « reste hostile »: what only a government can be."""
    said = [head, *(c for c in sheet.children[head] if sheet.dep[c] in ("xcomp", "obj", "attr"))]
    return any(sheet.pos[i] in ("NOUN", "ADJ", "VERB") and sheet.lemmas[i] in _STANCES for i in said)


def _inverted(sheet: Sheet, i: int, head: int) -> bool:
    """« …, a indiqué Rome »: the subject after its verb, which parses as an object."""
    return (
        i > head
        and sheet.verb(head) in government_acts()
        and not any(sheet.dep[c].startswith("nsubj") for c in sheet.children[head])
    )


_ADDRESSED = words("governments_addressed")
