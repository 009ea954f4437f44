"""What one article calls an organisation, place or event, and the move of a name to another: used by ``things``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.ties import Tie
from recoupe.model import EntityType

__all__ = ["Move", "Thing", "known_organisations"]


@dataclass(slots=True)
class Thing:
    """What one article calls an organisation, place, product or event: its forms, best first."""

    type: EntityType
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A key whose things are those of another key, by the tie of its first thing to the ``to``-th."""

    key: str
    to: int
    tie: Tie


@cache
def known_organisations() -> Mapping[str, str]:
    """Folded names of well-known organisations → the usual one."""
    found: dict[str, str] = {}
    for name, others, *_ in rows("organisations.tsv"):
        for form in (name, *others.split(",")):
            if form.strip():
                found.setdefault(folded(form), name)
    return MappingProxyType(found)
