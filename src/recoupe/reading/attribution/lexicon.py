"""The typed lexicon of cues: which words report, and in which frames.

A cue fires only in a frame that it licenses; the same verb may read differently in two frames (« prévoir que » expects,
« prévoir de » intends).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.reading.attribution.conjugation import Tense, conjugate
from recoupe.reading.attribution.tables import column, rows

__all__ = [
    "DECLINE",
    "Lexeme",
    "Reading",
    "asides",
    "cue_nouns",
    "forms",
    "inner_phrases",
    "lexemes",
    "noun_prepositions",
    "prepositions",
    "words",
]


_CONTRACTIONS = {"de": ("de", "d'", "du", "des"), "à": ("à", "au", "aux")}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a cue is to be read: its act, and the source's (and perhaps the writer's) stance."""

    act: str
    certainty: str
    polarity: str
    forecast: bool
    author: str | None = None


DECLINE = Reading("decline", "none", "+", False)
"""Refusing to say, whatever the verb."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A verb or verbal phrase: head verb, whether it is reflexive, the words that follow, a reading for each frame."""

    name: str
    head: str
    reflexive: bool
    tail: tuple[str, ...]
    frames: Mapping[str, Reading]


def _reading(row: Mapping[str, str]) -> Reading:
    return Reading(row["act"], row["certainty"], row["polarity"], row["forecast"] == "yes", row.get("author") or None)


def _split(name: str) -> tuple[bool, str, tuple[str, ...]]:
    """Take « se dire prêt » apart: reflexive, head, tail."""
    reflexive = name.startswith(("se ", "s'"))
    if reflexive:
        name = name[3:] if name.startswith("se ") else name[2:]
    head, *tail = name.replace("'", "' ").split()
    return reflexive, head, tuple(tail)


@cache
def lexemes() -> Mapping[str, tuple[Lexeme, ...]]:
    """Lexemes by head verb, those with the longest tail first.

    >>> [lexeme.name for lexeme in lexemes()["engager"]][:1]
    ["s'engager"]
    """
    frames: dict[str, dict[str, Reading]] = {}
    for row in rows("cues.tsv"):
        for frame in row["frames"].split(","):
            frames.setdefault(row["cue"], {}).setdefault(frame, _reading(row))
    for name, stance in _stances():
        for frame in stance["frames"].split(","):
            frames.setdefault(name, {}).setdefault(frame, _reading(stance))
    by_head: dict[str, list[Lexeme]] = {}
    for name, licensed in frames.items():
        reflexive, head, tail = _split(name)
        by_head.setdefault(head, []).append(Lexeme(name, head, reflexive, tail, licensed))
    ordered = sorted(by_head.items())
    return {head: tuple(sorted(found, key=lambda x: (-len(x.tail), -x.reflexive, x.name))) for head, found in ordered}


def _stances() -> Iterator[tuple[str, Mapping[str, str]]]:
    """« être convaincu », « se dire prêt »: every verb of ``stance_verbs.tsv`` with every adjective that it takes."""
    for verb in rows("stance_verbs.tsv"):
        for row in rows("stances.tsv"):
            if verb["says"] or not row["said"]:
                yield f"{verb['verb']} {row['adjective']}", row


@cache
def forms() -> Mapping[str, tuple[tuple[str, Tense], ...]]:
    """Every form of every head verb: form → (head, tense), in a fixed order.

    >>> forms()["craignait"]
    (('craindre', <Tense.IMPERFECT: 'imperfect'>),)
    """
    found: dict[str, list[tuple[str, Tense]]] = {}
    for head in (*lexemes(), *column("light_verbs.tsv", "verb")):
        for form in conjugate(head):
            if (head, form.tense) not in found.setdefault(form.text, []):
                found[form.text].append((head, form.tense))
    return {text: tuple(readings) for text, readings in found.items()}


@cache
def words(kind: str) -> frozenset[str]:
    """A closed class of ``reporting_words.tsv``."""
    return column("reporting_words.tsv", "word", f"class={kind}")


@cache
def inner_phrases() -> frozenset[tuple[str, ...]]:
    """What may stand inside a verb group, word by word (« pour sa part »)."""
    return frozenset(tuple(phrase.replace("'", "' ").split()) for phrase in words("inner"))


@cache
def asides() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Openings of the writer's own circumstances after a comma, by first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(words("aside")):
        split = tuple(phrase.replace("'", "' ").split())
        found.setdefault(split[0], []).append(split)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def cue_nouns() -> Mapping[str, tuple[frozenset[str], Reading]]:
    """Nouns that report (« crainte », « mise en garde »), singular and plural, with their frames and reading."""
    found: dict[str, tuple[frozenset[str], Reading]] = {}
    for row in rows("cue_nouns.tsv"):
        entry = (frozenset(row["frames"].split(",")), _reading(row))
        head, space, tail = row["noun"].partition(" ")
        for form in (head, head + ("x" if head.endswith("u") else "s")):
            found.setdefault(form + space + tail, entry)
    return found


@cache
def noun_prepositions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What introduces what a reporting noun says: frame and preposition, with its contractions, longest first."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for row in rows("noun_prepositions.tsv"):
        phrase = tuple(row["preposition"].replace("'", "' ").split())
        found.extend((row["frame"], (*phrase[:-1], form)) for form in _CONTRACTIONS.get(phrase[-1], phrase[-1:]))
    return tuple(sorted(found, key=lambda pair: (-len(pair[1]), pair)))


@cache
def prepositions() -> Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, str]], ...]]:
    """Prepositions that name a source, by their first word, longest first; « de » at the end also as « d' », « du »."""
    split = ((tuple(row["cue"].replace("'", "' ").split()), row) for row in rows("prepositions.tsv"))
    found: dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]] = {}
    for phrase, row in sorted(split, key=lambda pair: (-len(pair[0]), pair[0])):
        for last in ("de", "d'", "du", "des") if phrase[-1] == "de" else phrase[-1:]:
            form = (*phrase[:-1], last)
            found.setdefault(form[0], []).append((form, row))
    return {first: tuple(forms) for first, forms in found.items()}
