"""Lists of words kept as tab-separated text beside this module: a kind, and the words of that kind."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

__all__ = ["rows", "words"]

_FOLDER = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table in this folder; lines that begin with # are remarks."""
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def words(name: str, kind: str) -> tuple[str, ...]:
    """The words of one kind, in the order of the file.

    >>> "celui-là" in words("tokens.tsv", "whole")
    True
    """
    return tuple(word for row in rows(name) if row["kind"] == kind for word in row["words"].split())
