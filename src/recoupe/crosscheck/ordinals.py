"""Numbered parts in all spellings of their number: « IIIe arrondissement », « 3e », « troisième arrondissement »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.story import Identity

__all__ = ["numbered"]

_NUMBERED = re.compile(r"([^\W_]+(?:-[^\W_]+)?)\s+([^\W\d_]+)((?:\s+d(?:e|u|es)\s|\s+d[’']).+)")
_OF_THE_TOWN = r"(?:\s+de\s+la\s+(?:ville|capitale|commune|cité)(?![\w-]))?"


def numbered(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a part of a town or a body by its number, whole or as that of « la ville »."""
    found = _NUMBERED.fullmatch(identity.name)
    value = _value(found[1]) if found else None
    if found and value:
        forms = "|".join(map(re.escape, _forms()[value]))
        noun, owner = re.escape(found[2]), re.escape(found[3]).replace(r"\ ", r"\s+")
        for match in re.finditer(rf"(?<![\w-])(?:{forms})\s+{noun}(?![\w-])(?:{owner}(?![\w-])|{_OF_THE_TOWN})", text):
            if not re.match(r"\s+d(?:[eu]|es)\s|\s+d[’']", text[match.end() :]):  # that of another town
                yield match.span()


def _value(ordinal: str) -> str | None:
    return next((value for value, forms in _forms().items() if ordinal in forms), None)


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """Value → its spellings."""
    made = {}
    for value, spelt, roman in rows("crosscheck_ordinals.tsv"):
        suffixes = ("er", "re", "ère") if value == "1" else ("e", "ème", "ième")
        numerals = (f"{numeral}{suffix}" for numeral in (value, roman) for suffix in suffixes)
        made[value] = (*spelt.split(","), *numerals)
    return made
