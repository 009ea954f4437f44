"""The language data of attribution: tab-separated tables that a linguist can edit, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["column", "rows"]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``reading/fr/<name>`` by column; lines that begin with ``#`` are comments, missing cells are empty.

    >>> rows("prepositions.tsv")[0]["cue"]
    'selon'
    """
    lines = (files("recoupe.reading.fr") / name).read_text("utf-8").splitlines()
    kept = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header, *body = kept
    return tuple({key: cells[i].strip() if i < len(cells) else "" for i, key in enumerate(header)} for cells in body)


@cache
def column(name: str, key: str, where: str = "") -> frozenset[str]:
    """The values of one column; with ``where`` (``"class=time"``) only of the rows whose cell is as said."""
    field, _, wanted = where.partition("=")
    return frozenset(row[key] for row in rows(name) if row[key] and (not where or row[field] == wanted))
