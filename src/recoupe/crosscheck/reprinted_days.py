"""Days of passages that two articles print: the same words tell of one day, whatever the day each appeared.

« Ce soir » in a passage of Wednesday that a paper carries again on Thursday is Wednesday's evening. And an article
dated Saturday that tells, in words another prints on Sunday, what happened « dimanche » was added to after its date:
that Sunday is not the one a week before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.crosscheck.accounts import publication_day
from recoupe.model import Reading, Span, TimeExpression
from recoupe.reading.anchoring import retimed
from recoupe.reading.times.reasons import REPRINTED, UPDATED
from recoupe.story import Copy, Evidence

__all__ = ["with_reprinted_days"]

_WEEK = timedelta(days=7)
_NEAR = timedelta(days=1)  # from publication that « ce soir » or « hier » lies

_Pair = tuple[TimeExpression, TimeExpression]


def with_reprinted_days(readings: Sequence[Reading], copied: Sequence[Copy]) -> list[Reading]:
    """The readings, the days told in shared passages read as the article that shows which is meant reads them."""
    by_file = {r.article.file: r for r in readings}
    shared = [pair for copy in copied for one, other in copy.passages for pair in _shared(by_file, one, other)]
    found: dict[str, dict[Span, TimeExpression]] = defaultdict(dict)
    for pair in shared:
        if pair.updated:
            for time in _week_later(pair):
                found[pair.early.article.file].setdefault(time.span, time)
    updated = frozenset(found)
    for pair in shared:
        if pair.deictic:
            late = pair.early.article.file in updated
            reading, time = (pair.early, pair.as_late) if late else (pair.late, pair.as_early)
            found[reading.article.file].setdefault(time.span, time)
    return [_with(r, found[r.article.file]) if r.article.file in found else r for r in readings]


@dataclass(frozen=True, slots=True)
class _Shared:
    """An expression in a passage of two articles of different days, read as another day in each."""

    early: Reading
    late: Reading
    before: TimeExpression
    after: TimeExpression

    @property
    def days(self) -> tuple[date, date]:
        """The days on which the two appeared."""
        return date.fromisoformat(publication_day(self.early)), date.fromisoformat(publication_day(self.late))

    @property
    def told(self) -> tuple[date, date]:
        """The days that the two make of it."""
        return date.fromisoformat(self.before.value[:10]), date.fromisoformat(self.after.value[:10])

    @property
    def updated(self) -> bool:
        """Whether it is a weekday that came after the first article's date, told there as past."""
        (first, last), (here, there) = self.days, self.told
        return there - here == _WEEK and first < there <= last

    @property
    def deictic(self) -> bool:
        """Whether it counts from the day of the article: « ce soir », « hier »."""
        (first, last), (here, there) = self.days, self.told
        return here - first == there - last and abs(here - first) <= _NEAR

    @property
    def as_early(self) -> TimeExpression:
        """The later article's expression with the day of the first, which has the passage too."""
        return replace(self.before, span=self.after.span, alternative=self.after.value, reason=REPRINTED)

    @property
    def as_late(self) -> TimeExpression:
        """The first article's expression with the day of the later one, as it was written after its own date."""
        return replace(self.after, span=self.before.span, alternative=self.before.value, reason=UPDATED)


def _shared(by_file: Mapping[str, Reading], one: Evidence, other: Evidence) -> Iterator[_Shared]:
    first, last = sorted((one, other), key=lambda place: (publication_day(by_file[place.file]), place.file))
    early, late = by_file[first.file], by_file[last.file]
    if not "" < publication_day(early) < publication_day(late):
        return
    for before, after in _pairs(early, first, late, last):
        told = _day(before.value), _day(after.value)
        if before.anchor == "published" and None not in told and told[0] != told[1]:
            yield _Shared(early, late, before, after)


def _pairs(early: Reading, first: Evidence, late: Reading, last: Evidence) -> Iterator[_Pair]:
    """The times of a passage as both articles read them, where both find the same words."""
    ones, others = _inside(early, first), _inside(late, last)
    if [_words(early, t) for t in ones] == [_words(late, t) for t in others]:
        yield from zip(ones, others, strict=True)


def _inside(reading: Reading, place: Evidence) -> list[TimeExpression]:
    return [t for t in reading.times if place.start <= t.span.start and t.span.end <= place.end]


def _words(reading: Reading, time: TimeExpression) -> str:
    return reading.article.text[time.span.slice].casefold()


def _week_later(shared: _Shared) -> Iterator[TimeExpression]:
    """All times of an article that name the weekday which is shown to be the one after its date."""
    reading, name = shared.early, _words(shared.early, shared.before).split()[0]
    published, until = shared.days
    for time in reading.times:
        day = _day(time.value)
        if day is None or time.anchor != "published" or _words(reading, time).split()[0] != name:
            continue
        moved = day + _WEEK
        if published < moved <= until:
            new = moved.isoformat()
            value = new + time.value[10:]
            yield replace(time, value=value, earliest=new, latest=new, alternative=time.value, reason=UPDATED)


def _with(reading: Reading, corrected: Mapping[Span, TimeExpression]) -> Reading:
    return retimed(reading, tuple(corrected.get(time.span, time) for time in reading.times))


def _day(value: str | None) -> date | None:
    """The day of a TIMEX3 value that names one."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
