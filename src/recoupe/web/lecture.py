"""Each article of a story as it was published, with what was read in it marked in place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from recoupe.model import ZoneKind
from recoupe.web.anchors import anchor_id
from recoupe.web.blocks import Block, blocks
from recoupe.web.clean import one_line, safe_address
from recoupe.web.glosses import own_glosses
from recoupe.web.nesting import Insertion, Wrap, compose, text_markup
from recoupe.web.passages import gloss_markup, reprint_markup, wraps_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Published, Reading
    from recoupe.story import ArticleEntry
    from recoupe.web.anchors import Anchors, Link
    from recoupe.web.catalogue import Catalogue
    from recoupe.web.glosses import Gloss
    from recoupe.web.reprints import Reprint

__all__ = ["ArticleView", "article_view"]

_ELEMENTS = {ZoneKind.TITLE: "h5", ZoneKind.HEADING: "h6"}


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article on the page. ``html`` holds its text, character for character, among marks and margin letters.

    ``why`` and ``dated_by`` are the reasons for a deduced date and the words that these rest on.
    """

    number: int
    file: str
    outlet: str
    named: bool
    title: str | None
    title_in_text: bool
    byline: str | None
    address: str | None
    published: Published
    why: str
    dated_by: tuple[Link, ...]
    agencies: tuple[str, ...]
    language: str
    words: int
    claims: int
    html: Markup


def article_view(
    entry: ArticleEntry,
    reading: Reading,
    anchors: Anchors,
    glosses: Sequence[Gloss],
    reprinted: Sequence[Reprint],
    prefix: str,
    words: Catalogue,
) -> ArticleView:
    """The view of one article. ``prefix`` begins the ids of the claims its letters lead back to."""
    article = reading.article
    number = anchors.number(entry.file) or 0
    letters = [*glosses, *own_glosses(reading, glosses)]
    insertions = [Insertion(gloss.span.start, gloss_markup(gloss, prefix, words)) for gloss in letters]
    insertions += [Insertion(each.span.start, reprint_markup(each, words)) for each in reprinted]
    wraps = wraps_of(reading, reprinted, words)
    wraps += [Wrap(span, "span", (), anchor_id(number, span), whole=True) for span in anchors.spans(entry.file)]
    zones = reading.zones or article.zones
    title = one_line(entry.title or article.title or "") or None
    return ArticleView(
        number=number,
        file=entry.file,
        outlet=anchors.outlet(entry.file),
        named=bool(entry.outlet),
        title=title,
        title_in_text=any(zone.kind is ZoneKind.TITLE for zone in zones),
        byline=one_line(article.byline or "") or None,
        address=safe_address(article.url),
        published=entry.published,
        why=one_line(entry.why),
        dated_by=anchors.links(entry.evidence),
        agencies=entry.agencies,
        language=reading.language,
        words=entry.words,
        claims=len({gloss.claim for gloss in glosses}),
        html=_text(article.text, blocks(article.text, zones), wraps, insertions),
    )


def _text(text: str, paragraphs: Sequence[Block], wraps: Sequence[Wrap], insertions: Sequence[Insertion]) -> Markup:
    """The paragraphs and the blank space between them: the whole text, in order."""
    shared = _by_block(paragraphs, wraps)
    starts = [block.span.start for block in paragraphs]
    placed: list[list[Insertion]] = [[] for _ in paragraphs]
    for insertion in insertions:
        index = max(bisect_right(starts, insertion.position) - 1, 0)
        if paragraphs:
            position = min(max(insertion.position, starts[index]), paragraphs[index].span.end - 1)
            placed[index].append(Insertion(position, insertion.markup))
    pieces: list[str] = []
    position = 0
    headed = False
    for block, inside, inserted in zip(paragraphs, shared, placed, strict=True):
        element = _ELEMENTS.get(block.kind, "p")
        if element == "h6" and not headed:
            element = "h5"
        headed = headed or element == "h5"
        pieces.append(text_markup(text[position : block.span.start]))
        pieces.append(f'<{element} class="z z-{block.kind.value}">')
        pieces.append(str(compose(text, block.span, inside, inserted)))
        pieces.append(f"</{element}>")
        position = block.span.end
    pieces.append(text_markup(text[position:]))
    return Markup("".join(pieces))


def _by_block(paragraphs: Sequence[Block], wraps: Sequence[Wrap]) -> list[list[Wrap]]:
    """The wraps of each paragraph; only the first one that a wrap touches gets its id."""
    shared: list[list[Wrap]] = [[] for _ in paragraphs]
    ends = [block.span.end for block in paragraphs]
    for wrap in wraps:
        index = bisect_right(ends, wrap.span.start)
        again = wrap
        while index < len(paragraphs) and paragraphs[index].span.overlaps(wrap.span):
            shared[index].append(again)
            again = replace(wrap, anchor=None)
            index += 1
    return shared
