"""The word lists of the reader's language, as rows of text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["alternatives", "forms", "rows"]


@cache
def rows(name: str, language: str = "fr") -> tuple[tuple[str, ...], ...]:
    """The rows of a TSV below ``recoupe/reading/<language>``, without its header, its comments and blank lines.

    >>> all(len(row) >= 2 for row in rows("predicate_classes.tsv"))
    True
    """
    text = files("recoupe.reading").joinpath(language, name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines[1:])


def alternatives(name: str, kind: str) -> str:
    """The patterns of one kind in a TSV of kinds and patterns, as one regular expression.

    >>> alternatives("clause_patterns.tsv", "infinitive").startswith("(?:ne (?:pas|plus)")
    True
    """
    return "|".join(row[1] for row in rows(name) if row[0] == kind)


@cache
def forms(name: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one kind in a TSV of kinds and patterns, compiled, each ``<<part>>`` in them put in.

    >>> forms("rebuttals.tsv", "accuser")[0].search("accusé par le maire de fraude")["who"]
    'le maire'
    """
    return tuple(re.compile(_filled(name, row[1]), re.IGNORECASE) for row in rows(name) if row[0] == kind)


def _filled(name: str, form: str) -> str:
    return re.sub(r"<<(\w+)>>", lambda part: _filled(name, alternatives(name, part[1])), form)
