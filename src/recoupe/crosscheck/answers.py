"""Whether a later article says what an earlier one said was not known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recoupe.crosscheck.accounts import Account, publication_day
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Reading

__all__ = ["answers", "slots", "spoken_since"]

_TABLE = "answers.tsv"
_SHARED = 2  # names and other words that what closes a question shares with where it was asked
_ALIKE = 0.4  # likeness of the open question and the account that answers it
_MOST = 3
_TO_THE_POINT = 0.5  # share of the articles that open with an account's words, from which it is about the story
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _words() -> dict[str, str]:
    listed = (row[:2] for row in rows(_TABLE) if row[0] != "closed")
    return {word: slot for slot, words in listed for word in words.split()}


@cache
def _closing() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """What may be open, and the verbs that close it."""
    return tuple((re.compile(row[1]), frozenset(row[2].split())) for row in rows(_TABLE) if row[0] == "closed")


def slots(text: str) -> frozenset[str]:
    """What an open question asks for: place, time, quantity, name, or the fact itself.

    >>> sorted(slots("Il n'a pas précisé quand ni où ils se verraient."))
    ['place', 'time']
    """
    return frozenset(_words()[word] for word in _WORD.findall(text.lower()) if word in _words())


def answers(question: str, asked_in: Sequence[Account], comparison: Comparison) -> tuple[Account, ...]:
    """The later accounts of the same thing that fill what the question asks for, most alike first; else those that tell
    that it is closed (who was sought was found, what was not decided was).

    A question that asks for nothing we can recognise has no answer we could show.
    """
    return _filling(question, asked_in, comparison) or _closed(question, asked_in, comparison)


def _filling(question: str, asked_in: Sequence[Account], comparison: Comparison) -> tuple[Account, ...]:
    wanted = slots(question)
    found: dict[tuple[str, int], tuple[float, Account]] = {}
    for account in asked_in:
        for score, other in comparison.neighbours.get(account.key, ()):
            if score >= _ALIKE and _later(account, other) and any(_fills(other, slot) for slot in wanted):
                found[other.key] = max(found.get(other.key, (0.0, other)), (score, other), key=lambda f: f[0])
    ordered = sorted(found.values(), key=lambda f: (-f[0], f[1].key))
    return tuple(account for _, account in ordered[:_MOST])


def _closed(question: str, asked_in: Sequence[Account], comparison: Comparison) -> tuple[Account, ...]:
    line = question.lower().replace("’", "'")
    verbs = sorted({verb for open_, closing in _closing() if open_.search(line) for verb in closing})
    told = [
        a
        for p in dict.fromkeys(predicate_class(folded(verb)) for verb in verbs)
        for a in comparison.by_predicate.get(p, ())
    ]
    found: dict[tuple[str, int], tuple[int, Account]] = {}
    for asked in asked_in:
        keys = asked.names | asked.words
        for other in told:
            shared = len(keys & (other.names | other.words)) if other.statement.predicate in verbs else 0
            if shared >= _SHARED and _later(asked, other) and other.statement.accomplished:
                found[other.key] = max(found.get(other.key, (0, other)), (shared, other), key=lambda f: f[0])
    ordered = sorted(found.values(), key=lambda f: (-f[0], f[1].key))
    return tuple(account for _, account in ordered[:_MOST])


def spoken_since(reading: Reading, speaker: str, comparison: Comparison) -> tuple[Account, ...]:
    """What somebody who would not speak has said since of what the articles open with, most to the point first."""
    group = comparison.group_of(reading, speaker)
    day = publication_day(reading)
    later = [
        (round(comparison.focus([account]), 6), account)
        for account in comparison.accounts
        if day and account.published > day and account.attribution is not None and not account.headline
    ]
    found = [(near, a) for near, a in later if near >= _TO_THE_POINT and _group(a, comparison) == group]
    return tuple(account for _, account in sorted(found, key=lambda f: (-f[0], f[1].key))[:_MOST])


def _group(account: Account, comparison: Comparison) -> str:
    origin = comparison.origin(account)
    return origin.group or origin.name


def _later(asked: Account, other: Account) -> bool:
    if not asked.published or not other.published or other.published <= asked.published:
        return False
    return other.sure and not (other.denies or other.forecast or other.headline or other.background)


def _fills(account: Account, slot: str) -> bool:
    statement = account.statement
    match slot:
        case "place":
            return statement.place is not None
        case "time":
            return account.days is not None
        case "quantity":
            return bool(statement.quantities)
        case "name":
            return len(account.names) > (statement.place is not None)
        case _:
            return True
