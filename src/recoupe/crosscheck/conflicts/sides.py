"""Sides of a conflict: a value, whose word it is, and when it was given."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, without_overlaps
from recoupe.crosscheck.wording import listing
from recoupe.story import Side

__all__ = ["make_side", "own_words", "speakers"]


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
