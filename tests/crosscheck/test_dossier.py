"""The dossier as a whole: evidence that holds, stories that do not depend on the order of files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from recoupe.crosscheck import crosscheck, crosscheck_story
from recoupe.crosscheck.titles import story_id, story_title
from recoupe.model import Intake, Reading
from recoupe.story import Evidence
from tests.crosscheck.builders import reading
from tests.crosscheck.press import MET_TOO, filler, meeting


def evidence(item: Any) -> Iterator[Evidence]:
    """All evidence in a dossier, except inside the readings it keeps."""
    if isinstance(item, Evidence):
        yield item
    elif isinstance(item, tuple | list):
        for part in item:
            yield from evidence(part)
    elif is_dataclass(item) and not isinstance(item, Reading):
        for part in fields(item):
            yield from evidence(getattr(item, part.name))


@pytest.fixture
def articles() -> list[Reading]:
    return [meeting(), meeting("b.txt", MET_TOO), *filler()]


def test_every_quote_is_what_stands_in_the_text(articles: list[Reading]) -> None:
    texts = {r.article.file: r.article.text for r in articles}
    found = list(evidence(crosscheck_story(articles)))
    assert found
    assert all(texts[e.file][e.start : e.end] == e.quote for e in found)


def test_the_order_of_articles_changes_nothing(articles: list[Reading]) -> None:
    assert crosscheck_story(articles) == crosscheck_story(articles[::-1])
    assert crosscheck(articles, Intake(read=5)) == crosscheck(articles[::-1], Intake(read=5))


def test_every_article_is_in_one_story(articles: list[Reading]) -> None:
    dossier = crosscheck(articles, Intake(read=5))
    files = [entry.file for story in dossier.stories for entry in story.articles]
    assert sorted(files) == ["a.txt", "b.txt", "e.txt", "f.txt", "g.txt"]
    assert dossier.intake.read == 5


def test_nothing_read() -> None:
    assert crosscheck([], Intake()).stories == ()


@pytest.mark.parametrize("text", ["", "x", "?!?", "a" * 5000])
def test_empty_and_odd_articles_make_a_story(text: str) -> None:
    (story,) = crosscheck([reading("a.txt", text)], Intake(read=1)).stories
    assert story.articles[0].file == "a.txt"
    assert story.claims == ()


def test_identifier_depends_on_the_texts_alone(articles: list[Reading]) -> None:
    renamed = [meeting("z.txt"), meeting("y.txt", MET_TOO), *filler()]
    assert story_id(articles) == story_id(renamed) == story_id(articles[::-1])
    assert story_id(articles) != story_id(articles[1:])
    assert len(story_id(articles)) == 16


def test_title_is_the_one_that_shares_most_with_the_others() -> None:
    titles = ["Varenne reçoit Lind au château", "Sommet au château entre Varenne et Lind", "Brume : la pluie s'invite"]
    read = [reading(f"{n}.txt", f"Texte {n}.", title=title) for n, title in enumerate(titles)]
    assert story_title(read) == titles[0]


def test_without_titles_the_first_sentence_stands_in() -> None:
    assert story_title([reading("a.txt", "Le pont a été fermé lundi. Il rouvrira.")]) == "Le pont a été fermé lundi"
