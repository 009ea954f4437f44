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


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Selon Anne Vial, le préfet Paul Morel a menti.", {"Anne Vial": [], "Paul Morel": ["préfet"]}),
        (
            "Outre Anne Vial, le maire de Brizac, Paul Morel, avait protesté lundi.",
            {"Anne Vial": [], "Paul Morel": ["maire de Brizac"]},
        ),
        ("Avec Anne Vial, la préfète, Jeanne Ferrec, est venue.", {"Anne Vial": [], "Jeanne Ferrec": ["préfète"]}),
        (
            "La maire de Brizac, Anne Vial, la préfète, Jeanne Ferrec, et le député, Paul Morel, ont signé.",
            {"Anne Vial": ["maire de Brizac"], "Jeanne Ferrec": ["préfète"], "Paul Morel": ["député"]},
        ),
        ("Anne Vial, maire de Brizac, est venue.", {"Anne Vial": ["maire de Brizac"]}),
        ("Anne Vial, maire, et Paul Morel, préfet, sont venus.", {"Anne Vial": ["maire"], "Paul Morel": ["préfet"]}),
        ("La ministre de l'Économie Odile Vial a signé.", {"Odile Vial": ["ministre de l'Économie"]}),
        (
            "Le porte-parole du ministère des Affaires étrangères Paul Morel a signé.",
            {"Paul Morel": ["porte-parole du ministère des Affaires étrangères"]},
        ),
    ],
)
def test_whose_role_it_is(parser: Parser, text: str, roles: dict[str, list[str]]) -> None:
    found = [e for e in read(parser, text).values() if e.type == "PER"]
    assert {e.name: [role.text for role in e.roles] for e in found} == roles


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le Conseil des dunes contre les digues a échoué.", "Conseil des dunes"),
        ("La résolution du Conseil des dunes contre la Norvège sera votée.", "Conseil des dunes"),
        ("L'Académie des dunes sur le programme de seconde a écrit.", "Académie des dunes"),
        ("La Commission des digues pour sa part a rendu un avis.", "Commission des digues"),
        ("La Société des dunes selon laquelle la fraude est ancienne a porté plainte.", "Société des dunes"),
        ("L'Union des marins pour la première fois a voté.", "Union des marins"),
        ("L'Union des marins pour l'instant attend.", "Union des marins"),
        ("L'Action des marins pour l'abolition des digues a voté.", "Action des marins pour l'abolition des digues"),
        ("Le Centre de recherche norvégien sur les dunes a fermé.", "Centre de recherche norvégien sur les dunes"),
        ("La Ligue contre le bruit a porté plainte.", "Ligue contre le bruit"),
        ("L'Institut de recherche sur les dunes publie un rapport.", "Institut de recherche sur les dunes"),
        (
            "La Commission régionale pour la tenue des digues (CRTD) a rendu un avis.",
            "Commission régionale pour la tenue des digues",
        ),
    ],
)
def test_where_a_body_s_name_ends(parser: Parser, text: str, name: str) -> None:
    assert [e.name for e in entities(parser.parse(text), ()) if e.type == "ORG"] == [name]


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("Selon Le Courrier de Verlac, le maire de Verlac a démissionné.", "Courrier de Verlac", "Verlac"),
        ("La Gazette de Brizac révèle que Brizac est ruinée.", "Gazette de Brizac", None),
        ("L'Écho de Verlac révèle que la maire de Verlac a démissionné.", "Écho de Verlac", "Verlac"),
        ("La Voix de Brizac confirme que la digue a cédé.", "Voix de Brizac", None),
        (
            "Adrien Maurel est mort en 2016, selon le collectif Adrien Maurel.",
            "collectif Adrien Maurel",
            "Adrien Maurel",
        ),
        ("Paul Vial l'a créée : la fondation Paul Vial a fermé.", "fondation Paul Vial", "Paul Vial"),
        ("Le comité Adrien Maurel a manifesté.", "comité Adrien Maurel", None),
    ],
)
def test_what_is_named_after_a_place_or_a_person_is_neither(
    parser: Parser, text: str, name: str, other: str | None
) -> None:
    found = read(parser, text)
    assert found[name].type == "ORG"
    mentions = {text[m.slice] for m in found[name].mentions}
    if other:
        assert {text[m.slice] for m in found[other].mentions} == {other}
        assert mentions == {name}


