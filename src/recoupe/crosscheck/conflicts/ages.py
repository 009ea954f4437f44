"""One person, two ages: « Anne Morel, 34 ans » here, « Anne Morel, 43 ans » there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.spellings import is_person, one_name
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence, Side

__all__ = ["age_conflicts"]

_AGE = re.compile(
    r"\s*(?:,|\()\s*(?:âgée? de |"
    r"(?:une?|cet|cette|ce) (?:jeune )?(?:femme|homme|fille|garçon|mère|père)[^,.;]{0,20} (?:âgée? )?de )?"
    r"(?P<age>\d{1,3}) ans(?!\s+(?:et demi|de|d['’]))\b"
)
_BIRTHDAY = 1  # years that a birthday between two articles, or a rounding, explains

_Told = tuple[str, int, str, Evidence]


def age_conflicts(comparison: Comparison) -> list[Conflict]:
    """Everyone of a full name to whom the story's articles give several ages."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    told: dict[str, list[_Told]] = {}
    for reading in readings:
        for each in _ages(reading):
            name = folded(each[0])
            told.setdefault(next((known for known in told if one_name(known, name)), name), []).append(each)
    return [_conflict(ages) for _, ages in sorted(told.items()) if len({age for _, age, _, _ in ages}) > 1]


def _ages(reading: Reading) -> Iterator[_Told]:
    text = reading.article.text
    for entity in reading.entities:
        if not is_person(reading, entity):
            continue
        for mention in entity.mentions:
            if found := _AGE.match(text, mention.end):
                where = cite(reading, Span(mention.start, found.end()))
                yield (
                    entity.name,
                    int(found["age"]),
                    reading.article.outlet or PurePath(reading.article.file).name,
                    where,
                )


def _conflict(ages: Sequence[_Told]) -> Conflict:
    values = sorted({age for _, age, _, _ in ages})
    sides = tuple(
        Side(
            phrase("value.age", n=value),
            listing([outlet for _, age, outlet, _ in ages if age == value]),
            without_overlaps(where for _, age, _, where in ages if age == value),
        )
        for value in values
    )
    near = values[-1] - values[0] <= _BIRTHDAY
    reading = ConflictReading.EQUIVALENT if near else ConflictReading.CONFLICT
    why = phrase("why.age.near" if near else "why.age.conflict")
    return Conflict(ConflictKind.NUMBER, reading, phrase("about.age", who=ages[0][0]), sides, why)
