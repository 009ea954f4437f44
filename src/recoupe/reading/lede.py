"""The lede (chapô): a summary above the body, told from the body's own first paragraph."""

from __future__ import annotations

import re

__all__ = ["is_lede"]

_SHORTEST, _LONGEST = 80, 500  # code points
_OPENING = 160
_FORENAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_NAME = re.compile(rf"\b{_FORENAME}(?:[ \u00a0](?:(?:de|du|des|la|le|van|von|el|al|ben)[ ])?{_FORENAME})+")
_CAPITAL = re.compile(rf"\b{_FORENAME}")
_WORD = re.compile(r"\w{5,}")
_HONORIFICS = frozenset({"mme", "mlle", "me", "dr", "les", "le", "la", "des", "un", "une"})


def is_lede(first: str, second: str) -> bool:
    """True when the second paragraph begins the story anew.

    A body that follows a summary presents people again by their full names, though the summary has named them, and
    takes up its words; a second paragraph of running text goes on with short names and pronouns.

    >>> is_lede("Le maire Jean Morel a démissionné.", "Il a quitté la salle peu avant midi.")
    False
    """
    if not _SHORTEST <= len(first) <= _LONGEST:
        return False
    opening = second[:_OPENING]
    known = {token.casefold() for name in _CAPITAL.findall(first) for token in _tokens(name)}
    again = {name for name in _NAME.findall(opening) if _presents(name, known)}
    words, earlier = (set(_WORD.findall(part.casefold())) for part in (second[: 2 * _OPENING], first))
    shared = len(words & earlier) / max(1, min(len(words), len(earlier)))
    return len(again) >= 2 or (bool(again) and shared >= 0.3)


def _tokens(name: str) -> list[str]:
    return [token for token in re.split(r"[ \u00a0-]", name) if len(token) > 2]


def _presents(name: str, known: set[str]) -> bool:
    """True for a full name, forename first, of somebody named before."""
    tokens = [token.casefold() for token in _tokens(name)]
    return len(tokens) >= 2 and not _HONORIFICS & set(tokens) and bool(known & set(tokens))
