"""One event told large and small, quiet and tense, in invented articles."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from tests.crosscheck.test_conflicts_read import found


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Les pêcheurs ont réussi leur pari samedi à Brizac : leur mobilisation a bloqué le port.",
            "Le préfet Luc Tardy a minimisé la portée de cette manifestation samedi.",
            [("scope", "Journal 0", "Luc Tardy")],
        ),
        (
            "« Cette grève est un succès », s'est félicitée Anne Morel samedi.",
            "Le préfet Luc Tardy a parlé samedi d'un « mouvement d'humeur », loin d'une grève.",
            [("dispute", "Anne Morel", "Luc Tardy")],
        ),
        (
            "Le cortège a été émaillé de heurts samedi à Brizac, où des affrontements ont éclaté.",
            "Le préfet Luc Tardy a assuré que les manifestations s'étaient bien passées samedi.",
            [("scope", "Journal 0", "Luc Tardy")],
        ),
        (
            "Le cortège a été émaillé de heurts samedi à Brizac, où des affrontements ont éclaté.",
            "Le préfet Luc Tardy a assuré que le défilé s'était bien passé dans la matinée.",
            [],
        ),
        (
            "Le cortège a été émaillé de heurts samedi à Brizac, où des affrontements ont éclaté.",
            "Le préfet Luc Tardy a assuré que le procès s'était bien passé.",
            [],
        ),
        (
            "Les pêcheurs ont réussi leur pari samedi à Brizac : leur mobilisation a bloqué le port.",
            "Le préfet Luc Tardy a salué une mobilisation record.",
            [],
        ),
    ],
)
def test_how_large_and_how_quiet(reader: Reader, first: str, second: str, shown: list[tuple[str, str, str]]) -> None:
    cards = [c for c in found(reader, first, second) if c.sides[0].value in ("vu en grand", "tendu")]
    assert [(str(c.reading), c.sides[0].origin, c.sides[1].origin) for c in cards] == shown
