"""The picture of the timeline: bars where their dates are, as long as they are vague, never over one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.story import Status
from recoupe.web.axis import axis
from recoupe.web.catalogue import catalogue
from recoupe.web.chronology import Event
from recoupe.web.lanes import Picture, picture
from recoupe.web.stories import numbered, story_view
from tests.web import invented

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
INTERVALS = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))


def event(number: int, first: date, last: date, name: str = "AFP", mark: str = "A") -> Event:
    return Event(
        f"s1-t{number}", first.isoformat(), mark, Status.HAPPENED, "", "fr", 1, (), (), (name,), (first, last), False
    )


def drawn(*events: Event) -> Picture:
    found = picture(events, ["AFP"], catalogue("fr"))
    assert found is not None
    return found


def test_a_vague_date_is_a_longer_bar() -> None:
    day, week, month = date(2024, 3, 4), date(2024, 3, 10), date(2024, 3, 31)
    bars = {
        bar.event.anchor: bar
        for bar in drawn(event(1, day, day), event(2, day, week), event(3, day, month)).lanes[0].bars
    }
    assert bars["s1-t1"].width < bars["s1-t2"].width < bars["s1-t3"].width
    assert len({bar.y for bar in bars.values()}) == 3


def test_bars_of_one_row_do_not_overlap() -> None:
    start = date(2024, 3, 1)
    shown = drawn(*(event(n, start + timedelta(n % 9), start + timedelta(n % 9 + n % 4)) for n in range(40)))
    for lane in shown.lanes:
        rows: dict[int, list[tuple[float, float]]] = {}
        for bar in lane.bars:
            rows.setdefault(bar.y, []).append((bar.x, bar.x + bar.width))
        for row in rows.values():
            assert all(before[1] <= after[0] for before, after in pairwise(sorted(row)))


def test_many_origins_share_the_last_lane() -> None:
    day = date(2024, 3, 4)
    shown = drawn(*(event(n, day, day, f"origine {n}") for n in range(20)))
    assert len(shown.lanes) == 8
    assert shown.lanes[-1].name == "13 autres"
    assert sum(len(lane.bars) for lane in shown.lanes) == 20


def test_one_event_makes_no_picture() -> None:
    day = date(2024, 3, 4)
    assert picture([event(1, day, day)], [], catalogue("fr")) is None


@given(st.lists(INTERVALS, min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
def test_every_day_has_a_place_between_the_edges(intervals: list[tuple[date, date]]) -> None:
    scale = axis(intervals, 100, 900)
    assert scale.first <= scale.last
    for first, last in intervals:
        assert 100 <= scale.x(first) <= scale.x(last, after=True) <= 900
    ticks = scale.ticks(catalogue("fr"))
    assert len(ticks) <= 10
    assert all(before.x < after.x for before, after in pairwise(ticks))


@pytest.mark.parametrize(("mark", "pattern"), [("P", "p-P"), ("D", "p-D"), ("C", "b-C"), ("A", "b-A")])
def test_what_is_not_sure_is_drawn_otherwise(mark: str, pattern: str) -> None:
    from recoupe.web import render

    assert f'class="{pattern}"' in render(invented.dossier()) or f'class="b {pattern}"' in render(invented.dossier())


def test_the_view_of_a_story_in_another_order_of_claims_keeps_its_columns() -> None:
    story = invented.story()
    words = catalogue("fr")
    turned = replace(story, claims=tuple(reversed(story.claims)))
    views = [story_view(each, 1, numbered([each]), words) for each in (story, turned)]
    assert views[0].origins == views[1].origins
