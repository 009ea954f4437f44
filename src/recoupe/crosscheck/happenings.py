"""What happened on which day: the events of a story with the accounts that tell and that date each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.matching import WIDEST, compatible
from recoupe.crosscheck.precision import COARSE, day_at_most, precision
from recoupe.crosscheck.scenes import Scene, done_on
from recoupe.crosscheck.utterances import as_spoken
from recoupe.model import Span, TimeExpression, ZoneKind
from recoupe.reading.entities.lexicon import words
from recoupe.story import Evidence, Precision, Status

__all__ = ["Happening", "Scenes", "dated", "in_one_line", "in_the_course", "sentences_of"]

Scenes = Mapping[str, Mapping[int, Scene]]
"""The scenes of each article, by file."""

_SEVERAL = 2  # articles that tell what none of them dates
_ALIKE = 0.4  # likeness of two accounts of the same day that tell one event
_ASIDE = (ZoneKind.CAPTION,)
_STATES = frozenset((*words("stance_states"), *words("stance_lasting"), "agir"))


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its day. ``told`` are all its accounts, ``dated`` those whose words show it best, since they give
    its day; ``dated_by`` the day of the narrative where none gives it.
    """

    time: TimeExpression
    told: tuple[Account, ...]
    dated: tuple[Account, ...]
    status: Status
    dated_by: tuple[Evidence, ...] = ()
    spoken: bool = False

    @property
    def files(self) -> int:
        """How many articles tell it."""
        return len({account.file for account in self.told})


def dated(comparison: Comparison, scenes: Scenes) -> list[Happening]:
    """The events that at least one account dates."""
    return [found for group in _events(comparison) if (found := _dated(group, scenes)) is not None]


def _events(comparison: Comparison) -> list[tuple[Account, ...]]:
    """The groups of the story, joined where the same day and predicate show one event in looser words."""
    home = {account.key: list(group) for group in comparison.groups for account in group}
    shared = {account.key: members for members in home.values() for account in members}
    for pair in comparison.pairs:
        left, right = shared[pair.first.key], shared[pair.second.key]
        if left is right or pair.score < _ALIKE or not _one_day(pair.first, pair.second):
            continue
        if all(compatible(a, b) and a.denies == b.denies for a in left[:WIDEST] for b in right[:WIDEST]):
            left.extend(right)
            for account in right:
                shared[account.key] = left
    unique = {id(members): members for members in shared.values()}
    return sorted((tuple(sorted(m, key=lambda a: a.key)) for m in unique.values()), key=lambda m: m[0].key)


def _one_day(a: Account, b: Account) -> bool:
    return a.days is not None and a.days == b.days and a.days[0] == a.days[1] and a.predicate == b.predicate


def _dated(group: tuple[Account, ...], scenes: Scenes) -> Happening | None:
    giving = {
        account: time
        for account in group
        if account.days is not None and account.statement.zone not in _ASIDE
        if not (_beside(account) or _nowadays(account))
        if (time := as_spoken(account, scenes[account.file])) is not None
    }
    status = _status(group)
    if not giving or status is None:
        return None
    time = _date(tuple(giving.values()))
    on_it = tuple(account for account, own in giving.items() if _on(own, time))
    return Happening(time, group, _usual(on_it or tuple(giving)), status)


