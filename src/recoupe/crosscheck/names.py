"""Names as they are compared: folded, cut into words, without titles; typing errors, initials, acronyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from recoupe.crosscheck.lists import rows

__all__ = [
    "PARTICLES",
    "acronym",
    "folded",
    "given_names",
    "is_name",
    "is_pronoun",
    "same_person",
    "same_words",
    "slip",
    "stems",
    "untitled",
    "words",
]

_SPLIT = re.compile(r"[^0-9a-z]+")
_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "O"}
)
_SMALL = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the"})
_TITLES = frozenset({"m", "mm", "mme", "mmes", "mlle", "me", "mgr", "dr", "pr", "monsieur", "madame", "maitre", "sir"})
PARTICLES = frozenset(
    {"al", "ben", "bin", "d", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von"}
)  # small words that belong to a surname
_SURE = 5  # letters of a word before one wrong letter is a slip and not another name


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name in lower case, without accents, one space for any run of other characters.

    >>> folded("Anne-Lise  L’Hévéder")
    'anne lise l heveder'
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LIGATURES)).lower()
    return _SPLIT.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name without a title before it.

    >>> words("M. Jean-Paul Ferrec")
    ('jean', 'paul', 'ferrec')
    """
    found = folded(name).split()
    while len(found) > 1 and found[0] in _TITLES:
        del found[0]
    return tuple(found)


def untitled(name: str) -> str:
    """A name as it is written, without « M. », « Mme » before it.

    >>> untitled("Mme Anne Vial")
    'Anne Vial'
    """
    parts = name.split()
    while len(parts) > 1 and folded(parts[0]) in _TITLES:
        del parts[0]
    return " ".join(parts)


def slip(a: str, b: str) -> bool:
    """True when two words are the same but for one wrong, missing, added or swapped letter.

    >>> slip("kervella", "kervela"), slip("jean", "joan")
    (True, False)
    """
    return min(len(a), len(b)) >= _SURE and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """True for two spellings of one full name; never for two given names with one surname.

    >>> same_person(words("Grégoire Talvane"), words("Gregoire Talvan"))
    True
    >>> same_person(words("Martin Ferrec"), words("Martine Ferrec"))
    False
    """
    if "".join(a) == "".join(b):
        return True
    if len(a) != len(b) or len(a) < 2:
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    x, y = unlike[0]
    if x != a[-1] or y != b[-1]:  # a given name or a middle one
        return _initial(x, y) or (slip(x, y) and not (x in given_names() and y in given_names()))
    return slip(x, y)


def _initial(x: str, y: str) -> bool:
    return x[0] == y[0] and 1 in (len(x), len(y))


def same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """True for two orders or spellings of one organisation's or place's words, small words aside.

    >>> same_words(words("Conseil national des ports"), words("Conseil des ports nationaux"))
    True
    """
    one, other = stems(a), stems(b)
    if one == other and one:
        return True
    text, reference = " ".join(a), " ".join(b)
    return min(len(text), len(reference)) >= 8 and len(a) == len(b) and slip(text, reference)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return word[:6] if len(word) > 7 else word


def stems(name: Sequence[str]) -> frozenset[str]:
    """The beginnings of a name's words, small words aside: what its inflections and word orders share."""
    return frozenset(_stem(word) for word in name if word not in _SMALL)


def acronym(name: Sequence[str]) -> str:
    """The initials of a name's words, small words aside; empty when there are fewer than two.

    >>> acronym(words("Union des ports de la Manche"))
    'upm'
    """
    letters = [word[0] for word in name if word not in _SMALL]
    return "".join(letters) if len(letters) > 1 else ""


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(folded(row[0]) for row in rows("given_names.tsv"))


@cache
def _determiners() -> frozenset[str]:
    return frozenset(word for word, _ in rows("crosscheck_determiners.tsv"))


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(word for word, kind in rows("crosscheck_determiners.tsv") if kind == "speaker")


def is_pronoun(form: str) -> bool:
    """True for a pronoun that stands for somebody named before.

    >>> is_pronoun("Elle"), is_pronoun("Elle-même"), is_pronoun("je")
    (True, False, False)
    """
    return form.strip().lower() in _pronouns()


def is_name(form: str) -> bool:
    """True for what holds a proper name; false for pronouns and descriptions.

    >>> is_name("la Norvège"), is_name("Ferrec"), is_name("Il"), is_name("Le maire")
    (True, True, False, False)
    """
    if any(c.isupper() for c in form[1:]):
        return True
    return form[:1].isupper() and folded(form).split(" ", 1)[0] not in _determiners()
