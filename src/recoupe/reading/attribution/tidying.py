"""Drafts as they are kept: trimmed at their ends, none empty, none twice."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.phrases import trim
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["tidied"]

_BEFORE_VERB = frozenset({"m'", "t'", "l'", "s'", "n'", "ne", "se", "y", "en", "me", "te", "les", "leur", "«", "“"})
_OPENING_CLAUSE = frozenset({"dont", "où", "duquel", "desquels", "desquelles", "laquelle", "lequel"})


def tidied(sheet: Sheet, drafts: list[Draft]) -> list[Draft]:
    """Trim contents; drop drafts left without content, and the second of two with the same cue and content."""
    kept: list[Draft] = []
    seen: set[tuple[Stretch, tuple[Stretch, ...]]] = set()
    for draft in sorted(drafts, key=lambda d: (d.cue, d.content)):
        had = bool(draft.content)
        draft.source = _trimmed(sheet, draft.source)
        draft.content = [s for s in sorted(trim(sheet, *stretch) for stretch in draft.content) if s[0] < s[1]]
        key = (draft.cue, tuple(draft.content))
        if (had and not draft.content) or key in seen or _pointing(sheet, draft):
            continue
        seen.add(key)
        kept.append(draft)
    return kept


def _pointing(sheet: Sheet, draft: Draft) -> bool:
    """True for a content that is only a relative pronoun (« la liste, *qui* sera dévoilée par le maire »)."""
    return [sheet.words[i] for first, last in draft.content for i in range(first, last)] == ["qui"]


def _trimmed(sheet: Sheet, source: Stretch | None) -> Stretch | None:
    """A source without « dont » before it, and without the pronouns of the verb after it (« Paul Vial m'a dit »)."""
    if source is None:
        return None
    first, last = source
    while last - first > 1 and sheet.words[last - 1] in _BEFORE_VERB and sheet.pos[last - 2] != "ADP":
        last -= 1
    while last - first > 1 and sheet.words[first] in _OPENING_CLAUSE:
        first += 1
    return first, last
