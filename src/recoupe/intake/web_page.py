"""Web pages: trafilatura takes the text, htmldate the date; the headline and the headings keep their place.

What no library can take apart (100,000 nested tags, markup broken beyond repair) is read as bare text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

from recoupe.intake.dates import in_address, published_on
from recoupe.intake.decoding import Unreadable, decode
from recoupe.intake.limits import whole
from recoupe.intake.markup import Block, bare_blocks, tree_blocks
from recoupe.intake.outcome import Draft
from recoupe.model import Basis, Problem, Published, Span, Zone, ZoneKind

__all__ = ["read"]

_DECLARED = re.compile(
    rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{3,20})|<\?xml[^>]{0,100}encoding=["']([\w-]{3,20})"""
)
_XML_HEADER = re.compile(r"^\s*<\?xml[^>]*\?>")
_NESTED = 5_000  # tags open at once
_TAGS = 60_000  # on one page; news pages have a few thousand, and extraction takes time
_DATED = 200_000  # characters in which the date is looked for


def read(stream: BinaryIO, file: str) -> Iterator[Draft | Problem]:
    """One article: headline, then paragraphs and headings, a blank line between two. Raises ``Unreadable``."""
    data = whole(stream)
    declared = _DECLARED.search(data[:4096])
    page = decode(data, (declared[1] or declared[2]).decode("ascii") if declared else None)
    page = _XML_HEADER.sub("", page, count=1)
    yield _draft(page, file)


def _draft(page: str, file: str) -> Draft:
    blocks, about = _extract(page)
    title = about.get("title")
    if title and not any(block.kind is ZoneKind.TITLE for block in blocks):
        blocks = _with_headline(title, blocks)
    text, zones = _lay_out(blocks)
    if not text:
        raise Unreadable("no article text was found on the page", "open it and save its text as .txt")
    url = about.get("url")
    return Draft(
        file,
        text,
        outlet=about.get("sitename"),
        title=title,
        byline=about.get("author"),
        url=url,
        published=_published(page, url),
        zones=zones,
    )


def _extract(page: str) -> tuple[list[Block], dict[str, str]]:
    """The blocks of the article and what the page says about itself."""
    if page.count("<") > _TAGS or _depth(page) > _NESTED:
        return bare_blocks(page), {}
    from trafilatura import bare_extraction  # here because it takes a second to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(page, include_comments=False, include_formatting=False, with_metadata=True)
        if document is None or isinstance(document, dict):
            return bare_blocks(page), {}
        blocks = tree_blocks(document.body)
        if len(blocks) < 2:  # of a very short page trafilatura runs everything together
            blocks = max(blocks, bare_blocks(page), key=len)
    except Exception:  # whatever a hostile page provokes in the libraries, its text is still read
        return bare_blocks(page), {}
    known = ((name, getattr(document, name, None)) for name in ("title", "author", "sitename", "url"))
    return blocks or bare_blocks(page), {
        name: _line(value) for name, value in known if isinstance(value, str) and value
    }


def _line(text: str) -> str:
    return " ".join(text.split())


def _depth(page: str) -> int:
    """How many tags are open at once at the most, by a rough count, which unclosed tags make too high."""
    deepest = depth = 0
    for closing in re.finditer(
        r"<(/?)(?:div|span|b|i|em|font|section|table|tr|td|ul|ol|blockquote|a|p|article)\b", page
    ):
        depth = max(0, depth - 1) if closing[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _with_headline(title: str, blocks: list[Block]) -> list[Block]:
    """The headline first, once: extraction may have kept it as the first block, or left it out."""
    same = title.casefold()
    rest = [block for n, block in enumerate(blocks) if n > 2 or block.text.casefold() != same]
    return [Block(title, ZoneKind.TITLE), *rest]


def _lay_out(blocks: list[Block]) -> tuple[str, tuple[Zone, ...]]:
    """The text, and the zones whose function the markup states."""
    parts: list[str] = []
    zones: list[Zone] = []
    at = 0
    for block in blocks:
        if block.kind is not None:
            zones.append(Zone(Span(at, at + len(block.text)), block.kind))
        parts.append(block.text)
        at += len(block.text) + 2
    return "\n\n".join(parts), tuple(zones)


def _published(page: str, url: str | None) -> Published:
    """The page's own date, else the one in its address."""
    from htmldate import find_date

    address = in_address(url)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(page[:_DATED], extensive_search=False, original_date=True, deferred_url_extractor=True)
    except Exception:  # as above: a page without a date is still an article
        found = None
    stated = published_on(found, Basis.PAGE) if found else None
    if stated and not (address and address.value == stated.value and str(stated.value) not in page):
        return stated
    return address or Published()
