"""Forecasts: what was announced, expected or feared, and what later accounts say came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.ahead import is_announced, outlook
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.context import in_context, without_context
from recoupe.crosscheck.endings import endings
from recoupe.crosscheck.evidence import cite, cite_statement, without_overlaps
from recoupe.crosscheck.foretelling import best_foretelling, foretold
from recoupe.crosscheck.settlement import Settlement, settle
from recoupe.crosscheck.wording import listing, phrase
from recoupe.story import Evidence, Forecast, ForecastKind, ForecastState

__all__ = ["announced", "forecasts"]

_MONTH = re.compile(r"\d{4}-\d{2}")


def forecasts(comparison: Comparison) -> tuple[Forecast, ...]:
    """Everything that was still to come when it was said, once: what is announced, then what is feared, hoped for and
    demanded; of each what has a day or an outcome, then the rest, in order of saying.
    """
    found: list[Forecast] = []
    told = endings(comparison)
    for kind, ahead in _ahead(comparison):
        settled = settle(ahead, comparison, told)
        if settled.state is ForecastState.OPEN and not any(outlook(account) for account in ahead):
            continue
        made = _forecast(kind, ahead, settled, comparison)
        known = next((n for n, other in enumerate(found) if _in_one_line(made, other)), None)
        if known is None:
            found.append(made)
        else:
            found[known] = _joined(found[known], made)
    return tuple(sorted(found, key=_rank))


def _rank(forecast: Forecast) -> tuple[int, bool, str, tuple[Evidence, ...]]:
    """What is announced before what is feared, hoped for and demanded; of each what has a day or an outcome first."""
    certain = forecast.due is not None or forecast.state is not ForecastState.OPEN
    return list(ForecastKind).index(forecast.kind), not certain, forecast.said or "9999", forecast.evidence


def _in_one_line(one: Forecast, other: Forecast) -> bool:
    """True when the line of one forecast stands in that of another of its kind."""
    left, right = (without_context(each.text).lower() for each in (one, other))
    return one.kind is other.kind and (left in right or right in left)


def _ahead(comparison: Comparison) -> Iterator[tuple[ForecastKind, tuple[Account, ...]]]:
    """The accounts of each thing that is or was still to come, with how they look ahead to it."""
    for group in comparison.groups:
        looking = _looking(group) or _looking(group, past=True)
        if looking:
            first = next(kind for kind in ForecastKind if kind in looking.values())
            yield first, tuple(account for account in group if account.key in looking)


def _looking(group: Sequence[Account], past: bool = False) -> dict[tuple[str, int], ForecastKind]:
    return {account.key: kind for account in group if (kind := outlook(account, past)) is not None}


def announced(comparison: Comparison) -> list[tuple[Account, ...]]:
    """The accounts of each thing that was still to come."""
    ahead = [tuple(account for account in group if is_announced(account)) for group in comparison.groups]
    return [group for group in ahead if group]


def _joined(one: Forecast, other: Forecast) -> Forecast:
    """Two forecasts of one sentence, shown in its words: one line, with what settles either."""
    order = (one, other)
    first, second = sorted(order, key=lambda f: (f.state is ForecastState.OPEN, f.due is None, len(f.text), f.evidence))
    evidence = without_overlaps((*one.evidence, *other.evidence))
    if first.due is not None or first.state is not ForecastState.OPEN:
        return replace(first, due=first.due or second.due, evidence=evidence)
    return replace(first, due=second.due, overdue=second.overdue, why=second.why, evidence=evidence)


def _forecast(kind: ForecastKind, ahead: Sequence[Account], settled: Settlement, comparison: Comparison) -> Forecast:
    best = best_foretelling(ahead)
    names = [origin.name for origin in comparison.origins(ahead)]
    published = sorted(account.published for account in ahead if account.published)
    due = _due(best, published[0] if published else None)
    last = max(account.published for account in comparison.accounts)
    overdue = settled.state is ForecastState.OPEN and due is not None and best.days is not None and best.days[1] < last
    return Forecast(
        text=in_context(best, foretold(best)),
        who=listing(names),
        said=_said(ahead),
        due=due,
        state=settled.state,
        evidence=without_overlaps(cite_statement(a.reading, a.statement) for a in ahead),
        settled_by=without_overlaps(
            [
                *(cite_statement(a.reading, a.statement) for a in settled.by),
                *(cite(ending.reading, ending.span) for ending in settled.endings),
            ]
        ),
        why=phrase("why.overdue") if overdue else settled.why,
        kind=kind,
        overdue=overdue,
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
