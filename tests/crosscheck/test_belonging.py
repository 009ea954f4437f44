"""Why articles are one story."""

from __future__ import annotations

from recoupe.crosscheck.belonging import belonging
from recoupe.model import EntityType
from recoupe.story import Identity
from tests.crosscheck.builders import reading

FIRST = "Le viaduc de Morlanne a été fermé par la maire, Solène Varenquier, après la chute d'un bloc de béton."
SECOND = "Solène Varenquier a rouvert le viaduc de Morlanne. Le bloc de béton venait du tablier, dit-elle."
THIRD = "À Morlanne, le viaduc est de nouveau ouvert."


def identity(name: str, *files: str) -> Identity:
    return Identity(name, EntityType.PERSON, (), (), files, ())


def test_names_words_and_days_that_are_shared() -> None:
    readings = [
        reading("a.txt", FIRST, published="2024-03-12"),
        reading("b.txt", SECOND, published="2024-03-15"),
        reading("c.txt", THIRD, published="2024-03-15"),
    ]
    why = belonging(readings, [identity("Solène Varenquier", "a.txt", "b.txt"), identity("Paul Vial", "a.txt")])
    assert why.startswith("Noms communs, sur 3 articles : Solène Varenquier (2). Mots rares communs : ")
    assert [word in why for word in ("viaduc", "Morlanne", "tablier", "Paul Vial")] == [True, True, False, False]
    assert why.endswith("Parus du 12 mars 2024 au 15 mars 2024.")


def test_one_article_needs_no_reason() -> None:
    assert belonging([reading("a.txt", FIRST)], []) == ""


def test_undated_articles_of_one_day() -> None:
    why = belonging([reading("a.txt", FIRST, published="2024-03-12"), reading("b.txt", SECOND)], [])
    assert why.endswith("Parus le 12 mars 2024.")
