"""Nouns that report: « l'annonce que… », « sa crainte que… », « l'hypothèse d'un sabotage », « l'appel au calme »."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import Reading, cue_nouns, words
from recoupe.reading.attribution.noun_complements import Complements, complements_of
from recoupe.reading.attribution.phrases import bounds
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["nominal"]

_WILL = frozenset({"urge", "decline", "other", "promise", "fear", "warn"})
_DOUBT = frozenset({"fear", "doubt"})
_RULES = {"que": "nominal-que", "infinitive": "nominal-infinitive"}


def nominal(sheet: Sheet, taken: frozenset[int]) -> Iterator[Draft]:
    """Noun cues that are not part of a verbal cue; ``taken`` holds the tokens of the cues found so far."""
    known = cue_nouns()
    several = {name.split()[0]: tuple(name.split()) for name in known if " " in name}
    for i, word in enumerate(sheet.words):
        if sheet.pos[i] != "NOUN" or i in taken:
            continue
        phrase = several.get(word, ())
        size = len(phrase) if phrase and tuple(sheet.words[i : i + len(phrase)]) == phrase else 1
        name = " ".join(sheet.words[i : i + size])
        if name in known:
            draft = _draft(sheet, i, i + size, *known[name])
            if draft is not None:
                yield draft


def _draft(sheet: Sheet, i: int, end: int, frames: frozenset[str], reading: Reading) -> Draft | None:
    first, last = bounds(sheet, i)
    start = i
    while start > first and sheet.pos[start - 1] == "ADJ":
        start -= 1
    determiner = sheet.word(start - 1) if start > first else ""
    possessive = determiner in words("possessive")
    source: Stretch | None = (start - 1, start) if possessive else None
    if not possessive and (determiner in words("determiner") or (determiner in ("de", "d'") and start < i)):
        start -= 1  # « de nouveaux appels » has an article too
    while end < last and sheet.pos[end] == "ADJ":
        end += 1
    found = complements_of(sheet, i, end, last, frames, source)
    if found.content is None or not _reports(sheet, i, determiner, frames, reading, found):
        return None
    rule = _RULES.get(found.frame, "nominal-object")
    return Draft((start, found.end), [found.content], found.source, reading, rule, frame="noun")


def _reports(
    sheet: Sheet, i: int, determiner: str, frames: frozenset[str], reading: Reading, found: Complements
) -> bool:
    """True when somebody's word is meant: owned, told in a clause, or well known (« la crainte d'une crue »)."""
    if "felt" in frames and found.frame != "que":
        return False
    if found.source is not None:
        return True
    if "own" in frames:
        return False
    if found.frame == "que":
        return True
    plural = sheet.words[i].endswith(("s", "x"))
    if "np_a" in frames and plural:
        return True
    if found.frame == "infinitive":
        return determiner in words("definite") and reading.act in _WILL
    if found.frame == "np":
        return determiner in words("definite") or plural
    return (found.frame == "np_a" and determiner in words("definite")) or (
        found.frame == "sur" and reading.act in _DOUBT
    )
