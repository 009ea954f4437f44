"""The words of the text exports, in French and English, from ``labels.tsv``."""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import cache
from importlib.resources import files

from babel.dates import format_date, get_month_names

from recoupe.errors import InvalidInput

__all__ = ["LANGUAGES", "Labels", "labels"]

LANGUAGES = ("fr", "en")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


class Labels:
    """One language's words. ``count`` picks the singular or the plural; ``date`` reads a TIMEX3 value aloud."""

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self._words = words

    def __call__(self, key: str, **values: object) -> str:
        return self._words[key].format(**values)

    def count(self, noun: str, n: int) -> str:
        """``count("article", 3)`` is « 3 articles »."""
        plural = {"article": "articles_n", "outlet": "outlets_n", "origin": "origins_n", "family": "families_n"}[noun]
        return self(f"{noun}_1") if n == 1 else self(plural, n=n)

    def date(self, value: str | None) -> str:
        """A TIMEX3 date in words; what is no plain day, week, month or year stays as it is."""
        if not value:
            return self("undated")
        if week := _WEEK.fullmatch(value):
            try:
                monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            except ValueError:
                return value
            return self("week", when=format_date(monday, format="long", locale=self.language))
        if day := _DAY.match(value):
            try:
                return format_date(date.fromisoformat(day.group()), format="long", locale=self.language)
            except ValueError:
                return value
        year, _, month = value.partition("-")
        if len(month) == 2 and month.isdigit() and 1 <= int(month) <= 12:
            names = get_month_names("wide", context="stand-alone", locale=self.language)
            return f"{names[int(month)]} {year}"
        return value


@cache
def labels(language: str = "fr") -> Labels:
    """The words of a language. Raises ``InvalidInput`` for one that has none."""
    if language not in LANGUAGES:
        raise InvalidInput(f"no words for language {language!r}; choose one of {', '.join(LANGUAGES)}")
    with (files(__package__) / "labels.tsv").open(encoding="utf-8") as rows:
        return Labels(language, {r["key"]: r[language] for r in csv.DictReader(rows, delimiter="\t")})
