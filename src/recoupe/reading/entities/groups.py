"""A thing and the mentions found for it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.reading.entities.name_words import Name

__all__ = ["Group"]


@dataclass(slots=True)
class Group:
    """One person, organisation, place or event while an article is read.

    ``descriptions`` are token ranges of common noun phrases that the text links to it, ``roles`` token ranges of what
    it is said to be.
    """

    label: str
    names: list[Name] = field(default_factory=list)
    title: str | None = None
    roles: list[tuple[int, int]] = field(default_factory=list)
    descriptions: list[tuple[int, int]] = field(default_factory=list)
    gender: str = "x"
