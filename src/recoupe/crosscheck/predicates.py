"""Classes of predicates that tell the same kind of event: verbs of French with the nouns made from them."""

from __future__ import annotations

from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded

__all__ = ["EVENT", "TAKES_PLACE", "predicate_class"]

EVENT = "="  # what the name of a class starts with, so that it is never taken for a lemma
TAKES_PLACE = EVENT + "tenir"  # the class of « avoir lieu », whose event is its subject


@cache
def _classes() -> dict[str, str]:
    listed = ((row[0], row[1]) for row in rows("predicate_classes.tsv"))
    return {folded(lemma.replace("_", " ")): name for name, lemmas in listed for lemma in lemmas.split()}


def predicate_class(lemma: str) -> str:
    """The name of the class a folded lemma belongs to, or the lemma itself; a copula gives way to its noun.

    >>> predicate_class("rencontre") == predicate_class("rencontrer") == predicate_class("etre rencontre")
    True
    >>> predicate_class("jardiner")
    'jardiner'
    """
    return _classes().get(lemma) or _classes().get(lemma.removeprefix("etre "), lemma.removeprefix("etre "))
