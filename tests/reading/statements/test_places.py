"""Where a clause takes place: in its own words, where it is relative to, where its sentence opens."""

from __future__ import annotations

import pytest

from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser
from recoupe.reading.statements import statements


def places(parser: Parser, text: str) -> list[str | None]:
    parsed = parser.parse(text)
    return [s.place for s in statements(parsed, (), entities=entities(parsed, ()))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le convoi est arrivé à Marseille.", "Marseille"),
        ("Le convoi est arrivé dans le sud de l'Italie.", "Italie"),
        ("Deux maires se sont réunis près de Lyon.", "Lyon"),
        ("Rome a livré des armes à Athènes.", None),
        ("Le maire a critiqué l'Italie.", None),
        ("A Lille, la police a interpellé douze personnes.", "Lille"),
    ],
)
def test_own_place(parser: Parser, text: str, place: str | None) -> None:
    assert places(parser, text) == [place]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Des heurts ont éclaté à Nantes, où 800 lycéens défilaient.", ["Nantes", "Nantes"]),
        ("A Lille, la police a interpellé douze personnes, alors que le calme revenait.", ["Lille", "Lille"]),
        ("Les routes sont coupées.A Lyon, la mairie a ouvert trois gymnases.", [None, "Lyon"]),
        ("À Lyon, le calme est revenu, alors que cent personnes défilaient à Grenoble.", ["Lyon", "Grenoble"]),
        ("Le calme est revenu à Lyon. La mairie a ouvert trois gymnases.", ["Lyon", None]),
    ],
)
def test_place_of_the_sentence(parser: Parser, text: str, found: list[str | None]) -> None:
    assert places(parser, text) == found
