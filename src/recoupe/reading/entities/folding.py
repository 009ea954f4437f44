"""Names reduced to what two spellings of one name share: case, accents, hyphens and apostrophes are set aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold"]

_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}
)
_BETWEEN = re.compile(r"[^0-9a-z+]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents, one space for every run of other characters.

    >>> fold("L’Écho d’Anse-Vieille")
    'l echo d anse vieille'
    """
    bare = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).lower()
    return _BETWEEN.sub(" ", "".join(c for c in bare if not unicodedata.combining(c))).strip()
