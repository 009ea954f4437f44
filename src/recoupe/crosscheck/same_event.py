"""Whether two accounts tell of one event, for sure enough to date one by the other."""

from __future__ import annotations

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.events import named, strangers
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT
from recoupe.model import EntityType

__all__ = ["met", "verbatim"]

_VERBATIM = 40  # characters of two accounts in the same words


def met(a: Account, b: Account) -> bool:
    """True of two accounts of one kind of event whose sentences bring the same two people together, and no others."""
    if not a.predicate.startswith(EVENT) or strangers(a, b):
        return False
    return named(a.people, _around(b)) >= 2 or named(b.people, _around(a)) >= 2


def _around(account: Account) -> frozenset[str]:
    """The people of an account's sentence: a clause may be cut too short to hold both."""
    sentence = account.statement.sentence
    people = (e for e in account.reading.entities if e.type is EntityType.PERSON)
    return account.people | {e.name for e in people if any(sentence.covers(m) for m in e.mentions)}


def verbatim(a: Account, b: Account) -> bool:
    """True of two accounts in the same words of one text and its reprint."""
    if a.family != b.family:
        return False
    one, other = _words(a), _words(b)
    return len(one) >= _VERBATIM and one == other


def _words(account: Account) -> str:
    return folded(account.reading.article.text[hull(account.statement.spans).slice])
