"""Unknowns: what articles say is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.crosscheck.unknowns import states_an_unknown, unknowns
from recoupe.model import Certainty, Commitment, Reading
from recoupe.story import Unknown, UnknownKind
from tests.crosscheck.builders import attribution, reading
from tests.crosscheck.press import FORECAST, compared, filler, meeting, told

TOWNS = (
    "Brume",
    "Morlanne",
    "Valmont",
    "Sarlane",
    "Ostrel",
    "Quiberne",
    "Lorvaux",
    "Tarnelle",
    "Vireuil",
    "Doriac",
    "Malvic",
    "Perlune",
)


def found(*readings: Reading) -> tuple[Unknown, ...]:
    return unknowns(readings, compared(*readings))


def test_the_sentence_is_cited_and_shown() -> None:
    text = "Le feu est éteint. On ignore encore la cause du départ de feu."
    (item,) = found(reading("a.txt", text))
    assert item.text == "On ignore encore la cause du départ de feu"
    assert item.evidence[0].quote == "On ignore encore la cause du départ de feu."
    assert text[item.evidence[0].start : item.evidence[0].end] == item.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Le pont est fermé. Interrogée sur une fissure dans l'arche, la mairie de Morlanne n'a pas confirmé.",
            "Interrogée sur une fissure dans l'arche, la mairie de Morlanne n'a pas confirmé",
        ),
        (
            "Le maire promet un pont neuf. Il n'a pas précisé qui paierait les travaux.",
            "Le maire promet un pont neuf. Il n'a pas précisé qui paierait les travaux",
        ),
        (
            "Le maire promet un pont neuf. Il est trop tôt pour dire qui paiera les travaux.",
            "Il est trop tôt pour dire qui paiera les travaux",
        ),
        ("Le pont tiendra-t-il ? Je ne sais pas.", "Le pont tiendra-t-il ? Je ne sais pas"),
        (
            "Une crue est annoncée. La digue de Morlanne a-t-elle été réparée depuis l'hiver ?",
            "La digue de Morlanne a-t-elle été réparée depuis l'hiver ?",
        ),
    ],
)
def test_an_unknown_is_understood_alone(text: str, shown: str) -> None:
    assert [item.text for item in found(reading("a.txt", text))][-1:] == [shown]


def test_a_question_is_no_unknown_in_a_quotation() -> None:
    assert found(reading("a.txt", "« La digue a-t-elle été réparée ? » a lancé un riverain.")) == ()


def test_the_questions_of_an_interview_are_hints_unless_answered_at_once() -> None:
    many = "Qui a signé ? Le maire. Le pont rouvrira-t-il ? Oui. Le port fermera-t-il ? On le dit. Qui paie ? La ville."
    assert [item.text for item in found(reading("a.txt", many))] == ["Qui a signé ?", "Le port fermera-t-il ?"]
    hints = " ".join(f"Le port de {town} fermera-t-il ? On le dit." for town in TOWNS)
    assert len(found(reading("a.txt", hints))) == 10


def test_of_what_is_only_hinted_at_little_is_kept() -> None:
    many = " ".join(f"Une enquête est ouverte {town} {town.lower()}ais {town.lower()}aise." for town in TOWNS)
    items = found(reading("a.txt", many))
    assert len(items) == 10
    assert not any(states_an_unknown(item) for item in items)
    (stated,) = found(reading("b.txt", "On ignore qui a ouvert la vanne."))
    assert states_an_unknown(stated)


def test_the_same_unknown_of_two_articles_stands_once() -> None:
    a = reading("a.txt", "On ignore encore la cause du départ de feu.", published="2024-03-12")
    b = reading("b.txt", "On ignore toujours la cause du départ de feu.", published="2024-03-13")
    (item,) = found(b, a)
    assert [e.file for e in item.evidence] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        ("On ignore l'origine du sinistre.", "L'origine du sinistre reste inconnue.", 1),
        ("Odile Varenne refuse de donner le nom du repreneur.", "Le nom du repreneur n'a pas été révélé.", 2),
        ("Interrogée, Odile Varenne n'a pas répondu.", "Hier, Odile Varenne a refusé de répondre.", 1),
        ("Le port n'a pas précisé la date.", "Le port n'a pas précisé le coût.", 2),
        ("On ignore bien qui a ouvert la vanne.", "Nul ne sait bien où est passé le car.", 2),
    ],
)
def test_lines_that_say_the_same_thing_is_unknown_are_one(one: str, other: str, lines: int) -> None:
    readings = reading("a.txt", one, published="2024-03-12"), reading("b.txt", other, published="2024-03-13")
    assert len(found(*readings)) == lines


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


def test_voices_without_a_name_make_one_line() -> None:
    a = "La grève est finie, selon une source syndicale."
    b = "Le préfet va partir, d'après une source proche du dossier. Le bac repart, selon une source officielle."
    voices = [
        attribution(a, "La grève est finie", "selon", "une source syndicale", resolved="source syndicale"),
        attribution(b, "Le préfet va partir", "d'après", "une source proche du dossier", resolved="source proche"),
        attribution(b, "Le bac repart", "selon", "une source officielle", resolved="source officielle"),
    ]
    readings = [reading("a.txt", a, attributions=(voices[0],)), reading("b.txt", b, attributions=tuple(voices[1:]))]
    (item,) = found(*readings)
    assert item.text == "Sources sans nom : une source syndicale ; une source proche du dossier"
    assert [e.quote for e in item.evidence] == ["selon une source syndicale", "d'après une source proche du dossier"]
    assert not states_an_unknown(item)


SOUGHT = "Le conducteur du camion de Brume est toujours en fuite."
CAUGHT = "Le conducteur du camion de Brume a été arrêté vendredi."


@pytest.mark.parametrize(
    ("published", "change", "answered"),
    [
        ("2024-03-15", {}, True),
        ("2024-03-10", {}, False),
        ("2024-03-15", {"negated": True}, False),
        ("2024-03-15", {"accomplished": False}, False),
        ("2024-03-15", {"predicate": "voir"}, False),
    ],
)
def test_who_was_sought_is_found(published: str, change: dict[str, object], answered: bool) -> None:
    sought = told("x.txt", SOUGHT, "fuir", "conducteur camion fuite", "2024-03-13", participants=("Brume",))
    caught = told(
        "y.txt",
        CAUGHT,
        str(change.get("predicate", "arrêter")),
        "conducteur camion",
        published,
        participants=("Brume",),
        accomplished=bool(change.get("accomplished", True)),
        negated=bool(change.get("negated", False)),
    )
    (item,) = found(sought, caught)
    assert [e.file for e in item.answered_by] == (["y.txt"] if answered else [])
