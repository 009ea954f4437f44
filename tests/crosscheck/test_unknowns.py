"""Unknowns: what articles say is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.unknowns import triggers, unknowns
from recoupe.model import Certainty, Commitment, Reading
from recoupe.story import Unknown, UnknownKind
from tests.crosscheck.builders import attribution, reading
from tests.crosscheck.press import FORECAST, compared, filler, meeting, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La préfecture n'a pas précisé le nombre de maisons touchées.", "not_said"),
        ("Le parquet n’a pas encore révélé son identité.", "not_said"),
        ("Il a confirmé l'accord, sans préciser quand il serait signé.", "not_said"),
        ("Le montant n'a pas été communiqué.", "not_said"),
        ("Le lieu n'est pas encore connu.", "not_said"),
        ("Rien n'a été communiqué sur les causes du sinistre.", "not_said"),
        ("Aucune information n'a filtré sur son état.", "not_said"),
        ("La société n'a pas souhaité commenter.", "declined"),
        ("Contactée, la mairie n'a pas donné suite.", "declined"),
        ("Le ministère n'a pas immédiatement réagi.", "declined"),
        ("Elle a refusé de s'exprimer.", "declined"),
        ("Le directeur n'était pas joignable samedi.", "declined"),
        ("Son avocat s'est abstenu de tout commentaire.", "declined"),
        ("La police n'a pas confirmé ce chiffre.", "not_confirmed"),
        ("L'état-major n'a ni confirmé ni démenti.", "not_confirmed"),
        ("L'identité de la victime reste à confirmer.", "not_confirmed"),
        ("On ignore encore la cause du départ de feu.", "unclear"),
        ("Il n'est pas clair si la route rouvrira.", "unclear"),
        ("L'origine de la panne reste inconnue.", "unclear"),
        ("Il est impossible de savoir combien ils étaient.", "unclear"),
        ("Le feu a pris pour une raison encore indéterminée.", "unclear"),
        ("Reste à savoir qui paiera les travaux.", "unclear"),
        ("Personne ne sait où il est passé.", "unclear"),
        ("Le pont serait fermé si la crue avait effectivement lieu.", "unclear"),
        ("Que faire s'ils étaient réellement partis ?", "unclear"),
        ("Si la panne se confirmait, la ligne fermerait.", "not_confirmed"),
        ("Si cette hausse était avérée, le prix doublerait.", "not_confirmed"),
        ("Le port fermera, a dit un cadre sous couvert d'anonymat.", "not_said"),
        ("Un proche, qui a requis l'anonymat, dément.", "not_said"),
        ("Deux responsables locaux anonymes parlent d'une fuite.", "not_said"),
        ("Cette source n'a pas souhaité être citée.", "not_said"),
    ],
)
def test_triggers(text: str, kind: str) -> None:
    assert [found.value for found, _ in triggers(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "La préfecture a précisé le nombre de maisons touchées.",
        "Il a confirmé l'accord et précisé quand il serait signé.",
        "Le maire a réagi aussitôt.",
        "Elle n'ignore rien des règles du jeu.",
        "Il reste trois maisons à reconstruire.",
        "S'il pleut, le match aura lieu samedi.",
        "La société anonyme a reçu une lettre anonyme.",
        "Il aurait gagné si le vent était tombé.",
        "",
        "???",
    ],
)
def test_nothing_is_unknown(text: str) -> None:
    assert triggers(text) == []


@given(st.text())
def test_spans_lie_in_the_text(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for _, span in triggers(text))


def found(*readings: Reading) -> tuple[Unknown, ...]:
    return unknowns(readings, compared(*readings))


def test_the_sentence_is_cited_and_shown() -> None:
    text = "Le feu est éteint. On ignore encore la cause du départ de feu."
    (item,) = found(reading("a.txt", text))
    assert item.text == "On ignore encore la cause du départ de feu"
    assert item.evidence[0].quote == "On ignore encore la cause du départ de feu."
    assert text[item.evidence[0].start : item.evidence[0].end] == item.evidence[0].quote


def test_the_same_unknown_of_two_articles_stands_once() -> None:
    a = reading("a.txt", "On ignore encore la cause du départ de feu.", published="2024-03-12")
    b = reading("b.txt", "On ignore toujours la cause du départ de feu.", published="2024-03-13")
    (item,) = found(b, a)
    assert [e.file for e in item.evidence] == ["a.txt", "b.txt"]


def test_a_refusal_that_reading_found_is_an_unknown() -> None:
    text = "Interrogé, Luc Amiel a botté en touche."
    refusal = replace(attribution(text, "Luc Amiel", "a botté en touche", "Luc Amiel", act="decline"), content=())
    (item,) = found(reading("a.txt", text, attributions=(refusal,)))
    assert item.kind is UnknownKind.DECLINED


def test_what_an_article_tells_without_being_sure_is_not_confirmed() -> None:
    text = "Le conducteur se serait endormi au volant du camion."
    unsure = told("a.txt", text, "endormir", "conducteur camion", commitment=Commitment(Certainty.POSSIBLE))
    (item,) = found(unsure)
    assert (item.kind, item.evidence[0].quote) == (UnknownKind.NOT_CONFIRMED, text.rstrip("."))
    assert found(told("a.txt", text, "endormir", "conducteur camion")) == ()


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("Luc Amiel refuse de participer au débat.", "refuse", False),
        ("Luc Amiel a refusé de lui accorder cet honneur.", "a refusé", False),
        ("Luc Amiel a refusé d'entrer dans les détails.", "a refusé", True),
        ("Luc Amiel évite de répondre.", "évite", True),
        ("Luc Amiel ne voit pas qu'il parle au peuple.", "ne voit pas", False),
        ("Luc Amiel n'a-t-il pas répondu ?", "n'a-t-il pas répondu", False),
    ],
)
def test_only_a_refusal_to_speak_is_silence(text: str, cue: str, kept: bool) -> None:
    refusal = replace(attribution(text, "Luc Amiel", cue, "Luc Amiel", act="decline"), content=())
    assert bool(found(reading("a.txt", text, attributions=(refusal,)))) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Trois colis piégés présumés sont arrivés, selon Luc Amiel.", True),
        ("Les deux fusées semblent être retombées en mer, selon Luc Amiel.", True),
        ("Le train est apparemment parti, selon Luc Amiel.", True),
        ("Le meurtrier présumé est parti, selon Luc Amiel.", False),
        ("Le trésorier est présumé innocent, selon Luc Amiel.", False),
        ("Le train est parti, selon Luc Amiel.", False),
    ],
)
def test_what_a_speaker_is_not_sure_of_is_not_confirmed(text: str, kept: bool) -> None:
    clause = text.split(", selon")[0]
    said = attribution(text, clause, "selon", "Luc Amiel")
    made = told("a.txt", text, "être", "colis", clause=clause, attribution=0, speaker="Luc Amiel")
    items = found(replace(made, attributions=(said,)))
    assert [item.kind for item in items] == ([UnknownKind.NOT_CONFIRMED] if kept else [])


@pytest.mark.parametrize(
    "text",
    [
        "Le conducteur aurait dû freiner avant le virage.",
        "Un coup de frein aurait tout changé pour le conducteur.",
        "Si la route était sèche, le conducteur aurait freiné.",
    ],
)
def test_what_did_not_happen_is_not_unknown(text: str) -> None:
    unsure = told("a.txt", text, "freiner", "conducteur", clause=text, commitment=Commitment(Certainty.POSSIBLE))
    assert found(unsure) == ()


ASKED = "La présidente et le roi se verront bientôt, mais le palais n'a pas précisé où."


@pytest.mark.parametrize(
    ("later", "answered"),
    [
        (meeting(), True),
        (meeting(place=None), False),
        (meeting(published="2024-03-01"), False),
        (meeting(commitment=FORECAST), False),
        (meeting(negated=True), False),
    ],
)
def test_what_a_later_article_answers(later: Reading, answered: bool) -> None:
    asked = told(
        "x.txt",
        ASKED,
        "rencontrer",
        "président roi rencontrer",
        "2024-03-10",
        participants=("Odile Varenne", "Tomas Lind"),
        clause="La présidente et le roi se verront bientôt",
        commitment=FORECAST,
    )
    (item,) = unknowns([asked, later], compared(asked, later, *filler()))
    assert [e.file for e in item.answered_by] == (["a.txt"] if answered else [])


SILENT = "Luc Amiel n'a pas réagi à la fermeture du viaduc de Morlanne."
SPOKE = "La fermeture du viaduc de Morlanne était nécessaire, a déclaré Luc Amiel."


@pytest.mark.parametrize(
    ("published", "speaker", "answered"),
    [
        ("2024-03-15", "Luc Amiel", True),
        ("2024-03-15", "Odile Varenne", False),
        ("2024-03-10", "Luc Amiel", False),
    ],
)
def test_a_silence_ends_when_its_keeper_speaks(published: str, speaker: str, answered: bool) -> None:
    refusal = attribution(SILENT, "la fermeture du viaduc", "n'a pas réagi", "Luc Amiel", act="decline")
    silent = told("x.txt", SILENT, "réagir", "fermeture viaduc morlanne réagir", "2024-03-13", attributions=(refusal,))
    text = SPOKE.replace("Luc Amiel", speaker)
    said = attribution(text, "La fermeture du viaduc de Morlanne était nécessaire", "a déclaré", speaker)
    spoken = told(
        "y.txt",
        text,
        "être",
        "fermeture viaduc morlanne nécessaire",
        published,
        clause="La fermeture du viaduc de Morlanne était nécessaire",
        attributions=(said,),
        attribution=0,
        speaker=speaker,
    )
    readings = [silent, spoken]
    (item,) = [u for u in unknowns(readings, compared(*readings)) if u.kind is UnknownKind.DECLINED]
    assert [e.file for e in item.answered_by] == (["y.txt"] if answered else [])
