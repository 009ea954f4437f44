"""Which articles tell the same story.

for story in stories(readings):
    print(len(story), story[0].article.file)
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.corpus import Corpus
from recoupe.model import Reading

__all__ = ["stories"]


def stories(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The stories, largest first; in each, the articles by date and file. The order of the input changes nothing."""
    corpus = Corpus()
    corpus.add(readings)
    return [[readings[n] for n in story] for story in corpus.stories()]
