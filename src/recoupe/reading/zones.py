"""What each stretch of an article is on the page, from its layout and from the words that pages use.

Nothing is parsed here: the zones come first, since sentences must not run across their ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import Article, Span, Zone, ZoneKind
from recoupe.reading.blocks import Block, blocks
from recoupe.reading.glued import glued
from recoupe.reading.lede import is_lede
from recoupe.reading.page_cues import PageCues, date_pattern, dated_line, page_cues

__all__ = ["zones"]

_SHORT = 200  # code points: what a byline, a counter or a link may measure
_TITLE = 220
_HEADING = 90
_CAPTION = 320
_TAIL = 140
_DATE = re.compile(f"(?i:{date_pattern()})")
_LISTED = re.compile(r"[-–—•*·]\s|\d+[.)]\s")
_LISTED_VALUE = re.compile(r"\s?: ?[\d+(]")  # « Corvane : 12 » is an entry of a list
_SAID = re.compile(r"""[«"“].*[»"”],? ?(?:a |ont |avait |explique|dit|selon|-t-)""")
_QUOTED = re.compile(r"""[«"“][^«»"“”]{3,60}[^.!?,;…«»"“”\s]\s?[»"”]\Z""")
_PERSON = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-ÖØ-Þ][\w'’.-]+, [a-zà-öø-ÿ]")
_PRONOUN = re.compile(r"(?:Ils?|Elles?|On|Je|Nous|Vous)\s")


@dataclass(slots=True)
class _Piece:
    """A block or a part of one; ``kind`` once it is known."""

    span: Span
    text: str
    apart: bool
    kind: ZoneKind | None = None

    @property
    def open(self) -> bool:
        return self.kind is None


def zones(article: Article) -> tuple[Zone, ...]:
    """Every non-blank stretch of the text with its kind, in order, none overlapping.

    Zones that the format stated (an HTML headline) are kept; the rest is judged by its cues, its place and its length.
    """
    pieces = [piece for block in blocks(article.text) for piece in _stated(article, block)]
    cues = page_cues()
    pieces = [part for n, piece in enumerate(pieces) for part in _by_cues(piece, cues, n < 6, n == len(pieces) - 1)]
    _head(pieces, article.title)
    _captions(pieces)
    _links(pieces)
    _headings(pieces)
    _middle_dates(pieces)
    return tuple(Zone(piece.span, piece.kind or ZoneKind.BODY) for piece in pieces)


def _stated(article: Article, block: Block) -> Iterator[_Piece]:
    """The block cut where the format's own zones begin and end."""
    at = block.span.start
    first = bisect_right(article.zones, at, key=lambda zone: zone.span.end)
    for n in range(first, len(article.zones)):
        zone = article.zones[n]
        if zone.span.start >= block.span.end:
            break
        start, end = max(zone.span.start, at), min(zone.span.end, block.span.end)
        yield from _trimmed(article.text, Span(at, start), block.apart, None)
        yield from _trimmed(article.text, Span(start, end), block.apart, zone.kind)
        at = max(at, end)
    yield from _trimmed(article.text, Span(at, block.span.end), block.apart, None)


def _trimmed(text: str, span: Span, apart: bool, kind: ZoneKind | None, offset: int = 0) -> Iterator[_Piece]:
    part = text[span.slice] if span.start < span.end else ""
    stripped = part.strip()
    if stripped:
        start = offset + span.start + len(part) - len(part.lstrip())
        yield _Piece(Span(start, start + len(stripped)), stripped, apart, kind)


def _by_cues(piece: _Piece, cues: PageCues, early: bool, last: bool) -> Iterator[_Piece]:
    """The piece with the kind its words give it, cut where a dateline opens it or a credit closes it."""
    if not piece.open:
        yield piece
        return
    if len(piece.text) <= _SHORT:
        piece.kind = _short_kind(piece.text, cues, early, last)
    if piece.open and early and (opening := _first_match(cues.opens, piece.text)):
        _, end = opening
        if end < len(piece.text):
            head, piece = _cut(piece, end)
            head.kind = ZoneKind.DATELINE
            yield head
    if piece.open:
        for part in _closed(piece, cues):
            yield from _unglued(part)
    else:
        yield piece


