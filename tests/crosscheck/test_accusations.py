"""Accusations and their answers across articles, and what an article itself calls wrong, in invented articles."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from tests.crosscheck.test_disputes import loud, sides

ACCUSED = "Le journaliste Marc Delvaux accuse le maire Paul Vial d'avoir touché de l'argent de la société Aubrac."


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Paul Vial a rejeté en bloc les accusations de Marc Delvaux.", True),
        ("Le maire Paul Vial balaie ces accusations.", True),
        ("« Ces accusations sont mensongères », a répondu Paul Vial.", True),
        ("Paul Vial assure n'avoir jamais touché d'argent de la société Aubrac.", True),
        ("« Je n'ai jamais touché d'argent de cette société », se défend Paul Vial.", True),
        ("Paul Vial dénonce une « machination ».", True),
        ("Paul Vial a inauguré la piscine. « Je ne me représenterai pas », a dit Paul Vial.", False),
        ("Le préfet Luc Tardy balaie ces accusations.", False),
        ("Paul Vial n'a pas répondu.", False),
    ],
)
def test_an_accusation_and_its_answer(reader: Reader, answer: str, shown: bool) -> None:
    expected = [("Marc Delvaux", "Paul Vial")] if shown else []
    assert sides(loud(reader, ACCUSED, "Marc Delvaux et Paul Vial étaient à Brizac lundi. " + answer)) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anne Morel affirme à tort que le maire va fermer la piscine.", [("Anne Morel", "Journal 0")]),
        ("Le site Vigie a faussement annoncé que la piscine fermerait.", [("Vigie", "Journal 0")]),
        ("Anne Morel affirme, à tort ou à raison, que le maire va fermer la piscine.", []),
        ("Anne Morel affirme que le maire a été accusé à tort.", []),
        ("« Anne Morel affirme à tort que la piscine va fermer », a regretté Luc Tardy.", []),
        ("Luc Tardy a parlé lundi. Il affirme à tort que la piscine va fermer.", []),
    ],
)
def test_what_an_article_calls_wrong(reader: Reader, text: str, shown: list[tuple[str, str]]) -> None:
    assert sides(loud(reader, text)) == shown
