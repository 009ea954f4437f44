"""What one person says that hardly goes together: to keep a rule, and to plan something in spite of it.

« Le groupe respecte l'embargo », a assuré son président, qui annonce des livraisons *malgré l'embargo*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.wording import phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["tensions"]

_TOLD = frozenset({"state", "promise", "confirm", "estimate"})
_OBJECT = 30  # characters from a verb to the rule it keeps, or from « malgré » to the rule


def tensions(comparison: Comparison) -> list[Conflict]:
    """For each speaker who says that a rule is kept: what the same one plans or does in spite of such a rule."""
    spoken = [a for a in comparison.accounts if a.speaker and not a.headline and not a.denies and _puts_forward(a)]
    found = []
    for speaker in sorted({str(account.speaker) for account in spoken}):
        own = [account for account in spoken if account.speaker == speaker]
        keeping = [account for account in own if _keeps(account)]
        against = [account for account in own if account not in keeping and _despite(account)]
        if keeping and against:
            found.append(_conflict(speaker, keeping, against))
    return found


def _puts_forward(account: Account) -> bool:
    """True of what is told, not asked of others nor blamed on them."""
    return account.attribution is not None and account.attribution.act in _TOLD


def _keeps(account: Account) -> bool:
    """True of « La Russie respecte toutes ces restrictions »."""
    return any(_near(_clause(account), "keeps"))


def _despite(account: Account) -> bool:
    """True where the sentence goes on « malgré les sanctions »."""
    return any(_near(_lower(account.reading.article.text[account.statement.sentence.slice]), "despite"))


def _near(text: str, kind: str) -> Iterator[bool]:
    """For each word of a kind, whether the name of a rule follows it closely."""
    for match in re.finditer(_pattern(kind), text):
        yield re.search(_pattern("norm"), text[match.end() : match.end() + _OBJECT]) is not None


def _clause(account: Account) -> str:
    return _lower(account.reading.article.text[hull(account.statement.spans).slice])


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _conflict(speaker: str, keeping: list[Account], against: list[Account]) -> Conflict:
    sides = (
        Side(
            shown_text(keeping[0]), speaker, without_overlaps(cite(a.reading, hull(a.statement.spans)) for a in keeping)
        ),
        Side(shown_text(against[0]), speaker, without_overlaps(cite(a.reading, a.statement.sentence) for a in against)),
    )
    about = phrase("about.tension", who=speaker)
    return Conflict(ConflictKind.POLARITY, ConflictReading.CONFLICT, about, sides, phrase("why.tension", who=speaker))


@cache
def _pattern(kind: str) -> str:
    return "|".join(rf"(?<!\w)(?:{row[1]})" for row in rows("tensions.tsv") if row[0] == kind)