def _unglued(piece: _Piece) -> Iterator[_Piece]:
    """A paragraph without the links and headings that run into its sentences, which are pieces of their own."""
    if not piece.open or len(piece.text) <= _SHORT:
        yield piece
        return
    at, text, start = 0, piece.text, piece.span.start
    for first, last, kind in (*glued(text), (len(text), len(text), ZoneKind.BODY)):
        yield from _trimmed(text, Span(at, first), piece.apart and not at, None, start)
        yield from _trimmed(text, Span(first, last), False, kind, start)
        at = last


def _short_kind(text: str, cues: PageCues, early: bool, last: bool) -> ZoneKind | None:
    if dated_line().fullmatch(text) and _DATE.search(text):
        return ZoneKind.DATELINE
    for kind in (ZoneKind.COUNTER, ZoneKind.TEASER, ZoneKind.COPYRIGHT):
        if _is(kind, cues, text):
            return kind if not (kind is ZoneKind.COUNTER and last and not text[0].isdigit()) else None
    if text.startswith("©") and last:
        return ZoneKind.COPYRIGHT
    for kind in (ZoneKind.BYLINE, ZoneKind.CREDIT, ZoneKind.DATELINE, ZoneKind.CAPTION):
        if _is(kind, cues, text) and (kind is not ZoneKind.DATELINE or early or text.endswith(("-", "–", "—", ")"))):
            return kind
    return None


def _is(kind: ZoneKind, cues: PageCues, text: str) -> bool:
    return any(kind in table and table[kind].match(text) for table in (cues.whole, cues.starts))


def _first_match(table: object, text: str) -> tuple[ZoneKind, int] | None:
    assert isinstance(table, dict)
    for kind, pattern in table.items():
        if match := pattern.match(text):
            return kind, match.end()
    return None


def _cut(piece: _Piece, at: int) -> tuple[_Piece, _Piece]:
    """Two pieces, parted at an offset of the piece's own text, without the blanks between them."""
    left, right = piece.text[:at].rstrip(), piece.text[at:].lstrip()
    start, end = piece.span.start, piece.span.end
    first = _Piece(Span(start, start + len(left)), left, piece.apart, piece.kind)
    return first, _Piece(Span(end - len(right), end), right, False, piece.kind)


def _closed(piece: _Piece, cues: PageCues) -> Iterator[_Piece]:
    """The piece without the credit, signature or link at its end, which follows as a piece of its own."""
    at = max(0, len(piece.text) - _TAIL)
    for kind in (ZoneKind.BYLINE, ZoneKind.CREDIT, ZoneKind.TEASER):
        match = cues.ends[kind].search(piece.text, at) if kind in cues.ends else None
        if not match or not piece.text[: match.start()].strip():
            continue
        if kind is ZoneKind.TEASER:
            piece.kind = ZoneKind.TEASER
            yield piece
            return
        left, right = _cut(piece, match.start())
        right.kind = kind
        if kind is ZoneKind.CREDIT and len(left.text) <= _CAPTION:
            left.kind = ZoneKind.CAPTION
        yield left
        yield right
        return
    yield piece


def _head(pieces: list[_Piece], title: str | None) -> None:
    """Title and lede: what stands before the body."""
    content = [n for n, piece in enumerate(pieces) if piece.kind is None or piece.kind is ZoneKind.TITLE]
    if len(content) < 2:
        return
    titled = _titled(pieces, content, title)
    if titled is not None:
        pieces[titled].kind = ZoneKind.TITLE
        for n in content:
            if n < titled:
                pieces[n].kind = pieces[n].kind or ZoneKind.HEADING
    _lede(pieces, titled)


def _titled(pieces: Sequence[_Piece], content: Sequence[int], title: str | None) -> int | None:
    """Where the headline stands: where the format says, where the known title is, else first if it looks like one.

    A rubric of a word or two may stand above it.
    """
    for n in content[:3]:
        if pieces[n].kind is ZoneKind.TITLE or (title and _same(pieces[n].text, title)):
            return n
    first, second = pieces[content[0]].text, pieces[content[1]].text
    if not (_like_title(first) or _breaks_off(first)):
        return None
    rubric = len(first) <= 30 and len(first.split()) <= 3 and len(content) > 2
    return content[1] if rubric and _like_title(second) and len(second) > len(first) else content[0]


def _breaks_off(text: str) -> bool:
    """A short headline may end on three dots."""
    return len(text) <= _HEADING and text.rstrip().endswith(("...", "…"))


def _same(text: str, title: str) -> bool:
    return re.sub(r"\W+", "", text).casefold() == re.sub(r"\W+", "", title).casefold()


