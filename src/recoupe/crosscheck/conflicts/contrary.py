"""What an article itself sets against somebody's words: « contrairement à ce qu'affirme la direction, … »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import shown_text
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.refusals import pattern
from recoupe.crosscheck.evidence import cite, cite_statement, hull
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["contraries"]

_ARTICLE = r"(?:de |d['’])?(?:les?|la|l['’]|une?|des|du)\s*"
_LONGEST = 600  # characters of a sentence that is one
_NAME = 60  # characters after the words that set against in which the other is named


def contraries(comparison: Comparison) -> list[Conflict]:
    """Every account that its own sentence sets against what another says, once for each place."""
    found: dict[tuple[str, int], Conflict] = {}
    for account in comparison.accounts:
        for words in _against(account):
            other = _named(account, words)
            if other is not None and other != account.speaker:
                found.setdefault((account.file, words.start), _conflict(account, words, other, comparison))
    return list(found.values())


def _against(account: Account) -> Iterator[Span]:
    """The words that set a sentence against another's, up to a mark, where the account is not told inside them."""
    sentence, text = account.statement.sentence, account.reading.article.text
    whole = text[sentence.slice]
    if account.headline or len(whole) > _LONGEST:
        return
    for match in re.finditer(pattern("contrary"), whole, re.IGNORECASE):
        mark = re.search(r"[,;.:»)]", whole[match.end() :])
        end = match.end() + (mark.start() if mark else len(whole))
        words = Span(sentence.start + match.start(), sentence.start + min(end, match.end() + _NAME, len(whole)))
        if not words.covers(hull(account.statement.spans)):
            yield words


def _named(account: Account, words: Span) -> str | None:
    """Whoever is named in the words that set against; the words themselves where it is no name but an office."""
    text = account.reading.article.text
    near = [
        (mention.start, entity.name)
        for entity in account.reading.entities
        for mention in entity.mentions
        if words.covers(mention)
    ]
    if near:
        return min(near)[1]
    tail = re.sub(pattern("contrary"), "", text[words.slice], count=1, flags=re.IGNORECASE)
    return " ".join(re.sub(_ARTICLE, "", tail.strip(), count=1, flags=re.IGNORECASE).split()[:6]) or None


def _teller(account: Account, words: Span) -> str | None:
    """Whoever the sentence reports where the account itself is the article's (« il a nié que…, contrairement à… »)."""
    if account.attribution is not None:
        return None
    sentence = account.statement.sentence
    said = [a for a in account.reading.attributions if a.resolved and sentence.covers(a.cue)]
    return next((a.resolved for a in said if not words.overlaps(a.cue)), None)


def _conflict(account: Account, words: Span, other: str, comparison: Comparison) -> Conflict:
    told = _teller(account, words) or listing([origin.name for origin in comparison.origins([account])])
    sides = (
        Side(phrase("side.affirmed"), told, (cite_statement(account.reading, account.statement),)),
        Side(phrase("side.contrary"), other, (cite(account.reading, words),)),
    )
    why = phrase("why.polarity.contrary", yes=told, no=other)
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, shown_text(account), sides, why)
