"""What holds for every reading of every text: spans lie in the text, and reading is a function of the article alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model import Article, Problem, Reading, Span
from recoupe.reading.reader import LONGEST, Reader

PIECES = [
    "Le maire, Alain Ferrier, a annoncé mardi que le pont rouvrirait en juin.",
    "« Nous n’avons rien à cacher », a-t-il dit à la presse.",
    "Selon la radio locale, un élu affirme que deux ouvriers auraient été blessés",
    "la préfecture a démenti toute fuite",
    "Photo : D. R.",
    "Lire aussi : le chantier en images",
    "au moins 120 personnes, dont trois enfants",
    "dans la nuit du 3 au 4 mars 2019",
    "\n\n",
    "\r\n",
    "\u00a0",
    "« ",
    " »",
    "…",
    "👩\u200d🚒",
    "e\u0301tude",
    "<b>gras</b>",
    "\t",
    ".",
    " : ",
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=14).map(" ".join)


def spans(value: object) -> Iterator[Span]:
    """Every span in a reading, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value) and not isinstance(value, type | Article):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def check(reading: Reading) -> int:
    """Every span holds some characters of the text, and starts and ends on one that is no blank."""
    text, seen = reading.article.text, 0
    for span in spans(reading):
        assert 0 <= span.start < span.end <= len(text)
        quote = text[span.slice]
        assert quote == quote.strip()
        seen += 1
    for entity in reading.entities:
        assert all(text[role.span.slice] == role.text for role in entity.roles)
    return seen


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, published=st.sampled_from([None, "2024-02-29", "2019-12-31"]))
def test_every_span_of_any_text_is_in_the_text(reader: Reader, text: str, published: str | None) -> None:
    from recoupe.intake import published_on
    from recoupe.model import Basis, Published

    when = published_on(published, Basis.GIVEN) if published else Published()
    assert when is not None
    article = Article("x", "x.txt", text, language="fr", published=when)
    first = reader.read(article)
    assert isinstance(first, Reading)
    check(first)
    assert reader.read(article) == first


def test_every_span_of_the_demo_corpus_is_in_the_text(demo_readings: list[Reading]) -> None:
    assert sum(check(reading) for reading in demo_readings) > 1000


def test_what_was_read_before_makes_no_difference(reader: Reader, demo_readings: list[Reading]) -> None:
    articles = [reading.article for reading in demo_readings]
    assert list(reader.read_many(reversed(articles))) == demo_readings[::-1]


@pytest.mark.parametrize("length", [LONGEST + 1, 2 * LONGEST])
def test_a_text_too_long_is_named_with_a_remedy(reader: Reader, length: int) -> None:
    problem = reader.read(Article("x", "x.txt", "a" * length, language="fr"))
    assert isinstance(problem, Problem)
    assert problem.remedy
