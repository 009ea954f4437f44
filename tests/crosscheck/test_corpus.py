"""A corpus that grows: the stories of candidates are grouped anew, all others stay as they are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.corpus import Change, Corpus
from recoupe.model import Reading
from tests.crosscheck.builders import reading
from tests.crosscheck.test_copies import DISPATCH, OTHER
from tests.crosscheck.test_stories import DAM, FANFARE, LOST

_SOUNDS = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "da",
    "de",
    "di",
    "do",
    "du",
    "ga",
    "ge",
    "gi",
    "go",
    "gu",
    "ka",
    "ke",
    "ki",
    "ko",
    "ku",
    "la",
    "le",
    "li",
    "lo",
    "lu",
    "ma",
    "me",
    "mi",
    "mo",
    "mu",
]


def _word(subject: int, n: int) -> str:
    """A word that no other subject has and no background article knows."""
    return "".join(_SOUNDS[digit] for digit in (subject % 30, subject // 30 % 30, n % 30, n // 30)) + "x"


def _article(subject: int, n: int, words: int = 30) -> Reading:
    """An article with half of the words of its subject, in an order of its own."""
    chance = random.Random(1000 * subject + n)
    text = " ".join(chance.sample([_word(subject, k) for k in range(2 * words)], words))
    return reading(f"{subject}-{n}.txt", text, published=f"2031-05-{1 + n % 28:02}")


def _grown(readings: list[Reading]) -> Corpus:
    corpus = Corpus()
    for each in readings:
        corpus.add([each])
    return corpus


def _files(corpus: Corpus, readings: list[Reading]) -> set[frozenset[str]]:
    return {frozenset(readings[n].article.file for n in members) for members in corpus.stories()}


def _at_once(readings: list[Reading]) -> Corpus:
    corpus = Corpus()
    corpus.add(readings)
    return corpus


INVENTED = [
    reading(f"{group}{n}.txt", text)
    for group, texts in (("dam", DAM), ("fanfare", FANFARE), ("lost", LOST))
    for n, text in enumerate(texts)
]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_one_by_one_gives_the_stories_of_all_at_once_where_none_share_candidates(seed: int) -> None:
    chance = random.Random(seed)
    readings = [
        _article(subject, n) for subject in range(chance.randrange(1, 8)) for n in range(chance.randrange(1, 9))
    ]
    expected = _files(_at_once(readings), readings)
    assert len(expected) == len({r.article.file.split("-")[0] for r in readings})
    chance.shuffle(readings)
    assert _files(_grown(readings), readings) == expected


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_one_by_one_in_any_order_on_real_sentences(seed: int) -> None:
    readings = random.Random(seed).sample(INVENTED, len(INVENTED))
    assert _files(_grown(readings), readings) == _files(_at_once(INVENTED), INVENTED)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_only_the_stories_of_candidates_are_touched(seed: int) -> None:
    chance = random.Random(seed)
    readings = [_article(subject, n) for subject in range(6) for n in range(5)]
    chance.shuffle(readings)
    corpus = Corpus()
    for number, each in enumerate(readings):
        before = corpus.stories()
        change = corpus.add([each])
        subject = each.article.file.split("-")[0]
        assert set(before) - set(change.gone) == set(corpus.stories()) - set(change.new)
        assert all(readings[n].article.file.split("-")[0] == subject for story in change.gone for n in story)
        assert sum(number in story for story in change.new) == 1


def test_the_same_sequence_gives_the_same_stories() -> None:
    readings = [_article(subject, n) for n in range(6) for subject in range(9)]
    assert _grown(readings).stories() == _grown(readings).stories()
    halves = Corpus(), Corpus()
    for corpus in halves:
        corpus.add(readings[:27])
        corpus.add(readings[27:])
    assert halves[0].stories() == halves[1].stories()


def test_what_an_addition_says_of_the_stories() -> None:
    corpus = Corpus()
    assert corpus.add([]) == Change((), ())
    assert corpus.add([_article(1, 1), _article(2, 1)]) == Change(((0,), (1,)), ())
    assert corpus.add([_article(1, 2)]) == Change(((0, 2),), ((0,),))
    assert corpus.stories() == ((0, 2), (1,))
    assert len(corpus) == 3


@pytest.mark.parametrize("late", ["2031-05-01", "2031-05-09"])
def test_a_reprint_that_comes_last_joins_its_family_older_or_not(late: str) -> None:
    first = [
        reading("a.txt", DISPATCH, published="2031-05-03"),
        reading("b.txt", "Brizac. " + DISPATCH, published="2031-05-04"),
        reading("c.txt", OTHER, published="2031-05-03"),
    ]
    corpus = _at_once(first)
    assert corpus.stories() == ((0, 1), (2,))
    change = corpus.add([reading("d.txt", DISPATCH + " La route reste coupée.", published=late)])
    assert change.gone == ((0, 1),)
    assert change.new == (((3, 0, 1) if late < "2031-05-03" else (0, 1, 3)),)


def test_an_article_that_bridges_two_texts_makes_them_one_family() -> None:
    sentences = [" ".join(_word(subject, n) for n in range(40)) + "." for subject in (1, 2)]
    apart = [reading("a.txt", sentences[0]), reading("b.txt", sentences[1])]
    corpus = _at_once(apart)
    assert corpus.stories() == ((0,), (1,))
    assert corpus.add([reading("c.txt", " ".join(sentences))]) == Change(((0, 1, 2),), ((0,), (1,)))


def test_a_hundred_reprints_are_one_family_and_one_story() -> None:
    corpus = _grown([reading(f"{n:03}.txt", f"{DISPATCH} {_word(3, n)}.") for n in range(100)])
    assert [len(story) for story in corpus.stories()] == [100]
