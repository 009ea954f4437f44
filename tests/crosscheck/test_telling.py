"""Lines that tell something by themselves, and what is added to those that lean on something."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.clauses import shown_text
from recoupe.crosscheck.context import in_context, without_context
from recoupe.crosscheck.telling import tells
from recoupe.model import Attribution, Reading, Span
from tests.crosscheck.builders import attribution, reading, statement
from tests.crosscheck.press import compared, told


@pytest.mark.parametrize(
    "line",
    [
        "La digue de Vaurs a cédé",
        "La digue, qui était fissurée, a cédé",
        "Les élus, dont deux maires, ont refusé de siéger",
        "Ce sont les pompiers qui ont fermé la digue",
        "Au conseil, dont douze sièges étaient à pourvoir, ils ont la majorité",
        "Qui a ouvert la vanne ?",
        "Le préfet a fermé la digue ainsi que le pont",
        "Quand la digue a cédé, le village dormait",
        "On n'a rien vu",
    ],
)
def test_a_line_with_a_main_verb_tells_something(line: str) -> None:
    assert tells(line, {"dormir"})


@pytest.mark.parametrize(
    "line",
    [
        "La fermeture de la digue de Vaurs",
        "La digue qui menace de céder",
        "La digue, dont le maire avait demandé la réfection",
        "Une fois que les ouvriers seront partis",
        "Des nominations importantes",
        "Les trois élus - Odile Varenne, Paul Guichet et Luc Morvan",
        "Interpellé lundi, le gérant, qui est poursuivi pour faux",
        "Le lieu où la vanne avait été posée",
    ],
)
def test_a_noun_or_half_a_sentence_tells_nothing(line: str) -> None:
    assert not tells(line, {"menacer", "demander"})


def test_words_without_a_verb_of_their_own_are_shown_in_their_sentence() -> None:
    text = "Le préfet de la Drouise a évoqué devant les élus la fermeture prochaine de la digue de Vaurs."
    said = attribution(text, "la fermeture prochaine de la digue de Vaurs", "a évoqué", "Le préfet de la Drouise")
    made = told(
        "a.txt", text, "fermeture", "digue fermeture", clause="la fermeture prochaine de la digue de Vaurs",
        attributions=(said,), attribution=0, speaker="préfet", nominal=True,
    )  # fmt: skip
    assert shown_text(compared(made).accounts[0]) == text.rstrip(".")


FIRST = "Le préfet a fermé la digue de Vaurs lundi."


def _line(second: str, attributions: tuple[Attribution, ...] = ()) -> str:
    text = f"{FIRST} {second}"
    sentence = Span(len(FIRST) + 1, len(text))
    one = statement(text, second.rstrip("."), "faire", sentence=sentence)
    made: Reading = reading("a.txt", text, statements=(one,), attributions=attributions)
    return in_context(compared(made).accounts[0], second.rstrip("."))


def test_a_pronoun_is_shown_with_whom_it_means() -> None:
    second = "Elle a affirmé que la digue tiendrait."
    text = f"{FIRST} {second}"
    place = Span(text.index("Elle"), text.index("Elle") + 4)
    said = attribution(text, "la digue tiendrait", "a affirmé", "Elle", resolved="Odile Varenne")
    assert said.source == place
    assert _line(second, (said,)) == "Elle [Odile Varenne] a affirmé que la digue tiendrait"


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("Elle avait été bâtie en 1953.", "[Le préfet a fermé la digue de Vaurs lundi.] Elle avait été bâtie en 1953"),
        ("Selon la radio, elle serait fissurée.", "[Le préfet a fermé la digue de Vaurs lundi.] Selon la radio, elle"
         " serait fissurée"),
        ("Il est probable que la digue cède.", "Il est probable que la digue cède"),
        ("Il faut fermer la digue.", "Il faut fermer la digue"),
        ("Les ouvriers disent qu'elle est fissurée.", "Les ouvriers disent qu'elle est fissurée"),
    ],
)  # fmt: skip
def test_a_line_that_leans_stands_behind_the_sentence_before(second: str, shown: str) -> None:
    assert _line(second) == shown


def test_what_was_added_can_be_taken_away() -> None:
    assert without_context("[La digue a cédé.] Elle [la mairie] le savait") == "Elle le savait"
