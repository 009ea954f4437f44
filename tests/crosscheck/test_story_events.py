"""The events of a story: what some of its articles report at one time."""

from __future__ import annotations

import random

from recoupe.crosscheck.story_events import story_events
from recoupe.model import Reading
from tests.crosscheck.builders import reading

FIRE = [
    "Un incendie a détruit l'atelier Kervadec à Plourhenan. Les pompiers ont lutté contre les flammes toute la nuit.",
    "Les pompiers ont maîtrisé les flammes de l'incendie qui a détruit l'atelier Kervadec, à Plourhenan, avant l'aube.",
    "À Plourhenan, les flammes ont ravagé l'atelier Kervadec. Soixante pompiers ont combattu l'incendie dans la nuit.",
]
TRIAL = [
    "Le procès de l'ancien gérant de l'atelier Kervadec s'est ouvert devant le tribunal de Plourhenan. Le procureur requiert.",
    "Au procès de l'atelier Kervadec, à Plourhenan, le procureur a requis deux ans de prison contre le gérant.",
    "Le gérant de l'atelier Kervadec a répondu au procureur devant le tribunal de Plourhenan, au deuxième jour du procès.",
]


def _read(texts: list[str], name: str, days: list[str | None]) -> list[Reading]:
    return [
        reading(f"{name}{n}.txt", text, published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]


def _story(fire: list[str | None], trial: list[str | None]) -> list[Reading]:
    return [*_read(FIRE, "feu", fire), *_read(TRIAL, "procès", trial)]


DATED = _story(["2024-03-02", "2024-03-02", "2024-03-03"], ["2025-01-14", "2025-01-15", "2025-01-15"])


def test_an_accident_and_its_trial_are_two_events_of_one_story() -> None:
    first, second = story_events(DATED)
    assert first.files == ("feu1.txt", "feu2.txt", "feu3.txt")
    assert (first.first, first.last) == ("2024-03-02", "2024-03-03")
    assert second.files == ("procès1.txt", "procès2.txt", "procès3.txt")
    assert (second.first, second.last) == ("2025-01-14", "2025-01-15")


def test_words_alone_tell_events_apart_where_nothing_is_dated() -> None:
    found = story_events(_story([None] * 3, [None] * 3))
    assert sorted(event.files for event in found) == [
        ("feu1.txt", "feu2.txt", "feu3.txt"),
        ("procès1.txt", "procès2.txt", "procès3.txt"),
    ]
    assert all(event.first is None and event.last is None for event in found)


def test_the_same_event_a_day_later_is_one_event() -> None:
    (event,) = story_events(_read(FIRE, "feu", ["2024-03-02", "2024-03-03", "2024-03-03"]))
    assert len(event.files) == 3
    assert event.evidence[0].quote.startswith("Un incendie a détruit")


def test_every_article_is_in_one_event_whatever_the_order() -> None:
    expected = story_events(DATED)
    for seed in range(5):
        shuffled = list(DATED)
        random.Random(seed).shuffle(shuffled)
        assert story_events(shuffled) == expected
    assert sorted(f for event in expected for f in event.files) == sorted(r.article.file for r in DATED)


def test_one_article_and_none() -> None:
    assert [event.files for event in story_events(DATED[:1])] == [("feu1.txt",)]
    assert story_events([]) == ()


def test_beyond_the_limit_the_rest_joins_what_it_is_most_like(monkeypatch: object) -> None:
    from recoupe.crosscheck import story_events as module

    monkeypatch.setattr(module, "_MOST", 5)  # type: ignore[attr-defined]
    assert len(story_events(DATED)) == 2
