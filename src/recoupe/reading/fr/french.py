"""French for the shipped pipeline: a language without spaCy's French word list.

Importing ``spacy.lang.fr`` compiles a pattern of 20,000 hyphenated names: three seconds of every start. The shipped
pipeline carries its own tokenizer settings, so it needs nothing from there and names this language instead.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.util import registry

__all__ = ["FrenchPress"]


@registry.languages("fr_press")
class FrenchPress(Language):  # type: ignore[no-untyped-call]
    """A bare language; tokenizer, labels and weights come from the pipeline."""

    lang = "fr_press"
