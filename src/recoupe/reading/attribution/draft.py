"""An attribution in the making: stretches of tokens, before names are resolved and chains are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from recoupe.reading.attribution.lexicon import Reading
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["Draft", "Finder", "Stretch"]

Stretch = tuple[int, int]
"""Tokens, half-open."""

Finder = Callable[[Sheet, Group, int, Mapping[int, Group]], list[Stretch] | None]
"""Looks for content after a cue: the sheet, the cue, where its sentence ends, all cues by first token."""


@dataclass(slots=True)
class Draft:
    """What a construction found: cue, content and source as token stretches, how to read it, and its name (``rule``).

    ``relayed`` holds token stretches of sources that pass these words on, outermost first. ``group`` is the
    verb group of a verbal cue, ``frame`` what licensed it. ``stands_for`` is whom a pronoun or possessive source stands
    for, where the construction tells.
    """

    cue: Stretch
    content: list[Stretch]
    source: Stretch | None
    reading: Reading
    rule: str
    group: Group | None = None
    relayed: list[Stretch] = field(default_factory=list)
    frame: str = ""
    stands_for: Stretch | None = None

    @property
    def first(self) -> int:
        """The first token of the content, or of the cue where there is none."""
        return self.content[0][0] if self.content else self.cue[0]
