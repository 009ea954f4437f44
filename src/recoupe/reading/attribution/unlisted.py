"""Verbs that only an incise makes reporting: « …, savoure la maire », « …, bougonne-t-il » (an open class)."""

from __future__ import annotations

from collections.abc import Container, Iterator

from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.lexicon import Lexeme, Reading, words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group, inverted

__all__ = ["unlisted"]

_STATE = Reading("state", "certain", "+", False)
_CLOSING = frozenset({"»", "”", '"', ">>"})
_TENSES = {"Imp": Tense.IMPERFECT, "Past": Tense.PAST, "Fut": Tense.FUTURE}
_REFLEXIVE = frozenset({"se", "s'"})


def unlisted(sheet: Sheet, known: Container[int]) -> Iterator[Group]:
    """Groups of verbs that no table lists, right after a quotation's end; a hooked pronoun or a subject follows.

    « « C'est fini », savoure la maire » ; what is no verb of its own (« avait-il », « est-ce ») is left alone.
    """
    for i in range(1, len(sheet)):
        if sheet.words[i - 1] in _CLOSING and sheet.quoted[i] < 0 and _clause(sheet, i - 1):
            start = i + (sheet.words[i] == ",")
            group = _group(sheet, start)
            if group is not None and not any(j in known for j in range(start, group.last)):
                yield group


def _clause(sheet: Sheet, closing: int) -> bool:
    """True when the quotation that ends here has a verb or its own stop."""
    number = sheet.quoted[closing]
    if number < 0:
        return False
    inside = sheet.quotations[number].inside
    return sheet.has_finite(*inside) or sheet.word(inside[1] - 1) in (".", "!", "?", "…")


def _group(sheet: Sheet, start: int) -> Group | None:
    i = start
    while sheet.word(i) in _REFLEXIVE:
        i += 1
    auxiliary = i < len(sheet) and sheet.pos[i] == "AUX"
    verb = i
    if auxiliary:
        verb = i + 1
        while sheet.word(verb) and (sheet.pos[verb] == "ADV" or inverted(sheet.words[verb])):
            verb += 1
    if verb >= len(sheet) or sheet.pos[verb] != "VERB" or sheet.words[verb] in words("not_saying"):
        return None
    if (auxiliary and sheet.moods[verb] != "Part") or (not auxiliary and not sheet.moods[verb].startswith("Ind")):
        return None
    clitic = next((j for j in range(i, verb + 2) if inverted(sheet.word(j))), None)
    last = max(verb + 1, clitic + 1 if clitic is not None else 0)
    tense = _TENSES.get(sheet.moods[i].rpartition("/")[2], Tense.PRESENT)
    lexeme = Lexeme(sheet.words[verb], "", i > start, (), {"inc": _STATE})
    return Group(i, last, verb, lexeme, tense, compound=auxiliary, clitic=clitic, head=i)
