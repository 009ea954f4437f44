"""One label for a name through the whole article, and the capitalised common nouns taken out.

The parser labels every mention alone. Here the mentions of one name vote, after what the words themselves say: a
title, an initial or a given name makes a person, a heading noun (« Institut », « rue ») or a list decides at once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

import simplemma

from recoupe.reading.entities.acronyms import explained
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import (
    demonyms,
    given_names,
    heads,
    known_names,
    organisations,
    titles,
    words,
)
from recoupe.reading.entities.name_words import Name, family_at, is_aged, is_civil, is_initial
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.entities.strays import is_stray, locates

__all__ = ["settle_labels"]

_STREETS = words("labels_streets")
_OF_PLACES = words("labels_of_places")
_SITE = re.compile(r"\w\.(?:be|ch|com|fr|info|net|org)$")
_OUTLETS = words("labels_outlets")
_SIDES = ("anti-", "pro-")
_LINKED = frozenset({"ADP", "DET"})
_PARTICLES = words("names_particles")
_NOT_NAMES = words("labels_not_names")


@lru_cache(maxsize=16384)
def _common(word: str) -> bool:
    """True of a word of the dictionary that is no listed name."""
    small = word.lower()
    known = simplemma.is_known(small, lang="fr") or (small[0] == "e" and simplemma.is_known("é" + small[1:], lang="fr"))
    return bool(known) and word not in given_names()


def settle_labels(sheet: Sheet, names: list[Name]) -> list[Name]:
    """The same names, each key with one label, without those that are no names."""
    keys = [fold(sheet.text(n.first, n.last)) for n in names]
    votes: dict[str, Counter[str]] = {}
    sure: dict[str, Counter[str]] = {}
    explained_here = {fold(sheet.text(n.first, n.last)) for pair in explained(sheet) for n in pair}
    for name, key in zip(names, keys, strict=True):
        votes.setdefault(key, Counter())[name.label] += 1
        told = "ORG" if key in explained_here and name.label != "PER" else _told(sheet, name, key)
        if told:
            sure.setdefault(key, Counter())[told] += 1
    surnames = _surnames(names, keys, sure, votes)
    small = {
        w for w, p in zip(sheet.words, sheet.pos, strict=True) if w.islower() and p in ("NOUN", "ADJ", "VERB", "ADV")
    }
    located = {key for name, key in zip(names, keys, strict=True) if locates(sheet, name)}
    settled = []
    for name, key in zip(names, keys, strict=True):
        label = _label(key, sure, votes, surnames)
        once = keys.count(key) == 1
        if key not in known_names() and key not in explained_here and is_stray(sheet, name, label):
            continue
        if label == "LOC" and key not in sure and key not in located and _is_word(sheet, name):
            continue
        if not _is_common(sheet, name, key, label, sure, surnames, small, once):
            settled.append(replace(name, label=label))
    return settled


def _is_word(sheet: Sheet, name: Name) -> bool:
    """True of one capitalised word of the dictionary that no list knows: « un prix de Physique »."""
    word = sheet.words[name.first]
    return name.last - name.first == 1 and "-" not in word and _common(word) and fold(word) not in known_names()


def _told(sheet: Sheet, name: Name, key: str) -> str | None:
    """What the words in and before a name say of its kind, if anything."""
    first, words = name.first, sheet.words[name.first : name.last]
    before = sheet.words[first - 1] if first > sheet.bounds(first)[0] else ""
    if before and is_civil(before) and before.lower() not in ("père", "mère", "frère", "saint"):
        return "PER"
    if _is_outlet(sheet, name, key) or _SITE.search(words[-1]):
        return "ORG"
    if key in known_names():
        return known_names()[key]
    if len(words) == 1 and words[0][0].isupper() and is_aged(sheet, name.last) and name.label in ("PER", "LOC"):
        return "PER"
    if len(words) > 1 and words[-1] in demonyms() and known_names().get(fold(" ".join(words[:-1]))) == "LOC":
        return "LOC"
    if 1 < len(words) <= 4 and is_initial(words[0]) and name.label in ("PER", "LOC"):
        return "PER"
    given = len(words) > 1 and words[0] in given_names() and words[1][0].isupper()
    if given and (words[1].lower() in _PARTICLES or not _common(words[1].lower())):
        return "PER"
    head = heads().get(words[0].lower())
    if head and len(words) > 1:
        return head
    if before in _STREETS:
        return heads().get(before, "LOC")
    if len(words) > 1 and words[0] in given_names() and words[1][0].isupper() and name.label in ("PER", "LOC"):
        return "PER"
    if (
        before.islower()
        and before in titles()
        and _one(before)
        and titles()[before].kind != "civil"
        and name.label != "ORG"
    ):
        return "PER"
    if len(words) > 1 and name.label != "ORG" and _apposed(sheet, name):
        return "PER"
    if len(words) == 1 and words[0] in given_names() and name.label != "ORG" and sheet.pos[first - 1] not in _LINKED:
        return "PER"  # « Nadia, 33 ans, a été entendue »: known by the given name alone
    if words[0] not in given_names() and sheet.lower[max(0, first - 1)] in ("de", "d'") and _of_a_place(sheet, first):
        return "LOC"  # « le temple de Vaubrun »
    noun = _headed_by(sheet, first)
    return heads()[noun] if noun in heads() and (name.label != "PER" or noun in _STREETS) else None


def _is_outlet(sheet: Sheet, name: Name, key: str) -> bool:
    """« le quotidien la Côte », « le site La Côte »: a listed outlet, its article written small."""
    at = name.first - 1
    if at < 1 or sheet.lower[at] not in ("la", "le", "les", "l'") or sheet.lower[at - 1] not in _OUTLETS:
        return False
    return organisations().get(f"{fold(sheet.lower[at])} {key}", ("", ""))[1] == "outlet"


def _of_a_place(sheet: Sheet, first: int) -> bool:
    """True of « Vaubrun » in « le temple de Vaubrun »."""
    return first - 2 >= sheet.bounds(first)[0] and sheet.words[first - 2] in _OF_PLACES


def _apposed(sheet: Sheet, name: Name) -> bool:
    """« la maire de Brizac, X Y, » and « X Y, maire de Brizac »: an office in apposition tells a person."""
    begin, end = sheet.bounds(name.first)
    after = name.last + 1
    if after < end and sheet.words[name.last] == "," and _is_office(sheet.lower[after]):
        return True
    at = name.first - 2
    if at < begin or sheet.words[name.first - 1] != ",":
        return False
    while (
        at > max(begin, name.first - 12)
        and sheet.pos[at] in ("NOUN", "ADJ", "ADP", "DET", "PROPN")
        and not (_is_office(sheet.lower[at]) and sheet.pos[at - 1] == "DET")
    ):
        at -= 1
    return _is_office(sheet.lower[at])


def _is_office(word: str) -> bool:
    title = titles().get(word)
    return title is not None and title.kind in ("office", "rank") and _one(word)


def _one(noun: str) -> bool:
    """True of a title in the singular."""
    return not noun.endswith("s") or noun[:-1] not in titles()


def _headed_by(sheet: Sheet, first: int) -> str:
    """The noun in front of a name, past adjectives: « groupe », in « le groupe paramilitaire X »."""
    at = first - 1
    while at >= sheet.bounds(first)[0] and sheet.pos[at] == "ADJ" and sheet.words[at].islower():
        at -= 1
    return sheet.words[at] if at >= sheet.bounds(first)[0] else ""


def _surnames(
    names: list[Name], keys: list[str], sure: dict[str, Counter[str]], votes: dict[str, Counter[str]]
) -> frozenset[str]:
    """The folded first and last words of the people named in full, and their initials where they have three."""
    full = {
        k
        for n, k in zip(names, keys, strict=True)
        if n.last - n.first > 1 and _label(k, sure, votes, frozenset()) == "PER"
    }
    initials = {"".join(part[0] for part in k.split(" ")) for k in full if k.count(" ") > 1}
    return frozenset(initials) | frozenset(part for k in full for part in _bare_names(k.split(" ")) if len(part) > 2)


def _bare_names(parts: list[str]) -> tuple[str, ...]:
    """Parts of a full name that may stand alone: « paul », « vial » and « arbas » of « paul vial d arbas »."""
    return parts[0], parts[family_at(parts)], parts[-1]


def _label(key: str, sure: dict[str, Counter[str]], votes: dict[str, Counter[str]], surnames: frozenset[str]) -> str:
    if key in sure:
        return _first(sure[key])
    if key in surnames:
        return "PER"
    return _first(votes[key])


def _first(votes: Counter[str]) -> str:
    return max(sorted(votes), key=lambda label: votes[label])


def _is_common(
    sheet: Sheet,
    name: Name,
    key: str,
    label: str,
    sure: dict[str, Counter[str]],
    surnames: frozenset[str],
    small: set[str],
    once: bool,
) -> bool:
    """True of a capitalised common noun, of a people (« les Italiens »), of « pro-Vial »."""
    words = sheet.words[name.first : name.last]
    if (
        words[0].startswith(_SIDES)
        or words[0].lower() in _NOT_NAMES
        or all(is_initial(w) or not any(c.isalpha() for c in w) for w in words)
    ):
        return True
    if key in known_names() or key in surnames:
        return False
    if len(words) > 1:
        return label == "PER" and key not in sure and all(_common(w) for w in words)
    word = words[0]
    if word.lower() in demonyms() or word.lower() in _NOT_NAMES or len(word) == 1:
        return True
    if key in sure or not _common(word):
        return False
    opens = name.first == sheet.bounds(name.first)[0]
    if once and opens:
        return True
    if label == "PER" and sheet.pos[name.first] == "PROPN" and word.lower() not in small and not word.endswith("er"):
        return False
    return opens or word.lower() in small or sheet.pos[name.first] != "PROPN" or label in ("EVT", "PROD")
