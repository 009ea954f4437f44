"""Figures: when two numbers that count the same thing agree, bound or exclude one another."""

from __future__ import annotations

import math
from collections.abc import Sequence

from recoupe.model import Quantity

__all__ = ["BOUNDS", "bounds", "comparable", "compatible_figures", "disagree", "far_apart", "rounds_to", "slipped_zero"]

BOUNDS = frozenset({"MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS"})
NEXT_TO_NOTHING = 0.03  # share of a round figure that another one may differ by and still be meant
LARGEST = 1e18  # no figure of the press is larger; beyond, rounding may overflow
FAR = 3  # times as much as the other figure, whatever both count
FEW = 10  # below it a figure is an age, a length of time or a pair
ZEROS = 100  # a figure below is too small for a zero to have slipped
ABOUT = 0.15  # how far « environ » reaches, as a share of the value


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and greatest value a quantity may stand for.

    >>> from recoupe.model import Span
    >>> bounds(Quantity(Span(0, 12), 3, "blessé", "EQUAL_OR_MORE"))
    (3, inf)
    """
    value = quantity.value
    match quantity.mod:
        case "MORE_THAN" | "EQUAL_OR_MORE":
            return (value, math.inf)
        case "LESS_THAN" | "EQUAL_OR_LESS":
            return (-math.inf, value)
        case "APPROX":
            reach = abs(value) * ABOUT
            return (value - reach, value + reach)
        case _:
            return (value, value)


def rounds_to(exact: float, rounded: float) -> bool:
    """True when the one is the other, rounded to its leading digits: to one only where that changes next to nothing.

    >>> rounds_to(1397, 1400), rounds_to(4.9e9, 5e9), rounds_to(2, 3), rounds_to(95, 100)
    (True, True, False, False)
    """
    if exact == rounded:
        return True
    if not exact or not rounded or not all(abs(figure) < LARGEST for figure in (exact, rounded)):
        return False
    digits = len(f"{abs(rounded):.0f}".rstrip("0"))
    scale = math.floor(math.log10(abs(exact)))
    if digits == 1 and abs(exact - rounded) > NEXT_TO_NOTHING * abs(rounded):
        return False
    return abs(exact) >= 90 and round(exact, -(scale - digits + 1)) == rounded


def compatible_figures(a: Quantity, b: Quantity) -> bool:
    """True when both may be right: their bounds meet, or one rounds the other."""
    (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
    if low_a <= high_b and low_b <= high_a:
        return True
    return rounds_to(a.value, b.value) or rounds_to(b.value, a.value)


def comparable(a: Quantity, b: Quantity) -> bool:
    """True when both count the same thing: same unit, same narrowing words."""
    return bool(a.unit) and a.unit == b.unit and a.scope == b.scope


def slipped_zero(a: float, b: float) -> bool:
    """True when one figure is the other with one, two or three zeros more.

    >>> slipped_zero(200, 2000), slipped_zero(200, 400), slipped_zero(2, 20)
    (True, False, False)
    """
    low, high = sorted((a, b))
    return low >= ZEROS and any(math.isclose(low * 10**zeros, high) for zeros in (1, 2, 3))


def disagree(left: Sequence[Quantity], right: Sequence[Quantity], *, scoped: bool = True) -> bool:
    """True when some unit is counted on both sides and no two of its figures are compatible.

    ``scoped``: only figures of one scope are set against each other.
    """
    met: dict[tuple[str, tuple[str, ...]], bool] = {}
    for a in left:
        for b in right:
            if comparable(a, b) if scoped else a.unit and a.unit == b.unit:
                key = (a.unit, a.scope if scoped else ())
                met[key] = met.get(key, False) or compatible_figures(a, b)
    return not all(met.values())


def far_apart(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """True when both sides count ten or more and no figure of one is near one of the other, whatever they count.

    « 50 000 personnes ont défilé » and « à Brizac, au moins 200 élèves ont défilé » tell two things.
    """
    ours, theirs = ([q.value for q in side if q.value >= FEW] for side in (left, right))
    return bool(ours and theirs) and all(max(a, b) >= FAR * min(a, b) for a in ours for b in theirs)
