"""Words that their place on the page presents: messages, headlines, half-quoted clauses."""

from __future__ import annotations

import pytest

from recoupe.model import Attribution, Span, Zone, ZoneKind
from recoupe.reading.attribution import attributions
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser
from tests.reading.attribution import presented
from tests.reading.attribution.conftest import Attribute
from tests.reading.attribution.quoted import Quoted


def _read(text: str, found: Attribution) -> tuple[str, str, str, str]:
    source = text[found.source.slice] if found.source else ""
    content = " | ".join(text[span.slice] for span in found.content)
    return text[found.cue.slice], source, content, found.kind.value


def _headline(parser: Parser, text: str) -> tuple[Attribution, ...]:
    zones = (Zone(Span(0, len(text)), ZoneKind.TITLE),)
    parsed = parser.parse(text)
    return attributions(parsed, zones, entities(parsed, zones))


@pytest.mark.parametrize(
    "case", presented.EMBEDDED + presented.VERDICTS + presented.HALF_QUOTED, ids=lambda case: case.content
)
def test_in_the_text(case: Quoted, attribute: Attribute) -> None:
    assert tuple(case[1:]) in [_read(case.text, found) for found in attribute(case.text)]


@pytest.mark.parametrize("case", presented.HEADLINES, ids=lambda case: case.text)
def test_headline(case: Quoted, parser: Parser) -> None:
    assert tuple(case[1:]) in [_read(case.text, found) for found in _headline(parser, case.text)]


@pytest.mark.parametrize("text", presented.NOTHING)
def test_nobody_is_named(text: str, parser: Parser) -> None:
    assert _headline(parser, text) == ()


def test_answers_go_to_whom_they_are_labelled_with(attribute: Attribute) -> None:
    text = presented.INTERVIEW
    read = [(found.resolved, text[found.content[0].slice]) for found in attribute(text)]
    assert read == [
        ("Paul Vial", "Non, le port restera ouvert. Nous avons des commandes"),
        ("Paul Vial", "Elle sera réparée en mai"),
    ]


def test_a_message_carried_twice_is_the_same_persons_both_times(attribute: Attribute) -> None:
    words = "Le bac de Brizac rouvrira en mars. Nous tiendrons parole. Une entreprise locale mènera le chantier."
    text = f"La maire a réagi.\n\n{words} — Anne Vial (@annevial) 12 mars 2024\n\n{words}\n\nLe chantier est ouvert."
    said = [text[f.content[0].slice] for f in attribute(text) if f.resolved == "Anne Vial"]
    assert said == [words.removesuffix(".")] * 2


def test_a_name_the_tagger_takes_for_a_verb_is_a_name(attribute: Attribute) -> None:
    text = "La digue ne tiendra pas un hiver. #Digue— Jean-Luc Ventadourons (@jlv) 12 mars 2024"
    assert [text[f.source.slice] for f in attribute(text) if f.source] == ["Jean-Luc Ventadourons (@jlv)"]
