"""Floors: what passes, what does not, and what is said of absent data."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.errors import InvalidInput
from recoupe.evaluation.floors import Floors, Task, check, corpus_hash, flatten
from recoupe.evaluation.tasks import TASKS

FLOORS = Path(__file__).parents[2] / "evaluation" / "floors.toml"


def test_a_score_below_its_floor_or_absent_is_not_kept() -> None:
    task = Task("t", (), "", {"F1": 75.0, "gone": 1.0}, {"false": 2.0})
    kept = {c.name: c.kept for c in check(task, {"F1": 75.0, "false": 3.0})}
    assert kept == {"F1": True, "gone": False, "false": False}


def test_nested_scores_and_fractions_are_flattened() -> None:
    scores = flatten({"at": {"0.5": {"P": 80, "n": None}}, "settled": "3/4", "name": "a/b", "ok": True})
    assert scores == {"at.0.5.P": 80.0, "settled": 75.0}


def test_the_hash_follows_names_and_bytes(tmp_path: Path) -> None:
    assert corpus_hash(tmp_path, ("*.json",)) is None
    (tmp_path / "a.json").write_text("1")
    first = corpus_hash(tmp_path, ("*.json",))
    (tmp_path / "a.json").write_text("2")
    assert first != corpus_hash(tmp_path, ("*.json",))


def test_the_projects_floors_name_known_tasks() -> None:
    tasks = Floors.load(FLOORS).tasks
    assert {t.name for t in tasks} <= set(TASKS)
    assert all(t.floors for t in tasks)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="--floors"):
        Floors.load(tmp_path / "none.toml")
