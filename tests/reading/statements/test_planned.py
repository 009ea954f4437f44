"""What is planned, in sentences read by the shipped parser: what a noun with its participle or adjective tells."""

from __future__ import annotations

import pytest

from recoupe.model import Statement
from recoupe.reading.entities import entities
from recoupe.reading.entities.sheet import sheet
from recoupe.reading.parser import Parser
from recoupe.reading.statements import statements
from recoupe.reading.statements.planned import planned_thing


def ahead(parser: Parser, text: str) -> list[tuple[str, str]]:
    parsed = parser.parse(text)
    told = statements(parsed, (), entities=entities(parsed, ()))
    return [(s.predicate, shown(text, s)) for s in told if s.commitment.forecast]


def shown(text: str, statement: Statement) -> str:
    return " … ".join(text[span.slice] for span in statement.spans)


@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        (
            "Le conseil a renoncé à une hausse des péages, prévue pour mars 2021.",
            "prévoir",
            "une hausse des péages, prévue pour mars 2021",
        ),
        ("La rencontre prévue à Brume entre les deux maires inquiète.", "rencontre", "La rencontre prévue à Brume"),
        ("Aucune rencontre n'est prévue avec la présidente.", "rencontre", "Aucune rencontre"),
        ("Le vote, initialement prévu mardi, a été annulé.", "vote", "Le vote, initialement prévu mardi"),
        ("Le préfet prépare son prochain voyage à Brume.", "voyage", "son prochain voyage à Brume"),
        ("Le futur grand débat national inquiète les élus.", "débat", "Le futur grand débat national"),
        ("Elle a été relâchée à deux jours d'un troisième défilé.", "défilé", "un troisième défilé"),
        ("Elle a été relâchée avant de nouvelles manifestations.", "manifestation", "de nouvelles manifestations"),
    ],
)
def test_what_is_planned_lies_ahead(parser: Parser, text: str, predicate: str, words: str) -> None:
    found = ahead(parser, text)
    assert [name for name, _ in found] == [predicate]
    assert found[0][1].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Une visite très attendue a commencé.",
        "Comme prévu, le roi est arrivé.",
        "Il a été condamné à dix jours de détention.",
        "La semaine prochaine inquiète les élus.",
        "Elle a été relâchée avant son procès.",
        "Tout a été prévu pour que la fête réussisse.",
        "La ville aura su maîtriser sa fête.",
        "La fête sera restée dans les mémoires.",
        "Ces pluies pourraient avoir aggravé la crue.",
        "Ce style ne va pas sans agacer les voisins.",
        "Le roi serait malade.",
    ],
)
def test_nothing_else_does(parser: Parser, text: str) -> None:
    assert ahead(parser, text) == []


def test_single_letters_are_no_participles(parser: Parser) -> None:
    page = sheet(parser.parse("L’option e, s ou é est prévue ; « é » es e."))
    assert {page.words[i] for i in range(len(page)) if planned_thing(page, i) is not None} <= {"prévue"}
