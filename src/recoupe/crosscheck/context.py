"""What a line leans on, in square brackets: whom its pronoun means, else the sentence before it.

« Elle [Odile Varenne] a quitté la salle », « [La digue a cédé lundi.] Elle avait été bâtie en 1953 ». Nobody is named
whom the reading of the article does not name; a line that names whom it speaks of is left as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.clauses import names_its_subject, tidy
from recoupe.crosscheck.ignorance import leans_on_another
from recoupe.crosscheck.sentences import stands
from recoupe.crosscheck.telling import tells, verbs_of
from recoupe.model import NARRATIVE_ZONES, Reading, Span, ZoneKind

__all__ = ["in_context", "without_context"]

_LONGEST = 320  # characters of a line with the sentence before it
_SEEN = 24  # characters by which a line is found again in its sentence
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[’']?")
_BRACKETS = re.compile(r"\[[^\[\]]*\]\s?|\s\[[^\[\]]*\]")
_CLIPPED = frozenset({ZoneKind.TITLE, ZoneKind.HEADING, ZoneKind.CAPTION})


def in_context(account: Account, line: str) -> str:
    """A line of an account with what it leans on, where that can be told."""
    if names_its_subject(line) or not leans_on_another(line):
        return line
    reading, sentence = account.reading, account.statement.sentence
    text = reading.article.text
    opens = text.find(line[1:_SEEN], sentence.start, sentence.end)
    for word in _WORD.finditer(text, max(opens - 1, sentence.start), sentence.end):
        lower = word[0].lower().replace("’", "'")
        if lower in leading("subordinating"):
            return line
        if lower in leading("pronoun"):
            who = _meant(reading, Span(*word.span()))
            return _named(line, word[0], who) if who else _after(reading, sentence, line)
    return line


def without_context(line: str) -> str:
    """A line without what was put into brackets.

    >>> without_context("Elle [Odile Varenne] a quitté la salle"), without_context("[Il pleuvait.] Elle a cédé")
    ('Elle a quitté la salle', 'Elle a cédé')
    """
    return _BRACKETS.sub("", line)


def _meant(reading: Reading, pronoun: Span) -> str | None:
    """Whom a pronoun means, by name, where somebody speaks by it."""
    names = (a.resolved for a in reading.attributions if a.source == pronoun and a.resolved)
    return next((name for name in names if name[:1].isupper()), None)


def _named(line: str, pronoun: str, who: str) -> str:
    if who.lower() == pronoun.lower():
        return line
    return re.sub(rf"\b{re.escape(pronoun)}\b", lambda m: f"{m[0]} [{who}]", line, count=1, flags=re.IGNORECASE)


def _after(reading: Reading, sentence: Span, line: str) -> str:
    """A line behind the sentence before its own, where both are short and that one says whom it speaks of."""
    number = bisect_left(reading.sentences, sentence.start, key=lambda s: s.start) - 1
    if number < 0:
        return line
    before = reading.sentences[number]
    zone = next((z for z in reading.zones if z.span.covers(before)), None)
    told = tidy(reading.article.text[before.slice])
    if zone is None or zone.kind in _CLIPPED or zone.kind not in NARRATIVE_ZONES:
        return line
    if len(told) + len(line) > _LONGEST or not (stands(f"{told}.") and tells(told, verbs_of(reading, before))):
        return line
    return f"[{told}.] {line}" if told[-1] not in ".!?…»" else f"[{told}] {line}"
