"""Shared text is found with its passages; shared quotations, set phrases and names are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.copies import copies, families
from recoupe.model import Span, Zone, ZoneKind
from tests.crosscheck.builders import reading

DISPATCH = (
    "Le barrage de la Vernelle a cédé lundi peu avant l'aube, emportant deux ponts et une scierie désaffectée. "
    "Aucune victime n'était signalée à la mi-journée, mais trois hameaux restaient coupés du monde. "
    "La préfète, Jeanne Kervella, a demandé aux habitants de gagner les hauteurs sans attendre les secours. "
    "« Nous avions signalé ces fissures dès le printemps », a déclaré le maire de Brizac, Paul Ferrec. "
    "L'ouvrage, construit en 1931, devait être vidangé à l'automne pour une inspection complète."
)
CUT = DISPATCH.split(". ")[0] + ". " + ". ".join(DISPATCH.split(". ")[1:3]) + "."
OTHER = (
    "La fanfare de Port-Salins fêtera dimanche son centenaire sur la place du marché, avec quarante musiciens venus "
    "de toute la côte. Les répétitions ont commencé en février dans l'ancienne halle aux poissons."
)


def test_a_cut_dispatch_is_contained_in_the_whole() -> None:
    found = copies([reading("a.txt", DISPATCH), reading("b.txt", "Brizac. " + CUT)])
    assert [copy.files for copy in found] == [("a.txt", "b.txt")]
    assert found[0].share > 0.9


def test_unrelated_articles_share_nothing() -> None:
    assert copies([reading("a.txt", DISPATCH), reading("b.txt", OTHER)]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a word changed, a word added, commas: one passage
        (
            "Il a évoqué la possibilité que le port rachète la scierie, après que la commune a échoué à deux reprises "
            "à trouver un repreneur sérieux.",
            "Mardi, Paul Ferrec a évoqué la possibilité que le port rachète la scierie, après que la commune a "
            "récemment échoué, à deux reprises, à trouver un repreneur sérieux.",
        ),
        # typography: apostrophes, accents on capitals, hyphens
        (
            "L'état de la digue inquiète les riverains, qui réclament une expertise indépendante depuis l'automne.",
            "L’Etat de la digue inquiète les riverains qui réclament une expertise indépendante, depuis l’automne.",
        ),
    ],
)
def test_near_verbatim_is_one_passage(one: str, other: str) -> None:
    (found,) = copies([reading("a.txt", one + " " + OTHER[:60]), reading("b.txt", other)])
    (passage,) = found.passages
    assert len(passage[0].quote.split()) >= 12
    assert len(passage[1].quote.split()) >= 12


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same words said at a press conference, told twice
        (
            "« Nous avions signalé ces fissures dès le printemps et personne n’a répondu malgré trois relances », "
            "a lancé l'élu, visiblement éprouvé par la nuit.",
            "Devant la presse, Paul Ferrec s'est emporté : « Nous avions signalé ces fissures dès le printemps et "
            "personne ne nous a répondu malgré trois relances ».",
        ),
        # a list of names and titles
        (
            "Étaient présents le président de la République, le Premier ministre et le président du Sénat Paul Ferrec.",
            "Ont signé le président de la République, le Premier ministre et le président du Sénat Paul Ferrec.",
        ),
        # a set phrase
        (
            "Le tournoi s'est tenu comme prévu au début du mois de mai.",
            "Le salon s'est tenu comme prévu au début du mois de mai.",
        ),
    ],
)
def test_what_is_no_copy(one: str, other: str) -> None:
    assert copies([reading("a.txt", one), reading("b.txt", other)]) == ()


def test_credits_teasers_and_copyright_do_not_count() -> None:
    credit = (
        "Reproduction interdite sans autorisation écrite préalable de la société éditrice du présent journal régional."
    )
    one, other = DISPATCH + "\n" + credit, OTHER + "\n" + credit
    zones = [
        (Zone(Span(0, len(body)), ZoneKind.BODY), Zone(Span(len(body) + 1, len(text)), ZoneKind.COPYRIGHT))
        for body, text in ((DISPATCH, one), (OTHER, other))
    ]
    assert copies([reading("a.txt", one), reading("b.txt", other)])
    assert not copies([reading("a.txt", one, zones=zones[0]), reading("b.txt", other, zones=zones[1])])


def test_the_wire_is_named_by_whoever_credits_it() -> None:
    signed = reading("signed.txt", DISPATCH, agencies=("APE",))
    silent = reading("silent.txt", CUT)
    other = reading("other.txt", CUT + " " + OTHER)
    assert {copy.files: copy.origin for copy in copies([signed, silent, other])} == {
        ("signed.txt", "silent.txt"): "APE",
        ("other.txt", "signed.txt"): "APE",
        ("other.txt", "silent.txt"): "APE",
    }
    assert copies([silent, other])[0].origin is None


def test_the_wire_is_named_by_its_own_words() -> None:
    told = DISPATCH.replace("a déclaré le maire", "a déclaré à l’AFP le maire")
    assert [copy.origin for copy in copies([reading("a.txt", told), reading("b.txt", told)])] == ["AFP"]


def test_two_different_signatures_name_no_wire() -> None:
    (found,) = copies([reading("a.txt", DISPATCH, agencies=("APE",)), reading("b.txt", CUT, agencies=("ATN",))])
    assert found.origin is None


def test_the_earlier_article_stands_first() -> None:
    late, early = reading("a.txt", DISPATCH, published="2031-05-03"), reading("b.txt", CUT, published="2031-05-02")
    (found,) = copies([late, early])
    assert found.files == ("b.txt", "a.txt")
    assert all(a.file == "b.txt" and b.file == "a.txt" for a, b in found.passages)


def test_families_link_singly_at_half() -> None:
    three = [reading("a.txt", DISPATCH), reading("b.txt", CUT), reading("c.txt", OTHER)]
    family = families(three, copies(three))
    assert family["a.txt"] == family["b.txt"] != family["c.txt"]
    assert set(family) == {"a.txt", "b.txt", "c.txt"}


@pytest.mark.parametrize("text", ["", "Oui.", "???", "<p>&nbsp;</p>" * 50, "le " * 5000, "\u0000\ufffd"])
def test_hostile_texts(text: str) -> None:
    assert families(
        [reading("a.txt", text), reading("b.txt", text)], copies([reading("a.txt", text), reading("b.txt", text)])
    )


_WORDS = (DISPATCH + " " + OTHER).split()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_quotes_are_the_characters_and_order_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    texts = []
    for _ in range(4):
        start = chance.randrange(len(_WORDS) // 2)
        chunk = _WORDS[start : start + chance.randrange(20, 80)]
        texts.append(" ".join(word if chance.random() > 0.04 else "truc" for word in chunk))
    readings = [reading(f"{n}.txt", text) for n, text in enumerate(texts)]
    found = copies(readings)
    by_file = {r.article.file: r.article.text for r in readings}
    for copy in found:
        assert 0 <= copy.share <= 1
        for evidence in (side for passage in copy.passages for side in passage):
            assert by_file[evidence.file][evidence.start : evidence.end] == evidence.quote
    chance.shuffle(readings)
    assert copies(readings) == found
    assert families(readings, found) == families(list(reversed(readings)), found)
