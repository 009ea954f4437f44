"""Nouns that report: « l'annonce que… », « sa crainte que… », « malgré ses démentis »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import cue_nouns, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["nominal"]

_DE = frozenset({"de", "d'", "du", "des"})
_FRAME_WORD = {"de": _DE, "sur": frozenset({"sur", "quant"}), "a": frozenset({"à", "au", "aux"})}


def nominal(sheet: Sheet, taken: frozenset[int], starts: Mapping[int, Group]) -> Iterator[Draft]:
    """Noun cues that are not part of a verbal cue; ``taken`` holds the tokens of the cues found so far."""
    known = cue_nouns()
    for i, word in enumerate(sheet.words):
        if word in known and i not in taken and sheet.pos[i] == "NOUN":
            draft = _draft(sheet, i)
            if draft is not None:
                yield draft


def _draft(sheet: Sheet, i: int) -> Draft | None:
    frames, reading = cue_nouns()[sheet.words[i]]
    first, last = bounds(sheet, i)
    start = i
    while start > first and sheet.pos[start - 1] == "ADJ":
        start -= 1
    determiner = sheet.word(start - 1)
    possessive = determiner in words("possessive") and start - 1 >= first
    source: Stretch | None = (start - 1, start) if possessive else None
    if not possessive and determiner in words("determiner") and start - 1 >= first:
        start -= 1
    j = i + 1
    while j < last and sheet.pos[j] == "ADJ":
        j += 1
    cue = (start, j)
    if "que" in frames and sheet.word(j) in ("que", "qu'") and _conjunction(sheet, j):
        return Draft(cue, [(j + 1, _end(sheet, j + 1, last))], source, reading, "nominal-que", frame="noun")
    if source is None and "que" in frames and sheet.word(j) in _DE and starts_noun_phrase(sheet, j + 1, last):
        end = noun_phrase(sheet, j + 1, last, appositions=False)
        if sheet.word(end) in ("que", "qu'") and sheet.deps[end] == "mark":
            return Draft(
                cue, [(end + 1, _end(sheet, end + 1, last))], (j + 1, end), reading, "nominal-que", frame="noun"
            )
    if possessive:
        return _with_preposition(sheet, frames, cue, j, last, source)
    return None


def _with_preposition(
    sheet: Sheet, frames: frozenset[str], cue: Stretch, j: int, last: int, source: Stretch | None
) -> Draft | None:
    reading = cue_nouns()[sheet.words[cue[1] - 1]][1] if sheet.words[cue[1] - 1] in cue_nouns() else None
    for frame, particles in _FRAME_WORD.items():
        if frame not in frames or sheet.word(j) not in particles or j + 1 >= last or reading is None:
            continue
        infinitive = sheet.moods[j + 1] == "Inf" or (
            sheet.moods[min(j + 2, len(sheet) - 1)] == "Inf" and sheet.pos[j + 1] in ("PRON", "ADV")
        )
        if infinitive:
            return Draft(cue, [(j + 1, _end(sheet, j + 1, last))], source, reading, "nominal-infinitive", frame="noun")
        if reading.act == "fear" and starts_noun_phrase(sheet, j + 1, last):
            return Draft(
                cue,
                [(j + 1, noun_phrase(sheet, j + 1, last, appositions=False))],
                source,
                reading,
                "nominal-object",
                frame="noun",
            )
    return None


def _conjunction(sheet: Sheet, i: int) -> bool:
    """True when *que* opens a clause with its own subject rather than a relative clause."""
    return not (sheet.pos[i] == "PRON" and sheet.deps[i] in ("obj", "nsubj", "obl", "iobj")) and sheet.deps[i] != "obj"


def _end(sheet: Sheet, start: int, last: int) -> int:
    """The end of a clause after a noun: its subtree in the parse, or the next comma followed by a finite verb."""
    verb = next((k for k in range(start, last) if sheet.moods[k] not in ("", "Part")), None)
    if verb is None:
        return last
    end = max(sheet.right[verb], verb) + 1
    return min(last, end) if end > start else last
