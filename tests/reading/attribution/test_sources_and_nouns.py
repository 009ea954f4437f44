"""Sources after prepositions, passives, nouns and headlines, on invented sentences: cue, source and content."""

from __future__ import annotations

import pytest

from recoupe.model import Attribution
from tests.reading.attribution import felt, judged, named, owned, sourced, stances, suffered
from tests.reading.attribution.conftest import Attribute
from tests.reading.attribution.constructions import Case

MODULES = (felt, judged, named, owned, sourced, stances, suffered)
TABLES = [
    (f"{module.__name__.rsplit('.', 1)[-1]}-{name}", table)
    for module in MODULES
    for name, table in sorted(vars(module).items())
    if name.isupper()
]
CASES = [(name, case) for name, table in TABLES for case in table if isinstance(case, Case)]
NOTHING = [(name, text) for name, table in TABLES for text in table if isinstance(text, str)]


def _read(text: str, found: Attribution) -> tuple[str, str, str]:
    source = text[found.source.slice] if found.source else ""
    return text[found.cue.slice], source, " | ".join(text[span.slice] for span in found.content)


@pytest.mark.parametrize(("table", "case"), CASES, ids=[f"{name}-{n}" for n, (name, _) in enumerate(CASES)])
def test_found(table: str, case: Case, attribute: Attribute) -> None:
    assert (case.cue, case.source, case.content) in [_read(case.text, found) for found in attribute(case.text)]


@pytest.mark.parametrize(("table", "text"), NOTHING)
def test_nothing(table: str, text: str, attribute: Attribute) -> None:
    assert [_read(text, found) for found in attribute(text)] == []
