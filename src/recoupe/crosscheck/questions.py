"""Which question of the reporter a claim answers: quand, où, qui, combien, pourquoi, quoi."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows

__all__ = ["question"]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = [re.escape(row[1]) for row in rows("questions.tsv") if row[0] == name]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.I) if words else re.compile(r"(?!)")


def question(group: Sequence[Account]) -> str:
    """The question most accounts of a claim answer, by what they hold: a reason, a figure, a place, a day, a role.

    The word for it is the language's own.
    """
    statements = [account.statement for account in group]
    texts = [a.reading.article.text[hull(a.statement.spans).slice] for a in group]
    if _most([bool(_pattern("pourquoi").search(text)) for text in texts]):
        return "pourquoi"
    if _most([bool(s.quantities) for s in statements]):
        return "combien"
    if _most([bool(s.place) and bool(_pattern("où").search(t)) for s, t in zip(statements, texts, strict=True)]):
        return "où"
    if _most(
        [s.time is not None and bool(_pattern("quand").search(t)) for s, t in zip(statements, texts, strict=True)]
    ):
        return "quand"
    if _most([bool(_pattern("qui").search(text)) for text in texts]):
        return "qui"
    return "quoi"


def _most(answers: Sequence[bool]) -> bool:
    return 2 * sum(answers) > len(answers)
