"""What one account asserts and another denies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import best_account, shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import own_words, speakers
from recoupe.crosscheck.conflicts.verdict import Telling, overtaken
from recoupe.crosscheck.evidence import cite, cite_statement, without_overlaps
from recoupe.crosscheck.opposition import opposed
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence, Side

__all__ = ["polarity_conflicts"]

_FAR = 30  # days between two articles from which one may speak of another event
_YES, _NO = phrase("side.affirmed"), phrase("side.denied")


def polarity_conflicts(comparison: Comparison) -> list[Conflict]:
    """Every claim that some account asserts and another denies, once for each group of accounts."""
    found = []
    for group in comparison.groups:
        asserted = [a for a in group if not a.denies and not a.forecast]
        denied = [a for a in group if a.denies and not a.forecast]
        if any(opposed(a, b, comparison.likeness(a, b)) and _of_one_event(a, b) for a in asserted for b in denied):
            conflict = _conflict(asserted, denied, comparison)
            if conflict.reading is ConflictReading.UPDATE or not _one_voice(asserted, denied):
                found.append(conflict)
    return found


def _of_one_event(a: Account, b: Account) -> bool:
    """True unless two accounts may tell of two events of one kind: far apart, or of nobody and nothing both name."""
    days = [date.fromisoformat(day) for day in (a.published, b.published) if day]
    if len(days) == 2 and abs((days[0] - days[1]).days) > _FAR:
        return False
    return a.speaker is not None or b.speaker is not None or bool(a.names & b.names)


def _one_voice(asserted: Sequence[Account], denied: Sequence[Account]) -> bool:
    """True where only one person is heard: « il n'a pas été entendu, mais quand il est entendu… »."""
    who = speakers(asserted), speakers(denied)
    return bool(who[0]) and who[0] == who[1] and not own_words(asserted) and not own_words(denied)


def _conflict(asserted: Sequence[Account], denied: Sequence[Account], comparison: Comparison) -> Conflict:
    reading, why = _reading(asserted, denied)
    value = shown_text(best_account(tuple(asserted)))
    sides = (_side(_YES, asserted, comparison), _side(_NO, denied, comparison))
    return Conflict(ConflictKind.POLARITY, reading, value, sides, why)


def _side(value: str, members: Sequence[Account], comparison: Comparison) -> Side:
    names = [origin.name for origin in comparison.origins(members)]
    return Side(value, listing(names), without_overlaps(_evidence(account, value) for account in members))


def _evidence(account: Account, value: str) -> Evidence:
    """A denial rests on the word that denies as much as on what is denied."""
    if value == _NO and account.attribution is not None and account.attribution.act == "deny":
        return cite(account.reading, account.attribution.cue)
    return cite_statement(account.reading, account.statement)


def _reading(asserted: Sequence[Account], denied: Sequence[Account]) -> tuple[ConflictReading, str]:
    who = speakers(asserted), speakers(denied)
    sides = [[Telling(account) for account in side] for side in (asserted, denied)]
    if who[0] == who[1] and (days := overtaken(sides)):
        return ConflictReading.UPDATE, phrase(
            "why.polarity.update", earlier=spoken_date(days[0]), later=spoken_date(days[1])
        )
    if who[1]:
        yes, no = listing(sorted(who[0])) or phrase("side.article"), listing(sorted(who[1]))
        return ConflictReading.DISPUTE, phrase("why.polarity.dispute", yes=yes, no=no)
    return ConflictReading.CONFLICT, phrase("why.polarity.conflict")
