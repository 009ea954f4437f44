"""Interviews set as questions and answers: « Anne Vial : Non, le port restera ouvert », « A. V. : Il rouvrira »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.floating import covered, held
from recoupe.reading.attribution.lexicon import Reading
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["interviews"]

_STATE = Reading("state", "certain", "+", False)
_LABEL = 8  # tokens of a name, or of its initials with their stops


def interviews(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The paragraphs that a person's name and a colon open, where a question stands before or the name recurs."""
    found = [(colon, units) for units in _paragraphs(sheet) if (colon := _label(sheet, *units)) > 0]
    if len(found) < 2:
        return
    taken = held(drafts)
    names = [(units[0], colon) for colon, units in found if _person(sheet, units[0], colon)]
    for colon, (first, last) in found:
        answer = (colon + 1, last)
        whom = (first, colon) if _person(sheet, first, colon) else _full(sheet, first, colon, names)
        if whom is None or sheet.words[last - 1] == "?" or covered(taken, answer):
            continue
        standing = None if whom == (first, colon) else whom
        yield Draft(
            (colon, colon + 1), [answer], (first, colon), _STATE, "interview", frame="colon", stands_for=standing
        )


def _paragraphs(sheet: Sheet) -> Iterator[Stretch]:
    first = 0
    for unit in sheet.units:
        if unit.opens and unit.first > first:
            yield first, unit.first
            first = unit.first
    if first < len(sheet):
        yield first, len(sheet)


def _label(sheet: Sheet, first: int, last: int) -> int:
    """The colon after the name or the initials that open a paragraph in which words without marks follow, or -1."""
    colon = sheet.find(":", first + 1, min(last, first + _LABEL))
    if colon < 0 or colon + 3 >= last or sheet.words[colon + 1] == "«":
        return -1
    named = all(sheet.capital[i] or sheet.words[i] in (".", "-", "de") for i in range(first, colon))
    return colon if named else -1


def _person(sheet: Sheet, first: int, last: int) -> bool:
    written_out = last - first > 1 and not any("." in sheet.words[i] for i in range(first, last))
    return sheet.parsed.doc[first].ent_type_ == "PER" and written_out


def _full(sheet: Sheet, first: int, last: int, names: Sequence[Stretch]) -> Stretch | None:
    """The name whose initials stand here: « A. V. » for « Anne Vial »."""
    letters = [c for i in range(first, last) for c in sheet.text(i, i + 1) if c.isupper()]
    for name in names:
        if [sheet.words[i][0].upper() for i in range(*name) if sheet.capital[i]] == letters:
            return name
    return None
