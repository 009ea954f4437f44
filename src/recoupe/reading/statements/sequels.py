"""What goes on at the time of the sentence before: « Le pont a cédé mardi. Puis la route s'est affaissée. »"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.model import Certainty, Statement, TimeExpression
from recoupe.reading.entities.lexicon import words
from recoupe.reading.entities.sheet import Sheet

__all__ = ["carried_on"]

_SEQUELS = words("statements_sequels")


def carried_on(page: Sheet, found: Sequence[Statement]) -> Iterator[Statement]:
    """The statements in order, those of a sentence that carries the story on with the day of the sentence before.

    Only what the article itself tells as done is carried on, and only from one day: nothing is guessed further.
    """
    scene: TimeExpression | None = None
    at = -2
    for statement in found:
        token = page.parsed.token_at(statement.sentence.start)
        sentence = page.sentence[token]
        if (
            statement.time is None
            and _is_told(statement)
            and page.lower[token] in _SEQUELS
            and sentence in (at, at + 1)
        ):
            statement = replace(statement, time=scene) if scene is not None else statement
        if _is_told(statement) and statement.time is not None:
            scene, at = (statement.time, sentence) if _is_a_day(statement.time) else (None, sentence)
        yield statement


def _is_told(statement: Statement) -> bool:
    """In the article's own voice, as a fact that has come to pass."""
    held = statement.commitment
    return statement.attribution is None and held.certainty is Certainty.CERTAIN and not held.forecast


def _is_a_day(time: TimeExpression) -> bool:
    return time.earliest is not None and time.earliest == time.latest
