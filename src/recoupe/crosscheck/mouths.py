"""Words quoted alike come from one mouth, whatever each article calls who speaks (« le routier », « Marc Delvaux »).

So do many words in a row that are not quoted: they were copied, or given to a second speaker by mistake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.names import folded
from recoupe.model import Kind
from recoupe.story import Origin

__all__ = ["one_mouth"]

_RUN = 4  # words in a row that two quotations share
_LONG = 9  # … and that nobody finds twice, quoted or not
_QUOTED = frozenset({Kind.DIRECT, Kind.MIXED})


def one_mouth(told: Sequence[tuple[Account, Origin]]) -> list[Origin]:
    """The origins of some accounts, in order, those of the same words made one: the named speaker given most often."""
    worded = [(_runs(account), place) for place, (account, _) in enumerate(told) if account.speaker]
    origins = [origin for _, origin in told]
    for places in _alike(worded):
        speakers = Counter(origins[place].group or origins[place].name for place in places)
        if len(speakers) > 1:
            best = min((origins[p] for p in places), key=lambda o: (_unnamed(o), -speakers[o.group or o.name], o.name))
            for place in places:
                origins[place] = replace(origins[place], name=best.name, group=best.group)
    return origins


def _quotes(account: Account) -> bool:
    return account.attribution is not None and account.attribution.kind in _QUOTED


def _unnamed(origin: Origin) -> bool:
    return not origin.name[:1].isupper()


def _runs(account: Account) -> frozenset[str]:
    words = folded(account.reading.article.text[hull(account.statement.spans).slice]).split()
    short = _in_a_row(words, min(_RUN, len(words))) if _quotes(account) else frozenset()
    return short | _in_a_row(words, _LONG)


def _in_a_row(words: Sequence[str], length: int) -> frozenset[str]:
    return frozenset(" ".join(words[n : n + length]) for n in range(len(words) - length + 1))


def _alike(quotations: Sequence[tuple[frozenset[str], int]]) -> list[list[int]]:
    """The places of words that share a run, together."""
    found: list[tuple[set[str], list[int]]] = []
    for runs, place in quotations:
        words, places = set(runs), [place]
        apart = []
        for other, members in found:
            if words.isdisjoint(other):
                apart.append((other, members))
            else:
                words |= other
                places += members
        found = [*apart, (words, places)]
    return [sorted(places) for _, places in found]
