"""Every kind of phrase on random days of publication: nothing breaks, no date is impossible, and the calendar agrees.

The expected days are worked out here with ``calendar`` alone, month by month, and not as the reader does.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from recoupe.model import Basis, Published, TimeExpression
from recoupe.reading.parser import Parsed, Parser
from recoupe.reading.times import tag_times

PHRASES = (
    # DATE
    "Le pont a fermé hier.", "Il rouvrira après-demain.", "Elle a voté lundi dernier.", "Il partira jeudi en huit.",
    "Il est né le 29 février.", "On chôme les 30 et 31 mai.", "Il est parti le 30 avril 2021.", "Cela date du 31/12/1999.",
    "Elle a signé en mars.", "Il reviendra début mai.", "Tout a fini mi-août.", "Elle a perdu fin février.",
    "Cela s'est vu la semaine dernière.", "On verra la semaine prochaine.", "Le mois dernier, il pleuvait.",
    "L'an prochain, il y aura un pont.", "Il y a trois jours, il neigeait.", "Il revient dans dix jours.",
    "Il y a deux mois, elle partait.", "Dans un an et demi, tout sera fini.", "Ce week-end, la halle est fermée.",
    "Il a plu au troisième trimestre.", "L'été dernier fut sec.", "Cet hiver, le lac gèlera.", "En 1998, il naissait.",
    "Dans les années 90, on dansait.", "Au XIXe siècle, on marchait.", "À Pâques, il a neigé.",
    "Le lundi de Pentecôte est chômé.", "Le 14-Juillet, on défilera.", "Elle est en mer en ce moment.", "Il viendra bientôt.",
    "La rentrée a eu lieu lundi.", "Les 6 et 13 avril, il jouera.", "Du 30 décembre au 2 janvier, tout était clos.",
    # TIME
    "Il a parlé hier soir.", "Il arrive demain à 8 h 30.", "La crue a eu lieu dans la nuit de samedi à dimanche.",
    "Le feu a pris à minuit.", "Ce matin, elle dormait.", "Elle est partie mardi vers midi.", "Il a joué à 24 h.",
    # DURATION and SET
    "Cela a duré trois heures et demie.", "Il a marché pendant une quinzaine de jours.", "Elle vient tous les mardis.",
    "Il paie chaque mois.", "Deux fois par an, on vote.", "Il dort depuis plus d'un siècle.",
    # NARRATIVE
    "Il est parti le 28 février. Le lendemain, il revenait.", "Elle est née le 31 décembre 2003. Un mois plus tôt, rien.",
    "Il a fui le 29 février 2024. Un an plus tard, il revenait.", "Elle a signé lundi. La veille, elle hésitait.",
    "Il est mort le 31 août 2019. Six mois auparavant, il chantait.",
)  # fmt: skip

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEK = re.compile(r"(\d{4})-W(\d{2})")
MONTH = re.compile(r"(\d{4})-(\d{2})(?:$|T)")


@cache
def parsed(text: str) -> Parsed:
    return _parser().parse(text)


@cache
def _parser() -> Parser:
    return Parser.load()


def on(day: date, text: str) -> tuple[TimeExpression, ...]:
    iso = day.isoformat()
    return tag_times(parsed(text), Published(iso, iso, iso, Basis.GIVEN))


def check(time: TimeExpression) -> None:
    """The value is one that the calendar has, and the interval is ordered and agrees with it."""
    if match := DAY.match(time.value):
        assert time.earliest == time.latest == date.fromisoformat(match.group()).isoformat()
    elif match := WEEK.match(time.value):
        date.fromisocalendar(int(match[1]), int(match[2]), 1)
    elif match := MONTH.match(time.value):
        assert 1 <= int(match[2]) <= 12
    if time.earliest and time.latest:
        first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
        assert first <= last
        if time.granularity == "month" and time.mod is None and time.type == "DATE":
            assert last.day == calendar.monthrange(last.year, last.month)[1]


@pytest.mark.parametrize("text", PHRASES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates())
@example(day=date.min)
@example(day=date.max)
@example(day=date(2024, 2, 29))
@example(day=date(1900, 3, 1))
@example(day=date(1999, 12, 31))
@example(day=date(2021, 1, 3))
def test_no_day_of_publication_gives_an_impossible_date(text: str, day: date) -> None:
    found = on(day, text)
    assert found or not 1 < day.year < 9999  # what lies beyond the calendar is left out
    for time in found:
        check(time)


@settings(max_examples=200, deadline=None)
@given(
    text=st.sampled_from(PHRASES),
    first=st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    more=st.integers(0, 800),
    within=st.integers(0, 800),
)
def test_an_interval_of_publication_covers_every_day_in_it(text: str, first: date, more: int, within: int) -> None:
    last, day = first + timedelta(days=more), first + timedelta(days=min(more, within))
    found = tag_times(parsed(text), Published(None, first.isoformat(), last.isoformat(), Basis.INFERRED))
    for wide, narrow in zip(found, on(day, text), strict=True):
        check(wide)
        assert wide.span == narrow.span
        if wide.earliest and wide.latest and narrow.earliest and narrow.latest:
            assert wide.earliest <= narrow.earliest
            assert narrow.latest <= wide.latest


Moved = tuple[int, int, int]


def step(year: int, month: int, day: int, days: int) -> Moved:
    """So many days on or back, one at a time, turning months and years by ``calendar.monthrange``."""
    for _ in range(abs(days)):
        day += 1 if days > 0 else -1
        if day == 0:
            year, month = (year - 1, 12) if month == 1 else (year, month - 1)
            day = calendar.monthrange(year, month)[1]
        elif day > calendar.monthrange(year, month)[1]:
            year, month, day = (year + 1, 1, 1) if month == 12 else (year, month + 1, 1)
    return year, month, day


def days_off(days: int) -> Callable[[date], str]:
    return lambda d: "{:04}-{:02}-{:02}".format(*step(d.year, d.month, d.day, days))


def last_monday(d: date) -> str:
    back = next(n for n in range(1, 8) if calendar.weekday(*step(d.year, d.month, d.day, -n)) == calendar.MONDAY)
    return days_off(-back)(d)


def next_week(d: date) -> str:
    """The week of the day seven days on: the one that holds its Thursday, counted from the first Thursday of the year."""
    year, month, day = step(d.year, d.month, d.day, 7)
    weekday = calendar.weekday(year, month, day)
    year, month, day = step(year, month, day, calendar.THURSDAY - weekday)
    gone = sum(calendar.monthrange(year, m)[1] for m in range(1, month)) + day
    return f"{year}-W{(gone + 6) // 7:02}"


def last_month(d: date) -> str:
    return f"{d.year - 1}-12" if d.month == 1 else f"{d.year}-{d.month - 1:02}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont a fermé hier.", days_off(-1)),
        ("Le pont fermera demain.", days_off(1)),
        ("Elle a été élue lundi dernier.", last_monday),
        ("Elle sera élue la semaine prochaine.", next_week),
        ("Elle a été élue le mois dernier.", last_month),
        ("Il y a trois jours, elle était élue.", days_off(-3)),
        ("Elle sera élue dans dix jours.", days_off(10)),
    ],
)
@settings(max_examples=80, deadline=None)
@given(day=st.dates(date(1890, 1, 1), date(2110, 12, 31)))
@example(day=date(2024, 3, 1))
@example(day=date(2023, 3, 1))
@example(day=date(2000, 2, 28))
@example(day=date(1900, 2, 27))
@example(day=date(2020, 12, 28))
@example(day=date(2026, 12, 25))
@example(day=date(2024, 12, 31))
def test_the_calendar_agrees(text: str, expected: Callable[[date], str], day: date) -> None:
    (found,) = on(day, text)
    assert found.value == expected(day)


@settings(max_examples=80, deadline=None)
@given(year=st.integers(1890, 2110), month=st.integers(3, 12), number=st.integers(1, 28))
@example(year=2024, month=3, number=1)
@example(year=1900, month=12, number=28)
@example(year=2000, month=6, number=1)
def test_the_end_of_february_is_the_29th_in_leap_years_alone(year: int, month: int, number: int) -> None:
    (found,) = on(date(year, month, number), "Elle est partie fin février.")
    assert (found.value, found.mod) == (f"{year}-02", "END")
    assert found.latest == f"{year}-02-{29 if calendar.isleap(year) else 28}"
