"""One quotation in two wordings: « le vent a franchi les Alpes » here, « le vent a traversé les Alpes » there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from pathlib import PurePath

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.crosscheck.wording import phrase
from recoupe.model import Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["quotation_variants"]

_SHORTEST = 5  # words of a quotation that can be told again in other words
_LONGEST = 40
_ALIKE = 0.6  # share of their words that two wordings have in common, in order
_TELLING = 3  # content words that two wordings of one saying share
_CHANGED = 3  # words that stand in one place of a wording for others
_STEM = 4  # letters in which forms of one word agree
_QUOTED = re.compile(r"«([^«»]{10,400})»|“([^“”]{10,400})”|\"([^\"]{10,400})\"")


@dataclass(frozen=True, slots=True)
class _Quotation:
    who: str
    reading: Reading
    span: Span
    words: tuple[str, ...]


def quotation_variants(comparison: Comparison) -> list[Conflict]:
    """Each person's quotations that two text families give in words that differ where it may matter."""
    family = {account.file: account.family for account in comparison.accounts}
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    readings = {account.file: account.reading for account in comparison.accounts}
    said: dict[str, list[_Quotation]] = {}
    for reading in readings.values():
        for quotation in _quotations(reading):
            said.setdefault(voices.get(quotation.who, quotation.who), []).append(quotation)
    found: dict[tuple[str, str, str], Conflict] = {}
    for who, quotations in sorted(said.items()):
        for a, b in combinations(quotations, 2):
            apart = family[a.reading.article.file] != family[b.reading.article.file]
            if apart and (changed := _reworded(a.words, b.words)):
                first, last = sorted(changed)
                found.setdefault((who, first, last), _conflict(who, a, b))
    return list(found.values())


def _quotations(reading: Reading) -> Iterator[_Quotation]:
    """The marked quotations inside what somebody is reported to say."""
    for attribution in reading.attributions:
        if not attribution.resolved or not attribution.content:
            continue
        start, end = attribution.content[0].start, attribution.content[-1].end
        text = reading.article.text[max(0, start - 2) : end + 2]
        for match in _QUOTED.finditer(text):
            group = next(number for number in (1, 2, 3) if match[number])
            words = tuple(folded(match[group]).split())
            if _SHORTEST <= len(words) <= _LONGEST:
                at = max(0, start - 2)
                yield _Quotation(attribution.resolved, reading, Span(at + match.start(), at + match.end()), words)


def _reworded(left: Sequence[str], right: Sequence[str]) -> tuple[str, str] | None:
    """The first words that stand for others, where nearly all else is the same."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if left == right or matcher.ratio() < _ALIKE or not _says_enough(set(left) & set(right)):
        return None
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "replace" and b - a <= _CHANGED and d - c <= _CHANGED and a > 0 and _differ(left[a:b], right[c:d]):
            return " ".join(left[a:b]), " ".join(right[c:d])
    return None


def _says_enough(shared: set[str]) -> bool:
    return sum(len(word) >= _STEM and word not in _small() for word in shared) >= _TELLING


def _differ(left: Sequence[str], right: Sequence[str]) -> bool:
    """True of content words that are no forms of one another."""
    ours, theirs = ([w for w in words if len(w) >= _STEM and w not in _small()] for words in (left, right))
    stems = {w[:_STEM] for w in ours} & {w[:_STEM] for w in theirs}
    classes = {predicate_class(w) for w in ours} & {predicate_class(w) for w in theirs}
    return bool(ours and theirs) and not stems and not classes


@cache
def _small() -> frozenset[str]:
    return frozenset(folded(word) for row in rows("bleached.tsv") for word in row[1].split())


def _conflict(who: str, a: _Quotation, b: _Quotation) -> Conflict:
    sides = tuple(
        Side(
            " ".join(each.reading.article.text[each.span.slice].split()),
            each.reading.article.outlet or PurePath(each.reading.article.file).name,
            (cite(each.reading, each.span),),
        )
        for each in sorted((a, b), key=lambda q: (q.reading.article.file, q.span))
    )
    about = phrase("about.quotation", who=who)
    return Conflict(ConflictKind.WORDING, ConflictReading.EQUIVALENT, about, sides, phrase("why.quotation"))
