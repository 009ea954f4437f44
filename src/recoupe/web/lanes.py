"""The timeline as a picture: a lane for each origin, a bar as long as the date is vague, filled as it is sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.web.axis import Tick, axis
from recoupe.web.clean import capital, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from recoupe.web.axis import Axis
    from recoupe.web.catalogue import Catalogue
    from recoupe.web.chronology import Event

__all__ = ["Bar", "Lane", "Picture", "picture"]

_WIDTH = 960
_LEFT = 208
_RIGHT = 940
_BAR = 14
_ROW = 20
_LANE_GAP = 14
_TOP = 34
_NARROWEST = 10
_MOST_LANES = 8
_MOST_BARS = 160
_NAME = 29


@dataclass(frozen=True, slots=True)
class Bar:
    """One event in one lane. ``cut`` tells that it goes on beyond the picture."""

    event: Event
    x: float
    y: int
    width: float
    height: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The bars of one origin, in as many rows as they need not to overlap."""

    name: str
    label: str
    y: int
    height: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the SVG draws, in its own units."""

    width: int
    height: int
    left: int
    right: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    drawn: int


def picture(events: Sequence[Event], names: Sequence[str], words: Catalogue) -> Picture | None:
    """The picture of the events that are news and dated, or ``None`` when fewer than two are.

    ``names`` are the origins in the order of their lanes; those that get no lane of their own share the last.
    """
    dated = [event for event in events if event.interval and not event.background]
    if len(dated) < 2:
        return None
    kept = set(sorted(dated, key=lambda event: (-event.origins, dated.index(event)))[:_MOST_BARS])
    dated = [event for event in dated if event in kept]
    scale = axis([event.interval for event in dated if event.interval], _LEFT, _RIGHT)
    lanes: list[Lane] = []
    top = _TOP
    for name, inside in _by_lane(dated, names, words):
        lane = _lane(name, inside, scale, top)
        lanes.append(lane)
        top += lane.height + _LANE_GAP
    return Picture(_WIDTH, top, _LEFT, _RIGHT, tuple(lanes), scale.ticks(words), len(dated))


def _by_lane(dated: Sequence[Event], names: Sequence[str], words: Catalogue) -> list[tuple[str, list[Event]]]:
    ranks = {name: rank for rank, name in enumerate(names)}
    found: dict[str, list[Event]] = {}
    for event in dated:
        for name in event.names:
            found.setdefault(name, []).append(event)
    ordered = sorted(found, key=lambda name: (ranks.get(name, len(ranks)), -len(found[name]), name))
    if len(ordered) <= _MOST_LANES:
        return [(name, found[name]) for name in ordered]
    own, shared = ordered[: _MOST_LANES - 1], ordered[_MOST_LANES - 1 :]
    together = {event.anchor for name in shared for event in found[name]}
    rest = [event for event in dated if event.anchor in together]
    return [*((name, found[name]) for name in own), (words.count("origins.others", len(shared)), rest)]


def _lane(name: str, inside: Sequence[Event], scale: Axis, top: int) -> Lane:
    ends: list[float] = []
    bars = []
    for event in sorted(inside, key=lambda event: (event.interval or (None,))[0] or scale.first):
        interval = event.interval or (scale.first, scale.first)
        x, width, cut = _extent(interval, scale)
        row = next((row for row, end in enumerate(ends) if end + 2 <= x), len(ends))
        ends[row : row + 1] = [x + width]
        bars.append(Bar(event, x, top + row * _ROW, width, _BAR, cut))
    return Lane(name, capital(shortened(name, _NAME)), top, max(len(ends), 1) * _ROW - (_ROW - _BAR), tuple(bars))


def _extent(interval: tuple[date, date], scale: Axis) -> tuple[float, float, bool]:
    first, last = interval
    x, end = scale.x(first), scale.x(last, after=True)
    width = max(end - x - 1, _NARROWEST)
    return min(x, _RIGHT - width), round(width, 1), first < scale.first or last > scale.last
