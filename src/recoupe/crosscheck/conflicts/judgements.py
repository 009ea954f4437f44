"""What one voice condemns and another defends: « une arrestation arbitraire », « ils ont défendu cette arrestation ».

Two judgements meet where what they judge is of one class, nothing named with it is another, and the story is about it
or both name the same (``stances``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.conflicts.stances import PERSON, Stance, loaded, stances
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.wording import listing, phrase
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["judgements"]

_FOCUS = 0.3  # share of the texts that open with what is judged for which it needs no name


def judgements(comparison: Comparison) -> list[Conflict]:
    """Everything and everyone in the story that some condemn and others defend, once."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    found: dict[str, list[Stance]] = {}
    for reading in readings:
        for each in stances(reading, voices):
            found.setdefault(each.key, []).append(each)
    opposed = [_opposed([*told, *_loaded(key, found)], comparison) for key, told in sorted(found.items())]
    return [_conflict(against, favour) for against, favour in opposed if against and favour]


def _loaded(key: str, found: Mapping[str, Sequence[Stance]]) -> list[Stance]:
    """Those who call an act by a word that condemns it (« une répression »), whatever they say it is of."""
    named = [each for noun in sorted(loaded().get(key, ())) for each in found.get(noun, ())]
    return [replace(each, key=key, about=frozenset()) for each in named if not each.favours]


def _opposed(told: Sequence[Stance], comparison: Comparison) -> tuple[list[Stance], list[Stance]]:
    """Those who condemn and those who defend one thing, where each meets one of the other side; not who does both."""
    ways = {each.who: {other.favours for other in told if other.who == each.who} for each in told}
    one_way = [each for each in told if len(ways[each.who]) == 1 and each.key != PERSON + each.who]
    against, favour = ([each for each in one_way if each.favours is kind] for kind in (False, True))
    met = [(a, b) for a in against for b in favour if _meet(a, b, comparison)]
    return [each for each in against if any(each is a for a, _ in met)], [
        each for each in favour if any(each is b for _, b in met)
    ]


def _meet(a: Stance, b: Stance, comparison: Comparison) -> bool:
    if one_side(comparison, (a.reading, a.who), (b.reading, b.who)):
        return False
    if a.key.startswith(PERSON):
        return True
    if a.names and b.names:
        return bool(a.names & b.names)
    if a.about and b.about:
        return bool(a.about & b.about)
    return a.once and b.once and comparison.opening_share(a.key) >= _FOCUS


def _conflict(against: Sequence[Stance], favour: Sequence[Stance]) -> Conflict:
    sides = tuple(
        Side(phrase(key), listing([s.who for s in told]), without_overlaps(cite(s.reading, s.where) for s in told))
        for key, told in (("side.against", against), ("side.for", favour))
    )
    first = against[0]
    sentence = next((s for s in first.reading.sentences if s.overlaps(first.where)), first.where)
    about = tidy(first.reading.article.text[sentence.slice])
    why = phrase("why.judgement", no=sides[0].origin, yes=sides[1].origin)
    return Conflict(ConflictKind.WORDING, ConflictReading.DISPUTE, about, sides, why)
