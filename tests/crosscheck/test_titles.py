"""What a story and its articles are called."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.titles import article_title, story_title
from tests.crosscheck.builders import reading


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("La digue de Vaurs a cédé (VIDEO)", "La digue de Vaurs a cédé"),
        ("EN IMAGES - La digue de Vaurs a cédé", "La digue de Vaurs a cédé"),
        ("La digue de Vaurs a cédé [PHOTOS]", "La digue de Vaurs a cédé"),
        ("Le direct de la digue (acte II)", "Le direct de la digue (acte II)"),
    ],
)
def test_a_story_s_title_has_no_label_of_the_page(title: str, shown: str) -> None:
    assert story_title([reading("a.txt", "La digue a cédé.", title=title)]) == shown


def test_an_article_without_a_title_goes_by_its_opening_words() -> None:
    assert article_title(reading("a.txt", "La digue a cédé. Nul n'a été blessé.")) == "La digue a cédé"
    assert article_title(reading("a.txt", "")) is None
