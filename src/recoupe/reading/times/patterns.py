"""The patterns of ``fr/times/patterns.tsv``, compiled.

A pattern is a row of class names (capitals) and words, matched against pieces:

    weekday   <DET? WEEKDAY LAST>       « mardi dernier »
    date      du <DAY> au <DAY MONTH>   two expressions, the first borrows its month from the second
    let       hour = HOUR h MINUTE?     a part with a name: ``$hour`` stands for it in the rows below
    ago       <voilà NUM UNIT> !que     no *que* may follow

``< >`` encloses the characters that are emitted, ``( | ) ? *`` mean what they mean in regular expressions. Every piece
of a text becomes one character that stands for its set of classes, so that one regular expression runs over the whole
text at the speed of the ``re`` module, with the classes that a word may have as a character set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.reading.times.lexicon import cardinals, columns, words
from recoupe.reading.times.numbers import classes_of_figures
from recoupe.reading.times.scan import Piece, pieces

__all__ = ["Pattern", "Patterns", "patterns"]

_OTHER = "x"
_FIRST = 0xE000  # private use: never a character of a text
_ITEM = re.compile(r"!?[A-Z]+|[<>()|?*]|[^\s<>()|?*A-Z]+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled pattern: what reads its matches, and constants for the reader."""

    kind: str
    expression: re.Pattern[str]
    constants: Mapping[str, str]
    spans: int
    needed: tuple[frozenset[str], ...] = ()

    def possible(self, present: frozenset[str]) -> bool:
        """Whether a text with these characters can match: a cheap test that spares most patterns most texts."""
        return not any(need.isdisjoint(present) for need in self.needed)


class Patterns:
    """All patterns with the alphabet that turns pieces into characters."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        table = [(kind, list(_items(source)), constants) for kind, source, constants in rows]
        self._literals = {item.removeprefix("!") for _, items, _ in table for item in items if _is_literal(item)}
        self._classes = {item.removeprefix("!") for _, items, _ in table for item in items if item.isupper()}
        self._characters: dict[frozenset[str], str] = {}
        self._learn()
        self.list = [self._compile(*row) for row in table if row[0] != "prefix"]
        self.prefixes = [self._compile(kind, items, c, end="$") for kind, items, c in table if kind == "prefix"]

    def tags(self, found: Iterable[Piece]) -> str:
        """One character a piece."""
        known, seen = self._characters, self._seen
        out = []
        for piece in found:
            shape = (piece.word, *piece.facts) if piece.word in self._literals else tuple(piece.facts)
            tag = seen.get(shape)
            if tag is None:
                tag = seen[shape] = known.get(self._set(piece), _OTHER)
            out.append(tag)
        return "".join(out)

    def _set(self, piece: Piece) -> frozenset[str]:
        own = {piece.word} if piece.word in self._literals else set()
        return frozenset(own | (piece.facts.keys() & self._classes))

    def _learn(self) -> None:
        """Give a character to every set of classes that a piece can have."""
        self._seen: dict[tuple[str, ...], str] = {}
        figures = [str(n) for n in (*range(100), 100, 1000, 2101, 10000)] + [f"{n:02}" for n in range(10)] + ["1,5"]
        examples = [Piece(0, 1, w, f) for w, f in words().items()]
        examples += [Piece(0, 1, w, {"MONTHNAME": f["MONTH"]}) for w, f in words().items() if "MONTH" in f]
        examples += [Piece(0, 1, n, classes_of_figures(n)) for n in figures]
        examples += [p for n in (*cardinals(), "vingt-cinq", "quarante-deux", "deux-mille-huit") for p in pieces(n)]
        examples += [p for n in ("1er", "2e", "20/12/2020", "20:30", "\n") for p in pieces(n)]
        examples += [Piece(0, 1, w, f) for w in sorted(self._literals) for f in ({}, {"NAME": ""})]
        examples.append(Piece(0, 1, "x", {"NAME": ""}))
        for example in examples:
            key = self._set(example)
            if key and key not in self._characters:
                self._characters[key] = chr(_FIRST + len(self._characters))

    def _compile(self, kind: str, items: list[str], constants: str, end: str = "") -> Pattern:
        out, spans, seen = [], 0, dict[str, int]()
        for item in items:
            if item == "<":
                spans += 1
                out.append(f"(?P<s{spans}>")
            elif item == "(":
                out.append("(?:")
            elif item in ">)|?*":
                out.append(")" if item == ">" else item)
            elif item.startswith("!"):
                out.append(f"(?![{''.join(sorted(self._held(item[1:])))}])")
            else:
                held = "".join(sorted(self._held(item)))
                if not held:
                    raise ValueError(f"no word has the class {item} (pattern {' '.join(items)})")
                if item.isupper():
                    seen[item] = seen.get(item, 0) + 1
                    out.append(f"(?P<{item}_{seen[item]}>[{held}])")
                else:
                    out.append(f"[{held}]")
        values = dict(pair.split("=", 1) for pair in constants.split())
        needed = self._needed(iter([*(item for item in items if item not in "<>"), ")"]))
        return Pattern(kind, re.compile("".join(out) + end), values, spans, tuple(needed))

    def _held(self, item: str) -> frozenset[str]:
        """The characters of the pieces that one word or class of a pattern matches."""
        return frozenset(c for key, c in self._characters.items() if item in key)

    def _needed(self, items: Iterator[str]) -> list[frozenset[str]]:
        """Sets of characters of each of which a match holds one: read up to the closing bracket, once per group."""
        branches: list[list[frozenset[str]]] = [[]]
        last: list[frozenset[str]] = []
        for item in items:
            if item in ("?", "*"):
                del branches[-1][len(branches[-1]) - len(last) :]
                continue
            if item == ")":
                break
            if item == "|":
                branches.append([])
                last = []
                continue
            last = self._needed(items) if item == "(" else [] if item.startswith("!") else [self._held(item)]
            branches[-1] += last
        if len(branches) == 1:
            return branches[0]
        return [frozenset().union(*(min(b, key=len) for b in branches))] if all(branches) else []


def _is_literal(item: str) -> bool:
    return not item.isupper() and item not in "<>()|?*"


def _items(source: str) -> Iterator[str]:
    for item in _ITEM.findall(source):
        if item.startswith("!"):
            yield item
        elif _is_literal(item):
            cut = [piece.word for piece in pieces(item)]
            yield from ["(", *cut, ")"] if len(cut) > 1 else cut
        else:
            yield item


def _written_out(rows: Iterable[list[str]]) -> Iterator[tuple[str, str, str]]:
    """The rows that are patterns, their named parts (``$hour``) replaced by what ``let`` says they are."""
    parts: dict[str, str] = {}
    for kind, source, constants, *_ in rows:
        full = re.sub(r"\$([a-z]+)", lambda m: f"({parts[m[1]]})", source)
        if kind == "let":
            name, _, part = full.partition(" = ")
            parts[name] = part
        else:
            yield kind, full, constants


@cache
def patterns() -> Patterns:
    """The patterns of the package, compiled once."""
    rows = list(_written_out(columns("patterns")))
    for phrase, rule, *_ in columns("feasts"):
        rows.append(("feast", f"<(DET|l')? {phrase.lower()} YEAR?>", f"rule={rule}"))
        rows.append(("feast", f"<(la|le|l')? PART (de|du|de la|de l') {phrase.lower()} YEAR?>", f"rule={rule}"))
    return Patterns(rows)
