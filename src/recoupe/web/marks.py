"""The letter a statement is marked with: A affirmed, C conditional, D denied, P forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model import Certainty, Polarity
from recoupe.story import Status

if TYPE_CHECKING:
    from recoupe.model import Commitment, Hedge

__all__ = ["MARKS", "STATUS_MARKS", "mark_of", "mark_of_hedge"]

MARKS = ("A", "C", "D", "P")

STATUS_MARKS = {
    Status.HAPPENED: "A",
    Status.REPORTED: "A",
    Status.EXPECTED: "P",
    Status.POSSIBLE: "C",
    Status.DENIED: "D",
}


def mark_of(commitment: Commitment) -> str | None:
    """The letter of a stance, or ``None`` where the holder takes none (a question, a refusal to speak)."""
    if commitment.polarity is Polarity.NEGATIVE:
        return "D"
    if commitment.forecast:
        return "P"
    if commitment.certainty is Certainty.NONE:
        return None
    return "A" if commitment.certainty is Certainty.CERTAIN else "C"


def mark_of_hedge(hedge: Hedge) -> str:
    """The letter of a clause that the article does not assert: a forecast or a conditional."""
    return "P" if hedge.forecast else "C"
