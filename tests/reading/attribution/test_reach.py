"""Where content begins and ends, and what is told after a colon."""

from __future__ import annotations

import pytest

from tests.reading.attribution import reach
from tests.reading.attribution.conftest import Attribute
from tests.reading.attribution.constructions import Case

CASES = [case for name in ("WRITERS", "KEPT", "PARTED", "TOLD", "HEARD") for case in getattr(reach, name)]


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{case.cue}" for n, case in enumerate(CASES)])
def test_reach(case: Case, attribute: Attribute) -> None:
    text = case.text
    read = [
        (
            text[found.cue.slice],
            text[found.source.slice] if found.source else "",
            " | ".join(text[span.slice] for span in found.content),
        )
        for found in attribute(text)
    ]
    assert (case.cue, case.source, case.content) in read


@pytest.mark.parametrize("text", reach.NOTHING)
def test_nothing_is_told(text: str, attribute: Attribute) -> None:
    assert attribute(text) == ()
