"""The shipped parser, and a shorthand from a text to its attributions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model import Attribution
from recoupe.reading.attribution import attributions
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser

Attribute = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()


@pytest.fixture(scope="session")
def attribute(parser: Parser) -> Attribute:
    """From a text to its attributions."""

    def run(text: str) -> tuple[Attribution, ...]:
        parsed = parser.parse(text)
        return attributions(parsed, (), entities(parsed, ()))

    return run
