"""A second run with a few new files cross-checks only the stories that they touch, and gives what a first run gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import overload

import pytest

from recoupe.crosscheck import crosscheck, crosscheck_stories, crosscheck_story
from recoupe.engine import remembering
from recoupe.engine import stories as module
from recoupe.model import Intake, Reading
from recoupe.store import Store
from recoupe.story import Dossier, Story
from tests.crosscheck.builders import reading
from tests.crosscheck.press import MET_TOO, filler, meeting
from tests.crosscheck.test_stories import DAM, FANFARE

FIRST = [
    *(reading(f"dam{n}.txt", text, published="2031-05-02") for n, text in enumerate(DAM[:3])),
    *(reading(f"fanfare{n}.txt", text) for n, text in enumerate(FANFARE)),
    meeting(),
    *filler(),
]
NEW = reading("dam3.txt", DAM[3], published="2031-05-04")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """The files of each story that is cross-checked, as it happens."""
    seen: list[frozenset[str]] = []

    def seeing(readings: Sequence[Reading]) -> Story:
        seen.append(frozenset(r.article.file for r in readings))
        return crosscheck_story(readings)

    monkeypatch.setattr(module, "crosscheck_story", seeing)
    return seen


def _run(path: Path, readings: list[Reading]) -> Dossier:
    with Store.open(path) as store:
        store.put_run(Intake(len(readings)), readings)
        with remembering(store) as make:
            return crosscheck(readings, make=make)


def test_what_is_kept_is_what_was_made(tmp_path: Path, made: list[frozenset[str]]) -> None:
    plain = crosscheck(FIRST)
    assert _run(tmp_path / "d.recoupe", FIRST) == plain
    assert len(made) == len(plain.stories) > 3
    del made[:]
    assert _run(tmp_path / "d.recoupe", list(reversed(FIRST))) == plain
    assert made == []


def test_a_new_article_has_only_its_story_made_anew(tmp_path: Path, made: list[frozenset[str]]) -> None:
    _run(tmp_path / "d.recoupe", FIRST)
    del made[:]
    assert _run(tmp_path / "d.recoupe", [*FIRST, NEW]) == crosscheck([*FIRST, NEW])
    assert made == [frozenset({"dam0.txt", "dam1.txt", "dam2.txt", "dam3.txt"})]


def test_stories_of_earlier_runs_are_forgotten(tmp_path: Path, made: list[frozenset[str]]) -> None:
    _run(tmp_path / "d.recoupe", FIRST)
    _run(tmp_path / "d.recoupe", FIRST[:3])
    del made[:]
    _run(tmp_path / "d.recoupe", FIRST)
    assert frozenset({"dam0.txt", "dam1.txt", "dam2.txt"}) not in made
    assert len(made) == len(crosscheck(FIRST).stories) - 1


def test_another_program_makes_every_story_anew(
    tmp_path: Path, made: list[frozenset[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(tmp_path / "d.recoupe", FIRST)
    count = len(made)
    monkeypatch.setattr(import_module("recoupe.store.key"), "_program", lambda: "another")
    _run(tmp_path / "d.recoupe", FIRST)
    assert len(made) == 2 * count


def test_articles_dated_by_their_story_come_back_dated(tmp_path: Path) -> None:
    readings = [meeting(), meeting("b.txt", MET_TOO, published=None, outlet="L'Autre"), *filler()]
    first = _run(tmp_path / "d.recoupe", readings)
    assert _run(tmp_path / "d.recoupe", readings) == first == crosscheck(readings)


def test_a_damaged_story_is_made_anew(tmp_path: Path, made: list[frozenset[str]]) -> None:
    path = tmp_path / "d.recoupe"
    _run(path, FIRST)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE stories SET content = x'00'")
    connection.close()
    count = len(made)
    assert _run(path, FIRST) == crosscheck(FIRST)
    assert len(made) == 2 * count


def test_a_file_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "d.recoupe"
    _run(path, FIRST)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE stories")
        connection.execute("UPDATE meta SET value = '1' WHERE name = 'schema'")
    connection.close()
    assert _run(path, FIRST) == crosscheck(FIRST)


class Counted(Sequence[Reading]):
    """Readings that note when they are asked for."""

    def __init__(self, readings: list[Reading]) -> None:
        self._readings = readings
        self.asked: list[int] = []

    def __len__(self) -> int:
        return len(self._readings)

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> list[Reading]: ...
    def __getitem__(self, index: int | slice) -> Reading | list[Reading]:
        if isinstance(index, slice):
            return self._readings[index]
        found = self._readings[index]
        self.asked.append(index)
        return found


def test_stories_are_made_one_by_one_from_readings_that_are_loaded_for_each() -> None:
    readings = Counted(FIRST)
    stories = crosscheck_stories(readings)
    first = next(stories)
    assert readings.asked == [*range(len(FIRST)), 0, 1, 2]
    assert {entry.file for entry in first.articles} == {"dam0.txt", "dam1.txt", "dam2.txt"}
    assert {story.id for story in (first, *stories)} == {story.id for story in crosscheck(FIRST).stories}
