"""Tolls: the story's own count in whatever words, its growth, and two counts that stand against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from recoupe.crosscheck.conflicts import conflicts
from recoupe.crosscheck.tolls import tolls
from recoupe.model import Reading
from recoupe.story import ConflictReading
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import compared, count, told

FLOOD = "La crue de la Dormelle a fait {n} parmi les campeurs."
WORDS = "crue campeur blessé"


def hurt(
    file: str,
    words: str,
    value: float,
    published: str,
    predicate: str = "faire",
    unit: str = "blessé",
    text: str = FLOOD,
    speaker: str | None = None,
    mod: str | None = None,
) -> Reading:
    text = text.format(n=words)
    extra: dict[str, Any] = {}
    if speaker:
        extra = {"attributions": (attribution(text, "La crue", "a fait", None),), "attribution": 0, "speaker": speaker}
    figure = count(text, words, value, unit, mod)
    return told(file, text, predicate, WORDS, published, quantities=(figure,), **extra)


def reading_of(*articles: Reading) -> ConflictReading:
    (conflict,) = conflicts(compared(*articles))
    return conflict.reading


def test_a_toll_that_rises_from_day_to_day_is_an_update() -> None:
    articles = [
        hurt("a.txt", "deux blessés", 2, "2024-03-10"),
        hurt("b.txt", "trois blessés", 3, "2024-03-10"),
        hurt("c.txt", "cinq blessés", 5, "2024-03-12"),
    ]
    (conflict,) = conflicts(compared(*articles))
    assert conflict.reading is ConflictReading.UPDATE
    assert [side.value for side in conflict.sides] == ["deux blessés", "trois blessés", "cinq blessés"]
    assert "12 mars 2024" in conflict.why


def test_people_who_are_hurt_count_as_hurt() -> None:
    people = hurt("c.txt", "cinq personnes", 5, "2024-03-12", "blesser", "personne")
    assert reading_of(hurt("a.txt", "deux blessés", 2, "2024-03-10"), people) is ConflictReading.UPDATE


def test_two_sources_of_the_same_day_dispute_it() -> None:
    articles = [
        hurt("a.txt", "deux blessés", 2, "2024-03-10", speaker="la préfecture"),
        hurt("b.txt", "neuf blessés", 9, "2024-03-10", speaker="le camping"),
    ]
    assert reading_of(*articles) is ConflictReading.DISPUTE


def test_a_lower_bound_excludes_nothing() -> None:
    articles = [
        hurt("a.txt", "au moins deux blessés", 2, "2024-03-10", mod="EQUAL_OR_MORE"),
        hurt("b.txt", "neuf blessés", 9, "2024-03-10"),
    ]
    assert reading_of(*articles) is ConflictReading.SCOPE


@pytest.mark.parametrize("words", ["deux autres blessés", "les deux derniers blessés"])
def test_a_part_is_no_toll(words: str) -> None:
    whole = hurt("a.txt", "neuf blessés", 9, "2024-03-10")
    assert len(tolls(compared(whole, hurt("b.txt", words, 2, "2024-03-10")))) == 1


def test_an_old_accident_is_no_part_of_the_toll() -> None:
    old = hurt("b.txt", "neuf blessés", 9, "2024-03-10")
    old = replace(old, statements=tuple(replace(s, background=True) for s in old.statements))
    assert conflicts(compared(hurt("a.txt", "deux blessés", 2, "2024-03-10"), old)) == ()


def test_what_a_text_calls_an_earlier_count_is_overtaken_the_same_day() -> None:
    later = "Un précédent bilan de la crue de la Dormelle faisait état de {n} parmi les campeurs."
    articles = [
        hurt("a.txt", "deux blessés", 2, "2024-03-10"),
        hurt("b.txt", "deux blessés", 2, "2024-03-12", text=later),
        hurt("c.txt", "cinq blessés", 5, "2024-03-12"),
    ]
    assert reading_of(*articles) is ConflictReading.UPDATE
    assert [toll.past for toll in tolls(compared(*articles))] == [False, True, False]
