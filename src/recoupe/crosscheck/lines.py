"""The sentences of a story as rows of keys, each with its place: words by class, names, figures and days.

What an account says is a bag of keys without places; a line keeps the places, and holds the words of every sentence,
also of one that only brings in somebody's words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import bleached
from recoupe.crosscheck.background import CONTENT_LIMIT, article_counts
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.matching import DAY, FIGURE, NAME
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import one_thing, predicate_class
from recoupe.model import Reading, Span, TimeExpression

__all__ = ["WEEK", "Key", "Line", "function_words", "lines"]

_TOKEN = re.compile(r"\d{1,3}(?:[ .’'\u00a0\u202f]\d{3})+(?!\d)|\d+(?:,\d+)?|[^\W\d_]+")
_SEPARATOR = re.compile(r"[^\d,]")
WEEK = "WXX"  # what the value of a day of the week begins with
_DAY = re.compile(rf"(?:\d{{4}}|XXXX)-(?P<day>\d\d-\d\d|{WEEK}-\d)")
_LENGTH = re.compile(r"PT?\d+[A-Z]")
_MARKS = " \t\n\u00a0\u202f«»“”\"'’([-–—"  # what may stand before the first word of a sentence
_SHORTEST = 3  # letters of a word that says something
_ROOT = 4  # letters that the forms of one word share at least
_LONGER, _SHORTER = 5, 3  # letters of a form, and of its lemma, behind what they share
_ENDING = re.compile(r"(?:es|s|x|e)$")


@dataclass(frozen=True, slots=True)
class Key:
    """One word, name, figure or day of a sentence, with its characters."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A sentence of an article as its keys, in the order of the text."""

    reading: Reading
    sentence: Span
    keys: tuple[Key, ...]


def lines(readings: Sequence[Reading]) -> list[Line]:
    """The sentences of some readings, in their order."""
    lemma = _lemmas(readings)
    named = {part for r in readings for e in r.entities for part in folded(e.name).split()} - bleached()
    return [line for reading in readings for line in _lines(reading, lemma, named)]


def _lines(reading: Reading, lemma: Callable[[str], str], named: Collection[str]) -> Iterator[Line]:
    mentions = sorted(mention for entity in reading.entities for mention in entity.mentions)
    for sentence in reading.sentences:
        times = [time for time in reading.times if sentence.covers(time.span)]
        inside = [mention for mention in mentions if sentence.covers(mention)]
        keys = [Key(when, t.span.start, t.span.end) for t in times if (when := _when(t))]
        for match in _TOKEN.finditer(reading.article.text, sentence.start, sentence.end):
            place = Span(match.start(), match.end())
            half = reading.article.text[place.start - 1 : place.start] == "-" and match.group().islower()
            if half or any(time.span.covers(place) for time in times):
                continue  # « un sapeur-pompier » is one word
            inside_name = any(mention.covers(place) for mention in inside)
            opens = not reading.article.text[sentence.start : place.start].strip(_MARKS)
            name = _key(match.group(), lemma, named, inside_name, opens)
            if name:
                keys.append(Key(name, place.start, place.end))
        yield Line(reading, sentence, _without_phrases(sorted(keys, key=lambda key: (key.start, key.name))))


def _without_phrases(keys: Sequence[Key]) -> tuple[Key, ...]:
    """Keys in order, without the second word of a set phrase."""
    second = {n for n, (one, other) in enumerate(pairwise(keys), 1) if one_thing(one.name, other.name)}
    return tuple(key for n, key in enumerate(keys) if n not in second)


def _when(time: TimeExpression) -> str:
    """The day of the year or of the week that is meant, or how long something takes."""
    if day := _DAY.match(time.value):
        return DAY + day["day"]
    return FIGURE + time.value if _LENGTH.fullmatch(time.value) else ""


def _key(surface: str, lemma: Callable[[str], str], named: Collection[str], mentioned: bool, opens: bool) -> str:
    """The key of a word as written; empty for one that says little.

    ``named`` are the words of names in the story, ``mentioned`` is whether the word stands inside one, ``opens``
    whether it opens its sentence, with a capital like any.
    """
    if surface[0].isdigit():
        return f"{FIGURE}{float(_SEPARATOR.sub('', surface).replace(',', '.')):.12g}"
    word = folded(surface)
    if word in _numerals():
        return FIGURE + _numerals()[word]
    if len(word) < _SHORTEST or word in function_words():
        return ""
    capital = surface[0].isupper()
    if (capital and not opens) or (word in named and (mentioned or capital)):
        return NAME + word
    key = lemma(word)
    return "" if key in bleached() else key


@cache
def _numerals() -> dict[str, str]:
    return {folded(word): value for word, value, kind in rows("numerals.tsv") if kind == "unit" and int(value) > 1}


@cache
def function_words() -> frozenset[str]:
    return frozenset(folded(row[0]) for row in rows("function_words.tsv"))


def _lemmas(readings: Sequence[Reading]) -> Callable[[str], str]:
    """What gives the class of a folded word: by the lemma among the story's terms that shares most of its letters.

    A word that is no form of a term has its own letters, unless it is common in the news at large: then it is empty.
    """
    terms = {folded(term) for reading in readings for s in reading.statements for term in s.terms}
    by_root: dict[str, list[str]] = defaultdict(list)
    for term in sorted(terms):
        by_root[term[:_ROOT]].append(term)
    known: dict[str, str] = {}

    def lemma(word: str) -> str:
        if word not in known:
            near = word if word in terms else _nearest(word, by_root.get(word[:_ROOT], ()))
            rare = article_counts().get(word, 0) <= CONTENT_LIMIT
            known[word] = predicate_class(near or _ENDING.sub("", word)) if near or rare else ""
        return known[word]

    return lemma


def _nearest(word: str, terms: Sequence[str]) -> str:
    """The term of which a word may be a form: the one with which it begins longest (« attaquées », « attaquer »)."""
    shared = ((_beginning(word, term), term) for term in terms)
    fit = [
        (length, term)
        for length, term in shared
        if length >= _ROOT and length >= len(term) - _SHORTER and length >= len(word) - _LONGER
    ]
    return min(fit, key=lambda pair: (-pair[0], pair[1]), default=(0, ""))[1]


def _beginning(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
