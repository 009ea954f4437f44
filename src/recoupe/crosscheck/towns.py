"""The towns in which a clause says that something happens: « à Lorme » and « à Brume » are two places.

Only *à* before the name of a place: regions and countries hold towns, streets and buildings stand in them, so that
« en Vernelle » or « devant la mairie » exclude no town.
"""

from __future__ import annotations

import re

from recoupe.crosscheck.names import folded
from recoupe.model import EntityType, Reading, Span

__all__ = ["other_town", "towns"]

_AT = re.compile(r"(?:^|[^\w’'-])[àÀA]\s$")
_BEFORE = 3  # characters before a name that can hold the preposition


def towns(reading: Reading, clause: Span, sentence: Span) -> frozenset[str]:
    """The folded names of the towns a clause is said to happen in: its own, else the one that opens its sentence.

    >>> from recoupe.model import Article, Entity, Published
    >>> text = "À Lorme et en Vernelle, la foule a hué le maire, qui est parti."
    >>> places = [Entity(n, EntityType.PLACE, mentions=(Span(i, i + len(n)),))
    ...           for n in ("Lorme", "Vernelle") for i in (text.index(n),)]
    >>> told = Reading(Article("1", "a.txt", text), "fr", Published(), entities=tuple(places))
    >>> [sorted(towns(told, clause, Span(0, 63))) for clause in (Span(0, 47), Span(49, 62))]
    [['lorme'], ['lorme']]
    """
    text = reading.article.text
    here = [
        mention
        for entity in reading.entities
        if entity.type is EntityType.PLACE
        for mention in entity.mentions
        if sentence.covers(mention) and _AT.search(text[max(0, mention.start - _BEFORE) : mention.start])
    ]
    own = [mention for mention in here if clause.covers(mention)]
    opening = [mention for mention in here if mention.start - sentence.start < _BEFORE]
    return frozenset(folded(text[mention.slice]) for mention in own or opening)


def other_town(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """True of two clauses that happen in towns, none of which they share.

    >>> other_town(frozenset({"lorme"}), frozenset({"brume"})), other_town(frozenset({"lorme"}), frozenset())
    (True, False)
    """
    return bool(ours and theirs) and ours.isdisjoint(theirs)
