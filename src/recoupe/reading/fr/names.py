"""What the names of one document teach about each other, and what gazetteers settle.

A model that reads a few words at a time takes a surname alone for a place, or misses on the second page what it found
on the first. Three remedies, in this order: gazetteers and given names decide what they can; a name has one label in a
document; a name that was found once is found wherever it stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from recoupe.reading.fr.word_lists import rows, words

__all__ = ["FACTORY", "agree_on_names"]

FACTORY = "recoupe_fr_names"

_SHORTEST = 4  # letters; shorter words are too often something else to be found again
_MARKS = frozenset('«»“”"•·-–—()[]*:,;')
_NEVER_A_NAME = frozenset({"VERB", "AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "INTJ", "PUNCT"})
_Name = tuple[str, ...]


def _column(file: str, *columns: str) -> Iterator[str]:
    for row in rows(file):
        for column in columns:
            yield from (value for value in (row[column] or "").split(",") if value)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_column("given_names.tsv", "name"))


@cache
def _known() -> Mapping[str, str]:
    """Names with one label wherever they stand."""
    places = (*_column("places.tsv", "place"), *_column("countries.tsv", "country", "capital"))
    return dict.fromkeys(places, "LOC") | dict.fromkeys(_column("organisations.tsv", "name", "aliases"), "ORG")


@cache
def _inhabitants() -> frozenset[str]:
    return frozenset(_column("countries.tsv", "demonyms"))


@cache
def _before_persons() -> frozenset[str]:
    return frozenset(words("tokens.tsv", "title"))


def _unlikely(name: Span) -> bool:
    """Whether a capitalised word is no name: an inhabitant (« la Britannique »), a common word opening a sentence."""
    first = name[0]
    if len(name) > 1 or first.text in _known() or not (first.is_title and first.is_alpha):
        return False
    if first.lower_ in _inhabitants() or first.pos_ in _NEVER_A_NAME:
        return True
    return bool(first.is_sent_start) and first.pos_ == "NOUN"


def _trimmed(name: Span) -> Span | None:
    """The name without bullets and quotation marks at its ends."""
    inside = [token.i for token in name if token.text not in _MARKS]
    return Span(name.doc, inside[0], inside[-1] + 1, label=name.label) if inside else None


def _key(name: Span) -> _Name:
    return tuple(token.text for token in name)


def _label(name: _Name, votes: Counter[str], surnames: frozenset[str]) -> str:
    """The one label of a name in this document."""
    known = _known().get(" ".join(name).replace("' ", "'"))
    if known == "ORG":
        return known if set(votes) == {"PER"} else votes.most_common(1)[0][0]
    if known == "LOC" and votes["LOC"]:
        return known
    if len(name) == 1 and name[0] in surnames and set(votes) <= {"LOC", "PER"}:
        return "PER"
    if known and not surnames.intersection(name):
        return known if set(votes) <= {"LOC", "PER"} else votes.most_common(1)[0][0]
    if len(name) in (2, 3) and name[0] in _given_names() and votes["LOC"] and all(w[0].isupper() for w in name):
        return "PER"
    return votes.most_common(1)[0][0]


def _again(doc: Doc, taken: set[int], labels: Mapping[_Name, str]) -> Iterator[Span]:
    """The places where a name stands that was found elsewhere in the document."""
    by_first: dict[str, list[_Name]] = defaultdict(list)
    for name in sorted(labels, key=len, reverse=True):
        if labels[name] == "PER" and name[0][0].isupper() and (len(name) > 1 or len(name[0]) >= _SHORTEST):
            by_first[name[0]].append(name)
    for token in doc:
        for name in by_first.get(token.text, ()):
            end = token.i + len(name)
            place = range(token.i, end)
            if end <= len(doc) and taken.isdisjoint(place) and _key(doc[token.i : end]) == name:
                taken.update(place)
                yield Span(doc, token.i, end, label=labels[name])
                break


@Language.component(FACTORY)
def agree_on_names(doc: Doc) -> Doc:
    """Give each name one label in the document, and find it again where the model missed it."""
    names = [trimmed for name in doc.ents if (trimmed := _trimmed(name)) and not _unlikely(trimmed)]
    if not names:
        doc.ents = ()
        return doc
    votes: dict[_Name, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[_key(name)][name.label_] += 1
    surnames = frozenset(
        key[-1] for key, found in votes.items() if len(key) > 1 and found.most_common(1)[0][0] == "PER"
    )
    labels = {key: _label(key, found, surnames) for key, found in votes.items()}
    labels |= {_key(name): "PER" for name in names if name.start and doc[name.start - 1].text in _before_persons()}
    taken = {token.i for name in names for token in name}
    kept = [Span(doc, name.start, name.end, label=labels[_key(name)]) for name in names]
    doc.ents = tuple(sorted([*kept, *_again(doc, taken, labels)], key=lambda name: name.start))
    return doc
