"""Mentions of places, organisations, events and products put together: spellings, acronyms, listed other names."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.reading.entities.acronyms import explained
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.groups import Group
from recoupe.reading.entities.lexicon import capitals, heads, organisations, places, states, words
from recoupe.reading.entities.name_words import Name
from recoupe.reading.entities.sheet import Sheet

__all__ = ["group_things"]

_ARTICLES = ("le ", "la ", "les ", "l ")


def group_things(sheet: Sheet, names: Iterable[Name]) -> list[Group]:
    """Groups of the names that are not people, in the order of their first mention."""
    names = list(names)
    acronyms = _acronyms(sheet)
    groups: dict[str, Group] = {}
    for name in names:
        key, title = _identity(sheet, name, acronyms)
        group = groups.setdefault(key, Group(name.label))
        group.title = group.title or title
        group.names.append(name)
    _join_short(groups)
    return [g for g in groups.values() if g.names]


def _join_short(groups: dict[str, Group]) -> None:
    """« Parti communiste » joins the one longer name that begins with it."""
    organisations_named = sorted(key for key, group in groups.items() if group.label == "ORG" and not group.title)
    for key in organisations_named:
        if key.count(" ") < 2:  # the label and one word
            continue
        longer = [k for k in organisations_named if k.startswith(key + " ") and k in groups]
        if len(longer) == 1:
            groups[longer[0]].names = sorted(groups[longer[0]].names + groups.pop(key).names)


def _identity(sheet: Sheet, name: Name, acronyms: dict[str, str]) -> tuple[str, str | None]:
    """What mentions of one thing share, and the name to show where a list gives one."""
    key = _bare(fold(sheet.text(name.first, name.last)))
    if name.label == "ORG":
        key = acronyms.get(key, key)
        forms = (fold(sheet.text(name.first, name.last)), key, *(article + key for article in _ARTICLES))
        listed = next((organisations()[form] for form in forms if form in organisations()), None)
        if listed:
            return f"ORG {fold(listed[0])}", listed[0]
        if name.first and sheet.words[name.first - 1].islower() and _group(sheet, name):
            return f"ORG {key}", f"groupe {sheet.text(name.first, name.last)}"
    if name.label == "LOC":
        water = _water(sheet, name)
        if water:
            return f"LOC {fold(water)}", water
        state = states().get(key)
        if state:
            return f"LOC {fold(state.name)}", state.name
        headed = _headed(sheet, name, key)
        if headed:
            town = key in capitals() or key in places()
            return f"LOC {fold(headed) if town else key}", headed
    return f"{name.label} {key}", None


def _group(sheet: Sheet, name: Name) -> bool:
    """« le groupe paramilitaire Faucon »: the noun is a part of the name it needs."""
    at = name.first - 1
    while at > 0 and sheet.pos[at] == "ADJ":
        at -= 1
    return sheet.words[at] == "groupe"


def _water(sheet: Sheet, name: Name) -> str | None:
    """« la mer du Japon »: a sea is no mention of the country in its name."""
    at = name.first - 1
    if at > 0 and sheet.lower[at] in ("la", "l'"):
        at -= 1
    if at > 0 and sheet.lower[at] in ("de", "du", "d'", "des") and sheet.lower[at - 1] in _WATERS:
        return sheet.text(at - 1, name.last)
    return None


_WATERS = words("things_waters")


def _bare(key: str) -> str:
    for article in _ARTICLES:
        if key.startswith(article) and len(key) > len(article):
            return key[len(article) :]
    return key


def _headed(sheet: Sheet, name: Name, key: str) -> str | None:
    """« la rivière Sorne », « le cosmodrome de Valbourg »: the noun in front is a part of an unknown place's name."""
    i = name.first - 1
    link = ""
    while i > 0 and sheet.pos[i] == "ADJ" and sheet.words[i].islower():
        i -= 1
    if i > 0 and sheet.lower[i] in ("de", "d'", "du", "des"):
        link = sheet.words[i]
        i -= 1
        while i > 0 and sheet.pos[i] == "ADJ" and sheet.words[i].islower():
            i -= 1
    if i < sheet.bounds(name.first)[0] or heads().get(sheet.words[i]) != "LOC":
        return None
    street = sheet.words[i] in _STREETS and (not link or sheet.words[i] not in _PLAIN)
    if not street and (sheet.words[i] in _PLAIN or key in capitals() or key in places()):
        return None  # « la ville de Brizac », the place itself; « rue Brizac » is another, though Brizac is a town
    if not street and i > 0 and sheet.pos[i - 1] in ("NOUN", "ADJ"):  # « la placette centrale de X »: an adjective
        return None
    joint = link if link.endswith("'") or not link else link + " "
    return f"{sheet.words[i]} {joint}{sheet.text(name.first, name.last)}"


_PLAIN = words("things_plain")
_STREETS = words("things_streets")


def _acronyms(sheet: Sheet) -> dict[str, str]:
    """Folded acronym → folded full name, where the article says so: « Institut des dunes (ID) »."""
    return {
        _bare(fold(sheet.text(short.first, short.last))): _bare(fold(sheet.text(full.first, full.last)))
        for full, short in explained(sheet)
    }
