"""Whether words are quoted wholly, partly or not at all."""

from __future__ import annotations

from collections.abc import Container, Sequence

from recoupe.model import Kind
from recoupe.reading.attribution.draft import Draft
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["kind_of", "terms"]

_LONGEST = 6  # tokens of a quoted term, its marks counted


def terms(sheet: Sheet, drafts: Sequence[Draft]) -> frozenset[int]:
    """Quotations that quote nobody: titles (« Le Courrier »), and terms that the writer puts in marks everywhere.

    Given by their number in ``sheet.quotations``.
    """
    told = [False] * len(sheet)
    for draft in drafts:
        for first, last in draft.content:
            told[first:last] = [True] * (last - first)
    small: dict[tuple[str, ...], list[int]] = {}
    for number, quotation in enumerate(sheet.quotations):
        first, last = quotation.inside
        if quotation.last - quotation.first <= _LONGEST and first < last and not sheet.has_finite(first, last):
            small.setdefault(tuple(sheet.words[first:last]), []).append(number)
    found: set[int] = set()
    for numbers in small.values():
        places = [sheet.quotations[number].inside for number in numbers]
        recurs = len(places) > 1 and not all(told[first] for first, _ in places)
        if recurs or all(_title(sheet, *place) for place in places):
            found.update(numbers)
    return frozenset(found)


def _title(sheet: Sheet, first: int, last: int) -> bool:
    """True for « Le Courrier de Brizac »: more than one word, and a capital on all that carry weight."""
    heavy = [i for i in range(first, last) if sheet.pos[i] in ("NOUN", "PROPN", "ADJ", "VERB", "X")]
    several = last - first > 1 and sheet.words[last - 1][0].isalnum()
    return several and bool(heavy) and all(sheet.capital[i] for i in heavy)


def kind_of(sheet: Sheet, draft: Draft, plain_terms: Container[int] = ()) -> Kind:
    """The kind of a draft: marks count when they open outside its cue's own quotation and quote somebody.

    ``plain_terms`` are quotations that quote nobody (``terms``).
    """
    around = sheet.quoted[draft.cue[0]] if draft.rule not in ("incise", "floating", "according", "half-quoted") else -1
    quoted = plain = 0
    for first, last in draft.content:
        for i in range(first, last):
            if not sheet.words[i][0].isalnum():
                continue
            if sheet.quoted[i] >= 0 and sheet.quoted[i] != around and sheet.quoted[i] not in plain_terms:
                quoted += 1
            else:
                plain += 1
    if not quoted:
        return Kind.INDIRECT
    return Kind.MIXED if plain else Kind.DIRECT
