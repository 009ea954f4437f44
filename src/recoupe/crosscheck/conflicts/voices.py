"""What the sides of a conflict are called: people, bodies and outlets, never a piece of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import unmarked
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.origins import UNNAMED
from recoupe.story import Conflict, ConflictReading, Side

__all__ = ["BETWEEN", "named_sides", "whole_names"]

BETWEEN = " ; "  # what stands between names in a listing
_TABLE = "sides.tsv"


def whole_names(comparison: Comparison) -> dict[str, str]:
    """The last word of each full name of the story with that name, where only one name ends on it."""
    found: dict[str, set[str]] = {}
    for reading in {account.file: account.reading for account in comparison.accounts}.values():
        for entity in reading.entities:
            words = entity.name.split()
            led = re.match(alternatives(_TABLE, "led"), entity.name)
            if len(words) > 1 and not led and words[0][:1].isupper() and words[-1][:1].isupper():
                found.setdefault(words[-1], set()).add(entity.name)
    return {word: min(names) for word, names in found.items() if len(names) == 1}


def named_sides(conflict: Conflict, whole: Mapping[str, str]) -> Conflict | None:
    """A conflict with names on its sides; ``None`` for a dispute of somebody with himself."""
    names = [_names(side.origin, whole) for side in conflict.sides]
    if conflict.reading is ConflictReading.DISPUTE and len(names) == 2:
        first, second = names
        if first and first == second:
            return None
        if len(first) > 1:
            names[0] = [name for name in first if name not in second] or first
    sides = tuple(
        Side(side.value, BETWEEN.join(told) or UNNAMED, side.evidence)
        for side, told in zip(conflict.sides, names, strict=True)
    )
    why = conflict.why
    for side, told in zip(conflict.sides, sides, strict=True):
        why = why.replace(side.origin, told.origin) if side.origin else why
    return replace(conflict, sides=sides, why=why)


def _names(origin: str, whole: Mapping[str, str]) -> list[str]:
    """The names of one side, each once, none of them a part of another."""
    named = dict.fromkeys(name for said in origin.split(BETWEEN) if (name := _name(said, whole)))
    return [name for name in named if not any(_is_part(name, other) for other in named)]


def _is_part(name: str, other: str) -> bool:
    """« Odile Varenne » beside « Odile Varenne et le maire », not beside « l'avocat d'Odile Varenne »."""
    before, found, _ = f" {folded(other)} ".partition(f" {folded(name)} ")
    return name != other and bool(found) and before.split()[-1:] not in (["de"], ["d"], ["du"], ["des"], ["la"], ["l"])


def _name(said: str, whole: Mapping[str, str]) -> str:
    """One name without what reading left around it; empty where it names nobody."""
    name = unmarked(re.sub(rf"^(?:{alternatives(_TABLE, 'led')})", "", said).strip())
    agency = next((a for a in _agencies() if name.startswith(a + " ") and name[len(a) + 1 :][:1].isupper()), None)
    name = name[len(agency) + 1 :] if agency else name
    if not name[:1].isupper():
        name = re.split(alternatives(_TABLE, "phrase"), name)[0]
    name = re.sub(alternatives(_TABLE, "tail"), "", name).strip()
    if re.match(alternatives(_TABLE, "nobody"), name):
        return ""
    return whole.get(name, name)


def _agencies() -> Iterable[str]:
    return (row[0] for row in rows("organisations.tsv") if row[2:] == ("agency",))
