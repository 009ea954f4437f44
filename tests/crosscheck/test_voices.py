"""What the sides of a conflict are called: names and offices, never a piece of a sentence."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.conflicts.voices import named_sides
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

WHOLE = {"Kerven": "Port Kerven", "Guen": "Anna Le Guen"}


def dispute(first: str, second: str) -> Conflict:
    sides = (Side("affirmé", first, ()), Side("démenti", second, ()))
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, "", sides, f"{first} contre {second}")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Pourquoi Odile", "Odile"),
        ("Guen", "Anna Le Guen"),
        ("Kerven ; port", "Port Kerven"),
        ("AFP Tomas Lind", "Tomas Lind"),
        ("opposition que par plusieurs élus de la majorité", "opposition"),
        ("derniers rebondissements de l'affaire ; mère", "mère"),
        ("Reçus vendredi à la préfecture ; syndicats", "syndicats"),
        ("ministre a", "ministre"),
        ("Odile Varenne ; Odile Varenne et Paul Vial", "Odile Varenne et Paul Vial"),
        ("avocate d'Odile Varenne ; Odile Varenne", "avocate d'Odile Varenne ; Odile Varenne"),
        ("on (non précisé)", "sans source nommée"),
        ("Luc Tardy", "Luc Tardy"),
        ("L'Écho de Brizac", "L'Écho de Brizac"),
    ],
)
def test_a_side_is_called_by_a_name(said: str, shown: str) -> None:
    named = named_sides(dispute(said, "préfet"), WHOLE)
    assert named is not None
    assert named.sides[0].origin == shown
    assert named.why == f"{shown} contre préfet"


def test_nobody_disputes_with_himself() -> None:
    assert named_sides(dispute("Odile Varenne", "Pourquoi Odile Varenne"), WHOLE) is None
    both = named_sides(dispute("Odile Varenne ; maire", "Odile Varenne"), WHOLE)
    assert both is not None
    assert [side.origin for side in both.sides] == ["maire", "Odile Varenne"]
