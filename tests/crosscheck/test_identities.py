"""One person, one entry, whatever the spelling; two persons of one surname, always two."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.countries import governed, government, of_country
from recoupe.crosscheck.identities import canonical, identities
from recoupe.model import Reading, Span
from recoupe.story import Identity
from tests.crosscheck.builders import attribution, entity, reading, spans


def _articles(*names: list[tuple[str, str]]) -> list[Reading]:
    """One article for each list of (name, type), in which each name stands once."""
    made = []
    for n, listed in enumerate(names):
        text = "".join(f"Hier, {name} était là. " for name, _ in listed)
        made.append(reading(f"{n}.txt", text, entities=tuple(entity(text, name, kind) for name, kind in listed)))
    return made


def _groups(found: tuple[Identity, ...]) -> list[set[str]]:
    return [{identity.name, *identity.aliases} for identity in found]


def _together(one: str, other: str, found: tuple[Identity, ...]) -> bool:
    return any({one, other} <= group for group in _groups(found))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Anne-Lise Kervella", "Anne Lise Kervella", "PER"),
        ("Ri Sang-Ho", "Ri Sang Ho", "PER"),
        ("Ri Sang-ho", "Ri Sang-Ho", "PER"),
        ("Hélène Ferrec", "Helene Ferrec", "PER"),
        ("Grégoire Talvane", "Grégoire Talvan", "PER"),
        ("Paul Kervasdoué", "Paul Kervadouée", "PER"),
        ("Paul Ferrec", "P. Ferrec", "PER"),
        ("Paul Ferrec", "Ferrec", "PER"),
        ("Paul A. Ferrec", "Paul Ferrec", "PER"),
        ("Bill Ferrec", "William Ferrec", "PER"),
        ("Brizac Paul Ferrec", "Paul Ferrec", "PER"),
        ("M. Paul Ferrec", "Paul Ferrec", "PER"),
        ("Marine Le Goff", "Le Goff", "PER"),
        ("Anne Vial-Ferrec", "Anne Vial", "PER"),
        ("Paul Vial d'Arbas", "Vial d'Arbas", "PER"),
        ("Paul Vial d'Arbas", "PVDA", "PER"),
        ("M. Ferrec", "Paul Ferrec", "PER"),
        ("Me Anne Ferrec", "Anne Ferrec", "PER"),
        ("Maison-Basse", "Maison Basse", "ORG"),
        ("Conseil national des ports", "Conseil des ports nationaux", "ORG"),
        ("Union des ports de la Manche", "UPM", "ORG"),
        ("Agence France-Presse", "AFP", "ORG"),
        ("Ligue pour le droit de pêcher dans la Manche", "LDPM", "ORG"),
        ("Office portuaire des rades et des abers", "Opra", "ORG"),
        ("U.P.M.", "UPM", "ORG"),
        ("Port-Salins", "Port Salins", "LOC"),
        ("autoroute A93", "A93", "LOC"),
        ("cité de Morlune", "Morlune", "LOC"),
        ("cité de Morlune", "cité Morlune", "LOC"),
        ("collectif Marée haute", "Marée haute", "ORG"),
        ("Syndicat des marins", "SDM", "ORG"),
        ("CFDT", "CDFT", "ORG"),
        ("mouvement des Bonnets gris", "Bonnets gris", "ORG"),
        ("Bonnets gris", "BonnetsGris", "ORG"),
        ("gouvernement conservateur de la Norvège", "gouvernement norvégien", "ORG"),
        ("gouvernement actuel de la Norvège", "gouvernement norvégien", "ORG"),
        ("Sainte-Brune", "Saint-Brune", "LOC"),
        ("Banques salines", "Banque saline", "ORG"),
        ("Brigade des ports", "brigade des ports de Brizac", "ORG"),
        ("avenue des Grands-Goëlands", "Grands-Goëlands", "LOC"),
        ("place de la Dune-Verte", "Dune-Verte", "LOC"),
    ],
)
def test_one_identity(one: str, other: str, kind: str) -> None:
    found = identities(_articles([(one, kind)], [(other, kind)]))
    assert len(found) == 1
    assert _together(one, other, found)
    assert found[0].files == ("0.txt", "1.txt")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Paul Ferrec", "Anne Ferrec", "PER"),  # a couple, two brothers
        ("Martin Ferrec", "Martine Ferrec", "PER"),  # one letter, two persons
        ("Mme Ferrec", "Paul Ferrec", "PER"),  # his wife
        ("M. Ferrec", "Anne Ferrec", "PER"),
        ("Jean Paul", "Jean Paul Ferrec", "PER"),  # two given names may be a whole name
        ("gare de Brizac", "Brizac", "LOC"),
        ("chambre des appels de la cour des ports de Brizac", "cour des ports de Brizac", "ORG"),
        ("UBN", "UNB", "ORG"),  # neither is known
        ("CFDT", "CFTC", "ORG"),
        ("La Repubblica", "Les Républicains", "ORG"),  # near, and both known
        ("gouvernement régional de la Norvège", "gouvernement norvégien", "ORG"),
        ("Ri Sang-ho", "Ri Sang-il", "PER"),  # father and son
        ("Paul Ferrec", "Jean-Paul Ferrec", "PER"),
        ("Paul Ferrec", "J. Ferrec", "PER"),
        ("Paul Ferrec", "Paul Morand", "PER"),
        ("ministère norvégien de la Défense", "ministère grec de la Défense", "ORG"),
        ("Conseil de sécurité", "Conseil de sécurité nationale", "ORG"),
        ("Brizac-le-Haut", "Brizac-le-Bas", "LOC"),
        ("Brizac 2021", "Brizac 2022", "EVT"),
        ("rue de Brizac", "Brizac", "LOC"),
        ("tribunal de Brizac", "tribunal de Morlune", "ORG"),
        ("Paul Garnier", "Paul Grenier", "PER"),
        ("port de Kervasdouan", "port de Kervadoun", "LOC"),  # each stands once: either may be right
    ],
)
def test_two_identities(one: str, other: str, kind: str) -> None:
    assert not _together(one, other, identities(_articles([(one, kind)], [(other, kind)])))


def test_a_long_word_with_two_slips_that_stands_nowhere_else() -> None:
    found = identities(
        _articles(
            [("parquet de Kervasdouan", "ORG")], [("port de Kervasdouan", "LOC")], [("parquet de Kervadoun", "ORG")]
        )
    )
    assert _together("parquet de Kervasdouan", "parquet de Kervadoun", found)


@pytest.mark.parametrize(
    ("articles", "together"),
    [
        ([["Soizelle"], ["Soizelle"], ["Soizalle"]], True),
        ([["Soizelle"], ["Soizalle"]], False),  # neither is the usual one
        ([["Soizelle"], ["Soizelle", "Soizalle"], []], False),  # one article knows both
        ([["Corine"], ["Corine"], ["Carine"]], False),  # two given names
    ],
)
def test_one_word_misspelt_in_one_article(articles: list[list[str]], together: bool) -> None:
    found = identities(_articles(*([(name, "PER") for name in names] for names in articles)))
    one, other = articles[0][0], articles[-1][0] if articles[-1] else articles[1][1]
    assert _together(one, other, found) is together


def test_a_body_of_two_seats_is_neither() -> None:
    named = ["Brigade des ports", "brigade des ports de Brizac", "brigade des ports de Morlune"]
    found = identities(_articles(*([(name, "ORG")] for name in named)))
    assert sorted(i.name for i in found) == sorted(named)


def test_an_acronym_that_holds_another_decides_between_several() -> None:
    articles = _articles([("LFM", "ORG"), ("Front maritime", "ORG")], [("FM", "ORG")])
    held = replace(articles[0].entities[0], aliases=("La Force marine",))
    found = identities([replace(articles[0], entities=(held, articles[0].entities[1])), articles[1]])
    assert _together("LFM", "FM", found)


def test_two_middle_initials_are_two_people() -> None:
    found = identities(_articles([("Paul A. Ferrec", "PER")], [("Paul B. Ferrec", "PER")], [("Paul Ferrec", "PER")]))
    assert sorted(i.name for i in found) == ["Paul A. Ferrec", "Paul B. Ferrec", "Paul Ferrec"]


def test_a_surname_goes_to_whom_its_own_article_names() -> None:
    found = identities(
        _articles(
            [("Paul Ferrec", "PER")],
            [("Anne Ferrec", "PER"), ("Ferrec", "PER")],
        )
    )
    assert _together("Anne Ferrec", "Ferrec", found)
    assert not _together("Paul Ferrec", "Ferrec", found)


def test_a_surname_that_nothing_decides_stays_alone() -> None:
    found = identities(_articles([("Paul Ferrec", "PER")], [("Anne Ferrec", "PER")], [("Ferrec", "PER")]))
    assert sorted(i.name for i in found) == ["Anne Ferrec", "Ferrec", "Paul Ferrec"]


def test_a_capital_may_be_a_government_or_a_place() -> None:
    articles = _articles([("Oslo", "ORG")], [("Norvège", "ORG"), ("Oslo", "LOC")])
    found = {(i.type.value, i.name): i for i in identities(articles)}
    assert set(found) == {("ORG", "gouvernement de la Norvège"), ("LOC", "Oslo")}
    assert {"Oslo", "Norvège"} <= set(found["ORG", "gouvernement de la Norvège"].aliases)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Oslo", "Norvège"),
        ("la Norvège", "Norvège"),
        ("gouvernement de la Norvège", "Norvège"),
        ("le gouvernement norvégien", "Norvège"),
        ("Brizac", None),
        ("gouvernement de Brizac", None),
        ("", None),
    ],
)
def test_whose_government(name: str, country: str | None) -> None:
    assert governed(name) == country


def test_countries_in_descriptions() -> None:
    assert of_country("le vice-ministre sud-africain des Ports") == "Afrique du Sud"
    assert of_country("le ministre des Ports") is None
    assert government("Grèce") == "gouvernement de la Grèce"


def test_mentions_aliases_and_roles() -> None:
    text = (
        "La préfète Jeanne Kervella est venue. Mme Kervella a prévenu qu'elle reviendrait. L’Union des ports approuve."
    )
    others = "Jeanne Kervella, préfète, l’a dit."
    articles = [
        reading(
            "a.txt",
            text,
            entities=(
                entity(text, "Jeanne Kervella", aliases=["Kervella"], roles=["préfète"]),
                entity(text, "Union des ports", "ORG"),
            ),
            attributions=(attribution(text, "reviendrait", "a prévenu", "elle", resolved="Jeanne Kervella"),),
        ),
        reading("b.txt", others, entities=(entity(others, "Jeanne Kervella", roles=["préfète"]),)),
    ]
    found = {i.name: i for i in identities(articles)}
    prefect = found["Jeanne Kervella"]
    assert prefect.files == ("a.txt", "b.txt")
    assert prefect.roles == ("préfète",)
    assert prefect.aliases[0] == "Kervella"
    assert "elle" in prefect.aliases
    assert (
        found["Union des ports"].aliases == ("L’Union des ports",)
        or "l’Union des ports" in found["Union des ports"].aliases
    )
    texts = {r.article.file: r.article.text for r in articles}
    for identity in found.values():
        assert identity.mentions
        for mention in identity.mentions:
            assert texts[mention.file][mention.start : mention.end] == mention.quote


def test_the_full_name_is_the_name() -> None:
    (found,) = identities(_articles([("Ferrec", "PER")], [("P. Ferrec", "PER")], [("Paul Ferrec", "PER")]))
    assert found.name == "Paul Ferrec"


def test_canonical_knows_names_and_sole_roles_but_no_pronoun() -> None:
    text = "Le porte-parole du conseil portuaire, Paul Ferrec, l’a dit. Il le répète : Ferrec part."
    articles = [
        reading(
            "a.txt",
            text,
            entities=(entity(text, "Paul Ferrec", aliases=["Ferrec"], roles=["porte-parole du conseil portuaire"]),),
            attributions=(attribution(text, "part", "répète", "Il", resolved="Paul Ferrec"),),
        )
    ]
    names = canonical(identities(articles))
    assert names["Ferrec"] == names["ferrec"] == names["paul ferrec"] == "Paul Ferrec"
    assert names["porte parole du conseil portuaire"] == "Paul Ferrec"
    assert "il" not in names


_NAMES = [
    ("Paul Ferrec", "PER"),
    ("Anne Ferrec", "PER"),
    ("Ferrec", "PER"),
    ("P. Ferrec", "PER"),
    ("Oslo", "ORG"),
    ("Oslo", "LOC"),
    ("Union des ports", "ORG"),
    ("UDP", "ORG"),
    ("Port-Salins", "LOC"),
    ("", "PER"),
    ("—", "ORG"),
]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 1000))
def test_order_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    articles = _articles(*([name for name in _NAMES if name[0] and chance.random() < 0.5] for _ in range(4)))
    expected = identities(articles)
    chance.shuffle(articles)
    assert identities(articles) == expected


def test_hostile_names() -> None:
    text = "« … » — 12"
    odd = reading(
        "a.txt", text, entities=tuple(entity(text, name, kind) for name in ("…", "—", "12") for kind in ("PER", "ORG"))
    )
    assert len(identities([odd, reading("b.txt", "")])) >= 3
    assert identities([]) == ()


def test_a_person_labelled_otherwise_in_one_article() -> None:
    found = identities(_articles([("Anne Ferrec", "PER")], [("Anne Ferrec", "ORG")], [("Anne Port", "LOC")]))
    assert [(i.name, i.type.value, len(i.files)) for i in found] == [("Anne Ferrec", "PER", 2), ("Anne Port", "LOC", 1)]


def test_an_outlet_of_the_story_is_an_organisation() -> None:
    (article,) = _articles([("Le Phare de Brizac", "EVT")])
    named = reading("b.txt", article.article.text, outlet="Le Phare de Brizac", entities=article.entities)
    assert [i.type.value for i in identities([named])] == ["ORG"]


def test_a_name_that_two_nouns_head_stays_alone() -> None:
    found = identities(_articles([("quartier de Brizac", "LOC")], [("lac de Brizac", "LOC")], [("Brizac", "LOC")]))
    assert len(found) == 3


def test_a_surname_behind_a_title_is_a_form_with_it() -> None:
    text = "Paul Ferrec est parti. M. Ferrec a 40 ans. Anne Vial reste. Vial a 30 ans, Mme Vial le dit."
    alone = spans(text, "Ferrec", "Vial")
    people = [entity(text, "Paul Ferrec"), entity(text, "Anne Vial")]
    people = [
        replace(who, mentions=(*who.mentions, *(s for s in alone if text[s.slice] in who.name and s != last)))
        for who in people
        for last in [spans(text, who.name)[0]]
        for last in [Span(last.end - len(who.name.split()[1]), last.end)]
    ]
    found = {i.name: set(i.aliases) for i in identities([reading("a.txt", text, entities=tuple(people))])}
    assert found == {"Paul Ferrec": {"M. Ferrec"}, "Anne Vial": {"Vial", "Mme Vial"}}


def test_a_surname_of_a_couple_goes_by_the_title() -> None:
    found = identities(_articles([("Paul Ferrec", "PER"), ("Anne Ferrec", "PER")], [("Mme Ferrec", "PER")]))
    assert _together("Anne Ferrec", "Mme Ferrec", found)
    assert not _together("Paul Ferrec", "Mme Ferrec", found)


def test_somebody_known_by_a_given_name_is_a_person_everywhere() -> None:
    assert [i.type for i in identities(_articles([("Nadia", "LOC")], [("Nadia", "PER")]))] == ["PER"]


@pytest.mark.parametrize(
    ("event", "others", "person"),
    [
        ("affaire Anne Ferrec", [], "Anne Ferrec"),
        ("procès Ferrec", ["Anne Ferrec"], "Anne Ferrec"),
        ("procès Ferrec", [], None),  # nobody knows whether it is a person
        ("procès Ferrec", ["Anne Ferrec", "Paul Ferrec"], None),
        ("affaire Morlune", ["Anne Ferrec"], None),
    ],
)
def test_who_an_affair_is_called_after(event: str, others: list[str], person: str | None) -> None:
    found = identities(_articles([(event, "EVT")], [(name, "PER") for name in others]))
    named = {mention.quote for i in found if i.type == "PER" for mention in i.mentions if mention.file == "0.txt"}
    assert named == ({event.partition(" ")[2]} if person else set())
    assert any(i.name == event and i.type == "EVT" for i in found)


def test_what_stands_behind_a_name_is_no_part_of_it() -> None:
    found = identities(_articles([("Anne Ferrec aux fourneaux de minuit", "PER")], [("Anne Ferrec", "PER")]))
    assert [i.name for i in found] == ["Anne Ferrec"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Le départ voulu par Ferrec est acquis.", {"PER"}),
        ("On l'attend à Ferrec, un village.", {"PER", "LOC"}),
    ],
)
def test_a_surname_read_as_a_place(text: str, kinds: set[str]) -> None:
    other = reading("b.txt", text, entities=(entity(text, "Ferrec", "LOC"),))
    assert {i.type.value for i in identities([*_articles([("Paul Ferrec", "PER")]), other])} == kinds


def test_somebody_mostly_read_as_a_person_is_one() -> None:
    found = identities(_articles([("Orso Talvane", "PER")], [("Orso Talvane", "PER")], [("Orso Talvane", "ORG")]))
    assert [(i.type, len(i.files)) for i in found] == [("PER", 3)]


def test_the_fullest_name_holds_its_particle() -> None:
    (found,) = identities(_articles([("Paul Vial", "PER")], [("Paul Vial d'Arbas", "PER")] * 2))
    assert found.name == "Paul Vial d'Arbas"
