"""Bodies that French writes small: one building under two nouns, a party's group under its names."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.identities import identities
from tests.crosscheck.builders import entity, reading


def _groups(*texts: str) -> list[set[str]]:
    return [{i.name, *i.aliases} for i in identities([reading(f"{n}.txt", text) for n, text in enumerate(texts)])]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("la prison de Brizac", "la maison d'arrêt de Brizac", True),
        ("la prison de Brizac-Nord", "la maison d’arrêt de Brizac", True),
        ("l'hôpital de Brizac", "le centre hospitalier de Brizac", True),
        ("le groupe socialiste", "le groupe PS de l'Assemblée", True),
        ("le groupe La République en marche", "le groupe LREM à l'Assemblée nationale", True),
        ("la prison de Brizac", "la prison de Morlune", False),
        ("la prison de Brizac", "l'hôpital de Brizac", False),
        ("le groupe PS au Sénat", "le groupe PS à l'Assemblée", False),
        ("le groupe PS", "le groupe LR", False),
    ],
)
def test_one_body_under_two_nouns(one: str, other: str, together: bool) -> None:
    groups = _groups(f"On parle de {one}, hier.", f"On parle de {other}, hier. On parle de {one}.")
    assert any({one, other} <= group for group in groups) is together


def test_two_parts_of_a_town_leave_its_bare_name_alone() -> None:
    said = [f"On vise la prison de {name}, hier." for name in ("Brizac", "Brizac-Nord", "Brizac-Sud")]
    groups = _groups(*said, *said)
    assert not any({"prison de Brizac", "prison de Brizac-Nord"} <= group for group in groups)


def test_what_one_article_says_always_alike_is_no_identity() -> None:
    assert _groups("On vise la prison de Brizac, hier.", "Rien de neuf.") == []


def test_two_identities_of_one_building_are_one_with_their_reasons() -> None:
    text = "Au tribunal de Brizac, rien. Le palais de justice de Brizac est fermé."
    named = (entity(text, "tribunal de Brizac", "ORG"), entity(text, "palais de justice de Brizac", "LOC"))
    [found] = identities([reading("a.txt", text, entities=named)])
    assert {"tribunal de Brizac", "palais de justice de Brizac"} <= {found.name, *found.aliases}
    assert {each.form for each in found.reasons} >= {*found.aliases}
    for each in found.mentions:
        assert text[each.start : each.end] == each.quote
