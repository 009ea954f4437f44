"""Conflicts: a difference is shown with its likely reading, and a look-alike is not shown at all."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.crosscheck.conflicts import conflicts
from recoupe.model import Reading
from recoupe.story import ConflictKind, ConflictReading
from tests.crosscheck.builders import attribution, reading, spans, statement
from tests.crosscheck.press import DENIED, FORECAST, MET, MET_TOO, PEOPLE, compared, count, day, filler, meeting, told

FIRE = "L'incendie de la filature a fait {n} blessés parmi les ouvriers."
WORDS = "incendie filature blessé ouvrier"


def toll(
    file: str, words: str, value: float, mod: str | None = None, published: str = "2024-03-13", **more: Any
) -> Reading:
    text = FIRE.format(n=words)
    figure = count(text, words, value, "blessé", mod)
    return told(file, text, "faire", WORDS, published, quantities=(figure,), **more)


def attributed(speaker: str) -> dict[str, Any]:
    text = FIRE.format(n="x")
    return {
        "attributions": (attribution(text, "incendie", "fait", None),),
        "attribution": 0,
        "speaker": speaker,
    }


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (toll("a.txt", "douze", 12), toll("b.txt", "trente", 30), ConflictReading.CONFLICT),
        (toll("a.txt", "douze", 12), toll("b.txt", "trente", 30, published="2024-03-15"), ConflictReading.UPDATE),
        (
            toll("a.txt", "douze", 12, **attributed("la préfecture")),
            toll("b.txt", "trente", 30, **attributed("le syndicat")),
            ConflictReading.DISPUTE,
        ),
        (toll("a.txt", "au moins douze", 12, "EQUAL_OR_MORE"), toll("b.txt", "trente", 30), ConflictReading.SCOPE),
        (toll("a.txt", "1 400", 1400), toll("b.txt", "1 397", 1397), ConflictReading.EQUIVALENT),
    ],
)
def test_reading_of_two_figures(left: Reading, right: Reading, expected: ConflictReading) -> None:
    (conflict,) = conflicts(compared(left, right, *filler()))
    assert (conflict.kind, conflict.reading) == (ConflictKind.NUMBER, expected)
    assert len(conflict.sides) == 2
    assert all(side.evidence for side in conflict.sides)
    assert conflict.why


def test_three_articles_and_two_figures_make_one_conflict_of_two_sides() -> None:
    found = conflicts(compared(toll("a.txt", "douze", 12), toll("b.txt", "trente", 30), toll("c.txt", "douze", 12)))
    (conflict,) = found
    assert sorted(len(side.evidence) for side in conflict.sides) == [1, 2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (toll("a.txt", "douze", 12), toll("b.txt", "douze", 12)),
        (toll("a.txt", "douze", 12), toll("b.txt", "trente", 30, background=True)),
        (toll("a.txt", "douze", 12), toll("b.txt", "trente", 30, negated=True)),
        (toll("a.txt", "douze", 12, place="Orval"), toll("b.txt", "trente", 30, place="Saint-Loup")),
    ],
)
def test_what_is_no_conflict(left: Reading, right: Reading) -> None:
    assert conflicts(compared(left, right, *filler())) == ()


def test_figures_of_two_days_are_two_facts() -> None:
    monday, friday = FIRE.format(n="douze") + " lundi", FIRE.format(n="trente") + " vendredi"
    a = told(
        "a.txt",
        monday,
        "faire",
        WORDS,
        quantities=(count(monday, "douze", 12, "blessé"),),
        time=day(monday, "lundi", "2024-03-11"),
    )
    b = told(
        "b.txt",
        friday,
        "faire",
        WORDS,
        quantities=(count(friday, "trente", 30, "blessé"),),
        time=day(friday, "vendredi", "2024-03-15"),
    )
    assert conflicts(compared(a, b, *filler())) == ()


def test_one_event_on_two_days_is_a_date_conflict() -> None:
    text = MET.replace("mardi", "jeudi")
    other = meeting("b.txt", text, time=day(text, "jeudi", "2024-03-14", anchor="none"))
    (conflict,) = conflicts(compared(meeting(time=day(MET, "mardi", "2024-03-12", anchor="none")), other, *filler()))
    assert (conflict.kind, conflict.reading) == (ConflictKind.DATE, ConflictReading.CONFLICT)
    assert [side.value for side in conflict.sides] == ["12 mars 2024", "14 mars 2024"]


def test_a_loose_resemblance_on_two_days_is_none() -> None:
    text = MET_TOO.replace("mardi", "jeudi")
    other = told(
        "b.txt",
        text,
        "parler",
        "parler pluie parapluie voiture",
        participants=("Odile Varenne",),
        time=day(text, "jeudi", "2024-03-14", anchor="none"),
    )
    assert conflicts(compared(meeting(), other, *filler())) == ()


def test_an_assertion_and_its_denial_in_one_article() -> None:
    text = "Le maire assure que la digue, malgré les démentis de la société Aubrac, a cédé dimanche."
    clause = "a cédé dimanche"
    claimed = attribution(text, clause, "assure", "Le maire")
    denied = attribution(text, clause, "démentis", "la société Aubrac", act="deny", commitment=DENIED)
    both = tuple(
        statement(
            text,
            clause,
            "céder",
            terms=("céder", "dimanche", "digue"),
            attribution=i,
            speaker=a.resolved,
            commitment=a.commitment,
        )
        for i, a in enumerate((claimed, denied))
    )
    article = reading("a.txt", text, statements=both, attributions=(claimed, denied), published="2024-03-13")
    (conflict,) = conflicts(compared(article, *filler()))
    assert (conflict.kind, conflict.reading) == (ConflictKind.POLARITY, ConflictReading.DISPUTE)
    assert conflict.sides[1].evidence[0].start == spans(text, "démentis")[0].start
    assert "la société Aubrac" in conflict.why


def test_order_of_articles_changes_nothing() -> None:
    articles = [toll("a.txt", "douze", 12), toll("b.txt", "trente", 30), toll("c.txt", "neuf", 9), *filler()]
    assert conflicts(compared(*articles)) == conflicts(compared(*reversed(articles)))


def test_the_place_announced_beside_the_place_of_the_event() -> None:
    text = "Odile Varenne et Tomas Lind se rencontreront mardi à Orval."
    ahead = told("x.txt", text, "rencontrer", "rencontrer président roi", "2024-03-10", participants=PEOPLE,
                 people=PEOPLE, commitment=FORECAST, place="Orval")  # fmt: skip
    (conflict,) = conflicts(compared(ahead, meeting(place="Brume"), *filler()))
    assert (conflict.kind, conflict.reading) == (ConflictKind.PLACE, ConflictReading.UPDATE)
    assert [side.value for side in conflict.sides] == ["Orval", "Brume"]


SAYS = "Un ouvrier assure que la direction avait été alertée d'une fuite de vapeur en avril."
DENIES = "La direction a démenti avoir été alertée d'une fuite de vapeur."


def spoken(file: str, text: str, content: str, cue: str, source: str, **more: Any) -> Reading:
    said = attribution(text, content, cue, source, **more)
    clause = statement(text, content, "alerter", attribution=0, speaker=source, commitment=said.commitment)
    return reading(file, text, attributions=(said,), statements=(clause,), published="2024-03-13")


def test_a_denial_in_the_words_of_another_article() -> None:
    says = spoken(
        "a.txt", SAYS, "la direction avait été alertée d'une fuite de vapeur en avril", "assure", "Un ouvrier"
    )
    words = "avoir été alertée d'une fuite de vapeur"
    denies = spoken("b.txt", DENIES, words, "a démenti", "La direction", act="deny", commitment=DENIED)
    (conflict,) = conflicts(compared(says, denies, *filler()))
    assert (conflict.kind, conflict.reading) == (ConflictKind.POLARITY, ConflictReading.DISPUTE)
    assert [side.origin for side in conflict.sides] == ["Un ouvrier", "La direction"]
    assert conflict.sides[1].evidence[0].quote.startswith("La direction a démenti")


def test_a_denial_of_something_else_is_no_conflict() -> None:
    says = spoken(
        "a.txt", SAYS, "la direction avait été alertée d'une fuite de vapeur en avril", "assure", "Un ouvrier"
    )
    text = "La direction a démenti vouloir fermer la chaufferie du lycée."
    denies = spoken("b.txt", text, "vouloir fermer la chaufferie du lycée", "a démenti", "La direction", act="deny",
                    commitment=DENIED)  # fmt: skip
    assert conflicts(compared(says, denies, *filler())) == ()


def test_one_claim_and_its_denials_are_shown_once() -> None:
    says = spoken(
        "a.txt", SAYS, "la direction avait été alertée d'une fuite de vapeur en avril", "assure", "Un ouvrier"
    )
    words = "avoir été alertée d'une fuite de vapeur"
    first = spoken("b.txt", DENIES, words, "a démenti", "La direction", act="deny", commitment=DENIED)
    text = "Le directeur Paul Vial nie que la direction avait été alertée d'une fuite de vapeur en avril."
    clause = "la direction avait été alertée d'une fuite de vapeur en avril"
    second = spoken("c.txt", text, clause, "nie", "Le directeur Paul Vial", act="deny", commitment=DENIED)
    (conflict,) = conflicts(compared(says, first, second, *filler()))
    assert {e.file for e in conflict.sides[1].evidence} == {"b.txt", "c.txt"}
