"""The words of plans and of what became of them: tables of patterns, and classes of verbs, of the reader's language."""

from __future__ import annotations

import re
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Span

__all__ = ["classes", "doing", "kin", "pairs", "pattern", "plain", "straight"]

_STRAIGHT = str.maketrans("’ʼ\u00a0\u202f", "''  ")


def plain(account: Account, span: Span) -> str:
    """Some characters of an account's article, lower-case with straight apostrophes."""
    return straight(account.reading.article.text[span.slice])


def straight(text: str) -> str:
    """A text in lower case with straight apostrophes and plain spaces, as long as it was."""
    return text.lower().translate(_STRAIGHT) if len(text.lower()) == len(text) else text.translate(_STRAIGHT)


@cache
def pattern(table: str, *kinds: str) -> re.Pattern[str]:
    """The whole words of some kinds of a table of patterns."""
    return re.compile("|".join(rf"(?<!\w)(?:{alternatives(table, kind)})(?:(?!\w)|(?<!\w))" for kind in kinds))


@cache
def classes(kind: str) -> frozenset[str]:
    """The classes of the verbs of one kind in ``ahead_classes.tsv``."""
    return frozenset(name for row in _listed(kind) for name in row)


@cache
def kin(predicate: str) -> frozenset[str]:
    """A class of verbs with those that may tell the same occasion (« rencontrer », « recevoir »)."""
    return frozenset([predicate]).union(*(row for row in _listed("kin") if predicate in row))


@cache
def doing(event: str) -> frozenset[str]:
    """The verbs that do what an event tells where its noun is their object: « *présenter* sa démission »."""
    return frozenset(name for row in _ordered("doing") if row[0] == event for name in row[1:])


@cache
def pairs(kind: str) -> tuple[tuple[str, str], ...]:
    """The first two classes of each row of one kind."""
    return tuple((row[0], row[1]) for row in _ordered(kind))


def _listed(kind: str) -> list[frozenset[str]]:
    return [frozenset(row) for row in _ordered(kind)]


def _ordered(kind: str) -> list[list[str]]:
    found = (row[1].split() for row in rows("ahead_classes.tsv") if row[0] == kind)
    return [[predicate_class(folded(lemma.replace("_", " "))) for lemma in lemmas] for lemmas in found]
