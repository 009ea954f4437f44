"""What one voice calls a thing and another refuses to call it: « c'est une provocation », « ce n'en est pas une »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["qualifications"]


def qualifications(comparison: Comparison) -> list[Conflict]:
    """For each name that one voice refuses to a thing, the voices that give it."""
    spoken = [a for a in comparison.accounts if a.speaker and not a.headline and not a.background and not a.forecast]
    given = [(account, set(_nouns(account, "is"))) for account in spoken if not account.denies]
    found: dict[tuple[str, str], tuple[list[Account], list[Account]]] = {}
    for account in spoken:
        for noun in _nouns(account, "not") if account.denies else ():
            others = [a for a, nouns in given if noun in nouns and a.speaker != account.speaker]
            if others:
                found.setdefault((noun, str(account.speaker)), (others, []))[1].append(account)
    return [_conflict(noun, yes, no, comparison) for (noun, _), (yes, no) in sorted(found.items())]


def _nouns(account: Account, kind: str) -> Iterator[str]:
    """The classes of the nouns that a clause gives or refuses to its subject."""
    text = account.reading.article.text[hull(account.statement.spans).slice].lower().replace("’", "'")
    for match in re.finditer(_pattern(kind), text):
        noun = folded(match["noun"]).removesuffix("s")
        if noun not in _empty():
            yield predicate_class(noun)


def _conflict(noun: str, yes: list[Account], no: list[Account], comparison: Comparison) -> Conflict:
    sides = (make_side(phrase("side.affirmed"), yes, comparison), make_side(phrase("side.denied"), no, comparison))
    why = phrase("why.polarity.qualified", yes=sides[0].origin, no=sides[1].origin)
    return Conflict(ConflictKind.WORDING, ConflictReading.DISPUTE, shown_text(yes[0]), sides, why)


@cache
def _pattern(kind: str) -> str:
    return next(row[1] for row in rows("qualifying.tsv") if row[0] == kind)


@cache
def _empty() -> frozenset[str]:
    return frozenset(folded(word) for row in rows("qualifying.tsv") if row[0] == "empty" for word in row[1].split())
