"""Which articles share a text: candidates by a capped inverted index of shingles, verified on the words.

    found = copies(readings)
    found[0].share, found[0].origin, found[0].passages

The measure is containment, the part of the shorter article's shingles that the longer one holds (Broder 1997), since a
cut dispatch is still that dispatch. Words that both only quote (a press conference) never tie two articles; between
tied ones they count like any other, for the dispatch brought its quotations along.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.passages import Passage, places, shared_passages
from recoupe.crosscheck.postings import Postings
from recoupe.crosscheck.shingles import LENGTH, Lexicon, Words, shingles
from recoupe.crosscheck.wires import own_wire
from recoupe.model import Reading
from recoupe.story import FAMILY_SHARE, Copy, Evidence

__all__ = ["copies", "families", "same_text"]

_HINTS = 3  # shingles in common before two articles are set side by side
_LONG = 11  # words outside quotation marks of the longest passage, before it ties two articles …
_TELLING = 7  # … and content words of all such passages together: less is a set phrase, a title, a list of names
_SHORT = 8  # words outside quotation marks that a shorter passage of two tied articles needs
_SHORT_TELLING = 3
_QUOTE = 12  # words of a passage that is mostly quotation, shown once two articles are tied


def copies(readings: Sequence[Reading]) -> tuple[Copy, ...]:
    """Every pair of articles that share passages, best shared first; the earlier article stands first in a pair.

    >>> from recoupe.model import Article, Published
    >>> text = "Le barrage de la Vernelle a cédé lundi à l'aube, emportant deux ponts et une scierie désaffectée."
    >>> copies([Reading(Article(file, file, text), "fr", Published()) for file in ("a.txt", "b.txt")])[0].share
    1.0
    """
    ordered = sorted(readings, key=_seniority)
    lexicon = Lexicon()
    words = [Words.of(reading, lexicon) for reading in ordered]
    hashes = [shingles(each) for each in words]
    found = []
    for a, junior in groupby(_candidates(hashes), key=itemgetter(0)):
        index = places(hashes[a].tolist())
        for b in map(itemgetter(1), junior):
            listed = hashes[b].tolist()
            passages = shared_passages(words[b], listed, words[a], index)
            kept = _kept(passages)
            if kept:
                share = _share(passages, listed, index)
                found.append(_Pair(a, b, share, tuple(_quoted(ordered, words, a, b, passage) for passage in kept)))
    return _named(ordered, found)


def same_text(senior: Words, junior: Words) -> bool:
    """Whether one of two articles holds at least half of the other, in words that they do not merely quote."""
    index, listed = places(shingles(senior).tolist()), shingles(junior).tolist()
    passages = shared_passages(junior, listed, senior, index)
    return _share(passages, listed, index) >= FAMILY_SHARE and bool(_kept(passages))


def families(readings: Sequence[Reading], copies: Sequence[Copy]) -> dict[str, int]:
    """File → the number of its text family: articles of which one holds at least half of the other, linked singly.

    Families are numbered from 0 in the order of their first article by date and file.
    """
    files = [reading.article.file for reading in sorted(readings, key=_seniority)]
    heads = _heads(files, [copy.files for copy in copies if copy.share >= FAMILY_SHARE])
    numbers: dict[str, int] = {}
    return {file: numbers.setdefault(heads[file], len(numbers)) for file in files}


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two articles by their place in the order of seniority, and what they share."""

    a: int
    b: int
    share: float
    passages: tuple[tuple[Evidence, Evidence], ...]


def _seniority(reading: Reading) -> tuple[str, str, str]:
    return reading.published.earliest or "9999", reading.article.file, reading.article.id


def _candidates(hashes: Sequence[NDArray[np.uint64]]) -> list[tuple[int, int]]:
    """Pairs of articles with a few shingles in common, the junior last; links per shingle are capped."""
    distinct = [np.unique(each) for each in hashes]
    postings = Postings()
    postings.add(0, distinct)
    found = []
    for junior, each in enumerate(distinct):
        seniors, counts = postings.sharing(each, junior)
        found += [(senior, junior) for senior in seniors[counts >= _HINTS].tolist()]
    return sorted(found)


