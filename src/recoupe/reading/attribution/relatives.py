"""What a relative clause is about: « un seuil qu'elle estime dangereux », « un prix qu'il refuse de confirmer »."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["relative_head"]

_QUE = frozenset({"que", "qu'"})
_LONGEST = 40  # tokens


def relative_head(sheet: Sheet, group: Group) -> Stretch | None:
    """What a relative clause is about: « un seuil qu'elle estime dangereux », « un prix qu'il refuse de confirmer »."""
    que = next((k for k in range(group.first - 1, max(0, group.first - 8), -1) if sheet.words[k] in _QUE), None)
    verb = next((k for k in (group.verb, sheet.heads[group.verb]) if sheet.deps[k].startswith("acl")), None)
    if que is None or verb is None or not 0 <= sheet.heads[verb] < que < verb:
        return None
    noun = sheet.heads[verb]
    first = max(sheet.units[sheet.unit_of[verb]].first, sheet.left[noun])
    while first < noun and sheet.pos[first] in ("ADP", "PUNCT", "CCONJ"):
        first += 1
    end = que - 1 if sheet.word(que - 1) == "," else que
    return (first, end) if first < end <= first + _LONGEST else None
