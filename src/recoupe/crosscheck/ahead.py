"""What an account announces: that it was to come when it was said, and more than a wish, a duty or a question."""

from __future__ import annotations

import re
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows
from recoupe.model import Certainty, Span

__all__ = ["is_announced"]

_BEFORE = 30  # characters in front of a clause that may hold what it depends on
_NOT_ANNOUNCED = frozenset({"urge", "order", "decline", "praise", "criticise", "ask", "deny"})


def is_announced(account: Account) -> bool:
    """True for what is expected to happen; a plea, an order or a refusal announces nothing."""
    if not account.forecast or account.headline or _is_duty(account):
        return False
    if (
        _asks(account)
        or account.background
        or (account.days and account.published and account.days[1] < account.published)
    ):
        return False
    if account.days is None and not _looks_ahead(account):
        return False
    attribution = account.attribution
    if attribution is None:
        return True
    wish = attribution.commitment.certainty is Certainty.NONE and attribution.act not in ("fear", "expect")
    return attribution.act not in _NOT_ANNOUNCED and not wish


def _asks(account: Account) -> bool:
    """True of a question, which announces nothing."""
    sentence = account.statement.sentence
    own = account.reading.article.text[hull(account.statement.spans).start : sentence.end]
    return own.rstrip(' \u00a0\u202f\n»”")').endswith("?")


def _is_duty(account: Account) -> bool:
    """True of « chacun doit se ressaisir », which says what ought to be, and of « il devait venir », which is past."""
    text = _plain(account, hull(account.statement.spans))
    return any(
        re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text) is not None
        for kind, pattern in (row[:2] for row in rows("norms.tsv"))
        if kind == "planned" or account.days is None
    )


def _looks_ahead(account: Account) -> bool:
    """True when the words themselves, those that bring them in or those right before them show what is to come."""
    span = hull(account.statement.spans)
    attribution = account.attribution
    texts = [_plain(account, Span(max(account.statement.sentence.start, span.start - _BEFORE), span.end))]
    texts += [_plain(account, attribution.cue)] if attribution is not None else []
    return any(_patterns("ahead.tsv").search(text) for text in texts)


def _plain(account: Account, span: Span) -> str:
    return account.reading.article.text[span.slice].lower().replace("’", "'")


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{row[1]})(?!\w)" for row in rows(name)))
