"""Sentences and the figures expected in them, as ``words | value unit mod scope``."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model import Quantity, Span, Zone, ZoneKind
from recoupe.reading.parser import Parser
from recoupe.reading.quantities import quantities


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()


def shown(text: str, quantity: Quantity) -> str:
    parts = [f"{quantity.value:g}", quantity.unit, quantity.mod or "", *quantity.scope]
    return f"{text[quantity.span.slice]} | {' '.join(p for p in parts if p)}"


COUNTED: list[tuple[str, list[str]]] = [
    ("Au moins deux morts ont été retrouvés.", ["Au moins deux morts | 2 mort EQUAL_OR_MORE"]),
    ("Environ 200 habitants ont quitté le bourg.", ["Environ 200 habitants | 200 habitant APPROX"]),
    ("Plus d'un millier d'arbres sont tombés.", ["Plus d'un millier d'arbres | 1000 arbre MORE_THAN"]),
    ("Près de 3 000 foyers sont privés d'eau.", ["Près de 3 000 foyers | 3000 foyer APPROX"]),
    ("La panne touche 147.000 foyers.", ["147.000 foyers | 147000 foyer"]),
    ("La panne touche 147 000 foyers.", ["147 000 foyers | 147000 foyer"]),
    ("La panne touche 147'000 foyers.", ["147'000 foyers | 147000 foyer"]),
    ("La panne touche vingt-deux mille foyers.", ["vingt-deux mille foyers | 22000 foyer"]),
    ("Le pont coûtera 1,5 million d’euros.", ["1,5 million d’euros | 1.5e+06 €"]),
    ("Le pont a coûté 2,3 milliards de dollars.", ["2,3 milliards de dollars | 2.3e+09 $"]),
    ("La hausse atteint 12 %.", ["12 % | 12 %"]),
    ("La hausse atteint 12 pour cent.", ["12 pour cent | 12 %"]),
    ("Une vingtaine de maisons ont brûlé.", ["Une vingtaine de maisons | 20 maison APPROX"]),
    ("Des dizaines de maisons ont brûlé.", ["Des dizaines de maisons | 10 maison MORE_THAN"]),
    (
        "Des dizaines de milliers de personnes ont défilé.",
        ["Des dizaines de milliers de personnes | 10000 personne MORE_THAN"],
    ),
    ("Deux tiers des électeurs ont voté.", ["Deux tiers des électeurs | 0.666667 électeur"]),
    (
        "Entre 100 et 150 personnes ont défilé.",
        [
            "Entre 100 et 150 personnes | 100 personne EQUAL_OR_MORE",
            "Entre 100 et 150 personnes | 150 personne EQUAL_OR_LESS",
        ],
    ),
    ("Quatre autres personnes ont disparu.", ["Quatre autres personnes | 4 personne"]),
    ("Le vent a soufflé à 120 km/h mardi.", ["120 km/h | 120 km/h"]),
    ("Un seul élu a voté contre.", ["Un seul élu | 1 élu"]),
    ("Le patron a été condamné à quinze ans de prison.", ["quinze ans | 15 an prison"]),
    ("Le suspect, âgé de 34 ans, a fui.", ["34 ans | 34 an âge"]),
]

NOT_COUNTED = [
    "Le conseil se réunira le 12 mars 2019.",
    "Le conseil se réunira à 20 heures.",
    "Le feu a pris il y a trois jours.",
    "Le feu a repris six semaines plus tard.",
    "L'article 12 de la loi a été abrogé.",
    "Appelez le 04 75 22 11 33.",
    "Il a fini deuxième.",
    "La route a été coupée en 2019.",
    "Ces deux pays sont voisins.",
    "Un élu a voté contre.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text for text, _ in COUNTED])
def test_counted(parser: Parser, text: str, expected: list[str]) -> None:
    assert [shown(text, q) for q in quantities(parser.parse(text), ())] == expected


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_not_counted(parser: Parser, text: str) -> None:
    assert quantities(parser.parse(text), ()) == ()


def test_a_part_takes_the_unit_of_the_whole(parser: Parser) -> None:
    text = "Dix blessés, dont trois graves, ont été soignés."
    whole, part = quantities(parser.parse(text), ())
    assert (part.value, part.unit, part.scope) == (3.0, whole.unit, ("grave",))


def test_one_counts_beside_others(parser: Parser) -> None:
    text = "La marine a vu deux drones. Selon le port, un drone est tombé."
    assert [q.value for q in quantities(parser.parse(text), ()) if q.unit == "drone"] == [2.0, 1.0]


def test_only_narrative_zones_are_read(parser: Parser) -> None:
    text = "Trois maires ont signé.\n412 lecteurs"
    zones = (Zone(Span(0, 23), ZoneKind.BODY), Zone(Span(24, 36), ZoneKind.COUNTER))
    assert [q.unit for q in quantities(parser.parse(text, [24]), zones)] == ["maire"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789 ,.'%€deux mille cent un vingt-trois dont à entre et\n", max_size=80))
def test_any_text_gives_spans_inside_it(parser: Parser, text: str) -> None:
    found = quantities(parser.parse(text), ())
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert list(found) == sorted(found, key=lambda q: (q.span, q.value, q.unit, q.mod or ""))
