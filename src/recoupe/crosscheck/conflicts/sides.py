"""Sides of a conflict: a value, whose word it is, and when it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, without_overlaps
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing
from recoupe.model import Reading
from recoupe.story import Side

__all__ = ["make_side", "one_side", "own_words", "speakers", "unmarked"]


def make_side(value: str, members: Sequence[Account], comparison: Comparison) -> Side:
    """One side: its value, the names of its origins, its evidence."""
    names = [origin.name for origin in comparison.origins(members)]
    evidence = without_overlaps(cite_statement(account.reading, account.statement) for account in members)
    return Side(value, listing(names), evidence)


def speakers(members: Sequence[Account]) -> frozenset[str]:
    """Everyone whose word the members report."""
    return frozenset(account.statement.speaker for account in members if account.statement.speaker)


def own_words(members: Sequence[Account]) -> bool:
    """True when some member speaks in its article's own voice."""
    return any(account.attribution is None for account in members)


def one_side(comparison: Comparison, one: tuple[Reading, str], other: tuple[Reading, str]) -> bool:
    """True of two speakers, each of a reading, who speak for one body, or of whom one speaks for the other.

    « le ministère », « son porte-parole »; « Odile Varenne », « l'entourage d'Odile Varenne ».
    """
    if comparison.group_of(*one) == comparison.group_of(*other):
        return True
    ours, theirs = folded(one[1]), folded(other[1])
    voices = alternatives("denials.tsv", "voice")
    return any(
        re.fullmatch(rf"(?:{voices}) (?:de |du |des |d )(?:la |l |les )?{re.escape(a)}", b)
        for a, b in ((ours, theirs), (theirs, ours))
    )


def unmarked(name: str) -> str:
    """A speaker's description without the quotation marks left in it (« la « mère » »).

    >>> unmarked("«mère"), unmarked("Odile Varenne")
    ('mère', 'Odile Varenne')
    """
    return name.strip('«»"“” \u00a0\u202f')
