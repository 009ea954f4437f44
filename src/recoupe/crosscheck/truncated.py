"""Bodies and places called by the beginning of their name alone: « le phare », « la cour d’appel », « le ministère ».

An article that has named a thing in full may go on with the noun that heads its name. It counts where the article says
that noun of nothing else: one « ministère » of another name, one « autre phare », and the article is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from recoupe.crosscheck.addresses import bodies_of_identity
from recoupe.crosscheck.countries import demonym
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.model import EntityType
from recoupe.story import Identity

__all__ = ["STOP", "follows_nothing", "truncations"]

STOP = re.compile(r"[.,;:!?()«»\"\n]")
"""Marks behind which nothing more belongs to a name."""

_LONG = 4  # letters of a word that is no grammatical one
_WITHIN = 48  # characters after the noun of its kind within which a thing is named
_DETERMINED = re.compile(r"(?:\b(?:les?|la|du|au|cet?|cette)\s|\b[ld][’'])$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:\b(?:le|la)\s|\bl[’'])$", re.IGNORECASE)
_AIM = re.compile(r"\s+pour\s(?!les\b|des\b|ses\b|ces\b|leurs\b)\w+s\b")  # « le tribunal pour enfants »
_WORD = re.compile(r"[^\s’']+")
_OF = frozenset({"d", "de", "des", "du", "sur", "pour", "contre"})
_TYPES = (EntityType.PLACE, EntityType.ORGANISATION)


Place = tuple[int, int]


def truncations(identity: Identity, text: str, named: Mapping[Place, Identity]) -> Iterator[Place]:
    """Where a text that names a thing calls it by the beginning of its name, with the article before it and without.

    ``named`` tells what the text names at each of its places.
    """
    beginnings = _beginnings(identity) if identity.type in _TYPES else []
    if not beginnings:
        return
    others = [place for place, other in named.items() if other is not identity]
    first = min((place[1] for place, other in named.items() if other is identity), default=len(text))
    own = frozenset(w for form in (identity.name, *identity.aliases) for w in _own_words(form))
    known: set[Place] = set()
    for beginning in beginnings:
        places = [match.span() for match in _written(beginning, text)]
        places = [p for p in places if not any(a <= p[0] and p[1] <= b for a, b in known)]
        found = [p for p in _alone(places, beginning, own, text, others) if p[0] >= first]
        known.update(found)
        for start, end in found:
            yield start, end
            article = _ARTICLE.search(text[max(0, start - 4) : start])
            if article:
                yield start - len(article[0]), end


def _alone(
    places: Sequence[Place],
    beginning: str,
    own: frozenset[str],
    text: str,
    others: Sequence[Place],
) -> Iterator[Place]:
    """The places of a beginning alone; none where it is said of anything else."""
    alone: list[Place] = []
    for start, end in places:
        around = [a for a, b in others if a <= start < b]
        if start in around:
            return
        if around:
            continue  # « la cour », in the longer name of a chamber of it
        if _names(own, text, end):
            continue
        if folded(text[start:end]) != folded(beginning) or not _is_bare(text, start, end):
            return
        alone.append((start, end))
    yield from alone


def _beginnings(identity: Identity) -> list[str]:
    """What the forms of a name begin with, up to a complement, a demonym or a proper name; the longest first.

    « cour d’appel » and « cour » of « cour d’appel de Brizac », where the first word is a noun of a kind.
    """
    found: set[str] = set()
    for form in (identity.name, *identity.aliases, *sorted(bodies_of_identity(identity))):
        parts = list(_WORD.finditer(form))
        if len(parts) < 2 or parts[0][0].lower() not in _nouns():
            continue
        for part in parts[1:]:
            ends = folded(part[0]) in _OF or part[0][:1].isupper() or demonym(part[0])
            if ends:
                found.add(form[: part.start()].rstrip(" ’'"))
            if part[0][:1].isupper():
                break
    kept = (each for each in found if folded(each).split()[-1] not in _OF | {"la", "le", "l", "les"})
    return sorted({each.lower() for each in kept}, key=lambda each: (-len(each), each))


def _written(beginning: str, text: str) -> Iterator[re.Match[str]]:
    flexible = re.escape(beginning).replace(r"\ ", r"\s+").replace("’", "'").replace("'", "[’']")
    return re.finditer(rf"(?<![\w-]){flexible}s?(?![\w-])", text, re.IGNORECASE)


def _names(own: frozenset[str], text: str, at: int) -> bool:
    behind = text[at : at + _WITHIN]
    stop = STOP.search(behind)
    return not own.isdisjoint(folded(behind[: stop.start() if stop else None]).split())


def _own_words(form: str) -> Iterator[str]:
    """The words of a name that tell it from others of its kind, folded: neither the noun of the kind nor small ones."""
    for at, word in enumerate(re.split(r"[\s’']", form)):
        if (word[:1].isupper() or len(word) >= _LONG) and (at or word.lower() not in _nouns()):
            yield from folded(word).split()


def _is_bare(text: str, start: int, end: int) -> bool:
    """True for a determined noun that no complement follows."""
    return (
        follows_nothing(text, end)
        and not _AIM.match(text, end)
        and _DETERMINED.search(text[max(0, start - 6) : start]) is not None
    )


def follows_nothing(text: str, end: int) -> bool:
    """True where the word behind a noun begins no complement of it: a mark, a verb form, a grammatical word."""
    word = re.match(r"\s+([^\W\d_]+)", text[end:])
    return word[1].lower() in _followers() if word else bool(STOP.match(text, end)) or end == len(text)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for listed, word in rows("crosscheck_kinds.tsv") if listed == "noun")


@cache
def _followers() -> frozenset[str]:
    return frozenset(word for listed, word in rows("crosscheck_kinds.tsv") if listed == "follow")
