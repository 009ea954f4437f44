"""Which accounts put the same thing forward: shared rare words and names, compatible dates and figures.

Candidates come from an inverted index over the telling keys, and copies count once, so that the work grows with what
is said and not with the square of the accounts; pairs are verified on all keys and joined by average link, so that one
odd resemblance chains nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.ahead import is_announced
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.figures import disagree, far_apart
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.opposition import opposed
from recoupe.crosscheck.predicates import EVENT, is_open, one_thing
from recoupe.crosscheck.towns import other_town
from recoupe.model import Certainty

__all__ = [
    "DAY",
    "FIGURE",
    "NAME",
    "WIDEST",
    "Pair",
    "Weights",
    "apart",
    "compatible",
    "groups",
    "pairs",
    "same_day",
    "similarity",
]

NAME, PREDICATE, SPEAKER, DAY, FIGURE, NOT = "n:", "p:", "s:", "d:", "q:", "x:"  # what marks a key that is not a word
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
_GROUND = (NAME, SPEAKER, DAY, FIGURE)
_MARKED = (PREDICATE, NOT, *_GROUND)
NAME_WEIGHT = 0.6  # a name has several words; together they should weigh about as much as one
SHORT = 0.6  # share of the middle account's weight below which being contained in a longer one says little
TELLING = 13  # a smaller figure may be anything's
THIN = 0.9  # what a likeness that rests on one word is worth
THINNEST = 0.75  # … and on who speaks
RELATED = 0.34  # below this two accounts are not set beside one another at all
SAME = 0.46  # from here on two accounts with the same predicate say the same thing
LOOSER = 0.1  # more is asked for each doubt: two predicates, other people, what is past beside what was to come…
REPEATED = 0.72  # the same, inside one article and from one mouth; and for what is done beside what was to come
VERBATIM = 14  # characters of two accounts in the same words that are the same without being weighed
LINK = 0.36  # average likeness of two groups that may be joined
WIDEST = 12  # members of a group, or reprints of one account, that are all compared


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two accounts that resemble one another, in the order of their keys."""

    first: Account
    second: Account
    score: float


