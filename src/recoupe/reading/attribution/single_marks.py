"""Single and doubled quotation marks, told from apostrophes: « 'usé jusqu'à la corde' », « ''gilets rouges'' »."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["told_apart"]

_FARTHEST = 60  # tokens between two single marks
_SHUTS = frozenset(".,;:!?)]\u2026\u00bb\"'\u2019")
_OPENS = frozenset("([-\u2013\u2014\u00ab\"'\u2019:")


def told_apart(words: Sequence[str], starts: Sequence[int], text: str) -> list[str]:
    """The words with pairs of single marks written « ‹ › », and doubled single marks as straight ones.

    >>> told_apart(["c'", "est", "'", "oui", "'"], [0, 2, 6, 7, 10], "c'est 'oui'")
    ["c'", 'est', '‹', 'oui', '›']
    """
    told = ['"' if word == "''" else word for word in words]
    opened = -1
    for i, word in enumerate(words):
        if opened >= 0 and (i - opened > _FARTHEST or _new_line(text, starts[i - 1], starts[i])):
            opened = -1
        if word != "'":
            continue
        before, after = (
            text[starts[i] - 1 : starts[i]] if starts[i] else " ",
            text[starts[i] + 1 : starts[i] + 2] or " ",
        )
        if opened >= 0 and not before.isspace() and (after.isspace() or after in _SHUTS):
            told[opened], told[i] = "‹", "›"
            opened = -1
        elif not after.isspace() and (before.isspace() or before in _OPENS):
            opened = i
    return told


def _new_line(text: str, before: int, here: int) -> bool:
    return "\n" in text[before:here] or "\r" in text[before:here]
