"""Tense from word forms alone, for a text without a parse."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

__all__ = ["tense_around"]

_REACH = 15  # tokens on either side
_FUTURE = ("era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "pra", "ttra", "ttront")
_IMPERFECT = ("aient", "èrent", "irent", "urent")
_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "is", "it", "u", "us", "ue", "ues")


def tense_around(doc: Doc, first: int, last: int, cues: Mapping[str, Mapping[str, int]]) -> int:
    """-1, 0 or 1 by the nearest word on either side, within the sentence, whose form shows a tense."""
    left = right = True
    for distance in range(1, _REACH + 1):
        for sign in (-1, 1):
            i = first - distance if sign < 0 else last + distance
            if not (0 <= i < len(doc) and (left if sign < 0 else right)):
                continue
            if doc[i].lower_ in (".", "!", "?", "…"):
                left, right = left and sign > 0, right and sign < 0
                continue
            found = _of_form(doc, i, cues)
            if found:
                return found
    return 0


def _of_form(doc: Doc, i: int, cues: Mapping[str, Mapping[str, int]]) -> int:
    word = doc[i].lower_
    if word in cues["form"]:
        return cues["form"][word]
    if word in cues["auxiliary"]:
        after = (doc[j].lower_ for j in range(i + 1, min(i + 4, len(doc))))
        return -1 if any(w.endswith(_PARTICIPLE) and len(w) > 2 for w in after) else 0
    if len(word) > 4 and word.endswith(_FUTURE):
        return 1
    return -1 if len(word) > 4 and word.endswith(_IMPERFECT) else 0
