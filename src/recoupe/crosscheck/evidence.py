"""Evidence: the characters a line rests on, always ``text[start:end] == quote``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.model import Reading, Span, Statement
from recoupe.story import Evidence

__all__ = ["cite", "cite_statement", "hull", "without_overlaps"]


def cite(reading: Reading, span: Span) -> Evidence:
    """The evidence for a span of a reading, without the blank space around it."""
    text = reading.article.text
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(reading.article.file, start, end, text[start:end])


def hull(spans: Sequence[Span]) -> Span:
    """The smallest span that covers them all.

    >>> hull([Span(10, 14), Span(3, 8)])
    Span(start=3, end=14)
    """
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def cite_statement(reading: Reading, statement: Statement) -> Evidence:
    """The clause a statement was read from; its sentence when the clause has no characters of its own."""
    return cite(reading, hull(statement.spans) if statement.spans else statement.sentence)


def without_overlaps(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The same evidence in order of place, where each piece that lies inside another one is dropped."""
    kept: list[Evidence] = []
    for item in sorted(set(items), key=lambda e: (e.file, e.start, -e.end)):
        if not (kept and kept[-1].file == item.file and item.end <= kept[-1].end):
            kept.append(item)
    return tuple(kept)
