"""Names as they are compared: folded, cut into words, without titles; typing errors, initials, acronyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from recoupe.crosscheck.lists import rows

__all__ = [
    "CIVIL",
    "PARTICLES",
    "acronym",
    "blur",
    "civil_gender",
    "content",
    "folded",
    "given_gender",
    "given_name_forms",
    "given_names",
    "is_description",
    "is_name",
    "is_pronoun",
    "slip",
    "stems",
    "surnames_first",
    "untitled",
    "words",
]

_DIGITS = re.compile(r"\d")
_SPLIT = re.compile(r"[^0-9a-z]+")
_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "O"}
)
_SMALL = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the"})
CIVIL = frozenset({"m", "mm", "mme", "mmes", "mlle", "me", "mgr", "dr", "pr", "monsieur", "madame", "maitre", "sir"})
_GENDERS = {"m": "m", "mr": "m", "monsieur": "m", "mgr": "m", "mme": "f", "mlle": "f", "madame": "f"}
PARTICLES = frozenset(
    {"al", "ben", "bin", "d", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von"}
)  # small words that belong to a surname
_LONG = 8  # letters of a word before two wrong letters are slips
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
    while len(found) > 1 and found[0] in CIVIL:
        del found[0]
    return tuple(found)


def untitled(name: str) -> str:
    """A name as it is written, without « M. », « Mme » before it.

    >>> untitled("Mme Anne Vial")
    'Anne Vial'
    """
    parts = name.split()
    while len(parts) > 1 and folded(parts[0]) in CIVIL:
        del parts[0]
    return " ".join(parts)


def slip(a: str, b: str) -> bool:
    """True when two words are the same but for one wrong, missing, added or swapped letter; another digit is none.

    >>> slip("kervella", "kervela"), slip("jean", "joan"), slip("port 2021", "port 2022")
    (True, False, False)
    """
    if min(len(a), len(b)) < _SURE or a[0] != b[0] or _DIGITS.findall(a) != _DIGITS.findall(b):
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def blur(a: str, b: str) -> bool:
    """True when two long words are the same but for one or two letters within them.

    >>> blur("sarreguemont", "sarguemont"), blur("garnier", "grenier"), blur("montbazin", "montbazens")
    (True, False, False)
    """
    if min(len(a), len(b)) < _LONG or (a[0], a[-1]) != (b[0], b[-1]) or _DIGITS.findall(a) != _DIGITS.findall(b):
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=2) <= 2


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if len(word) > 7:
        return word[:6]
    return word[:-1] if len(word) > _SURE and word[-1] in "sx" else word


def stems(name: Sequence[str]) -> frozenset[str]:
    """The beginnings of a name's words, small words aside: what its inflections and word orders share."""
    return frozenset(_stem(word) for word in content(name))


def content(name: Sequence[str]) -> tuple[str, ...]:
    """A name's words without small ones.

    >>> content(words("Union des ports"))
    ('union', 'ports')
    """
    return tuple(word for word in name if word not in _SMALL)


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
def _given_genders() -> Mapping[str, str]:
    return {folded(row[0]): row[1] for row in reversed(rows("given_names.tsv"))}


def given_gender(word: str) -> str:
    """The gender (m or f) that a folded given name usually shows, x where both do or it is none.

    >>> given_gender("odile"), given_gender("dominique"), given_gender("brizac")
    ('f', 'x', 'x')
    """
    return _given_genders().get(word, "x")


def civil_gender(title: str) -> str:
    """The gender (m or f) of a civil title, x where it shows none.

    >>> civil_gender("Mme"), civil_gender("M."), civil_gender("Me")
    ('f', 'm', 'x')
    """
    return _GENDERS.get(folded(title), "x")


@cache
def given_name_forms() -> Mapping[str, str]:
    """Folded given names that are short forms or other spellings → the one they stand for."""
    return {folded(form): folded(row[0]) for row in rows("given_name_forms.tsv") for form in row[1].split(",")}


@cache
def surnames_first() -> frozenset[str]:
    """Folded family names that stand before the given name."""
    return frozenset(folded(row[0]) for row in rows("surnames_first.tsv"))


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


def is_description(form: str) -> bool:
    """True of words that say what is meant and do not name it, even where they hold a name.

    >>> is_description("le maire de Brizac"), is_description("la Norvège"), is_description("Le Parisien")
    (True, False, False)
    """
    said = [word for word in folded(form).split() if word not in _determiners()]
    written = next((word for word in re.split(r"[\s’']+", form) if said and folded(word).startswith(said[0])), "")
    return not is_name(form) or written[:1].islower()
