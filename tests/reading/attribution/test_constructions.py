"""Every construction, on invented sentences: cue, source and content word for word."""

from __future__ import annotations

import pytest

from recoupe.model import Attribution
from tests.reading.attribution import constructions, verbs
from tests.reading.attribution.conftest import Attribute
from tests.reading.attribution.constructions import Case

TABLES = (
    "QUE",
    "INFINITIVE",
    "OBJECT",
    "SELON",
    "INCISE",
    "COLON",
    "PASSIVE",
    "NOUN",
    "DECLINE",
    "ENDORSED",
    "MORE",
    "JUDGED",
    "WANTED",
    "CONCESSION",
)
VERBAL = ("CIRCUMSTANCES", "EXTENT", "RELATIVES", "MODALS", "JUDGEMENTS", "WILL")
CASES = [(name, case) for name in TABLES for case in getattr(constructions, name)] + [
    (name, case) for name in VERBAL for case in getattr(verbs, name)
]


def _read(text: str, found: Attribution) -> tuple[str, str, str]:
    source = text[found.source.slice] if found.source else ""
    return text[found.cue.slice], source, " | ".join(text[span.slice] for span in found.content)


@pytest.mark.parametrize(
    ("table", "case"), CASES, ids=[f"{name}-{case.cue}-{n}" for n, (name, case) in enumerate(CASES)]
)
def test_construction(table: str, case: Case, attribute: Attribute) -> None:
    read = [_read(case.text, found) for found in attribute(case.text)]
    assert (case.cue, case.source, case.content) in read


@pytest.mark.parametrize("text", constructions.NOTHING + verbs.NOTHING)
def test_no_attribution(text: str, attribute: Attribute) -> None:
    assert [_read(text, found) for found in attribute(text)] == []
