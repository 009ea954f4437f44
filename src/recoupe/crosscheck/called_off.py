"""What a plan's own sentence tells of it: called off, put off, or come to nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.ahead import fell_through
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.plans import pattern, plain
from recoupe.model import Span
from recoupe.story import ForecastState

__all__ = ["called_off"]

_MARK = re.compile(r"[.;:()«»]")
_NEAR = 24  # characters between a verb and the plan it ends
_AROUND = 40  # characters before that verb that may undo it


def called_off(ahead: Sequence[Account], comparison: Comparison) -> tuple[ForecastState, tuple[Account, ...]] | None:
    """The state of a plan whose own sentence ends it, with the accounts that say so; ``None`` where none does."""
    found = [(state, account) for account in ahead if (state := _ended(account)) is not None]
    if not found:
        return None
    state = found[0][0]
    return state, tuple(_saying(account, comparison) for other, account in found if other is state)


def _ended(account: Account) -> ForecastState | None:
    """The state of « a renoncé à *la hausse prévue* », « *la visite prévue mardi* a été annulée », « devait… mais »."""
    planned, sentence = hull(account.statement.spans), account.statement.sentence
    before = plain(account, Span(max(sentence.start, planned.start - _NEAR - _AROUND), planned.start))
    after = plain(account, Span(planned.end, min(sentence.end, planned.end + _NEAR + _AROUND)))
    for text, near in ((before, _MARK.split(before)[-1][-_NEAR:]), (after, _MARK.split(after)[0][:_NEAR])):
        for kind, state in (("dropped", ForecastState.CONTRADICTED), ("put_off", ForecastState.CHANGED)):
            if pattern("outcomes.tsv", kind).search(near) and not pattern("outcomes.tsv", "not_dropped").search(text):
                return state
    said = account.attribution
    if said is not None and pattern("outcomes.tsv", "wrongly").search(_between(account, said.cue, planned)):
        return ForecastState.CONTRADICTED
    if pattern("outcomes.tsv", "first").search(before + plain(account, planned)) and _is_put_off(account):
        return ForecastState.CHANGED
    if fell_through(account):
        rest = plain(account, Span(planned.start, sentence.end))
        return ForecastState.CHANGED if pattern("outcomes.tsv", "put_off").search(rest) else ForecastState.CONTRADICTED
    return None


def _between(account: Account, cue: Span, planned: Span) -> str:
    """The words from a cue to what it brings in; empty where it stands after that."""
    return plain(account, Span(cue.start, max(cue.start, planned.start)))


def _is_put_off(account: Account) -> bool:
    """True of « *initialement* prévue en mai, la visite *a été reportée* à juin »."""
    rest = plain(account, Span(hull(account.statement.spans).start, account.statement.sentence.end))
    return pattern("outcomes.tsv", "off_passive").search(rest) is not None


def _saying(account: Account, comparison: Comparison) -> Account:
    """The account of the same sentence that tells the end of a plan; the plan's own where none does."""
    ending = pattern("outcomes.tsv", "dropped", "put_off", "but")
    sentence = [a for a in comparison.accounts if a.file == account.file and _beside(a, account)]
    told = [a for a in sentence if ending.search(plain(a, hull(a.statement.spans)))]
    return next(iter(told), account)


def _beside(one: Account, other: Account) -> bool:
    """True of another account of the same sentence that tells of what is or was."""
    return one is not other and not one.forecast and one.statement.sentence == other.statement.sentence
