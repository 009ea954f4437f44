"""Differing tolls of the story's own event: the last count, or two counts that stand against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.counts import count_conflict
from recoupe.crosscheck.figures import FAR
from recoupe.crosscheck.matching import same_day
from recoupe.crosscheck.tolls import Toll, is_crowd, tolls
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict

__all__ = ["toll_conflicts"]


def toll_conflicts(comparison: Comparison) -> list[Conflict]:
    """One conflict for each toll that is not counted alike, all its figures side by side, lowest first."""
    found = []
    ordered = sorted(tolls(comparison), key=lambda t: (t.kind, t.figure.value, t.figure.mod or "", t.account.key))
    for kind, of_kind in groupby(ordered, key=lambda t: t.kind):
        for counted in _crowds(list(of_kind)) if is_crowd(kind) else [_of_one_event(list(of_kind))]:
            sides = [list(side) for _, side in groupby(counted, key=lambda t: t.figure.value)]
            if len(sides) > 1:
                found.append(count_conflict(_about(kind, counted), sides, comparison))
    return found


def _about(kind: str, counted: Sequence[Toll]) -> str:
    where = next((toll.account.statement.place for toll in counted if toll.account.statement.place), None)
    about = phrase(f"about.toll.{kind}")
    return phrase("about.at", what=about, where=where) if where and is_crowd(kind) else about


def _of_one_event(of_kind: Sequence[Toll]) -> list[Toll]:
    """The counts whose day and place do not exclude those of the first one published."""
    first = _first(of_kind).account
    return [toll for toll in of_kind if same_day(first, toll.account) and _may_share_place(first, toll.account)]


def _first(counted: Sequence[Toll]) -> Toll:
    return min(counted, key=lambda t: (t.account.published or "9999", t.account.key))


def _may_share_place(a: Account, b: Account) -> bool:
    return not (a.statement.place and b.statement.place) or a.statement.place == b.statement.place


def _crowds(of_kind: Sequence[Toll]) -> Iterator[list[Toll]]:
    """A crowd of one town is not that of another nor of them all; what is many times as much is another crowd."""
    places: dict[str, list[Toll]] = {}
    for toll in of_kind:
        places.setdefault(toll.account.statement.place or "", []).append(toll)
    for _, counted in sorted(places.items()):
        told = Counter(value for value, _ in {(toll.figure.value, toll.account.family) for toll in counted})
        usual = max(sorted(told), key=lambda value: told[value])
        near = [t for t in counted if max(t.figure.value, usual) < FAR * min(t.figure.value, usual)]
        yield [t for t in near if all(same_day(t.account, other.account) for other in near)]
