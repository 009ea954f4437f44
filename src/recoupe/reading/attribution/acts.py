"""What somebody does in saying it: the cue decides; after a neutral cue a promise or an appeal shows in the content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.reading.attribution.draft import Draft
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["perform", "speech_act"]

_SELF = frozenset({"je", "j'", "nous"})
_PERFORMED = frozenset({"urge", "promise", "warn"})
_CONVICTION = frozenset({"convaincu", "persuadé", "certain", "sûr", "confiant"})


def speech_act(sheet: Sheet, draft: Draft) -> None:
    """Read a neutral cue by its content: one's own future is a promise, a norm an appeal."""
    reading = draft.reading
    if reading.act == "estimate" and draft.group is not None and set(draft.group.lexeme.tail) & _CONVICTION:
        if _future_verb(sheet, draft) is not None:
            draft.reading = replace(reading, act="expect")
        return
    if reading.act != "state" or not draft.content:
        return
    if _norm(sheet, draft):
        draft.reading = replace(reading, act="urge", certainty="none", forecast=True)
        return
    verb = _future_verb(sheet, draft)
    if verb is not None and _own(sheet, draft, verb):
        draft.reading = replace(reading, act="promise", forecast=True)


def perform(sheet: Sheet, drafts: Sequence[Draft], above: Sequence[int | None]) -> None:
    """« Nous demandons… », a déclaré X: what the speaker does in the first person, the outer attribution does too."""
    for n, draft in enumerate(drafts):
        parent = above[n]
        if parent is None or draft.source is None or sheet.words[draft.source[0]] not in _SELF:
            continue
        outer = drafts[parent]
        if not outer.content or draft.source[0] > outer.content[0][0] + 2:
            continue
        if draft.reading.act in _PERFORMED and outer.reading.act in ("state", "warn"):
            outer.reading = replace(draft.reading)
        elif draft.reading.act == "expect" and outer.reading.act == "state":
            outer.reading = replace(outer.reading, forecast=True)


def _future_verb(sheet: Sheet, draft: Draft) -> int | None:
    """The first finite verb of the content, when it is a future."""
    for first, last in draft.content:
        for i in range(first, last):
            if sheet.finite[i]:
                return i if sheet.moods[i] == "Ind/Fut" else None
    return None


def _own(sheet: Sheet, draft: Draft, verb: int) -> bool:
    """True when the subject of a verb is the speaker: « je », or « il » under « il a assuré qu'il »."""
    before = sheet.words[max(draft.content[0][0], verb - 4) : verb]
    if any(word in _SELF for word in before):
        return True
    return (
        draft.frame == "que"
        and draft.source is not None
        and bool(before)
        and before[0] in ("il", "elle")
        and verb - draft.content[0][0] <= 3
    )


def _norm(sheet: Sheet, draft: Draft) -> bool:
    """True for what ought to be: « aucun camion ne devrait », « il faut »."""
    first, last = draft.content[0]
    for i in range(first, min(last, first + 14)):
        if sheet.words[i] in ("devrait", "devraient"):
            return sheet.word(i - 1) in ("ne", "n'")
        if sheet.words[i] in ("faut", "faudrait", "faudra"):
            return sheet.word(i - 1) in ("il", "ne", "n'") and i - first <= 3
        if sheet.finite[i]:
            return False
    return False
