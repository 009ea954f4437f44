"""One person, two offices that hardly go together: « député de la Vaure », « député de la Noue »; one body, two posts.

Two seats exclude one another, so one article errs. Two posts in one body may be held at once: that is to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import PurePath

from recoupe.crosscheck.accounts import bleached
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import EntityType, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["offices"]

_TABLE = "offices.tsv"
_REACH = 110  # characters from an office within which its place or body is named
_STOP = re.compile(r"[,;:.»\"”–]|\s(?:et|qui|que|dont|a|est|ont|avait)\s")
_WHOLE = "de"  # marks a place that stands without an article, as towns do
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True, eq=False)
class _Office:
    """Somebody's office: which one (the row of its noun), of what (acronyms and stems), as written, and where."""

    reading: Reading
    who: str
    post: int
    seat: bool
    of: frozenset[str]
    words: str
    where: Span


def offices(comparison: Comparison) -> list[Conflict]:
    """Everyone to whom articles give two seats of one kind, or two posts of one body."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    told: dict[str, list[_Office]] = {}
    for reading in readings:
        for office in _held(reading):
            told.setdefault(office.who, []).append(office)
    found = []
    for who, held in sorted(told.items()):
        pair = next(((a, b) for a, b in combinations(held, 2) if _exclude(a, b)), None)
        if pair is not None:
            found.append(_conflict(who, pair, held))
    return found


def _held(reading: Reading) -> Iterator[_Office]:
    text = reading.article.text
    for entity in reading.entities:
        if entity.type is not EntityType.PERSON or " " not in entity.name:
            continue
        for role in entity.roles:
            words = text[role.span.start : role.span.start + _REACH].replace("’", "'")
            words = words[: stop.start()] if (stop := _STOP.search(words)) else words
            head, *rest = words.split() or [""]
            before = text[: role.span.start].split()[-1:]
            post = _posts().get(head.lower())
            if post is None or _other(before) or _other(rest[:2]):
                continue
            seat = post in _seats()
            of = re.search(rf"(?:^|\s){alternatives(_TABLE, 'of')}", " ".join(rest))
            if of is None or not (stems := _named(" ".join(rest)[of.end() :], seat)):
                continue
            stems |= {_WHOLE} if seat and of[0].strip() in ("de", "d'") else frozenset()
            place = Span(role.span.start, role.span.start + len(words.rstrip()))
            yield _Office(reading, entity.name, post, seat, stems, " ".join(words.split()), place)


def _other(words: Sequence[str]) -> bool:
    """True of « ancien maire », « maire adjoint »."""
    return any(word.lower().strip("',") in _listed("not") for word in words)


def _named(words: str, seat: bool) -> frozenset[str]:
    """The acronyms of a body with the stems of its words, or the name of a place."""
    names = [word for word in re.findall(r"[^\W\d_][\w-]*", words) if word not in _listed("party")]
    if seat:
        first = next((word for word in names if word[:1].isupper()), None)
        return frozenset({folded(first)[:5]}) if first else frozenset()
    stems = {folded(w)[:6] for w in names if len(w) > 3 and folded(w) not in bleached()}
    return frozenset({*stems, *(folded(a) for a in _ACRONYM.findall(words))})


def _exclude(a: _Office, b: _Office) -> bool:
    if a.reading is b.reading:
        return False
    if a.seat or b.seat:
        one_kind = (_WHOLE in a.of) == (_WHOLE in b.of)  # « député de Brizac » may be « député de la Vaure »
        return one_kind and a.post == b.post and (a.of & b.of) <= {_WHOLE}
    return a.post != b.post and (a.of <= b.of or b.of <= a.of)


def _conflict(who: str, pair: tuple[_Office, _Office], held: Sequence[_Office]) -> Conflict:
    sides = []
    for office in pair:
        same = [o for o in held if o.post == office.post and (o.of & office.of) - {_WHOLE}]
        outlets = [o.reading.article.outlet or PurePath(o.reading.article.file).name for o in same]
        evidence = without_overlaps(cite(o.reading, o.where) for o in same)
        sides.append(Side(office.words, listing(outlets), evidence))
    reading = ConflictReading.CONFLICT if pair[0].seat else ConflictReading.SCOPE
    why = phrase("why.office.seat" if pair[0].seat else "why.office.post")
    return Conflict(ConflictKind.ROLE, reading, phrase("about.office", who=who), tuple(sides), why)


@cache
def _posts() -> dict[str, int]:
    """Each word of an office with the number of its row."""
    listed = [row for row in rows(_TABLE) if row[0] in ("seat", "post")]
    return {word: number for number, row in enumerate(listed) for word in row[1].split()}


@cache
def _seats() -> frozenset[int]:
    return frozenset(number for number, row in enumerate(rows(_TABLE)) if row[0] == "seat")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows(_TABLE) if row[0] == kind for word in row[1].split())
