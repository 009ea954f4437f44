"""Differing tolls of the story's own event: the last count, or two counts that stand against each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.counts import count_conflict
from recoupe.crosscheck.countries import country
from recoupe.crosscheck.figures import FAR
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.matching import same_day
from recoupe.crosscheck.tolls import Toll, is_crowd, tolls
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict

__all__ = ["toll_conflicts"]

_BELOW, _ABOVE = frozenset({"APPROX", "LESS_THAN"}), frozenset({"MORE_THAN"})


def toll_conflicts(comparison: Comparison) -> list[Conflict]:
    """One conflict for each toll that is not counted alike, all its figures side by side, lowest first."""
    found = []
    ordered = sorted(tolls(comparison), key=lambda t: (t.kind, t.figure.value, t.figure.mod or "", t.account.key))
    for kind, of_kind in groupby(ordered, key=lambda t: t.kind):
        for counted in _crowds(list(of_kind)) if is_crowd(kind) else [_of_one_event(list(of_kind))]:
            sides = [list(side) for _, side in groupby(counted, key=lambda t: t.figure.value)]
            sides = sides if len(sides) > 1 else _above_and_below(counted)
            if len(sides) > 1:
                found.append(count_conflict(_about(kind, counted), sides, comparison))
    return found


def _rivals(a: Toll, b: Toll) -> bool:
    """True of a count by the police and one by those who called the crowd together, however far apart."""
    camps = {_camp(toll.account.speaker) for toll in (a, b)}
    return camps == {"authority", "organiser"} and same_day(a.account, b.account)


def _camp(speaker: str | None) -> str:
    named = (speaker or "").lower()
    return next(
        (camp for camp in ("authority", "organiser") if re.search(alternatives("twofold.tsv", camp), named)), ""
    )


def _above_and_below(counted: Sequence[Toll]) -> list[list[Toll]]:
    """One figure that some approach from below (« près de 4 000 ») and others pass (« plus de 4 000 »)."""
    below = [toll for toll in counted if toll.figure.mod in _BELOW]
    above = [toll for toll in counted if toll.figure.mod in _ABOVE]
    return [below, above] if below and above else []


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
    named = {toll.account.statement.place for toll in of_kind if toll.account.statement.place}
    countries = {place for place in named if country(place)}
    everywhere = countries if len(countries) == 1 else set()  # « en France », in articles that else name no place
    for toll in of_kind:
        place = toll.account.statement.place or ""
        places.setdefault("" if place in everywhere else place, []).append(toll)
    for _, counted in sorted(places.items()):
        told = Counter(value for value, _ in {(toll.figure.value, toll.account.family) for toll in counted})
        usual = max(sorted(told), key=lambda value: told[value])
        near = [t for t in counted if max(t.figure.value, usual) < FAR * min(t.figure.value, usual)]
        near += [t for t in counted if t not in near and any(_rivals(t, other) for other in near)]
        yield [t for t in near if all(same_day(t.account, other.account) for other in near)]
