"""By whose clock an hour is told, and which moment it is; one happening at two hours, explained by zones or not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recoupe.crosscheck.clocks import LOCAL, UNSAID, Moment, told_moment
from recoupe.crosscheck.dossiers import crosscheck_story
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published, Reading, Span
from recoupe.reading.reader import Reader
from recoupe.story import Conflict

DAY = "2024-03-13"  # a Wednesday; winter time in Europe, summer time in North America


def read(reader: Reader, text: str, number: int = 0, day: str | None = DAY) -> Reading:
    published = (published_on(day, Basis.GIVEN) if day else None) or Published()
    file = f"{number}.txt"
    found = reader.read(Article(file, file, text, outlet=f"Journal {number}", language="fr", published=published))
    assert isinstance(found, Reading)
    return found


def moment(reader: Reader, text: str, day: str | None = DAY) -> Moment | None:
    return told_moment(read(reader, text, day=day), Span(0, len(text)))


def hours(reader: Reader, *texts: str, day: str | None = DAY) -> list[Conflict]:
    story = crosscheck_story([read(reader, text, number, day) for number, text in enumerate(texts)])
    return [conflict for conflict in story.conflicts if conflict.about == "heure"]


@pytest.mark.parametrize(
    ("words", "zones", "instant"),
    [
        ("mardi à 14 h 30", [UNSAID], None),
        ("mardi à 14 h 30, heure locale", [LOCAL], None),
        ("mardi à 14 heures locales", [LOCAL], None),
        ("mardi à 20 h GMT", [0], "2024-03-12T20:00"),
        ("mardi à 18 h UTC", [0], "2024-03-12T18:00"),
        ("mardi à 18 h UTC+2", [120], "2024-03-12T16:00"),
        ("mardi à 22 h 34 UTC−5", [-300], "2024-03-13T03:34"),
        ("mardi à 18 h, heure de Paris", ["Europe/Paris"], "2024-03-12T17:00"),
        ("mardi à 18 heures, heure de Moscou", ["Europe/Moscow"], "2024-03-12T15:00"),
        ("mardi à 18 heures (heure de New York)", ["America/New_York"], "2024-03-12T22:00"),
        ("mardi à 3 h 40, heure norvégienne", ["Europe/Oslo"], "2024-03-12T02:40"),
        ("le 12 juillet à 3 h 40, heure norvégienne", ["Europe/Oslo"], "2023-07-12T01:40"),
        ("mardi à 21 h près de Verlac, heure norvégienne", ["Europe/Oslo"], "2024-03-12T20:00"),
        ("mardi à 14 heures, heure de pointe", [UNSAID], None),
        ("mardi à 14 heures à Paris", [UNSAID], None),
        ("mardi à 14 h 30, heure locale (12 h 30 à Paris)", [LOCAL, "Europe/Paris"], "2024-03-12T11:30"),
        ("mardi à 8 h 15 locales (6 h 15 GMT)", [LOCAL, 0], "2024-03-12T06:15"),
        ("mardi à 8 h 15 (6 h 15 GMT)", [UNSAID, 0], "2024-03-12T06:15"),
        ("mardi à 15 h 30, heure locale (soit 5 h 30, heure française)", [LOCAL, "Europe/Paris"], "2024-03-12T04:30"),
        ("mardi à 18h30 (heure locale, soit 4h30 heure française)", [LOCAL, "Europe/Paris"], None),
        (
            "mardi à 20h08 heure locale (12h08 GMT, 13h08 heure française)",
            [LOCAL, 0, "Europe/Paris"],
            "2024-03-12T12:08",
        ),
        ("mardi à 14 h sur place, soit 18 heures à Paris", [LOCAL, "Europe/Paris"], "2024-03-12T17:00"),
        ("mardi à 1 heure, heure locale (lundi 23 heures GMT)", [LOCAL, 0], "2024-03-11T23:00"),
        ("mardi à 1 heure, heure locale (23 heures GMT)", [LOCAL, 0], "2024-03-11T23:00"),
        ("lundi à minuit (lundi 17 heures, heure française)", [UNSAID, "Europe/Paris"], "2024-03-11T16:00"),
    ],
)
def test_whose_clock(reader: Reader, words: str, zones: Sequence[int | str], instant: str | None) -> None:
    found = moment(reader, f"Le pont de Verlac a cédé {words}.")
    assert found is not None
    assert [clock.zone for clock in found.clocks] == zones
    if instant is not None or len(zones) == 1:
        assert (found.instant.strftime("%Y-%m-%dT%H:%M") if found.instant else None) == instant


@pytest.mark.parametrize(
    "text",
    [
        "Le magasin ouvre de 14 h à 18 h, heure locale.",
        "Le train est parti à 14 h (arrivée à 16 h).",
        "Le pont a cédé mardi.",
        "Il a fallu trois heures pour ouvrir le pont.",
    ],
)
def test_no_single_moment(reader: Reader, text: str) -> None:
    assert moment(reader, text) is None


def test_without_a_day_only_what_holds_all_the_year_is_known(reader: Reader) -> None:
    summer = moment(reader, "Le pont a cédé mardi à 18 h, heure de Paris.", day=None)
    never = moment(reader, "Le pont a cédé mardi à 18 h, heure de Moscou.", day=None)
    assert summer is not None
    assert summer.instant is None
    assert never is not None
    assert never.instant is not None
    assert (never.instant.hour, never.dated) == (15, False)


FELL = "Le pont de Verlac s'est effondré {}."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mardi à 18 h UTC+2", "mardi à 16 h UTC"),
        ("mardi à 20 h GMT", "mardi à 21 h, heure de Paris"),
        ("mardi à 20 h, heure de Moscou", "mardi à 18 h, heure de Paris"),
        ("mardi à 14 h 30, heure locale (12 h 30 à Paris)", "mardi à 11 h 30 GMT"),
        ("mardi à 8 h 15 locales (6 h 15 GMT)", "mardi à 7 h 15, heure française"),
        ("lundi à 23 h GMT", "mardi à minuit, heure de Paris"),
        ("lundi à 22 h 30 GMT", "mardi à 1 h 30, heure de Moscou"),
    ],
)
def test_one_moment_by_two_clocks(reader: Reader, one: str, other: str) -> None:
    (conflict,) = hours(reader, FELL.format(one), FELL.format(other))
    assert str(conflict.reading) == "equivalent"
    assert "temps universel" in conflict.why
    assert [len(side.evidence) for side in conflict.sides] == [1, 1]


def test_an_hour_that_an_article_gives_beside_the_other(reader: Reader) -> None:
    texts = ("mardi à 8 h 15, heure locale", "mardi à 6 h 15 GMT", "mardi à 8 h 15 locales (6 h 15 GMT)")
    (conflict,) = hours(reader, *map(FELL.format, texts))
    assert str(conflict.reading) == "equivalent"
    assert "« 8 h 15 locales (6 h 15 GMT) »" in conflict.why
    assert all(any(e.file == "2.txt" for e in side.evidence) for side in conflict.sides)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mardi à 14 h, heure locale", "mardi à 12 h GMT"),  # nobody says what is ahead of what
        ("mardi à 14 h", "mardi à 12 h GMT"),
        ("mardi à 14 h, heure locale", "mardi à 18 h"),
        ("mardi à 14 h", "mardi à 14 h 20"),
        ("mardi à 14 h", "mardi à 14 h, heure locale"),
        ("mardi à 14 h, heure locale (12 h GMT)", "mardi à 12 h"),
        ("mardi", "mardi à 14 h"),
        ("mardi matin", "mardi à 14 h"),
    ],
)
def test_what_stays_open(reader: Reader, one: str, other: str) -> None:
    assert hours(reader, FELL.format(one), FELL.format(other)) == []


@pytest.mark.parametrize(
    ("one", "other", "reading"),
    [
        ("vers 16 heures mardi", "à 18 heures mardi", "conflict"),
        ("mardi à 16 h GMT", "mardi à 16 h 30, heure de Moscou", "conflict"),
        ("vers 16 heures mardi, selon la préfecture", "à 18 heures mardi, selon les pompiers", "dispute"),
    ],
)
def test_two_hours_that_no_zone_explains(reader: Reader, one: str, other: str, reading: str) -> None:
    told = "Le pont de Verlac s'est effondré sur un train de marchandises {}."
    (conflict,) = hours(reader, told.format(one), told.format(other))
    assert (str(conflict.kind), str(conflict.reading)) == ("date", reading)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Vers 14 heures mardi, une voiture a brûlé rue Haute.",
            "Vers 18 heures mardi, une voiture a brûlé rue Basse.",
        ),
        (
            "Mardi à 9 heures, le maire a affirmé que tout va bien.",
            "Mardi à 20 heures, le préfet a affirmé que tout va bien.",
        ),
        ("Mardi à 9 heures, Paul Vial a ouvert le bureau.", "Mercredi à 11 heures, Paul Vial a ouvert le bureau."),
    ],
)
def test_two_hours_of_two_happenings(reader: Reader, one: str, other: str) -> None:
    assert hours(reader, one, other) == []


def test_a_day_that_a_zone_explains_is_no_conflict_and_one_event(reader: Reader) -> None:
    texts = (FELL.format("lundi à 23 h GMT"), FELL.format("mardi à minuit, heure de Paris"))
    story = crosscheck_story([read(reader, text, number) for number, text in enumerate(texts)])
    assert [(str(c.reading), c.about) for c in story.conflicts] == [("equivalent", "heure")]
    assert len(story.timeline) == 1
    apart = (FELL.format("lundi à 20 h GMT"), FELL.format("mardi à minuit, heure de Paris"))
    story = crosscheck_story([read(reader, text, number) for number, text in enumerate(apart)])
    assert len(story.timeline) == 2
