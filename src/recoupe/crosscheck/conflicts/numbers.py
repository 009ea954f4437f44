"""Differing figures: same unit, same fact, other number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.counts import count_conflict, words_of
from recoupe.crosscheck.figures import FAR, FEW, comparable, compatible_figures, slipped_zero
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.matching import Pair, same_day
from recoupe.crosscheck.measures import amounts, is_amount, measured_as
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.crosscheck.tolls import Toll
from recoupe.crosscheck.wording import phrase
from recoupe.model import Quantity
from recoupe.story import Conflict, ConflictReading

__all__ = ["number_conflicts"]

_ALIKE = 0.4  # likeness of two accounts that count the same thing with one predicate
_PLAIN = 0.52  # … with different predicates, or for ages, hours and other units that are everywhere
_UNSAID = 0.6  # … and where nobody is named who says either
_ALIKE_WORDS = 3  # words shared by two accounts of one thing that share no name
_NEAR = 600  # characters between two voices that answer one another
_EQUIVALENT = ConflictReading.EQUIVALENT

_Said = tuple[Account, Quantity]


def number_conflicts(comparison: Comparison) -> list[Conflict]:
    """Figures that differ: for each thing counted and each two figures one conflict, with all who give either."""
    home = {account.key: group for group in comparison.groups for account in group}
    sides: dict[tuple[str, tuple[float, str], tuple[float, str]], tuple[list[_Said], list[_Said]]] = {}
    alike = (said for pair in (*comparison.pairs, *_in_one_breath(comparison)) for said in _differing(pair))
    for left, right in (*alike, *_with_a_zero_more(comparison)):
        ordered = sorted((left, right), key=lambda said: _value(said[1]))
        key = (ordered[0][1].unit, _value(ordered[0][1]), _value(ordered[1][1]))
        known = sides.setdefault(key, ([], []))
        for said, side in zip(ordered, known, strict=True):
            side += [other for other in _same_figure(said, home) if other[0] not in [a for a, _ in side]]
    found = sorted(sides.items(), key=lambda item: item[0])
    amount = [_amount_conflict(kind, counted, comparison) for kind, counted in amounts(comparison)]
    return [*amount, *_gathered([_conflict(key[0], pair, comparison) for key, pair in found])]


def _conflict(unit: str, sides: tuple[list[_Said], list[_Said]], comparison: Comparison) -> Conflict:
    counted = [[Toll(unit, account, figure) for account, figure in side] for side in sides]
    noun = words_of(counted[-1]).split()[-1]
    return count_conflict(
        phrase("about.number.vowel" if _elides(noun) else "about.number", unit=noun), counted, comparison
    )


def _elides(noun: str) -> bool:
    return folded(noun)[:1] in set("aeiouh")


def _amount_conflict(kind: str, counted: Sequence[Toll], comparison: Comparison) -> Conflict:
    sides = [list(side) for _, side in groupby(counted, key=lambda t: (t.figure.value, t.figure.mod))]
    named = measured_as(counted[0].account, counted[0].figure) or kind
    return count_conflict(phrase("about.amount", what=named), sides, comparison)


def _gathered(found: Sequence[Conflict]) -> list[Conflict]:
    """Figures that only round one another stand together, not two by two."""
    kept: list[Conflict] = []
    for conflict in found:
        words = {evidence for side in conflict.sides for evidence in side.evidence}
        for at, known in enumerate(kept):
            shared = any(evidence in words for side in known.sides for evidence in side.evidence)
            if shared and known.about == conflict.about and known.reading is conflict.reading is _EQUIVALENT:
                sides = {side.value: side for side in (*conflict.sides, *known.sides)}
                kept[at] = replace(known, sides=tuple(sides[value] for value in sorted(sides)))
                break
        else:
            kept.append(conflict)
    return kept


def _value(quantity: Quantity) -> tuple[float, str]:
    return quantity.value, quantity.mod or ""


def _same_figure(said: _Said, home: dict[tuple[str, int], tuple[Account, ...]]) -> Iterator[_Said]:
    """Whoever says the same thing with the same figure."""
    account, quantity = said
    yield said
    for other in home[account.key]:
        for figure in other.statement.quantities:
            if other is not account and comparable(figure, quantity) and _value(figure) == _value(quantity):
                yield other, figure
                break


def _differing(pair: Pair) -> Iterator[tuple[_Said, _Said]]:
    a, b = pair.first, pair.second
    if not _one_fact(a, b):
        return
    floor = _ALIKE if a.predicate and a.predicate == b.predicate else _PLAIN
    floor = floor if a.speaker or b.speaker else _UNSAID
    for left in a.statement.quantities:
        for right in b.statement.quantities:
            if not _same_thing(left, right) or _value(left) == _value(right) or is_amount(left):
                continue
            if left.unit in _everywhere() and (pair.score < _PLAIN or not _tied(a, b, left)):
                continue
            if _far(left, right) or _of_a_known_set(a, left) or _of_a_known_set(b, right):
                continue
            if pair.score >= floor and _only(a, left) and _only(b, right):
                yield (a, left), (b, right)


def _same_thing(left: Quantity, right: Quantity) -> bool:
    """True when both count one thing; what a surface or a weight is of may be left unsaid."""
    if comparable(left, right):
        return True
    return left.unit == right.unit and left.unit in _units("stuff") and not (left.scope and right.scope)


def _far(left: Quantity, right: Quantity) -> bool:
    """True of figures so far apart that they count two things, unless one only bounds the other."""
    return not compatible_figures(left, right) and max(left.value, right.value) >= FAR * min(left.value, right.value)


def _of_a_known_set(account: Account, figure: Quantity) -> bool:
    """True of « *les* deux principaux syndicats », which are named and not counted."""
    before = account.reading.article.text[: figure.span.start].rsplit(None, 1)[-1:]
    return figure.value < FEW and bool(before) and before[0].lower() in leading("definite")


def _tied(a: Account, b: Account, quantity: Quantity) -> bool:
    """True when two accounts share more than what is counted and one word beside it."""
    return len((a.words & b.words) - {predicate_class(folded(quantity.unit))}) >= 2


def _in_one_breath(comparison: Comparison) -> Iterator[Pair]:
    """Two voices that an article lets speak one after the other (« au moins un, selon… ; deux, selon… »)."""
    counting = [account for account in comparison.accounts if account.speaker and account.statement.quantities]
    for at, a in enumerate(counting):
        for b in counting[at + 1 :]:
            if a.file != b.file or b.statement.sentence.start - a.statement.sentence.start > _NEAR:
                break
            units = {q.unit for q in a.statement.quantities} & {q.unit for q in b.statement.quantities}
            if a.speaker != b.speaker and units - _everywhere() and not (_of_more(a, b) or _of_more(b, a)):
                yield Pair(a, b, 1.0)


def _of_more(account: Account, other: Account) -> bool:
    """True of a figure given for whoever speaks in the other account and for others with him."""
    voices = {str(account.speaker), str(other.speaker)}
    return str(other.speaker) in account.names and not account.names <= voices


def _with_a_zero_more(comparison: Comparison) -> Iterator[tuple[_Said, _Said]]:
    """Figures of the same things that differ by zeros, in two texts that share a name, one of them somebody's."""
    told: dict[str, list[_Said]] = {}
    for account in comparison.accounts:
        for figure in account.statement.quantities:
            if figure.unit not in _everywhere():
                told.setdefault(figure.unit, []).append((account, figure))
    for _, said in sorted(told.items()):
        for at, (a, left) in enumerate(said):
            for b, right in said[at + 1 :]:
                apart = slipped_zero(left.value, right.value) and a.family != b.family and (a.speaker or b.speaker)
                if apart and (a.names & b.names or len(a.words & b.words) >= _ALIKE_WORDS) and _one_fact(a, b):
                    yield (a, left), (b, right)


