"""The engine under the patterns: what a row means, and that the cheap test before it loses no match."""

from __future__ import annotations

import pytest

from recoupe.reading.times.patterns import Patterns, patterns
from recoupe.reading.times.scan import pieces
from tests.reading.times import test_phenomena, test_sentences

TEXTS = [text for text, _ in (*test_sentences.ALL, *test_phenomena.ALL)]


def test_no_match_is_ruled_out_beforehand() -> None:
    book = patterns()
    for tags in (book.tags(pieces(text)) for text in TEXTS):
        present = frozenset(tags)
        matching = [p for p in book.list if p.expression.search(tags)]
        assert all(p.possible(present) for p in matching)


@pytest.mark.parametrize(
    ("source", "text", "possible"),
    [
        ("<lundi soir>", "lundi matin", False),
        ("<lundi soir?>", "lundi matin", True),
        ("<lundi (soir|matin)>", "lundi midi", False),
        ("<lundi (soir|matin)>", "lundi matin", True),
        ("<lundi (au? (soir|matin))?>", "lundi midi", True),
        ("<(soir|matin?) lundi>", "lundi midi", True),
        ("<(tous les|chaque) MONTH>", "chaque mars", True),
        ("<(tous les|chaque) MONTH>", "les mars", False),
        ("<lundi> !matin !MONTH", "lundi soir", True),
    ],
)
def test_what_a_pattern_needs(source: str, text: str, possible: bool) -> None:
    book = Patterns([("weekday", source, "")])
    assert book.list[0].possible(frozenset(book.tags(pieces(text)))) is possible


@pytest.mark.parametrize(("text", "matches"), [("lundi soir", True), ("lundi matin", False), ("lundi mars", False)])
def test_what_may_not_follow(text: str, matches: bool) -> None:
    book = Patterns([("weekday", "<lundi> !matin !MONTH", ""), ("weekday", "<soir>", "")])
    assert bool(book.list[0].expression.search(book.tags(pieces(text)))) is matches


def test_a_word_without_its_class_is_told() -> None:
    with pytest.raises(ValueError, match="no word has the class NOWHERE"):
        Patterns([("weekday", "<NOWHERE>", "")])
