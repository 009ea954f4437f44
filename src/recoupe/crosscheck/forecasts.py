"""Forecasts: what was announced, expected or feared, and what later accounts say came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import best_account, shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, hull, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.settlement import Settlement, settle
from recoupe.crosscheck.wording import listing
from recoupe.model import Certainty, Span
from recoupe.story import Forecast, ForecastState

__all__ = ["announced", "forecasts"]

_MONTH = re.compile(r"\d{4}-\d{2}")
_BEFORE = 30  # characters in front of a clause that may hold what it depends on
_NOT_ANNOUNCED = frozenset({"urge", "order", "decline", "praise", "criticise", "ask", "deny"})


def forecasts(comparison: Comparison) -> tuple[Forecast, ...]:
    """Everything that was still to come when it was said, once, in order of saying."""
    found: dict[str, Forecast] = {}
    for ahead in announced(comparison):
        made = _forecast(ahead, settle(ahead, comparison), comparison)
        found[made.text] = _joined(found[made.text], made) if made.text in found else made
    return tuple(sorted(found.values(), key=lambda f: (f.said or "9999", f.evidence)))


def announced(comparison: Comparison) -> list[tuple[Account, ...]]:
    """The accounts of each thing that was still to come."""
    ahead = [tuple(account for account in group if _announced(account)) for group in comparison.groups]
    return [group for group in ahead if group]


def _joined(one: Forecast, other: Forecast) -> Forecast:
    """Two forecasts of one sentence, shown in its words: one line, with what settles either."""
    first, second = sorted((one, other), key=lambda f: (f.state is ForecastState.OPEN, f.due is None, f.evidence))
    return replace(first, due=first.due or second.due, evidence=without_overlaps((*one.evidence, *other.evidence)))


def _announced(account: Account) -> bool:
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


def _forecast(ahead: Sequence[Account], settled: Settlement, comparison: Comparison) -> Forecast:
    best = best_account(tuple(ahead))
    names = [origin.name for origin in comparison.origins(ahead)]
    published = sorted(account.published for account in ahead if account.published)
    return Forecast(
        text=shown_text(best),
        who=listing(names),
        said=_said(ahead),
        due=_due(best, published[0] if published else None),
        state=settled.state,
        evidence=without_overlaps(cite_statement(a.reading, a.statement) for a in ahead),
        settled_by=without_overlaps(cite_statement(a.reading, a.statement) for a in settled.by),
        why=settled.why,
    )


def _said(ahead: Sequence[Account]) -> str | None:
    """When it was first said: a day, or no finer than the article's date is known (``2024-03``)."""
    dated = [account for account in ahead if account.published]
    if not dated:
        return None
    published = min(dated, key=lambda account: (account.published, account.key)).reading.published
    if published.earliest == published.latest:
        return published.earliest
    return published.value if published.value and _MONTH.fullmatch(published.value) else None


def _due(account: Account, said: str | None) -> str | None:
    """When it was to happen, where the text says so and that day is not past when it is said."""
    time = account.statement.time
    if time is None or account.days is None or not said or account.days[1] < said:
        return None
    return time.value
