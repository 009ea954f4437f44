"""Sides of a conflict: a value, whose word it is, and when it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, without_overlaps
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Reading
from recoupe.story import Side

__all__ = ["Press", "make_side", "one_side", "own_words", "speakers", "unmarked"]

_NAMED = 2  # outlets that tell something themselves which are still named one by one


@dataclass(frozen=True, slots=True)
class Press:
    """The outlets of a story, and the files of those articles whose outlet is not known."""

    outlets: frozenset[str]
    files: frozenset[str]

    @classmethod
    def of(cls, comparison: Comparison) -> Press:
        """Those of the articles that are compared."""
        articles = [account.reading.article for account in comparison.accounts]
        files = frozenset(PurePath(a.file).name for a in articles)
        return cls(frozenset(a.outlet for a in articles if a.outlet), files)

    def voices(self, names: Sequence[str]) -> str:
        """Who speaks: the speakers by name, then the articles that tell it themselves, counted where they are many."""
        once = list(dict.fromkeys(names))
        outlets = [name for name in once if name in self.outlets]
        unknown = [name for name in once if name in self.files and name not in self.outlets]
        told = [name for name in once if name not in self.outlets and name not in self.files]
        told += outlets if len(outlets) <= _NAMED else [phrase("sides.outlets", n=len(outlets))]
        return listing([*told, *([phrase("articles", n=len(unknown))] if unknown else [])])


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
