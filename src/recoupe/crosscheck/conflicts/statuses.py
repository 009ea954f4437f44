"""What became of somebody: held, then free; missing, then found. The later state replaces the earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import make_side
from recoupe.crosscheck.conflicts.verdict import as_of
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.model import EntityType
from recoupe.story import Conflict, ConflictKind, ConflictReading

__all__ = ["status_changes"]

_SHOWN = 3  # accounts of one state that are cited
_BEFORE = re.compile(r"\bdéjà\b")  # « il avait déjà été arrêté »: another time
_OF = re.compile(r"\b(?:de|du|des|d['’]|par|avec|selon|contre)\s*$")


def status_changes(comparison: Comparison) -> list[Conflict]:
    """Every person whom the story's earlier articles tell in a state that later ones, or the same, end."""
    told: dict[tuple[str, str], dict[str, list[tuple[Account, str]]]] = {}
    for account in comparison.accounts:
        if not (account.background or account.headline or account.denies or account.forecast):
            for who, status, side, words in _states(account):
                told.setdefault((who, status), {}).setdefault(side, []).append((account, words))
    found = [_change(who, sides, comparison) for (who, _), sides in sorted(told.items()) if len(sides) == 2]
    return [conflict for conflict in found if conflict is not None]


def _states(account: Account) -> Iterator[tuple[str, str, str, str]]:
    """Who is in which state, by the one person a clause opens with."""
    clause = hull(account.statement.spans)
    text = account.reading.article.text[clause.slice]
    who = _subject(account)
    if who is None or not account.sure:
        return
    for status, side, pattern in rows("statuses.tsv"):
        found = list(re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text.lower().replace("’", "'")))
        if found and not _BEFORE.search(text.lower()):
            yield who, status, side, text[found[-1].start() : found[-1].end()]


def _subject(account: Account) -> str | None:
    """The canonical name of the person the clause is about: the first one named in it, not as a complement."""
    clause = hull(account.statement.spans)
    named = sorted(
        (mention.start, entity.name, entity.type)
        for entity in account.reading.entities
        for mention in entity.mentions
        if clause.covers(mention)
    )
    if not named or named[0][2] is not EntityType.PERSON or len(account.people) != 1:
        return None
    before = account.reading.article.text[clause.start : named[0][0]]
    return None if _OF.search(before.lower()) else next(iter(account.people))


def _change(who: str, sides: dict[str, list[tuple[Account, str]]], comparison: Comparison) -> Conflict | None:
    first, last = sides["on"], sides["off"]
    days = [max((as_of(a) for a, _ in first), default=""), max((as_of(a) for a, _ in last), default="")]
    if not all(days) or days[0] > days[1]:
        return None
    earlier = sorted(first, key=lambda item: (as_of(item[0]), item[0].key))[-_SHOWN:]
    later = sorted(last, key=lambda item: (as_of(item[0]), item[0].key))[:_SHOWN]
    shown = tuple(
        make_side(words, [account for account, _ in told], comparison)
        for told, words in ((earlier, earlier[-1][1]), (later, later[0][1]))
    )
    why = phrase("why.status.update", later=spoken_date(days[1]))
    return Conflict(ConflictKind.ROLE, ConflictReading.UPDATE, phrase("about.status", who=who), shown, why)
