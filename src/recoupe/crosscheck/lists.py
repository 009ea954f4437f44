"""The word lists of the reader's language, as rows of text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["alternatives", "rows"]


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
