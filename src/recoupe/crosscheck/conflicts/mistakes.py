"""What an article says somebody is wrong about: « affirme *à tort* que… », « a *faussement* annoncé que… »."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, hull
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import phrase
from recoupe.model import Attribution, Reading, Span
from recoupe.reading.times.quoting import quoted
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["mistakes"]

_UNSAID = frozenset({"deny", "decline", "urge", "order", "ask"})
_NEAR = 30  # characters around a verb of saying within which it is called wrong


def mistakes(comparison: Comparison) -> list[Conflict]:
    """Every affirmation that the article that reports it calls wrong, once for each place."""
    readings = {account.file: account.reading for account in comparison.accounts}
    return [conflict for reading in readings.values() for conflict in _of(reading)]


def _of(reading: Reading) -> Iterator[Conflict]:
    text = reading.article.text
    for said in reading.attributions:
        if not said.resolved or not said.content or said.act in _UNSAID:
            continue
        content = hull(said.content)
        end = content.start if content.start >= said.cue.end else said.cue.end + _NEAR
        near = Span(said.cue.start, min(end, said.cue.end + _NEAR))
        wrong = forms("mistakes.tsv", "wrong")[0].search(text[near.slice].lower())
        if wrong is not None and _own(reading, said):
            sides = (
                Side(phrase("side.affirmed"), said.resolved, (cite(reading, content),)),
                Side(
                    phrase("side.contrary"),
                    reading.article.outlet or PurePath(reading.article.file).name,
                    (cite(reading, Span(near.start, near.start + wrong.end())),),
                ),
            )
            about = tidy(text[content.slice])
            yield Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, about, sides, phrase("why.mistake"))


def _own(reading: Reading, said: Attribution) -> bool:
    """True where the article itself calls it wrong, and its sentence names who is."""
    text = reading.article.text
    if quoted(text, said.cue) or any(
        span.covers(said.cue) for other in reading.attributions if other is not said for span in other.content
    ):
        return False
    sentence = next((s for s in reading.sentences if s.covers(said.cue)), said.cue)
    return set(folded(said.resolved or "").split()[-1:]) <= set(folded(text[sentence.slice]).split())
