"""textacy's direct quotations (DeWilde), for French: in quotation marks, with the subject of a reporting verb near.

It gives up a whole text where quotation marks are odd in number; it is then shown one paragraph at a time. It runs
over a spaCy parse: spaCy's own small French pipeline, and Recoupe's, each where it is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from importlib.util import find_spec

from spacy.tokens import Doc, Token

from benchmarks.peers.systems import Absent, Attributed, Attributer
from recoupe.model import Article
from recoupe.reading.parser import Parser
from recoupe.reading.zones import zones as find_zones

__all__ = ["attributer"]


Parse = Callable[[str], tuple[Doc, Sequence[int]]]  # the parse, and the code point at which each token begins


def attributer(model: str | None) -> Attributer:
    """textacy over an installed pipeline, or over Recoupe's. Raises ``Absent`` where either is not installed."""
    if find_spec("textacy") is None:
        raise Absent("textacy: not installed (pip install 'recoupe[peers]')")
    if model is not None and find_spec(model) is None:
        raise Absent(f"textacy over {model}: not installed (python -m spacy download {model})")
    parse = _shipped() if model is None else _installed(model)

    def attribute(article: Article) -> list[Attributed]:
        zones = find_zones(article)
        found = _quotations(parse, article.text, 0)
        if found is None:
            found = [q for at, line in _paragraphs(article.text) for q in _quotations(parse, line, at) or ()]
        for quotation in found:
            start = quotation["content"][0][0]
            quotation["zone"] = next((str(z.kind) for z in zones if z.span.start <= start < z.span.end), "body")
        return found

    return Attributer(f"textacy {version('textacy')} over {model or 'Recoupe’s parse'}", attribute)


def _installed(model: str) -> Parse:
    import spacy

    nlp = spacy.load(model)

    def parse(text: str) -> tuple[Doc, Sequence[int]]:
        doc = nlp(text)
        return doc, [token.idx for token in doc]

    return parse


def _shipped() -> Parse:
    from textacy import constants

    parser = Parser.load()
    constants.REPORTING_VERBS[str(parser.nlp.lang)] = constants.REPORTING_VERBS["fr"]

    def parse(text: str) -> tuple[Doc, Sequence[int]]:
        parsed = parser.parse(text)
        return parsed.doc, parsed.starts

    return parse


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def _quotations(parse: Parse, text: str, offset: int) -> list[Attributed] | None:
    """The quotations of a text that begins at ``offset`` of its article; ``None`` where textacy gives it up."""
    from textacy.extract.triples import direct_quotations

    doc, starts = parse(text)

    def span(first: Token, last: Token) -> tuple[int, int]:
        return offset + starts[first.i], offset + starts[last.i] + len(last)

    try:
        triples = list(direct_quotations(doc))
    except ValueError:  # an odd number of quotation marks
        return None
    return [
        {
            "content": [span(content[0], content[-1])],
            "cue": span(cue[0], cue[-1]),
            "source": span(speaker[0], speaker[-1]),
            "resolved": " ".join(token.text for token in speaker),
            "kind": "direct",
            "zone": "body",
        }
        for speaker, cue, content in triples
    ]
