"""Two offices of one person, in invented articles: seats exclude one another, posts of one body are to be checked."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from tests.crosscheck.test_conflicts_read import found


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Paul Vial, député de la Vaure, a voté contre.", "Paul Vial, député de la Noue, a voté contre.", "conflict"),
        ("Paul Vial, maire de Brizac, a voté contre.", "Paul Vial, maire de Valsonne, a voté contre.", "conflict"),
        (
            "Paul Vial, président de l'Union des bateliers (UDB), a porté plainte.",
            "Paul Vial, porte-parole de l'UDB, a porté plainte.",
            "scope",
        ),
        (
            "Paul Vial, président de la Banque des ports, a parlé.",
            "Paul Vial, gouverneur de la Banque des ports, a parlé.",
            "scope",
        ),
        ("Paul Vial, maire de Brizac, a voté contre.", "Paul Vial, ancien maire de Valsonne, a voté.", None),
        ("Paul Vial, député de la Vaure, a voté contre.", "Paul Vial, député de Brizac, a voté contre.", None),
        ("Paul Vial, député de la Vaure, a voté contre.", "Paul Vial, maire de Brizac, a voté contre.", None),
        ("Paul Vial, président du Club des ports, a parlé.", "Paul Vial, président de l'Union des quais, parle.", None),
        ("Paul Vial, maire UDI de Brizac, a voté contre.", "Paul Vial, maire de Brizac, a voté contre.", None),
    ],
)
def test_two_offices(reader: Reader, first: str, second: str, shown: str | None) -> None:
    assert [str(c.reading) for c in found(reader, first, second) if c.about.startswith("fonction")] == [shown][
        : bool(shown)
    ]
