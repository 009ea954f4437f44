"""Whose word it is, and how many independent ones."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.crosscheck.canonical import canonical
from recoupe.crosscheck.copies import copies
from recoupe.crosscheck.identities import identities
from recoupe.crosscheck.origins import UNNAMED, Sources, fold, origin_of, sources
from recoupe.crosscheck.speakers import Speakers
from recoupe.model import Entity, EntityType, Reading
from recoupe.story import Origin
from tests.crosscheck.builders import attribution, entity, reading, statement

DISPATCH = (
    "Le barrage de la Vernelle a cédé lundi peu avant l'aube, emportant deux ponts et une scierie désaffectée. "
    "Aucune victime n'était signalée à la mi-journée, mais trois hameaux restaient coupés du monde."
)


def _sources(*readings: Reading) -> Sources:
    return sources(readings, copies(readings), identities(readings))


def _said(speaker: str | None, via: tuple[str, ...] = (), role: str = "", **fields: Any) -> Origin:
    """The origin of one statement of an article in which the speaker has a role."""
    text = f"{role} {speaker} a parlé. Le pont est fermé."
    entities: tuple[Entity, ...] = ()
    if speaker and role:
        entities = (entity(text, speaker, roles=[role]),)
    article = reading("a.txt", text, entities=entities, **fields)
    return origin_of(article, statement(text, "Le pont est fermé", speaker=speaker, via=via), _sources(article))


def test_a_named_speaker() -> None:
    found = _said("Paul Ferrec")
    assert (found.name, found.via, found.files) == ("Paul Ferrec", (), ("a.txt",))
    assert "Paul Ferrec" in found.reason


def test_the_innermost_speaker_with_the_relays_before() -> None:
    found = _said("Paul Ferrec", via=("Radio Vernelle",))
    assert (found.name, found.via) == ("Paul Ferrec", ("Radio Vernelle",))


def test_an_unsourced_statement_of_a_signed_article_is_the_agency_s() -> None:
    assert _said(None, agencies=("APE",)).name == "APE"


@pytest.mark.parametrize(("outlet", "name"), [("Le Courrier de Brizac", "Le Courrier de Brizac"), (None, UNNAMED)])
def test_else_the_outlet_or_the_file(outlet: str | None, name: str) -> None:
    assert _said(None, outlet=outlet).name == name


def test_the_hidden_wire() -> None:
    signed, silent = reading("a.txt", DISPATCH, agencies=("APE",)), reading("b.txt", DISPATCH, outlet="L’Écho")
    found = origin_of(silent, statement(DISPATCH, "Le barrage de la Vernelle a cédé lundi"), _sources(signed, silent))
    assert found.name == "APE"
    assert "dépêche" in found.reason


@pytest.mark.parametrize(
    ("role", "speaker", "group"),
    [
        ("porte-parole du ministère norvégien des Ports", "Paul Ferrec", "gouvernement de la Norvège"),
        ("présidente grecque", "Anne Vial", "gouvernement de la Grèce"),
        ("conseiller de Downing Street", "Paul Ferrec", "gouvernement du Royaume-Uni"),
        ("porte-parole du syndicat des pilotes", "Paul Ferrec", "syndicat des pilotes"),
        ("présidente d’un club norvégien", "Anne Vial", "anne vial"),
        ("chercheuse norvégienne", "Anne Vial", "anne vial"),
    ],
)
def test_on_whose_behalf(role: str, speaker: str, group: str) -> None:
    assert _said(speaker, role=role).group == group


def _origin(name: str, group: str = "", file: str = "a.txt", **fields: Any) -> Origin:
    return Origin(name, files=(file,), reason=f"propos de {name}", group=group or name, **fields)


def test_one_government_is_one_origin() -> None:
    state = "gouvernement de la Norvège"
    found = fold([_origin("Paul Ferrec", state), _origin(state, state, "b.txt"), _origin("Anne Vial", file="c.txt")])
    assert [(o.name, o.files) for o in found] == [(state, ("a.txt", "b.txt")), ("Anne Vial", ("c.txt",))]
    assert "Paul Ferrec" in found[0].reason


def test_the_same_speaker_twice_is_one() -> None:
    found = fold([_origin("Paul Ferrec"), _origin("Paul Ferrec", file="b.txt", via=("Radio Vernelle",))])
    assert [(o.name, o.via, o.files) for o in found] == [("Paul Ferrec", ("Radio Vernelle",), ("a.txt", "b.txt"))]


def _own(file: str, **fields: Any) -> Origin:
    text = "Le pont est fermé."
    article = reading(file, text, **fields)
    return origin_of(article, statement(text, "Le pont est fermé"), _sources(article))


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("femme", "jeune femme", "jeune femme de 34 ans"), 1),
        (("source policière", "source"), 1),
        (("préfecture", "préfecture de la Vernelle"), 1),
        (("expertises balistiques", "résultats d’un test", "enquête"), 1),
        (("Ferrec", "Paul Ferrec"), 1),
        (("jeune femme", "Anne Vial"), 1),
        (("jeune femme", "Anne Vial", "Paul Ferrec"), 3),
        (("avocate de la jeune femme", "Anne Vial"), 2),
        (("source proche du dossier", "autre source proche du dossier"), 2),
        (("source policière", "source judiciaire"), 2),
        (("jeune femme", "jeune homme"), 2),
        (("enquête", "voisine"), 2),
        (("Paul Ferrec", "Anne Ferrec"), 2),
        (("Paul", "Paul Ferrec"), 2),  # another Paul, as likely as not
        (("ferrec", "Paul Ferrec"), 2),
    ],
)
def test_a_description_that_holds_no_more_than_another_is_no_second_origin(names: tuple[str, ...], count: int) -> None:
    told = [_origin(name, file=f"{n}.txt") for n, name in enumerate(names)]
    assert len(fold(told)) == len(fold(told[::-1])) == count
    assert {file for origin in fold(told) for file in origin.files} == {o.files[0] for o in told}


def test_the_fullest_description_names_the_origin() -> None:
    (found,) = fold([_origin("femme"), _origin("jeune femme", file="b.txt")])
    assert found.name == "jeune femme"
    assert "femme, jeune femme" in found.reason or "jeune femme, femme" in found.reason


def test_a_spokesman_and_whom_he_speaks_for_are_one() -> None:
    assert len(fold([_origin("Anne Vial", "Paul Ferrec"), _origin("Paul Ferrec", "paul ferrec", "b.txt")])) == 1


@pytest.mark.parametrize("speaker", ["on", "les", "l’un"])
def test_nobody_is_no_speaker(speaker: str) -> None:
    assert _said(speaker, outlet="L’Écho").name == "L’Écho"


def test_unsourced_articles_are_one_origin_at_most() -> None:
    (found,) = fold(
        [_own("a.txt", outlet="L’Écho"), _own("b.txt", outlet="Le Phare"), _own("c.txt", agencies=("APE",))]
    )
    assert found.name == "APE"
    assert found.files == ("a.txt", "b.txt", "c.txt")


def test_unsourced_articles_add_nothing_beside_a_speaker() -> None:
    found = fold([_own("a.txt", outlet="L’Écho"), _origin("Paul Ferrec", file="b.txt")])
    assert [o.name for o in found] == ["Paul Ferrec"]


def test_folding_nothing_and_in_any_order() -> None:
    assert fold([]) == ()
    three = [_origin("Paul Ferrec"), _origin("Anne Vial", file="b.txt"), _own("c.txt", outlet="L’Écho")]
    assert fold(three) == fold(three[::-1])


def test_the_agency_s_own_people_are_the_agency() -> None:
    found = _said("des journalistes de l’AFP")
    assert found.name == "AFP"
    assert [o.name for o in fold([found, _own("b.txt", agencies=("AFP",))])] == ["AFP"]


def test_one_voice_does_not_stand_for_what_all_tell() -> None:
    told = [_own(f"{n}.txt", agencies=("APE",)) for n in range(8)]
    (found,) = fold([*told, _origin("Paul Ferrec", file="z.txt")])
    assert found.name == "APE"
    assert len(found.files) == 9
    assert "Paul Ferrec" in found.reason


def test_a_name_that_begins_like_an_article_is_left_whole() -> None:
    speakers = Speakers.of([], [], {})
    assert [speakers.name(said) for said in ("lettres", "lames", "des lettres", "l'avocat", "d’anciens élus")] == [
        "lettres",
        "lames",
        "lettres",
        "avocat",
        "anciens élus",
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Odile Varenne", "ministre des Transports"), ("Tomas Lind", "porte-parole du gouvernement"), True),
        (("Odile Varenne", "ministre des Transports"), ("gouvernement", ""), True),
        (("Odile Varenne", "ministre des Transports"), ("ministre des Transports", ""), True),
        (("Odile Varenne", "avocate"), ("avocate de Marc Bastide", ""), True),
        (("Odile Varenne", "ministre des Transports"), ("Tomas Lind", "ancien ministre du Budget"), False),
        (("Odile Varenne", "ministre des Transports"), ("Tomas Lind", "président du club"), False),
        (("Odile Varenne", "ministre des Transports"), ("ministre du Budget", ""), True),  # of one government
        (("Odile Varenne", "conseillère"), ("conseillère du maire", ""), False),
    ],
)
def test_one_home_government_and_one_holder_of_an_office(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    named = [(name, role) for name, role in (one, other) if name[:1].isupper()]
    text = "".join(f"{name}, {role}, a parlé. " for name, role in named) + "Le pont est fermé."
    article = reading("a.txt", text, entities=tuple(entity(text, name, roles=[role]) for name, role in named))
    known = _sources(article)
    said = [origin_of(article, statement(text, "Le pont est fermé", speaker=name), known) for name, _ in (one, other)]
    assert (len(fold(said)) == 1) is same


def test_where_two_governments_are_named_no_minister_speaks_for_a_nameless_one() -> None:
    text = (
        "Le gouvernement norvégien et le gouvernement suédois se taisent. "
        "Odile Varenne, ministre des Transports, et Tomas Lind, ministre du Budget, parlent."
    )
    held = {"Odile Varenne": "ministre des Transports", "Tomas Lind": "ministre du Budget"}
    people = tuple(entity(text, name, roles=[role]) for name, role in held.items())
    states = tuple(entity(text, f"gouvernement {state}", EntityType.ORGANISATION) for state in ("norvégien", "suédois"))
    known = _sources(article := reading("a.txt", text, entities=(*people, *states)))
    said = [origin_of(article, statement(text, "parlent", speaker=e.name), known) for e in people]
    assert len(fold(said)) == 2


def _speakers(*described: tuple[str, str]) -> Speakers:
    """The speakers of a story in which people are called something."""
    text = " ".join(f"{said} a parlé, dit {name}." for name, said in described)
    people = [entity(text, name) for name, _ in described]
    said = tuple(attribution(text, "a parlé", "dit", said, resolved=name) for name, said in described)
    one = reading("a.txt", text, entities=people, attributions=said)
    known = identities([one])
    return Speakers.of([one], known, canonical(known))


def test_a_trade_that_one_person_is_called_by_is_that_person() -> None:
    speakers = _speakers(("Paul Ferrec", "ce pilote côtier originaire de Vaurs"))
    assert speakers.name("le pilote côtier de 33 ans") == "Paul Ferrec"
    assert speakers.name("pilote du port") == "pilote du port"


def test_a_trade_that_two_people_are_called_by_is_nobody() -> None:
    speakers = _speakers(("Paul Ferrec", "ce pilote côtier"), ("Luc Arvor", "le pilote côtier de Vaurs"))
    assert speakers.name("le pilote côtier de 33 ans") == "pilote côtier de 33 ans"


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Pourquoi Anne Vial", "Anne Vial"),
        ("AFP Anne Vial", "Anne Vial"),
        ("Selon Anne Vial", "Anne Vial"),
        ("des organisateurs", "organisateurs"),
        ("les deux marins des Glénan interrogés par la gendarmerie lundi dans la nuit", "deux marins des Glénan"),
        ("AFP", "AFP"),
    ],
)
def test_a_speaker_is_called_by_name_alone(speaker: str, name: str) -> None:
    assert Speakers({}, {}, {}).name(speaker) == name
