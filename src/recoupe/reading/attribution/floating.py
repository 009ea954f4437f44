"""Quotations in a sentence of their own: the last quotation goes on, or the last speaker speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.model import ZoneKind
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.extent import starts_quotation
from recoupe.reading.attribution.lexicon import Reading
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["covered", "floating", "held", "is_speech"]

_Held = tuple[int, int, int]  # first and last token of a content, and its cue
_STATE = Reading("state", "certain", "+", False)
_FAR = 1000  # tokens; no content begins farther before a quotation that it covers
_LONG = 8  # tokens of a quoted clause that the writer may go on after with a phrase of his own
_SHORT = 5  # a quoted stretch of fewer tokens without a verb is a scare quote


def held(drafts: Sequence[Draft]) -> list[_Held]:
    """Contents, with the cue that holds each; an incise holds the quotation that it stands in."""
    return sorted((*stretch, -1 if d.rule == "incise" else d.cue[0]) for d in drafts for stretch in d.content)


def covered(held: Sequence[_Held], inside: Stretch) -> bool:
    """True when most of a quotation is somebody's words already; what is reported in it does not count."""
    near = held[bisect_left(held, (inside[0] - _FAR, 0, 0)) : bisect_left(held, (inside[1], 0, 0))]
    shared = sum(
        max(0, min(last, inside[1]) - max(first, inside[0]))
        for first, last, cue in near
        if not inside[0] <= cue < inside[1]
    )
    return 2 * shared >= inside[1] - inside[0]


def is_speech(sheet: Sheet, inside: Stretch) -> bool:
    """True for a quotation with a verb, a long one, or one with its own stop; the others are scare quotes."""
    first, end = inside
    stopped = sheet.word(end - 1) in (".", "!", "?", "…") and sheet.capital[first]
    return sheet.has_finite(first, end) or end - first >= _SHORT or stopped


def floating(sheet: Sheet, drafts: list[Draft]) -> Iterator[Draft]:
    """Sentences that are one quotation: joined to the quotation they continue, else attributed to the last speaker."""
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(sheet.unit_of[draft.cue[0]], []).append(draft)
    taken = held(drafts)
    chain: Draft | None = None
    for number, unit in enumerate(sheet.units):
        quotation = _whole(sheet, unit.first, unit.last)
        if quotation is None or covered(taken, quotation):
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
    """The inside of the quotation that makes up a sentence, but for a phrase after it, when one does."""
    number = starts_quotation(sheet, first)
    if number is None:
        return None
    quotation = sheet.quotations[number]
    rest = [sheet.words[i] for i in range(quotation.last, last)]
    if all(not w[0].isalnum() for w in rest):
        return quotation.inside
    inside = quotation.inside
    long = inside[1] - inside[0] >= _LONG and sheet.has_finite(*inside)
    return inside if long and not sheet.has_finite(quotation.last, last) else None


def _continuable(sheet: Sheet, drafts: Sequence[Draft], last: int) -> Draft | None:
    """The attribution whose quotation the next sentence may continue: one whose quoted words or incise end this one."""
    best: Draft | None = None
    for draft in drafts:
        quoted = any(
            sheet.quoted[i] >= 0 for stretch in draft.content for i in (stretch[0], stretch[1] - 1) if i < len(sheet)
        )
        own = draft.rule == "incise" or sheet.quoted[draft.cue[0]] < 0
        if quoted and own and draft.rule not in ("nominal-que",):
            best = draft
    return best
