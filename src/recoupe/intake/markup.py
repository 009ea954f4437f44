"""Blocks of text out of markup trees: paragraphs, headings and list items, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml import etree, html

from recoupe.model import ZoneKind

__all__ = ["Block", "bare_blocks", "tree_blocks"]

_KINDS = {"head": ZoneKind.HEADING, "figcaption": ZoneKind.CAPTION}
_KINDS |= dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), ZoneKind.HEADING) | {"h1": ZoneKind.TITLE}
_LEAVES = {"p", "head", "item", "row", "tr", "li", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"}
_ROWS = {"row", "tr"}
_UNREAD = {"script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button", "iframe"}
_TAG = re.compile(r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]{0,2000}>", re.DOTALL | re.IGNORECASE)
_BREAKS = re.compile(r"(?i)</?(?:p|div|h[1-6]|li|br|tr|article|section|title)\b[^<>]{0,500}>")
_BLANKS = re.compile(r"\s+")
_BREAK = "\ue000"  # from the private use area: no page has it, and XML allows it


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, blanks folded; ``kind`` where the markup states a function."""

    text: str
    kind: ZoneKind | None = None


def tree_blocks(body: etree._Element) -> list[Block]:
    """The blocks of the tree that trafilatura returns.

    Text that stands outside any paragraph (between two of them, after a list) is a block of its own.
    """
    return [block for block in _blocks(body, 0) if block.text]


def _blocks(element: etree._Element, depth: int) -> Iterator[Block]:
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNREAD or depth > 200:
        return
    if tag in _ROWS:
        yield Block(" | ".join(filter(None, (_fold(" ".join(map(str, cell.itertext()))) for cell in element))))
        return
    inner = any(isinstance(child.tag, str) and _holds_leaf(child) for child in element)
    if not inner:
        pieces = _texts(element)
        if len(pieces) == 1 or tag not in _KINDS:
            yield from (Block(piece, _kind(element)) for piece in pieces)
        else:
            yield Block(" ".join(pieces), _kind(element))
        return
    yield Block(_fold(element.text))
    for child in element:
        yield from _blocks(child, depth + 1)
        yield Block(_fold(child.tail))


def _holds_leaf(element: etree._Element) -> bool:
    return any(isinstance(inner.tag, str) and inner.tag in _LEAVES for inner in element.iter())


def _kind(element: etree._Element) -> ZoneKind | None:
    if element.tag == "head" and element.get("rend") == "h1":
        return ZoneKind.TITLE
    return _KINDS.get(str(element.tag))


def _texts(element: etree._Element) -> list[str]:
    """The text of a paragraph, cut at its line breaks."""
    for line_break in list(element.iter("lb", "br")):
        line_break.tail = _BREAK + (line_break.tail or "")
    return [piece for piece in map(_fold, "".join(map(str, element.itertext())).split(_BREAK)) if piece]


def _fold(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "").strip()


def bare_blocks(page: str) -> list[Block]:
    """The paragraphs of any page, whether or not they belong to the article; at worst its tags are simply cut away."""
    try:
        tree = html.document_fromstring(page)
        articles = tree.findall(".//article") or tree.findall(".//main") or tree.findall("body")
        blocks = tree_blocks(articles[0] if len(articles) == 1 else tree)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        blocks = []
    if blocks:
        return blocks
    lines = unescape(_TAG.sub(" ", _BREAKS.sub("\x00", page))).split("\x00")
    return [Block(line) for line in map(_fold, lines) if line]
