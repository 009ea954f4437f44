"""Tolls: how many the story's own event killed, hurt, drove out… in whatever words an account counts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Quantity

__all__ = ["Toll", "is_crowd", "is_revised", "tolls"]

_STRAY = 3  # words an account may hold beside the toll and what the story's articles open with
_FOCUS = 0.34  # share of the openings that hold a word of the story
_OPENS = 0.2  # share of the openings that hold the toll itself, below which it is some scene's and not the story's
_REVISION = 60  # characters after a count within which it is said to have been revised
_REVISED_TO = 7  # words after that within which the new count stands
_BESIDE = _PARTIAL, _BEFORE, _COUNT, _CROWD, _REVISED = "partial", "before", "count", "crowd", "revised"


@dataclass(frozen=True, slots=True, eq=False)
class Toll:
    """One count of a toll: the class of event, the account, its figure, and whether the text calls it past."""

    kind: str
    account: Account
    figure: Quantity
    past: bool = False


def tolls(comparison: Comparison) -> list[Toll]:
    """Every count of the story's own toll, in the order of the accounts.

    An account that names another place, an earlier day or things the story does not open with counts something else.
    """
    found = []
    for account in comparison.accounts:
        kinds = [(kind, figure) for figure in account.statement.quantities if (kind := _kind(account, figure))]
        for kind, figure in kinds:
            alone = len({other.value for name, other in kinds if name == kind}) == 1
            whole = not figure.scope and not _is_part(account, figure)
            if alone and whole and _of_the_story(account, kind, comparison):
                found.append(Toll(kind, account, figure, is_revised(account, figure)))
    return found


def is_crowd(kind: str) -> bool:
    """True for people who come together or are held in many places at once: each place has a count of its own."""
    return kind in _counted()[_CROWD]


def _is_part(account: Account, figure: Quantity) -> bool:
    """True of « les quatre *autres* blessés »."""
    words = folded(account.reading.article.text[figure.span.slice]).split()
    return not _counted()[_PARTIAL].isdisjoint(words)


def is_revised(account: Account, figure: Quantity) -> bool:
    """True of a count that its own text calls overtaken.

    « un précédent bilan faisait état de *trois* blessés », « des pertes de *600 millions*, réévaluées depuis à 750 ».
    """
    text, sentence = account.reading.article.text, account.statement.sentence
    opening = folded(text[sentence.start : figure.span.start]).split()
    if any(a in _counted()[_BEFORE] and b in _counted()[_COUNT] for a, b in pairwise(opening)):
        return True
    following = folded(text[figure.span.end : min(sentence.end, figure.span.end + _REVISION)]).split()
    revised = next((at for at, word in enumerate(following) if word in _counted()[_REVISED]), None)
    return revised is not None and any(word[:1].isdigit() for word in following[revised + 1 : revised + _REVISED_TO])


@cache
def _counted() -> Mapping[str, frozenset[str]]:
    return {
        row[0]: frozenset(row[1].split() if row[0] == _CROWD else (folded(word) for word in row[1].split()))
        for row in rows("tolls.tsv")
    }


def _kind(account: Account, figure: Quantity) -> str | None:
    """The toll a figure belongs to: by its unit (« trois blessés »), or by the verb that its people suffer."""
    unit = folded(figure.unit)
    own = predicate_class(unit)
    if own in _counted():
        return own
    kinds = [kind for kind in sorted(_counted()) if unit in _counted()[kind] and kind not in _BESIDE]
    if account.predicate in kinds:
        return account.predicate
    counted = {predicate_class(folded(other.unit)) for other in account.statement.quantities}
    told = [kind for kind in kinds if kind in account.words - counted]
    return told[0] if len(told) == 1 else None


def _of_the_story(account: Account, kind: str, comparison: Comparison) -> bool:
    if account.background or account.headline or account.denies or comparison.opening_share(kind) < _OPENS:
        return False
    if comparison.opens(account):
        return True
    people = _counted()[kind]
    stray = [w for w in account.words - {kind} - people if comparison.opening_share(w) < _FOCUS]
    return len(stray) <= _STRAY
