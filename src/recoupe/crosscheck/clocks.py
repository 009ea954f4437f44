"""By whose clock an hour is told, and which moment it is: « à 14 h 30, heure locale (12 h 30 GMT) ».

    moment = told_moment(reading, times)     # the moment of « 8 h 15 locales (6 h 15 GMT) » with both its clocks
    moment.instant                           # 2024-03-12 06:15 UTC

Zones are read from words of the article (``time_zones.tsv``); what a named one is ahead of UTC on a day, from the IANA
database as the ``tzdata`` package ships it, the same on every machine. Of an hour told by a clock that nobody names, or
by that of the place (« heure locale »), the moment is open, unless the article gives the same one by another clock
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo

from recoupe.crosscheck.countries import demonym
from recoupe.crosscheck.lists import alternatives, rows
from recoupe.crosscheck.names import folded
from recoupe.model import Reading, Span, TimeExpression

__all__ = ["LOCAL", "UNSAID", "Clock", "Moment", "told_moment"]

LOCAL = "local"
"""The zone of « heure locale »."""

UNSAID = ""
"""The zone of an hour that is told without one."""

_CLOCK = re.compile(r"([\dX]{4}-(?:W?[\dX]{2})-[\dX]{1,2})T(\d{2}):(\d{2})")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_DAY = "2024-01-01"  # stands for an unknown day; only the hours of such clocks are compared
_BESIDE = r"(?:[(,;]|\bsoit)\s*(?:\w+\s+)?$"  # before an hour that may be another beside it
_BEHIND = 48  # characters after an hour in which its zone stands
_MOST = 14 * 60  # minutes that a zone is ahead of UTC at most
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as an article gives it: local date and time, and the zone.

    ``zone`` is minutes ahead of UTC, the name of an IANA zone, ``LOCAL`` or ``UNSAID``; ``span`` holds the hour with
    the words of its zone where they follow at once, else ``named`` does. Where no day is known, ``at`` has some day and
    is not ``dated``.
    """

    at: datetime
    zone: int | str
    span: Span
    named: str = ""
    dated: bool = True

    @property
    def ahead(self) -> int | None:
        """Minutes that its zone is ahead of UTC on that day, where it is known."""
        if isinstance(self.zone, int):
            return self.zone
        if self.zone in (LOCAL, UNSAID):
            return None
        if self.dated:
            return _offset(self.zone, self.at)
        seasons = {_offset(self.zone, self.at.replace(month=month)) for month in (1, 7)}
        return seasons.pop() if len(seasons) == 1 else None  # the same all the year

    @property
    def instant(self) -> datetime | None:
        """What it is in UTC, where its zone is known."""
        return None if self.ahead is None else (self.at - timedelta(minutes=self.ahead)).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment by the clocks that an article gives it by, the one of its main clause first."""

    clocks: tuple[Clock, ...]

    @property
    def first(self) -> Clock:
        """The clock of the main clause."""
        return self.clocks[0]

    @property
    def span(self) -> Span:
        """From the first clock to the last."""
        return Span(self.first.span.start, self.clocks[-1].span.end)

    @property
    def instant(self) -> datetime | None:
        """The moment in UTC, where a clock tells it; of an unknown day only its hour counts."""
        known = next((clock for clock in self.clocks if clock.ahead is not None), None)
        if known is None or known.ahead is None:
            return None
        ahead = _difference(self.first.at, known.at) + known.ahead
        if known is not self.first and self.first.at.hour == self.first.at.minute == 0:
            return known.instant  # « lundi à minuit (17 heures à Paris) »: the end of Monday or its beginning
        ahead -= _DAY * (ahead > _MOST)  # « mardi à 1 heure (23 heures GMT) »: the bracket leaves its day unsaid
        ahead += _DAY * (ahead < -_MOST)
        return (self.first.at - timedelta(minutes=ahead)).replace(tzinfo=UTC)

    @property
    def dated(self) -> bool:
        """True where its day is known."""
        return all(clock.dated for clock in self.clocks)

    def is_at(self, other: Moment) -> bool:
        """True where both are known to be one moment; where the day of one is not, one time of day."""
        a, b = self.instant, other.instant
        if a is None or b is None:
            return False
        return a == b if self.dated and other.dated else a.time() == b.time()

    def minutes(self) -> frozenset[tuple[int, int]]:
        """The hours and minutes of its clocks."""
        return frozenset((clock.at.hour, clock.at.minute) for clock in self.clocks)


def told_moment(reading: Reading, within: Span, time: TimeExpression | None = None) -> Moment | None:
    """The one moment that a stretch of an article tells by the clock; ``None`` where it tells none, or several.

    ``time`` is what is known to date the stretch: among several moments, the one it belongs to.
    """
    clocks = [found for each in reading.times if within.covers(each.span) and (found := _clock(reading, each))]
    moments = list(_moments(reading.article.text, clocks))
    if len(moments) > 1 and time is not None:
        moments = [moment for moment in moments if moment.span.overlaps(time.span)]
    return moments[0] if len(moments) == 1 else None


def _moments(text: str, clocks: Sequence[Clock]) -> Iterator[Moment]:
    """Clocks in the order of the text, those that tell one moment together."""
    together: list[Clock] = []
    for one, other in pairwise([None, *clocks]):
        if one is not None and other is not None and together and _same(text, together, one, other):
            together.append(other)
            continue
        if together:
            yield Moment(tuple(together))
        together = [other] if other is not None else []
    if together:
        yield Moment(tuple(together))


def _same(text: str, together: Sequence[Clock], one: Clock, other: Clock) -> bool:
    """True of the same moment by another clock: « 14 h 30 (12 h 30 GMT) », « 20 heures, soit 18 heures à Paris »."""
    if other.zone == UNSAID or any(clock.zone == other.zone for clock in together):
        return False
    between = text[one.span.end : other.span.start]
    if len(together) == 1 and one.zone != UNSAID and re.fullmatch(_pattern("joint"), between):
        return True
    opened = re.match(r"\s*\(|\s*,?\s+soit\b", between) is not None
    return (opened or len(together) > 1) and re.fullmatch(rf"(?:{_pattern('joint')})(?:\w+\s+)?", between) is not None


def _clock(reading: Reading, time: TimeExpression) -> Clock | None:
    """The clock that an expression of time gives, with the zone in it or behind it."""
    told = _CLOCK.match(time.value)
    if told is None or time.type != "TIME":
        return None
    dated = _DATED.fullmatch(told[1]) is not None
    day = datetime.fromisoformat(told[1] if dated else _NO_DAY)
    at = day + timedelta(hours=int(told[2]), minutes=int(told[3]))
    text = reading.article.text
    line = text[time.span.start : time.span.end + _BEHIND]
    beside = re.search(_BESIDE, text[: time.span.start]) is not None
    inside = _zone_in(line, len(text[time.span.slice]), beside=beside)
    zone, end, named = inside or (0 if time.value.endswith("Z") else UNSAID, len(text[time.span.slice]), "")
    return Clock(at, zone, Span(time.span.start, time.span.start + end), named, dated)


def _zone_in(line: str, length: int, *, beside: bool) -> tuple[int | str, int, str] | None:
    """The zone said within the first characters of a line or behind them: where its words end, else those words."""
    for match in re.finditer(_zones(), line):
        before = line[length : match.start()]
        if match.start() > length and re.fullmatch(r"\s*[,(]?\s*", before) is None:
            if not match[0].startswith("heure") or re.fullmatch(r"[^.;()\d\n]*[,(]\s*", before) is None:
                break  # « à 21 h près de Brizac, heure norvégienne » is fine
            zone = _named(match, beside=False)
            return None if zone is None else (zone, length, match[0])
        zone = _named(match, beside=beside)
        if zone is not None:
            return zone, match.end(), ""
    return None


def _named(match: re.Match[str], *, beside: bool) -> int | str | None:
    """The zone that some words name, or ``None``; « à Paris » only of an hour that stands ``beside`` another."""
    said = match.groupdict()
    if said["utc"]:
        hours, minutes = int(said["hours"] or 0), int(said["minutes"] or 0)
        return (-1 if said["sign"] in ("-", "−", "–") else 1) * (60 * hours + minutes)
    if said["local"]:
        return LOCAL
    if said["place"] or said["adjective"]:
        country = demonym(said["adjective"]) if said["adjective"] else said["place"]
        return _place(country or "")
    return _place(said["at"]) if beside and said["at"] else None


def _place(name: str) -> str | None:
    """The IANA zone of a place: the longest name that begins the words."""
    words = folded(name).split()
    return next((zone for n in range(len(words), 0, -1) if (zone := _places().get(" ".join(words[:n])))), None)


def _difference(a: datetime, b: datetime) -> int:
    return round((a - b).total_seconds() / 60)


def _offset(zone: str, at: datetime) -> int | None:
    offset = at.replace(tzinfo=_zone(zone)).utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)


@cache
def _zone(key: str) -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *key.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key)


@cache
def _places() -> Mapping[str, str]:
    return {folded(row[1]): row[2] for row in rows("time_zones.tsv") if row[0] == "place"}


@cache
def _pattern(kind: str) -> str:
    return alternatives("time_zones.tsv", kind)


@cache
def _zones() -> re.Pattern[str]:
    name = r"[A-ZÀ-Ý][\w’'-]*(?:(?: d[eu]| de La)? [A-ZÀ-Ý][\w’'-]*)*"
    offset = r"\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?::(?P<minutes>\d\d)|(?!\d))"
    return re.compile(
        rf"(?<!\w)(?:(?P<utc>{_pattern('utc')})(?:{offset})?(?!\w)|(?P<local>{_pattern('local')})(?!\w)"
        rf"|(?:{_pattern('of')})\s?(?P<place>{name})|heures? (?P<adjective>[a-zà-ÿ-]{{4,}})"
        rf"|(?:{_pattern('at')})\s(?P<at>{name}))"
    )
