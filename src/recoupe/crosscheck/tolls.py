"""Tolls: how many the story's own event killed, hurt, drove out… in whatever words an account counts them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import Account, calendar_days
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Quantity, Span

__all__ = ["Toll", "is_crowd", "is_growing", "is_revised", "tolls"]

_STRAY = 3  # words an account may hold beside the toll and what the story's articles open with
_FOCUS = 0.34  # share of the openings that hold a word of the story
_OPENS = 0.2  # share of the openings that hold the toll itself, below which it is some scene's and not the story's
_REVISION = 60  # characters after a count within which it is said to have been revised
_REVISED_TO = 7  # words after that within which the new count stands
_AFTER = 20  # characters after a count in which a word may make it a difference
_LOWER = "EQUAL_OR_MORE"  # what marks the first figure of a range
_RISEN_WITHIN = 4  # words before two counts in which one may make them an earlier and a later one


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
            risen = not alone and _has_risen(account, figure)
            whole = not (
                figure.scope or _is_part(account, figure) or _is_vague(account, figure) or _is_old(account, figure)
            )
            if (alone or risen) and whole and _of_the_story(account, kind, comparison):
                past = is_revised(account, figure) or (risen and figure.mod == _LOWER)
                found.append(Toll(kind, account, replace(figure, mod=None) if risen else figure, past))
    return [replace(toll, past=toll.past or _risen_since(toll, found)) for toll in found]


def _risen_since(toll: Toll, told: Sequence[Toll]) -> bool:
    """True of a count that its article goes on to say has risen (« le bilan est ensuite *monté* à quatre »)."""
    own = [other for other in told if other.kind == toll.kind and other.account.reading is toll.account.reading]
    later = [other for other in own if other.figure.span.start > toll.figure.span.start]
    return any(other.figure.value != toll.figure.value and _has_risen(other.account, other.figure) for other in later)


def is_growing(kind: str) -> bool:
    """True of victims, who are counted on from day to day."""
    return _counted(kind) == "growing"


def is_crowd(kind: str) -> bool:
    """True for people who come together or are held in many places at once: each place has a count of its own."""
    return _counted(kind) == "crowd"


def _is_part(account: Account, figure: Quantity) -> bool:
    """True of « les quatre *autres* blessés », of « cinquante morts *en moins* »."""
    text = account.reading.article.text
    words = folded(text[figure.span.slice]).split()
    after = folded(text[figure.span.end : figure.span.end + _AFTER]).split()[:2]
    return not (_words("partial").isdisjoint(words) and _words("more").isdisjoint(after))


def _is_vague(account: Account, figure: Quantity) -> bool:
    """True of « des dizaines de morts », which count nothing."""
    words = folded(account.reading.article.text[figure.span.slice]).split()
    return not _words("vague").isdisjoint(words)


def _is_old(account: Account, figure: Quantity) -> bool:
    """True where the sentence dates what it counts well before the news (« les émeutes de 1989, qui ont fait… »)."""
    sentence = Span(account.statement.sentence.start, figure.span.end)
    times = (time for time in account.reading.times if sentence.covers(time.span))
    days = [found for time in times if (found := calendar_days(time)) is not None]
    return bool(account.news) and any(last < account.news for _, last in days)


def is_revised(account: Account, figure: Quantity) -> bool:
    """True of a count that its own text calls overtaken.

    « un précédent bilan faisait état de *trois* blessés », « des pertes de *600 millions*, réévaluées depuis à 750 ».
    """
    text, sentence = account.reading.article.text, account.statement.sentence
    opening = folded(text[sentence.start : figure.span.start]).split()
    if any(a in _words("before") and b in _words("count") for a, b in pairwise(opening)):
        return True
    own = account.attribution is None  # « la police avait compté… » tells whose count it is, not that it is past
    if own and not _words("earlier").isdisjoint(opening):
        return True
    following = folded(text[figure.span.end : min(sentence.end, figure.span.end + _REVISION)]).split()
    revised = next((at for at, word in enumerate(following) if word in _words("revised")), None)
    return revised is not None and any(word[:1].isdigit() for word in following[revised + 1 : revised + _REVISED_TO])


def _has_risen(account: Account, figure: Quantity) -> bool:
    """True of « le bilan est *passé* de 12 à 15 morts », two counts and no range."""
    before = folded(account.reading.article.text[account.statement.sentence.start : figure.span.start]).split()
    return not _words("risen").isdisjoint(before[-_RISEN_WITHIN:])


@cache
def _people() -> Mapping[str, frozenset[str]]:
    return {row[0]: frozenset(folded(word) for word in row[2].split()) for row in rows("tolls.tsv")}


@cache
def _counted(kind: str) -> str | None:
    return next((row[1] for row in rows("tolls.tsv") if row[0] == kind), None)


@cache
def _words(kind: str) -> frozenset[str]:
    listed = (row[1] for row in rows("toll_words.tsv") if row[0] == kind)
    return frozenset(folded(word) for words in listed for word in words.split())


def _kind(account: Account, figure: Quantity) -> str | None:
    """The toll a figure belongs to: by its unit (« trois blessés »), or by the verb that its people suffer."""
    unit = folded(figure.unit)
    own = predicate_class(unit)
    if own in _people():
        return own
    kinds = [kind for kind in sorted(_people()) if unit in _people()[kind]]
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
    people = _people()[kind]
    stray = [w for w in account.words - {kind} - people if comparison.opening_share(w) < _FOCUS]
    return len(stray) <= _STRAY
