"""The shipped pipeline and a bare tokenizer, loaded once."""

from __future__ import annotations

import pytest
import spacy

from recoupe.reading.fr.tokenizer import set_tokenizer
from recoupe.reading.parser import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()


@pytest.fixture(scope="session")
def bare() -> Parser:
    """Tokens only: no tags, no heads."""
    nlp = spacy.blank("fr")
    set_tokenizer(nlp)
    return Parser(nlp, "blank")
