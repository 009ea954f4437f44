"""Quotations of every shape, on invented sentences: cue, source, content word for word, and kind."""

from __future__ import annotations

import pytest

from tests.reading.attribution import quoted
from tests.reading.attribution.conftest import Attribute
from tests.reading.attribution.quoted import Quoted

TABLES = (
    "CIRCUMSTANCES",
    "HEARERS",
    "COLONS",
    "NARRATION",
    "EXTENT",
    "NESTED",
    "MARKS",
    "TERMS",
    "ASIDES",
    "UNLISTED",
    "OWNED",
)
CASES = [case for name in TABLES for case in getattr(quoted, name)]


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{case.cue}" for n, case in enumerate(CASES)])
def test_quotation(case: Quoted, attribute: Attribute) -> None:
    text = case.text
    read = [
        (
            text[found.cue.slice],
            text[found.source.slice] if found.source else "",
            " | ".join(text[span.slice] for span in found.content),
            found.kind.value,
        )
        for found in attribute(text)
    ]
    assert tuple(case[1:]) in read


@pytest.mark.parametrize("text", quoted.NOTHING)
def test_nobody_speaks(text: str, attribute: Attribute) -> None:
    assert attribute(text) == ()


def test_et_d_ajouter_goes_to_the_last_speaker(attribute: Attribute) -> None:
    found = attribute("Le pont est usé, a dit Paul Vial. Et d'ajouter : « On nous a oubliés. »")
    assert [a.resolved for a in found] == ["Paul Vial", "Paul Vial"]