class Weights:
    """How telling a key is in this story: rarer keys weigh more (inverse frequency over the accounts)."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._keys = {account.key: keys(account) for account in accounts}
        self._count = Counter(key for found in self._keys.values() for key in found)
        self._total = len(accounts)
        self._sums = {place: self.of(found) for place, found in self._keys.items()}
        ordered = sorted(self._sums.values())
        self.least = SHORT * ordered[len(ordered) // 2] if ordered else 0.0

    def __getitem__(self, key: str) -> float:
        weight = math.log(1 + self._total / (1 + self._count[key]))
        return NAME_WEIGHT * weight if key.startswith(NAME) else weight

    def keys(self, account: Account) -> frozenset[str]:
        """The keys of an account of this story; none of one that is no statement."""
        return self._keys.get(account.key, frozenset())

    def shared(self, a: Account, b: Account) -> frozenset[str]:
        """The keys of both, the titles of one that the other gives as a word (« son ambassadeur »), and the predicates
        where each gives the other's (« renforcer la coopération », « une coopération renforcée »).
        """
        left, right = self.keys(a), self.keys(b)
        told = {PREDICATE + a.predicate, PREDICATE + b.predicate} if _tell_each_other(a, b) else set()
        return (left & right) | (a.titles & right) | (left & b.titles) | told

    def telling(self, found: Iterable[str], account: Account) -> list[str]:
        """The keys of which an account shares one with every longer one that is ``RELATED`` to it.

        The commonest are left out, as long as together they weigh too little (prefix filtering, Bayardo, Ma and Srikant
        2007): likeness is at most the shared weight over that of the shorter account.
        """
        rare = sorted(found, key=lambda key: (-self[key], key))
        left, least = 0.0, RELATED * (self.total(account) - self[NOT] * account.denies)
        while rare and left + self[rare[-1]] < least:
            left += self[rare.pop()]
        return rare

    def total(self, account: Account) -> float:
        """The weight of all keys of an account."""
        return self._sums.get(account.key, 0.0)

    def of(self, found: Iterable[str]) -> float:
        """The summed weight of some keys, the same whatever their order."""
        return math.fsum(self[key] for key in found)


def _tell_each_other(a: Account, b: Account) -> bool:
    """True when each of two accounts gives the predicate of the other as a word."""
    return a.predicate in b.words and b.predicate in a.words


def keys(account: Account) -> frozenset[str]:
    """Everything that may be shared: word classes, names, the predicate, the day, the speaker."""
    found = set(account.words) | {NAME + part for part in account.parts}
    found |= {NAME + name for name in account.names if not account.parts.intersection(folded(name).split())}
    if account.predicate:
        found.add(PREDICATE + account.predicate)
    if account.speaker:
        found.add(SPEAKER + account.speaker)
    if account.denies:
        found.add(NOT)
    time = account.statement.time
    if account.days and time is not None:
        found.add(DAY + (account.days[0] if account.days[0] == account.days[1] else time.value))
    found |= {f"{FIGURE}{q.value:g}" for q in account.statement.quantities if q.value >= TELLING}
    return frozenset(found)


def similarity(a: Account, b: Account, weights: Weights) -> float:
    """Likeness from 0 to 1: cosine of the weighted keys, raised where the shorter is contained in the longer.

    It is 0 when no content word is shared, or only one that is no predicate or that nothing else joins; one that is
    counts for less when no day and no two names stand beside it.
    """
    shared = weights.shared(a, b)
    words = _things([key for key in shared if not key.startswith(_MARKED)])
    told = PREDICATE + a.predicate in shared
    if words < 2 and not (words and told and _joined(shared) and not _differ_in_object(a, b)):
        return 0.0
    alone = not _joined(shared) and not _tell_each_other(a, b)
    if words == 2 and alone and (not told or is_open(a.predicate)):
        return 0.0
    around = any(key.startswith(DAY) for key in shared) or len(a.names & b.names) >= 2
    weight, wa, wb = weights.of(shared), *_totals(a, b, weights)
    if not wa or not wb:  # a part of a sentence, which is weighed otherwise
        return 0.0
    score = 0.6 * weight / math.sqrt(wa * wb) + 0.4 * weight / max(min(wa, wb), weights.least)
    if words > 1 or around:
        return score
    return (THIN if any(key.startswith((NAME, DAY, FIGURE)) for key in shared) else THINNEST) * score


def _totals(a: Account, b: Account, weights: Weights) -> tuple[float, float]:
    """The weights of two accounts; that only one denies is no part of what they tell."""
    other = weights[NOT] if a.denies != b.denies else 0.0
    return weights.total(a) - other * a.denies, weights.total(b) - other * b.denies


def _things(words: Sequence[str]) -> int:
    """How many things some words name: a set phrase is one."""
    return len(words) - (len(words) > 1 and any(one_thing(a, b) for a in words for b in words))


def _differ_in_object(a: Account, b: Account) -> bool:
    """True of one open verb with nothing else in common (« il choisit le train », « il choisit un successeur »)."""
    return is_open(a.predicate) and len(a.people & b.people) < 2 and (len(a.words) > 1 or len(b.words) > 1)


def _joined(shared: Iterable[str]) -> bool:
    """True when a name, a figure, a day or a speaker is among shared keys."""
    return any(key.startswith(_GROUND) for key in shared)


def pairs(accounts: Sequence[Account], weights: Weights) -> list[Pair]:
    """All pairs that resemble one another, most alike first; of many reprints, enough to link them."""
    candidates = sorted(_candidates(accounts, weights))
    scored = (Pair(accounts[i], accounts[j], similarity(accounts[i], accounts[j], weights)) for i, j in candidates)
    found = [pair for pair in scored if pair.score >= RELATED]
    return sorted(found, key=lambda p: (-p.score, p.first.key, p.second.key))


def _candidates(accounts: Sequence[Account], weights: Weights) -> set[tuple[int, int]]:
    """Every two accounts that may be ``RELATED``, by number: those of which one shares a telling key of the other.

    What reprints say with the same keys is looked for once, so that a hundred copies cost no more than one.
    """
    alike: dict[tuple[frozenset[str], int], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        alike[weights.keys(account) | account.titles, account.family].append(number)
    voices = list(alike.values())
    index: dict[str, list[int]] = defaultdict(list)
    for voice, (found, _) in enumerate(alike):
        for key in found:
            index[key].append(voice)
    near = {
        (min(voice, other), max(voice, other))
        for voice, (found, _) in enumerate(alike)
        for key in weights.telling(found, accounts[voices[voice][0]])
        for other in index[key]
        if other != voice
    }
    first = [accounts[voice[0]] for voice in voices]
    near |= {
        (min(voice, other), max(voice, other))
        for voice, account in enumerate(first)
        for other in index.get(account.predicate, ())
        if other != voice and _tell_each_other(account, first[other])
    }
    between = (_links(voices[a], voices[b]) for a, b in near)
    inside = (_links(voice[:1], voice[1:]) if len(voice) > WIDEST else combinations(voice, 2) for voice in voices)
    return {(min(pair), max(pair)) for linked in (*between, *inside) for pair in linked}


def _links(one: Sequence[int], other: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Each with each; where both are many, each with the first of the other side."""
    if min(len(one), len(other)) <= WIDEST:
        return product(one, other)
    return [*((n, other[0]) for n in one), *((one[0], n) for n in other[1:])]


