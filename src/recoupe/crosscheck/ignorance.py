"""The French of not knowing: where a sentence says that something is unknown, or asks it, or refuses to say it.

The patterns are those of ``unknowns.tsv``; the text they are looked for in is ``plain``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.accounts import leading
from recoupe.crosscheck.clauses import names_its_subject
from recoupe.crosscheck.lists import rows
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

_TABLE = "unknowns.tsv"
_NAME = re.compile(r"\{([A-Z]+)\}")
_BLANK = '(?: ["«“] ?| ?["»”] | )'
_KINDS = tuple(UnknownKind)
_STRAIGHT = str.maketrans("’ʼ\u00a0\u202f\n\t", "''    ")


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that say that something is not known. ``weak`` when they only hint at it (an inquiry, a rumour)."""

    kind: UnknownKind
    span: Span
    weak: bool = False


def triggers(text: str) -> list[Trigger]:
    """Where a sentence says that something is not known, in order; of two that overlap the first and longest stands.

    >>> [(found.kind.value, found.span.start) for found in triggers("On ignore encore qui a donné l'alerte.")]
    [('unclear', 0)]
    """
    line = plain(text)
    if _pattern("drops").search(line):
        return []
    hits = [
        Trigger(kind, Span(*found.span()), weak)
        for kind in _KINDS
        for weak in (False, True)
        for found in _pattern(kind.value, weak=weak).finditer(line)
    ]
    kept: list[Trigger] = []
    for hit in sorted(hits, key=lambda h: (h.weak, h.span.start, -h.span.end, h.kind)):
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.span.start)


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


def plain(text: str) -> str:
    """A text in lower case with straight apostrophes and plain blanks, each character in its own place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_STRAIGHT)


@cache
def _pattern(kind: str, weak: bool = False, whole: bool = True) -> re.Pattern[str]:
    """The patterns of one kind as one; ``whole``: they begin and end with a word."""
    names: dict[str, str] = {}
    listed: list[str] = []
    for row in rows(_TABLE):
        if row[0] == "define":
            names[row[1]] = _expanded(row[2], names)
        elif row[0] == kind and (row[2:] == ("weak",)) is weak:
            listed.append(_expanded(row[1], names))
    if not listed:
        return re.compile(r"(?!)")
    either = "|".join(f"(?:{pattern})" for pattern in listed)
    return re.compile(rf"(?<!\w)(?:{either})(?:(?<=[ '])|(?!\w))" if whole else either)


def _expanded(pattern: str, names: dict[str, str]) -> str:
    """A pattern with its parts in full, where quotation marks may stand at any blank (« n'a donné "aucun détail" »)."""
    pieces = re.split(r"(\(\?<[!=][^)]*\)|\[[^\]]*\])", pattern)
    quoted = [piece.replace(" ", _BLANK) if n % 2 == 0 else piece for n, piece in enumerate(pieces)]
    return _NAME.sub(lambda found: f"(?:{names[found[1]]})", "".join(quoted))
