"""What the writer does not assert, and what looks like it but is a wish, a condition or somebody's word."""

from __future__ import annotations

import pytest

from recoupe.model import Certainty
from recoupe.reading.attribution import hedges
from recoupe.reading.parser import Parser
from tests.reading.attribution.conftest import Attribute

HEDGED = [
    ("Le budget devrait doubler en deux ans.", "devrait", Certainty.PROBABLE, True),
    ("Le pont pourrait céder.", "pourrait", Certainty.POSSIBLE, True),
    ("Le conducteur aurait pris la fuite.", "aurait", Certainty.POSSIBLE, False),
    ("Le feu est probablement parti d'un atelier.", "probablement", Certainty.PROBABLE, False),
    ("Il n'est pas clair si la digue tiendra.", "Il n'est pas clair", Certainty.POSSIBLE, True),
]

NOT_HEDGED = [
    "Le pont serait fermé si la crue montait.",
    "En cas de crue, le pont serait fermé.",
    "Selon le maire, le conducteur aurait pris la fuite.",
    "Le maire a dit que le pont serait fermé.",
    "La maire voudrait rouvrir le pont.",
    "Le pont est fermé.",
]


@pytest.mark.parametrize(("text", "trigger", "certainty", "forecast"), HEDGED)
def test_hedged(
    text: str, trigger: str, certainty: Certainty, forecast: bool, attribute: Attribute, parser: Parser
) -> None:
    found = [h for h in hedges(parser.parse(text), (), attribute(text)) if text[h.trigger.slice] == trigger]
    assert [(h.certainty, h.forecast) for h in found] == [(certainty, forecast)]


@pytest.mark.parametrize("text", NOT_HEDGED)
def test_not_hedged(text: str, attribute: Attribute, parser: Parser) -> None:
    assert hedges(parser.parse(text), (), attribute(text)) == ()
