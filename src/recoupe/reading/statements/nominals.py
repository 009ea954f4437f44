"""What a text tells without a finite verb: « décédé en 2011 », « depuis la visite de mars », « 350 évacués »."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model import Attribution, Quantity, Span, TimeExpression
from recoupe.reading.entities.lexicon import words
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.clauses import Clause
from recoupe.reading.statements.whereabouts import event_nouns

__all__ = ["Nominal", "dated_nouns", "dated_participles", "phrase", "presupposed_nouns", "reported_nouns"]

_TOLD = frozenset({"state", "confirm", "estimate", "reveal"})  # not what is asked, feared or promised
_ASKED = frozenset({"urge", "order", "fear", "promise"})  # what may lie ahead
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_SEASONS = words("nominals_seasons")
_DAY, _MONTH = 10, 7  # characters of a date that names its day, its month
_LEAST = 2  # content words of what somebody says, where it is only a noun
_DEFINITE = words("nominals_definite")
_OPEN = words("nominals_open")
_APART = words("nominals_apart")
_GIVING = words("nominals_giving")
_CARRIERS = words("nominals_carriers")
_INSIDE = frozenset(
    {"amod", "nmod", "det", "case", "flat:name", "nummod", "appos", "fixed", "conj", "cc", "advmod", "obl"}
)


def dated_participles(sheet: Sheet, times: Mapping[int, TimeExpression]) -> list[int]:
    """Participles after a noun that have a date, but for those that date the sentence (« lors du vote tenu hier »)."""
    found = []
    for first, time in times.items():
        tokens = sheet.parsed.tokens(time.span)
        verb = sheet.head[sheet.root(first, max(tokens.stop, first + 1))]
        if time.type not in ("DATE", "TIME") or sheet.dep[verb] != "acl" or "VerbForm=Part" not in sheet.morph[verb]:
            continue
        noun = sheet.head[verb]
        if sheet.dep[noun] not in ("obl", "advmod", "advcl") and noun < verb:
            found.append(verb)
    return sorted(set(found))


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a noun tells: its token, all tokens of what is told, the date that is its own.

    ``counts`` is whether its figures are told, ``given`` whether it is taken for granted, whoever speaks, ``planned``
    whether it is still to come.
    """

    noun: int
    tokens: tuple[int, ...]
    time: TimeExpression | None = None
    counts: bool = True
    given: bool = False
    planned: bool = False


def dated_nouns(sheet: Sheet, times: Mapping[int, TimeExpression], used: Collection[Span]) -> Iterator[Nominal]:
    """Each noun of an event, or of people counted on a day, whose date no clause has taken."""
    for first in sorted(times):
        time = times[first]
        if time.type not in ("DATE", "TIME") or time.span in used or not time.value[:1].isdigit():
            continue
        tokens = sheet.parsed.tokens(time.span)
        noun = sheet.head[sheet.root(first, max(tokens.stop, first + 1))]
        for step in range(2):
            if sheet.pos[noun] != "NOUN" or sheet.lemmas[noun] in _SEASONS:
                break
            if sheet.lemmas[noun] in event_nouns() or (step == 0 and _is_count(sheet, noun, time)):
                begin, end = phrase(sheet, noun)
                own = begin <= first < end and _APART.isdisjoint(sheet.lower[noun:first])
                if own and not _is_rank(sheet, noun, time):
                    yield Nominal(noun, tuple(range(begin, end)), time)
                break
            noun = sheet.head[noun]


def _is_count(sheet: Sheet, noun: int, time: TimeExpression) -> bool:
    """True of « les 300 marcheurs *du 12 mai* »: so many were there that day."""
    return len(time.value) >= _DAY and any(sheet.dep[c] == "nummod" for c in sheet.children[noun])


def _is_rank(sheet: Sheet, noun: int, time: TimeExpression) -> bool:
    """True of « la première marche *de 2019* »: the year only counts it among others."""
    return len(time.value) < _MONTH and any(sheet.lemmas[c] in _OPEN for c in sheet.children[noun])