def _usual(accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    """Those of some accounts that tell it by the verb which most articles tell it by."""
    files: dict[str, set[str]] = {}
    for account in accounts:
        files.setdefault(account.predicate, set()).add(account.file)
    best = max(len(found) for found in files.values())
    return tuple(account for account in accounts if len(files[account.predicate]) == best)


def in_the_course(comparison: Comparison, scenes: Scenes) -> list[Happening]:
    """The events that no account dates, told as done on the one day that the narratives stand at."""
    return [found for group in comparison.groups if (found := _undated(group, scenes)) is not None]


def _undated(group: tuple[Account, ...], scenes: Scenes) -> Happening | None:
    """What several articles tell on one day of their narratives: one alone may look further back than it says."""
    status = _status(group)
    if any(account.days is not None for account in group) or status is None:
        return None
    own = [account for account in group if account.statement.zone not in _ASIDE]
    found = [(account, scene) for account in own if (scene := done_on(account, scenes[account.file])) is not None]
    told = [(account, scene) for account, scene in found if scene.near]
    days = {scene.time.earliest for _, scene in told}
    if len(days) != 1:
        return None
    if len({account.file for account, _ in told}) < _SEVERAL:
        return None
    by = without_overlaps(cite(account.reading, scene.time.span) for account, scene in told)
    return Happening(whole_day(told[0][1].time), group, tuple(account for account, _ in told), status, by)


def whole_day(time: TimeExpression) -> TimeExpression:
    """The day of a time: what is told after « mardi à midi » happened on that Tuesday, not at noon."""
    return replace(time, value=time.earliest or time.value)


def _on(own: TimeExpression, time: TimeExpression) -> bool:
    """True where a time lies on that day itself: one moment by two clocks may lie on two."""
    first, last = own.earliest or "", own.latest or ""
    return bool(time.earliest and time.latest) and first <= str(time.latest) and str(time.earliest) <= last


def _beside(account: Account) -> bool:
    """True where a time only begins or ends another one: nothing is said to have happened on it.

    « Sans précédent depuis 1945 », « Ils étaient moins avant Noël ».
    """
    time = account.statement.time
    if time is None:
        return False
    before = account.reading.article.text[max(0, time.span.start - 12) : time.span.start].lower().split()
    if not account.forecast and not leading("around").isdisjoint(before[-2:]):
        return True
    coarse = COARSE.index(precision(time.value)) <= COARSE.index(Precision.YEAR)
    return coarse and not leading("since").isdisjoint(before[-2:])


def _nowadays(account: Account) -> bool:
    """True of what somebody says is so « aujourd'hui »: a state is no event of that day."""
    statement, text = account.statement, account.reading.article.text
    if statement.time is None or statement.attribution is None or statement.past or account.forecast:
        return False
    when = text[statement.time.span.slice].replace("’", "'").lower()
    return when == "aujourd'hui" and statement.predicate.split(" ")[0] in _STATES


def _date(times: Sequence[TimeExpression]) -> TimeExpression:
    """The finest date, and among equally fine ones the one that most articles give."""
    votes = Counter(time.value for time in times)
    return min(times, key=lambda t: (-COARSE.index(day_at_most(t.value)), -votes[t.value], t.value))


def _status(group: Sequence[Account]) -> Status | None:
    """How far the event is known to have taken place; ``None`` when the group only says what is not."""
    denials = [account for account in group if account.denies]
    if len(denials) == len(group):
        denied = any(a.attribution is not None and a.attribution.act == "deny" for a in denials)
        return Status.DENIED if denied else None
    said = [account for account in group if not account.denies]
    past = [account for account in said if not account.forecast]
    if not past:
        return Status.EXPECTED
    if any(account.sure and account.attribution is None for account in past):
        return Status.HAPPENED
    return Status.REPORTED if any(account.attribution is not None for account in past) else Status.POSSIBLE


def in_one_line(happenings: Sequence[Happening]) -> list[Happening]:
    """The events, those joined that the same sentences tell on one day: a sentence stands once a day.

    What most articles tell comes first and takes in what its own sentences tell beside it.
    """
    by_day: dict[str, list[Happening]] = {}
    for happening in happenings:
        by_day.setdefault(happening.time.value, []).append(happening)
    return [joined for _, same_day in sorted(by_day.items()) for joined in _joined(same_day)]


def _joined(same_day: Sequence[Happening]) -> list[Happening]:
    order = list(Status)
    ranked = sorted(same_day, key=lambda h: (h.spoken, -h.files, order.index(h.status), -len(h.told), h.told[0].key))
    kept: list[Happening] = []
    for happening in ranked:
        own = sentences_of(happening)
        place = next((n for n, other in enumerate(kept) if own <= sentences_of(other)), None)
        if place is None:
            kept.append(happening)
        else:
            kept[place] = _with(kept[place], happening)
    return kept


def _with(happening: Happening, other: Happening) -> Happening:
    told = tuple(sorted({*happening.told, *other.told}, key=lambda account: account.key))
    return replace(happening, told=told)


def sentences_of(happening: Happening) -> frozenset[tuple[str, Span]]:
    """The sentences that tell an event, by article."""
    return frozenset((account.file, account.statement.sentence) for account in happening.told)
