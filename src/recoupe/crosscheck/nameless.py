"""Whom the articles cite without naming: « une source policière », « sous couvert d'anonymat »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts import in_order
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.phrasebook import pattern
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Reading, Span
from recoupe.story import Evidence, Unknown, UnknownKind

__all__ = ["nameless"]

_LISTED = 4  # nameless voices that the line lists; it cites them all
_TABLE = "unknowns.tsv"


def nameless(readings: Sequence[Reading]) -> Unknown | None:
    """One line for all the voices of a story that no article names, or ``None``."""
    found = [voice for reading in in_order(readings) for voice in _voices(reading)]
    if not found:
        return None
    voices = {folded(called): called for called, _ in reversed(found)}
    listed = list(reversed(voices.values()))[:_LISTED]
    text = phrase("unknown.nameless", who=listing(listed))
    return Unknown(text, UnknownKind.NOT_SAID, without_overlaps(evidence for _, evidence in found), ())


def _voices(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """How an article calls each voice it does not name, with the words that bring it up."""
    text = reading.article.text
    for attribution in reading.attributions:
        source, called = attribution.source, attribution.resolved
        if source is None or not called or not pattern(_TABLE, "nameless").match(called.lower()):
            continue
        if not pattern(_TABLE, "pointed").match(text[source.slice].lower()):
            place = Span(min(source.start, attribution.cue.start), max(source.end, attribution.cue.end))
            yield text[source.start].lower() + text[source.start + 1 : source.end], cite(reading, place)
