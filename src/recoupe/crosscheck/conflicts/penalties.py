"""One sentence with and without its suspended part: « deux ans de prison, dont un avec sursis » and « un an ferme »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Span
from recoupe.reading.numerals import read_number
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["penalties"]

_NUMBER = r"\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)*"
_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class _Penalty:
    """A prison sentence in months, as an account gives it; ``firm`` is what is left without the suspended part."""

    account: Account
    place: Span
    whole: int
    firm: int

    @property
    def shown(self) -> str:
        return self.account.reading.article.text[self.place.slice]


def penalties(comparison: Comparison) -> list[Conflict]:
    """Everyone whose sentence is told in full by some and as its firm part by others."""
    told: dict[str, list[_Penalty]] = {}
    for account in comparison.accounts:
        for penalty in _of(account):
            for person in sorted(account.people):
                told.setdefault(person, []).append(penalty)
    made = (_conflict(person, given) for person, given in sorted(told.items()))
    return [conflict for conflict in made if conflict is not None]


def _conflict(person: str, given: Sequence[_Penalty]) -> Conflict | None:
    for full in given:
        if full.firm in (0, full.whole):
            continue
        same = [p for p in given if (p.whole, p.firm) == (full.whole, full.firm)]
        short = [p for p in given if p.whole == p.firm == full.firm and p.account.file != full.account.file]
        if short:
            about = phrase("about.penalty", who=person)
            sides = (_side(same), _side(short))
            return Conflict(ConflictKind.NUMBER, ConflictReading.EQUIVALENT, about, sides, phrase("why.penalty"))
    return None


def _side(given: Sequence[_Penalty]) -> Side:
    outlets = listing([p.account.reading.article.outlet or p.account.file for p in given])
    return Side(given[0].shown, outlets, without_overlaps(cite(p.account.reading, p.place) for p in given))


def _of(account: Account) -> Iterator[_Penalty]:
    """The sentences told where an account stands; what is wholly suspended is left aside."""
    sentence, text = account.statement.sentence, account.reading.article.text
    plain = text[sentence.slice].lower().replace("’", "'")
    if account.denies or account.forecast or account.headline or len(plain) != sentence.end - sentence.start:
        return
    for term in _pattern("term").finditer(plain):
        whole = _months(term["n"], term["unit"])
        part = _pattern("suspended").match(plain, term.end())
        if whole is None or (part is None and _pattern("all").match(plain, term.end())):
            continue
        less = _months(part["part"], part["unit"] or term["unit"]) if part else 0
        if less is not None and less < whole:
            end = part.end() if part else term.end()
            yield _Penalty(account, Span(sentence.start + term.start(), sentence.start + end), whole, whole - less)


def _months(number: str, unit: str) -> int | None:
    found = read_number([number], [0], 0, 1)
    if found is None:
        return None
    return int(found.value) * (1 if _pattern("month").match(unit) else _YEAR)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(alternatives("penalties.tsv", kind).replace("{n}", _NUMBER))
