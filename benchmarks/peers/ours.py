"""Recoupe itself."""

from __future__ import annotations

from collections.abc import Sequence

import recoupe
from benchmarks.peers.systems import Attributed, Attributer, Tagger, Timex
from recoupe.model import Article, Basis, Published, Reading, Span

__all__ = ["attributer", "tagger"]


def tagger() -> Tagger:
    """The reader over all texts at once, as ``recoupe times FILE…`` runs it."""
    reader = recoupe.Reader.load(language="fr")

    def tag(texts: Sequence[tuple[str, str]]) -> list[list[Timex]]:
        articles = [Article("", "-", text, published=Published(day, day, day, Basis.GIVEN)) for text, day in texts]
        readings = reader.times_many(articles)
        return [_timexes(reading) for reading in readings if isinstance(reading, Reading)]

    return Tagger(f"Recoupe {recoupe.__version__}", tag)


def _timexes(reading: Reading) -> list[Timex]:
    return [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in reading.times]


def attributer() -> Attributer:
    """The attributions of a whole reading."""
    reader = recoupe.Reader.load(language="fr")

    def attribute(article: Article) -> list[Attributed]:
        reading = reader.read(article)
        if not isinstance(reading, Reading):
            return []
        return [
            {
                "content": [_pair(s) for s in a.content],
                "cue": _pair(a.cue),
                "source": _pair(a.source) if a.source else None,
                "resolved": a.resolved,
                "kind": str(a.kind),
                "zone": str(a.zone),
            }
            for a in reading.attributions
        ]

    return Attributer(f"Recoupe {recoupe.__version__}", attribute)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
