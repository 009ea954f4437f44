"""Why articles are one story: the names and rare words that most of them share, and the days on which they appeared."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.background import fold
from recoupe.crosscheck.shingles import text_spans
from recoupe.crosscheck.similarity import profile
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.model import Reading
from recoupe.story import Identity

__all__ = ["belonging"]

_NAMES, _WORDS = 5, 6  # that are given
_WORD = re.compile(r"[^\W\d_]{4,}")


def belonging(readings: Sequence[Reading], identities: Sequence[Identity]) -> str:
    """The reasons in one line; empty for a story of one article. Only what half the articles share is a reason."""
    if len(readings) < 2:
        return ""
    enough = max(2, (len(readings) + 1) // 2)
    named = [(len(set(i.files)), i.name) for i in identities if len(set(i.files)) >= enough]
    names = [f"{name} ({count})" for count, name in sorted(named, key=lambda n: (-n[0], n[1]))[:_NAMES]]
    told = {fold(word) for _, name in named for word in _WORD.findall(name)}
    words = [word for word in _shared(readings, enough) if fold(word) not in told][:_WORDS]
    dates = [reading.published for reading in readings]
    days = sorted({date.earliest for date in dates if date.earliest and date.earliest == date.latest})
    parts = [
        phrase("why.story.names", names=", ".join(names), n=len(readings)) if names else "",
        phrase("why.story.words", words=", ".join(words)) if words else "",
        phrase("why.story.days", first=spoken_date(days[0]), last=spoken_date(days[-1])) if len(days) > 1 else "",
        phrase("why.story.day", day=spoken_date(days[0])) if len(days) == 1 else "",
    ]
    return " ".join(part for part in parts if part)


def _shared(readings: Sequence[Reading], enough: int) -> list[str]:
    """The words of enough articles, the most telling first, as they are mostly written."""
    weight: dict[str, float] = defaultdict(float)
    spread: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for reading in readings:
        for word, share in profile(reading).words.items():
            weight[word] += share
            spread[word] += 1
        for span in text_spans(reading):
            for match in _WORD.finditer(reading.article.text, span.start, span.end):
                written.setdefault(fold(match[0]), Counter())[match[0]] += 1
    ordered = sorted((w for w in spread if spread[w] >= enough and w in written), key=lambda w: (-weight[w], w))
    return [min(written[word], key=lambda form: (-written[word][form], form)) for word in ordered]
