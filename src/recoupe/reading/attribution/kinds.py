"""Whether words are quoted wholly, partly or not at all."""

from __future__ import annotations

from recoupe.model import Kind
from recoupe.reading.attribution.draft import Draft
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["kind_of"]


def kind_of(sheet: Sheet, draft: Draft) -> Kind:
    """The kind of a draft: quotation marks count when they open outside its cue's own quotation."""
    around = sheet.quoted[draft.cue[0]] if draft.rule not in ("incise", "floating", "according") else -1
    quoted = plain = 0
    for first, last in draft.content:
        for i in range(first, last):
            if not sheet.words[i][0].isalnum():
                continue
            if sheet.quoted[i] >= 0 and sheet.quoted[i] != around:
                quoted += 1
            else:
                plain += 1
    if not quoted:
        return Kind.INDIRECT
    return Kind.MIXED if plain else Kind.DIRECT