def _kept(passages: Sequence[Passage]) -> list[Passage]:
    """The passages worth showing: none unless the two articles are tied by words that they do not merely quote."""
    shown: list[Passage] = []
    for p in sorted(passages, key=lambda p: (-p.free, -p.same, p.a)):
        long_enough = p.same >= _QUOTE or (p.free >= _SHORT and p.telling >= _SHORT_TELLING)
        if long_enough and all(p.b_end <= other.b or p.b >= other.b_end for other in shown):
            shown.append(p)
    own = [p for p in shown if p.free >= _SHORT and p.telling >= _SHORT_TELLING]
    if max((p.free for p in own), default=0) < _LONG or sum(p.telling for p in own) < _TELLING:
        return []
    return sorted(shown, key=lambda p: p.b)


def _share(passages: Sequence[Passage], hashes: Sequence[int], index: Mapping[int, object]) -> float:
    """Containment of the shorter in the longer, over distinct shingles."""
    runs = (range(p.a, p.a_end - LENGTH + 1) for p in passages)
    shared = {hashes[place] for run in runs for place in run if hashes[place] in index}
    return round(len(shared) / max(1, min(len(set(hashes)), len(index))), 4)


def _quoted(
    readings: Sequence[Reading], words: Sequence[Words], a: int, b: int, passage: Passage
) -> tuple[Evidence, Evidence]:
    sides = (a, passage.b, passage.b_end), (b, passage.a, passage.a_end)
    one, other = (_evidence(readings[n], words[n].starts[first], words[n].ends[last - 1]) for n, first, last in sides)
    return one, other


def _evidence(reading: Reading, start: int, end: int) -> Evidence:
    return Evidence(reading.article.file, start, end, reading.article.text[start:end])


def _named(readings: Sequence[Reading], pairs: Sequence[_Pair]) -> tuple[Copy, ...]:
    """Each pair with the agency whose text it shares, best shared first."""
    files = [reading.article.file for reading in readings]
    signed = [_own_wire(pair) or _signature(readings[pair.a].agencies, readings[pair.b].agencies) for pair in pairs]
    marks: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for pair, agency in zip(pairs, signed, strict=True):
        if agency:
            for evidence in (side for passage in pair.passages for side in passage):
                marks[evidence.file].add((evidence.start, evidence.end, agency))
    found = [
        Copy((files[pair.a], files[pair.b]), pair.share, agency or _hidden_wire(pair, marks), pair.passages)
        for pair, agency in zip(pairs, signed, strict=True)
    ]
    return tuple(sorted(found, key=lambda copy: (-copy.share, copy.files)))


def _own_wire(pair: _Pair) -> str | None:
    """The agency that the shared words themselves name as theirs."""
    return own_wire("\n".join(passage[0].quote for passage in pair.passages))


def _signature(a: Sequence[str], b: Sequence[str]) -> str | None:
    """The agency that two articles with a text in common go back to: the one both credit, or the only one credited."""
    common = [agency for agency in a if agency in b]
    if common or not (a and b):
        return next(iter(common or a or b), None)
    return None


def _hidden_wire(pair: _Pair, marks: Mapping[str, set[tuple[int, int, str]]]) -> str | None:
    """The agency of a third article, where that shares the same characters with one of these two."""
    agencies = Counter(
        agency
        for evidence in (side for passage in pair.passages for side in passage)
        for start, end, agency in marks.get(evidence.file, ())
        if 2 * (min(end, evidence.end) - max(start, evidence.start)) > evidence.end - evidence.start
    )
    return min(agencies, key=lambda agency: (-agencies[agency], agency), default=None)


def _heads(files: Sequence[str], links: Sequence[tuple[str, ...]]) -> dict[str, str]:
    heads = {file: file for file in files}

    def head(file: str) -> str:
        while heads[file] != file:
            heads[file] = file = heads[heads[file]]
        return file

    for first, *others in links:
        for other in others:
            if first in heads and other in heads:
                heads[head(other)] = head(first)
    return {file: head(file) for file in files}
