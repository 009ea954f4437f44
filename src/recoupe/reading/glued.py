"""What pages set between paragraphs and copies run into them: links to other articles, headings, captions.

« La digue a cédé. LIRE AUSSI - Qui est le maire de Vaurs Dans la soirée, les pompiers… »: a headline has no full stop,
so that it ends where a word that opens a sentence stands behind a plain word. Where none does, a link ends with the
sentence it runs into, since nobody can tell which words are whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recoupe.model import ZoneKind
from recoupe.reading.page_cues import rows

__all__ = ["glued"]

_SHORTEST, _LONGEST = 10, 130  # code points of a headline
_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_FINAL = re.compile(r"[.!?…][»”\"]?(?=\s|$)|[.!?](?=[«“\"»►]?[A-ZÀ-ÖØ-ÞŒ])|\n")
_NAMED_TWICE = re.compile(rf"\b((?:[{_UPPER}][\w'’-]+[ \u00a0]){{1,3}}[{_UPPER}][\w'’-]+)[ \u00a0](?=\1[ \u00a0,])")
_HEAD = re.compile(rf"[«“\"]?\s?[{_UPPER}\d]")
_PARTED = re.compile(r"[,;]\s|\s[-–—]\s?$")
_LAST = re.compile(r"[\w-]+(?:[’'](?=\W))?(?=\W*\Z)")
_WORD = re.compile(r"\w+")
_NAME = 60  # code points of a name with its apposition


def glued(text: str) -> list[tuple[int, int, ZoneKind]]:
    """The stretches of a paragraph that are none of its sentences, in order: links and headings.

    An empty stretch is a place where a sentence begins.

    >>> [(kind.value, "La digue a cédé. LIRE AUSSI - La colère monte Dans la nuit, on a fui."[a:b])
    ...  for a, b, kind in glued("La digue a cédé. LIRE AUSSI - La colère monte Dans la nuit, on a fui.")]
    [('teaser', 'LIRE AUSSI - La colère monte')]
    """
    found: list[tuple[int, int, ZoneKind]] = []
    at = 0
    for link in _cue("link").finditer(text):
        if link.start() >= at and _begins(text, link.start()):
            end = _end_of_link(text, link.end())
            found.append((link.start() + len(link[0]) - len(link[0].lstrip()), end, ZoneKind.TEASER))
            at = end
    return sorted([*found, *_headings(text, found)])


def _begins(text: str, at: int) -> bool:
    """True where a sentence ends before a place."""
    before = text[:at].rstrip()
    return not before or before[-1] in '.!?…»”"'


def _end_of_link(text: str, start: int) -> int:
    """Where the title of a link ends: where a sentence opens behind it, else with the sentence it runs into."""
    final = _FINAL.search(text, start)
    last = final.end() if final else len(text)
    return next((place for place in _openings(text, start, last) if place - start <= _LONGEST), last)


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a sentence opens in the middle of a stretch without a full stop before it."""
    places = [m.start() for m in _cue("opening").finditer(text, start, end)]
    places += [m.end() - 1 for m in _NAMED_TWICE.finditer(text, start, end)]
    for place in sorted(set(places)):
        word = _LAST.search(text, start, place)
        if word is None or word[0].lower() in _before():
            continue
        opening = _WORD.match(text, place + 1)
        if not (word[0][0].isupper() and opening is not None and opening[0] in _in_names()):
            yield place


def _headings(text: str, links: list[tuple[int, int, ZoneKind]]) -> Iterator[tuple[int, int, ZoneKind]]:
    """The headings and captions that stand where a sentence should, and run into the next."""
    begin = 0
    ends = [m.end() for m in _FINAL.finditer(text)]
    for end in [*ends, len(text)]:
        start = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
        begin = end
        place = next(_openings(text, start, end), None)
        if place is None or any(a < place and start < b for a, b, _ in links):
            continue
        head = text[start:place].rstrip()
        if _SHORTEST <= len(head) <= _LONGEST and _HEAD.match(head) and _like_headline(head):
            signed = "@" in head  # a message's signature: a sentence opens behind it, but it is no heading
            yield (place, place, ZoneKind.BODY) if signed else (start, start + len(head), ZoneKind.HEADING)


def _like_headline(text: str) -> bool:
    """True of words without a part set off, but for a name with what it is (« Odile Varenne, la voix du port »)."""
    return not _PARTED.search(text) or (len(text) <= _NAME and text.count(",") == 1)


@cache
def _cue(kind: str) -> re.Pattern[str]:
    listed = "|".join(f"(?:{row['cue']})" for row in rows("glued.tsv") if row["kind"] == kind)
    return re.compile(
        f"[»►▶→•>*–—-]?\\s?(?:{listed})" if kind == "link" else rf"(?<=[a-zà-ÿ»”0-9])[ \u00a0](?=(?:{listed})\b)"
    )


@cache
def _in_names() -> frozenset[str]:
    """Opening words that names of people hold too: behind a capital they open nothing."""
    return frozenset(word for row in rows("glued.tsv") if row["kind"] == "name" for word in row["cue"].split())


@cache
def _before() -> frozenset[str]:
    return frozenset(word for row in rows("glued.tsv") if row["kind"] == "before" for word in row["cue"].split())
