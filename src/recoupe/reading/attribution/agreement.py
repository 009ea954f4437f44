"""The forms that an adjective or a participle takes."""

from __future__ import annotations

from functools import cache

__all__ = ["inflected"]

_FEMININE = (
    ("x", ("se",)),
    ("f", ("ve",)),
    ("et", ("ète", "ette")),
    ("er", ("ère",)),
    ("en", ("enne",)),
    ("el", ("elle",)),
)


@cache
def inflected(adjective: str) -> frozenset[str]:
    """The masculine singular that is given, with its feminine and plurals; what no word has does no harm.

    >>> sorted(inflected("inquiet") & {"inquiets", "inquiète", "inquiètes"})
    ['inquiets', 'inquiète', 'inquiètes']
    """
    feminine = [adjective if adjective.endswith("e") else adjective + "e"]
    for ending, endings in _FEMININE:
        if adjective.endswith(ending):
            feminine = [adjective.removesuffix(ending) + other for other in endings]
    singular = (adjective, *feminine)
    return frozenset(form + plural for form in singular for plural in ("", "s"))
