"""The paragraphs of an article as the page sets them: zones respected, blank space left between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model import Span, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Zone

__all__ = ["Block", "blocks"]

_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?…:»”\"]\s*$")
_WRAPPED = range(40, 101)  # the length of a line that was broken to fit a screen, not to end a paragraph


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: its characters without the blank space around them, and the zone it belongs to."""

    span: Span
    kind: ZoneKind


def blocks(text: str, zones: Sequence[Zone]) -> tuple[Block, ...]:
    """The paragraphs of a text in order; together they hold every character that is not blank.

    >>> [block.kind.value for block in blocks("Crue à Orval\\n\\nLe pont est fermé.", ())]
    ['body', 'body']
    """
    found: list[Block] = []
    position = 0
    for zone in sorted(zones):
        start, end = max(zone.span.start, position), min(zone.span.end, len(text))
        if start < end:
            found += _paragraphs(text, position, start, ZoneKind.BODY)
            found += _paragraphs(text, start, end, zone.kind)
            position = end
    return tuple(found + list(_paragraphs(text, position, len(text), ZoneKind.BODY)))


def _paragraphs(text: str, start: int, end: int, kind: ZoneKind) -> Iterator[Block]:
    opened: tuple[int, int] | None = None
    for line in _LINE.finditer(text, start, end):
        words = line[0]
        if words.isspace():
            continue
        first = line.start() + len(words) - len(words.lstrip())
        last = line.start() + len(words.rstrip())
        if opened is not None and _goes_on(text, opened, first):
            opened = (opened[0], last)
            continue
        if opened is not None:
            yield Block(Span(*opened), kind)
        opened = (first, last)
    if opened is not None:
        yield Block(Span(*opened), kind)


def _goes_on(text: str, before: tuple[int, int], start: int) -> bool:
    gap = text[before[1] : start].replace("\r\n", "\n")
    if gap.count("\n") + gap.count("\r") != 1:
        return False
    line_start = max(text.rfind("\n", before[0], before[1]) + 1, before[0])
    line = text[line_start : before[1]]
    return len(line) in _WRAPPED and not _SENTENCE_END.search(line)
