"""What a system that is compared has to offer, and what is said where it is not installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypedDict

from recoupe.model import Article

__all__ = ["Absent", "Attributed", "Attributer", "Tagger", "Timex"]


class Timex(TypedDict):
    """A time expression as the scorer reads it; offsets in code points."""

    start: int
    end: int
    type: str
    value: str


class Attributed(TypedDict):
    """An attribution as the scorer reads it: spans as ``(start, end)`` in code points."""

    content: list[tuple[int, int]]
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    resolved: str | None
    kind: str
    zone: str


class Absent(Exception):
    """A system that cannot run here; the message says what is missing and how to get it."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """A system that finds time expressions in texts, each with the day on which it appeared (``YYYY-MM-DD``)."""

    name: str
    tag: Callable[[Sequence[tuple[str, str]]], list[list[Timex]]]


@dataclass(frozen=True, slots=True)
class Attributer:
    """A system that finds who says what in an article."""

    name: str
    attribute: Callable[[Article], list[Attributed]]
