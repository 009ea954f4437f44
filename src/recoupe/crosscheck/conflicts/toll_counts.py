"""Differing tolls of the story's own event: the last count, or two counts that stand against each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side, speakers
from recoupe.crosscheck.figures import compatible_figures
from recoupe.crosscheck.matching import same_day
from recoupe.crosscheck.tolls import Toll, tolls
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["toll_conflicts"]

_BOUNDS = frozenset({"MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS"})


def toll_conflicts(comparison: Comparison) -> list[Conflict]:
    """One conflict for each toll that is not counted alike, all its figures side by side, lowest first."""
    found = []
    ordered = sorted(tolls(comparison), key=lambda t: (t.kind, t.figure.value, t.figure.mod or "", t.account.key))
    for kind, of_kind in groupby(ordered, key=lambda t: t.kind):
        counted = _of_one_event(list(of_kind))
        sides = [list(side) for _, side in groupby(counted, key=lambda t: t.figure.value)]
        if len(sides) > 1:
            found.append(_conflict(kind, sides, comparison))
    return found


def _of_one_event(of_kind: Sequence[Toll]) -> list[Toll]:
    """The counts whose day and place do not exclude those of the first one published."""
    first = min(of_kind, key=lambda t: (t.account.published or "9999", t.account.key)).account
    return [toll for toll in of_kind if same_day(first, toll.account) and _may_share_place(first, toll.account)]


def _may_share_place(a: Account, b: Account) -> bool:
    return not (a.statement.place and b.statement.place) or a.statement.place == b.statement.place


def _conflict(kind: str, sides: Sequence[Sequence[Toll]], comparison: Comparison) -> Conflict:
    reading, why = _reading(sides)
    shown = tuple(make_side(_words(side), [toll.account for toll in side], comparison) for side in sides)
    return Conflict(ConflictKind.NUMBER, reading, phrase(f"about.toll.{kind}"), shown, why)


def _words(side: Sequence[Toll]) -> str:
    toll = min(side, key=lambda t: (t.account.published or "9999", t.account.key))
    return " ".join(toll.account.reading.article.text[toll.figure.span.slice].split())


def _reading(sides: Sequence[Sequence[Toll]]) -> tuple[ConflictReading, str]:
    if grown := _grown(sides):
        return ConflictReading.UPDATE, phrase(
            "why.number.update", earlier=spoken_date(grown[0]), later=spoken_date(grown[1])
        )
    low, high = sides[0][0].figure, sides[-1][0].figure
    if all(compatible_figures(a[0].figure, b[0].figure) for a in sides for b in sides):
        bound = next((side for side in sides if side[0].figure.mod in _BOUNDS), None)
        if bound is None:
            return ConflictReading.EQUIVALENT, phrase("why.number.equivalent")
        rest = listing([_words(side) for side in sides if side is not bound])
        return ConflictReading.SCOPE, phrase("why.number.bound", bound=_words(bound), other=rest)
    voices = [speakers([toll.account for toll in side]) for side in sides]
    named = [voice for voice in voices if voice]
    if len(set(named)) > 1:
        who = listing([name for voice in named for name in sorted(voice)])
        return ConflictReading.DISPUTE, phrase("why.number.dispute", who=who)
    return ConflictReading.CONFLICT, phrase("why.number.conflict", unit=high.unit or low.unit)


def _grown(sides: Sequence[Sequence[Toll]]) -> tuple[str, str] | None:
    """First and last day of a toll that only ever rises; ``None`` when two counts stand on its last day."""
    days = [[toll.account.published for toll in side] for side in sides]
    if not all(all(side) for side in days):
        return None
    first = [min(side) for side in days]
    who = [speakers([toll.account for toll in side]) for side in (sides[0], sides[-1])]
    if who[0] and who[1] and not who[0] & who[1] and _days_between(first[0], first[-1]) <= 1:
        return None
    risen = all(a <= b for a, b in pairwise(first)) and first[0] < first[-1]
    counted = [[toll.account.published for toll in side if not toll.past] for side in sides]
    overtaken = all(max(side, default="") < first[-1] for side in counted[:-1])
    return (first[0], first[-1]) if risen and overtaken else None


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
