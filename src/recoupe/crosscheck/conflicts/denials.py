"""What somebody denies and somebody else affirms, compared in the reported words themselves.

A denial often has no clause of its own (« a démenti *avoir été alertée d'une fuite* »), so that words stand in for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Attribution, Certainty, Polarity, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["denials"]

_STEM = 5  # letters that inflected forms of a French word mostly share
_SHARED = 3  # stems two contents must have in common
_MOST = 0.5  # … as a share of the shorter one

_Said = tuple[Reading, Attribution, frozenset[str]]


def denials(readings: Sequence[Reading]) -> list[Conflict]:
    """Every affirmation beside all who deny it in the same words."""
    said = [(r, a, _stems(r, a)) for r in readings for a in r.attributions if a.content and a.resolved]
    denied = [item for item in said if _denies(item)]
    met = [(claim, [denial for denial in denied if _meet(denial, claim)]) for claim in said if _affirms(claim[1])]
    against = [(claim, refusals) for claim, refusals in met if refusals]
    found: dict[str, Conflict] = {}
    for claim, refusals in against:
        if not any(_relays(claim, other) for other, _ in against):
            found.setdefault(str(claim[1].resolved), _conflict(claim, refusals))
    return list(found.values())


def _denies(item: _Said) -> bool:
    reading, attribution, _ = item
    if attribution.act != "deny" or attribution.commitment.polarity is not Polarity.NEGATIVE:
        return False
    cue = reading.article.text[attribution.cue.slice].lower()
    return any(re.search(rf"(?<!\w)(?:{row[1]})", cue) for row in rows("denials.tsv"))


def _relays(outer: _Said, inner: _Said) -> bool:
    """True of who only passes on what another affirms (« selon le journal, un élu affirme que… »)."""
    if outer[0] is not inner[0] or outer[1] is inner[1]:
        return False
    return hull(outer[1].content).covers(hull([inner[1].cue, *inner[1].content]))


def _affirms(attribution: Attribution) -> bool:
    commitment = attribution.commitment
    sure = commitment.certainty in (Certainty.CERTAIN, Certainty.PROBABLE) and commitment.polarity is Polarity.POSITIVE
    return sure and not commitment.forecast and attribution.act not in ("deny", "decline", "urge", "order", "ask")


def _stems(reading: Reading, attribution: Attribution) -> frozenset[str]:
    text = " ".join(reading.article.text[span.slice] for span in attribution.content)
    return frozenset(word[:_STEM] for word in folded(text).split() if len(word) >= _STEM)


def _meet(denial: _Said, claim: _Said) -> bool:
    (left, no, denied), (right, yes, affirmed) = denial, claim
    if no.resolved == yes.resolved or (left is right and _tells_of(yes, no)):
        return False
    shared = len(denied & affirmed)
    return shared >= _SHARED and shared >= _MOST * min(len(denied), len(affirmed))


def _tells_of(outer: Attribution, inner: Attribution) -> bool:
    """True where a denial is part of what another says (« la maire affirme que le préfet dément… »)."""
    return any(span.overlaps(inner.cue) for span in outer.content)


def _conflict(claim: _Said, refusals: Sequence[_Said]) -> Conflict:
    left, yes, _ = claim
    about = tidy(left.article.text[hull(yes.content).slice])
    deniers = listing([str(no.resolved) for _, no, _ in refusals])
    words = [cite(right, _within(right, hull([no.cue, *no.content]))) for right, no, _ in refusals]
    sides = (
        Side("+", str(yes.resolved), (cite(left, hull(yes.content)),)),
        Side("-", deniers, without_overlaps(words)),
    )
    why = phrase("why.polarity.dispute", who=listing([str(yes.resolved), deniers]))
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, about, sides, why)


def _within(reading: Reading, span: Span) -> Span:
    """A span cut where its sentence ends."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return Span(span.start, min(span.end, sentence.end))
