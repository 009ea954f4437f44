"""Sources named by a preposition: « selon la préfecture, … », « …, d'après un proche », « pour le syndicat, … »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.reading.attribution.described import described, past_description
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.extent import preposition_at, starts_quotation
from recoupe.reading.attribution.lexicon import Reading, prepositions, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.quoted_verdicts import quoted_verdict
from recoupe.reading.attribution.scopes import opening, scope
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["according"]

_CONTRACTED = frozenset({"du", "des"})
_MARKS = frozenset({"«", '"', "“"})
_NEAR = 5  # words of a phrase among which the noun that can speak stands


def according(sheet: Sheet) -> Iterator[Draft]:
    """All prepositional sources, left to right."""
    known = prepositions()
    for i, word in enumerate(sheet.words):
        found = preposition_at(sheet, i) if word in known else None
        if found is not None:
            yield from _drafts(sheet, i, *found)


def _drafts(sheet: Sheet, i: int, last: int, row: Mapping[str, str]) -> Iterator[Draft]:
    kind = row["scope"]
    first_bound, last_bound = bounds(sheet, i)
    cue, source, end = (i, last), _own(sheet, i, last) if kind == "own" else None, last
    if kind in ("whole", "learned"):
        first = last - 1 if kind == "whole" else last
        end = noun_phrase(sheet, first, last_bound, appositions=False)
        learned = _learned(sheet, i)
        if end <= first or (kind == "whole" and not sheet.words[first].startswith("source")):
            return
        if kind == "learned" and learned is None:
            return
        source = (first, end)
        cue = (i, end) if kind == "whole" else learned or cue
        i = learned[0] if learned is not None and learned[1] <= i else i
    elif kind in ("clause", "person"):
        if row["act"] != "state" and sheet.word(i - 1) == "," and opening(sheet, i, first_bound) is None:
            return  # « …, à la demande du préfet, … »: what was asked for is not plain
        source = _source(sheet, i, last, last_bound)
        verdict = quoted_verdict(sheet, i, source, first_bound) if source is not None and kind == "person" else None
        if source is not None and verdict is not None:
            yield Draft(cue, [verdict], source, _reading(row), "according-pour", frame="selon")
            return
        if source is None or (kind == "person" and not _holder(sheet, i, source, last_bound)):
            return
        end = source[1]
    elif kind == "office":
        if last >= last_bound or sheet.pos[last] != "ADJ":
            return
        source, end = (last, last + 1), last + 1
    elif not sheet.has_finite(first_bound, last_bound):
        return
    content = scope(sheet, i, past_description(sheet, end, last_bound), (first_bound, last_bound))
    if kind == "person" and not any(sheet.has_finite(*stretch) for stretch in content):
        return
    rule = "according" if kind != "person" else "according-pour"
    for part in _voiced(sheet, content):
        yield Draft(cue, part, source, _reading(row), rule, frame="selon")


def _reading(row: Mapping[str, str]) -> Reading:
    return Reading(row["act"], row["certainty"], "+", row["act"] == "urge", row["author"] or None)


def _own(sheet: Sheet, i: int, last: int) -> Stretch | None:
    """The possessive or the pronoun inside the locution: « à ses yeux », « à l'en croire »."""
    held = next((j for j in range(i, last) if sheet.words[j] in words("possessive") | {"l'", "les"}), None)
    return (held, held + 1) if held is not None else None


def _source(sheet: Sheet, i: int, first: int, bound: int) -> Stretch | None:
    """The phrase after the preposition, unless it names what something depends on (« selon la taille »)."""
    if first >= bound:
        return None
    noun = next((j for j in range(first, min(bound, first + 4)) if sheet.pos[j] in ("NOUN", "PROPN")), first)
    if sheet.words[first] in words("depending"):
        return None
    if sheet.words[noun] in words("depending") and not sheet.capital[noun] and not sheet.capital[noun + 1]:
        return None
    pronoun = sheet.words[first] in words("demonstrative") or sheet.words[first] == "qui"
    if not (pronoun or starts_noun_phrase(sheet, first, bound) or sheet.words[first] in _MARKS | {"l'"}):
        return None
    split = sheet.word(i - 1) == "," and sheet.pos[i - 2] in ("VERB", "AUX")
    end = described(sheet, first, bound, split=split)
    return (first, end) if end > first else None


def _holder(sheet: Sheet, i: int, source: Stretch, bound: int) -> bool:
    """True when « pour X, » opens a clause, and X is a person, an organisation or who it is (« pour qui… »)."""
    first, last = source
    if sheet.words[first] == "qui":
        return sheet.word(i - 1) == ","
    if sheet.word(i - 1) != "," and opening(sheet, i, bounds(sheet, i)[0]) is None:
        return False
    after = past_description(sheet, skip_adverbs(sheet, last, bound), bound)
    if sheet.word(after) != "," or not sheet.has_finite(after, bound) or _benefit(sheet, after, bound):
        return False
    if sheet.words[first] in words("tonic"):
        return sheet.words[first] not in ("moi", "nous") or sheet.quoted[i] >= 0
    types = {sheet.parsed.doc[j].ent_type_ for j in range(first, last)}
    near = range(first, min(last, first + _NEAR))
    noun = next((j for j in near if sheet.pos[j] == "NOUN"), first)
    if sheet.words[noun] in words("thing"):
        return False
    if sheet.words[first] in words("determiner") or sheet.words[first - 1] in _CONTRACTED:
        named = any(sheet.capital[j] and sheet.pos[j] == "PROPN" for j in near)
        return any(speaks(sheet.words[j]) for j in near) or (bool(types & {"PER", "ORG"}) and named)
    return bool(types & {"PER", "ORG"}) or (sheet.capital[first] and sheet.pos[first] == "PROPN" and "LOC" not in types)


def _benefit(sheet: Sheet, first: int, last: int) -> bool:
    """True when something is made for them: « pour les élèves, une salle est réservée »."""
    return any(sheet.words[j] in words("benefit") for j in range(first, last))


def _learned(sheet: Sheet, i: int) -> Stretch | None:
    """« , a-t-on appris mardi », « on indique », « l'agence a appris » before « auprès de » or « de source »."""
    for j in range(i - 1, max(0, i - 8), -1):
        if sheet.words[j] in (",", "»", ".", ";", ":"):
            return None
        if sheet.words[j - 1].endswith("-on") and sheet.words[j] in words("learning"):
            return j - 2, j + 1
        if sheet.words[j].endswith("-on"):
            first = j - 1 if sheet.pos[j - 1] in ("VERB", "AUX") else j
            last = j + 2 if sheet.moods[j + 1] == "Part" else j + 1
            return first, last
        if sheet.words[j] in words("learning") and sheet.word(i - 1) != ",":
            first = j - 1 if sheet.pos[j - 1] == "AUX" else j
            return first, j + 1
    return None


def _voiced(sheet: Sheet, content: list[Stretch]) -> Iterator[list[Stretch]]:
    """One content for what is told, and one for the quotation after its colon: « selon X, tout va mal : « … » »."""
    if len(content) == 1:
        first, last = content[0]
        for j in range(first + 1, last - 1):
            number = starts_quotation(sheet, j + 1) if sheet.words[j] == ":" and sheet.quoted[j] < 0 else None
            if number is not None and sheet.quotations[number].last >= last - 1:
                yield [(first, j)]
                yield [sheet.quotations[number].inside]
                return
    if content:
        yield content
