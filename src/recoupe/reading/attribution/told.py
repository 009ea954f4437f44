"""Clauses after a colon, without quotation marks: « La maire prévient : la digue ne tiendra pas »."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.extent import starts_quotation
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["clause_after", "told_clause"]

_REACH = 20  # tokens between a cue and its colon
_ASKING = frozenset(
    {"qui", "que", "quel", "quelle", "quels", "quelles", "comment", "pourquoi", "quand", "où", "combien"}
)


def clause_after(sheet: Sheet, colon: int, last: int) -> Stretch | None:
    """The clause after a colon that opens no quotation; ``None`` for a question and for what has no verb."""
    first = colon + 1
    if first >= last or starts_quotation(sheet, first) is not None or sheet.words[first] in _ASKING:
        return None
    if any(sheet.words[i] in ("?", ":") for i in range(first, last)) or not sheet.has_finite(first, last):
        return None
    return first, last


def told_clause(sheet: Sheet, group: Group, first: int, last: int) -> Stretch | None:
    """The clause that a verb of saying announces: « elle l'a dit : … », « il avait raconté une autre histoire : … »."""
    if group.bare or group.passive or group.negated or not group.tense.finite or "inc" not in group.lexeme.frames:
        return None
    level = sheet.quoted[group.verb]
    colon = next((i for i in range(first, min(last, first + _REACH)) if sheet.words[i] == ":"), -1)
    if colon < 0 or sheet.quoted[colon] != level or sheet.has_finite(first, colon):
        return None
    if any(sheet.words[i] in words("time") for i in range(colon + 1, min(last, colon + 2))) and level < 0:
        return None
    return clause_after(sheet, colon, last)
