"""How a text keeps its distance from what it tells: the conditional of hearsay, adverbs, *présumé*."""

from __future__ import annotations

import re
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows

__all__ = ["distance", "hearsay"]


@cache
def distance(*kinds: str) -> re.Pattern[str]:
    """The patterns of some kinds (``distance.tsv``), for lower-case text with straight apostrophes."""
    listed = [row[1] for row in rows("distance.tsv") if row[0] in kinds]
    return re.compile("|".join(rf"(?<!\w)(?:{pattern})(?!\w)" for pattern in listed))


def hearsay(account: Account) -> bool:
    """True when the clause itself is in the conditional of hearsay (« *aurait agi* seul, selon la police »).

    The speaker may be certain (FactBank leaves the source's commitment as it is); whoever reports it is not.
    """
    clause = account.reading.article.text[hull(account.statement.spans).slice].lower().replace("’", "'")
    held = distance("conditional").search(clause) and not distance("counterfactual").search(clause)
    return not account.forecast and bool(held)
