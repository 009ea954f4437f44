"""What one voice condemns and another defends: « une arrestation arbitraire », « ils ont défendu cette arrestation ».

Only what somebody is reported to judge counts, never the article's own words, and only an act that both judge: its noun
is of one class, nobody named with it is another, and the story is about it or both name the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, predicate_class
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Attribution, Polarity, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["judgements"]

_TABLE = "judgements.tsv"
_OBJECT = frozenset({"np", "np_de", "defended", "pass", "passive"})  # constructions whose content is what is judged
_CALLED = frozenset({"adj", "pred_comme", "pred_de"})  # constructions whose content ends on what it is called
_WORD = re.compile(r"[^\W\d_]{4,}")
_FOCUS = 0.3  # share of the texts that open with an act for which it needs no name
_NEAR = 60  # characters after an act in which stands whose it is


@dataclass(frozen=True, slots=True)
class _Judgement:
    """Somebody's judgement of an act: the class of its noun, for or against, who is named with it, where it stands.

    ``once`` unless its noun is that of an act of which one story tells several.
    """

    reading: Reading
    who: str
    act: str
    once: bool
    favours: bool
    names: frozenset[str]
    where: Span


def judgements(comparison: Comparison) -> list[Conflict]:
    """Every act of the story that some condemn and others defend, once."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    found: dict[str, list[_Judgement]] = {}
    for reading in readings:
        for each in _judged(reading, comparison):
            found.setdefault(each.act, []).append(each)
    opposed = [_opposed(act, told, comparison) for act, told in sorted(found.items())]
    return [_conflict(against, favour) for against, favour in opposed if against and favour]


def _judged(reading: Reading, comparison: Comparison) -> Iterator[_Judgement]:
    """The judgements that an article reports, each of whoever speaks last."""
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    for said in reading.attributions:
        if not said.resolved or not said.content or said.commitment.polarity is not Polarity.POSITIVE:
            continue
        words = _lower(reading, hull(said.content))
        for act, favours, place in (
            *_object(reading, said, words),
            *_evaluated(words),
            *_opening(reading, said, words),
            *_called(said, words),
        ):
            start = hull(said.content).start + place
            if any(_inside(said, other, start) for other in reading.attributions):
                continue
            near = Span(start, start + _NEAR)
            names = frozenset(e.name for e in reading.entities if any(near.overlaps(m) for m in e.mentions))
            once = forms(_TABLE, "recurring")[0].match(_lower(reading, near).split()[0]) is None
            who = voices.get(said.resolved, said.resolved)
            yield _Judgement(reading, who, act, once, favours, names, hull([said.cue, *said.content]))


def _inside(outer: Attribution, inner: Attribution, place: int) -> bool:
    """True when what stands there is what somebody else is said to say inside the words of the first."""
    if inner is outer or not inner.content:
        return False
    words = hull(inner.content)
    return hull(outer.content).covers(inner.cue) and words.start <= place < words.end


def _lower(reading: Reading, span: Span) -> str:
    return reading.article.text[span.slice].lower().replace("’", "'")


def _object(reading: Reading, said: Attribution, words: str) -> Iterator[tuple[str, bool, int]]:
    """« il a dénoncé *une arrestation* »: the act, whether it is defended, and where it stands in the words."""
    cue = _lower(reading, said.cue)
    against, favour = (any(form.search(cue) for form in forms(_TABLE, kind)) for kind in ("against", "for"))
    head = forms(_TABLE, "object")[0].match(words)
    if said.rule in _OBJECT and against != favour and head is not None:
        yield _class(head["head"]), favour, head.start("head")


def _evaluated(words: str) -> Iterator[tuple[str, bool, int]]:
    """« *l'arrestation* d'Odile est un scandale »."""
    for match in forms(_TABLE, "subject")[0].finditer(words):
        yield _class(match["head"]), bool(match["good"]) != bool(match["not"]), match.start("head")


def _opening(reading: Reading, said: Attribution, words: str) -> Iterator[tuple[str, bool, int]]:
    """« il trouve *normal que* la police *arrête*… »: the acts of the clause, by its verbs, infinitives and nouns."""
    match = forms(_TABLE, "opens")[0].match(words)
    if match is None:
        return
    for word in _WORD.finditer(words, match.end()):
        if (act := predicate_class(folded(word[0]))).startswith(EVENT):
            yield act, bool(match["good"]), word.start()
    for statement in reading.statements:
        act = predicate_class(folded(statement.predicate))
        if act.startswith(EVENT) and statement.spans and hull(said.content).covers(hull(statement.spans)):
            yield act, bool(match["good"]), match.end()


def _called(said: Attribution, words: str) -> Iterator[tuple[str, bool, int]]:
    """« elle a jugé *l'arrestation* abusive »."""
    match = forms(_TABLE, "called")[0].match(words)
    if match is not None and said.rule in _CALLED:
        yield _class(match["head"]), bool(match["good"]), match.start("head")


def _class(noun: str) -> str:
    word = folded(noun)
    return predicate_class(word) if predicate_class(word) != word else predicate_class(word.removesuffix("s"))


def _opposed(act: str, told: Sequence[_Judgement], comparison: Comparison) -> tuple[list[_Judgement], list[_Judgement]]:
    """Those who condemn an act and those who defend it, where each meets one of the other side."""
    against, favour = ([j for j in told if j.favours is kind] for kind in (False, True))
    if not act.startswith(EVENT):
        return [], []
    met = [(a, b) for a in against for b in favour if _meet(a, b, comparison)]
    return [j for j in against if any(j is a for a, _ in met)], [j for j in favour if any(j is b for _, b in met)]


def _meet(a: _Judgement, b: _Judgement, comparison: Comparison) -> bool:
    if one_side(comparison, (a.reading, a.who), (b.reading, b.who)):
        return False
    if a.names and b.names:
        return bool(a.names & b.names)
    return a.once and b.once and comparison.opening_share(a.act) >= _FOCUS


def _conflict(against: Sequence[_Judgement], favour: Sequence[_Judgement]) -> Conflict:
    sides = tuple(
        Side(
            phrase(key),
            listing([j.who for j in told]),
            without_overlaps(cite(j.reading, j.where) for j in told),
        )
        for key, told in (("side.against", against), ("side.for", favour))
    )
    first = against[0]
    sentence = next((s for s in first.reading.sentences if s.overlaps(first.where)), first.where)
    about = tidy(first.reading.article.text[sentence.slice])
    why = phrase("why.judgement", no=sides[0].origin, yes=sides[1].origin)
    return Conflict(ConflictKind.WORDING, ConflictReading.DISPUTE, about, sides, why)
