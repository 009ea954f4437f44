"""Scores of a French pipeline on material that it was not trained on, in per cent.

    python -m training.evaluate_pipeline [MODEL] [--data DIR]

prints them as JSON. Treebank sentences are read one by one with their own tokens; names are compared exactly, on whole
articles cut by the pipeline's tokenizer. Attachment is counted over all tokens but punctuation, as spaCy does; the
scores with punctuation (CoNLL 2018) stand beside.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from recoupe.reading.parser import Parser
from training.convert_treebanks import test_sentences, to_doc
from training.convert_wikinews import articles
from training.split import DATA, Split, unpack

__all__ = ["scores", "words_per_second"]

_CORE = frozenset({"PER", "LOC", "ORG"})
Name = tuple[int, int, int, str]
Pairs = list[tuple[Doc, Doc]]


def _percent(right: int, total: int) -> float:
    return round(100 * right / total, 2) if total else 0.0


def _precision_recall(right: int, proposed: int, expected: int) -> dict[str, float]:
    precision, recall = _percent(right, proposed), _percent(right, expected)
    both = precision + recall
    return {"precision": precision, "recall": recall, "f": round(2 * precision * recall / both, 2) if both else 0.0}


def _read(nlp: Language, gold: Sequence[Doc]) -> Pairs:
    """Each gold document with what the pipeline makes of its bare tokens."""
    bare = (
        Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
        for doc in gold
    )
    return list(zip(gold, nlp.pipe(bare), strict=True))


def _treebank(pairs: Pairs) -> dict[str, float]:
    tokens = [(a, b) for gold, read in pairs for a, b in zip(gold, read, strict=True)]
    heads = [(a, b, a.head.i == b.head.i, a.dep_ == b.dep_) for a, b in tokens]
    words = [entry for entry in heads if entry[0].dep_ != "punct"]
    indicative = [(a, b) for a, b in tokens if a.morph.get("Mood", []) == ["Ind"]]
    lemmas = [(a, b) for a, b in tokens if a.pos_ not in ("PUNCT", "PROPN")]
    verbs = [(a, b) for a, b in lemmas if a.pos_ in ("VERB", "AUX")]
    return {
        "upos": _percent(sum(a.pos == b.pos for a, b in tokens), len(tokens)),
        "uas": _percent(sum(head for _, _, head, _ in words), len(words)),
        "las": _percent(sum(head and dep for _, _, head, dep in words), len(words)),
        "uas_with_punctuation": _percent(sum(head for _, _, head, _ in heads), len(heads)),
        "las_with_punctuation": _percent(sum(head and dep for _, _, head, dep in heads), len(heads)),
        "lemma": _percent(sum(a.lemma_.lower() == b.lemma_.lower() for a, b in lemmas), len(lemmas)),
        "verb_lemma": _percent(sum(a.lemma_.lower() == b.lemma_.lower() for a, b in verbs), len(verbs)),
        "indicative_tense": _percent(
            sum(
                a.morph.get("Tense", []) == b.morph.get("Tense", []) and b.morph.get("Mood", []) == ["Ind"]
                for a, b in indicative
            ),
            len(indicative),
        ),
    }


def _conditional(pairs: Pairs) -> dict[str, float]:
    marks = [
        (a.morph.get("Mood", []) == ["Cnd"], b.morph.get("Mood", []) == ["Cnd"])
        for gold, read in pairs
        for a, b in zip(gold, read, strict=True)
    ]
    return _precision_recall(sum(a and b for a, b in marks), sum(b for _, b in marks), sum(a for a, _ in marks))


def _names(nlp: Language, gold: Sequence[Doc]) -> dict[str, Any]:
    """Exact spans and labels, over PER, LOC and ORG together, over all labels, and label by label."""
    empty = [Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in gold]
    for bare, doc in zip(empty, gold, strict=True):
        for token, model in zip(bare, doc, strict=True):
            token.is_sent_start = model.is_sent_start
    read = nlp.pipe(empty)
    expected = {(n, e.start, e.end, e.label_) for n, doc in enumerate(gold) for e in doc.ents}
    proposed = {(n, e.start, e.end, e.label_) for n, doc in enumerate(read) for e in doc.ents}

    def score(labels: Iterable[str]) -> dict[str, float]:
        a = {name for name in expected if name[3] in labels}
        b = {name for name in proposed if name[3] in labels}
        return _precision_recall(len(a & b), len(b), len(a))

    labels = sorted({name[3] for name in expected})
    return {"core": score(_CORE), "all": score(labels), "label": {label: score([label]) for label in labels}}


def scores(nlp: Language, data_dir: Path, part: str = "test") -> dict[str, Any]:
    """All scores of ``nlp`` on the test material of ``data_dir`` (the folder that holds the archives).

    With ``part="development"`` names and the one treebank that models are selected on.
    """
    split = Split.read()
    with tempfile.TemporaryDirectory() as scratch:
        banks = unpack(data_dir, "treebanks_fr", Path(scratch))
        news = unpack(data_dir, "wikinews_fr", Path(scratch))
        parts = split.test if part == "test" else {"development": split.development[0]}
        gold = {name: [to_doc(nlp, [sentence]) for sentence in test_sentences(banks, split, name)] for name in parts}
        names = articles(nlp, news, split, part)
    pairs = {name: _read(nlp, docs) for name, docs in gold.items()}
    return {
        "treebanks": {name: _treebank(found) for name, found in pairs.items()},
        "conditional": _conditional([pair for found in pairs.values() for pair in found]),
        "names": _names(nlp, names),
    }


def words_per_second(parser: Parser, data_dir: Path) -> float:
    """Tokens read per second of this process, names included, over the test months of Wikinews."""
    with tempfile.TemporaryDirectory() as scratch:
        news = unpack(data_dir, "wikinews_fr", Path(scratch))
        months = sorted(Split.read().test_months)
        texts = [path.read_text(encoding="utf-8") for month in months for path in sorted((news / month).glob("*.txt"))]
    for _ in parser.parse_many((text, ()) for text in texts[:5]):
        pass
    begin = time.process_time()
    words = sum(len(parsed.doc) for parsed in parser.parse_many((text, ()) for text in texts))
    return round(words / (time.process_time() - begin))


def main() -> None:
    """Print the scores as JSON."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("model", nargs="?", help="name or path of a spaCy pipeline; the shipped one when left out")
    arguments.add_argument("--data", type=Path, default=DATA, help="folder with the two archives")
    arguments.add_argument("--part", choices=["test", "development"], default="test")
    options = arguments.parse_args()
    parser = Parser.load(options.model)
    result = scores(parser.nlp, options.data, options.part)
    print(json.dumps(result | {"words_per_second": words_per_second(parser, options.data)}, indent=2))


if __name__ == "__main__":
    main()
