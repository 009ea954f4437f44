"""Time expressions as others get them: from Python, and what each one says of itself."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import recoupe
from recoupe.errors import InvalidInput
from recoupe.granularity import GRANULARITIES, granularity

TEXT = "Le viaduc de Marsolle a rouvert hier, deux ans après l’éboulement. Il fermera de nouveau mardi."


def test_every_expression_says_what_it_is() -> None:
    hier, _, mardi = recoupe.times(TEXT, published="2024-09-12")
    assert TEXT[hier.span.slice] == "hier"
    assert (hier.type, hier.value, hier.mod, hier.granularity) == ("DATE", "2024-09-11", None, "day")
    assert (hier.earliest, hier.latest, hier.anchor) == ("2024-09-11", "2024-09-11", "published")
    assert mardi.value == "2024-09-17"


@pytest.mark.parametrize("published", ["2024-09-12", date(2024, 9, 12), datetime(2024, 9, 12, 8, 30), "12/09/2024"])
def test_a_day_may_be_given_in_several_ways(published: date | str) -> None:
    assert recoupe.times("Il est parti hier.", published)[0].value == "2024-09-11"


def test_an_interval_of_publication_gives_intervals() -> None:
    (hier,) = recoupe.times("Il est parti hier.", published="2024-09")
    assert (hier.earliest, hier.latest) == ("2024-08-31", "2024-09-29")
    (année,) = recoupe.times("Il est parti l’an dernier.", published="2024-09")
    assert année.value == "2023"


def test_without_a_date_nothing_is_guessed() -> None:
    (mardi,) = recoupe.times("Il est parti mardi.")
    assert (mardi.value, mardi.earliest, mardi.latest, mardi.granularity) == ("XXXX-WXX-2", None, None, "day")
    assert recoupe.times("") == recoupe.times("Rien à dire ici.") == ()


def test_times_are_those_of_the_whole_reading() -> None:
    assert recoupe.times(TEXT, published="2024-09-12") == recoupe.read_text(TEXT, published="2024-09-12").times


@pytest.mark.parametrize("published", ["hier", "2024-02-30", "2024-13", "24"])
def test_a_date_that_does_not_exist_is_refused_with_a_remedy(published: str) -> None:
    with pytest.raises(InvalidInput, match="write it as 2023-09-14"):
        recoupe.times("Hier.", published)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("2024", "year"), ("XXXX", "year"), ("202X", "decade"), ("20XX", "century"), ("19", "century"),
        ("2024-09", "month"), ("XXXX-09", "month"), ("2024-Q3", "quarter"), ("2024-H2", "half-year"),
        ("2024-SU", "season"), ("XXXX-SU", "season"), ("2024-W37", "week"), ("XXXX-WXX", "week"),
        ("2024-W37-WE", "weekend"), ("2024-09-12", "day"), ("XXXX-WXX-4", "day"), ("XXXX-09-04", "day"),
        ("2024-09-12TNI", "part of day"), ("XXXX-XX-XXTMO", "part of day"), ("2024-09-12T08", "hour"),
        ("2024-09-12T08:30", "minute"), ("2024-09-12T08:30:15", "second"), ("XXXX-XX-XXT08:30Z", "minute"),
        ("P3D", "day"), ("PXD", "day"), ("P1Y6M", "month"), ("P2W", "week"), ("P1.5Y", "year"), ("PT1H30M", "minute"),
        ("PT45S", "second"), ("P2DE", "decade"), ("P1CE", "century"), ("P1WE", "weekend"),
        ("PRESENT_REF", None), ("PAST_REF", None), ("FUTURE_REF", None), ("", None), ("mardi", None), ("P", None),
    ],
)  # fmt: skip
def test_granularity_is_the_finest_unit_of_a_value(value: str, unit: str | None) -> None:
    assert granularity(value) == unit
    assert unit is None or unit in GRANULARITIES
