"""The content words of a clause, reduced for comparison with other articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import demonyms, words
from recoupe.reading.entities.sheet import Sheet

__all__ = ["terms_of"]

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "X"})
_EMPTY = words("terms_empty")


def terms_of(sheet: Sheet, tokens: Iterable[int], dated: Collection[int], names: Iterable[str] = ()) -> tuple[str, ...]:
    """Folded lemmas of the content words, sorted, each once; a demonym gives its country.

    ``dated`` are the tokens of time expressions, which are left out; the words of ``names`` are added (a subject that
    stands as a pronoun).
    """
    found: set[str] = set()
    for i in tokens:
        if sheet.pos[i] not in _CONTENT or i in dated:
            continue
        country = demonyms().get(sheet.lower[i])
        if country and sheet.pos[i] != "VERB":
            found.update(fold(country.name).split(" "))
            continue
        lemma = sheet.verb(i) if sheet.pos[i] == "VERB" else sheet.lower[i] if sheet.capital(i) else sheet.lemmas[i]
        found.update(fold(lemma).split(" "))
    for name in names:
        found.update(fold(name).split(" "))
    return tuple(sorted(t for t in found if len(t) > 1 and t not in _EMPTY and t not in _SMALL and not t.isdigit()))


_SMALL = words("terms_small")
