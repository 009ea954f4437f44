"""Timeline: dated events once, with the status their accounts give them."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.crosscheck.precision import precision
from recoupe.crosscheck.timeline import timeline
from recoupe.model import Certainty, Commitment
from recoupe.story import Precision, Status
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import DENIED, FORECAST, MET, MET_TOO, compared, day, filler, meeting, told


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-12", Precision.DAY),
        ("2024-03-12TMO", Precision.TIME),
        ("2024-W11", Precision.WEEK),
        ("2024-03", Precision.MONTH),
        ("2024-SU", Precision.SEASON),
        ("2024-Q1", Precision.QUARTER),
        ("2024", Precision.YEAR),
        ("199", Precision.DECADE),
        ("19", Precision.CENTURY),
        ("PAST_REF", Precision.UNKNOWN),
    ],
)
def test_precision(value: str, expected: Precision) -> None:
    assert precision(value) is expected


def test_one_event_of_two_articles_stands_once() -> None:
    (entry,) = timeline(compared(meeting(), meeting("b.txt", MET_TOO), *filler()))
    assert (entry.date, entry.status, entry.origins) == ("2024-03-12", Status.HAPPENED, 2)
    assert [e.file for e in entry.evidence] == ["a.txt", "b.txt"]
    assert entry.text == MET.rstrip(".")


def test_undated_statements_are_left_out() -> None:
    assert timeline(compared(*filler())) == ()


@pytest.mark.parametrize(
    ("commitment", "attributed", "status"),
    [
        (Commitment(), False, Status.HAPPENED),
        (Commitment(), True, Status.REPORTED),
        (Commitment(Certainty.POSSIBLE), False, Status.POSSIBLE),
        (FORECAST, False, Status.EXPECTED),
        (FORECAST, True, Status.EXPECTED),
    ],
)
def test_status(commitment: Commitment, attributed: bool, status: Status) -> None:
    extra: dict[str, Any] = {}
    if attributed:
        said = attribution(MET, "la présidente" if "la présidente" in MET else "La présidente", "rencontrés", None)
        extra = {"attributions": (said,), "attribution": 0, "speaker": "Luc Amiel"}
    (entry,) = timeline(compared(meeting(commitment=commitment, **extra)))
    assert entry.status is status
    assert entry.speakers == (("Luc Amiel",) if attributed else ())


def test_what_is_denied_is_shown_as_denied_only_when_somebody_denies_it() -> None:
    deny = attribution(MET, "La présidente", "rencontrés", "Tomas Lind", act="deny", commitment=DENIED)
    denied = meeting(commitment=DENIED, attributions=(deny,), attribution=0, speaker="Tomas Lind")
    assert [e.status for e in timeline(compared(denied))] == [Status.DENIED]
    assert timeline(compared(meeting(negated=True))) == ()


def test_entries_are_in_order_of_time_and_coarse_dates_come_first() -> None:
    year = "En 2024, le château de Brume a rouvert ses grilles."
    january = "Le 1er janvier 2024, le tarif du château a doublé."
    entries = timeline(
        compared(
            told("b.txt", january, "doubler", "tarif château", time=day(january, "1er janvier 2024", "2024-01-01")),
            told(
                "a.txt",
                year,
                "rouvrir",
                "château grille",
                time=day(year, "2024", "2024", earliest="2024-01-01", latest="2024-12-31"),
            ),
            meeting("c.txt"),
        )
    )
    assert [entry.date for entry in entries] == ["2024", "2024-01-01", "2024-03-12"]
