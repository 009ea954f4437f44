"""A story's accounts, which of them resemble one another, and where each comes from: what all parts rest on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from recoupe.crosscheck.accounts import Account, accounts
from recoupe.crosscheck.facets import facets
from recoupe.crosscheck.lines import lines
from recoupe.crosscheck.matching import Pair, Weights, groups, pairs, similarity
from recoupe.crosscheck.mouths import one_mouth
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT
from recoupe.crosscheck.standings import standings
from recoupe.model import Reading
from recoupe.story import Origin

__all__ = ["Comparison", "compare"]

_OPENING = 300  # characters an article has to say what it is about
_TELLING = 6  # words of an account that are looked for there

OriginOf = Callable[[Account], Origin]
GroupOf = Callable[[Reading, str], str]
Fold = Callable[[Sequence[Origin]], tuple[Origin, ...]]


@dataclass(frozen=True, eq=False)
class Comparison:
    """The accounts of one story side by side. ``origin_of`` and ``fold`` say whose word an account is; ``group_of``,
    for whom a speaker of a reading speaks (a government and its spokesmen are one group); ``canonical`` the one name
    of an alias.
    """

    accounts: tuple[Account, ...]
    origin_of: OriginOf
    fold: Fold
    group_of: GroupOf = lambda _, speaker: speaker
    canonical: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def weights(self) -> Weights:
        """How telling each key is in this story."""
        return Weights(self.accounts)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Accounts that resemble one another, most alike first."""
        return pairs(self.accounts, self.weights)

    @cached_property
    def neighbours(self) -> Mapping[tuple[str, int], tuple[tuple[float, Account], ...]]:
        """The accounts that resemble each account, with their likeness, most alike first."""
        found: dict[tuple[str, int], list[tuple[float, Account]]] = defaultdict(list)
        for pair in self.pairs:
            found[pair.first.key].append((pair.score, pair.second))
            found[pair.second.key].append((pair.score, pair.first))
        return {key: tuple(near) for key, near in found.items()}

    @cached_property
    def by_predicate(self) -> Mapping[str, tuple[Account, ...]]:
        """The accounts of each class of predicates."""
        found: dict[str, list[Account]] = defaultdict(list)
        for account in self.accounts:
            found[account.predicate].append(account)
        return {predicate: tuple(members) for predicate, members in found.items()}

    @cached_property
    def by_event(self) -> Mapping[str, tuple[Account, ...]]:
        """The accounts that tell each class of events, by their predicate or by another word."""
        found: dict[str, list[Account]] = defaultdict(list)
        for account in self.accounts:
            for name in sorted({account.predicate, *account.words}):
                if name.startswith(EVENT):
                    found[name].append(account)
        return {event: tuple(members) for event, members in found.items()}

    @cached_property
    def groups(self) -> list[tuple[Account, ...]]:
        """Accounts that say the same thing."""
        return groups(self.accounts, self.pairs, self.weights)

    @cached_property
    def facets(self) -> list[tuple[Account, ...]]:
        """What parts of sentences of several texts say alike, as accounts cut to those parts."""
        return facets(lines(self._readings), self.accounts)

    @cached_property
    def standings(self) -> list[tuple[Account, ...]]:
        """What several texts say somebody is."""
        families = {account.file: account.family for account in self.accounts}
        names = self.canonical
        return standings(self._readings, families, lambda name: names.get(name) or names.get(folded(name), name))

    @cached_property
    def _readings(self) -> tuple[Reading, ...]:
        return tuple({account.file: account.reading for account in self.accounts}.values())

    def likeness(self, a: Account, b: Account) -> float:
        """How alike two accounts are, from 0 to 1."""
        return similarity(a, b, self.weights)

    def focus(self, members: Sequence[Account]) -> float:
        """How far some accounts are what the articles open with: the mean share, over the best account's words, of the
        articles whose first sentences hold that word.
        """
        shares = [[self._openings.get(key, 0.0) for key in self.weights.keys(a)] for a in members]
        return max((sum(sorted(share)[-_TELLING:]) / _TELLING for share in shares), default=0.0)

    def opens(self, account: Account) -> bool:
        """True for what an article says first, in its title or its first sentences."""
        return account.headline or account.statement.sentence.start < _OPENING

    def opening_share(self, key: str) -> float:
        """The share of text families that open with a word."""
        return self._openings.get(key, 0.0)

    @cached_property
    def _openings(self) -> dict[str, float]:
        """Each key with the share of text families that hold it in their first accounts."""
        first: dict[int, set[str]] = defaultdict(set)
        for account in self.accounts:
            if self.opens(account):
                first[account.family].update(self.weights.keys(account))
        count = Counter(key for keys in first.values() for key in keys)
        return {key: number / len(first) for key, number in count.items()}

    def origins(self, members: Sequence[Account]) -> tuple[Origin, ...]:
        """The independent origins of some accounts."""
        return self.fold(one_mouth([(account, self.origin(account)) for account in members]))

    def origin(self, account: Account) -> Origin:
        """Whose word an account is, before origins are folded."""
        if account.key not in self._known:
            self._known[account.key] = self.origin_of(account)
        return self._known[account.key]

    @cached_property
    def _known(self) -> dict[tuple[str, int], Origin]:
        return {}


def compare(
    readings: Sequence[Reading],
    families: Mapping[str, int],
    canonical: Mapping[str, str],
    origin_of: OriginOf,
    fold: Fold,
    group_of: GroupOf = lambda _, speaker: speaker,
) -> Comparison:
    """Set the statements of a story's articles beside one another."""
    return Comparison(accounts(readings, families, canonical), origin_of, fold, group_of, canonical)
