"""« un plongeur de 41 ans » is no expression of time."""

from __future__ import annotations

from functools import cache

from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import columns, context

__all__ = ["is_age"]


@cache
def _measured() -> frozenset[str]:
    """Nouns that are so many years long, singular."""
    return frozenset(word for word, *_ in columns("measured"))


def is_age(e: Expression, unit: str, number: str) -> bool:
    """Whether so many years, or months after a word for a child, say how old somebody is."""
    if unit not in ("Y", "MO") or not (number.isdecimal() and int(number) < 120):
        return False
    before = e.before
    last = before[-1] if before else ""
    after = e.after[0] if e.after else ""
    if unit == "MO":
        return last == "de" and bool(context("child") & set(before[-2:-1]))
    goes_on = after in ("de", "d")
    if goes_on and any(word.rstrip("sx") in _measured() for word in e.after[1:]):
        return False  # « risquer trois ans de prison », « trois ans d'emprisonnement »
    if after == "pour" and last in context("granting"):
        return False  # « les banques auront dix ans pour rembourser »
    if last in ("à", "dès") and not goes_on:
        return not any(word.startswith(tuple(context("sentence"))) for word in before)
    if last in context("having") and not goes_on:
        return True
    if last == "et" and before[-3:-2] == ("entre",) and not goes_on:
        return True
    if last in ("(", ",") and after in (")", ",", ".", ";", "\n", ""):
        return "widened" not in e.fields
    return _of_somebody(before)


def _of_somebody(before: tuple[str, ...]) -> bool:
    """« un homme de … », « une femme d'… », but « une peine de … »."""
    if before[-1:] == ("de",):
        noun = before[-2:-1]
    elif before[-2:] == ("d", "'"):
        noun = before[-3:-2]
    else:
        return False
    return (
        bool(noun)
        and noun[0].isalpha()
        and noun[0].rstrip("sx") not in _measured()
        and noun[0] not in context("comparison")
    )