def reported_nouns(
    sheet: Sheet,
    said: Sequence[Attribution],
    figures: Sequence[tuple[int, Quantity]],
    clauses: Collection[int],
    times: Mapping[int, TimeExpression],
) -> Iterator[Nominal]:
    """Each noun that is all that somebody says: « la mairie parle de 350 évacués », « dénonce l’inaction de l’État ».

    ``figures`` are the quantities with their last tokens, ``clauses`` the heads of all clauses. What is expected, asked
    for or feared has its day there too (« *le roi* est attendu *mardi* »), and may be one word (« réclamer *sa
    libération* »).
    """
    for attribution in said:
        if not attribution.content or attribution.act == "decline":
            continue
        tokens = [i for span in attribution.content for i in sheet.parsed.tokens(span)]
        first = sheet.parsed.tokens(attribution.content[0])
        noun = sheet.root(first.start, first.stop)
        if sheet.pos[noun] not in ("NOUN", "PROPN") or any(i in clauses for i in tokens):
            continue
        told = attribution.act in _TOLD and not attribution.commitment.forecast
        counted = told and any(last in tokens for last, _ in figures)
        asked = attribution.act in _ASKED and sheet.lemmas[noun] in event_nouns()
        if counted or asked or sum(sheet.pos[i] in _CONTENT for i in tokens) >= _LEAST:
            ahead = attribution.act == "expect" or attribution.act in _ASKED
            day = next((times[i] for i in tokens if i in times and times[i].type in ("DATE", "TIME")), None)
            yield Nominal(noun, tuple(tokens), day if ahead else None, counts=told)


def presupposed_nouns(
    sheet: Sheet, clauses: Iterable[Clause], named: Collection[int], times: Mapping[int, TimeExpression]
) -> Iterator[Nominal]:
    """Each noun of an event that a clause builds on: « *la visite du ministre* a surpris ».

    It is definite, names who or where (``named`` are the tokens of names), and is the subject of its clause or stands
    in an adverbial of it. ``clauses`` are those that assert something as done; one that only says when the event took
    place tells no more than the event.
    """
    for clause in clauses:
        if sheet.verb(clause.head) in _CARRIERS:
            continue
        for noun in clause.tokens:
            if noun == clause.head or sheet.pos[noun] != "NOUN" or sheet.lemmas[noun] not in event_nouns():
                continue
            if not _is_given(sheet, noun):
                continue
            begin, end = phrase(sheet, noun)
            tokens = tuple(i for i in range(begin, end) if i in clause.tokens)
            if any(i in named for i in tokens if i > noun):
                yield Nominal(noun, tokens, next((times[i] for i in tokens if i in times), None), given=True)


def _is_given(sheet: Sheet, noun: int) -> bool:
    """True of a definite noun in the place of what is known: the subject, or after a word of time or of cause."""
    before = {sheet.lower[c] for c in sheet.children[noun] if c < noun and "Definite=Ind" not in sheet.morph[c]}
    if before.isdisjoint(_DEFINITE) or any(sheet.lemmas[c] in _OPEN for c in sheet.children[noun]):
        return False
    if sheet.dep[noun] in ("nsubj", "nsubj:pass"):
        return True
    return not _GIVING.isdisjoint((*sheet.cases(noun), sheet.lemmas[sheet.head[noun]]))


def phrase(sheet: Sheet, noun: int) -> tuple[int, int]:
    """The noun phrase: its tokens without a preposition in front."""
    stack, tokens = [noun], {noun}
    while stack:
        for child in sheet.children[stack.pop()]:
            if sheet.dep[child] in _INSIDE and child not in tokens:
                tokens.add(child)
                stack.append(child)
    for child in sheet.children[noun]:
        if sheet.dep[child] in ("case", "cc") and child < noun:
            tokens.discard(child)
    begin = noun
    while begin - 1 in tokens:
        begin -= 1
    end = noun + 1
    while end in tokens or (end < len(sheet) and sheet.words[end] == "," and end + 1 in tokens):
        end += 1
    return begin, end
