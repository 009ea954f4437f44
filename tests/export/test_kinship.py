"""Reprints as families: one line each, whatever the number of pairs."""

from __future__ import annotations

from recoupe.export.kinship import kinship
from recoupe.model import Published
from recoupe.story import ArticleEntry, Copy, Story


def _article(file: str, day: str | None) -> ArticleEntry:
    published = Published(day, day, day) if day else Published()
    return ArticleEntry(file, None, published, None, "fr", 100)


def _story(days: dict[str, str | None], *copies: tuple[str, str, float]) -> Story:
    articles = tuple(_article(file, day) for file, day in days.items())
    return Story("0", "La digue", articles, copies=tuple(Copy((a, b), share, "APE", ()) for a, b, share in copies))


def test_pairs_of_one_text_are_one_family_from_the_first_on() -> None:
    days: dict[str, str | None] = {"a": "2024-03-01", "b": "2024-03-02", "c": "2024-03-02"}
    (family,) = kinship(_story(days, ("a", "b", 0.9), ("b", "c", 1.0), ("a", "c", 0.8)))
    assert (family.files, family.first, family.origin, family.whole) == (("a", "b", "c"), "a", "APE", True)
    assert (family.least, family.most, len(family.copies)) == (0.8, 1.0, 3)


def test_nobody_is_first_on_one_day_or_on_no_day() -> None:
    assert kinship(_story({"a": "2024-03-01", "b": "2024-03-01"}, ("a", "b", 0.9)))[0].first is None
    assert kinship(_story({"a": None, "b": "2024-03-01"}, ("a", "b", 0.9)))[0].first is None


def test_passages_between_families_are_one_line() -> None:
    days: dict[str, str | None] = dict.fromkeys("abcd", "2024-03-01")
    family, passages = kinship(_story(days, ("a", "b", 0.9), ("a", "c", 0.3), ("b", "c", 0.2), ("c", "d", 0.1)))
    assert (family.files, family.whole) == (("a", "b"), True)
    assert (passages.files, passages.whole, passages.least, passages.most) == (("a", "b", "c", "d"), False, 0.1, 0.3)


def test_a_story_without_reprints_has_none() -> None:
    assert kinship(_story({"a": None})) == ()