def _like_title(text: str) -> bool:
    """A headline does not end as a sentence does; a question may."""
    if len(text) > _TITLE or _LISTED.match(text):
        return False
    bare = text.rstrip('»"”’ \u00a0')
    return bare[-1:] not in {".", ";", ",", ":", "…"} or bare.endswith(" ?")


def _lede(pieces: Sequence[_Piece], titled: int | None) -> None:
    body = [n for n, piece in enumerate(pieces) if piece.open and (titled is None or n > titled)]
    if len(body) < 3:
        return
    first, second = body[0], body[1]
    headed = any(piece.kind in {ZoneKind.DATELINE, ZoneKind.BYLINE} for piece in pieces[first + 1 : second])
    headed = headed and not _chronology(pieces)
    unfinished = _like_title(pieces[first].text) and len(pieces[first].text) > _HEADING and titled is not None
    if headed or unfinished or is_lede(pieces[first].text, pieces[second].text):
        pieces[first].kind = ZoneKind.LEDE


def _captions(pieces: Sequence[_Piece]) -> None:
    """A line set apart together with a photo credit is its caption."""
    for n, piece in enumerate(pieces):
        if piece.kind is not ZoneKind.CREDIT:
            continue
        after = pieces[n + 1] if n + 1 < len(pieces) else None
        if piece.apart and after and after.open and not after.apart and len(after.text) <= _CAPTION:
            beyond = pieces[n + 2] if n + 2 < len(pieces) else None
            if beyond is None or beyond.apart:
                after.kind = ZoneKind.CAPTION
        before = pieces[n - 1] if n else None
        if before and before.open and before.apart and not piece.apart and len(before.text) <= _CAPTION and n > 1:
            before.kind = ZoneKind.CAPTION


def _links(pieces: Sequence[_Piece]) -> None:
    """The title that follows a bare « Lire aussi » is part of the link."""
    for piece, after in pairwise(pieces):
        bare = (
            piece.kind is ZoneKind.TEASER and len(piece.text) <= 40 and (piece.text[-1] in ":>" or len(piece.text) < 24)
        )
        if bare and after.open and _like_title(after.text) and len(after.text) <= 160:
            after.kind = ZoneKind.TEASER


def _headings(pieces: Sequence[_Piece]) -> None:
    for n, piece in enumerate(pieces):
        if piece.open and n and _like_heading(piece.text) and _introduces(pieces, n):
            person = _PERSON.match(piece.text) and not piece.text.endswith("?")
            piece.kind = ZoneKind.CAPTION if person else ZoneKind.HEADING


def _like_heading(text: str) -> bool:
    """Short, not ended as a sentence; a question, or a few quoted words, may be one."""
    if len(text) > _HEADING + 40 * text.endswith("?") or not any(char.isalpha() for char in text):
        return False
    if text[0].islower() or _LISTED.match(text) or _SAID.search(text) or _PRONOUN.match(text):
        return False
    if text[-1] in '»"”':
        return bool(_QUOTED.fullmatch(text)) or text.rstrip('»"” \u00a0\u202f')[-1:] not in set(".!?,;…")
    return text[-1] not in ".,;:…!" and not _LISTED_VALUE.search(text)


def _introduces(pieces: Sequence[_Piece], n: int) -> bool:
    """True when running text follows, with nothing but margins and other headings between."""
    for after in pieces[n + 1 : n + 4]:
        if after.open and not _like_heading(after.text):
            return not after.text[0].islower()
    return False


def _middle_dates(pieces: Sequence[_Piece]) -> None:
    """Dates between the paragraphs head what follows; only at either end does a date belong to the page."""
    for piece in _chronology(pieces):
        piece.kind = ZoneKind.HEADING


def _chronology(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The bare dates inside the body; a single one under the first paragraph still belongs to the page."""
    told = [n for n, piece in enumerate(pieces) if piece.kind in {None, ZoneKind.LEDE}]
    if len(told) < 2:
        return []
    inner = range(told[0] + 1, told[-1])
    dates = [n for n in inner if pieces[n].kind is ZoneKind.DATELINE and _bare_date(pieces[n].text)]
    return [] if len(dates) == 1 and dates[0] < told[1] else [pieces[n] for n in dates]


def _bare_date(text: str) -> bool:
    return bool(dated_line().fullmatch(text)) and not _timed(text)


def _timed(text: str) -> bool:
    return bool(re.search(r"(?i)publi|jour|modifi|\d{1,2}[:h]\d{2}", text))
