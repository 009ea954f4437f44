"""What holds for any text: nothing is raised, spans fit, order and repetition change nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from recoupe.reading.attribution import attributions, hedges
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser

PIECES = st.sampled_from(
    [
        "«",
        "»",
        '"',
        "“",
        "”",
        ",",
        ".",
        ":",
        ";",
        "?",
        "!",
        "(",
        ")",
        "\n",
        "-",
        "que",
        "qu'",
        "selon",
        "d'après",
        "de",
        "à",
        "le",
        "la",
        "il",
        "elle",
        "a",
        "ont",
        "dit",
        "affirmé",
        "affirme",
        "craint",
        "ne",
        "pas",
        "nie",
        "promet",
        "accuse",
        "Paul",
        "Vial",
        "maire",
        "pont",
        "si",
        "-t-il",
        "et",
        "mais",
        "pour",
        "citant",
        "cité",
        "par",
        "source",
        "Washington",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40), st.text(max_size=20))
@example(["»", "selon", "nie"], "")
@example(["«", "nie", ":", "dit", "«", "dit"], "")
def test_any_text(parser: Parser, pieces: list[str], noise: str) -> None:
    text = " ".join([*pieces, noise])
    parsed = parser.parse(text)
    names = entities(parsed, ())
    found = attributions(parsed, (), names)
    assert found == attributions(parsed, (), names)
    assert list(found) == sorted(found, key=lambda a: (a.cue, a.content))
    for attribution in found:
        spans = [attribution.cue, *attribution.content, *([attribution.source] if attribution.source else [])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(not a.overlaps(b) for a in attribution.content for b in attribution.content if a is not b)
    for hedge in hedges(parsed, (), found):
        assert 0 <= hedge.span.start < hedge.span.end <= len(text)


def test_empty(parser: Parser) -> None:
    parsed = parser.parse("")
    assert attributions(parsed, (), ()) == ()
    assert hedges(parsed, (), ()) == ()
