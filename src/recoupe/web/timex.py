"""TIMEX3 values in words, no finer than they are, and the days they span."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from recoupe.model import Published
    from recoupe.web.catalogue import Catalogue

__all__ = ["days", "in_words", "machine_readable", "parse_day", "publication"]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2}))?(?::\d{2})?|T(MO|MI|AF|EV|NI|DT))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|[QTH][1-4])")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X?")
_CENTURY = re.compile(r"(\d{2})(?:XX)?")
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_NO_YEAR = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MACHINE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?|-W\d{2})?")
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q": 3, "T": 3, "H": 6}
_ONE_DAY = timedelta(days=1)


def parse_day(text: str | None) -> date | None:
    """The calendar day of an ISO 8601 date, or ``None`` when it is not one."""
    try:
        return date.fromisoformat(text[:10]) if text and len(text) >= 10 else None
    except ValueError:
        return None


def machine_readable(value: str) -> bool:
    """Whether the value may stand in the ``datetime`` attribute of HTML."""
    return bool(_MACHINE.fullmatch(value))


def _month_span(year: int, month: int, months: int) -> tuple[date, date]:
    last = year * 12 + month - 1 + months
    return date(year, month, 1), date(last // 12, last % 12 + 1, 1) - _ONE_DAY


def days(value: str) -> tuple[date, date] | None:
    """The first and last day a calendar value spans, or ``None`` where it names no place in the calendar.

    >>> [day.isoformat() for day in days("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    try:
        return _days(value)
    except ValueError:
        return None


def _days(value: str) -> tuple[date, date] | None:
    if found := _DAY.fullmatch(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _MONTH.fullmatch(value):
        return _month_span(int(found[1]), int(found[2]), 1)
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return (monday + 5 * _ONE_DAY if found[3] else monday), monday + 6 * _ONE_DAY
    if found := _PART.fullmatch(value):
        return _part_span(int(found[1]), found[2])
    if _YEAR.fullmatch(value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if found := _DECADE.fullmatch(value):
        return date(int(found[1] + "0"), 1, 1), date(int(found[1] + "9"), 12, 31)
    if found := _CENTURY.fullmatch(value):
        return date(int(found[1] + "00") or 1, 1, 1), date(int(found[1] + "99"), 12, 31)
    return None


def _part_span(year: int, part: str) -> tuple[date, date]:
    if part in _FIRST_MONTH:
        return _month_span(year, _FIRST_MONTH[part], 3)
    length = _FIRST_MONTH[part[0]]
    return _month_span(year, (int(part[1]) - 1) * length + 1, length)


def in_words(value: str | None, words: Catalogue, *, weekday: bool = False, brief: bool = False) -> str:
    """The value as an editor would write it, or the value itself where it is none of the known forms.

    >>> from recoupe.web.catalogue import catalogue
    >>> in_words("2024-03-01", catalogue("fr")), in_words("2024-03", catalogue("fr"))
    ('1er mars 2024', 'mars 2024')
    """
    if not value:
        return words.text("date.unknown")
    if found := _DURATION.fullmatch(value):
        unit = "MIN" if found[1] and found[3] == "M" else found[3]
        number = float(found[2])
        return words.count(f"duration.{unit}", int(number)) if number.is_integer() else value
    span = days(value)
    if span is None:
        return _recurring_words(value, words) or words.named("timex", value)
    return _calendar_words(value, span, words, weekday=weekday, brief=brief)


def _recurring_words(value: str, words: Catalogue) -> str | None:
    """A weekday, or a day or month of no known year; ``None`` for anything else."""
    if found := _WEEKDAY.fullmatch(value):
        return str(format_date(date(2001, 1, int(found[1])), "EEEE", locale=words.locale))
    found = _NO_YEAR.fullmatch(value)
    leap = parse_day(f"2000-{found[1]}-{found[2] or '01'}") if found else None
    if found is None or leap is None:
        return None
    return _day_words(leap, words, pattern="d MMMM" if found[2] else "MMMM")


def publication(published: Published, words: Catalogue, *, weekday: bool = False, brief: bool = False) -> str:
    """When an article appeared, in words; between two days where no more is known."""
    if (published.value and not _is_finer(published)) or not (published.earliest or published.latest):
        return in_words(published.value, words, weekday=weekday, brief=brief)
    first, last = (in_words(day, words, brief=brief) for day in (published.earliest, published.latest))
    if not published.latest or not published.earliest:
        return words.text("date.from", day=first) if published.earliest else words.text("date.until", day=last)
    return first if first == last else words.text("date.between", first=first, last=last)


def _is_finer(published: Published) -> bool:
    """Whether the days of a date are fewer than those of its value (the 12th or the 13th, of a month)."""
    span = days(published.value or "")
    return span is not None and (published.earliest, published.latest) != tuple(day.isoformat() for day in span)


def _calendar_words(value: str, span: tuple[date, date], words: Catalogue, *, weekday: bool, brief: bool) -> str:
    first = span[0]
    if found := _DAY.fullmatch(value):
        day = _day_words(first, words, weekday=weekday, brief=brief)
        if found[6]:
            return words.text(f"part.{found[6]}", day=day)
        return words.text("date.at", day=day, time=_clock(found[4], found[5], words)) if found[4] else day
    if _MONTH.fullmatch(value):
        return str(format_date(first, "MMM y" if brief else "MMMM y", locale=words.locale))
    if found := _WEEK.fullmatch(value):
        return words.text("date.weekend" if found[3] else "date.week", day=_day_words(first, words, brief=brief))
    if found := _PART.fullmatch(value):
        return words.text(f"part.{found[2].replace('T', 'Q')}", year=found[1])
    if _YEAR.fullmatch(value):
        return value
    if len(value.rstrip("X")) == 3:
        return words.text("date.decade", year=first.year)
    return words.text("date.century", n=first.year // 100 + 1, roman=_roman(first.year // 100 + 1))


def _day_words(day: date, words: Catalogue, *, weekday: bool = False, brief: bool = False, pattern: str = "") -> str:
    pattern = pattern or ("d MMM y" if brief else "d MMMM y")
    written = str(format_date(day, "EEEE " + pattern if weekday else pattern, locale=words.locale))
    if words.language == "fr" and day.day == 1:
        written = re.sub(r"\b1 ", "1er ", written, count=1)
    return written


def _clock(hour: str, minute: str | None, words: Catalogue) -> str:
    if words.language == "fr":
        return f"{int(hour)}\u00a0h" + (f"\u00a0{minute}" if minute and minute != "00" else "")
    return f"{hour}:{minute or '00'}"


def _roman(number: int) -> str:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, sign in signs:
        count, number = divmod(number, worth)
        written += sign * count
    return written
