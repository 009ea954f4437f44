"""From evidence to the place in Lecture where it is read: ``#a3-c=120-184``, characters 120 to 184 of article 3."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from recoupe.model import Span
from recoupe.web.clean import one_line, shortened
from recoupe.web.timex import publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.model import Reading
    from recoupe.story import Evidence, Story
    from recoupe.web.catalogue import Catalogue

__all__ = ["Anchors", "Link", "anchor_id", "every_evidence"]

_LONGEST_QUOTE = 140


@dataclass(frozen=True, slots=True)
class Link:
    """A way to the words a line rests on. ``href`` is ``None`` when the article no longer says them there."""

    href: str | None
    label: str
    quote: str
    where: str  # the outlet and the day, in full
    language: str
    again: int = 1  # the second link in a row to the same outlet is 2, and so on


def anchor_id(number: int, span: Span) -> str:
    """The id of a stretch of an article, stable as long as its text is.

    >>> anchor_id(3, Span(120, 184))
    'a3-c=120-184'
    """
    return f"a{number}-c={span.start}-{span.end}"


def every_evidence(story: Story) -> Iterator[Evidence]:
    """All that the lines of a story rest on, in the order of the page, repetitions included."""
    for article in story.articles:
        yield from article.evidence
    for event in story.events:
        yield from event.evidence
    for line in story.brief:
        yield from line.evidence
    for claim in story.claims:
        yield from claim.evidence
        yield from (voice.evidence for voice in claim.voices)
    for entry in story.timeline:
        yield from (*entry.evidence, *entry.dated_by)
    for conflict in story.conflicts:
        yield from chain.from_iterable(side.evidence for side in conflict.sides)
    for forecast in story.forecasts:
        yield from (*forecast.evidence, *forecast.settled_by)
    for unknown in story.unknowns:
        yield from (*unknown.evidence, *unknown.answered_by)
    for copy in story.copies:
        yield from chain.from_iterable(copy.passages)
    for identity in story.identities:
        yield from identity.mentions
        yield from chain.from_iterable(reason.evidence for reason in identity.telling)
        yield from chain.from_iterable(other.evidence for other in identity.apart_from)


class Anchors:
    """Where each article of a story stands on the page, and which of its stretches something rests on."""

    def __init__(self, story: Story, numbers: Mapping[str, int], words: Catalogue) -> None:
        self._numbers = numbers
        self._words = words
        self._readings = {reading.article.file: reading for reading in story.readings}
        self._outlets = {entry.file: entry.outlet for entry in story.articles}
        self._published = {entry.file: entry.published for entry in story.articles}
        self._spans: dict[str, set[Span]] = defaultdict(set)
        for evidence in every_evidence(story):
            if self.found(evidence):
                self._spans[evidence.file].add(Span(evidence.start, evidence.end))

    def number(self, file: str) -> int | None:
        """The number of an article on the page."""
        return self._numbers.get(file)

    def reading(self, file: str) -> Reading | None:
        """The reading of an article, where the dossier keeps it."""
        return self._readings.get(file)

    def outlet(self, file: str) -> str:
        """What to call the source of an article: its outlet, else its number on the page, else its file."""
        outlet = one_line(self._outlets.get(file) or "")
        if outlet or file not in self._numbers:
            return outlet or one_line(file.replace("\\", "/").rpartition("/")[2]) or "?"
        return self._words.text("article.numbered", n=self._numbers[file])

    def origin(self, name: str, files: Iterable[str] = ()) -> str:
        """What to call an origin found in some articles; an article that names no source has none to call."""
        if name in self._numbers or any(name == self._outlets.get(file) for file in files):
            return self._words.text("origin.unnamed")
        return one_line(name)

    def where(self, file: str) -> str:
        """The outlet of an article and when it appeared."""
        published = self._published.get(file)
        outlet = self.outlet(file)
        return f"{outlet}, {publication(published, self._words)}" if published else outlet

    def spans(self, file: str) -> tuple[Span, ...]:
        """The stretches of an article that need an anchor, in order."""
        return tuple(sorted(self._spans.get(file, ())))

    def found(self, evidence: Evidence) -> bool:
        """Whether the article still says these words at this place."""
        reading = self._readings.get(evidence.file)
        if reading is None or evidence.file not in self._numbers or not evidence.quote.strip() or evidence.start < 0:
            return False
        return reading.article.text[evidence.start : evidence.end] == evidence.quote

    def link(self, evidence: Evidence) -> Link:
        """The link to the words themselves, or a lost one."""
        reading = self._readings.get(evidence.file)
        href = None
        if self.found(evidence):
            span = Span(evidence.start, evidence.end)
            href = "#" + anchor_id(self._numbers[evidence.file], span)
        return Link(
            href,
            self.outlet(evidence.file),
            shortened(evidence.quote, _LONGEST_QUOTE),
            self.where(evidence.file),
            reading.language if reading else "",
        )

    def links(self, evidence: Iterable[Evidence]) -> tuple[Link, ...]:
        """The links of several, each place once, those to one outlet together, in the order first met."""
        found: dict[str, list[Link]] = {}
        for each in dict.fromkeys(evidence):
            link = self.link(each)
            found.setdefault(link.label, []).append(link)
        return tuple(replace(link, again=n) for links in found.values() for n, link in enumerate(links, 1))
