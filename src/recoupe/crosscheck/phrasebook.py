"""Tables of phrases as patterns: named parts, classes of conjugated verbs, quotation marks anywhere between words.

A table has rows ``define NAME pattern`` and ``kind pattern [weight]``. A pattern may hold ``{NAME}``, or
``{CLASS.inf}`` for the infinitives of a class of ``ignorance_verbs.tsv`` (``fin``, ``pp``, ``ing`` for other forms).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.reading.fr.conjugation import conjugate

__all__ = ["either", "pattern"]

_VERBS = "ignorance_verbs.tsv"
_NAME = re.compile(r"\{([A-Z]+)(?:\.([a-z]+))?\}")
_BLANK = '(?: ["«“] ?| ?["»”] | )'
_FORMS = {"fin": ("Fin", ""), "inf": ("Inf", ""), "pp": ("Part", "Past"), "ing": ("Part", "Pres")}


@cache
def pattern(table: str, kind: str, weight: str = "", whole: bool = True) -> re.Pattern[str]:
    """The patterns of one kind and weight as one; ``whole``: they begin and end with a word."""
    names: dict[str, str] = {}
    listed: list[str] = []
    for row in rows(table):
        if row[0] == "define":
            names[row[1]] = _expanded(row[2], names)
        elif row[0] == kind and (row[2] if len(row) > 2 else "") == weight:
            listed.append(_expanded(row[1], names))
    if not listed:
        return re.compile(r"(?!)")
    joined = "|".join(f"(?:{part})" for part in listed)
    return re.compile(rf"(?<!\w)(?:{joined})(?:(?<=[ '])|(?!\w))" if whole else joined)


def _expanded(text: str, names: dict[str, str]) -> str:
    """A pattern with its parts in full, where quotation marks may stand at any blank (« n'a donné "aucun détail" »)."""
    pieces = re.split(r"(\(\?<[!=][^)]*\)|\[[^\]]*\])", text)
    quoted = [piece.replace(" ", _BLANK) if n % 2 == 0 else piece for n, piece in enumerate(pieces)]
    return _NAME.sub(lambda n: f"(?:{_inflected(n[1], n[2]) if n[2] else names[n[1]]})", "".join(quoted))


@cache
def _inflected(verbs: str, form: str) -> str:
    """The forms of one kind of all verbs of a class, but for the second person, as a pattern.

    >>> [bool(re.fullmatch(_inflected("REFUSE", form), "refusées")) for form in ("pp", "fin")]
    [True, False]
    """
    lemmas = [lemma for name, listed in (row[:2] for row in rows(_VERBS)) if name == verbs for lemma in listed.split()]
    kind, tense = _FORMS[form]
    return either(
        word
        for lemma in lemmas
        for word, analysis in conjugate(lemma)
        if analysis.form == kind and (not tense or analysis.tense == tense) and analysis.person != "2"
    )


def either(words: Iterable[str]) -> str:
    """One of some words, as a pattern that reads each letter once; the longest that fits.

    >>> either(["dit", "dite", "dire"])
    'di(?:re|t(?:e)?)'
    """
    branches: dict[str, list[str]] = {}
    end = False
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            end = True
    parts = [re.escape(letter) + either(rest) for letter, rest in branches.items()]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{joined})?" if end else joined
