"""Mentions of people put together: full name, surname alone, initials; two people of one family stay two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.groups import Group
from recoupe.reading.entities.lexicon import given_names, surnames_first, titles
from recoupe.reading.entities.name_words import Name, is_initial
from recoupe.reading.entities.sheet import Sheet

__all__ = ["group_people"]

_SENTENCES = 2  # how long a person just named in full keeps a surname that another was called by before


@dataclass(slots=True)
class _Person:
    group: Group
    parts: tuple[str, ...]  # folded words of the fullest name
    last_full: int = 0  # sentence of the last full name
    full: int = 0
    bare: int = 0
    gender: str = "x"  # m or f as a civil title shows it, else as the given name does
    seen: list[int] = field(default_factory=list)


def group_people(sheet: Sheet, names: Iterable[Name]) -> list[Group]:
    """Groups of the names labelled PER, in the order of their first mention."""
    people: list[_Person] = []
    for name in names:
        parts = tuple(part for word in sheet.words[name.first : name.last] for part in fold(word).split(" ") if part)
        if not parts:
            continue
        person = _known(people, sheet, name, parts)
        if person is None:
            person = _Person(Group("PER"), parts)
            people.append(person)
        _note(person, sheet, name, parts)
    return [p.group for p in _joined(people)]


def _note(person: _Person, sheet: Sheet, name: Name, parts: tuple[str, ...]) -> None:
    person.group.names.append(name)
    shown = _shown(sheet, name)
    if shown != "x" or (person.gender == "x" and len(parts) > 1):
        person.gender = shown if shown != "x" else given_names().get(parts[0], "x")
    if len(parts) > 1:
        person.last_full = sheet.sentence[name.first]
        person.full += 1
        if is_initial(sheet.words[name.first]):
            return
        if len(person.parts) == 1 or len(person.parts[0]) == 1 or len(parts) > len(person.parts):
            person.parts = parts
    else:
        person.bare += 1


def _known(people: list[_Person], sheet: Sheet, name: Name, parts: tuple[str, ...]) -> _Person | None:
    """The person already met that a mention names, if any; the most recent of several."""
    if len(parts) == 1:
        shown = _shown(sheet, name)
        able = [p for p in people if "x" in (shown, p.gender) or shown == p.gender]
        return _by_single(able, sheet.sentence[name.first], parts[0])
    same = [p for p in people if _same(p.parts, parts)]
    return max(same, key=lambda p: p.group.names[-1].first, default=None)


def _by_single(people: list[_Person], sentence: int, part: str) -> _Person | None:
    """Who a bare surname or given name stands for.

    The most recent full name; but somebody who has been called by the bare name keeps it when the other was named in
    full only in passing.
    """
    bearers = [p for p in people if p.parts == (part,) or (part == _surname(p.parts))]
    if not bearers:
        bearers = [p for p in people if len(p.parts) > 1 and part in (p.parts[0], p.parts[-1])]
    if not bearers and len(part) > 2:
        bearers = [p for p in people if len(p.parts) > 2 and (part in p.parts[1:] or part == _initials(p.parts))]
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    latest = max(bearers, key=lambda p: (p.last_full, p.group.names[-1].first))
    owner = max(bearers, key=lambda p: p.bare)
    if (
        owner is not latest
        and owner.bare > latest.bare
        and ((latest.full <= 2 and sentence - latest.last_full >= _SENTENCES) or owner.bare >= 3 * latest.full)
    ):
        return owner
    return latest


def _shown(sheet: Sheet, name: Name) -> str:
    """The gender (m, f or x) that the civil title before a name shows: « Mme Vial » is not Paul Vial."""
    before = titles().get(sheet.words[name.first - 1]) if name.first else None
    return before.gender if before is not None and before.kind == "civil" else "x"


def _surname(parts: tuple[str, ...]) -> str:
    """The part of a full name that stands alone for it: the last, or the first where family names come first.

    >>> _surname(("anne", "vial")), _surname(("kang", "min", "seo"))
    ('vial', 'kang')
    """
    return parts[0] if len(parts) >= 2 and parts[0] in surnames_first() else parts[-1]


def _initials(parts: tuple[str, ...]) -> str:
    """The initials of a name of three words or more, by which the press calls a few; else nothing."""
    return "".join(part[0] for part in parts) if len(parts) > 2 else ""


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True of two forms of one full name: equal, spelt nearly alike, with initials, or with a middle name more."""
    if one == other:
        return True
    if len(one) < 2 or len(other) < 2:
        return False
    (a, *_), (b, *_) = one, other
    if len(a) == 1 or len(b) == 1:  # an initial
        return a[0] == b[0] and _surname_tail(one) == _surname_tail(other)
    if len(one) == len(other):
        rest = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
        return len(rest) == 1 and min(map(len, rest[0])) >= 5 and Levenshtein.distance(*rest[0]) == 1
    short, long = sorted((one, other), key=len)
    joined = "".join(short) == "".join(long)
    return joined or (a == b and short[-1] == long[-1]) or long[-len(short) :] == short or long[: len(short)] == short


def _surname_tail(parts: tuple[str, ...]) -> tuple[str, ...]:
    i = next((i for i, part in enumerate(parts) if len(part) > 1), len(parts) - 1)
    return (_surname(parts[i:]),) if i else (_surname(parts),)


def _joined(people: list[_Person]) -> list[_Person]:
    """A surname met before its full name joins the one person who bears it."""
    kept: list[_Person] = []
    for person in people:
        if len(person.parts) == 1:
            called = person.parts[0]
            bearers = [
                p
                for p in people
                if len(p.parts) > 1
                and called in (_surname(p.parts), _initials(p.parts))
                and ("x" in (p.gender, person.gender) or p.gender == person.gender)
            ]
            if bearers:
                bearers[0].group.names = sorted(bearers[0].group.names + person.group.names)
                continue
        kept.append(person)
    return sorted(kept, key=lambda p: p.group.names[0])
