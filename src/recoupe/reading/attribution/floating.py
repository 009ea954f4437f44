"""Quotations without a cue: after a colon (« Le maire : « … » »), in a headline, or in a sentence of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.model import ZoneKind
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.extent import starts_quotation
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.phrases import noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["after_colon", "floating"]

_STATE = Reading("state", "certain", "+", False)
_FAR = 1000  # tokens; no content begins farther before a quotation that it covers
_SHORT = 6  # a quoted stretch of fewer tokens without a verb is a scare quote


def after_colon(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Quotations after a colon that no cue announces: the colon is the cue, the subject before it the source."""
    held = _held(drafts)
    for number, quotation in enumerate(sheet.quotations):
        colon = quotation.first - 1
        if quotation.depth or sheet.word(colon) != ":" or _covered(held, quotation.inside):
            continue
        unit = sheet.units[sheet.unit_of[colon]]
        source = _owner(sheet, unit.first, colon)
        if source is None or not _speech(sheet, number):
            continue
        yield Draft((colon, colon + 1), [quotation.inside], source, _STATE, "colon", frame="colon")


def _speech(sheet: Sheet, number: int) -> bool:
    first, last = sheet.quotations[number].inside
    return sheet.has_finite(first, last) or last - first >= _SHORT


def _owner(sheet: Sheet, first: int, colon: int) -> Stretch | None:
    """Who speaks before a colon: the whole phrase, or the subject of its clause when that is a person."""
    if first >= colon or sheet.unit_of[first] != sheet.unit_of[colon]:
        return None
    if not sheet.has_finite(first, colon):
        if (
            starts_noun_phrase(sheet, first, colon)
            and noun_phrase(sheet, first, colon) == colon
            and _human(sheet, first, colon)
        ):
            return first, colon
        return None
    for i in range(first, colon):
        if sheet.deps[i] == "nsubj" and sheet.words[i] not in words("time"):
            if sheet.words[i] in ("il", "elle", "ils", "elles"):
                return i, i + 1
            left = max(first, sheet.left[i])
            end = noun_phrase(sheet, left, colon)
            return (left, end) if end > left and _human(sheet, left, end) else None
    return None


def _human(sheet: Sheet, first: int, last: int) -> bool:
    return any(sheet.parsed.doc[i].ent_type_ in ("PER", "ORG") for i in range(first, last))


def _held(drafts: Sequence[Draft]) -> list[Stretch]:
    return sorted(stretch for draft in drafts for stretch in draft.content)


def _covered(held: Sequence[Stretch], inside: Stretch) -> bool:
    near = held[bisect_left(held, (inside[0] - _FAR, 0)) : bisect_left(held, (inside[1], 0))]
    shared = sum(max(0, min(last, inside[1]) - max(first, inside[0])) for first, last in near)
    return 2 * shared >= inside[1] - inside[0]


def floating(sheet: Sheet, drafts: list[Draft]) -> Iterator[Draft]:
    """Sentences that are one quotation: joined to the quotation they continue, else attributed to the last speaker."""
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(sheet.unit_of[draft.cue[0]], []).append(draft)
    held = _held(drafts)
    chain: Draft | None = None
    for number, unit in enumerate(sheet.units):
        quotation = _whole(sheet, unit.first, unit.last)
        if quotation is None or _covered(held, quotation):
            chain = _continuable(sheet, by_unit.get(number, ()), unit.last)
            continue
        if sheet.zone(unit.first) in (ZoneKind.TITLE, ZoneKind.HEADING):
            chain = None
            continue
        if chain is not None:
            chain.content.append(quotation)
            continue
        if quotation[1] - quotation[0] >= _SHORT and sheet.has_finite(*quotation):
            yield Draft((quotation[0] - 1, quotation[0]), [quotation], None, _STATE, "floating", frame="floating")


def _whole(sheet: Sheet, first: int, last: int) -> Stretch | None:
    """The inside of the quotation that makes up a sentence, when one does."""
    number = starts_quotation(sheet, first)
    if number is None:
        return None
    quotation = sheet.quotations[number]
    rest = [sheet.words[i] for i in range(quotation.last, last)]
    return quotation.inside if all(not w[0].isalnum() for w in rest) else None


def _continuable(sheet: Sheet, drafts: Sequence[Draft], last: int) -> Draft | None:
    """The attribution whose quotation the next sentence may continue: one whose quoted words or incise end this one."""
    best: Draft | None = None
    for draft in drafts:
        quoted = any(
            sheet.quoted[i] >= 0 for stretch in draft.content for i in (stretch[0], stretch[1] - 1) if i < len(sheet)
        )
        if quoted and sheet.quoted[draft.cue[0]] < 0 and draft.rule not in ("nominal-que",):
            best = draft
    return best
