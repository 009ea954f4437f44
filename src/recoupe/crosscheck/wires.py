"""The agency that a text names as its own: « a-t-il déclaré à l’AFP » stays in the dispatch when it is reprinted."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from recoupe.crosscheck.lists import rows

__all__ = ["own_wire", "staff_of"]


def own_wire(text: str) -> str | None:
    """The agency to which the people of a text spoke or whose journalists saw what it tells; the most often so named.

    >>> own_wire("« Rien n’est joué », a-t-il déclaré à l’AFP."), own_wire("a déclaré M. Ferrec")
    ('AFP', None)
    """
    found = Counter(match["agency"] for match in _pattern("").finditer(text))
    return min(found, key=lambda agency: (-found[agency], agency), default=None)


def staff_of(speaker: str) -> str | None:
    """The agency whose journalists a speaker's description names.

    >>> staff_of("des journalistes de l'AFP"), staff_of("des journalistes locaux")
    ('AFP', None)
    """
    match = _pattern("eye").search(speaker)
    return match["agency"] if match else None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Cue, elided article and agency; only agencies that take the article, as « à TASS » may be anybody's source."""
    cues = "|".join(re.escape(cue) for cue, its in rows("crosscheck_wire_cues.tsv") if its == kind or not kind)
    vowels = tuple("AEIOU")
    names = {name for name, _, kind in rows("organisations.tsv") if kind == "agency" and name.startswith(vowels)}
    agencies = "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?:{cues})\s+l[’'](?P<agency>{agencies})\b")
