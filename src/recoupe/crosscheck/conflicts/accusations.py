"""Who is accused by whom, and what he answers, in whichever article: « … l'accuse d'avoir… », « je n'ai jamais… ».

``denials`` compares the words of a claim and its denial; an answer mostly shares few with what it answers, but comes
from whoever is accused. It counts where it points at accusations, calls them untrue, or denies in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.refusals import pattern
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.conflicts.stances import accused
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Attribution, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["accusations"]

_TABLE = "accusations.tsv"
_SHARED = 2  # stems that an answer in its own words has in common with what it answers
_STEM = 5


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """An accusation or an answer: who speaks, of whom, whether it points at what was said, its stems, and where."""

    reading: Reading
    who: str
    of: str
    points: bool
    stems: frozenset[str]
    where: Span


def accusations(comparison: Comparison) -> list[Conflict]:
    """Everyone who is accused by somebody and answers, once, with all accusers whom he answers."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    told = [word for reading in readings for word in _accusing(reading, voices)]
    answers = [word for reading in readings for word in _answering(reading, voices)]
    found = []
    for who in sorted({word.of for word in told}):
        against = [word for word in told if word.of == who]
        own = [answer for answer in answers if answer.who == who]
        met = [(a, b) for a in against for b in own if _answers(b, a, against) and not _one_body(a, b, comparison)]
        if met:
            found.append(_conflict(_first(a for a, _ in met), _first(b for _, b in met)))
    return found


def _first(words: Iterator[_Word]) -> list[_Word]:
    """Each of some words once, in order."""
    return list(dict.fromkeys(words))


def _one_body(a: _Word, b: _Word, comparison: Comparison) -> bool:
    return one_side(comparison, (a.reading, a.who), (b.reading, b.who))


def _accusing(reading: Reading, voices: Mapping[str, str]) -> Iterator[_Word]:
    """« le syndicat *accuse Paul Vial d'avoir*… », « elle *reproche au préfet*… »."""
    for said in reading.attributions:
        if not said.resolved or not said.content or (whom := accused(reading, said)) is None:
            continue
        who, of = (voices.get(name, name) for name in (said.resolved, whom))
        where = _whole(said)
        if who != of:
            yield _Word(reading, who, of, False, _stems(reading, where), where)


def _answering(reading: Reading, voices: Mapping[str, str]) -> Iterator[_Word]:
    for said in reading.attributions:
        if not said.resolved or not said.content:
            continue
        who, where = voices.get(said.resolved, said.resolved), _whole(said)
        words = _lower(reading, hull(said.content))
        points = said.act == "deny" and re.match(pattern("pointing"), words) is not None
        points |= any(form.search(words) for form in forms(_TABLE, "untrue"))
        if points or forms(_TABLE, "never")[0].search(words):
            yield _Word(reading, who, who, points, _stems(reading, where), where)


def _answers(answer: _Word, accusation: _Word, told: Sequence[_Word]) -> bool:
    """True of an answer that shares its words with an accusation, or points at the only one that it can mean."""
    if len(answer.stems & accusation.stems) >= _SHARED:
        return True
    if not answer.points:
        return False
    named = folded(accusation.who).split()[-1] in folded(answer.reading.article.text[answer.where.slice]).split()
    return named or len({word.who for word in told}) == 1


def _whole(said: Attribution) -> Span:
    return hull([said.cue, *said.content, *((said.source,) if said.source else ())])


def _lower(reading: Reading, span: Span) -> str:
    return reading.article.text[span.slice].lower().replace("’", "'")


def _stems(reading: Reading, where: Span) -> frozenset[str]:
    """The stems of the words that tell something: not the names, which both sides have."""
    named = {word for entity in reading.entities for word in folded(entity.name).split()}
    told = folded(reading.article.text[where.slice]).split()
    empty = forms(_TABLE, "empty")[0]
    return frozenset(w[:_STEM] for w in told if len(w) >= _STEM and w not in named and not empty.fullmatch(w))


def _within(reading: Reading, span: Span) -> Span:
    """A span cut where its sentence ends."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return Span(span.start, min(span.end, sentence.end))


def _conflict(told: Sequence[_Word], answers: Sequence[_Word]) -> Conflict:
    yes, no = listing([word.who for word in told]), listing([word.who for word in answers])
    said, refused = (
        without_overlaps(cite(word.reading, _within(word.reading, word.where)) for word in words)
        for words in (told, answers)
    )
    sides = (Side(phrase("side.charged"), yes, said), Side(phrase("side.answered"), no, refused))
    why = phrase("why.accusation", yes=yes, no=no)
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, tidy(said[0].quote), sides, why)
