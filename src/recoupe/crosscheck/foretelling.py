"""The words in which a forecast is shown: the thing announced, as a clause or a noun that is understood alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.clauses import (
    is_clause,
    names_its_subject,
    shown_text,
    stands_alone,
    tidy,
    whole_sentence,
)
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.segments import segment
from recoupe.crosscheck.telling import is_told
from recoupe.model import Certainty

__all__ = ["best_foretelling", "foretold"]

_FULL = 8  # words of a noun that tells enough without its sentence
_SHORTEST = 18  # characters of a noun that tells what is announced
_RELATIVE = re.compile(
    r"(?:(?:le|la|les|un|une|des|ce|cet|cette|ces)\s|l[’'])?[^\W\d_]{4,}[^,;:.«»]{0,60}?,? qui\b", re.I
)
_LONGEST = 220  # characters a sentence may run to before the part that announces is cut out of it


def foretold(account: Account) -> str:
    """What an account announces, as a line.

    A noun that is planned is shown alone where it says enough (« Grand débat qui doit s'ouvrir en mai »), a long
    sentence cut to the part that looks ahead; else an account is shown as everywhere.
    """
    if _is_thing(account):
        return _thing(account)
    line = shown_text(account)
    if len(line) <= _LONGEST and stands_alone(line) and not _is_wished(account):
        return line
    told = stands_alone(line) and not _is_wished(account)
    return _part(account) or (line if told else whole_sentence(account))


def _thing(account: Account) -> str:
    """A noun that is to come, in its sentence where it is short and no clause says more of it (« des nominations »)."""
    own, whole = tidy(_own(account)), whole_sentence(account)
    says = _RELATIVE.match(own) is not None or len(own.split()) >= _FULL
    return own if says or len(whole) > _LONGEST or not is_told(account, whole) else whole


def _is_wished(account: Account) -> bool:
    """True of a wish, which tells little without the words of it (« souhaite *que le pont rouvre* »)."""
    said = account.attribution
    return said is not None and said.commitment.certainty is Certainty.NONE


def _part(account: Account) -> str:
    """The part of a sentence that looks ahead, where it has a subject of its own; empty where it has none."""
    text, clause = account.reading.article.text, hull(account.statement.spans)
    said = account.attribution
    if said is not None:
        clause = hull([clause, *([said.cue] if _is_wished(account) else []), *([said.source] if said.source else [])])
    place = segment(text, account.statement.sentence, clause)
    opens = text[place.slice].lower().replace("’", "'").split("'")[0].split()[:1]
    part = tidy(text[place.slice])
    opened = stands_alone(part) and leading("of").isdisjoint(opens)
    return part if opened and names_its_subject(part) and len(part) >= _SHORTEST else ""


def best_foretelling(ahead: Sequence[Account]) -> Account:
    """The account of a thing announced that reads best: whole, named, dated, in the article's voice, early."""
    return min(ahead, key=lambda account: (-_readability(account), account.published or "9999", account.key))


def _readability(account: Account) -> float:
    line = foretold(account)
    score = 2.0 * is_clause(account) + 0.5 * min(len(account.names), 3) + (account.statement.time is not None)
    score += 0.5 * (account.attribution is None) + names_its_subject(line) - 1.5 * account.headline
    return score - abs(min(len(line), 400) - 120) / 120


def _is_thing(account: Account) -> bool:
    """True of a noun with what says that it is to come, where it says whose by a name or by who speaks."""
    own = _own(account)
    first = own.lower().split()[:1]
    if len(own) < _SHORTEST or (account.attribution is not None and account.attribution.act != "state"):
        return False
    if not leading("possessive").isdisjoint(first):
        return account.statement.nominal and account.speaker is not None
    return account.statement.nominal or _RELATIVE.match(own) is not None


def _own(account: Account) -> str:
    return account.reading.article.text[hull(account.statement.spans).slice]
