"""Wikinews articles with brat annotation (WiNER-fr) to spaCy documents with names.

Of nested names the outermost is kept ("Université de Lyon", not "Lyon"); dates and hours are left to the rules of
``recoupe.reading``. Articles are cut into tokens exactly as the parser will cut them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from recoupe.reading.parser import blank_document
from training.split import Split

__all__ = ["articles", "write_names"]

_LABELS = {"Person": "PER", "Location": "LOC", "Organization": "ORG", "Event": "EVT", "Product": "PROD"}
_SHORTEST = 5  # tokens


def _annotations(path: Path) -> Iterator[tuple[int, int, str]]:
    """Code-point offsets and label of each name, the widest first."""
    found = []
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            if line.startswith("T"):
                kind, start, end = line.rstrip("\r\n").split("\t")[1].split()
                if kind in _LABELS:
                    found.append((int(start), int(end), _LABELS[kind]))
    yield from sorted(found, key=lambda name: (name[0] - name[1], name[0]))


def _article(nlp: Language, path: Path) -> Doc:
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    doc, starts = blank_document(nlp, text)
    taken: set[int] = set()
    names = []
    for start, end, label in _annotations(path.with_suffix(".ann")):
        tokens = [i for i, begin in enumerate(starts) if begin < end and begin + len(doc[i]) > start]
        if tokens and taken.isdisjoint(tokens):
            taken.update(tokens)
            names.append(Span(doc, tokens[0], tokens[-1] + 1, label=label))
    doc.ents = tuple(names)
    return doc


def articles(nlp: Language, folder: Path, split: Split, part: str) -> list[Doc]:
    """The articles of one part (``train``, ``development``, ``test``), cut by ``nlp``'s tokenizer, with their names."""
    paths = [
        path for path in sorted(folder.glob("20*/*/*.txt")) if split.month_part("/".join(path.parts[-3:-1])) == part
    ]
    return [doc for doc in (_article(nlp, path) for path in paths) if len(doc) >= _SHORTEST]


def write_names(nlp: Language, folder: Path, split: Split, part: str, corpus: Path) -> tuple[int, int]:
    """Write one part as a corpus; the numbers of articles and of names."""
    docs = articles(nlp, folder, split, part)
    DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], docs=docs).to_disk(corpus)
    return len(docs), sum(len(doc.ents) for doc in docs)
