"""On whose word: relays, outermost first, and who a pronoun or a short name stands for."""

from __future__ import annotations

import pytest

from tests.reading.attribution.conftest import Attribute

CHAINS = [
    ("Selon Radio Norvia, un élu affirme que le pont a cédé.", "affirme", "élu", ("Radio Norvia",)),
    ("Selon Radio Norvia, un élu affirme que le pont a cédé.", "Selon", "Radio Norvia", ()),
    ("Le maire dit que les riverains craignent une crue.", "craignent", "riverains", ("maire",)),
    ("« Le pont a cédé », a dit un pompier, rapporte Radio Norvia.", "a dit", "pompier", ("Radio Norvia",)),
    ("La radio a déclaré que le pont avait cédé, citant un pompier.", "citant", "pompier", ("radio",)),
]

NAMES = [
    ("Paul Vial a parlé mardi. Il a affirmé que le pont tiendrait.", "a affirmé", "Paul Vial"),
    ("Le maire Paul Vial est inquiet. Selon Vial, le pont cédera.", "Selon", "Paul Vial"),
    (
        "Paul Vial a parlé. Anne Roche a répondu qu'elle partirait. Elle a ajouté que c'était fini.",
        "a ajouté",
        "Anne Roche",
    ),
    ("Washington a annoncé que les sanctions seraient levées.", "a annoncé", "gouvernement des États-Unis"),
    ("Tokyo et Séoul craignent une escalade.", "craignent", "gouvernement du Japon et gouvernement de la Corée du Sud"),
    ("On craint que la digue ne cède.", "craint", "on (non précisé)"),
    ("Selon un responsable turc, la vente est annulée.", "Selon", "responsable turc"),
    ("Selon le ministère turc de la Défense, le tir a échoué.", "Selon", "ministère de la Défense de la Turquie"),
    ("« Nous sommes persuadés que le pont tiendra », a dit Paul Vial.", "sommes persuadés", "Paul Vial"),
]


@pytest.mark.parametrize(("text", "cue", "name", "via"), CHAINS)
def test_chain(text: str, cue: str, name: str, via: tuple[str, ...], attribute: Attribute) -> None:
    found = next(a for a in attribute(text) if text[a.cue.slice] == cue)
    assert (found.resolved, found.via) == (name, via)


@pytest.mark.parametrize(("text", "cue", "name"), NAMES)
def test_resolved(text: str, cue: str, name: str, attribute: Attribute) -> None:
    found = next(a for a in attribute(text) if text[a.cue.slice] == cue)
    assert (found.resolved or "").replace("’", "'") == name
