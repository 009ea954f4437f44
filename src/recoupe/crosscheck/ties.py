"""What ties two forms of one name: the same letters, a surname alone, initials, an acronym, a slip of the pen.

    person_tie(words("Ferrec"), words("Paul Ferrec")).kind     # AliasKind.SURNAME

A tie says that two forms may name one; whether they do is decided where all names of the story are known (``people``,
``things``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from recoupe.crosscheck.countries import country, governed
from recoupe.crosscheck.names import (
    PARTICLES,
    acronym,
    blur,
    folded,
    given_name_forms,
    given_names,
    slip,
    stems,
    surnames_first,
    words,
)
from recoupe.story import AliasKind

__all__ = ["Tie", "full_name_tie", "person_tie", "thing_tie", "typo"]

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Tie:
    """How one form goes with another; ``score`` is the share of letters that agree where they do not all."""

    kind: AliasKind
    score: float | None = None


def full_name_tie(a: Words, b: Words) -> Tie | None:
    """What makes two full names spellings of one; nothing does for two given names with one surname.

    Two given names that people write for one another (``given_name_forms.tsv``) are one.

    >>> full_name_tie(words("Grégoire Talvane"), words("Gregoire Talvan")).kind.value
    'typo'
    >>> full_name_tie(words("Martin Ferrec"), words("Martine Ferrec")) is None
    True
    """
    if "".join(a) == "".join(b):
        return Tie(AliasKind.SPELLING)
    if len(a) != len(b) or len(a) < 2:
        return None
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(unlike) != 1:
        return None
    x, y = unlike[0]
    surname = x == a[-1] and y == b[-1]
    if not surname and x[0] == y[0] and 1 in (len(x), len(y)):
        return Tie(AliasKind.INITIALS)
    if not surname and given_name_forms().get(x, x) == given_name_forms().get(y, y):
        return Tie(AliasKind.SHORT_GIVEN)
    two_given = not surname and x in given_names() and y in given_names()
    slipped = slip(x, y) or (surname and blur(x, y))
    return typo(" ".join(a), " ".join(b)) if slipped and not two_given else None


def person_tie(form: Words, name: Words) -> Tie | None:
    """How a form of a person's name goes with a fuller one.

    >>> forms = ("Ferrec", "Jean Paul", "J.-P. Ferrec")
    >>> [person_tie(words(form), words("Jean Paul Ferrec")).kind.value for form in forms]
    ['surname', 'given_name', 'initials']
    """
    if "".join(form) == "".join(name):
        return Tie(AliasKind.SPELLING)
    if len(form) < len(name):
        if tuple(form) == _surname(name) or form[0] in PARTICLES:
            return Tie(AliasKind.SURNAME) if _inside(form, name) else None
        if tuple(form) == tuple(name[: len(form)]):
            given = all(word in given_names() for word in form)
            return Tie(AliasKind.GIVEN_NAME if given else AliasKind.PART)
        if tuple(form) == tuple(name[-len(form) :]):
            return Tie(AliasKind.SURNAME if len(form) == 1 else AliasKind.PART)
    if _initials(form, name) or _initials(name, form):
        return Tie(AliasKind.INITIALS)
    if len(form) == 1 and slip(form[0], name[-1]):
        return typo(form[0], name[-1])
    if len(form) == len(name) and sorted(form) == sorted(name):
        return Tie(AliasKind.ORDER)
    return full_name_tie(form, name) or _within(form, name)


def _surname(name: Words) -> tuple[str, ...]:
    """The family name of a full one, with its particles.

    >>> _surname(words("Anne Le Goff")), _surname(words("Kang Min Seo"))
    (('le', 'goff'), ('kang',))
    """
    if name[0] in surnames_first():
        return tuple(name[:1])
    at = len(name) - 1
    while at > 1 and name[at - 1] in PARTICLES:
        at -= 1
    return tuple(name[at:])


def _initials(short: Words, full: Words) -> bool:
    """« J.-P. Ferrec », « JP Ferrec » or « JPF » for « Jean-Paul Ferrec »."""
    if len(short) == 1:
        return len(full) > 2 and short[0] == "".join(word[0] for word in full)
    given = "".join(short[:-1])
    return bool(given) and short[-1] == full[-1] and "".join(word[0] for word in full[:-1]).startswith(given)


def thing_tie(form: str, name: str) -> Tie | None:
    """How a form of the name of an organisation, a place or an event goes with another.

    >>> forms = ("l’Union des Ports", "UP", "Union des ports libres")
    >>> [thing_tie(form, "Union des ports").kind.value for form in forms]
    ['spelling', 'acronym', 'fuller']
    """
    a, b = words(form), words(name)
    if not (a and b):
        return None
    if "".join(_bare(a)) == "".join(_bare(b)):
        return Tie(AliasKind.SPELLING)
    if country(form) and country(form) == country(name):
        return Tie(AliasKind.LISTED)
    state = governed(name)
    if state and governed(form) == state:
        return Tie(AliasKind.DEMONYM if "gouvernement" in a and "gouvernement" in b else AliasKind.GOVERNMENT)
    if (stems(a) and stems(a) == stems(b)) or _plural(a, b):
        return Tie(AliasKind.ORDER)
    for short, full in ((form, b), (name, a)):
        if short.isupper() and folded(short) in (acronym(full), "".join(word[0] for word in full)):
            return Tie(AliasKind.ACRONYM)
    if len(a) == len(b) and slip(" ".join(a), " ".join(b)):
        return typo(" ".join(a), " ".join(b))
    return _within(a, b)


def _within(form: Words, name: Words) -> Tie | None:
    """A form that holds the words of a name in their order, or that a name holds."""
    if len(form) != len(name) and (_inside(form, name) or _inside(name, form)):
        return Tie(AliasKind.FULLER if len(form) > len(name) else AliasKind.PART)
    return None


def _inside(short: Words, full: Words) -> bool:
    rest = iter(full)
    return all(word in rest for word in short)


def _bare(name: Words) -> Words:
    return name[1:] if len(name) > 1 and name[0] in ("des", "l", "la", "le", "les") else name


def typo(a: str, b: str) -> Tie:
    """The tie of two spellings of which one is a slip; a plural is none, but another inflection.

    >>> typo("kervella", "kervela").score
    0.88
    """
    if _plural(a.split(), b.split()):
        return Tie(AliasKind.ORDER)
    return Tie(AliasKind.TYPO, round(DamerauLevenshtein.normalized_similarity(a, b), 2))


def _plural(a: Words, b: Words) -> bool:
    return [word.rstrip("sx") for word in a] == [word.rstrip("sx") for word in b]
