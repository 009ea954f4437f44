"""Where a text speaks of time: the matches of the patterns, the longest winning, widened by what comes before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.reading.times.patterns import Pattern, patterns
from recoupe.reading.times.scan import Piece

__all__ = ["Expression", "find", "units_of"]

_BORROWED = ("MONTH", "MONTHNAME", "YEAR", "ABBR", "UNIT", "LAST", "NEXT", "LASTS", "NEXTS")
_LOOKBACK = 6
_FALLING = ("Y", "MO", "W", "D", "H", "M", "S")
_WIDENED = {"date": {"month", "year", "unit", "century", "decade", "season", "quarter", "weekday", "day_month"}}
_WIDENED["early"] = {"weekday", "deictic", "this_part", "part", "day_month"}
_WIDENED["duration"] = {"duration", "later"}


@dataclass(slots=True)
class Expression:
    """One expression as found: pieces ``first`` to ``last``, code points, what its words say by class.

    ``before``, ``after``: the words around it, in lower case; ``sentence`` counts from 0; ``tense`` is -1, 0 or 1.
    """

    kind: str
    first: int
    last: int
    start: int
    end: int
    fields: dict[str, str]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    sentence: int = 0
    tense: int = 0
    capital_after: bool = False
    aside: bool = False
    linked: bool = field(default=False)  # the second half of « du 9 au 12 »

    def get(self, *names: str) -> str | None:
        """The value of the first of these classes that the expression has."""
        return next((self.fields[name] for name in names if name in self.fields), None)

    def number(self, name: str) -> int | None:
        """The same as a whole number."""
        value = self.fields.get(name, "")
        return int(value) if value.lstrip("-").isdecimal() else None


@dataclass(frozen=True, slots=True)
class _Match:
    pattern: Pattern
    match: re.Match[str]
    order: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        start, end = self.match.span()
        emitted = end - start if self.pattern.kind == "none" else sum(b - a for a, b in _reach(self))
        return (-emitted - (self.pattern.kind == "feast"), start - end, start, self.order)


def find(found: Sequence[Piece]) -> list[Expression]:
    """The expressions among the pieces of a text, in order, none overlapping another."""
    book = patterns()
    tags = book.tags(found)
    present = frozenset(tags)
    likely = [(i, p) for i, p in enumerate(book.list) if p.possible(present)]
    matches = [_Match(p, m, i) for i, p in likely for m in p.expression.finditer(tags)]
    matches = [hit for hit in matches if "compound" not in hit.pattern.constants or _falls(hit, found)]
    taken = bytearray(len(found))
    out: list[Expression] = []
    for hit in sorted(matches, key=lambda hit: hit.rank):
        reach = _reach(hit)
        if any(any(taken[a:b]) for a, b in reach):
            continue
        for a, b in reach:
            taken[a:b] = b"\x01" * (b - a)
        if hit.pattern.kind != "none":
            out.extend(_expressions(hit, found))
    out.sort(key=lambda e: e.first)
    for expression in out:
        _widen(expression, found, tags, taken)
        _look_around(expression, found)
    return out


def units_of(fields: Mapping[str, str]) -> list[str]:
    """The units that an expression names, in the order of its words."""
    return [value for name, value in fields.items() if name.startswith("UNIT") and name != "UNITS"]


def _falls(hit: _Match, found: Sequence[Piece]) -> bool:
    """Whether the units of a compound fall: « un an et six mois », but not « entre 20 heures et 6 heures »."""
    fields = _fields(hit, found, range(*hit.match.span()))
    units = units_of(fields)
    numbers = sum(name.startswith("NUM") for name in fields)
    return len(units) == numbers and [unit for unit in _FALLING if unit in units] == units


def _reach(hit: _Match) -> list[tuple[int, int]]:
    if hit.pattern.kind == "none":
        return [hit.match.span()]
    return [hit.match.span(f"s{i}") for i in range(1, hit.pattern.spans + 1) if hit.match.start(f"s{i}") >= 0]


def _expressions(hit: _Match, found: Sequence[Piece]) -> Iterator[Expression]:
    """The expressions of one match, from the last, which lends its month and year, to the first."""
    lent: dict[str, str] = {}
    reach = _reach(hit)
    outside = _fields(hit, found, [s for s in range(*hit.match.span()) if not any(a <= s < b for a, b in reach)])
    for n, (a, b) in reversed(list(enumerate(reach))):
        own = _fields(hit, found, range(a, b))
        dated = "MONTH" in own or "MONTHNAME" in own
        borrowed = {
            k: v for k, v in lent.items() if k not in own and not (dated and k in ("MONTH", "MONTHNAME", "ABBR"))
        }
        fields = {**hit.pattern.constants, **outside, **borrowed, **own}
        lent.update({k: own[k] for k in _BORROWED if k in own})
        kind = hit.pattern.kind
        yield Expression(kind, a, b - 1, found[a].start, found[b - 1].end, fields, linked=n > 0)


def _fields(hit: _Match, found: Sequence[Piece], inside: Sequence[int]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name in hit.match.groupdict():
        if name[0] == "s" or (at := hit.match.start(name)) not in inside:
            continue
        base, count = name.rsplit("_", 1)
        key = base if base not in values else base + count
        values[key] = found[at].facts.get(base, "")
    return values


def _widen(expression: Expression, found: Sequence[Piece], tags: str, taken: bytearray) -> None:
    """Take in « début », « plus de », « environ » and the like from before the expression."""
    begin = max(0, expression.first - _LOOKBACK)
    for prefix in patterns().prefixes:
        match = prefix.expression.search(tags[begin : expression.first])
        if not match or expression.kind not in _WIDENED[prefix.constants["on"]]:
            continue
        first = begin + match.start()
        if any(taken[first : expression.first]) or (first and found[first - 1].word == "plus"):
            continue  # « plus tôt dans la soirée » compares
        mod = prefix.constants.get("mod") or _prefix_mod(match, found, begin)
        expression.fields.setdefault("mod", mod)
        expression.fields["widened"] = prefix.constants["on"]
        expression.first, expression.start = first, found[first].start
        taken[first : expression.last + 1] = b"\x01" * (expression.last + 1 - first)
        return


def _prefix_mod(match: re.Match[str], found: Sequence[Piece], begin: int) -> str:
    for name, _ in match.groupdict().items():
        if name[0] != "s":
            return _value(found[begin + match.start(name)].facts, name.rsplit("_", 1)[0])
    return ""


def _value(facts: Mapping[str, str], name: str) -> str:
    return facts.get(name, "")


def _look_around(expression: Expression, found: Sequence[Piece]) -> None:
    expression.before = tuple(p.word for p in found[max(0, expression.first - 4) : expression.first])
    following = found[expression.last + 1 : expression.last + 4]
    expression.after = tuple(p.word for p in following)
    expression.capital_after = bool(following) and following[0].capital
