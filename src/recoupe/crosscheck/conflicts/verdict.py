"""How a difference is read: one order of questions, whatever it is that differs.

Is it the same value, rounded? Is one later than all others? Is one only a bound? Can nobody say which came later? Has
each its own voice? If none of these, two accounts contradict each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from recoupe.crosscheck.accounts import Account, calendar_days
from recoupe.crosscheck.conflicts.sides import own_words, speakers
from recoupe.crosscheck.utterances import said_on
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.story import ConflictReading

__all__ = ["Alike", "Telling", "as_of", "overtaken", "verdict"]

_SAME_TIME = 1  # days within which two voices answer each other rather than one overtaking the other


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One account of a value; ``past`` when its own text calls that value overtaken (« un précédent bilan »)."""

    account: Account
    past: bool = False


@dataclass(frozen=True, slots=True)
class Alike:
    """Why values that differ may all be right: one rounds the other, or one only bounds it (both as written)."""

    bound: str = ""
    other: str = ""


def verdict(
    slot: str,
    sides: Sequence[Sequence[Telling]],
    alike: Alike | None = None,
    unit: str = "",
    *,
    lasting: bool = False,
    growing: bool = False,
) -> tuple[ConflictReading, str]:
    """The reading of some sides and the reason for it; ``slot`` names the phrases, ``unit`` what is counted.

    ``lasting`` for what cannot change once it has happened: a later account of it replaces none. ``growing`` for what
    is counted on as it grows: whoever counts next day counts on.
    """
    if alike is not None and not alike.bound:
        return ConflictReading.EQUIVALENT, phrase(f"why.{slot}.equivalent")
    if not lasting and (days := overtaken(sides, 0 if growing else _SAME_TIME)):
        return ConflictReading.UPDATE, phrase(
            f"why.{slot}.update", earlier=spoken_date(days[0]), later=spoken_date(days[1])
        )
    if any(telling.past for side in sides for telling in side):
        return ConflictReading.UPDATE, phrase(f"why.{slot}.revised")
    if alike is not None:
        return ConflictReading.SCOPE, phrase(f"why.{slot}.bound", bound=alike.bound, other=alike.other)
    if not lasting and _undated(sides):
        return ConflictReading.UPDATE, phrase(f"why.{slot}.undated")
    if _voices([_accounts(side) for side in sides]):
        return ConflictReading.DISPUTE, phrase(f"why.{slot}.dispute")
    return ConflictReading.CONFLICT, phrase(f"why.{slot}.conflict", unit=unit)


def as_of(account: Account) -> str:
    """The day an account speaks from: when its words were said, else when its article appeared; empty if unknown."""
    said = calendar_days(said_on(account))
    if said is not None and said[0] == said[1] and (not account.published or said[0] <= account.published):
        return said[0]
    return account.published


def overtaken(sides: Sequence[Sequence[Telling]], same_time: int = _SAME_TIME) -> tuple[str, str] | None:
    """First and last day of a value that changed: one side begins after all others were last told.

    ``None`` where a day is unknown, or where another voice gave another value at most ``same_time`` days before.
    """
    days = [sorted(as_of(telling.account) for telling in side if not telling.past) for side in sides]
    told = [(number, found) for number, found in enumerate(days) if found]
    if len(told) < 2 or not all(found[0] for _, found in told):
        return None
    newest, latest = max(told, key=lambda item: (item[1][0], -item[0]))
    before = [(number, found) for number, found in told if number != newest]
    if any(found[-1] >= latest[0] for _, found in before):
        return None
    for number, found in before:
        apart = _disjoint(_accounts(sides[number]), _accounts(sides[newest]))
        if apart and _days_between(found[-1], latest[0]) <= same_time:
            return None
    return min(found[0] for _, found in before), latest[0]


def _undated(sides: Sequence[Sequence[Telling]]) -> bool:
    """True where no one can say which value came later: an article has no date, and none holds two of the values."""
    told = [telling.account for side in sides for telling in side]
    files = [{telling.account.file for telling in side} for side in sides]
    together = len(files) == 2 and bool(files[0] & files[1])
    return not together and any(not as_of(account) for account in told)


def _accounts(side: Sequence[Telling]) -> list[Account]:
    return [telling.account for telling in side]


def _disjoint(left: Sequence[Account], right: Sequence[Account]) -> bool:
    """True when both sides have voices and none in common."""
    ours, theirs = speakers(left), speakers(right)
    return bool(ours and theirs) and not ours & theirs


def _voices(sides: Sequence[Sequence[Account]]) -> bool:
    """True when two sides have each a voice of their own; not where articles say both themselves as well."""
    return any(_disjoint(a, b) and not (own_words(a) and own_words(b)) for a, b in combinations(sides, 2))


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
