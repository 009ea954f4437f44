"""The French words of time, read once from ``fr/times/*.tsv``."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from recoupe.reading.fr.word_lists import rows

__all__ = ["cardinals", "columns", "context", "words"]


def columns(name: str) -> Iterator[list[str]]:
    """The rows of one table, without its comment and header lines; short rows are padded to the header's width."""
    text = (files("recoupe.reading.fr") / "times" / f"{name}.tsv").read_text("utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    found = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    width = len(next(found))
    for row in found:
        yield row + [""] * (width - len(row))


@cache
def words() -> dict[str, dict[str, str]]:
    """For each word, in lower case, its classes and the value it has in each.

    >>> words()["mars"]
    {'MONTH': '3'}
    """
    table: dict[str, dict[str, str]] = {}
    for word, kind, value, *_ in columns("words"):
        table.setdefault(word, {})[kind] = value
    for row in rows("countries.tsv"):
        for form in filter(None, row["demonyms"].split(",")):
            table.setdefault(form, {})["DEMONYM"] = ""
    return table


@cache
def context(kind: str) -> frozenset[str]:
    """The words around an expression that decide one question about it.

    >>> "vers" in context("approximate")
    True
    """
    return next((frozenset(listed.split()) for name, listed, *_ in columns("contexts") if name == kind), frozenset())


@cache
def cardinals() -> dict[str, int]:
    """The number words and their values.

    >>> cardinals()["vingt"]
    20
    """
    return {word: int(value) for word, value, *_ in columns("numbers")}
