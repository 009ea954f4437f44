"""Brief: at most seven lines, each cited, nothing told twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from recoupe.crosscheck.brief import MOST, brief
from recoupe.crosscheck.sentences import Shown
from recoupe.model import Certainty
from recoupe.story import (
    Claim,
    ClaimStatus,
    Conflict,
    ConflictKind,
    ConflictReading,
    Evidence,
    Forecast,
    ForecastState,
    Origin,
    Precision,
    Side,
    Status,
    TimelineEntry,
    Unknown,
    UnknownKind,
)


def cited(number: int, quote: str = "Le pont a été fermé") -> Evidence:
    return Evidence("a.txt", 100 * number, 100 * number + len(quote), quote)


def claim(
    number: int = 1,
    text: str = "Le pont a été fermé",
    status: ClaimStatus = ClaimStatus.AGREED,
    forecast: bool = False,
) -> Claim:
    origins = (Origin("la préfecture"), Origin("le syndicat"))
    return Claim(text, status, 3, 2, origins, Certainty.CERTAIN, forecast, (cited(number, text),))


def entry(number: int = 1, date: str = "2024-03-12", background: bool = False) -> TimelineEntry:
    return TimelineEntry(
        date, Precision.DAY, "Le pont a été fermé", Status.HAPPENED, background, origins=2, evidence=(cited(number),)
    )


def conflict(reading: ConflictReading, number: int = 3) -> Conflict:
    sides = (
        Side("douze blessés", "la préfecture", (cited(number),)),
        Side("trente", "le syndicat", (cited(number + 1),)),
    )
    return Conflict(ConflictKind.NUMBER, reading, "nombre : blessé", sides, "")


def forecast(number: int = 5, state: ForecastState = ForecastState.OPEN, due: str | None = None) -> Forecast:
    return Forecast("Le pont rouvrira", "la préfecture", "2024-03-10", due, state, (cited(number, "Le pont rouvrira"),))


def unknown(number: int = 6) -> Unknown:
    return Unknown("On ignore la cause", UnknownKind.UNCLEAR, (cited(number, "On ignore la cause"),))


def texts(
    claims: Sequence[Claim],
    timeline: Sequence[TimelineEntry],
    conflicts: Sequence[Conflict],
    forecasts: Sequence[Forecast],
    unknowns: Sequence[Unknown],
) -> list[str]:
    return [line.text for line in brief(claims, timeline, conflicts, forecasts, unknowns)]


def test_nothing_read_nothing_told() -> None:
    assert brief([], [], [], [], []) == ()


def test_what_happened_comes_first_with_its_day_and_its_origins() -> None:
    (line,) = brief([claim()], [entry()], [], [], [])
    assert line.text == "Le pont a été fermé (12 mars 2024 ; 3 articles, 2 origines)."
    assert line.evidence == (cited(1),)


def test_a_claim_without_a_day() -> None:
    assert texts([claim()], [], [], [], []) == ["Le pont a été fermé (3 articles, 2 origines)."]


def test_every_part_has_its_line() -> None:
    lines = texts([claim()], [entry()], [conflict(ConflictReading.DISPUTE)], [forecast(due="2024-05")], [unknown()])
    assert lines[1:] == [
        "Les comptes rendus diffèrent : douze blessés (la préfecture) ; trente (le syndicat).",
        "Attendu, mai 2024 : Le pont rouvrira (la préfecture).",
        "Reste inconnu : On ignore la cause.",
    ]


def test_what_can_be_reconciled_is_not_contested() -> None:
    assert texts([], [], [conflict(ConflictReading.UPDATE), conflict(ConflictReading.SCOPE)], [], []) == []


def test_what_came_of_an_announcement() -> None:
    (line,) = texts([], [], [], [forecast(state=ForecastState.CHANGED)], [])
    assert line.startswith("Annoncé, puis fait autrement : Le pont rouvrira")


def test_background_and_what_one_article_says_alone_do_not_open_the_brief() -> None:
    old = entry(background=True, date="2019")
    assert texts([claim()], [old], [], [], []) == []
    assert texts([claim(status=ClaimStatus.SINGLE), claim(2), claim(3, forecast=True)], [], [], [], []) == [
        "Le pont a été fermé (3 articles, 2 origines)."
    ]


def test_where_nothing_is_agreed_what_one_text_tells_stands_first() -> None:
    assert texts([claim(status=ClaimStatus.SINGLE), claim(2, forecast=True)], [], [], [], []) == [
        "Le pont a été fermé (un seul texte)."
    ]


def test_what_one_text_opens_with_follows_where_little_is_agreed() -> None:
    other = replace(
        claim(status=ClaimStatus.SINGLE),
        text="La gare a brûlé",
        evidence=(Evidence("z.txt", 0, 15, "La gare a brûlé"),),
    )
    later = replace(other, evidence=(Evidence("z.txt", 900, 915, "La gare a brûlé"),))
    assert texts([claim(), other], [], [], [], [])[1:] == ["La gare a brûlé (un seul texte)."]
    assert texts([claim(), later], [], [], [], [])[1:] == []


def test_a_line_without_a_sentence_of_its_own_is_left_out() -> None:
    assert brief([claim()], [entry()], [], [forecast()], [unknown()], show=lambda _: None) == ()


def test_a_forecast_that_is_not_the_news_of_its_sentence_is_not_expected() -> None:
    def show(evidence: Sequence[Evidence]) -> Shown:
        return Shown("La maire, qui rouvrira le pont, a démissionné", evidence[0], share=0.3)

    assert brief([], [], [], [forecast()], [], show=show) == ()


def test_a_source_without_a_name_is_no_unknown_of_the_brief() -> None:
    text = "Un élu, sous couvert d'anonymat, a parlé"
    hidden = Unknown(text, UnknownKind.NOT_SAID, (cited(7, text),))
    assert brief([], [], [], [], [hidden]) == ()


def test_at_most_seven_lines_and_none_twice() -> None:
    places = ("Ardoine", "Bellecombe", "Courtavent", "Dronne", "Escarmes", "Fontanille", "Guérande", "Isières")
    many = [claim(n, f"{place} {place[::-1]} {place[1:]}") for n, place in enumerate(places, 1)]
    lines = brief([*many, *many], [], [], [], [])
    assert len(lines) == MOST
    assert len({line.text for line in lines}) == MOST


def test_a_sentence_that_says_no_day_is_given_none() -> None:
    def show(evidence: Sequence[Evidence]) -> Shown:
        return Shown("Après la fermeture du pont, la maire a démissionné", evidence[0], dates=frozenset())

    (line,) = brief([claim()], [entry()], [], [], [], show=show)
    assert line.text == "Après la fermeture du pont, la maire a démissionné (3 articles, 2 origines)."


@pytest.mark.parametrize(
    ("dates", "dated"), [({"2024-03-12"}, True), ({"2024-03-12", "2024-03-11"}, False), ({"2024"}, False)]
)
def test_a_sentence_of_two_days_is_given_neither(dates: set[str], dated: bool) -> None:
    def show(evidence: Sequence[Evidence]) -> Shown:
        return Shown("Mercredi, la maire a rouvert le pont fermé lundi", evidence[0], dates=frozenset(dates))

    (line,) = brief([claim()], [entry()], [], [], [], show=show)
    assert ("12 mars 2024" in line.text) is dated


def test_what_somebody_denies_comes_before_figures_that_differ() -> None:
    sides = (Side("affirmé", "le syndicat", (cited(8),)), Side("démenti", "la société", (cited(9),)))
    denied = Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, "Une vanne était bloquée", sides, "")
    assert texts([], [], [conflict(ConflictReading.DISPUTE), denied], [], []) == [
        "Contesté : Une vanne était bloquée (le syndicat ; la société)."
    ]
