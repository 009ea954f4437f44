"""The passages of an article that another one printed, or that both took from an agency."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model import Span

if TYPE_CHECKING:
    from recoupe.story import Copy, Evidence, Story
    from recoupe.web.anchors import Anchors

__all__ = ["Reprint", "reprints"]

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Reprint:
    """A stretch that stands elsewhere too. ``source`` is who it is taken from, ``shared`` when that is not known."""

    span: Span
    source: str
    shared: bool
    twin: str | None  # the link to the same words elsewhere


def reprints(story: Story, anchors: Anchors) -> dict[str, tuple[Reprint, ...]]:
    """The reprinted stretches of each article, joined where they overlap, in order."""
    found: dict[str, list[Reprint]] = defaultdict(list)
    published = {entry.file: entry.published.latest or "" for entry in story.articles}
    for copy in story.copies:
        for first, second in copy.passages:
            if published.get(first.file, "") > published.get(second.file, ""):
                first, second = second, first
            known = bool(published.get(first.file)) and published[first.file] < published.get(second.file, "")
            _note(found, second, first, copy, anchors, shared=not known)
            if copy.origin or not known:
                _note(found, first, second, copy, anchors, shared=True)
    return {file: _joined(stretches, _text(file, anchors)) for file, stretches in found.items()}


def _note(
    found: dict[str, list[Reprint]], here: Evidence, there: Evidence, copy: Copy, anchors: Anchors, *, shared: bool
) -> None:
    if anchors.found(here):
        source = copy.origin or anchors.outlet(there.file)
        span = Span(here.start, here.end)
        found[here.file].append(Reprint(span, source, shared and not copy.origin, anchors.link(there).href))


def _text(file: str, anchors: Anchors) -> str:
    reading = anchors.reading(file)
    return reading.article.text if reading else ""


def _joined(stretches: list[Reprint], text: str) -> tuple[Reprint, ...]:
    """The stretches in order, those that overlap or have no word between them made one."""
    joined: list[Reprint] = []
    for each in sorted(stretches, key=lambda one: (one.span.start, -one.span.end, one.shared, one.source)):
        if joined and not _WORD.search(text, joined[-1].span.end, each.span.start):
            last = joined[-1]
            end = max(last.span.end, each.span.end)
            joined[-1] = Reprint(Span(last.span.start, end), last.source, last.shared, last.twin)
        else:
            joined.append(each)
    return tuple(joined)
