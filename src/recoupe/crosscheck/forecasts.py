"""Forecasts: what was announced, expected or feared, and what later accounts say came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.ahead import is_announced
from recoupe.crosscheck.clauses import best_account, shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite_statement, without_overlaps
from recoupe.crosscheck.settlement import Settlement, settle
from recoupe.crosscheck.wording import listing
from recoupe.story import Forecast, ForecastState

__all__ = ["announced", "forecasts"]

_MONTH = re.compile(r"\d{4}-\d{2}")


def forecasts(comparison: Comparison) -> tuple[Forecast, ...]:
    """Everything that was still to come when it was said, once, in order of saying."""
    found: dict[str, Forecast] = {}
    for ahead in announced(comparison):
        made = _forecast(ahead, settle(ahead, comparison), comparison)
        found[made.text] = _joined(found[made.text], made) if made.text in found else made
    return tuple(sorted(found.values(), key=lambda f: (f.said or "9999", f.evidence)))


def announced(comparison: Comparison) -> list[tuple[Account, ...]]:
    """The accounts of each thing that was still to come."""
    ahead = [tuple(account for account in group if is_announced(account)) for group in comparison.groups]
    return [group for group in ahead if group]


def _joined(one: Forecast, other: Forecast) -> Forecast:
    """Two forecasts of one sentence, shown in its words: one line, with what settles either."""
    first, second = sorted((one, other), key=lambda f: (f.state is ForecastState.OPEN, f.due is None, f.evidence))
    return replace(first, due=first.due or second.due, evidence=without_overlaps((*one.evidence, *other.evidence)))


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
