"""Sentences half in quotation marks that no cue announces: « Le port « rouvrira » », « « Non » : X se fâche »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.model import ZoneKind
from recoupe.reading.attribution.colons import names_speaker
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.floating import covered, held
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.phrases import noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["half_quoted"]

_STATE = Reading("state", "certain", "+", False)
_SHORT = 3  # tokens of the shortest clause that is speech
_LONG = 10  # tokens of words without a verb that are speech
_JOINED = frozenset({"state", "estimate", "other", "warn", "confirm", "deny"})  # acts that go on with the quotation


def half_quoted(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Quotations of a clause whose speaker stands beside them as a subject."""
    taken = held(drafts)
    for quotation in sheet.quotations:
        inside = quotation.inside
        clause = inside[1] - inside[0] >= _SHORT and sheet.has_finite(*inside)
        if quotation.depth or not (clause or inside[1] - inside[0] >= _LONG) or covered(taken, inside):
            continue
        unit = sheet.units[sheet.unit_of[quotation.first]]
        speaker = _after(sheet, quotation.first, quotation.last, unit.first, unit.last)
        if speaker is not None:
            saying = next((d for d in drafts if d.source == speaker and d.cue[0] - speaker[1] < _SHORT), None)
            if saying is not None and saying.reading.act in _JOINED and saying.content:
                saying.content.insert(0, inside)
            else:
                yield _draft(quotation.first, [inside], speaker)
            continue
        speaker = _subject(sheet, quotation.first, inside, unit.first)
        if speaker is not None:
            yield _draft(quotation.first, [(speaker[0], quotation.last)], speaker)


def _draft(mark: int, content: list[Stretch], speaker: Stretch) -> Draft:
    return Draft((mark, mark + 1), content, speaker, _STATE, "half-quoted", frame="half-quoted")


def _after(sheet: Sheet, mark: int, end: int, first: int, last: int) -> Stretch | None:
    """The subject in « « Nous partirons » : les pêcheurs en grève », « « Nous partirons », Paul Vial se fâche »."""
    if mark != first or sheet.word(end) not in (",", ":") or not starts_noun_phrase(sheet, end + 1, last):
        return None
    stop = noun_phrase(sheet, end + 1, last)
    if stop <= end + 1 or not names_speaker(sheet, end + 1, stop):
        return None
    verb = stop
    while verb < last and (sheet.words[verb] in words("clitic") or sheet.pos[verb] == "ADV"):
        verb += 1
    if verb < last and sheet.finite[verb]:
        return end + 1, stop
    title = sheet.zone(first) is ZoneKind.TITLE and sheet.words[end] == ":"
    return (end + 1, stop) if title and (verb >= last or sheet.moods[verb] != "Part") else None


def _subject(sheet: Sheet, mark: int, inside: Stretch, first: int) -> Stretch | None:
    """The subject of a quoted verb: « Le groupe « coopère pleinement » », where it can speak and says it of itself."""
    verb = inside[0]
    while verb < inside[1] and (sheet.words[verb] in words("clitic") or sheet.pos[verb] == "ADV"):
        verb += 1
    if verb >= inside[1] or not sheet.finite[verb] or not starts_noun_phrase(sheet, first, mark):
        return None
    end = noun_phrase(sheet, first, mark)
    return (first, mark) if end == mark and names_speaker(sheet, first, mark) else None
