"""What an article calls a speaker it does not name: whether that can speak at all, and how it is shown."""

from __future__ import annotations

import re
from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.page_cues import known_agencies

__all__ = ["cut", "named_in", "voiceless"]

_LONG = 60  # characters from which a description is cut before its relative clause
_RELATIVE = re.compile(r"\s+(?:que|qu['’]|qui|dont|où)\b.*")
_DONE = re.compile(
    r"\s+(?:et\s+)?\w{2,}(?:és?|ées?|us|ues?|is|ises?|ant)\s+(?=(?:par|pour|à|au|aux|en|dans|lors|le|la|les|hier|ce|cette|de|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b).*"
)  # « l'homme *interrogé par…* », « le chauffeur *habitant à…* »
_WORD = re.compile(r"[\w-]+['’]?")
_PAIRS = (("«", "»"), ("“", "”"), ('"', '"'))


@cache
def voiceless(description: str) -> bool:
    """True of a description that names nobody who could speak: an act, an event, a time, a piece of a sentence.

    >>> voiceless("annonce de cette rencontre"), voiceless("semaine dernière"), voiceless("rapport interne")
    (True, True, False)
    """
    if description[:1].isupper():
        return False
    told = [word for word in _WORD.findall(description) if not word.isdigit()]
    noun = next((word for word in told if word.lower().replace("’", "'") not in _listed("before")), "")
    single = noun[:-1] if noun.endswith("s") else noun
    if not noun or noun in _listed("mute"):
        return not told or told[-1] not in _listed("people")
    if noun[:1].isupper() or speaks(noun) or noun in _listed("voice"):
        return False
    acts = _acts() | words("thing") | words("time")
    return noun in acts or single in acts or single.endswith(tuple(words("thing_ending")))


def cut(description: str) -> str:
    """A description up to its relative clause when it is long, without loose quotation marks and hanging words.

    >>> cut('"mère'), cut("une des personnes chez"), cut("organisateurs-")
    ('mère', 'une des personnes', 'organisateurs')
    """
    if description[:1].isupper():
        return description
    for left, right in _PAIRS:
        if description.count(left) != description.count(right) or (left == right and description.count(left) % 2):
            description = description.replace(left, "").replace(right, "")
    if len(description) > _LONG:
        description = _RELATIVE.sub("", description)
    if len(description) > _LONG:
        description = _DONE.sub("", description)
    kept = description.strip(" -,;")
    while kept and (last := kept.replace("’", "'").split()[-1]) in _listed("hanging"):
        kept = kept[: -len(last)].rstrip(" -,;")
    return kept


def named_in(speaker: str) -> str:
    """A speaker's name without what was read into it: the word before it, the agency it stands behind.

    >>> named_in("Pourquoi Anne Vial"), named_in("AFP Anne Vial"), named_in("Anne Vial"), named_in("AFP")
    ('Anne Vial', 'Anne Vial', 'Anne Vial', 'AFP')
    """
    first, _, rest = speaker.partition(" ")
    loose = first.lower() in _listed("loose") or first in _agencies()
    return rest if loose and rest[:1].isupper() and speaker[:1].isupper() else speaker


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name for agency in known_agencies() for name in (agency.name, *agency.aliases) if " " not in name)


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows("voiceless.tsv") if row[0] == kind for word in row[1].split())


@cache
def _acts() -> frozenset[str]:
    deverbal = (noun for row in rows("deverbal_nouns.tsv") for noun in row[1].split())
    return frozenset((*(row[0] for row in rows("event_nouns.tsv")), *deverbal))
