"""One amount in two currencies: « un million d'euros » here, « 1,4 million de dollars » there.

No rate is known here; an article that gives an amount in both (« un million d'euros (1,4 million de dollars) ») has
one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.wording import phrase
from recoupe.model import Quantity
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["one_amount_in_two_currencies"]

_NEAR = 0.1  # share by which a converted amount may differ: rates move and figures are rounded
_Rates = dict[tuple[str, str], list[float]]


def one_amount_in_two_currencies(comparison: Comparison) -> list[Conflict]:
    """Accounts of one event whose amounts are the same at a rate that an article of the story gives."""
    rates: _Rates = {}
    for account in comparison.accounts:
        for one, other in _both(account):
            rates.setdefault((one.unit, other.unit), []).append(other.value / one.value)
            rates.setdefault((other.unit, one.unit), []).append(one.value / other.value)
    found: dict[tuple[str, ...], Conflict] = {}
    for pair in comparison.pairs if rates else ():
        first, second = pair.first, pair.second
        if first.file == second.file or first.predicate != second.predicate:
            continue
        for a, b in _alone(first, second):
            if any(abs(a.value * rate - b.value) <= _NEAR * b.value for rate in rates.get((a.unit, b.unit), ())):
                told = sorted([(_words(first, a), first), (_words(second, b), second)], key=lambda t: t[1].key)
                sides = tuple(make_side(value, [account], comparison) for value, account in told)
                found.setdefault(
                    tuple(sorted((_words(first, a), _words(second, b)))),
                    Conflict(
                        ConflictKind.NUMBER,
                        ConflictReading.EQUIVALENT,
                        phrase("about.amount", what=told[0][0]),
                        sides,
                        phrase("why.currency"),
                    ),
                )
    return [found[key] for key in sorted(found)]


def _both(account: Account) -> Iterator[tuple[Quantity, Quantity]]:
    """An amount and the same in another currency, in brackets behind it or after « soit »."""
    amounts = [q for q in account.statement.quantities if q.unit in _units() and q.value > 0]
    text = account.reading.article.text
    for one, other in pairwise(amounts):
        between = text[one.span.end : other.span.start].lower()
        if one.unit != other.unit and _joint().fullmatch(between):
            yield one, other


def _alone(first: Account, second: Account) -> Iterator[tuple[Quantity, Quantity]]:
    """The amounts of two accounts that are in different currencies, where neither gives both."""
    left, right = ([q for q in a.statement.quantities if q.unit in _units()] for a in (first, second))
    if {q.unit for q in left}.isdisjoint(q.unit for q in right):
        yield from ((a, b) for a in left for b in right)


def _words(account: Account, amount: Quantity) -> str:
    return account.reading.article.text[amount.span.slice]


@cache
def _units() -> frozenset[str]:
    return frozenset(word for row in rows("currencies.tsv") if row[0] == "unit" for word in row[1].split())


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(alternatives("currencies.tsv", "joint"))
