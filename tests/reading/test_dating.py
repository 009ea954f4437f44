"""When an undated article must have appeared."""

from __future__ import annotations

import pytest

from recoupe.model import Basis, Published
from recoupe.reading.dating import infer_published
from recoupe.reading.parser import Parser
from recoupe.reading.times import tag_times


@pytest.fixture(scope="module")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()


def infer(parser: Parser, text: str) -> Published:
    parsed = parser.parse(text)
    return infer_published(parsed, tag_times(parsed, Published()))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "value"),
    [
        ("Le pont a cédé le 4 mai 2021.", "2021-05-04", None, None),
        ("Le pont a cédé en 2019. Il a été rouvert le 3 mars 2020.", "2020-03-03", None, None),
        ("La gare fermera le 8 juin 2021.", None, "2021-06-08", None),
        ("Le pont a cédé le 4 mai 2021. Il rouvrira le 30 mai 2021.", "2021-05-04", "2021-05-30", "2021-05"),
        ("Le pont a cédé le 4 mai 2021. La foire ouvrira le 4 mai 2021.", "2021-05-04", "2021-05-04", "2021-05-04"),
    ],
)
def test_bounds(parser: Parser, text: str, earliest: str | None, latest: str | None, value: str | None) -> None:
    assert infer(parser, text) == Published(value, earliest, latest, Basis.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le maire a parlé mardi.",
        "Le pont a cédé hier.",
        "La rue du 8 mai 1945 est fermée.",
        "Il est resté trois ans.",
    ],
)
def test_nothing_is_guessed(parser: Parser, text: str) -> None:
    assert infer(parser, text) == Published()
