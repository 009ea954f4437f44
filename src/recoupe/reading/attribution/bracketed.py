"""The source that a wire's headline names in brackets: « Trois morts dans l'incendie du port (préfet) »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.model import ZoneKind
from recoupe.reading.attribution.draft import Draft
from recoupe.reading.attribution.extent import starts_quotation
from recoupe.reading.attribution.floating import covered, held
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["bracketed"]

_STATE = Reading("state", "certain", "+", False)
_LONGEST = 6  # tokens in the brackets
_SHORTEST = 3  # tokens before them


def bracketed(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The bracket is the cue; what stands before it, after « Port : » where it quotes, is the content."""
    taken = held(drafts)
    for unit in sheet.units:
        if sheet.zone(unit.first) is not ZoneKind.TITLE:
            continue
        end = unit.last - (sheet.word(unit.last - 1) == ".")
        bracket = next((i for i in range(end - 2, max(unit.first, end - _LONGEST), -1) if sheet.words[i] == "("), -1)
        if bracket < 0 or sheet.word(end - 1) != ")" or not _source(sheet, bracket + 1, end - 1):
            continue
        colon = sheet.find(":", unit.first, bracket)
        first = colon + 1 if colon > 0 and starts_quotation(sheet, colon + 1) is not None else unit.first
        content = (first, bracket)
        if bracket - first >= _SHORTEST and not covered(taken, content):
            yield Draft(
                (bracket, bracket + 1), [content], (bracket + 1, end - 1), _STATE, "bracketed", frame="bracketed"
            )


def _source(sheet: Sheet, first: int, last: int) -> bool:
    """True for « (préfet) », « (police) », « (source proche du dossier) »."""
    noun = first + (sheet.word(first) in words("determiner"))
    return (
        noun < last
        and not sheet.capital[noun]
        and (speaks(sheet.words[noun]) or sheet.words[noun].startswith("source"))
    )
