"""Each dispute once."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.conflicts.once import once
from recoupe.story import Conflict, ConflictKind, ConflictReading, Evidence, Side


def dispute(number: int, claim: str, who: str, by: str) -> Conflict:
    sides = (
        Side("affirmé", who, (Evidence(f"{number}.txt", 0, len(claim), claim),)),
        Side("démenti", by, (Evidence(f"{number}.txt", 100, 110, "C'est faux"),)),
    )
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, claim, sides, "")


FORTY = dispute(1, "40 le nombre de sections où le vote est en litige", "équipes d'Anne Morel", "Luc Tardy")


@pytest.mark.parametrize(
    ("claim", "together"),
    [
        ("le camp Morel fait état de 40 sections en litige", True),
        ("le camp Morel fait état de 12 sections en litige", False),  # another figure
        ("les 40 sections ont reçu leurs bulletins lundi avant midi, selon le camp Morel", False),  # another claim
        ("le camp Morel juge le vote litigieux", False),  # no figure
    ],
)
def test_one_claim_that_two_deny_is_one_dispute(claim: str, together: bool) -> None:
    kept = once([FORTY, dispute(2, claim, "Anne Morel", "Paul Vial")])
    assert len(kept) == 2 - together
    if together:
        assert kept[0].sides[1].origin == "Luc Tardy ; Paul Vial"
        assert len(kept[0].sides[0].evidence) == 2
