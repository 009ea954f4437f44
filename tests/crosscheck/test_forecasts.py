"""Forecasts: what was announced, and what a later account says came of it."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.crosscheck.forecasts import forecasts
from recoupe.model import Certainty, Commitment, Reading
from recoupe.story import Forecast, ForecastKind, ForecastState
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import DENIED, FORECAST, MET, PEOPLE, compared, day, filler, meeting, told

AHEAD = "Odile Varenne et Tomas Lind se rencontreront mardi au palais d'Orval."
TERMS = "rencontrer palais président roi"


def announced(text: str = AHEAD, published: str = "2024-03-10", **more: Any) -> Reading:
    fields: dict[str, Any] = {"participants": PEOPLE, "people": PEOPLE, "commitment": FORECAST}
    return told("x.txt", text, "rencontrer", TERMS, published, **(fields | more))


def state(*readings: Reading) -> Forecast:
    (forecast,) = forecasts(compared(*readings, *filler()))
    return forecast


def test_an_announcement_without_a_later_account_is_open() -> None:
    forecast = state(announced(time=day(AHEAD, "mardi", "2024-03-12")))
    assert (forecast.state, forecast.due, forecast.said) == (ForecastState.OPEN, "2024-03-12", "2024-03-10")
    assert forecast.settled_by == ()
    assert forecast.who == "x.txt"


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (meeting(), ForecastState.REALISED),
        (meeting(place="château de Brume"), ForecastState.REALISED),
        (meeting(commitment=DENIED), ForecastState.CONTRADICTED),
        (meeting(negated=True), ForecastState.CONTRADICTED),
        (meeting(published="2024-03-01"), ForecastState.OPEN),
        (meeting(background=True, time=None), ForecastState.OPEN),
        (meeting(commitment=Commitment(Certainty.POSSIBLE)), ForecastState.OPEN),
        (meeting(participants=("Odile Varenne", "Jeanne Roux")), ForecastState.OPEN),
    ],
)
def test_what_a_later_account_settles(later: Reading, expected: ForecastState) -> None:
    forecast = state(announced(), later)
    assert forecast.state is expected
    assert bool(forecast.settled_by) is (expected is not ForecastState.OPEN)
    assert forecast.why


def test_another_place_changes_it() -> None:
    forecast = state(announced(place="Orval"), meeting(place="Brume"))
    assert forecast.state is ForecastState.CHANGED
    assert "Brume" in forecast.why


@pytest.mark.parametrize(
    ("expected", "later"), [("Orval", "place d'Orval"), ("Orval", "place Royale"), ("Italie", "Rome")]
)
def test_a_square_of_the_town_or_a_town_of_the_country_changes_nothing(expected: str, later: str) -> None:
    assert state(announced(place=expected), meeting(place=later)).state is ForecastState.REALISED


def test_another_day_changes_it() -> None:
    forecast = state(
        announced(time=day(AHEAD, "mardi", "2024-03-11"), place=None),
        meeting(time=day(MET, "mardi", "2024-03-12")),
    )
    assert forecast.state is ForecastState.CHANGED
    assert "12 mars 2024" in forecast.why


@pytest.mark.parametrize(
    ("act", "kinds"), [("urge", [ForecastKind.DEMANDED]), ("order", [ForecastKind.DEMANDED]), ("decline", [])]
)
def test_pleas_and_refusals_announce_nothing(act: str, kinds: list[ForecastKind]) -> None:
    wish = Commitment(Certainty.NONE, forecast=True)
    said = attribution(AHEAD, AHEAD.rstrip("."), "rencontreront", "Tomas Lind", act=act, commitment=wish)
    article = announced(attributions=(said,), attribution=0, speaker="Tomas Lind", commitment=wish)
    assert [f.kind for f in forecasts(compared(article))] == kinds


def test_a_fear_is_a_forecast() -> None:
    fear = Commitment(Certainty.NONE, forecast=True)
    said = attribution(AHEAD, AHEAD.rstrip("."), "rencontreront", "Tomas Lind", act="fear", commitment=fear)
    article = announced(attributions=(said,), attribution=0, speaker="Tomas Lind", commitment=fear)
    assert [f.who for f in forecasts(compared(article))] == ["Tomas Lind"]
