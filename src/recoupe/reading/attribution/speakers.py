"""Which nouns can speak: people by title or trade, bodies, documents; told from things by list and by ending."""

from __future__ import annotations

from functools import cache

from recoupe.reading.attribution.lexicon import words
from recoupe.reading.entities.lexicon import bodies, titles

__all__ = ["speaks"]

_PERSON_ENDINGS = ("teur", "trice", "iste", "logue", "ologue", "ien", "ienne", "eur", "euse", "crate")


@cache
def speaks(word: str) -> bool:
    """True for a noun, in lower case, that names who or what can speak.

    >>> speaks("analystes"), speaks("préfecture"), speaks("rapport"), speaks("livraison")
    (True, True, True, False)
    """
    plural = word.endswith("s") and len(word) > 4 and word not in words("invariable")
    singular = word[:-1] if plural else word
    known = words("speaker") | words("document")
    if word in known or singular in known or word in bodies() or singular in bodies() or word in titles():
        return True
    return singular.endswith(_PERSON_ENDINGS) and words("thing").isdisjoint((word, singular))
