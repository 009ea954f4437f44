"""Universal Dependencies (CoNLL-U) to spaCy documents.

Contractions (``du``, ``aux``, ``duquel``) become one token that carries the syntax of the word whose head lies outside;
features that only some treebanks annotate are dropped; relations are made coarser by ``recoupe.reading.fr.labels``;
characters are those that the parser will be shown (``recoupe.reading.fr.tokenizer.normalise``).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from recoupe.reading.fr.labels import relation
from recoupe.reading.fr.tokenizer import normalise
from training.split import Split

__all__ = ["development_sentences", "held_out", "sentences", "test_sentences", "to_doc", "write_training"]

# Voice, NumType, Emph, ExtPos and the like are annotated in some treebanks only
_FEATURES = frozenset(
    ["Mood", "Tense", "VerbForm", "Person", "Number", "Gender", "Definite", "PronType", "Poss", "Reflex", "Polarity"]
)
_ATTRIBUTES = ["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]
_SEED = 7
_PARAGRAPH = 8  # sentences in a training document, so that the parser learns where one ends


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence; ``head`` is an index into the sentence, its own for the root."""

    form: str
    space: bool
    pos: str
    morph: str
    lemma: str
    head: int
    dep: str


Sentence = tuple[Token, ...]
_Row = list[str]


def _read(path: Path) -> Iterator[tuple[str, list[_Row]]]:
    """Each sentence's identifier and its rows."""
    identifier, rows = "", list[_Row]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            identifier = line[12:].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield identifier, rows
            rows = []
    if rows:
        yield identifier, rows


def _features(column: str) -> dict[str, str]:
    if column == "_":
        return {}
    pairs = dict(part.split("=", 1) for part in column.split("|"))
    return {key: value for key, value in pairs.items() if key in _FEATURES}


def _groups(rows: list[_Row]) -> Iterator[tuple[_Row, list[_Row]]]:
    """Surface tokens: the row that gives form and spacing, and the syntactic words it stands for."""
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    ranges = {int(row[0].split("-")[0]): row for row in rows if "-" in row[0]}
    i = 1
    while i in words:
        if i in ranges:
            last = int(ranges[i][0].split("-")[1])
            yield ranges[i], [words[k] for k in range(i, last + 1)]
            i = last + 1
        else:
            yield words[i], [words[i]]
            i += 1


def _leading(parts: list[_Row]) -> _Row:
    """Of the words in one token, the one that carries its syntax: the pronoun of ``duquel``, else the outer head."""
    inside = {row[0] for row in parts}
    outer = [row for row in parts if row[6] not in inside]
    return next((row for row in outer if row[3] == "PRON"), outer[0])


def _sentence(rows: list[_Row]) -> Sentence:
    groups = list(_groups(rows))
    place = {row[0]: i for i, (_, parts) in enumerate(groups) for row in parts}
    tokens = []
    for i, (surface, parts) in enumerate(groups):
        word = _leading(parts)
        features = _features(word[5])
        for part in parts:
            features = _features(part[5]) | features
        root = word[6] == "0"
        tokens.append(
            Token(
                form=normalise(surface[1]),
                space="SpaceAfter=No" not in surface[9],
                pos=word[3],
                morph="|".join(f"{key}={value}" for key, value in sorted(features.items())),
                lemma=normalise(word[2] if word[2] != "_" else surface[1]),
                head=i if root else place[word[6]],
                dep="ROOT" if root else relation(word[7]),
            )
        )
    return tuple(tokens)


def _is_tree(sentence: Sentence) -> bool:
    """Merging contractions can close a loop; such sentences are left out."""
    for i in range(len(sentence)):
        seen, j = set[int](), i
        while sentence[j].head != j:
            if j in seen:
                return False
            seen.add(j)
            j = sentence[j].head
    return True


def sentences(path: Path, keep: Callable[[str], bool] = lambda _: True) -> list[Sentence]:
    """The sentences of one file whose identifier ``keep`` accepts; of speech, only the fluent ones."""
    spoken = "rhapsodie" in path.name or "parisstories" in path.name
    found = []
    for identifier, rows in _read(path):
        if not keep(identifier) or (spoken and any(row[7] == "reparandum" for row in rows)):
            continue
        sentence = _sentence(rows)
        fluent = len(sentence) >= 4 and sentence[-1].form[0] in ".?!…"
        if _is_tree(sentence) and (fluent or not spoken):
            found.append(sentence)
    return found


