"""From text to a spaCy document whose every token still knows its place in the text.

    parser = Parser.load()
    parsed = parser.parse("Le préfet a démenti.")
    parsed.doc[1].dep_, parsed.span(0, 2)

The document holds no blank tokens: a token's place is in ``Parsed.starts`` (code points), never in ``token.idx``.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from recoupe.errors import ModelNotFound
from recoupe.model import Span
from recoupe.reading.fr import labels, names, verb_forms  # importing them registers the components
from recoupe.reading.fr.french import FrenchPress
from recoupe.reading.fr.sentences import sentence_starts
from recoupe.reading.fr.tokenizer import normalise, set_tokenizer
from recoupe.reading.matrices import use_blas

__all__ = ["Parsed", "Parser", "blank_document"]

_SHIPPED = Path(__file__).parent / "fr" / "pipeline"
_OURS = (labels.FACTORY, verb_forms.FACTORY, names.FACTORY)  # what another pipeline is completed with
_NAMING = ("ner", names.FACTORY)
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_BATCH = 32  # articles parsed together; larger batches gain nothing on a CPU


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with its parse. ``starts[i]`` is the code point in ``text`` at which token ``i`` of ``doc`` begins."""

    text: str
    doc: Doc
    starts: Sequence[int]

    def start(self, token: int) -> int:
        """The code point at which a token begins."""
        return self.starts[token]

    def end(self, token: int) -> int:
        """The code point just after a token."""
        return self.starts[token] + len(self.doc[token])

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens ``first`` to ``last - 1``; at least one token."""
        return Span(self.starts[first], self.end(last - 1))

    def token_at(self, char: int) -> int:
        """The token that holds a code point; on blank space the token after it (``len(doc)`` past the last)."""
        token = bisect_right(self.starts, char) - 1
        return token if token >= 0 and char < self.end(token) else token + 1

    def tokens(self, span: Span) -> range:
        """The tokens that share at least one character with ``span``."""
        return range(self.token_at(span.start), bisect_left(self.starts, span.end))


def blank_document(nlp: Language, text: str, breaks: Iterable[int] = ()) -> tuple[Doc, tuple[int, ...]]:
    """Cut ``text`` into tokens and certain sentence starts; the document, not yet parsed, and its tokens' code points.

    ``breaks`` are the code points at which a paragraph or a zone begins. What lies between two of them is cut
    separately; a line end always ends a token, but not a sentence.
    """
    plain = normalise(text)
    cuts = sorted({0, len(plain), *(b for b in breaks if 0 < b < len(plain))})
    words: list[str] = []
    starts: list[int] = []
    forced: set[int] = set()
    lines: set[int] = set()
    for begin, end in pairwise(cuts):
        forced.add(len(words))
        for line in _LINE.finditer(plain, begin, end):
            lines.add(len(words))
            for token in nlp.tokenizer(line.group()):
                if not token.is_space:
                    words.append(token.text)
                    starts.append(line.start() + token.idx)
    touching = [False, *(a + len(w) == b for (a, b), w in zip(pairwise(starts), words, strict=False))]
    doc = Doc(
        nlp.vocab,
        words=words,
        spaces=[*(not t for t in touching[1:]), False] if words else [],
        sent_starts=sentence_starts(words, touching, forced, lines) if words else None,
    )
    return doc, tuple(starts)


class Parser:
    """A spaCy pipeline for French behind one face: our tokens, our labels, places in the text."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name

    @classmethod
    def load(cls, model: str | None = None) -> Parser:
        """The shipped pipeline, or an installed one by name or path.

        Raises ``ModelNotFound`` where spaCy finds no such pipeline.
        """
        try:
            nlp = spacy.load(model or _SHIPPED)
        except OSError as error:
            raise ModelNotFound(model or str(_SHIPPED)) from error
        if nlp.lang != FrenchPress.lang:
            set_tokenizer(nlp)
            for component in _OURS:
                if not nlp.has_pipe(component):
                    nlp.add_pipe(component)
        return cls(use_blas(nlp), model or "recoupe")

    @property
    def version(self) -> str:
        """What a stored reading depends on: name, version and a hash of what the pipeline says of itself."""
        meta = self.nlp.meta
        digest = hashlib.sha256(json.dumps(meta, sort_keys=True, default=str).encode()).hexdigest()
        return f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}+{digest[:12]}"

    def parse(self, text: str, breaks: Iterable[int] = ()) -> Parsed:
        """Parse one text. ``breaks``: code points at which a sentence must start."""
        doc, starts = blank_document(self.nlp, text, breaks)
        return Parsed(text, self.nlp(doc), starts)

    def parse_many(self, texts: Iterable[tuple[str, Iterable[int]]], *, named: bool = True) -> Iterator[Parsed]:
        """Parse many ``(text, breaks)``, in order, in batches; without looking for names where ``named`` is false."""

        def blanks() -> Iterator[tuple[Doc, tuple[str, tuple[int, ...]]]]:
            for text, breaks in texts:
                doc, starts = blank_document(self.nlp, text, breaks)
                yield doc, (text, starts)

        unused = () if named else _NAMING
        for doc, (text, starts) in self.nlp.pipe(blanks(), as_tuples=True, batch_size=_BATCH, disable=unused):
            yield Parsed(text, doc, starts)
