"""Articles of one story come together; others, and look-alikes of another place, stay apart."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.similarity import dot, profile
from recoupe.crosscheck.stories import stories
from recoupe.model import Reading
from tests.crosscheck.builders import reading

DAM = [
    "Le barrage de la Vernelle a cédé lundi à l'aube. Deux ponts ont été emportés et trois hameaux de Brizac sont "
    "coupés du monde. La préfète Jeanne Kervella a demandé aux habitants de gagner les hauteurs.",
    "À Brizac, les sinistrés de la Vernelle attendent encore l'eau potable. Le maire Paul Ferrec réclame une enquête "
    "sur l'entretien du barrage, dont les fissures avaient été signalées au printemps.",
    "Rupture du barrage de la Vernelle : une information judiciaire a été ouverte mardi. Des experts examineront "
    "l'ouvrage construit en 1931, a indiqué la préfète Jeanne Kervella depuis Brizac.",
    "Après la rupture du barrage, la région promet de reconstruire les deux ponts de la Vernelle avant l'hiver. "
    "Paul Ferrec, le maire de Brizac, se dit sceptique.",
]
FANFARE = [
    "La fanfare de Port-Salins fêtera dimanche son centenaire sur la place du marché, avec quarante musiciens. Son "
    "chef, Yann Tréguier, a composé une marche pour l'occasion.",
    "Centenaire de la fanfare de Port-Salins : les musiciens de Yann Tréguier ont répété tout l'hiver dans l'ancienne "
    "halle aux poissons. Une marche inédite sera jouée dimanche.",
]
LOST = [
    "Une télécabine en panne à Valfroide, dans le massif des Ourses : quatre-vingts skieurs ont été évacués par "
    "hélicoptère dimanche, a indiqué Luc Morand, qui dirige la station. Personne n'a été blessé.",
    "Une télécabine en panne à Sainte-Brune, dans le massif du Grand-Bec : cent skieurs ont été évacués par "
    "hélicoptère dimanche, a indiqué Anne Vial, qui dirige la station. Personne n'a été blessé.",
]


def _read(*groups: list[str], **fields: str) -> list[Reading]:
    return [
        reading(f"{number}{letter}.txt", text, **fields)
        for number, group in enumerate(groups)
        for letter, text in zip("abcdefgh", group, strict=False)
    ]


def _files(found: list[list[Reading]]) -> list[str]:
    return [" ".join(r.article.file.removesuffix(".txt") for r in story) for story in found]


def test_four_articles_of_one_story_are_one() -> None:
    assert _files(stories(_read(DAM))) == ["0a 0b 0c 0d"]


def test_two_stories_of_unlike_size() -> None:
    assert _files(stories(_read(DAM, FANFARE))) == ["0a 0b 0c 0d", "1a 1b"]


def test_look_alikes_of_another_place_stay_apart() -> None:
    assert len(stories(_read(LOST))) == 2


def test_months_part_what_words_alone_would_join() -> None:
    early, late = DAM[1], DAM[3]
    near = [reading("a.txt", early, published="2031-05-02"), reading("b.txt", late, published="2031-05-09")]
    far = [reading("a.txt", early, published="2031-05-02"), reading("b.txt", late, published="2039-05-09")]
    assert [len(story) for story in stories(near)] == [2]
    assert [len(story) for story in stories(far)] == [1, 1]


def test_copies_stay_together_whatever_their_names() -> None:
    text = DAM[0] + " " + DAM[2]
    found = stories([reading("a.txt", text), reading("b.txt", "Faits divers. " + text), *_read(FANFARE)])
    assert ["a b", "0a 0b"] in (sorted(_files(found), reverse=True), _files(found))


def test_every_article_is_in_exactly_one_story() -> None:
    readings = _read(DAM, FANFARE, LOST)
    assert sorted(r.article.file for story in stories(readings) for r in story) == [r.article.file for r in readings]


def test_nothing_to_group() -> None:
    assert stories([]) == []
    assert _files(stories([reading("a.txt", "")])) == ["a"]


@pytest.mark.parametrize("text", ["", "Oui.", "12 34 56", "THE QUICK BROWN FOX", "a " * 3000])
def test_hostile_texts_are_stories_of_their_own(text: str) -> None:
    found = stories([*_read(DAM), reading("z.txt", text)])
    assert _files(found) == ["0a 0b 0c 0d", "z"]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000))
def test_order_changes_nothing(seed: int) -> None:
    readings = _read(DAM, FANFARE, LOST)
    expected = _files(stories(readings))
    random.Random(seed).shuffle(readings)
    assert _files(stories(readings)) == expected


def test_likeness_is_between_nought_and_one() -> None:
    one, other = (profile(r).words for r in _read(DAM)[:2])
    assert 0 < dot(one, other) < 1
    assert dot(one, one) == pytest.approx(1)
    assert dot(one, other) == dot(other, one)


def test_one_rare_name_in_common_makes_no_story() -> None:
    found = stories(
        [
            reading(
                "a.txt", "Le sculpteur Yann Tréguier expose ses bronzes à la halle de Port-Salins jusqu'à la Toussaint."
            ),
            reading("b.txt", "À Port-Salins, la criée rouvre après dix mois de travaux sur les quais de déchargement."),
        ]
    )
    assert _files(found) == ["a", "b"]
