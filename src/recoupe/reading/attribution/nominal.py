"""Nouns that report: « l'annonce que… », « sa crainte que… », « malgré ses démentis »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import Reading, cue_nouns, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["nominal"]

_DE = frozenset({"de", "d'", "du", "des"})
_TO = frozenset({"de", "d'", "à"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au", "cette", "ce"})
_WILL = frozenset({"urge", "decline", "other", "promise", "fear", "warn"})
_REACH = 14  # tokens between a noun and what somebody wants
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
    if determiner in _DEFINITE and reading.act in _WILL and frames & {"de", "a"}:
        return _willed(sheet, cue, j, last, reading)
    return None


def _willed(sheet: Sheet, cue: Stretch, j: int, last: int, reading: Reading) -> Draft | None:
    """« le refus du gouvernement de rouvrir la ligne », « l'injonction de quitter les lieux »: to do or not to do."""
    source: Stretch | None = None
    verb = j
    if sheet.word(j) in _DE and not begins_infinitive(sheet, j + 1, last):
        first = j if sheet.word(j) in ("du", "des") else j + 1
        if not (starts_noun_phrase(sheet, j + 1, last) and _speaks_or_named(sheet, j + 1)):
            return None
        verb = next(
            (k for k in range(j + 2, min(last, j + _REACH)) if sheet.words[k] in _TO and _hangs(sheet, k, cue, last)),
            -1,
        )
        if verb < 0 or sheet.has_finite(j, verb):
            return None
        source = (j + 1, verb) if first == j else (first, verb)
    if sheet.word(verb) not in _TO or not begins_infinitive(sheet, verb + 1, last):
        return None
    return Draft(cue, [(verb + 1, _end(sheet, verb + 1, last))], source, reading, "nominal-infinitive", frame="noun")


def _hangs(sheet: Sheet, k: int, cue: Stretch, last: int) -> bool:
    """True when an infinitive begins after a preposition and the parse hangs it on the noun, or on its complement."""
    if not begins_infinitive(sheet, k + 1, last):
        return False
    return cue[0] <= sheet.heads[sheet.heads[k]] < k


def _speaks_or_named(sheet: Sheet, i: int) -> bool:
    """True when the phrase that begins at ``i`` names a person, a body or a role."""
    return any(
        speaks(sheet.words[k]) or (sheet.capital[k] and sheet.pos[k] == "PROPN")
        for k in range(i, min(i + 3, len(sheet)))
    )


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
    while sheet.deps[verb].startswith("aux") and start < sheet.heads[verb] < last:
        verb = sheet.heads[verb]
    end = max(sheet.right[verb], verb) + 1
    return min(last, end) if end > start else last
