"""The timeline: dated events, each once, in the words of its best account."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.clauses import best_account, names_its_subject, shown_text, whole_sentence
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.context import in_context
from recoupe.crosscheck.evidence import cite, cite_statement, without_overlaps
from recoupe.crosscheck.matching import WIDEST, compatible
from recoupe.crosscheck.sayings import said_on
from recoupe.crosscheck.scenes import done_on, scenes
from recoupe.model import TimeExpression, ZoneKind
from recoupe.story import Precision, Status, TimelineEntry

__all__ = ["precision", "timeline"]

_SHAPES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}T"), Precision.TIME),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), Precision.DAY),
    (re.compile(r"\d{4}-W\d{2}"), Precision.WEEK),
    (re.compile(r"\d{4}-(?:SP|SU|FA|WI)"), Precision.SEASON),
    (re.compile(r"\d{4}-[QH]\d"), Precision.QUARTER),
    (re.compile(r"\d{4}-\d{2}"), Precision.MONTH),
    (re.compile(r"\d{4}"), Precision.YEAR),
    (re.compile(r"\d{3}"), Precision.DECADE),
    (re.compile(r"\d{2}"), Precision.CENTURY),
)
_COARSE = list(Precision)
_SEVERAL = 2  # articles that tell what none of them dates, before it is dated by their narratives
_ALIKE = 0.4  # likeness of two accounts of the same day that tell one event


def precision(value: str) -> Precision:
    """How fine a TIMEX3 value is.

    >>> precision("2024-03-12TMO").value, precision("2024-03").value, precision("2024-W11").value
    ('time', 'month', 'week')
    """
    return next((kind for shape, kind in _SHAPES if shape.match(value)), Precision.UNKNOWN)


def timeline(comparison: Comparison) -> tuple[TimelineEntry, ...]:
    """Every dated event of the story, earliest first, coarse dates before fine ones of the same start."""
    events = _events(comparison)
    entries = [entry for group in events if (entry := _entry(group, comparison)) is not None]
    days = {
        reading.article.file: scenes(reading) for reading in {a.file: a.reading for a in comparison.accounts}.values()
    }
    entries += [entry for group in events if (entry := _in_the_course(group, days, comparison)) is not None]
    entries += _sayings(comparison)
    return tuple(sorted(entries, key=lambda e: (e.earliest or "", _COARSE.index(e.precision), e.text, e.evidence)))


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


def _entry(group: Sequence[Account], comparison: Comparison) -> TimelineEntry | None:
    dated = [a for a in group if a.days is not None and a.statement.zone is not ZoneKind.CAPTION and not _begins(a)]
    status = _status(group)
    if not dated or status is None:
        return None
    time = _date(dated)
    best = best_account(tuple(account for account in dated if _on(account, time)) or tuple(dated))
    return TimelineEntry(
        date=time.value,
        precision=precision(time.value),
        text=in_context(best, shown_text(best)),
        status=status,
        background=all(account.background for account in dated),
        origins=len(comparison.origins(group)),
        evidence=without_overlaps(cite_statement(a.reading, a.statement) for a in group),
        earliest=time.earliest,
        latest=time.latest,
        speakers=_speakers(group),
    )


def _on(account: Account, time: TimeExpression) -> bool:
    """True where an account gives that day itself: one moment by two clocks may lie on two."""
    first, last = account.days or ("", "")
    return bool(time.earliest and time.latest) and first <= str(time.latest) and str(time.earliest) <= last


def _in_the_course(
    group: Sequence[Account], narrated: Mapping[str, Mapping[int, TimeExpression]], comparison: Comparison
) -> TimelineEntry | None:
    """What several articles tell as done, none of them with a date, on the one day that their narratives stand at."""
    status = _status(group)
    if any(account.days is not None for account in group) or status is None:
        return None
    own = [account for account in group if account.statement.zone is not ZoneKind.CAPTION]
    told = [(account, time) for account in own if (time := done_on(account, narrated[account.file])) is not None]
    days = {time.earliest for _, time in told}
    if len(days) != 1 or len({account.file for account, _ in told}) < _SEVERAL:
        return None
    day = days.pop()
    best = best_account(tuple(account for account, _ in told))
    return TimelineEntry(
        date=day or "",
        precision=Precision.DAY,
        text=in_context(best, shown_text(best)),
        status=status,
        background=False,
        origins=len(comparison.origins(group)),
        evidence=without_overlaps(cite_statement(a.reading, a.statement) for a in group),
        earliest=day,
        latest=day,
        speakers=_speakers(group),
        dated_by=without_overlaps(cite(account.reading, time.span) for account, time in told),
    )


def _begins(account: Account) -> bool:
    """True when a year only begins a time (« sans précédent depuis 1945 »): nothing is said to have happened in it."""
    time = account.statement.time
    if time is None or _COARSE.index(precision(time.value)) > _COARSE.index(Precision.YEAR):
        return False
    before = account.reading.article.text[max(0, time.span.start - 12) : time.span.start].lower().split()
    return any(word in leading("since") for word in before[-2:])


def _sayings(comparison: Comparison) -> list[TimelineEntry]:
    """What was said on a day of its own, where the content has none: the saying is the event."""
    entries: list[TimelineEntry] = []
    told: set[tuple[str, int]] = set()
    for group in comparison.groups:
        days: dict[str, list[tuple[Account, TimeExpression]]] = {}
        for account in group:
            place = (account.file, account.statement.sentence.start)
            if account.days is None and place not in told and (time := said_on(account)) is not None:
                told.add(place)
                days.setdefault(time.value, []).append((account, time))
        entries += [_saying(members, comparison) for _, members in sorted(days.items())]
    return entries


def _saying(members: Sequence[tuple[Account, TimeExpression]], comparison: Comparison) -> TimelineEntry:
    time = members[0][1]
    said = [account for account, _ in members]
    best = min(said, key=lambda a: (not names_its_subject(whole_sentence(a)), len(whole_sentence(a)), a.key))
    return TimelineEntry(
        date=time.value,
        precision=precision(time.value),
        text=in_context(best, whole_sentence(best)),
        status=Status.HAPPENED,
        background=all(account.background for account in said),
        origins=len(comparison.origins(said)),
        evidence=without_overlaps(cite(a.reading, a.statement.sentence) for a in said),
        earliest=time.earliest,
        latest=time.latest,
        speakers=_speakers(said),
    )


def _date(dated: Sequence[Account]) -> TimeExpression:
    """The finest date, and among equally fine ones the one that most articles give."""
    times = [account.statement.time for account in dated if account.statement.time is not None]
    votes = Counter(time.value for time in times)
    return min(times, key=lambda t: (-_COARSE.index(_day_at_most(t.value)), -votes[t.value], t.value))


def _day_at_most(value: str) -> Precision:
    found = precision(value)
    return Precision.DAY if found is Precision.TIME else found


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


def _speakers(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Who speaks, in order, as the articles call them; what has no voice left out."""
    return tuple(dict.fromkeys(a.statement.speaker for a in accounts if a.speaker and a.statement.speaker))