def _only(account: Account, quantity: Quantity) -> bool:
    """True when the account counts that unit once: of two figures one cannot tell which answers to which."""
    return len({_value(other) for other in account.statement.quantities if other.unit == quantity.unit}) == 1


def _one_fact(a: Account, b: Account) -> bool:
    """True when nothing says that two accounts speak of different days, places or times of telling."""
    if a.background or b.background or a.headline or b.headline:
        return False
    if a.file == b.file and not (a.speaker and b.speaker and a.speaker != b.speaker):
        return False
    if a.denies or b.denies or a.forecast != b.forecast or not same_day(a, b) or _timed(a) != _timed(b):
        return False
    if _weekday(a) and _weekday(b) and _weekday(a) != _weekday(b):
        return False
    return _where(a) == _where(b)


def _timed(account: Account) -> str:
    """The hour or part of the day an account is about, if it is about one."""
    time = account.statement.time
    return time.value if time is not None and "T" in time.value else ""


def _weekday(account: Account) -> str:
    """The day of the week an account names in an article of no known date."""
    time = account.statement.time
    return time.value[:10] if time is not None and time.value.startswith("XXXX-WXX") else ""


def _where(account: Account) -> frozenset[str]:
    """The place a figure holds for: a figure for one town is not the country's."""
    return frozenset({account.statement.place}) if account.statement.place else frozenset()


def _everywhere() -> frozenset[str]:
    return _units("everywhere")


@cache
def _units(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows("units.tsv") if row[0] == kind for word in row[1].split())
