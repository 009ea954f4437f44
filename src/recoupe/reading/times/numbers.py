"""Numbers in figures and in words, and what a number may be in a date: a day, an hour, a minute, a year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from recoupe.reading.times.lexicon import cardinals

__all__ = ["FIRST_YEAR", "LAST_YEAR", "classes_of_figures", "ordinal", "roman", "value_of_words"]

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
FIRST_YEAR, LAST_YEAR = 1000, 2100
FIRST_SHORT_YEAR = 40  # « mai 68 »; below, two figures are a day, an hour or a count


def value_of_words(parts: Sequence[str]) -> int:
    """The value of a French cardinal, its words in order and without *et*.

    >>> value_of_words(["deux", "mille", "vingt", "quatre"]), value_of_words(["quatre", "vingt", "dix", "neuf"])
    (2024, 99)
    """
    total = group = 0
    for part in parts:
        value = cardinals()[part]
        if value == 1000:
            total, group = total + max(group, 1) * 1000, 0
        elif value == 100:
            group = max(group, 1) * 100
        elif value == 20 and group % 100 == 4:
            group += 76
        else:
            group += value
    return total + group


@lru_cache(maxsize=4096)
def classes_of_figures(figures: str) -> dict[str, str]:
    """What a number in figures may be, by class, with its value in each.

    >>> sorted(classes_of_figures("12")), sorted(classes_of_figures("2019"))
    (['DAY', 'FIG', 'HOUR', 'MINUTE', 'MONTHNUM', 'NUM'], ['NUM', 'YEAR'])
    """
    plain = figures.replace(" ", "").replace("\u202f", "")
    if not plain.isdecimal():
        return {"NUM": plain.replace(",", ".")} if plain.count(",") == 1 else {"OTHER": plain}
    value = int(plain)
    found = {"NUM": str(value)}
    if len(figures) <= 2:
        found["FIG"] = str(value)
        if 1 <= value <= 31:
            found["DAY"] = str(value)
        if 1 <= value <= 12:
            found["MONTHNUM"] = str(value)
        if value <= 24:
            found["HOUR"] = str(value)
        if value >= FIRST_SHORT_YEAR:
            found["YY"] = f"19{plain}"
        if len(figures) == 2 and value <= 59:
            found["MINUTE"] = plain
    elif len(figures) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        found["YEAR"] = plain
    return found


def roman(letters: str) -> int:
    """The value of a Roman numeral in letters of either case; 0 if it holds any other letter.

    >>> roman("XIX"), roman("Vu")
    (19, 0)
    """
    values = [_ROMAN.get(letter, 0) for letter in letters.lower()]
    if not values or 0 in values:
        return 0
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def ordinal(word: str) -> int:
    """The value of an ordinal in figures or Roman letters (``1er``, ``XIXe``, ``2ème``); 0 if it is none.

    >>> ordinal("XXe"), ordinal("1er"), ordinal("rue")
    (20, 1, 0)
    """
    stem = word
    for ending in ("ième", "ieme", "ïème", "ème", "eme", "ère", "nde", "er", "re", "nd", "è", "e"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            break
    if stem.isdecimal():
        return int(stem)
    return roman(stem) if stem.isupper() else 0