@pytest.mark.parametrize(
    "text",
    ["Une Police politique cible les marins.", "Il rêve d'une Académie ouverte à tous.", "Il faut un Institut digne."],
)
def test_some_body_or_other_is_no_name_whatever_its_capital(parser: Parser, text: str) -> None:
    assert [e.name for e in entities(parser.parse(text), ()) if e.type == "ORG"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Il a tiré un ICBM mardi. Les ICBM sont interdits.",
        "Un tir de LBD l'a blessé. Le LBD sera interdit.",
        "Le SMIC augmente, le PIB aussi.",
    ],
)
def test_acronyms_of_things_are_no_names(parser: Parser, text: str) -> None:
    assert entities(parser.parse(text), ()) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Outre Vial, trois élus sont visés. Anne Vial a démenti.", "Anne Vial"),
        ("Sous Vial, la ville a grandi. Anne Vial a démenti.", "Anne Vial"),
        ("Malgré Vial, la digue a tenu. Anne Vial a démenti.", "Anne Vial"),
    ],
)
def test_a_preposition_that_opens_a_sentence_is_no_name(parser: Parser, text: str, name: str) -> None:
    (found,) = [e for e in entities(parser.parse(text), ()) if e.type == "PER"]
    assert (found.name, found.aliases) == (name, (name, "Vial"))


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Le Syndicat de la pêche (SP) a protesté. Le SP attend.", "Syndicat de la pêche", "SP"),
        ("La Commission surveillance et lacs (Cosel) est née.", "Commission surveillance et lacs", "Cosel"),
        (
            "Anne Vial préside la Cosel (Commission sociale des eaux et lacs).",
            "Commission sociale des eaux et lacs",
            "Cosel",
        ),
        ("L'Institut de la mer et des côtes (Imec) publie. L'Imec attend.", "Institut de la mer et des côtes", "Imec"),
        ("L'Organisation mondiale de la santé attend.", "OMS", "Organisation mondiale de la santé"),
    ],
)
def test_bodies_with_their_acronym(parser: Parser, text: str, name: str, alias: str) -> None:
    entity = read(parser, text)[name]
    assert entity.type == "ORG"
    assert alias in entity.aliases


@pytest.mark.parametrize(
    "text",
    [
        "Anne Vial (PS) a répondu au maire.",
        "Le tribunal de Lyon (Rhône) a tranché.",
        "Le député Hugo Ferrand (Union des centres) a voté.",
        "La Ligue des ports (Brizac) attend.",
    ],
)
def test_what_stands_in_brackets_is_not_always_an_acronym(parser: Parser, text: str) -> None:
    assert all(len(e.aliases) == 1 or e.type == "PER" for e in read(parser, text).values())


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Paul Ferrec est là. Mme Ferrec n'a rien dit.", [{"Paul Ferrec"}, {"Ferrec"}]),
        ("Paul Ferrec est là. M. Ferrec n'a rien dit.", [{"Paul Ferrec", "Ferrec"}]),
        ("Paul Ferrec et Anne Ferrec sont là. M. Ferrec a parlé.", [{"Paul Ferrec", "Ferrec"}, {"Anne Ferrec"}]),
        ("Paul Vial d'Arbas est là. Vial d'Arbas a parlé.", [{"Paul Vial d'Arbas", "Vial d'Arbas"}]),
        ("Talvane remercié par la chaîne. Anne Talvane part.", [{"Anne Talvane", "Talvane"}]),
    ],
)
def test_who_bears_a_surname(parser: Parser, text: str, groups: list[set[str]]) -> None:
    assert [set(e.aliases) for e in entities(parser.parse(text), ()) if e.type == "PER"] == groups


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Le temple de Vaubrun abrite une statue.", "temple de Vaubrun", "LOC"),
        ("« Il n'y a aucun problème », assure Nadia.", "Nadia", "PER"),
        ("L'enfant jouait sur la placette centrale de Fontvelle.", "Fontvelle", "LOC"),
        ("L'aéroport de Marseille est fermé.", "Marseille", "LOC"),
        ("La cheffe du Parti socialiste Anne Vial est venue.", "Anne Vial", "PER"),
        ("La maire de Paris, Anne Vial, est venue.", "Paris", "LOC"),
        ("Photo : Anne Vial Agence France-Presse.", "AFP", "ORG"),
    ],
)
def test_what_a_name_is(parser: Parser, text: str, name: str, kind: str) -> None:
    assert read(parser, text)[name].type == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contacté, le réseau social explique que tout va bien.", "Contacté"),
        ("Les comptes pro-Vial et anti-Vial se répondent.", "pro-Vial"),
        ("Le vice-président du Conseil italien Marco Belli est venu.", "conseil de l’Italie"),
    ],
)
def test_what_is_no_name(parser: Parser, text: str, name: str) -> None:
    assert name not in read(parser, text)
