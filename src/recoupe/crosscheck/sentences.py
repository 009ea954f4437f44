"""Sentences that are understood alone: the words in which the brief tells a claim or an event.

show = standing(readings)
if (found := show(claim.evidence)) is not None:
    print(found.text, found.evidence.quote)

A sentence stands alone when it says whom and what it speaks of: it opens on no pronoun, demonstrative or connective
that needs the sentence before, nobody speaks in it who is not named in it, and its marks are in pairs. Connectives and
labels that can be taken off (« En revanche, … », « Rappel des faits : … ») are taken off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import leading
from recoupe.crosscheck.clauses import leaning, tidy
from recoupe.crosscheck.evidence import cite
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.telling import tells, verbs_of
from recoupe.model import Reading, Span, ZoneKind
from recoupe.reading.times.quoting import quoted
from recoupe.story import Evidence

__all__ = ["Shown", "Standing", "own_words", "standing", "stands", "unlinked"]

SHORTEST = 40  # characters below which a sentence tells too little
LONGEST = 300  # … and above which it tells too much
_BEST = 160  # characters of a line that reads easily
_SHORT = 12  # words of a sentence that leans wherever it points
_HEAD = 5  # words in which a sentence leans on the one before it, if it does
_OPENING = 400  # characters an article has to say what it is about
_TOLD = frozenset({ZoneKind.LEDE, ZoneKind.BODY})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[’']?")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_BEFORE = '\n\t.!?…»”")]'  # what may stand before a sentence that is not a piece of one
_OPEN = '«“"'
_DAY = 10  # characters of a TIMEX3 day
_ENDS = (".", "!", "»", "”", '"', ")")


@dataclass(frozen=True, slots=True)
class Shown:
    """A line and the sentence it is. ``share`` is how much of that sentence the evidence covers, from 0 to 1.

    ``dates`` are the TIMEX3 days, months or years that the sentence speaks of, ``None`` where that is not known.
    """

    text: str
    evidence: Evidence
    share: float = 1.0
    dates: frozenset[str] | None = None

    def tells_of(self, when: str) -> bool:
        """Whether that day, month or year is the one it speaks of, and no other: two may be those of two events."""
        return self.dates is None or self.dates == {when[:_DAY]}


Standing = Callable[[Sequence[Evidence]], Shown | None]


def standing(readings: Sequence[Reading]) -> Standing:
    """What finds the sentence that reads best alone among those some evidence stands in; ``None`` when none does."""
    by_file = {reading.article.file: reading for reading in readings}

    def show(evidence: Sequence[Evidence]) -> Shown | None:
        found = [shown for e in evidence if e.file in by_file and (shown := _around(by_file[e.file], e))]
        return min(found, key=lambda pair: (-pair[0], pair[1].evidence))[1] if found else None

    return show


def own_words(evidence: Sequence[Evidence]) -> Shown | None:
    """The first piece of evidence as a line, whether or not it stands alone."""
    return Shown(tidy(evidence[0].quote), evidence[0]) if evidence else None


def _around(reading: Reading, evidence: Evidence) -> tuple[float, Shown] | None:
    """The sentence around a piece of evidence, and how well it reads; ``None`` when it does not stand alone."""
    place = bisect_right([sentence.start for sentence in reading.sentences], evidence.start) - 1
    if place < 0 or not (sentence := reading.sentences[place]).overlaps(Span(evidence.start, evidence.end)):
        return None
    zone = next((z.kind for z in reading.zones if z.span.start <= sentence.start < z.span.end), ZoneKind.BODY)
    text = reading.article.text[sentence.slice].strip()
    before = reading.article.text[: sentence.start].rstrip(" \u00a0\u202f")[-1:]
    if zone not in _TOLD or "\n" in text or (before and before not in _BEFORE):
        return None
    if quoted(reading.article.text, sentence) or not stands(text):
        return None  # inside a quotation that an earlier sentence opened, nobody is named who says it
    if _unnamed(reading, sentence) or not tells(text, verbs_of(reading, sentence)):
        return None
    line = unlinked(tidy(text))
    whole = cite(reading, sentence)
    share = min(1.0, (evidence.end - evidence.start) / (whole.end - whole.start))
    opens = zone is ZoneKind.LEDE or sentence.start < _OPENING
    aside = not leading("circumstance").isdisjoint(_words(line)[:1])
    score = opens + 2 * share - abs(len(line) - _BEST) / _BEST - (line[0] in _OPEN) / 2 - aside
    dates = {t.value[:_DAY] for t in reading.times if t.earliest is not None and sentence.covers(t.span)}
    return round(score, 6), Shown(line, whole, share, frozenset(dates))


def _unnamed(reading: Reading, sentence: Span) -> bool:
    """True when somebody speaks in a sentence that does not say who, as in a quotation that runs on."""
    return any(
        a.source is None or not sentence.covers(a.source)
        for a in reading.attributions
        if any(sentence.overlaps(span) for span in a.content) and not sentence.covers(a.cue)
    )


def stands(text: str) -> bool:
    """True when a sentence says whom and what it speaks of.

    >>> stands("Le maire de Valmont a annoncé la fermeture du pont pour six mois.")
    True
    >>> stands("Mardi, il a annoncé la fermeture du pont."), stands("Ces mesures ont été jugées insuffisantes.")
    (False, False)
    """
    line = unlinked(tidy(text))
    if not SHORTEST <= len(line) <= LONGEST or not text.rstrip().endswith(_ENDS):
        return False
    if any(text.count(left) != text.count(right) for left, right in _PAIRS) or text.count('"') % 2:
        return False
    own = _words(_QUOTED.sub("« »", line))
    if (
        not own
        or not (line[0].isalnum() or line[0] in _OPEN)
        or leaning("adding").match(line)
        or leaning("same_time").search(line)
        or leaning("inverted").search(_QUOTED.sub("«»", line))
        or not leading("person").isdisjoint(own)
    ):
        return False
    if not leading("pronoun").isdisjoint(own[:_HEAD]) or own[0] in leading("connecting"):
        return False
    if own[1:2] and own[1] in leading("ordinal") and not leading("being").isdisjoint(own[2:3]):
        return False
    head = own if len(own) < _SHORT else own[: _HEAD + 1]
    return not any(
        word in leading("demonstrative") and following not in leading("calendar") for word, following in pairwise(head)
    )


def unlinked(line: str) -> str:
    """A line without the connective phrases that open it.

    >>> unlinked("En revanche, le maire refuse de partir")
    'Le maire refuse de partir'
    """
    found = _connectives().match(line)
    rest = line[found.end() :] if found else line
    return unlinked(rest[:1].upper() + rest[1:]) if found and rest else line


@cache
def _connectives() -> re.Pattern[str]:
    listed = sorted((row[1] for row in rows("connectives.tsv")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, listed))})\s*[,:]\s*", re.IGNORECASE)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]
