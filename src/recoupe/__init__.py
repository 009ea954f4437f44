"""Recoupe: cross-check what several outlets say of one story.

    import recoupe

    dossier = recoupe.dossier("articles/")
    for claim in dossier.claims:
        print(claim.text, claim.status, [origin.name for origin in claim.origins])

Names are imported on first use, so that ``import recoupe`` is instant.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "Dossier",
    "Evidence",
    "Reader",
    "Reading",
    "RecoupeError",
    "Span",
    "Store",
    "Story",
    "TimeExpression",
    "dossier",
    "pipeline",
    "read",
    "read_text",
    "show",
    "times",
]

if TYPE_CHECKING:
    from recoupe.api import dossier, pipeline, read, read_text, show, times
    from recoupe.errors import RecoupeError
    from recoupe.model import Article, Attribution, Reading, Span, TimeExpression
    from recoupe.reading.reader import Reader
    from recoupe.store import Store
    from recoupe.story import Claim, Dossier, Evidence, Story

_HOME = {
    "recoupe.api": ("dossier", "pipeline", "read", "read_text", "show", "times"),
    "recoupe.story": ("Claim", "Dossier", "Evidence", "Story"),
    "recoupe.errors": ("RecoupeError",),
    "recoupe.model": ("Article", "Attribution", "Reading", "Span", "TimeExpression"),
    "recoupe.reading.reader": ("Reader",),
    "recoupe.store": ("Store",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _MODULE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULE[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
