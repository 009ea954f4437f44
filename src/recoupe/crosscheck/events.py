"""What event an account tells of, and whether two accounts have its people in common."""

from __future__ import annotations

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, TAKES_PLACE

__all__ = ["events", "named", "same_people", "strangers"]


def events(account: Account) -> frozenset[str]:
    """The classes of events an account tells of: its predicate's, or its words' where the predicate only says that
    something takes place or nothing at all.
    """
    if account.predicate.startswith(EVENT) and account.predicate != TAKES_PLACE:
        return frozenset({account.predicate})
    if account.predicate and account.predicate != TAKES_PLACE:
        return frozenset()
    return frozenset(word for word in account.words if word.startswith(EVENT) and word != TAKES_PLACE)


def same_people(a: Account, b: Account) -> int:
    """How many of the first account's people the second one names, be it by part of their names."""
    return named(a.people, b.people)


def named(people: frozenset[str], others: frozenset[str]) -> int:
    """How many of some people are named among others, be it by part of their names."""
    return sum(_named(person, others) for person in sorted(people))


def strangers(a: Account, b: Account) -> int:
    """How many people either account names that the other does not, on the side that has fewer of them."""
    left = sum(not _named(person, b.people) for person in sorted(a.people))
    return min(left, sum(not _named(person, a.people) for person in sorted(b.people)))


def _named(person: str, others: frozenset[str]) -> bool:
    words = set(folded(person).split())
    return any(words <= other or other <= words for other in (set(folded(name).split()) for name in others))
