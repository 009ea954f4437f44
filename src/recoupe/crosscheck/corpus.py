"""Articles by story, kept so that one more touches only the stories of its candidates.

    corpus = Corpus()
    corpus.add(readings)             # all at once …
    change = corpus.add([reading])   # … and one more: which stories are new, which are gone
    for story in corpus.stories():
        print([readings[n].article.file for n in story])

Text families come first: articles of which one holds at least half of the other are one text. Texts that share rare
words are candidates; the stories of a new text's candidates are grouped anew with it, and no other. Of an article only
its words and its profile are kept, some twenty thousand bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.crosscheck.copies import same_text
from recoupe.crosscheck.linkage import joined
from recoupe.crosscheck.postings import Postings
from recoupe.crosscheck.shingles import Lexicon, Words, shingles
from recoupe.crosscheck.similarity import Profile, blend, profile
from recoupe.crosscheck.terms import Order, Terms
from recoupe.model import Reading
from recoupe.story import FAMILY_SHARE

__all__ = ["Change", "Corpus", "Members"]

_HINTED = FAMILY_SHARE / 2  # share of the shorter article's shingles by which capped links show a family

Members = tuple[int, ...]
"""The articles of a story by number, in the order of date and file."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an addition did to the stories: which it made and which it took apart; all others are untouched."""

    new: tuple[Members, ...]
    gone: tuple[Members, ...]


@dataclass(frozen=True, slots=True)
class _Article:
    """What is kept of an article: its number, its day and what tells it from others of that day, words, profile."""

    number: int
    order: Order
    words: Words
    profile: Profile


@dataclass(frozen=True, slots=True)
class _Story:
    texts: tuple[int, ...]
    members: Members


class Corpus:
    """Articles, numbered from 0 in the order in which they came, and their stories.

    Inside, ``place`` is where an article stands in the order in which it was taken in (by date and file among those
    that came together); a text goes by the place of its first article.
    """

    def __init__(self) -> None:
        self._lexicon = Lexicon()
        self._articles: list[_Article] = []
        self._places: dict[int, int] = {}  # number → place
        self._lengths: list[int] = []  # distinct shingles of each article
        self._postings = Postings()
        self._text_of: list[int] = []
        self._texts: dict[int, list[int]] = {}
        self._terms = Terms()
        self._near: dict[int, dict[int, float]] = {}  # text → its candidates and their likeness
        self._story_of: dict[int, int] = {}  # text → story
        self._stories: dict[int, _Story] = {}  # by its first text

    def __len__(self) -> int:
        return len(self._articles)

    def stories(self) -> tuple[Members, ...]:
        """The stories, largest first."""
        return self._in_order(story.members for story in self._stories.values())

    def add(self, readings: Iterable[Reading]) -> Change:
        """Take in some articles. Among those that come together, the order makes no difference to the stories."""
        places = self._take_in(readings)
        texts, broken = self._find_families(places)
        for text in broken:
            self._forget(text)
        for text in texts:
            members = [self._articles[place] for place in self._texts[text]]
            self._terms.add(text, blend([each.profile for each in members]), members[0].order)
        for text in texts:
            self._near[text] = self._terms.near(text)
        for text in texts:
            for other, likeness in self._near[text].items():
                self._near[other].setdefault(text, likeness)
        return self._regroup(texts, broken)

    def _take_in(self, readings: Iterable[Reading]) -> range:
        first = len(self._articles)
        fresh = [
            _Article(first + n, _order(reading), Words.of(reading, self._lexicon), profile(reading))
            for n, reading in enumerate(readings)
        ]
        self._articles += sorted(fresh, key=lambda article: (article.order, article.number))
        self._places.update((article.number, first + n) for n, article in enumerate(self._articles[first:]))
        return range(first, len(self._articles))

    def _find_families(self, places: range) -> tuple[list[int], list[int]]:
        """The texts that are new, and those that are no more or no longer what they were."""
        distinct = [np.unique(shingles(self._articles[place].words)) for place in places]
        self._postings.add(places.start, distinct)
        self._lengths += map(len, distinct)
        broken: set[int] = set()
        for place, its in zip(places, distinct, strict=True):
            self._text_of.append(place)
            self._texts[place] = [place]
            others, counts = self._postings.sharing(its, place)
            for other, count in zip(others.tolist(), counts.tolist(), strict=True):
                hinted = count >= _HINTED * min(len(its), self._lengths[other])
                if hinted and self._text_of[other] != self._text_of[place] and self._one_text(place, other):
                    broken |= {self._text_of[other], self._text_of[place]}
                    self._unite(self._text_of[other], self._text_of[place])
        return sorted({self._text_of[place] for place in places}), sorted(broken & self._near.keys())

    def _one_text(self, a: int, b: int) -> bool:
        senior, junior = sorted((self._articles[a], self._articles[b]), key=lambda article: article.order)
        return same_text(senior.words, junior.words)

    def _unite(self, a: int, b: int) -> None:
        members = sorted(self._texts.pop(a) + self._texts.pop(b), key=lambda place: self._articles[place].order)
        self._texts[members[0]] = members
        for member in members:
            self._text_of[member] = members[0]

    def _forget(self, text: int) -> None:
        self._terms.remove(text)
        for other in self._near.pop(text):
            self._near[other].pop(text, None)

    def _regroup(self, texts: Sequence[int], broken: Sequence[int]) -> Change:
        """Group anew the stories of the texts' candidates, with them."""
        fresh, former = set(texts), set(broken)
        touched = {self._story_of.pop(text) for text in broken}
        touched |= {self._story_of[near] for text in texts for near in self._near[text] if near in self._story_of}
        before = [self._stories.pop(story) for story in sorted(touched)]
        kept = (text for story in before for text in story.texts if text not in former)
        pool = sorted((*fresh, *kept), key=self._terms.order)
        place = {text: n for n, text in enumerate(pool)}
        pairs = ((place[a], place[b], self._near[a][b]) for a in pool for b in sorted(self._near[a]) if a < b in place)
        after = [self._story([pool[n] for n in group]) for group in joined([self._terms[t] for t in pool], pairs)]
        for story in after:
            self._stories[story.texts[0]] = story
            self._story_of.update(dict.fromkeys(story.texts, story.texts[0]))
        old, new = {story.members for story in before}, {story.members for story in after}
        return Change(self._in_order(new - old), self._in_order(old - new))

    def _story(self, texts: Sequence[int]) -> _Story:
        places = sorted(place for text in texts for place in self._texts[text])
        articles = sorted((self._articles[place] for place in places), key=lambda article: article.order)
        return _Story(tuple(texts), tuple(article.number for article in articles))

    def _in_order(self, stories: Iterable[Members]) -> tuple[Members, ...]:
        def rank(members: Members) -> tuple[int, Order, int]:
            return -len(members), self._articles[self._places[members[0]]].order, members[0]

        return tuple(sorted(stories, key=rank))


def _order(reading: Reading) -> Order:
    return reading.published.earliest or "9999", reading.article.file, reading.article.id