def held_out(folder: Path, split: Split) -> frozenset[str]:
    """Identifiers of the sentences of PUD that are kept for testing."""
    news = [i for i, _ in _read(folder / split.held_out_file) if i.startswith(split.held_out_prefix)]
    return frozenset(news[-split.held_out_last :])


_UNACCENTED = str.maketrans("ÉÈÊÀÂÎÔÇ", "EEEAAIOC")


def _press(sentence: Sentence, rng: random.Random) -> Sentence:
    """The same sentence in the typography of the press: other quotation marks, capitals without accents."""
    marks = rng.choice(["«»", "«»", "“”", '""'])
    tight, opening, tokens = rng.random() < 0.5, True, list[Token]()
    for token in sentence:
        form = token.form
        if form == '"' and marks != '""':
            form, opening = marks[0 if opening else 1], not opening
        elif form in ("«", "»") and marks != '""':
            form = marks["«»".index(form)]
        elif len(form) > 1 and rng.random() < 0.25:
            form = form[0].translate(_UNACCENTED) + form[1:]
        space = token.space
        if form in ("«", "“"):
            space = form == "«" and not tight
        if tokens and form in ("»", "”"):
            tokens[-1] = replace(tokens[-1], space=form == "»" and not tight)
        tokens.append(replace(token, form=form, space=space))
    return tuple(tokens)


def _headline(sentence: Sentence, rng: random.Random) -> Sentence:
    """One time in ten, the sentence without its full stop, as in a headline."""
    stop = sentence[-1]
    leaf = all(token.head != len(sentence) - 1 for token in sentence)
    return sentence[:-1] if stop.form == "." and leaf and len(sentence) > 4 and rng.random() < 0.1 else sentence


def to_doc(nlp: Language, group: Iterable[Sentence]) -> Doc:
    """One document with the given sentences, fully annotated."""
    tokens, heads = list[Token](), list[int]()
    for sentence in group:
        heads += [len(tokens) + token.head for token in sentence]
        tokens += [*sentence[:-1], replace(sentence[-1], space=True)]
    return Doc(
        nlp.vocab,
        words=[token.form for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.morph for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=heads,
        deps=[token.dep for token in tokens],
    )


def development_sentences(folder: Path, split: Split) -> list[Sentence]:
    """What models are selected on."""
    return [sentence for name in split.development for sentence in sentences(folder / name)]


def test_sentences(folder: Path, split: Split, part: str) -> list[Sentence]:
    """What models are measured on: ``sequoia``, ``gsd`` or ``pud_news``; ``development``: what they are selected on."""
    if part == "development":
        return development_sentences(folder, split)
    name = split.test[part]
    kept = held_out(folder, split)
    return sentences(folder / name, (lambda i: i in kept) if name == split.held_out_file else (lambda _: True))


def _but(left_out: frozenset[str]) -> Callable[[str], bool]:
    return lambda identifier: identifier not in left_out


def write_training(folder: Path, split: Split, train: Path, development: Path) -> tuple[int, int]:
    """Write both corpora; the numbers of training sentences and tokens."""
    nlp, rng = spacy.blank("fr"), random.Random(_SEED)
    kept = held_out(folder, split)
    groups: list[list[Sentence]] = []
    for name in (*split.written, *split.questions_and_speech):
        found = sentences(folder / name, _but(kept if name == split.held_out_file else frozenset()))
        if name in split.written:
            groups += [[_headline(sentence, rng)] for sentence in found]
        press = [_press(sentence, rng) for sentence in found]
        groups += [press[i : i + _PARAGRAPH] for i in range(0, len(press), _PARAGRAPH)]
    docs = [to_doc(nlp, group) for group in groups]
    DocBin(attrs=_ATTRIBUTES, docs=docs).to_disk(train)
    selected = [to_doc(nlp, [sentence]) for sentence in development_sentences(folder, split)]
    DocBin(attrs=_ATTRIBUTES, docs=selected).to_disk(development)
    return sum(map(len, groups)), sum(map(len, docs))
