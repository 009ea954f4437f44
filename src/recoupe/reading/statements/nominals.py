"""What a text tells without a finite verb: « décédé en 2011 », « depuis la visite de mars », « 350 évacués »."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from recoupe.model import Attribution, Quantity, Span, TimeExpression
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.whereabouts import event_nouns

__all__ = ["counted", "dated_participles", "nominals"]

_TOLD = frozenset({"state", "confirm", "estimate", "reveal"})  # not what is asked, feared or promised
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


def nominals(
    sheet: Sheet, times: Mapping[int, TimeExpression], used: Collection[Span]
) -> Iterator[tuple[int, int, int, TimeExpression]]:
    """(first, last, noun, time) of each noun of an event whose date no clause has taken."""
    for first in sorted(times):
        time = times[first]
        if time.type not in ("DATE", "TIME") or time.span in used or not time.value[:1].isdigit():
            continue
        tokens = sheet.parsed.tokens(time.span)
        noun = sheet.head[sheet.root(first, max(tokens.stop, first + 1))]
        for _ in range(2):
            if sheet.pos[noun] == "NOUN" and sheet.lemmas[noun] in event_nouns():
                begin, end = _phrase(sheet, noun)
                if begin <= first < end:
                    yield begin, end, noun, time
                break
            noun = sheet.head[noun]


def counted(
    sheet: Sheet, said: Sequence[Attribution], figures: Sequence[tuple[int, Quantity]], clauses: Collection[int]
) -> Iterator[tuple[int, int, int, None]]:
    """(first, last, noun, no time) of each count that is all that somebody says: « la mairie parle de 350 évacués ».

    ``figures`` are the quantities with their last tokens, ``clauses`` the heads of all clauses.
    """
    for attribution in said:
        if len(attribution.content) != 1 or attribution.act not in _TOLD or attribution.commitment.forecast:
            continue
        tokens = sheet.parsed.tokens(attribution.content[0])
        noun = sheet.root(tokens.start, tokens.stop)
        if sheet.pos[noun] != "NOUN" or any(i in clauses for i in tokens):
            continue
        if any(tokens.start <= last < tokens.stop for last, _ in figures):
            yield tokens.start, tokens.stop, noun, None


def _phrase(sheet: Sheet, noun: int) -> tuple[int, int]:
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
