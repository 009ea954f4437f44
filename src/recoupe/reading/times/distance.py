"""How far from the day of publication lies what an expression denotes, whatever that day is."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.model import TimePhrase
from recoupe.reading.days import Days
from recoupe.reading.times.direction import FUTURE, PAST

__all__ = ["ANY", "Distance", "distance", "plain_weekday"]

ANY = Days()
_WEEK = 6  # days before or after, within which a bare weekday lies
_MONTH = 30  # the same of « ce mois-ci »
_FAR = 330  # the same of a day and month without their year
_FORTNIGHT = 13  # « la semaine dernière », « mardi dernier »
_OWN = ("LAST", "NEXT", "PREV", "same", "generic", "plus")


@dataclass(frozen=True, slots=True)
class Distance:
    """Days from publication to the day told of: between ``least`` and ``most`` (before it: negative; ``None`` for no
    bound), one of ``days`` (a weekday, a day of the year), in the same calendar month where ``month`` is true.
    """

    least: int | None
    most: int | None
    days: Days = ANY
    month: bool = False

    def told(self, published: Days) -> Days:
        """The days told of by an article that appeared on one of these."""
        days = published.moved(self.least, self.most) & self.days
        return days & published.months() if self.month else days

    def published(self, told: Days) -> Days:
        """The days on which an article may have appeared that tells of one of these."""
        least = None if self.most is None else -self.most
        most = None if self.least is None else -self.least
        days = (told & self.days).moved(least, most)
        return days & told.months() if self.month else days


def distance(phrase: TimePhrase) -> Distance | None:
    """The distance that an expression leaves possible, or ``None`` where it does not count from publication.

    « hier » is one day before; a bare « mardi » told as past is at most six days before.
    """
    fields = dict(phrase.fields)
    if phrase.kind == "deictic":
        days = int(fields["DEICTIC"])
        return None if "nowadays" in fields else Distance(days, days)
    if phrase.kind == "this_part":
        return None if "event" in fields else Distance(-1 if fields["PART"] == "NI" else 0, 0)
    if phrase.kind == "weekday":
        return _of_weekday(phrase, fields)
    if phrase.kind == "day_month":
        return _of_date(phrase, fields)
    if phrase.kind == "ago" and fields.get("NUM", "").isdecimal() and "mod" not in fields and "half" not in fields:
        length = {"D": 1, "W": 7}.get(fields["UNIT"])
        count = int(fields["NUM"]) * (length or 0)
        slack = 1 if length == 1 else 3
        return Distance(-count - slack, slack - count) if 0 < count < _FAR else None
    return _of_unit(phrase, fields) if phrase.kind == "unit" else None


def plain_weekday(phrase: TimePhrase) -> bool:
    """« mardi », « mardi soir »; neither « mardi dernier » nor « le mardi »."""
    return phrase.kind == "weekday" and not any(name in dict(phrase.fields) for name in _OWN)


def _of_weekday(phrase: TimePhrase, fields: dict[str, str]) -> Distance | None:
    day = Days.weekdays({int(fields["WEEKDAY"])})
    if "LAST" in fields:
        return Distance(-_FORTNIGHT, -1, day)
    if "NEXT" in fields:
        return Distance(1, _FORTNIGHT, day)
    return Distance(*_side(phrase, _WEEK), day) if plain_weekday(phrase) else None


def _of_unit(phrase: TimePhrase, fields: dict[str, str]) -> Distance | None:
    if fields.get("UNIT") == "W" and "LAST" in fields:
        return Distance(-_FORTNIGHT, -1)
    if fields.get("offset") != "0" or fields.get("UNIT") not in ("W", "MO"):
        return None
    month = fields["UNIT"] == "MO"
    return Distance(*_side(phrase, _MONTH if month else _WEEK), month=month)


def _of_date(phrase: TimePhrase, fields: dict[str, str]) -> Distance | None:
    month, number = fields.get("MONTH") or fields.get("ABBR"), fields.get("DAY")
    if not month or not number or {"YEAR", "YY", "LAST", "NEXT"} & fields.keys():
        return None
    return Distance(*_side(phrase, _FAR), Days.yearly(int(month), int(number)))


def _side(phrase: TimePhrase, reach: int) -> tuple[int, int]:
    """So many days back where the words surely tell of the past, ahead where of the future, else either way."""
    return (0 if phrase.sure == FUTURE else -reach), (0 if phrase.sure == PAST else reach)
