"""One person's name in two spellings: « Odile Varenne » here, « Odile Varene » there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import PurePath

from rapidfuzz.distance import OSA

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Entity, EntityType, Reading
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence, Side

__all__ = ["is_person", "one_name", "spellings"]

_SHORTEST = 5  # letters of a word that may be misspelt: « Léa » and « Lea » are two
_NAMES = 2  # words of a full name
_Told = tuple[str, str, Evidence]  # the name as written, who writes it, and where


def spellings(comparison: Comparison) -> list[Conflict]:
    """Every two spellings of one name, each in texts that do not have the other."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    family = {account.file: account.family for account in comparison.accounts}
    told: dict[str, list[_Told]] = {}
    for reading in readings:
        for name, each in _named(reading):
            told.setdefault(name, []).append(each)
    return [_conflict(told[a], told[b]) for a, b in combinations(sorted(told), 2) if _apart(a, b, told, family)]


def is_person(reading: Reading, entity: Entity) -> bool:
    """True of a person by a full name, or of whoever speaks by any name."""
    if any(a.resolved == entity.name for a in reading.attributions):
        return entity.type in (EntityType.PERSON, EntityType.PLACE)
    return entity.type is EntityType.PERSON and len(entity.name.split()) >= _NAMES


def one_name(a: str, b: str) -> bool:
    """True of two folded names that differ by one letter of one word, not its first and no mere plural.

    >>> one_name("odile varenne", "odile varene"), one_name("odile varenne", "odette varenne")
    (True, False)
    """
    ours, theirs = a.split(), b.split()
    if len(ours) != len(theirs):
        return False
    apart = [(x, y) for x, y in zip(ours, theirs, strict=True) if x != y]
    if len(apart) != 1:
        return False
    x, y = apart[0]
    return min(len(x), len(y)) >= _SHORTEST and x[0] == y[0] and OSA.distance(x, y) == 1


def _named(reading: Reading) -> Iterator[tuple[str, _Told]]:
    outlet = reading.article.outlet or PurePath(reading.article.file).name
    for entity in reading.entities:
        if is_person(reading, entity):
            for mention in entity.mentions:
                written = reading.article.text[mention.slice]
                if len(written.split()) == len(entity.name.split()):
                    yield folded(written), (written, outlet, cite(reading, mention))


def _apart(a: str, b: str, told: Mapping[str, Sequence[_Told]], family: Mapping[str, int]) -> bool:
    if not one_name(a, b):
        return False
    ours, theirs = ({family[where.file] for _, _, where in told[name]} for name in (a, b))
    return not ours & theirs


def _conflict(one: Sequence[_Told], other: Sequence[_Told]) -> Conflict:
    often, seldom = sorted((one, other), key=lambda each: (-len(each), each[0][0]))
    sides = tuple(
        Side(
            each[0][0],
            listing([outlet for _, outlet, _ in each]),
            without_overlaps(where for _, _, where in each),
        )
        for each in (often, seldom)
    )
    about, why = phrase("about.spelling", who=often[0][0]), phrase("why.spelling")
    return Conflict(ConflictKind.WORDING, ConflictReading.EQUIVALENT, about, sides, why)
