"""Messages set into an article as the network shows them: the words, a dash, a name, « (@name) », a date.

Pages that show a message often carry its words a second time, bare; they are the same person's there too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.floating import covered, held
from recoupe.reading.attribution.lexicon import Reading
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["embedded"]

_STATE = Reading("state", "certain", "+", False)
_DASHES = frozenset({"—", "–", "-"})
_LONGEST = 120  # tokens of a message
_NAME = 10  # tokens of a name with its handle
_SHORTEST = 4  # tokens; less is a caption or a link
_TELLING = 8  # tokens that nobody else would put in the same order


def embedded(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """« La digue ne tiendra pas. — Anne Vial (@annevial) 12 mars 2024 »: the dash is the cue."""
    taken = held(drafts)
    floor = 0
    for i in [i for i, word in enumerate(sheet.words) if word[0] == "@"]:
        if i < 2 or sheet.words[i - 1] != "(" or sheet.word(i + 1) != ")":
            continue
        dash = next((k for k in range(i - 2, max(0, i - _NAME), -1) if sheet.words[k] in _DASHES), -1)
        if dash < 0 or any(_no_name(sheet, k) for k in range(dash + 1, i - 1)):
            continue
        message = _message(sheet, dash, floor)
        floor = i + 2
        if message is None:
            continue
        for said in (message, *_repeated(sheet, message)):
            if not covered(taken, said):
                yield Draft((dash, dash + 1), [said], (dash + 1, i + 2), _STATE, "embedded", frame="embedded")


def _message(sheet: Sheet, dash: int, floor: int) -> Stretch | None:
    """The paragraph before a dash, or the quotation that ends there, without addresses; never before ``floor``."""
    last = dash
    while last > floor and (_address(sheet, last - 1) or sheet.words[last - 1] in ("...", "…")):
        last -= 1
    if last <= floor:
        return None
    number = sheet.quoted[last - 1]
    if number >= 0 and sheet.quotations[number].last == last and not sheet.quotations[number].depth:
        return sheet.quotations[number].inside
    unit = sheet.unit_of[last - 1]
    while unit and not sheet.units[unit].opens and sheet.units[unit].first > max(floor, last - _LONGEST):
        unit -= 1
    first = max(floor, sheet.units[unit].first)
    last = next((i for i in range(first + _SHORTEST, last) if _address(sheet, i)), last)
    return (first, last) if _SHORTEST <= last - first <= _LONGEST else None


def _repeated(sheet: Sheet, message: Stretch) -> Iterator[Stretch]:
    """Where a sentence begins that gives the words of a message once more, all of them."""
    first, last = message
    words = list(sheet.words[first:last])
    if len(words) < _TELLING:
        return
    for unit in sheet.units:
        again = (unit.first, unit.first + len(words))
        if (again[1] <= first or last <= again[0]) and list(sheet.words[slice(*again)]) == words:
            yield again


def _address(sheet: Sheet, i: int) -> bool:
    return sheet.words[i].startswith(("http", "pic.", "www.", "t.co"))


def _no_name(sheet: Sheet, i: int) -> bool:
    return sheet.words[i] in (",", ":") or (sheet.finite[i] and not sheet.capital[i])
