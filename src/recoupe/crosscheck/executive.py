"""« le gouvernement », « l’exécutif » alone, in a story that names the government of one state only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from recoupe.crosscheck.countries import country, demonym, governed
from recoupe.crosscheck.lists import rows
from recoupe.model import EntityType
from recoupe.story import Identity

__all__ = ["bare_government", "only_government"]

_GOVERNMENT = re.compile(
    r"\bgouvernements?\s+(?:de l[’']|de la |du |des |d[’']|de )?([^\W\d_]+(?:-[^\W\d_]+)*)", re.IGNORECASE
)
_BARE = re.compile(r"(?:\b(?:[Ll]e|[Dd]u|[Aa]u) (gouvernement)|(?<!\w)[Ll][’'](exécutif))(?=[.,;:!?»\"”]| ([^\W\d_]+))")


def only_government(found: Iterable[Identity], texts: Mapping[str, str]) -> Identity | None:
    """The government that the articles name with its state (« le gouvernement norvégien »), where they name no other.

    A second state that acts (« la Suède a refusé ») has one too, so that « le gouvernement » alone may be its own.
    """
    named = {state for text in texts.values() for state in _qualified(text)}
    acting = [i for i in found if i.type is EntityType.ORGANISATION and i.name.startswith("gouvernement ")]
    return acting[0] if len(acting) == 1 and named == {governed(acting[0].name)} else None


def bare_government(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says « le gouvernement » or « l’exécutif » with nothing behind it that would say whose."""
    for match in _BARE.finditer(text):
        if match[3] is None or match[3].lower() in _followers():
            group = 1 if match[1] else 2
            yield match.span(group)
            if match[0][0] in "lL":
                yield match.start(), match.end(group)


def _qualified(text: str) -> Iterator[str]:
    for match in _GOVERNMENT.finditer(text):
        state = demonym(match[1]) or country(match[1])
        if state:
            yield state


@cache
def _followers() -> frozenset[str]:
    return frozenset(word for listed, word in rows("crosscheck_kinds.tsv") if listed == "follow")
