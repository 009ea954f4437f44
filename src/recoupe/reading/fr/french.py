"""French for the shipped pipeline: a language without spaCy's French word list.

Importing ``spacy.lang.fr`` compiles a pattern of 20,000 hyphenated names: three seconds of every start. The shipped
pipeline carries its own tokenizer settings, so it needs nothing from there and names this language instead.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from recoupe.reading.fr.sentences import sentence_starts
from recoupe.reading.fr.tokenizer import normalise

__all__ = ["FrenchPress"]


@registry.languages("fr_press")
class FrenchPress(Language):  # type: ignore[no-untyped-call]
    """A bare language; tokenizer, labels and weights come from the pipeline.

    A document made from a text holds that text ``normalise``d, character for character, and the sentence starts that
    are certain.
    """

    lang = "fr_press"

    def make_doc(self, text: str) -> Doc:
        """Cut a text into tokens, for those who use the pipeline as any other."""
        doc = super().make_doc(normalise(text))
        words = [token for token in doc if not token.is_space]
        gaps = ["", *(doc.text[a.idx + len(a) : b.idx] for a, b in pairwise(words))]
        forced = {i for i, gap in enumerate(gaps) if gap.count("\n") > 1}
        lines = {i for i, gap in enumerate(gaps) if "\n" in gap}
        starts = sentence_starts([word.text for word in words], [not gap for gap in gaps], forced, lines)
        for word, start in zip(words, starts, strict=True):
            word.is_sent_start = None if start is None else bool(start)
        return doc
