"""Amounts: how much money or what share the story's own event is put at, by the noun or verb that governs the figure.

« une perte de 600 millions », « avoir perdu 600 millions » and « la perte, estimée à 600 millions » give
one amount. What only one text tells may be anybody's; the story's own amounts are told by several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.figures import FAR
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, predicate_class
from recoupe.crosscheck.tolls import Toll, is_revised
from recoupe.model import Quantity

__all__ = ["amounts", "is_amount", "measured_as"]

_REACH = 6  # words before a figure among which the noun it measures stands
_TEXTS = 2  # text families that tell an amount before it is the story's


def amounts(comparison: Comparison) -> Iterator[tuple[str, list[Toll]]]:
    """For each measured event of the story, its amounts that several texts tell, in the order of their values."""
    counted = [toll for account in comparison.accounts for toll in _of(account)]
    counted.sort(
        key=lambda t: (t.kind, t.figure.unit, t.figure.scope, t.figure.value, t.figure.mod or "", t.account.key)
    )
    for (kind, _, _), same in groupby(counted, key=lambda t: (t.kind, t.figure.unit, t.figure.scope)):
        values = [list(each) for _, each in groupby(same, key=lambda t: (t.figure.value, t.figure.mod))]
        shared = [each for each in values if len({toll.account.family for toll in each}) >= _TEXTS]
        kept = _near(shared)
        if len(kept) > 1:
            yield kind, [toll for each in kept for toll in each]


def is_amount(figure: Quantity) -> bool:
    """True of money and shares: units in which everything is counted."""
    return figure.unit in {word for row in rows("units.tsv") if row[0] == "amount" for word in row[1].split()}


def _of(account: Account) -> Iterator[Toll]:
    if account.background or account.headline or account.denies or account.forecast:
        return
    for figure in account.statement.quantities:
        if not _compared(account, figure) and is_amount(figure) and (noun := measured_as(account, figure)):
            yield Toll(predicate_class(folded(noun)), account, figure, is_revised(account, figure))


def _compared(account: Account, figure: Quantity) -> bool:
    """True of a share told beside another (« une baisse de 2 % par rapport à mars, de 4 % par rapport à avril »)."""
    shares = {word for row in rows("units.tsv") if row[0] == "share" for word in row[1].split()}
    return figure.unit in shares and sum(other.unit == figure.unit for other in account.statement.quantities) > 1


def measured_as(account: Account, figure: Quantity) -> str | None:
    """The word nearest before a figure that names what is measured (« la *perte* de trading de 751 millions »).

    Between them stand no comma and no other figure.
    """
    text = account.reading.article.text[account.statement.sentence.start : figure.span.start]
    clause = re.split(r"[,;:()\d]", text)[-1]
    for word in reversed(re.findall(r"[^\W\d_]+", clause)[-_REACH:]):
        for form in (folded(word), folded(word).removesuffix("s")):
            if predicate_class(form).startswith(EVENT):
                return form
    return account.predicate.removeprefix(EVENT) if account.predicate.startswith(EVENT) and not clause.strip() else None


def _near(values: Sequence[list[Toll]]) -> list[list[Toll]]:
    """The amounts of one thing: those that are of the size of the one most texts tell, of the same people or bodies."""
    if not values:
        return []
    usual = max(values, key=lambda each: (len({t.account.family for t in each}), -each[0].figure.value))
    size = usual[0].figure.value
    names = {name for toll in usual for name in toll.account.names}
    kept = []
    for each in values:
        value = each[0].figure.value
        own = {name for toll in each for name in toll.account.names}
        if max(value, size) < FAR * min(value, size) and (not own or not names or own & names):
            kept.append(each)
    return kept
