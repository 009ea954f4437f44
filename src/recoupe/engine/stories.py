"""Cross-check each story once: what is kept of an earlier run is not made again.

with remembering(store) as make:
    dossier = crosscheck(readings, intake, make=make)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from recoupe.crosscheck import crosscheck_story
from recoupe.model import Reading
from recoupe.reading.anchoring import anchored
from recoupe.story import Story

__all__ = ["StoryCache", "remembering"]


class StoryCache(Protocol):
    """Where finished stories are kept: see ``recoupe.store``."""

    def story_key(self, readings_: Sequence[Reading]) -> str:
        """The key of the story that some readings tell, which changes with the readings and with the program."""

    def get_story(self, key: str) -> Story | None:
        """The story kept under a key, without its readings, or ``None``."""

    def put_stories(self, made: Mapping[str, Story | None]) -> None:
        """Keep the stories of a run by key; ``None`` for one that is there already. All others are forgotten."""


@contextmanager
def remembering(cache: StoryCache) -> Iterator[Callable[[Sequence[Reading]], Story]]:
    """What makes a story unless it is kept; in the end, those that were asked for are kept, and no others."""
    asked: dict[str, Story | None] = {}

    def make(readings: Sequence[Reading]) -> Story:
        key = cache.story_key(readings)
        kept = cache.get_story(key)
        if kept is not None:
            asked[key] = None
            return _with_readings(kept, readings)
        story = asked[key] = crosscheck_story(readings)
        return story

    yield make
    cache.put_stories(asked)


def _with_readings(story: Story, readings: Sequence[Reading]) -> Story:
    """The story with its readings, each read against the day that the story gives its article."""
    by_file = {reading.article.file: reading for reading in readings}
    dated = [(by_file[entry.file], entry.published) for entry in story.articles]
    return replace(
        story, readings=tuple(r if r.published == published else anchored(r, published) for r, published in dated)
    )
