"""The French of not knowing: where a sentence says that something is unknown, or asks it, or refuses to say it.

The patterns are those of ``unknowns.tsv``; the text they are looked for in is ``plain``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from recoupe.crosscheck.accounts import leading
from recoupe.crosscheck.clauses import names_its_subject
from recoupe.crosscheck.phrasebook import pattern
from recoupe.model import Span
from recoupe.story import UnknownKind

__all__ = [
    "Trigger",
    "answers_at_once",
    "asks",
    "leans_on_another",
    "plain",
    "refuses",
    "replies",
    "triggers",
    "wonders",
]

_KINDS = tuple(UnknownKind)
_WEIGHTS = ("", "weak", "faint")
_STRAIGHT = str.maketrans("’ʼ\u00a0\u202f\n\t", "''    ")


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that say that something is not known. ``weak``: 1 when they only hint at it (an inquiry, a rumour), 2
    when hardly (« une éventuelle hausse »).
    """

    kind: UnknownKind
    span: Span
    weak: int = 0


@lru_cache(maxsize=10_000)
def triggers(text: str) -> tuple[Trigger, ...]:
    """Where a sentence says that something is not known, in order; of two that overlap the first and longest stands.

    >>> [(found.kind.value, found.span.start) for found in triggers("On ignore encore qui a donné l'alerte.")]
    [('unclear', 0)]
    """
    line = plain(text)
    if _pattern("drops").search(line):
        return ()
    short, places = _in_short(line)
    hits = [
        Trigger(kind, Span(places[found.start()], places[found.end() - 1] + 1), weak)
        for kind in _KINDS
        for weak, weight in enumerate(_WEIGHTS)
        for found in _pattern(kind.value, weight).finditer(short)
    ]
    kept: list[Trigger] = []
    for hit in sorted(hits, key=lambda h: (h.weak, h.span.start, -h.span.end, h.kind)):
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda h: h.span.start))


def asks(text: str) -> Span | None:
    """Where a sentence asks what happened or will happen, in nobody's name; ``None`` when it asks nothing of the kind.

    >>> asks("La digue a-t-elle été sabotée ?")
    Span(start=9, end=21)
    >>> asks("N'a-t-on pas assez attendu ?"), asks("Que faire ?"), asks("Pourra-t-il nous sauver ?")
    (None, None, None)
    """
    line = plain(text)
    found = _pattern("asked").search(line) if line.rstrip().endswith("?") else None
    return Span(*found.span()) if found and not _pattern("rhetoric").search(line) else None


def wonders(text: str) -> bool:
    """True of a headline that leaves something open without a verb (« Un incendie criminel ? »).

    >>> wonders("Un incendie criminel ?"), wonders("Pourquoi un nouveau pont ?")
    (True, False)
    """
    line = plain(text)
    return (
        line.rstrip().endswith("?")
        and not _pattern("explaining").search(line)
        and not _pattern("rhetoric").search(line)
    )


def refuses(cue: str, behind: str = "") -> bool:
    """True when a cue, or what it refuses by the words behind it, says that somebody keeps silent.

    >>> refuses("a botté en touche"), refuses("a refusé", "de parler"), refuses("a refusé", "de payer")
    (True, True, False)
    """
    return bool(_pattern("refused", whole=False).search(plain(f"{cue} {behind}")))


def replies(text: str) -> bool:
    """True when a sentence owns to not knowing what the one before it asked (« Je ne sais pas. »)."""
    return bool(_pattern("reply", whole=False).search(plain(text)))


def answers_at_once(text: str) -> bool:
    """True of a sentence that says yes or no to the question before it."""
    return bool(_pattern("at_once", whole=False).search(plain(text)))


def leans_on_another(text: str) -> bool:
    """True of a sentence that speaks of somebody it does not name, or points to what was said before it.

    >>> leans_on_another("Il n'a rien dit."), leans_on_another("Va-t-il céder ?"), leans_on_another("Il est clair.")
    (True, True, False)
    """
    line = plain(text)
    if _pattern("alone", whole=False).search(line):
        return False
    points = line.split()[:1] and line.split()[0] in leading("demonstrative")
    return bool(points) or not names_its_subject(text) or bool(_pattern("pointing", whole=False).search(line))


def _in_short(line: str) -> tuple[str, list[int]]:
    """A plain line without the adverbs that stand between the words of a phrase, and where its characters stood.

    >>> _in_short("il n'a, pour sa part, pas répondu")[0]
    "il n'a pas répondu"
    """
    kept: list[tuple[int, int]] = []
    end = 0
    for found in _pattern("passing").finditer(line):
        start, after = found.span()
        if line[start - 1 : start] != " " or line[after : after + 1] not in (" ", ","):
            continue
        aside = line[start - 2 : start - 1] == "," and line[after : after + 1] == ","
        after += line[after : after + 1] == ","
        kept.append((end, start - 2 if aside else start - 1))
        end = after
    kept.append((end, len(line)))
    places = [place for first, last in kept for place in range(first, last)]
    return "".join(line[place] for place in places), places


def plain(text: str) -> str:
    """A text in lower case with straight apostrophes and plain blanks, each character in its own place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_STRAIGHT)


def _pattern(kind: str, weight: str = "", whole: bool = True) -> re.Pattern[str]:
    return pattern("unknowns.tsv", kind, weight, whole)
