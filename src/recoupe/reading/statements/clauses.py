"""Clauses: the finite verbs of a text, each with the words that are its own.

A word belongs to the nearest clause above it; infinitives, participles and gerunds stay with the clause they hang on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import simplemma

from recoupe.model import Span
from recoupe.reading.entities.sheet import Sheet, infinitive

__all__ = ["Clause", "find_clauses", "spans_of"]

_CHAIN = ("aux:tense", "aux:pass", "aux:caus", "cop", "aux")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its predicate's token, the finite verb (or the infinitive), its own tokens in order.

    ``antecedent`` is the noun that a relative clause is about.
    """

    head: int
    finite: int
    tokens: tuple[int, ...]
    antecedent: int | None = None


def find_clauses(sheet: Sheet, more: Iterable[int] = (), closed: Collection[int] = ()) -> tuple[Clause, ...]:
    """All clauses, in the order of their heads.

    ``more`` are heads beside finite verbs (infinitives, participles); no verb of ``closed`` makes a clause (« il y *a*
    deux jours »).
    """
    _reattach(sheet)
    finite: dict[int, int] = {}
    for i, morph in enumerate(sheet.morph):
        if "VerbForm=Fin" in morph and sheet.pos[i] in ("VERB", "AUX") and i not in closed and not _is_adverb(sheet, i):
            head = i
            while sheet.dep[head] in _CHAIN and sheet.head[head] != head:
                head = sheet.head[head]
            finite.setdefault(head, i)
    for head in _mistaken(sheet, finite):
        finite.setdefault(head, head)
    for head in more:
        finite.setdefault(head, head)
    own = _owners(sheet, finite)
    return tuple(
        Clause(head, finite[head], tuple(own.get(head, [head])), _antecedent(sheet, head)) for head in sorted(finite)
    )


def _is_adverb(sheet: Sheet, i: int) -> bool:
    """True of an adverb in *-ment* that the parser took for a verb."""
    return sheet.lower[i].endswith("ment") and not simplemma.is_known(sheet.lemmas[i], lang="fr")


def _reattach(sheet: Sheet) -> None:
    """« … et trois routes sont coupées »: give the second verb the subject that was coordinated with the first."""
    for i, relation in enumerate(sheet.dep):
        head = sheet.head[i]
        if relation != "conj" or sheet.pos[i] not in ("NOUN", "PROPN") or sheet.pos[head] != "VERB" or i < head:
            continue
        verb = next(
            (c for c in sheet.children[head] if c > i and sheet.dep[c] == "conj" and sheet.pos[c] == "VERB"), None
        )
        if verb is None or any(sheet.dep[c].startswith("nsubj") for c in sheet.children[verb]):
            continue
        if not any(sheet.pos[t] in ("VERB", "PUNCT") for t in range(i + 1, verb)):
            sheet.children[head].remove(i)
            sheet.children[verb].insert(0, i)
            sheet.head[i], sheet.dep[i] = verb, "nsubj"


def _mistaken(sheet: Sheet, finite: Mapping[int, int]) -> list[int]:
    """Verbs that the parser took for adjectives or nouns although they have a subject."""
    found = []
    for i, relation in enumerate(sheet.dep):
        head = sheet.head[i]
        if (
            relation == "nsubj"
            and head not in finite
            and sheet.pos[head] in ("ADJ", "NOUN")
            and sheet.words[head].islower()
        ):
            aided = any(sheet.dep[c] in _CHAIN for c in sheet.children[head])
            verb = infinitive(sheet.words[head], sheet.lemmas[head])
            if (
                not aided
                and verb != sheet.lower[head]
                and verb.endswith(("er", "ir", "re"))
                and verb != sheet.lemmas[head]
            ):
                found.append(head)
    return found


def _owners(sheet: Sheet, finite: Mapping[int, int]) -> dict[int, list[int]]:
    """The tokens of each clause head, each token under its nearest head."""
    owner: list[int] = [-2] * len(sheet)
    for i in range(len(sheet)):
        path = []
        at = i
        while owner[at] == -2:
            if at in finite:
                owner[at] = at
                break
            path.append(at)
            owner[at] = -1
            if sheet.head[at] == at:
                break
            at = sheet.head[at]
        for token in path:
            owner[token] = owner[at]
    found: dict[int, list[int]] = {}
    for i, head in enumerate(owner):
        if head >= 0:
            found.setdefault(head, []).append(i)
    return found


def _antecedent(sheet: Sheet, head: int) -> int | None:
    return sheet.head[head] if sheet.dep[head] in ("acl:relcl", "acl") and sheet.head[head] != head else None


def spans_of(sheet: Sheet, tokens: Iterable[int]) -> tuple[Span, ...]:
    """The characters of tokens as few spans as possible: punctuation alone does not part two runs.

    Conjunctions and punctuation at the edges of the whole, and runs without a content word, are left out.
    """
    kept = sorted(tokens)
    while kept and (
        sheet.dep[kept[0]] in ("cc", "mark") or sheet.pos[kept[0]] == "SCONJ" or not sheet.words[kept[0]][0].isalnum()
    ):
        kept.pop(0)
    while kept and not sheet.words[kept[-1]][-1].isalnum() and sheet.words[kept[-1]] not in ("%", "€"):
        kept.pop()
    runs: list[list[int]] = []
    for i in kept:
        if runs and all(not sheet.words[t][0].isalnum() for t in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    spans = []
    for run in runs:
        run = _trimmed(sheet, run)
        if run and (len(run) > 1 or sheet.pos[run[0]] not in ("ADP", "CCONJ", "SCONJ", "DET", "PUNCT")):
            spans.append(sheet.span(run[0], run[-1] + 1))
    return tuple(spans)


def _trimmed(sheet: Sheet, run: list[int]) -> list[int]:
    while run and not sheet.words[run[0]][0].isalnum():
        run = run[1:]
    while run and (
        (not sheet.words[run[-1]][-1].isalnum() and sheet.words[run[-1]] not in ("%", "€", "."))
        or sheet.pos[run[-1]] in ("CCONJ", "SCONJ")
    ):
        run = run[:-1]
    return run
