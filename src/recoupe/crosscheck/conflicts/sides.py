"""Sides of a conflict: a value, whose word it is, and when it was given."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, without_overlaps
from recoupe.crosscheck.wording import listing
from recoupe.story import Side

__all__ = ["later_side", "make_side", "own_words", "published_span", "speakers"]


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


def published_span(members: Sequence[Account]) -> tuple[str, str] | None:
    """First and last day of publication, or ``None`` when one is unknown."""
    days = [(account.reading.published.earliest, account.reading.published.latest) for account in members]
    if not all(first and last for first, last in days):
        return None
    return min(first for first, _ in days if first), max(last for _, last in days if last)


def later_side(left: Sequence[Account], right: Sequence[Account]) -> tuple[str, str] | None:
    """The days (earlier, later) when all of one side appeared before any of the other, else ``None``."""
    a, b = published_span(left), published_span(right)
    if a is None or b is None:
        return None
    if a[1] < b[0]:
        return a[1], b[0]
    return (b[1], a[0]) if b[1] < a[0] else None
