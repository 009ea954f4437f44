"""Capitals that name nothing are no entities; names that the parser cuts, joins or labels amiss are set right."""

from __future__ import annotations

import pytest

from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser


def _names(parser: Parser, text: str) -> dict[str, str]:
    return {e.name: e.type.value for e in entities(parser.parse(text), ())}


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        ("Légalement, la garde à vue de M. Vial peut durer deux jours.", "Légalement"),
        ("Juridiquement, rien n'empêche Anne Vial de revenir.", "Juridiquement"),
        ("Les trains roulent mal en ces vacances de Noël, selon la compagnie.", "Noël"),
        ("LE DESSOUS DES CARTES - Anne Vial et Paul Morel s'opposent.", "DESSOUS DES CARTES"),
        ("Elle a reçu le prix Nobel de Physique à Oslo.", "Physique"),
        ("Paul Morel, Hispanique élu président du port, a signé.", "Hispanique"),
    ],
)
def test_no_name(parser: Parser, text: str, stray: str) -> None:
    assert not [name for name in _names(parser, text) if stray in name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Clément, 33 ans, a été entendu.", "Clément", "PER"),
        ("Il m'a rendu mon bac, a déclaré Soizalle, 41 ans, devant le port.", "Soizalle", "PER"),
        ("Nommée place Vendôme, Anne Vial change de cabinet.", "place Vendôme", "LOC"),
        ("Un défilé boulevard de Strasbourg a réuni mille personnes.", "boulevard de Strasbourg", "LOC"),
        ("Elle vit dans la ville de Strasbourg.", "Strasbourg", "LOC"),
        ("Elle l'a dit au quotidien la Croix lundi.", "La Croix", "ORG"),
        ("La conseillère de Paul Kervadec Anne Ferrec est citée.", "Anne Ferrec", "PER"),
        ("Il sera confronté à Martial Kervadec, le responsable de la salle.", "Martial Kervadec", "PER"),
        ("Les péniches descendent la Seine.", "Seine", "LOC"),
        ("PARIS - Anne Vial et Paul Morel s'opposent.", "PARIS", "LOC"),
        ("Le gouvernement veut créer un Observatoire des dunes mobiles.", "Observatoire des dunes mobiles", "ORG"),
        ("Le président de Google Anne Vial a démissionné.", "Anne Vial", "PER"),
        ("Le président de Google Anne Vial a démissionné.", "Google", "ORG"),
        ("La fanfare se retrouvera place de l'Hôtel de ville à midi.", "place de l'Hôtel de ville", "LOC"),
        ("Selon le site Maree.com, rien ne bouge.", "Maree.com", "ORG"),
        ("La future Administration Ferrec n'a rien dit.", "Administration Ferrec", "ORG"),
        ("A la Chancellerie, on se tait.", "Chancellerie", "ORG"),
    ],
)
def test_a_name(parser: Parser, text: str, name: str, kind: str) -> None:
    assert _names(parser, text).get(name) == kind


def test_a_name_ends_before_a_verb(parser: Parser) -> None:
    assert "Parlement révise la loi" not in _names(
        parser, "Le vœu que le Parlement révise la loi sur les ports a été émis."
    )
