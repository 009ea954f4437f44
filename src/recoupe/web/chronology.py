"""The timeline as an ordered list: when, how sure, what, on how many origins, and where it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.web.clean import one_line
from recoupe.web.marks import STATUS_MARKS
from recoupe.web.timex import days, parse_day

if TYPE_CHECKING:
    import datetime

    from recoupe.story import Status, Story, TimelineEntry
    from recoupe.web.anchors import Anchors, Link
    from recoupe.web.origins import Origins

__all__ = ["Event", "events"]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry as the list shows it. ``interval`` is in whole days, both included, ``None`` when unknown."""

    anchor: str
    date: str
    mark: str
    status: Status
    text: str
    language: str
    origins: int
    speakers: tuple[str, ...]
    links: tuple[Link, ...]
    names: tuple[str, ...]
    interval: tuple[datetime.date, datetime.date] | None
    background: bool
    dated_by: tuple[Link, ...] = ()


def events(story: Story, anchors: Anchors, origins: Origins, prefix: str) -> tuple[Event, ...]:
    """The entries of a story in the order of the dossier; those without a date last."""
    found = [_event(entry, f"{prefix}-t{number}", anchors, origins) for number, entry in enumerate(story.timeline, 1)]
    return tuple(sorted(found, key=lambda event: event.interval is None))


def _event(entry: TimelineEntry, anchor: str, anchors: Anchors, origins: Origins) -> Event:
    links = anchors.links(entry.evidence)
    return Event(
        anchor,
        entry.date,
        STATUS_MARKS[entry.status],
        entry.status,
        one_line(entry.text),
        links[0].language if links else "",
        entry.origins,
        tuple(dict.fromkeys(one_line(speaker) for speaker in entry.speakers)),
        links,
        origins.of(entry.evidence),
        _interval(entry),
        entry.background,
        anchors.links(entry.dated_by),
    )


def _interval(entry: TimelineEntry) -> tuple[datetime.date, datetime.date] | None:
    """The days an entry may have taken place on: its own bounds, else those its date names."""
    first, last = parse_day(entry.earliest), parse_day(entry.latest)
    if first and last and first <= last:
        return first, last
    named = days(entry.date)
    if named is None:
        known = first or last
        return (known, known) if known else None
    return named
