"""Short texts and the entities expected in them: name, kind, other names, roles."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model import Entity, Span, Zone, ZoneKind
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser


def read(parser: Parser, text: str) -> dict[str, Entity]:
    return {e.name: e for e in entities(parser.parse(text), ())}


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Anne Vial a signé. Vial s'est félicitée du texte.", "Anne Vial", "Vial"),
        ("Anne Vial a signé. Mme Vial s'est félicitée du texte.", "Anne Vial", "Vial"),
        ("Le maire, Hugo Ferrand, a signé. H. Ferrand part en mai.", "Hugo Ferrand", "H. Ferrand"),
        ("Le ministre Kang Min-seo a signé. Kang part en mai.", "Kang Min-seo", "Kang"),
        ("Le ministre Kang Min-seo a signé. Kang Min Seo part en mai.", "Kang Min-seo", "Kang Min Seo"),
    ],
)
def test_forms_of_one_name(parser: Parser, text: str, name: str, alias: str) -> None:
    found = read(parser, text)
    assert alias in found[name].aliases
    assert [e for e in found.values() if e.type == "PER"] == [found[name]]


def test_two_people_of_one_family_stay_two(parser: Parser) -> None:
    text = "Le patron Marc Duval est mort. Son fils Paul Duval lui succède. Duval a 30 ans."
    found = read(parser, text)
    assert {"Marc Duval", "Paul Duval"} <= set(found)
    assert "Duval" in found["Paul Duval"].aliases
    assert "Duval" not in found["Marc Duval"].aliases


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Le maire de Brizac, Anne Vial, a démissionné.", "Anne Vial", "maire de Brizac"),
        ("Le ministre italien Marco Belli a démissionné.", "Marco Belli", "ministre italien"),
        ("Anne Vial, maire de Brizac, a démissionné.", "Anne Vial", "maire de Brizac"),
        ("La porte-parole du parquet, Anne Vial, a démenti.", "Anne Vial", "porte-parole du parquet"),
        ("Le président Marco Belli a démissionné.", "Marco Belli", "président"),
    ],
)
def test_roles(parser: Parser, text: str, name: str, role: str) -> None:
    entity = read(parser, text)[name]
    assert [r.text for r in entity.roles] == [role]
    assert text[entity.roles[0].span.slice] == role


@pytest.mark.parametrize("text", ["L'avocat de Marc Duval a parlé.", "M. Duval a parlé.", "Marc Duval a parlé mardi."])
def test_no_role(parser: Parser, text: str) -> None:
    assert [r for e in read(parser, text).values() for r in e.roles] == []


def test_a_description_given_once_names_again(parser: Parser) -> None:
    text = "Le ministre italien Marco Belli est arrivé. Le ministre italien repart mardi. Le ministre grec reste."
    mentions = [text[m.slice] for m in read(parser, text)["Marco Belli"].mentions]
    assert "Le ministre italien" in mentions
    assert "Le ministre grec" not in mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rome a accusé Athènes de mentir.", "gouvernement de l’Italie"),
        ("L'Italie a rejeté l'accord.", "gouvernement de l’Italie"),
        ("Selon Rome, l'accord est mort.", "gouvernement de l’Italie"),
        ("L'accord a été rejeté par l'Italie.", "gouvernement de l’Italie"),
        ("Le gouvernement italien a rejeté l'accord.", "gouvernement de l’Italie"),
    ],
)
def test_a_country_that_acts_is_its_government(parser: Parser, text: str, name: str) -> None:
    found = read(parser, text)
    assert found[name].type == "ORG"
    assert not {"Italie", "Rome"} & set(found)


@pytest.mark.parametrize(
    "text", ["Le convoi est arrivé à Rome.", "Il vit en Italie.", "Une grève a paralysé le sud de l'Italie."]
)
def test_a_country_where_somebody_is_stays_a_place(parser: Parser, text: str) -> None:
    assert {e.type for e in read(parser, text).values()} == {"LOC"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'armée italienne a démenti.", "armée de l’Italie"),
        ("Le ministère italien de la Défense a démenti.", "ministère de la Défense de l’Italie"),
        ("La diplomatie italienne a démenti.", "ministère des Affaires étrangères de l’Italie"),
        ("Le ministère de la Culture a démenti.", "ministère de la Culture"),
    ],
)
def test_public_bodies(parser: Parser, text: str, name: str) -> None:
    assert name in read(parser, text)


def test_a_portfolio_is_no_organisation(parser: Parser) -> None:
    found = read(parser, "Le ministre de la Défense, Marco Belli, a démenti. La ministre de l'Intérieur se tait.")
    assert [e.name for e in found.values() if e.type == "ORG"] == []


def test_an_acronym_joins_its_name(parser: Parser) -> None:
    text = "Selon l'Observatoire des dunes mobiles (ODM), la mer monte. L'ODM publie un rapport."
    found = read(parser, text)
    assert "ODM" in found["Observatoire des dunes mobiles"].aliases


@pytest.mark.parametrize("text", ["Les Italiens ont voté.", "Photo d'archives.", "Le train part à midi."])
def test_no_names(parser: Parser, text: str) -> None:
    assert read(parser, text) == {}


def test_counters_and_teasers_are_not_read(parser: Parser) -> None:
    text = "Anne Vial a signé.\nLire aussi : Marco Belli part"
    zones = (Zone(Span(0, 18), ZoneKind.BODY), Zone(Span(19, len(text)), ZoneKind.TEASER))
    assert [e.name for e in entities(parser.parse(text, [19]), zones)] == ["Anne Vial"]


TEXTS = [
    "",
    ".",
    "Oui",
    "ANNE VIAL MAIRE DE BRIZAC",
    "<p>Anne</p> & Vial ( ( (",
    "The mayor, John Smith, said on Monday that he would resign.",
    "M. M. M. de de la la Le Le",
    "M. " * 200,
    "« " * 50,
]


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_texts(parser: Parser, text: str) -> None:
    for entity in entities(parser.parse(text), ()):
        assert entity.mentions
        assert entity.name.strip()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "Anne",
                "Vial",
                "M.",
                "Mme",
                "de",
                "la",
                ",",
                ".",
                "(",
                ")",
                "Rome",
                "Italie",
                "le",
                "maire",
                "ministre",
                "«",
                "»",
                "a",
                "dit",
                "ODM",
                "Institut",
                "12",
            ]
        ),
        max_size=25,
    )
)
def test_mentions_lie_in_the_text_and_carry_an_alias(parser: Parser, words: list[str]) -> None:
    text = " ".join(words)
    for entity in entities(parser.parse(text), ()):
        assert list(entity.mentions) == sorted(set(entity.mentions))
        assert {" ".join(text[m.slice].split()) for m in entity.mentions} == set(entity.aliases)
        assert all(text[r.span.slice] == r.text for r in entity.roles)


def test_the_order_of_articles_does_not_matter(parser: Parser) -> None:
    texts = ["Rome a accusé Athènes.", "Anne Vial, maire de Brizac, a signé.", "Il vit en Italie."]
    alone = {t: entities(parser.parse(t), ()) for t in texts}
    random.Random(3).shuffle(texts)
    assert {t: entities(parser.parse(t), ()) for t in texts} == alone
