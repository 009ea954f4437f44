"""Names with roles: who and what an article names, each with all its mentions.

    entities(parsed, zones)

The parser proposes names; they are repaired, labelled alike through the document, completed from lists, and the
mentions of one thing put together. A country or capital that acts is its government, an entity of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.model import Entity, EntityType, Role, Span, Zone, ZoneKind
from recoupe.reading.entities.bodies import find_bodies, is_listed, is_portfolio
from recoupe.reading.entities.governments import government_of, together
from recoupe.reading.entities.groups import Group
from recoupe.reading.entities.labels import settle_labels
from recoupe.reading.entities.name_words import Name, is_initial
from recoupe.reading.entities.names import find_names
from recoupe.reading.entities.people import group_people
from recoupe.reading.entities.roles import find_roles
from recoupe.reading.entities.sheet import Sheet, sheet
from recoupe.reading.entities.things import group_things
from recoupe.reading.parser import Parsed

__all__ = ["entities"]

_UNREAD = frozenset({ZoneKind.COUNTER, ZoneKind.COPYRIGHT, ZoneKind.TEASER})


def entities(parsed: Parsed, zones: Sequence[Zone]) -> tuple[Entity, ...]:
    """The people, organisations, places, events and products that an article names, by first mention.

    ``mentions`` are the names and the descriptions linked to them (« le maire de Brizac »), pronouns apart. Names in
    counters, copyright lines and teasers are left out.
    """
    if not len(parsed.doc):
        return ()
    page = sheet(parsed)
    names = settle_labels(page, find_names(page, _closed(parsed, zones)))
    bodies = find_bodies(page, names)
    inner = {i for first, last, _ in bodies for i in range(first, last)}
    names = [
        n for n in names if n.label == "PER" or is_listed(page, n) or not (n.first in inner or is_portfolio(page, n))
    ]
    people = group_people(page, [n for n in names if n.label == "PER"])
    find_roles(page, people)
    rest = [n for n in names if n.label != "PER"]
    acting = {n: country for n in rest if n.label == "LOC" and (country := government_of(page, n))}
    acting = together(page, rest, acting)
    groups = people + group_things(page, [n for n in rest if n not in acting])
    governments: dict[str, Group] = {}
    for name, country in acting.items():
        group = governments.setdefault(country.name, Group("ORG", title=f"gouvernement {country.de}"))
        group.names.append(name)
    groups += governments.values()
    for first, last, title in bodies:
        _join_body(groups, first, last, title)
    made = [_entity(page, g) for g in groups]
    return tuple(sorted(made, key=lambda e: (e.mentions[0], e.type, e.name)))


def _closed(parsed: Parsed, zones: Sequence[Zone]) -> set[int]:
    return {i for z in zones if z.kind in _UNREAD for i in parsed.tokens(z.span)}


def _join_body(groups: list[Group], first: int, last: int, title: str) -> None:
    """Add a body to the group of its name, or make one."""
    group = next((g for g in groups if g.title == title), None)
    if group is None:
        group = Group("ORG", title=title)
        groups.append(group)
    group.descriptions.append((first, last))


def _entity(page: Sheet, group: Group) -> Entity:
    texts = [page.text(n.first, n.last) for n in group.names]
    described = sorted(group.descriptions)
    spans = {page.span(n.first, n.last) for n in group.names} | {page.span(a, b) for a, b in described}
    name = group.title or _fullest(page, group.names)
    aliases = sorted({*texts, *(page.text(a, b) for a, b in described)})
    roles = _roles(page, group)
    return Entity(name, EntityType(group.label), tuple(aliases), roles, tuple(sorted(spans)))


def _roles(page: Sheet, group: Group) -> tuple[Role, ...]:
    """Each role once, where it stands first."""
    found: dict[str, Span] = {}
    for first, last in sorted(group.roles):
        found.setdefault(page.text(first, last), page.span(first, last))
    return tuple(Role(text, span) for text, span in found.items())


def _fullest(page: Sheet, names: list[Name]) -> str:
    """The form with most words that are no initials, of these one without; then the most frequent, then the first."""
    forms = [page.text(n.first, n.last) for n in names]
    counts = Counter(forms)

    def rank(pair: tuple[int, Name]) -> tuple[bool, bool, int, bool, int, int]:
        i, name = pair
        words = page.words[name.first : name.last]
        spelt = sum(not is_initial(w) for w in words)
        parts = sum(len(w.split("-")) for w in words)
        return spelt > 1, spelt == len(words), parts, not forms[i].isupper(), counts[forms[i]], -i

    return forms[max(enumerate(names), key=rank)[0]]
