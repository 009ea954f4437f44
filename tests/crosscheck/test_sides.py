"""Who stands on a side, as it is shown."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.conflicts.sides import Press

PRESS = Press(frozenset({"L’Écho", "Le Phare", "La Voix"}), frozenset({"01.txt", "02.txt"}))


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["L’Écho", "Paul Vial", "Le Phare"], "Paul Vial ; L’Écho ; Le Phare"),
        (["L’Écho", "Paul Vial", "Le Phare", "La Voix"], "Paul Vial ; 3 médias"),
        (["01.txt", "02.txt", "01.txt"], "2 articles"),
        (["01.txt", "Paul Vial"], "Paul Vial ; 1 article"),
        (["Paul Vial", "Paul Vial"], "Paul Vial"),
    ],
)
def test_outlets_that_tell_it_themselves_stand_last_and_are_counted(names: list[str], shown: str) -> None:
    assert PRESS.voices(names) == shown
