"""How common a French word is in the news at large, so that four articles can be weighed like four thousand."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

__all__ = ["ARTICLES", "CONTENT_LIMIT", "article_counts", "fold", "rarity"]

ARTICLES = 1179  # the articles behind the table
CONTENT_LIMIT = 110  # a word of more articles than this says little of what an article is about
_UNSEEN = 0.5
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'"})


def fold(word: str) -> str:
    """A word in lower case without diacritics or ligatures.

    >>> fold("Évêché"), fold("Sœur")
    ('eveche', 'soeur')
    """
    lower = word.lower()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower.translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def article_counts() -> Mapping[str, int]:
    """Folded word → in how many of the ``ARTICLES`` background articles it stands."""
    table = files("recoupe.reading.fr").joinpath("crosscheck_frequencies.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return MappingProxyType({word: int(count) for word, count in rows[1:]})


def rarity(word: str) -> float:
    """Inverse document frequency of a folded word in the background, in nats; unseen words are the rarest.

    >>> rarity("de") < rarity("prefet") < rarity("zyxomma")
    True
    """
    return math.log((ARTICLES + 1) / (article_counts().get(word, 0) + _UNSEEN))
