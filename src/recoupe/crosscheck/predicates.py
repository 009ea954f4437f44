"""Classes of predicates that tell the same kind of event: verbs of French with the nouns made from them.

``predicate_classes.tsv`` joins verbs of one sense and their nouns; ``deverbal_nouns.tsv`` gives other verbs theirs;
``synonyms.tsv`` joins other nouns and adjectives, which tell no event; ``open_verbs.tsv`` lists verbs that tell little
without their object.
"""

from __future__ import annotations

from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded

__all__ = ["EVENT", "TAKES_PLACE", "carries", "is_open", "measures", "one_thing", "predicate_class"]

EVENT = "="  # what the name of a class starts with, so that it is never taken for a lemma
TAKES_PLACE = EVENT + "tenir"  # the class of « avoir lieu », whose event is its subject


@cache
def _classes() -> dict[str, str]:
    listed = ((row[0], row[1]) for row in rows("predicate_classes.tsv"))
    found = {folded(lemma.replace("_", " ")): name for name, lemmas in listed for lemma in lemmas.split()}
    for _, lemmas in rows("synonyms.tsv"):
        joined = [folded(lemma) for lemma in lemmas.split()]
        name = found.get(joined[0], joined[0])
        for lemma in joined:
            found.setdefault(lemma, name)
    for verb, nouns in rows("deverbal_nouns.tsv"):
        name = found.setdefault(folded(verb), EVENT + verb)
        for noun in nouns.split():
            found.setdefault(folded(noun), name)
    return found


def predicate_class(lemma: str) -> str:
    """The name of the class a folded lemma belongs to, or the lemma itself; a copula gives way to its noun.

    >>> predicate_class("rencontre") == predicate_class("rencontrer") == predicate_class("etre rencontre")
    True
    >>> predicate_class("financement") == predicate_class("financer")
    True
    >>> predicate_class("gendarme"), predicate_class("jardiner")
    ('policier', 'jardiner')
    """
    return _classes().get(lemma) or _classes().get(lemma.removeprefix("etre "), lemma.removeprefix("etre "))


@cache
def _carriers() -> frozenset[str]:
    return frozenset(predicate_class(folded(lemma)) for row in rows("carriers.tsv") for lemma in row[1].split())


def carries(predicate: str) -> bool:
    """True for a class of verbs whose event is their noun: « la réunion *a eu lieu* », « *effectuer* une visite ».

    >>> carries(TAKES_PLACE), carries(predicate_class("effectuer")), carries(predicate_class("rencontrer"))
    (True, True, False)
    """
    return predicate == TAKES_PLACE or predicate in _carriers()


@cache
def _open() -> frozenset[str]:
    return frozenset(predicate_class(folded(lemma)) for _, lemmas in rows("open_verbs.tsv") for lemma in lemmas.split())


def is_open(predicate: str) -> bool:
    """True for a class of verbs that tell little without their object: « le maire *a choisi*… » what?

    >>> is_open(predicate_class("choisir")), is_open(predicate_class("arrêter")), is_open(predicate_class("mourir"))
    (True, False, False)
    """
    return predicate in _open()


@cache
def _measures() -> frozenset[str]:
    listed = (lemma for _, lemmas in rows("measure_words.tsv") for lemma in lemmas.split())
    return frozenset(predicate_class(folded(lemma)) for lemma in listed)


def measures(word: str) -> bool:
    """True for the class of a word that says nothing without its figure.

    >>> measures(predicate_class("milliard")), measures(predicate_class("banque"))
    (True, False)
    """
    return word in _measures()


@cache
def _phrases() -> frozenset[tuple[str, str]]:
    return frozenset((predicate_class(folded(a)), predicate_class(folded(b))) for a, b in rows("set_phrases.tsv"))


def one_thing(first: str, second: str) -> bool:
    """True for the classes of two words that name one thing together (« les *droits* de l'*homme* »).

    >>> one_thing("droit", "homme"), one_thing("homme", "droit")
    (True, False)
    """
    return (first, second) in _phrases()
