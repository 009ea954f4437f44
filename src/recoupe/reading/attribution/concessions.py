"""What is affirmed in spite of a denial: « l'usine, malgré ses démentis, a déversé… »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import cue_nouns, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase, trim
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["concessions"]

_NOMINAL = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_IN_SPITE = (("malgré",), ("en", "dépit", "de"), ("en", "dépit", "des"), ("nonobstant",))


def concessions(sheet: Sheet, found: Sequence[Draft]) -> Iterator[Draft]:
    """A denial that a clause overrules: the denier is the source, the clause around it what is denied.

    What others say around it loses these words, which are the writer's: content of ``found`` is split there.
    """
    for i, word in enumerate(sheet.words):
        if word not in cue_nouns() or cue_nouns()[word][1].act != "deny" or sheet.pos[i] != "NOUN":
            continue
        opening = _opening(sheet, i)
        if opening is None:
            continue
        source, end = _denier(sheet, i)
        content = list(_overruled(sheet, opening, end, found))
        if content and source is not None:
            for draft in found:
                draft.content = [piece for whole in draft.content for piece in _without(whole, opening, end)]
            owner = _subject(sheet, opening, content) if sheet.words[source[0]] in words("possessive") else None
            yield Draft((i, i + 1), content, source, cue_nouns()[word][1], "concession", frame="noun", stands_for=owner)


def _opening(sheet: Sheet, i: int) -> int | None:
    """Where « malgré ses (nombreux) » begins before a noun."""
    first, _ = bounds(sheet, i)
    j = i - 1
    while j > first and (sheet.pos[j] == "ADJ" or (sheet.words[j] in words("determiner") and sheet.words[j] != "des")):
        j -= 1
    for phrase in _IN_SPITE:
        start = j - len(phrase) + 1
        if start >= first and tuple(sheet.words[start : j + 1]) == phrase:
            return start
    return None


def _denier(sheet: Sheet, i: int) -> tuple[Stretch | None, int]:
    """Who denies, by the possessive before the noun or its complement, and where the phrase ends."""
    _, last = bounds(sheet, i)
    end = i + 1
    while end < last and sheet.pos[end] == "ADJ":
        end += 1
    before = i - 1
    while sheet.pos[before] == "ADJ":
        before -= 1
    if sheet.words[before] in words("possessive"):
        return (before, before + 1), end
    if sheet.word(end) in ("de", "d'", "du", "des") and starts_noun_phrase(sheet, end + 1, last):
        stop = noun_phrase(sheet, end + 1, last, appositions=False)
        return (end + 1, stop), stop
    return None, end


def _without(whole: Stretch, first: int, last: int) -> Iterator[Stretch]:
    """A stretch without the tokens from ``first`` to ``last``, where it has them."""
    if not whole[0] <= first < last <= whole[1]:
        yield whole
    else:
        yield from (piece for piece in ((whole[0], first), (last, whole[1])) if piece[0] < piece[1])


def _subject(sheet: Sheet, opening: int, content: Sequence[Stretch]) -> Stretch | None:
    """Whose denial « X, malgré ses démentis, a… » speaks of: the subject of the clause, where it stands before."""
    subjects = (sheet.subjects.get(verb, opening) for verb in range(*content[0]))
    subject = next((i for i in subjects if i < opening), opening - 2 if sheet.word(opening - 1) == "," else -1)
    if subject < 0 or sheet.pos[subject] not in ("NOUN", "PROPN"):
        return None
    first = next(i for i in range(sheet.left[subject], subject + 1) if sheet.pos[i] in _NOMINAL)
    return first, max(subject, min(sheet.right[subject], opening - 2)) + 1


def _overruled(sheet: Sheet, start: int, end: int, found: Sequence[Draft]) -> list[Stretch]:
    """What stands in spite of the denial: what a clause that follows it reports, that clause, else the one before."""
    first, last = bounds(sheet, start)
    for draft in found:  # inside what somebody says, no further than that
        for piece in draft.content:
            if piece[0] <= start < piece[1] or piece[0] in (end, end + 1):
                first, last = max(first, min(piece[0], start)), min(last, piece[1])
    after, before = trim(sheet, end, last), trim(sheet, first, start)
    for draft in found:
        if draft.content and after[0] <= draft.cue[0] and draft.content[-1][1] <= last and draft.reading.act != "deny":
            return draft.content
    return next(([clause] for clause in (after, before) if sheet.has_finite(*clause)), [])
