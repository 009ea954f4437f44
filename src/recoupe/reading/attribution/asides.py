"""The speaker's own aside in the first person: « C'est, je crois, une erreur », « Il viendra, me semble-t-il »."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.phrases import bounds
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["first_person_asides"]

_BELIEF = Reading("estimate", "probable", "+", False)
_I = frozenset({"je", "j'"})


def first_person_asides(sheet: Sheet) -> Iterator[Draft]:
    """« , je pense, » and « , me semble-t-il, » between commas: the clause around them is the content."""
    for i in range(1, len(sheet) - 1):
        found = _aside(sheet, i) if sheet.words[i - 1] == "," else None
        if found is None:
            continue
        cue, source = found
        end = max(cue[1], source[1])
        first, last = bounds(sheet, i)
        if sheet.word(end) not in (",", ".", "!", "?", "»") or not sheet.has_finite(first, i):
            continue
        content = [(first, i), *([(end, last)] if sheet.word(end) == "," and end < last else [])]
        yield Draft(cue, content, source, _BELIEF, "aside", frame="inc")


def _aside(sheet: Sheet, i: int) -> tuple[Stretch, Stretch] | None:
    if sheet.words[i] in _I and sheet.word(i + 1) in words("believing"):
        return (i + 1, i + 2), (i, i + 1)
    if sheet.words[i] in ("me", "nous") and sheet.word(i + 1) == "semble" and sheet.word(i + 2).endswith("-il"):
        return (i, i + 3), (i, i + 1)
    return None
