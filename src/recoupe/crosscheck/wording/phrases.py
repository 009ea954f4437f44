"""Phrases from the language's table, with their plural."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

__all__ = ["listing", "phrase"]


@cache
def _table(language: str) -> dict[str, tuple[str, str]]:
    text = files("recoupe.crosscheck.wording").joinpath(f"{language}.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {cells[0]: (cells[1], cells[2] if len(cells) > 2 and cells[2] else cells[1]) for cells in lines[1:]}


def phrase(key: str, language: str = "fr", **values: object) -> str:
    """The phrase of that key, filled in; its plural when ``n`` is 2 or more. An unknown key raises ``KeyError``.

    >>> phrase("origins", n=1), phrase("origins", n=3)
    ('1 origine', '3 origines')
    """
    one, many = _table(language)[key]
    number = values.get("n")
    return (many if isinstance(number, int) and number >= 2 else one).format(**values)


def listing(items: Sequence[str]) -> str:
    """Names one after another, each once, in the order given.

    >>> listing(["la préfecture", "le syndicat", "la préfecture"])
    'la préfecture ; le syndicat'
    """
    return " ; ".join(dict.fromkeys(item for item in items if item))
