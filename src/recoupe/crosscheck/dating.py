"""When the undated articles of a story appeared: what the dated ones leave possible.

    readings = dated(readings, comparison)

« Hier » here and « le 13 mars » there, said of one event, date the first article to the 14th. The days of articles and
of events are the unknowns, expressions of time the distances between them (a simple temporal problem, Dechter, Meiri
and Pearl 1991, over sets of days, since weekdays leave holes). What one round has dated dates others in the next; each
round starts from the last one alone, so that the order of the articles changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.events import same_people, strangers
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.same_event import met, verbatim
from recoupe.model import Published, Reading, Span, TimePhrase
from recoupe.reading.anchoring import anchored
from recoupe.reading.dating import Clue, clues, is_open, narrowed
from recoupe.reading.days import Days
from recoupe.reading.publication import published as stated
from recoupe.reading.times.direction import PAST
from recoupe.reading.times.distance import ANY, Distance, distance, plain_weekday
from recoupe.reading.times.quoting import quoted
from recoupe.story import FAMILY_SHARE, Copy

__all__ = ["dated", "undated"]

_ROUNDS = 8
_SAME = 0.6  # likeness of two accounts with one predicate that tell of one event
_MOST = 60  # accounts of one predicate that are looked at
_WEEK = 6  # days within which that comes which is announced without a date, among the week's news
_REPRINTED = 2  # days between the first and the last paper that print one dispatch
_GONE, _AHEAD = Distance(None, 0), Distance(0, None)


def undated(readings: Sequence[Reading]) -> bool:
    """Whether an article's day of publication is open while another's is known."""
    return any(map(_open, readings)) and not all(map(_open, readings))


def _open(reading: Reading) -> bool:
    """Whether the day of an article may be deduced; its times, where it has some, must be there to be read anew."""
    return is_open(reading.published) and bool(reading.phrases or not reading.times)


def dated(readings: Sequence[Reading], comparison: Comparison, copied: Sequence[Copy]) -> list[Reading]:
    """The readings of a story, those of undated articles read against the days that the others leave possible."""
    story = _Story(readings, comparison, copied)
    for _ in range(_ROUNDS):
        if not story.advance():
            break
    return [story.read(reading) for reading in readings]


class _Story:
    """What is known of the days of a story's articles so far."""

    def __init__(self, readings: Sequence[Reading], comparison: Comparison, copied: Sequence[Copy]) -> None:
        self._comparison = comparison
        self._readings = {r.article.file: r for r in readings}
        self._reprints = [copy for copy in copied if copy.share >= FAMILY_SHARE and copy.passages]
        self._open = {r.article.file: r for r in readings if _open(r)}
        self._stated = {file: stated(r.article, r.zones) for file, r in self._open.items()}
        self._clues = {file: clues(r.article.text, r.phrases) for file, r in self._open.items()}
        self._phrases = {file: {p.span: p for p in r.phrases} for file, r in self._open.items()}
        self._published: Mapping[str, Published] = {file: r.published for file, r in self._open.items()}
        self._accounts: dict[str, list[Account]] = defaultdict(list)
        for account in comparison.accounts:
            self._accounts[account.file].append(account)

    def advance(self) -> bool:
        """Read every open article against what is known; whether that taught anything."""
        known, reprints = self._days_told(), self._reprint_clues()
        found = {
            file: narrowed(self._stated[file], (*self._clues[file], *self._story_clues(file, known), *reprints[file]))
            for file in self._open
        }
        fresh = found != self._published
        self._published = found
        return fresh

    def read(self, reading: Reading) -> Reading:
        """The reading against the days that were found."""
        published = self._published.get(reading.article.file, reading.published)
        return reading if published == reading.published else anchored(reading, published)

    def _days_told(self) -> Mapping[str, list[tuple[Account, str]]]:
        """By predicate, what surely happened on a day that is known."""
        found: dict[str, list[tuple[Account, str]]] = defaultdict(list)
        for account in self._comparison.accounts:
            if _plain(account) and account.predicate and (day := self._day(account)):
                found[account.predicate].append((account, day))
        return found

    def _day(self, account: Account) -> str | None:
        if account.file not in self._open:
            days = account.days
            return days[0] if days and days[0] == days[1] else None
        far, published = self._distance(account), self._published[account.file]
        if far is None or not _own_time(account):
            return None
        told = far.told(Days.between(published.earliest, published.latest))
        return told.earliest if told.span == 1 else None

    def _distance(self, account: Account) -> Distance | None:
        """How far from publication lies what an account of an open article dates."""
        phrase = self._phrase(account)
        if phrase is None or quoted(account.reading.article.text, phrase.span):
            return None
        return distance(phrase)

    def _phrase(self, account: Account) -> TimePhrase | None:
        time = account.statement.time
        return self._phrases[account.file].get(time.span) if time else None

    def _reprint_clues(self) -> Mapping[str, list[Clue]]:
        """By file, the days around those on which other outlets printed the same dispatch."""
        found: dict[str, list[Clue]] = defaultdict(list)
        for copy in self._reprints:
            for own, other in (copy.files, copy.files[::-1]):
                day = self._published_on(other)
                if own in self._open and day and self._outlets_differ(own, other):
                    mine, theirs = sorted(copy.passages[0], key=lambda place: place.file != own)
                    days = Days.between(day, day).moved(-_REPRINTED, _REPRINTED)
                    spans = Span(mine.start, mine.end), Span(theirs.start, theirs.end)
                    found[own].append(Clue("reprint", spans[0], days, other, spans[1], day))
        return found

    def _published_on(self, file: str) -> str | None:
        published = self._published.get(file, self._readings[file].published)
        return published.earliest if published.earliest == published.latest else None

    def _outlets_differ(self, a: str, b: str) -> bool:
        one, other = (self._readings[file].article.outlet for file in (a, b))
        return bool(one and other) and one != other

    def _both_clues(self, account: Account, far: Distance) -> Iterator[Clue]:
        """« Hier » and « mercredi », said of one event in one article: the day of the week on which it appeared."""
        time = account.statement.time
        if time is None or far.least is None or far.least != far.most:
            return
        for other in self._comparison.by_predicate.get(account.predicate, ()):
            phrase = self._phrase(other) if other.file == account.file else None
            if phrase and plain_weekday(phrase) and phrase.sure == PAST and met(account, other):
                weekday = distance(phrase)
                days = (weekday.days if weekday else ANY).moved(-far.least, -far.least)
                yield Clue("both", time.span, days, other=phrase.span)

    def _story_clues(self, file: str, known: Mapping[str, Sequence[tuple[Account, str]]]) -> Iterator[Clue]:
        for account in self._accounts[file]:
            if account.denies or not account.predicate or not _own_time(account):
                continue
            others = [(b, day) for b, day in known.get(account.predicate, ())[:_MOST] if b.file != file]
            time = account.statement.time
            if time is not None:
                far = self._distance(account)
                if far:
                    yield from self._both_clues(account, far)
                if far and (one := _one_day(b for b in others if self._one_event(account, b[0]))):
                    yield _clue("event", time.span, far, *one)
            if account.forecast:
                if one := _one_day(b for b in others if met(account, b[0])):
                    yield _clue("before", _span(account), _AHEAD, *one)
                    if self._counts_by_weekdays(file):
                        yield _clue("soon", _span(account), Distance(0, _WEEK), *one)
            elif (
                time is None
                and _plain(account)
                and (one := _one_day(b for b in others if met(account, b[0]) or verbatim(account, b[0])))
            ):
                yield _clue("after", _span(account), _GONE, *one)

    def _one_event(self, a: Account, b: Account) -> bool:
        """Whether an account with a time of its own and one of a known day tell of one event."""
        if met(a, b) or verbatim(a, b):
            return True
        phrase = self._phrase(a)
        bare = phrase is not None and plain_weekday(phrase)
        known = same_people(a, b) and not strangers(a, b)
        return bool(bare and known) and self._comparison.likeness(a, b) >= _SAME

    def _counts_by_weekdays(self, file: str) -> bool:
        """Whether an article tells what is past and what is to come by the days of one week."""
        return any(clue.rule == "run" for clue in self._clues[file])


def _plain(account: Account) -> bool:
    """True of news that is told as having happened."""
    return account.sure and not (account.forecast or account.denies or account.background or account.headline)


def _own_time(account: Account) -> bool:
    """False where the time is that of the speaking, not that of what is told."""
    time = account.statement.time
    if time is None or account.attribution is None:
        return True
    return hull(account.statement.spans).covers(time.span)


def _span(account: Account) -> Span:
    return hull(account.statement.spans)


def _one_day(told: Iterator[tuple[Account, str]]) -> tuple[Account, str] | None:
    """The account to cite, where all tell of one day; an event that happened on two days dates nothing."""
    found = list(told)
    return found[0] if len({day for _, day in found}) == 1 else None


def _clue(rule: str, span: Span, far: Distance, other: Account, day: str) -> Clue:
    time = other.statement.time
    at = time.span if time else _span(other)
    return Clue(rule, span, far.published(Days.between(day, day)), other.file, at, day)
