"""Sources named by a preposition: « selon la préfecture, … », « …, d'après un proche », « pour le syndicat, … »."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.extent import preposition_at
from recoupe.reading.attribution.incises import host_content
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["according"]

# what makes « selon » mean « depending on »
_TURNING = frozenset(
    {"qui", "dont", "où", "avant", "après", "tandis", "alors", "lors", "selon", "lequel", "laquelle", "ce"}
)
_SUBSTANCE = frozenset({"NOUN", "PROPN", "VERB", "AUX", "PRON", "NUM"})
_STARTERS = frozenset({"«", "“", '"', "(", "-", "–", "—", "et", "mais", "or", "car", ","})


def according(sheet: Sheet) -> Iterator[Draft]:
    """All prepositional sources, left to right."""
    for i in range(len(sheet)):
        found = preposition_at(sheet, i)
        if found is None:
            continue
        last, row = found
        first_bound, last_bound = bounds(sheet, i)
        source = _source(sheet, i, last, last_bound, row["scope"])
        if source is None:
            continue
        content = _content(sheet, i, source[1], first_bound, last_bound, row["scope"])
        if content:
            cue = (i, last) if row["scope"] != "whole" else (i, source[1])
            reading = Reading("state", row["certainty"], "+", False, row["author"] or None)
            rule = "according" if row["scope"] != "person" else "according-pour"
            yield Draft(cue, content, source, reading, rule, frame="selon")


def _source(sheet: Sheet, i: int, last: int, bound: int, scope: str) -> Stretch | None:
    if scope == "whole":
        end = noun_phrase(sheet, last - 1, bound, appositions=False)
        return (last - 1, end) if end > last and sheet.words[last - 1].startswith("source") else None
    if last >= bound:
        return None
    if sheet.words[last - 1] in ("du", "des"):
        last -= 1
    noun = next((j for j in range(last, min(bound, last + 4)) if sheet.pos[j] in ("NOUN", "PROPN")), last)
    if sheet.words[last] in words("depending") or (sheet.words[noun] in words("depending") and not sheet.capital[noun]):
        return None
    if not starts_noun_phrase(sheet, last, bound) and sheet.words[last] not in ("du", "des", "«", '"', "“"):
        return None
    end = noun_phrase(sheet, last, bound)
    if end <= last:
        return None
    if scope == "person" and not _holder(sheet, i, last, end):
        return None
    return last, end


def _holder(sheet: Sheet, i: int, first: int, last: int) -> bool:
    """True when « pour X, » opens a clause and X is a person or an organisation, before a clause of its own."""
    unit = sheet.units[sheet.unit_of[i]]
    if i != unit.first and sheet.word(i - 1) not in _STARTERS | {"que"}:
        return False
    if sheet.word(last) != "," or not sheet.has_finite(last, unit.last):
        return False
    if sheet.words[first] in words("tonic") and sheet.words[first] != "moi":
        return True
    types = {sheet.parsed.doc[j].ent_type_ for j in range(first, last)}
    if sheet.words[first] in words("determiner"):
        return speaks(sheet.word(first + 1)) or (bool(types & {"PER", "ORG"}) and sheet.capital[first + 1])
    return bool(types & {"PER", "ORG"}) or (sheet.capital[first] and sheet.pos[first] == "PROPN" and "LOC" not in types)


def _content(sheet: Sheet, i: int, end: int, first: int, last: int, scope: str) -> list[Stretch]:
    before_empty = not any(sheet.words[j][0].isalnum() and sheet.words[j] not in _STARTERS for j in range(first, i))
    if before_empty:
        if sheet.word(end) in ("»", '"', "”") and sheet.quoted[end] != sheet.quoted[i]:
            end += 1
        end = _past_relative(sheet, end, last)
        if sheet.word(end) not in (",", ":"):
            comma = sheet.find(",", end, min(last, end + 16))
            if comma > 0 and not sheet.has_finite(end, comma) and sheet.quoted[comma] == sheet.quoted[i]:
                end = comma
        start = end + 1 if sheet.word(end) in (",", ":") else end
        return [(start, last)] if start < last and (sheet.has_finite(start, last) or scope != "person") else []
    if sheet.quoted[i] >= 0 and sheet.quoted[first] == sheet.quoted[i]:
        halves = [(first, i), (end, last)]
    else:
        halves = host_content(sheet, _learned(sheet, i) if scope == "whole" else i, end)
    start, stop = halves[0] if halves else (i, i)
    if stop == i:
        halves[0] = (_clause_start(sheet, start, i), i)
        if (
            sheet.word(i - 1) == ","
            and sheet.word(end) == ","
            and len(halves) == 1
            and _goes_on(sheet, end + 1, last, i)
        ):
            halves.append((end + 1, last))
        if len(halves) > 1 and not any(sheet.pos[j] in _SUBSTANCE for j in range(*halves[0])):
            halves.pop(0)
    return halves


def _learned(sheet: Sheet, i: int) -> int:
    """Where « , a-t-on appris mardi de source policière » begins; ``i`` itself when it is not there."""
    for j in range(i - 1, max(0, i - 8), -1):
        if sheet.words[j] == ",":
            return j + 1 if any(sheet.words[k].endswith("-on") for k in range(j, i)) else i
    return i


def _goes_on(sheet: Sheet, start: int, last: int, i: int) -> bool:
    """True when the clause goes on after « , selon X, » rather than a relative or a participle of its own."""
    if start >= last or sheet.words[start] in _TURNING or sheet.quoted[start] != sheet.quoted[i]:
        return False
    return not (sheet.moods[start] == "Part" and sheet.words[start].endswith("ant"))


def _past_relative(sheet: Sheet, end: int, last: int) -> int:
    """Step over what is said of a source after a comma: « , qui dit tout ignorer, », « , réalisé en mai, »."""
    after = sheet.word(end + 1)
    relative = after in ("qui", "dont", "où")
    if sheet.word(end) != "," or not (relative or (sheet.moods[min(end + 1, last - 1)] == "Part")):
        return end
    comma = sheet.find(",", end + 2, last)
    if comma < 0 or comma - end > 24:
        return end
    if not relative and not sheet.has_finite(comma, last):
        return end
    return comma if relative or not sheet.has_finite(end, comma) else end


def _clause_start(sheet: Sheet, start: int, i: int) -> int:
    """Move the start past a leading connective and past « X, V1 et » when the source only holds the last clause."""
    j = start
    while j < i and sheet.words[j] in ("mais", "et", "or", "car", ","):
        j += 1
    return j
