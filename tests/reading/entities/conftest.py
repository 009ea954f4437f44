"""The shipped pipeline, loaded once."""

from __future__ import annotations

import pytest

from recoupe.reading.parser import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()
