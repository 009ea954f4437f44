"""Where quotation marks open and close: French, curly and straight ones, nested, left open, or run over paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Quotation", "quotations"]

_OPENING = {"«": "»", "“": "”", "„": "”", "<<": ">>", "‹": "›"}
_CLOSING = frozenset({"»", "”", ">>", "›"})
_STRAIGHT = '"'
_FAR = 400  # tokens in which the end of a quotation around another is looked for


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch of tokens: ``first`` is the opening mark, ``last`` is one past the closing mark.

    ``closed`` is false where the text never closes it; it then ends with its paragraph.
    """

    first: int
    last: int
    closed: bool
    depth: int = 0

    @property
    def inside(self) -> tuple[int, int]:
        """The tokens between the marks, half-open."""
        return self.first + 1, self.last - 1 if self.closed else self.last


def quotations(words: Sequence[str], starts: Sequence[int], text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order of their opening mark; an inner one comes after the one around it.

    >>> quotations(["«", "oui", "»", "et"], [0, 2, 6, 8], "« oui » et")[0].inside
    (1, 2)
    """
    found: list[Quotation] = []
    open_: list[tuple[int, str]] = []
    for i, word in enumerate(words):
        if (
            i
            and open_
            and _new_paragraph(text, starts[i - 1], starts[i])
            and not _goes_on(words, starts, i, open_[-1][1])
        ):
            found = _left_open(words, open_, found, i)
            open_.clear()
        if word == "“" and open_ and words[open_[-1][0]] == "„":
            _close(i, open_[-1][1], open_, found)
        elif word in _OPENING:
            if len(open_) < 4:
                open_.append((i, _OPENING[word]))
        elif word == _STRAIGHT:
            if _mistyped(words, starts, text, i, open_):
                _close(i, open_[-1][1], open_, found)
            elif not (len(open_) < 4 and _nests(words, starts, text, i, open_)):
                _straight(i, open_, found)
            else:
                open_.append((i, _STRAIGHT))
        elif word in _CLOSING:
            _close(i, word, open_, found)
    found = _left_open(words, open_, found, len(words))
    return tuple(sorted(found, key=lambda q: (q.first, -q.last)))


def _goes_on(words: Sequence[str], starts: Sequence[int], i: int, closing: str) -> bool:
    """True when a quotation runs over a line end: the next mark closes it rather than opening another."""
    for j in range(i, min(len(words), i + 200)):
        word = words[j]
        if word in _OPENING:
            return False
        if word == _STRAIGHT:
            touches = j > i and starts[j - 1] + len(words[j - 1]) == starts[j]
            return closing == word and touches
        if word in _CLOSING:
            return word == closing
    return False


def _left_open(
    words: Sequence[str], open_: Sequence[tuple[int, str]], found: list[Quotation], end: int
) -> list[Quotation]:
    """Close what a paragraph leaves open: at its end, or with the first inner mark before a stop."""
    for depth, (first, _) in enumerate(open_):
        shared = next((q for q in found if q.first > first and q.depth == depth + 1 and _stops(words, q.last)), None)
        if shared is None or depth:
            found.append(Quotation(first, end, False, depth))
            continue
        found.append(Quotation(first, shared.last, True, depth))
        raised = [q for q in found if q.first >= shared.last and q.depth]
        found = [q for q in found if q not in raised]
        found.extend(Quotation(q.first, q.last, q.closed, q.depth - 1) for q in raised)
    return found


def _stops(words: Sequence[str], i: int) -> bool:
    return i >= len(words) or words[i] in (".", ",", ";", "!", "?")


def _new_paragraph(text: str, before: int, here: int) -> bool:
    return "\n" in text[before:here] or "\r" in text[before:here]


def _nests(words: Sequence[str], starts: Sequence[int], text: str, i: int, open_: Sequence[tuple[int, str]]) -> bool:
    """True when a straight mark opens inside a straight quotation that its paragraph closes later.

    Straight marks are told apart by the spaces around them: « "des "infractions", dit-il" ».
    """
    if all(closing != _STRAIGHT for _, closing in open_) or _shape(text, starts[i]) != 1:
        return False
    depth = 1
    for j in range(i + 1, min(len(words), i + _FAR)):
        if _new_paragraph(text, starts[j - 1], starts[j]):
            return False
        if words[j] == _STRAIGHT:
            depth += _shape(text, starts[j]) or -1
            if depth < 0:
                return True
    return False


def _mistyped(words: Sequence[str], starts: Sequence[int], text: str, i: int, open_: Sequence[tuple[int, str]]) -> bool:
    """True for a straight mark that ends a quotation begun with another: the right one never comes (« usée ")."""
    if not open_ or any(closing == _STRAIGHT for _, closing in open_) or _shape(text, starts[i]) == 1:
        return False
    for j in range(i + 1, min(len(words), i + _FAR)):
        if words[j] in _OPENING or _new_paragraph(text, starts[j - 1], starts[j]):
            return True
        if words[j] in (open_[-1][1], _STRAIGHT):
            return False
    return True


def _shape(text: str, at: int) -> int:
    """1 for a straight mark that can only open, -1 for one that can only close, 0 for one that can do both."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    opens = before.isspace() or before in "'\u2019([-\u2013\u2014\u00ab"
    closes = after.isspace() or after in '.,;:!?)]\u2026\u00bb"'
    return int(opens and not closes) - int(closes and not opens)


def _straight(i: int, open_: list[tuple[int, str]], found: list[Quotation]) -> None:
    for depth in reversed(range(len(open_))):
        if open_[depth][1] == _STRAIGHT:
            found.append(Quotation(open_[depth][0], i + 1, True, depth))
            del open_[depth:]
            return
    open_.append((i, _STRAIGHT))


def _close(i: int, word: str, open_: list[tuple[int, str]], found: list[Quotation]) -> None:
    for depth in reversed(range(len(open_))):
        if open_[depth][1] == word:
            found.append(Quotation(open_[depth][0], i + 1, True, depth))
            del open_[depth:]
            return
