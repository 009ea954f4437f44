"""Which events an account looks ahead to, and whether another tells one of them as come to pass."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.events import events
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.plans import classes, doing, kin, pairs, pattern, plain
from recoupe.crosscheck.predicates import EVENT, predicate_class

__all__ = ["WORD", "ahead_of", "class_of", "done_phrases", "tells_done"]

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENING = 5  # words at the start of a clause that hold its subject
_INFINITIVE = re.compile(r"(?:er|ir|re)$")


def ahead_of(account: Account) -> frozenset[str]:
    """The classes of events that an account looks ahead to: « *le procès* doit *s'ouvrir* », « sa *décision* ».

    Of a verb that says little, or that does what its object tells, the object counts: « rendre *une décision* ».
    """
    nouns = frozenset(name for term in account.statement.terms if (name := _noun(term)))
    if account.statement.predicate in ("mise", "remise", "placement"):
        return frozenset(row[1] for row in pairs("compound") if row[0] in account.words) or events(account)
    done = frozenset(name for name in nouns if account.predicate in doing(name))
    own = plain(account, hull(account.statement.spans))
    if done := done | frozenset(event for event, awaited in _awaited_phrases() if awaited.search(own)):
        return done
    if not account.predicate:
        return nouns
    return events(account) | (nouns if account.predicate in classes("phase") else frozenset())


@cache
def done_phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Classes of events with the phrases that tell them as done, where no verb or noun of theirs does."""
    return _phrases(2)


@cache
def _awaited_phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _phrases(1)


def _phrases(column: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = [(predicate_class(folded(row[0])), row[column]) for row in rows("event_phrases.tsv")]
    return tuple((event, re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")) for event, phrases in listed)


def _noun(term: str) -> str:
    """The class of an event where a term is its noun; empty where it is none."""
    name = predicate_class(term)
    return name if name.startswith(EVENT) and not _INFINITIVE.search(term) else ""


@cache
def class_of(word: str) -> str:
    """The class of a word of a text, in the singular or the plural."""
    bare = folded(word)
    name = predicate_class(bare)
    return name if name.startswith(EVENT) or not bare.endswith("s") else predicate_class(bare[:-1])


def tells_done(account: Account, awaited: frozenset[str]) -> bool:
    """True of an account that tells one of some classes of events as come to pass.

    « a comparu », « sa comparution de jeudi », « le procès *s'est ouvert* », « a *présenté* sa démission », « sont *en*
    grève ».
    """
    statement = account.statement
    done = statement.past or statement.accomplished or _is_kept(account)
    if account.predicate in frozenset(name for event in awaited for name in kin(event)):
        return statement.nominal or done
    told = awaited & account.words
    if not told or not done or account.denies:
        return False
    if any(account.predicate in doing(event) for event in told):
        return True
    return any(_goes_through(account, event) for event in sorted(told))


def _is_kept(account: Account) -> bool:
    """True of a state that goes on since it began: « le port *est bloqué depuis* vendredi »."""
    return pattern("outcomes.tsv", "kept").search(plain(account, hull(account.statement.spans))) is not None


def _goes_through(account: Account, event: str) -> bool:
    """True where an event is the subject of a verb that only what takes place can have, or stands after « en »."""
    words = WORD.findall(plain(account, hull(account.statement.spans)))
    if account.predicate in classes("phase") or account.predicate in classes("course"):
        return any(class_of(word) == event for word in words[:_OPENING])
    beside = pairwise(words)
    return event in classes("afoot") and any(one == "en" and class_of(other) == event for one, other in beside)
