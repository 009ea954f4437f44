"""Numbers as French newspapers write them: « 147 000 », « 1,5 million », « vingt-deux », « une dizaine ».

The value and how many tokens it takes; what is counted is another matter (see ``quantities``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.reading.entities.lexicon import rows

__all__ = ["Number", "is_numeral", "read_number"]

_WHOLE = re.compile(r"^\d{1,3}(?:[.'\u202f\u00a0 ]\d{3})+$")
_DECIMAL = re.compile(r"^\d+(?:,\d+|\.\d{1,2})?$")
_GROUP = re.compile(r"^\d{3}$")
_THOUSAND = 1000.0


@dataclass(frozen=True, slots=True)
class Number:
    """A value over the tokens up to ``last`` (not included).

    ``about``: a round word (« une vingtaine »); ``plural``: an unnamed number of them (« des dizaines »); ``de``: what
    is counted follows with *de*; ``words``: written in words; ``share``: a part of a whole.
    """

    value: float
    last: int
    about: bool = False
    plural: bool = False
    de: bool = False
    words: bool = False
    share: bool = False


@cache
def _numerals() -> Mapping[str, tuple[float, str]]:
    return {word: (float(value), kind) for word, value, kind in rows("numerals.tsv")}


def is_numeral(word: str) -> bool:
    """True of a number in words: « deux », « dizaine »."""
    return word in _numerals()


def read_number(lower: Sequence[str], starts: Sequence[int], at: int, stop: int) -> Number | None:
    """The number that begins at token ``at``, reading no further than ``stop``; ``None`` where there is none.

    ``lower`` are the words in lower case, ``starts`` their places in the text: two groups of digits are one number only
    when a single blank parts them.

    >>> read_number(["147", "000", "foyers"], [0, 4, 8], 0, 3).value
    147000.0
    >>> read_number(["une", "vingtaine", "de"], [0, 4, 14], 0, 3).value
    20.0
    """
    if lower[at][0].isdigit():
        return _digits(lower, starts, at, stop)
    return _words(lower, at, stop)


def _digits(lower: Sequence[str], starts: Sequence[int], at: int, stop: int) -> Number | None:
    word = lower[at]
    last = at + 1
    if _WHOLE.match(word):
        value = float(re.sub(r"\D", "", word))
    elif _DECIMAL.match(word):
        value = float(word.replace(",", "."))
        if word.isdigit() and len(word) <= 3 and word[0] != "0":
            digits = word
            while (
                last < stop
                and _GROUP.match(lower[last])
                and starts[last] == starts[last - 1] + len(lower[last - 1]) + 1
            ):
                digits += lower[last]
                last += 1
            value = float(digits)
    else:
        return None
    return _scaled(lower, value, last, stop, False)


def _scaled(lower: Sequence[str], value: float, last: int, stop: int, words: bool) -> Number:
    """A number with the scale that follows it: « 1,5 million », « 3 milliers »."""
    de = False
    while last < stop:
        scale, kind = _numerals().get(lower[last], (0.0, ""))
        if kind == "scale" and scale >= _THOUSAND:
            value *= scale
            de = de or lower[last].startswith(("million", "milliard"))
        elif kind == "about" and scale >= 10:
            following = lower[last + 1 : last + 3]
            if (
                len(following) == 2
                and following[0] in ("de", "d'")
                and _numerals().get(following[1], (0.0, ""))[0] >= 1e6
            ):
                return Number(value * scale * _numerals()[following[1]][0], last + 3, about=True, de=True, words=True)
            return Number(value * scale, last + 1, about=True, de=True, words=True)
        elif kind == "share":
            return Number(value * scale, last + 1, de=True, words=True, share=True)
        else:
            break
        last += 1
    return Number(value, last, de=de, words=words)


def _words(lower: Sequence[str], at: int, stop: int) -> Number | None:
    if lower[at] in ("des", "de", "plusieurs", "quelques", "d'") and at + 1 < stop:
        scale, kind = _numerals().get(lower[at + 1], (0.0, ""))
        if (
            kind == "about"
            and at + 3 < stop
            and lower[at + 2] in ("de", "d'")
            and _numerals().get(lower[at + 3], (0.0, ""))[0] >= _THOUSAND
        ):
            times = _numerals()[lower[at + 3]][0]  # « des dizaines de milliers »
            return Number(scale * times, at + 4, about=True, plural=True, de=True, words=True)
        if kind == "about" or (kind == "scale" and lower[at + 1].startswith("mill") and lower[at + 1].endswith("s")):
            return Number(scale, at + 2, about=True, plural=True, de=True, words=True)
        return None
    if lower[at] == "la" and at + 1 < stop and lower[at + 1] == "moitié":
        return Number(0.5, at + 2, de=True, words=True, share=True)
    return _spelt(lower, at, stop)


def _spelt(lower: Sequence[str], at: int, stop: int) -> Number | None:
    """Numbers in words; *cent* and *mille* multiply what stands before them."""
    total, current, last = 0.0, 0.0, at
    seen = False
    while last < stop:
        values = _parts(lower[last])
        if values is None:
            joins = lower[last] == "et" and seen and last + 1 < stop and lower[last + 1] in ("un", "une", "onze")
            if not joins:
                break
            last += 1
            continue
        if seen and values[0][1] == "unit" and current % 10 and current < 100 and values[0][0] < 100:
            break
        for value, kind in values:
            if kind == "unit":
                current = current * 20 if current == 4 and value == 20 else current + value
            elif value == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * value, 0.0
        seen = True
        last += 1
        if lower[last - 1].startswith(("million", "milliard")):
            return Number(total + current, last, de=True, words=True)
    if not seen or lower[last - 1] == "et":
        return None
    return _scaled(lower, total + current, last, stop, True)


@cache
def _parts(word: str) -> tuple[tuple[float, str], ...] | None:
    """« vingt-deux » as its parts; ``None`` where a part is no plain number."""
    known = _numerals().get(word)
    if known:
        return (known,) if known[1] in ("unit", "scale") else None
    found = [_numerals().get(part) for part in word.replace("-et-", "-").split("-")]
    if len(found) < 2 or any(part is None or part[1] not in ("unit", "scale") for part in found):
        return None
    return tuple(part for part in found if part is not None)
