"""The blocks a text is laid out in: paragraphs parted by blank lines, or lines that are paragraphs themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import Span

__all__ = ["Block", "blocks"]

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*\S[^\r\n\x0b\x0c\x85\u2028\u2029]*")
_FINAL = re.compile(r"""[.!?…:;]["»”’')\]\s]*$""")
_NARROW, _WIDE = 40, 100


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines that read as one, trimmed; ``apart`` when a blank line stands before it."""

    span: Span
    text: str
    apart: bool

    @property
    def final(self) -> bool:
        """True when it ends as a sentence ends."""
        return bool(_FINAL.search(self.text[-8:]))


def blocks(text: str) -> list[Block]:
    """Cut a text into blocks. Lines broken by the width of a mail or a terminal, or in mid-sentence, are joined again.

    >>> [block.text for block in blocks("Un titre\\n\\nUne phrase.\\nUne autre.")]
    ['Un titre', 'Une phrase.', 'Une autre.']
    """
    lines = _lines(text)
    wrapped = _is_wrapped(lines)
    groups: list[list[Block]] = []
    for line in lines:
        if groups and not line.apart and _goes_on(groups[-1][-1], line, wrapped):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else _joined(text, group) for group in groups]


def _joined(text: str, group: list[Block]) -> Block:
    span = Span(group[0].span.start, group[-1].span.end)
    return Block(span, text[span.slice], group[0].apart)


def _lines(text: str) -> list[Block]:
    found: list[Block] = []
    end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        stripped = line.strip()
        gap = text[end : match.start()]
        breaks = gap.count("\n") if "\n" in gap else gap.count("\r")
        found.append(Block(Span(start, start + len(stripped)), stripped, not found or breaks > 1))
        end = match.end()
    return found


def _is_wrapped(lines: list[Block]) -> bool:
    """True when most lines that another follows directly are of one narrow width and stop in mid-sentence."""
    followed = [line for line, after in pairwise(lines) if not after.apart]
    if len(followed) < 4 or max(len(line.text) for line in followed) > _WIDE:
        return False
    full = [line for line in followed if len(line.text) >= _NARROW and not line.final]
    return len(full) >= 0.6 * len(followed)


def _goes_on(above: Block, line: Block, wrapped: bool) -> bool:
    """True when a line carries on the one right above it."""
    if wrapped:
        return len(above.text) >= _NARROW
    return not above.final and len(above.text) >= _NARROW and (line.text[0].islower() or above.text.endswith(","))
