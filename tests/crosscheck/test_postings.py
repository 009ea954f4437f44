"""The inverted index of shingles finds who shares them, added at once or one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.postings import Postings

Articles = list[set[int]]


def _found(articles: Articles, *, together: int) -> list[dict[int, int]]:
    """For each article, the earlier ones it is linked with and how often; ``together`` are taken in at a time."""
    shingles = [np.array(sorted(each), dtype=np.uint64) for each in articles]
    postings = Postings()
    for first in range(0, len(articles), together):
        postings.add(first, shingles[first : first + together])
    shared = [postings.sharing(each, number) for number, each in enumerate(shingles)]
    return [dict(zip(numbers.tolist(), counts.tolist(), strict=True)) for numbers, counts in shared]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.integers(0, 30), max_size=12), max_size=25), st.integers(1, 7))
def test_earlier_articles_are_found_with_what_they_share(articles: Articles, together: int) -> None:
    expected = [
        {m: len(each & other) for m, other in enumerate(articles[:n]) if each & other}
        for n, each in enumerate(articles)
    ]
    assert _found(articles, together=together) == expected


def test_a_shingle_of_many_articles_links_each_to_a_few() -> None:
    found = _found([{1, 2, 100 + n} for n in range(200)], together=200)
    assert found[150] == {0: 2, 148: 2, 149: 2}
    assert max(map(len, found)) == 3


def test_nothing_is_shared_with_nothing() -> None:
    assert _found([set(), {1}, set(), {1}], together=2) == [{}, {}, {}, {1: 1}]
