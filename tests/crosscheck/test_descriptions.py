"""Descriptions of speakers that name nobody who could speak."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.descriptions import voiceless
from recoupe.crosscheck.origins import origin_of, sources
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import told


@pytest.mark.parametrize(
    "description",
    [
        "annonce de cette rencontre",
        "changements à la direction",
        "nouvelle décision",
        "remise en liberté du capitaine",
        "semaine dernière",
        "dizaine de jours",
        "grossesse de la ministre",
        "fait de fermer le pont",
        "politique du maire",
        "participation au tournoi",
        "réputation du port",
        "c'",
        "les",
        "souvent",
    ],
)
def test_acts_times_and_pieces_do_not_speak(description: str) -> None:
    assert voiceless(description)


@pytest.mark.parametrize(
    "description",
    [
        "passante",
        "direction de la banque",
        "commission des finances",
        "opposition",
        "préfecture de la Drouise",
        "premier rapport",
        "décret de juillet",
        "analyses génétiques",
        "55 % des habitants",
        "quelque 300 manifestants",
        "dizaine de riverains",
        "trois autres",
        "certains",
        "toute la France",
        "chauffeur-routier de 33 ans",
        "source proche du dossier",
        "soutien d'Odile Varenne",
        "Annonce Plus",
    ],
)
def test_people_bodies_and_documents_do(description: str) -> None:
    assert not voiceless(description)


@pytest.mark.parametrize(
    ("source", "speaker", "name"),
    [
        ("La décision du conseil", "décision du conseil", "Le Courrier"),
        ("Le conseil", "conseil", "conseil"),
        ("Les syndicats d'", "syndicats d'", "syndicats"),
        ("La «mère", "«mère", "mère"),
    ],
)
def test_what_has_no_voice_is_the_article_s_own_word(source: str, speaker: str, name: str) -> None:
    text = f"{source} laisse penser que le pont fermera."
    said = attribution(text, "le pont fermera", "laisse penser", source, resolved=speaker)
    made = told(
        "a.txt",
        text,
        "fermer",
        "pont",
        outlet="Le Courrier",
        clause="le pont fermera",
        attributions=(said,),
        attribution=0,
        speaker=speaker,
    )
    assert origin_of(made, made.statements[0], sources([made], [], [])).name == name
