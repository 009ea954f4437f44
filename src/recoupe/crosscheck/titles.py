"""What a story is called, and its identifier."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Sequence

from recoupe.crosscheck.accounts import in_order
from recoupe.crosscheck.clauses import tidy
from recoupe.model import Reading, ZoneKind

__all__ = ["article_title", "story_id", "story_title"]

LONGEST = 140  # characters of a title
_WORD = re.compile(r"\w{4,}")
_LABEL = re.compile(
    r"\s*[(\[](?:EN )?(?:VID[ÉE]OS?|PHOTOS?|IMAGES?|DIRECT|LIVE|INFOGRAPHIE)[)\]]\s*$|"
    r"^(?:EN )?(?:VID[ÉE]OS?|PHOTOS?|IMAGES|DIRECT|LIVE)\s*[-–—:|]\s*"
)  # what a page shows beside the words


def story_id(readings: Sequence[Reading]) -> str:
    """Sixteen hexadecimal digits that depend on the articles' texts alone, not on their order or their names."""
    joined = "\n".join(sorted(reading.article.id for reading in readings))
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


def article_title(reading: Reading) -> str | None:
    """The title of an article: what intake was given, else its title zone, else the words it opens with."""
    return _headline(reading) or _opening(reading) or None


def _headline(reading: Reading) -> str | None:
    if reading.article.title:
        return reading.article.title
    for zone in reading.zones:
        if zone.kind is ZoneKind.TITLE and (title := tidy(reading.article.text[zone.span.slice])):
            return title
    return None


def story_title(readings: Sequence[Reading]) -> str:
    """The article title that holds most of what all titles share; the first sentence where no article has a title."""
    ordered = in_order(readings)
    titles = [_LABEL.sub("", title) or title for reading in ordered if (title := _headline(reading))]
    titles = titles or [words for reading in ordered if (words := _opening(reading))]
    if not titles:
        return ordered[0].article.file if ordered else ""
    spread = Counter(word for title in titles for word in set(_words(title)))
    return min(titles, key=lambda title: (-_shared(title, spread), len(title), title))


def _shared(title: str, spread: Counter[str]) -> float:
    words = set(_words(title))
    score = math.fsum(math.log(spread[word]) for word in sorted(words)) / math.sqrt(len(words) + 1)
    return round(score - (len(title) > LONGEST) - 0.5 * (len(words) < 3), 9)


def _words(title: str) -> list[str]:
    return _WORD.findall(title.lower())


def _opening(reading: Reading) -> str:
    """The first sentence, cut at a word where it is long."""
    line = next((tidy(reading.article.text[sentence.slice]) for sentence in reading.sentences), "")
    return line if len(line) <= LONGEST else line[: line.rfind(" ", 0, LONGEST)] + "…"
