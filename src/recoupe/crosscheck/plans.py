"""The words of plans and of what became of them: tables of patterns, and classes of verbs, of the reader's language."""

from __future__ import annotations

import re
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Span

__all__ = ["classes", "kin", "pattern", "plain"]

_STRAIGHT = str.maketrans("’ʼ\u00a0\u202f", "''  ")


def plain(account: Account, span: Span) -> str:
    """Some characters of an account's article, lower-case with straight apostrophes."""
    return account.reading.article.text[span.slice].lower().translate(_STRAIGHT)


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


def _listed(kind: str) -> list[frozenset[str]]:
    found = (row[1].split() for row in rows("ahead_classes.tsv") if row[0] == kind)
    return [frozenset(predicate_class(folded(lemma)) for lemma in lemmas) for lemmas in found]
