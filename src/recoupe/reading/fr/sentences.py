"""Where a French sentence must start, and where it cannot: what parsers trained on clean sentences get wrong in press.

Two kinds of certainty are given to the parser before it reads: starts it has to respect (after a closing quotation, in
glued sentences) and starts it may not make (after an initial, before a lower-case word that follows a plain word).
Everywhere else it decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from recoupe.reading.fr.word_lists import words

__all__ = ["sentence_starts"]

_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset({"»", "”", '"'})
_OPENING = frozenset({"«", "“"})
_NEVER_FIRST = frozenset({"'", ",", ".", ";", ":", "!", "?", "…", "...", "»", "”", ")", "]", "%", "€"})
_INITIAL = re.compile(r"^(?:[A-ZÉÀÇÎÔ]\.)(?:-?[A-ZÉÀÇÎÔ]\.)*$")
_TITLES = frozenset(words("tokens.tsv", "title"))
_OPENERS = frozenset(words("tokens.tsv", "opener"))
_EXCLAIMING = frozenset(words("tokens.tsv", "exclaiming"))


def sentence_starts(
    tokens: Sequence[str], touching: Sequence[bool], forced: Collection[int], lines: Collection[int] = ()
) -> list[bool | int | None]:
    """For each token: ``True``: a sentence must start here; ``False``: none may; ``None``: the parser decides.

    ``touching[i]`` says that token ``i`` follows the one before it without a blank; ``forced`` holds the indices at
    which a paragraph or a zone begins, ``lines`` those at which a line begins: there the parser decides.
    """
    starts: list[bool | int | None] = [None] * len(tokens)
    exclaiming = _EXCLAIMING | _named_with_a_mark(tokens)
    for i, word in enumerate(tokens):
        if i == 0 or i in forced:
            starts[i] = True
        elif i not in lines:
            named = _closes_name(tokens, i, exclaiming)
            starts[i] = _after_name(tokens, i) if named else _between(tokens, touching, i, word)
    return starts


def _named_with_a_mark(tokens: Sequence[str]) -> frozenset[str]:
    """The names that a text goes on behind with their exclamation mark (« Zingo ! a déposé plainte »)."""
    return frozenset(
        name
        for name, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if mark == "!" and name[0].isupper() and len(name) > 1 and after[0].islower() and after[-1].isalpha()
    )


def _closes_name(tokens: Sequence[str], i: int, names: Collection[str]) -> bool:
    """True when the token before is the exclamation mark of a name."""
    return i >= 2 and tokens[i - 1] == "!" and tokens[i - 2] in names


def _after_name(tokens: Sequence[str], i: int) -> bool | None:
    """Behind a name with its mark the parser decides before what may open a sentence; nothing starts elsewhere."""
    opens = tokens[i].lower() in _OPENERS or tokens[i + 1 : i + 2] == [","]
    return None if opens else False


def _between(tokens: Sequence[str], touching: Sequence[bool], i: int, word: str) -> bool | None:
    """The certainty, if any, about a sentence starting at ``word`` inside a paragraph."""
    last = tokens[i - 1]
    if word in _NEVER_FIRST or last == "," or (word[0] == "-" and len(word) > 1 and touching[i]):
        return False
    if word[0].isupper():
        if _INITIAL.match(last):
            return None if word.lower() in _OPENERS else False
        if last in _TITLES or last[-1].isalnum():
            return False
        if last in _FINAL and touching[i] and last != "…" and last != "...":
            return True
        if last in _CLOSING and i >= 2 and tokens[i - 2] in _FINAL and (last != '"' or touching[i - 1]):
            return True
        return None
    if word in _OPENING and last in _FINAL and i + 1 < len(tokens) and tokens[i + 1][0].isupper():
        return True
    if word[0].islower() and last[-1].isalnum():
        return False
    return None
