"""The words of the screens, in French and English, and numbers written as each language writes them."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from recoupe.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["LANGUAGES", "Catalogue", "catalogue"]

LANGUAGES = ("fr", "en")

_BEFORE_HIGH_SIGN = re.compile(r" (?=[:;?!»])|(?<=«) ")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language. A message may hold ``{named}`` values.

    >>> words = catalogue("fr")
    >>> words.count("articles", 1), words.count("articles", 1250)
    ('1 article', '1\u202f250 articles')
    """

    language: str
    messages: Mapping[str, str]

    @property
    def locale(self) -> Locale:
        """The locale Babel writes dates and numbers for."""
        return Locale.parse(self.language)

    def text(self, key: str, **values: object) -> str:
        """The message of a key. Raises ``KeyError`` for a key that no catalogue holds."""
        message = self.messages[key]
        return message.format(**values) if values else message

    def count(self, key: str, number: int, **values: object) -> str:
        """The message that agrees with a number, which it may show as ``{n}``."""
        form = self.locale.plural_form(number)
        name = f"{key}.{form}" if f"{key}.{form}" in self.messages else f"{key}.other"
        return self.text(name, n=self.number(number), **values)

    def named(self, family: str, value: str) -> str:
        """The name of a value of a closed set (``family.value``), or the value itself where it has none."""
        return self.messages.get(f"{family}.{value}", value.replace("_", " "))

    def number(self, value: float) -> str:
        """A number in the language's digits and separators."""
        return str(format_decimal(value, locale=self.locale))

    def percent(self, share: float) -> str:
        """A share between 0 and 1 as a whole percentage."""
        return str(format_percent(share, locale=self.locale))

    def listed(self, items: Sequence[str]) -> str:
        """Things in a row, with the language's own « et »."""
        return str(format_list(list(items), locale=self.locale))


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language. Raises ``InvalidInput`` when the screens do not speak it."""
    if language not in LANGUAGES:
        raise InvalidInput(f"no screens in {language!r}; choose one of {', '.join(LANGUAGES)}")
    table = files("recoupe.web").joinpath("messages.tsv").read_text(encoding="utf-8")
    lines = [line for line in table.splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    found = {row["key"]: row[language] for row in rows}
    if language == "fr":
        found = {key: _BEFORE_HIGH_SIGN.sub("\u00a0", message) for key, message in found.items()}
    return Catalogue(language, MappingProxyType(found))
