"""Floors: the scores below which a change may not go, each tied to the exact data it was measured on."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.errors import InvalidInput

__all__ = ["Check", "Floors", "Task", "check", "corpus_hash", "flatten"]


@dataclass(frozen=True, slots=True)
class Task:
    """One task: the glob patterns of its data, their hash, and the floor of each score by dotted name.

    ``ceilings`` holds the scores that may not rise (a count of false alarms).
    """

    name: str
    corpus: tuple[str, ...]
    sha256: str
    floors: Mapping[str, float]
    ceilings: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Floors:
    """All tasks of a floors file, in its order."""

    tasks: tuple[Task, ...]

    @classmethod
    def load(cls, path: Path) -> Floors:
        """Read a floors file. Raises ``InvalidInput`` when it is missing or malformed."""
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise InvalidInput(f"{path}: {error}; give the project's evaluation/floors.toml with --floors") from error
        return cls(tuple(_task(name, table) for name, table in data.items()))


def _task(name: str, table: Mapping[str, Any]) -> Task:
    return Task(name, tuple(table["corpus"]), table["sha256"], table.get("floors", {}), table.get("ceilings", {}))


@dataclass(frozen=True, slots=True)
class Check:
    """One score beside its bound. ``kept`` is false when it is on the wrong side, or absent."""

    name: str
    score: float | None
    bound: float
    ceiling: bool

    @property
    def kept(self) -> bool:
        """Whether the score stands on the right side of its bound."""
        if self.score is None:
            return False
        return self.score <= self.bound if self.ceiling else self.score >= self.bound


def check(task: Task, scores: Mapping[str, float]) -> list[Check]:
    """Compare a task's scores, by dotted name, with its bounds."""
    floors = [Check(name, scores.get(name), bound, False) for name, bound in task.floors.items()]
    return floors + [Check(name, scores.get(name), bound, True) for name, bound in task.ceilings.items()]


def flatten(scores: Mapping[str, Any], prefix: str = "") -> dict[str, float]:
    """Nested scores as dotted names. A fraction given as ``"17/22"`` becomes its percentage.

    >>> flatten({"at_0.5": {"P": 80.0}, "settled": "3/4"})
    {'at_0.5.P': 80.0, 'settled': 75.0}
    """
    return dict(_pairs(scores, prefix))


def _pairs(scores: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, float]]:
    for key, value in scores.items():
        if isinstance(value, Mapping):
            yield from _pairs(value, f"{prefix}{key}.")
        elif isinstance(value, bool) or value is None:
            continue
        elif isinstance(value, int | float):
            yield prefix + key, float(value)
        elif isinstance(value, str) and value.count("/") == 1:
            hit, total = value.split("/")
            if hit.isdigit() and total.isdigit() and int(total):
                yield prefix + key, round(100 * int(hit) / int(total), 1)


def corpus_hash(root: Path, patterns: tuple[str, ...]) -> str | None:
    """The SHA-256 of the data of a task (names and bytes, sorted), or ``None`` where a pattern finds nothing."""
    digest = hashlib.sha256()
    for pattern in patterns:
        found = sorted(p for p in root.glob(pattern) if p.is_file())
        if not found:
            return None
        for path in found:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
