"""What grouping decides and why: who joins whom, who was left apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from recoupe.crosscheck.ties import Tie
from recoupe.story import ApartKind

__all__ = ["Among", "Groups", "Join", "Left"]


class Among(StrEnum):
    """Of how many bearers a short form was given to this one, and by what."""

    ONE = "one"  # nobody else bears it
    HERE = "here"  # of several, the one whom the same article names
    FOREMOST = "foremost"  # of several, the one named in many more articles


@dataclass(frozen=True, slots=True)
class Join:
    """The ``number``-th of what is grouped joins the ``to``-th by a tie. ``among``: how it was chosen from several."""

    number: int
    to: int
    tie: Tie
    among: Among = Among.ONE


@dataclass(frozen=True, slots=True)
class Left:
    """Two of what is grouped, by number, that look alike and were left apart."""

    one: int
    other: int
    kind: ApartKind


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of numbers, each sorted; ``joins`` hold for every member but the first of its group why it is there."""

    members: Sequence[Sequence[int]]
    joins: Sequence[Join]
    left: Sequence[Left]