def same_day(a: Account, b: Account) -> bool:
    """True unless both are dated and their days do not meet; the same words in a later reprint keep their day.

    One moment by two clocks may lie on two days.
    """
    if a.days is None or b.days is None or _reprinted(a, b):
        return not _other_weekday(a, b)
    if a.moment and b.moment and a.moment.dated and b.moment.dated and a.moment.is_at(b.moment):
        return True  # « lundi à 23 heures GMT », « mardi à minuit, heure de Paris »
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]


def _other_weekday(a: Account, b: Account) -> bool:
    """True of « mardi » and « vendredi » in articles of no known day."""
    values = {x.statement.time.value for x in (a, b) if x.statement.time is not None}
    return len(values) == 2 and all(_WEEKDAY.match(value) for value in values)


def _reprinted(a: Account, b: Account) -> bool:
    """True when two articles tell the same in the same relative words (« samedi »), reckoned from other days."""
    times = a.statement.time, b.statement.time
    if times[0] is None or times[1] is None or a.file == b.file or a.words != b.words:
        return False
    said = [folded(x.reading.article.text[t.span.slice]) for x, t in zip((a, b), times, strict=True) if t is not None]
    return said[0] == said[1] and "none" not in (times[0].anchor, times[1].anchor)


def compatible(a: Account, b: Account) -> bool:
    """True unless their dates, their towns or their figures exclude one another."""
    if not same_day(a, b) or _then_and_now(a, b) or other_town(a.towns, b.towns):
        return False
    return not disagree(a.statement.quantities, b.statement.quantities)


def _then_and_now(a: Account, b: Account) -> bool:
    """True when one article dates one of them long before the news and leaves the other, its news, undated."""
    older = a.statement.background != b.statement.background
    return a.file == b.file and older and (a.days is None) != (b.days is None)


def groups(accounts: Sequence[Account], found: Sequence[Pair], weights: Weights) -> list[tuple[Account, ...]]:
    """Accounts that say the same thing, together; each account is in exactly one group.

    Groups are in the order of their first account; ``found`` are the story's pairs, most alike first.
    """
    group = _verbatim(accounts)
    ahead = frozenset(account.key for account in accounts if _is_ahead(account))
    for pair in found:
        if pair.score < _threshold(pair.first, pair.second):
            continue
        left, right = group[pair.first.key], group[pair.second.key]
        if left is not right and _may_join(left, right, weights, ahead):
            left.extend(right)
            for account in right:
                group[account.key] = left
    unique = {id(members): members for members in group.values()}
    return sorted((tuple(sorted(m, key=lambda a: a.key)) for m in unique.values()), key=lambda m: m[0].key)


def _verbatim(accounts: Sequence[Account]) -> dict[tuple[str, int], list[Account]]:
    """Accounts in the very same words start together; very short ones say too little for that."""
    same: dict[tuple[str, bool], list[Account]] = {}
    group: dict[tuple[str, int], list[Account]] = {}
    for account in accounts:
        words = folded(account.reading.article.text[hull(account.statement.spans).slice])
        if len(words) >= VERBATIM:
            members = same.setdefault((words, account.denies), [])
            if all(compatible(account, other) for other in members[:WIDEST]):
                members.append(account)
                group[account.key] = members
                continue
        group[account.key] = [account]
    return group


