"""Everything the page shows of one story, gathered for the templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.export.kinship import Kin, kinship
from recoupe.story import ForecastState
from recoupe.web.anchors import Anchors
from recoupe.web.chronology import Event, events
from recoupe.web.clean import one_line
from recoupe.web.glosses import claim_glosses
from recoupe.web.lanes import Picture, picture
from recoupe.web.lecture import ArticleView, article_view
from recoupe.web.matrix import Matrix, matrix
from recoupe.web.origins import OriginColumn, Origins
from recoupe.web.reprints import reprints

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.story import Forecast, Story
    from recoupe.web.catalogue import Catalogue

__all__ = ["StoryView", "numbered", "story_view"]

_NAMED_ORIGINS = 4


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story: its nouns as they are, and the views that need work. ``prefix`` begins all its ids."""

    prefix: str
    story: Story
    title: str
    anchors: Anchors
    outlets: int
    origins: tuple[OriginColumn, ...]
    matrix: Matrix
    news: tuple[Event, ...]
    background: tuple[Event, ...]
    picture: Picture | None
    articles: tuple[ArticleView, ...]
    kinship: tuple[Kin, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the story was cross-checked; the reading of an article alone shows Lecture alone."""
        return bool(self.story.brief or self.story.claims or self.story.timeline)

    @property
    def settled(self) -> tuple[tuple[int, Forecast], ...]:
        """The forecasts that something became of, with their numbers."""
        return tuple(pair for pair in enumerate(self.story.forecasts, 1) if pair[1].state is not ForecastState.OPEN)

    @property
    def open(self) -> tuple[tuple[int, Forecast], ...]:
        """The forecasts that nothing has settled, with their numbers."""
        return tuple(pair for pair in enumerate(self.story.forecasts, 1) if pair[1].state is ForecastState.OPEN)

    def heading(self, words: Catalogue) -> tuple[str, ...]:
        """How many articles, outlets and origins, with the largest origins by name."""
        origins = words.count("origins", len(self.origins))
        named = [f"{each.name} {words.number(each.articles)}" for each in self.origins[:_NAMED_ORIGINS]]
        if named:
            more = ["…"] if len(self.origins) > _NAMED_ORIGINS else []
            origins = f"{origins} ({' · '.join(named + more)})"
        parts = [words.count("articles", len(self.story.articles))]
        if self.outlets:
            parts.append(words.count("outlets", self.outlets))
        return (*parts, origins) if self.origins else tuple(parts)


def numbered(stories: Sequence[Story]) -> dict[str, int]:
    """The number of every article on the page: ``a1``, ``a2``…, in the order of the stories."""
    files = [entry.file for story in stories for entry in story.articles]
    return {file: number for number, file in enumerate(dict.fromkeys(files), 1)}


def story_view(story: Story, number: int, numbers: Mapping[str, int], words: Catalogue) -> StoryView:
    """The view of the story that stands at place ``number`` of the dossier."""
    prefix = f"s{number}"
    anchors = Anchors(story, numbers, words)
    origins = Origins(story, anchors)
    columns = origins.columns()
    timeline = events(story, anchors, origins, prefix)
    return StoryView(
        prefix,
        story,
        one_line(story.title) or words.text("story.untitled", n=number),
        anchors,
        len({entry.outlet for entry in story.articles if entry.outlet}),
        columns,
        matrix(story, columns, anchors, prefix),
        tuple(event for event in timeline if not event.background),
        tuple(event for event in timeline if event.background),
        picture(timeline, [column.name for column in columns], words),
        _articles(story, anchors, prefix, words),
        kinship(story),
    )


def _articles(story: Story, anchors: Anchors, prefix: str, words: Catalogue) -> tuple[ArticleView, ...]:
    glosses = claim_glosses(story.claims)
    reprinted = reprints(story, anchors)
    found = []
    for entry in story.articles:
        reading = anchors.reading(entry.file)
        if reading is not None:
            letters, passages = glosses.get(entry.file, ()), reprinted.get(entry.file, ())
            found.append(article_view(entry, reading, anchors, letters, passages, prefix, words))
    return tuple(found)
