"""Where it was said: « à l'AFP », « sur Norvia Info », « dans un communiqué »; neither a source nor a relay."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["channel_of"]

_REACH = 12  # tokens after the cue and the source in which a channel stands
_OPENERS = frozenset({"à", "au", "aux", "sur", "dans", "lors", "devant"})
_STOPS = frozenset({"que", "qu'", ".", ";", ":"})


def channel_of(sheet: Sheet, draft: Draft) -> Stretch | None:
    """The medium, outlet or occasion named right after a verbal cue or its postposed subject."""
    if draft.group is None:
        return None
    start = max(draft.cue[1], draft.source[1] if draft.source is not None else 0)
    last = min(sheet.units[sheet.unit_of[draft.cue[0]]].last, start + _REACH)
    for i in range(start, last):
        if sheet.words[i] in _STOPS or any(first <= i < end for first, end in draft.content):
            return None
        if sheet.words[i] in _OPENERS and _medium(sheet, i, last):
            return i, noun_phrase(sheet, i + 1, last, appositions=False)
    return None


def _medium(sheet: Sheet, i: int, last: int) -> bool:
    """True when a preposition opens the name of an outlet or of a kind of text or meeting."""
    following = range(i + 1, min(last, i + 4))
    if any(sheet.words[j] in words("medium") for j in following):
        return True
    labelled = any(sheet.parsed.doc[j].ent_type_ == "ORG" for j in following)
    return labelled and sheet.words[i] in ("à", "au", "sur")
