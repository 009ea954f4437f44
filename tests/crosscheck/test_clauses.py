"""The words in which an account is shown."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import shown_text
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import compared, told

TAIL = (
    ", a-t-on appris auprès de la préfecture de la Drouise, qui suit le dossier depuis le début de la semaine avec les"
)
TAIL += " services de l'État, les communes riveraines et les associations d'usagers de la route."


def account(text: str, clause: str, cue: str, source: str, act: str = "state", predicate: str = "faire") -> Account:
    """The account of what somebody says in a sentence."""
    said = attribution(text, clause, cue, source, act=act)
    made = told(
        "a.txt", text, predicate, "viaduc fermer", clause=clause, attributions=(said,), attribution=0, speaker=source
    )
    return compared(made).accounts[0]


@pytest.mark.parametrize(
    ("text", "clause", "cue", "source", "act", "shown"),
    [
        (
            "La maire a exhorté la société à fermer le viaduc.",
            "fermer le viaduc",
            "a exhorté",
            "La maire",
            "urge",
            "La maire a exhorté la société à fermer le viaduc",
        ),
        (
            "Les riverains redoutent que le viaduc ne cède.",
            "le viaduc ne cède",
            "redoutent",
            "Les riverains",
            "fear",
            "Les riverains redoutent que le viaduc ne cède",
        ),
        (
            "La maire a décidé de fermer le « viaduc ».",
            "fermer le « viaduc",
            "a décidé",
            "La maire",
            "state",
            "La maire a décidé de fermer le « viaduc »",
        ),
        (
            "La maire affirme que le viaduc de Morlanne est fermé.",
            "le viaduc de Morlanne est fermé",
            "affirme",
            "La maire",
            "state",
            "Le viaduc de Morlanne est fermé",
        ),
        (
            "La maire rappelle que l'ordre de fermeture du viaduc a été donné.",
            "l'ordre de fermeture du viaduc a été donné",
            "rappelle",
            "La maire",
            "state",
            "L'ordre de fermeture du viaduc a été donné",
        ),
    ],
)
def test_what_is_wanted_or_feared_is_shown_with_who_does_so(
    text: str, clause: str, cue: str, source: str, act: str, shown: str
) -> None:
    assert shown_text(account(text, clause, cue, source, act)) == shown


def test_a_noun_with_its_relative_is_no_line() -> None:
    clause = "la fissure qui menace le viaduc de Morlanne"
    text = f"La maire a évoqué {clause}{TAIL}"
    assert len(text) > 200
    assert shown_text(account(text, clause, "a évoqué", "La maire", predicate="menacer")).startswith(
        "La maire a évoqué"
    )
    other = account(text, clause, "a évoqué", "La maire", predicate="évoquer")
    assert shown_text(other)


def test_a_clause_without_its_subject_is_shown_as_its_sentence() -> None:
    clause = "ne doit pas céder avant l'hiver"
    text = f"« Le viaduc est solide et {clause} », a déclaré la maire de Morlanne{TAIL}"
    assert shown_text(account(text, clause, "a déclaré", "la maire de Morlanne")).startswith("« Le viaduc est solide")


@pytest.mark.parametrize("act", ["state", "warn"])
def test_a_clause_keeps_the_condition_on_which_it_holds(act: str) -> None:
    text = "La maire a averti que le viaduc « fermera » si la fissure s'élargit, puis elle est partie."
    said = attribution(text, "le viaduc « fermera » si la fissure s'élargit", "a averti", "La maire", act=act)
    made = told("a.txt", text, "fermer", "viaduc", clause="le viaduc « fermera", attributions=(said,), attribution=0)
    shown = shown_text(compared(made).accounts[0])
    assert shown.endswith("« fermera » si la fissure s'élargit")
