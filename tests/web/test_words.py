"""Both catalogues say everything, dates are no finer than they are, and numbers are written as each language does."""

from __future__ import annotations

import csv
import re
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import recoupe.web
from recoupe.model import Basis, Certainty, EntityType, Kind, Published
from recoupe.story import ClaimStatus, ConflictKind, ConflictReading, ForecastState, Status, UnknownKind
from recoupe.web.catalogue import LANGUAGES, catalogue
from recoupe.web.matrix import QUESTIONS
from recoupe.web.timex import days, in_words, machine_readable, parse_day, publication

ROOM = Path(recoupe.web.__file__).parent


def rows() -> list[dict[str, str]]:
    table = files("recoupe.web").joinpath("messages.tsv").read_text(encoding="utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}


def test_every_message_is_there_in_both_languages() -> None:
    assert [row["key"] for row in rows() if not row["fr"] or not row["en"] or None in row] == []
    assert set(catalogue("fr").messages) == set(catalogue("en").messages)


def test_no_key_stands_twice() -> None:
    keys = [row["key"] for row in rows()]
    assert len(keys) == len(set(keys))


def test_messages_hold_the_same_values_in_both_languages() -> None:
    free = {"date.century"}
    assert [row["key"] for row in rows() if fields(row["fr"]) != fields(row["en"]) and row["key"] not in free] == []


def test_every_key_of_the_templates_and_the_code_exists() -> None:
    known = set(catalogue("fr").messages)
    sources = [path.read_text(encoding="utf-8") for path in [*ROOM.glob("*.py"), *ROOM.glob("templates/*.j2")]]
    asked = {key for source in sources for key in re.findall(r"\b(?:t|words\.text)\([\"']([\w.]+)[\"'][,)]", source)}
    counted = {key for source in sources for key in re.findall(r"\b(?:n|words\.count)\([\"']([\w.]+)[\"'],", source)}
    assert len(asked) > 40
    assert asked - known == set()
    assert {f"{key}.{form}" for key in counted for form in ("one", "other")} - known == set()


@pytest.mark.parametrize(
    ("family", "values"),
    [
        ("status", ClaimStatus),
        ("event", Status),
        ("conflict", ConflictKind),
        ("reading", ConflictReading),
        ("forecast", ForecastState),
        ("unknown", UnknownKind),
        ("basis", Basis),
        ("certainty", Certainty),
        ("entity", EntityType),
        ("kind", Kind),
        ("question", QUESTIONS),
    ],
)
def test_every_value_has_a_name(family: str, values: list[str]) -> None:
    for language in LANGUAGES:
        assert [value for value in values if f"{family}.{value}" not in catalogue(language).messages] == []


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2024-03-01", "1er mars 2024", "1 March 2024"),
        ("2024-03-12", "12 mars 2024", "12 March 2024"),
        ("2024-03-12T14:30", "12 mars 2024 à 14\u00a0h\u00a030", "12 March 2024 at 14:30"),
        ("2024-03-12T02", "12 mars 2024 à 2\u00a0h", "12 March 2024 at 02:00"),
        ("2024-03-12TNI", "12 mars 2024, dans la nuit", "12 March 2024, night"),
        ("2024-03", "mars 2024", "March 2024"),
        ("2024-W11", "semaine du 11 mars 2024", "week of 11 March 2024"),
        ("2024-W11-WE", "week-end du 16 mars 2024", "weekend of 16 March 2024"),
        ("2024-SU", "été 2024", "summer 2024"),
        ("2024-Q2", "2e trimestre 2024", "second quarter of 2024"),
        ("2024-H1", "1er semestre 2024", "first half of 2024"),
        ("2024", "2024", "2024"),
        ("199", "années 1990", "the 1990s"),
        ("199X", "années 1990", "the 1990s"),
        ("18", "XIXe siècle", "century 19"),
        ("P3D", "durée\u00a0: 3 jours", "duration: 3 days"),
        ("PT30M", "durée\u00a0: 30 minutes", "duration: 30 minutes"),
        ("P1M", "durée\u00a0: 1 mois", "duration: 1 month"),
        ("PRESENT_REF", "présent", "the present"),
        (None, "date inconnue", "date unknown"),
        ("XXXX-WXX-4", "jeudi", "Thursday"),
        ("XXXX-02-29", "29 février", "29 February"),
        ("XXXX-03-01", "1er mars", "1 March"),
        ("XXXX-09", "septembre", "September"),
        ("XXXX-02-30", "XXXX-02-30", "XXXX-02-30"),
        ("XXXX-WXX-9", "XXXX-WXX-9", "XXXX-WXX-9"),
        ("2024-13-45", "2024-13-45", "2024-13-45"),
        ("<b>", "<b>", "<b>"),
    ],
)
def test_dates_in_words(value: str | None, french: str, english: str) -> None:
    assert in_words(value, catalogue("fr")) == french
    assert in_words(value, catalogue("en")) == english


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("202", "2020-01-01", "2029-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_the_days_a_date_spans(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["", "P3D", "0000", "2024-99", "9999-12", "9999-WI", "XXXX", "FUTURE_REF", "9999-W60"]
)
def test_what_names_no_days_is_no_error(value: str) -> None:
    assert days(value) is None or len(days(value) or ()) == 2


def test_days_are_parsed_or_left() -> None:
    assert parse_day("2024-03-12T10:00") == date(2024, 3, 12)
    assert parse_day("2024-03") is None
    assert parse_day("pas une date") is None
    assert machine_readable("2024-03-12")
    assert not machine_readable("2024-03-12TNI")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Published("2024-03-12", "2024-03-12", "2024-03-12"), "12 mars 2024"),
        (Published("2024-03", "2024-03-01", "2024-03-31"), "mars 2024"),
        (Published(None, "2024-03-01", "2024-03-12"), "entre le 1er mars 2024 et le 12 mars 2024"),
        (Published(None, "2024-03-12", "2024-03-12"), "12 mars 2024"),
        (Published(None, "2024-03-12", None), "au plus tôt le 12 mars 2024"),
        (Published(None, None, "2024-03-12"), "au plus tard le 12 mars 2024"),
        (Published(), "date inconnue"),
    ],
)
def test_when_an_article_appeared(published: Published, expected: str) -> None:
    assert publication(published, catalogue("fr")) == expected


def test_every_act_of_the_cue_lists_has_a_name() -> None:
    known = catalogue("fr").messages
    for path in sorted(files("recoupe.reading.fr").iterdir(), key=str):
        lines = path.read_text(encoding="utf-8").splitlines() if path.name.endswith(".tsv") else []
        table = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        acts = {row["act"] for row in table if row.get("act")}
        assert {act for act in acts if f"act.{act}" not in known} == set(), path.name