def _threshold(a: Account, b: Account) -> float:
    """The likeness asked of two accounts: most where an article may only repeat itself."""
    if _one_mouth(a, b):
        return REPEATED
    told = a.predicate in b.words, b.predicate in a.words
    other = a.predicate != b.predicate and not _tell_each_other(a, b)
    doubts = (
        other,
        other and not any(told) and a.predicate.startswith(EVENT) and b.predicate.startswith(EVENT),
        a.adds != b.adds,
        a.adds != b.adds and not a.people & b.people,
        a.forecast != b.forecast,
        a.background != b.background,
        a.background != b.background and (a.days is None) != (b.days is None),
        apart(a.people, b.people),
        bool(a.statement.place and b.statement.place) and not a.names & b.names,
    )
    return SAME + LOOSER * (sum(doubts) - (not any(doubts) and _one_event(a, b)))


def _one_event(a: Account, b: Account) -> bool:
    """True for one kind of event with the same participants, or with the same people on the same single day."""
    if not a.predicate.startswith(EVENT) or a.predicate != b.predicate:
        return False
    if len(a.names & b.names) >= 2 and (a.names <= b.names or b.names <= a.names):
        return True
    alike = bool(a.people & b.people) and (a.people <= b.people or b.people <= a.people)
    return alike and a.days is not None and a.days == b.days and a.days[0] == a.days[1]


def _one_mouth(a: Account, b: Account) -> bool:
    """True in one article and from one speaker, who hardly says the same thing twice in other words."""
    return a.file == b.file and a.speaker == b.speaker


def apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """True when no one of two sets of people may be one of the other: no word in common, or other given names.

    >>> [apart(frozenset({"Anne Bastide"}), frozenset({other})) for other in ("Paul Bastide", "Bastide", "Marc Lind")]
    [True, False, True]
    """
    return bool(left and right) and not any(_may_be_one(a, b) for a in left for b in right)


@cache
def _may_be_one(a: str, b: str) -> bool:
    """True of two names that share a word, unless both have a given name and these differ."""
    words, others = folded(a).split(), folded(b).split()
    shared = set(words) & set(others)
    given = len(words) > 1 and len(others) > 1 and words[0] not in others and others[0] not in words
    return bool(shared) and not given


def _one_tense(a: Account, b: Account, ahead: Collection[tuple[str, int]]) -> bool:
    """True unless one tells as done what the other announces or wishes: what comes of a forecast does not repeat it.

    Of one day, « il part vendredi » and « il partira vendredi » are one thing. ``ahead`` are the accounts of what was
    announced or wished.
    """
    if a.forecast == b.forecast or (a.days is not None and a.days == b.days and a.days[0] == a.days[1]):
        return True
    return (a if a.forecast else b).key not in ahead


def _is_ahead(account: Account) -> bool:
    wished = account.attribution is not None and account.attribution.commitment.certainty is Certainty.NONE
    return account.forecast and (wished or is_announced(account))


def _may_join(
    left: Sequence[Account], right: Sequence[Account], weights: Weights, ahead: Collection[tuple[str, int]]
) -> bool:
    left, right = left[:WIDEST], right[:WIDEST]
    if not all(compatible(a, b) for a in left for b in right):
        return False
    counted = [(a.statement.quantities, b.statement.quantities) for a in left for b in right]
    if any(far_apart(ours, theirs) or disagree(ours, theirs, scoped=False) for ours, theirs in counted):
        return False
    scores = [(a, b, similarity(a, b, weights)) for a in left for b in right]
    if any(score < REPEATED and not _one_tense(a, b, ahead) for a, b, score in scores):
        return False
    if any(a.denies != b.denies and not opposed(a, b, score) for a, b, score in scores):
        return False
    if any(_one_mouth(a, b) and score < RELATED for a, b, score in scores):
        return False
    return math.fsum(score for _, _, score in scores) / len(scores) >= LINK
