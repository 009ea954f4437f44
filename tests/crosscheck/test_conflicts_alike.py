"""Differences that are none: one sentence, one amount in other words, in invented articles read by the shipped reader."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from tests.crosscheck.test_conflicts_read import found


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("à deux ans de prison, dont un avec sursis", "à un an de prison ferme", True),
        ("à trois ans de prison dont deux avec sursis", "à un an de prison", True),
        ("à 18 mois de prison, dont 6 mois avec sursis", "à un an de prison ferme", True),
        ("à deux ans de prison, dont un avec sursis", "à deux ans de prison dont un avec sursis", False),
        ("à deux ans de prison avec sursis", "à deux ans de prison", False),
        ("à deux ans de prison", "à un an de prison", False),
    ],
)
def test_one_sentence_with_and_without_its_suspended_part(reader: Reader, first: str, second: str, shown: bool) -> None:
    cards = found(
        reader,
        f"Paul Vial a été condamné {first} par le tribunal de Brizac.",
        f"Mardi, le tribunal de Brizac a condamné Paul Vial {second}.",
    )
    peine = [c for c in cards if c.about == "peine (Paul Vial)"]
    assert [str(c.reading) for c in peine] == (["equivalent"] if shown else [])


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("La banque Aubrac a perdu 1,4 million de dollars dans l'affaire de Brizac.", True),
        ("La banque Aubrac a perdu trois millions de dollars dans l'affaire de Brizac.", False),
        ("La banque Aubrac a perdu un million d'euros dans l'affaire de Brizac.", False),
    ],
)
def test_one_amount_in_two_currencies(reader: Reader, second: str, shown: bool) -> None:
    cards = found(
        reader,
        "La banque Aubrac a perdu un million d'euros dans l'affaire de Brizac, a annoncé la direction.",
        second,
        "À Brizac, l'affaire a coûté un million d'euros (1,4 million de dollars) à la banque Aubrac.",
    )
    assert [str(c.reading) for c in cards if "monnaies" in c.why] == (["equivalent"] if shown else [])
