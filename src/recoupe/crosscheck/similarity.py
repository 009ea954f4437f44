"""How alike two articles are, by the words they share, weighed by how rare each is in the news at large.

The weights come from a background table, not from the articles at hand: four articles are compared as four thousand
are, and adding one changes nothing between the others.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.crosscheck.background import article_counts, fold, rarity
from recoupe.crosscheck.shingles import text_spans
from recoupe.model import Reading

__all__ = ["Profile", "blend", "dot", "gap", "profile"]

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = 120  # a word of more background articles than this carries no weight
_GENERAL = 30  # a name of more background articles than this (a country, a first name) tells no stories apart


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: weights of its words and of its names (both of length 1), and its days."""

    words: Mapping[str, float]
    names: Mapping[str, float]
    first: int | None = None
    last: int | None = None


def profile(reading: Reading) -> Profile:
    """The profile of an article's own text.

    >>> from recoupe.model import Article, Published
    >>> text = "Le préfet de la Vernelle, Paul Bastide, a démissionné."
    >>> sorted(profile(Reading(Article("1", "a.txt", text), "fr", Published())).names)
    ['bastide', 'paul', 'vernelle']
    """
    text = reading.article.text
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for span in text_spans(reading):
        for match in _WORD.finditer(text, span.start, span.end):
            surface = match.group()
            word = fold(surface)
            if len(word) < 3 and not surface.isupper():
                continue
            counts[word] += 1
            capitals[word] += surface[0].isupper()
    known = article_counts()
    telling = {word: (1 + math.log(n)) * rarity(word) for word, n in counts.items() if known.get(word, 0) <= _COMMON}
    rare = (word for word in telling if known.get(word, 0) <= _GENERAL)
    names = {word: telling[word] for word in rare if capitals[word] == counts[word]}
    published = reading.published
    return Profile(_unit(telling), _unit(names), _day(published.earliest), _day(published.latest))


def blend(profiles: Sequence[Profile]) -> Profile:
    """One profile for the members of a text family: their mean."""
    if len(profiles) == 1:
        return profiles[0]
    days = [day for each in profiles for day in (each.first, each.last) if day is not None]
    return Profile(
        _unit(_mean(each.words for each in profiles)),
        _unit(_mean(each.names for each in profiles)),
        min(days, default=None),
        max(days, default=None),
    )


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The sum of products over what two weightings share."""
    if len(b) < len(a):
        a, b = b, a
    return sum([weight * b[word] for word, weight in a.items() if word in b])


def gap(a: Profile, b: Profile) -> int:
    """Days between the days of two profiles; 0 when they overlap or one is undated."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0
    return max(0, a.first - b.last, b.first - a.last)


def _mean(weightings: Iterable[Mapping[str, float]]) -> dict[str, float]:
    gathered: dict[str, list[float]] = {}
    for weighting in weightings:
        for word, weight in weighting.items():
            gathered.setdefault(word, []).append(weight)
    return {word: math.fsum(weights) for word, weights in gathered.items()}


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {word: weights[word] / length for word in sorted(weights)} if length else {}


def _day(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso).toordinal() if iso else None
    except ValueError:
        return None
