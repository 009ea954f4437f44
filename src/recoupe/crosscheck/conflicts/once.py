"""Each dispute once: what two constructions found of one claim and its denial, and one claim that several deny."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.conflicts.voices import BETWEEN
from recoupe.crosscheck.evidence import without_overlaps
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing
from recoupe.story import Conflict, Side

__all__ = ["once"]

_STEM = 5  # letters of a word by which it is the same in another form
_MOSTLY = 0.5  # share of a claim's words that another has too …
_LEAST = 3  # … and how many of them


def once(disputes: Sequence[Conflict]) -> list[Conflict]:
    """Each denial of one claim once, whichever way it was found, with all that it rests on.

    Words that deny one thing deny no second one: of two claims set against them the better attested is kept.
    """
    kept: list[Conflict] = []
    for dispute in disputes:
        at = next((n for n, known in enumerate(kept) if _one_dispute(known, dispute)), None)
        beside = next((n for n, known in enumerate(kept) if _meet(known.sides[1], dispute.sides[1])), None)
        if at is not None:
            pairs = zip(kept[at].sides, dispute.sides, strict=True)
            kept[at] = replace(kept[at], sides=tuple(_together(a, b) for a, b in pairs))
        elif beside is None:
            kept.append(dispute)
        elif _attested(dispute) > _attested(kept[beside]):
            kept[beside] = dispute
    return kept


def _attested(dispute: Conflict) -> int:
    return sum(len(side.evidence) for side in dispute.sides)


def _one_dispute(a: Conflict, b: Conflict) -> bool:
    """True when two disputes rest on one denial of one voice's words, on one claim that one voice denies, on the very
    same denials, or deny one claim in other words.
    """
    claimed = a.sides[0].origin == b.sides[0].origin or _meet(a.sides[0], b.sides[0])
    denied = a.sides[1].origin == b.sides[1].origin and _meet(a.sides[0], b.sides[0])
    return (
        denied
        or (claimed and _meet(a.sides[1], b.sides[1]))
        or a.sides[1].evidence == b.sides[1].evidence
        or _one_claim(a, b)
    )


def _one_claim(a: Conflict, b: Conflict) -> bool:
    """True of claims, denied alike, of which the shorter has most of its words from the other, some figure among them.

    Two people who deny « 40 sections en litige » are one side.
    """
    if [side.value for side in a.sides] != [side.value for side in b.sides]:
        return False
    mine, others = _stems(a.sides[0]), _stems(b.sides[0])
    shared = mine & others
    least = max(_LEAST, _MOSTLY * min(len(mine), len(others)))
    return any(stem.isdigit() for stem in shared) and len(shared) >= least


def _stems(side: Side) -> frozenset[str]:
    """The figures of what a side says, and the beginnings of its longer words."""
    words = folded(side.evidence[0].quote).split()
    return frozenset(word if word.isdigit() else word[:_STEM] for word in words if word.isdigit() or len(word) >= _STEM)


def _together(a: Side, b: Side) -> Side:
    names = [*a.origin.split(BETWEEN), *b.origin.split(BETWEEN)]
    return Side(a.value, listing(names), without_overlaps((*a.evidence, *b.evidence)))


def _meet(a: Side, b: Side) -> bool:
    return any(x.file == y.file and x.start < y.end and y.start < x.end for x in a.evidence for y in b.evidence)
