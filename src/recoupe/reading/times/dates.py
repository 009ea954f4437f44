"""Days and months of the calendar: « 4 septembre », « lundi », « mi-août », « 14/09/2023 »."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from recoupe.reading.times import calendar
from recoupe.reading.times.direction import FUTURE, PAST
from recoupe.reading.times.feasts import feast as feast_day
from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.reasons import NEXT_WEEK, SIDE
from recoupe.reading.times.story import Story, Timex

__all__ = ["day_month", "day_only", "days", "feast", "figures", "month", "nth_weekday", "weekday", "weekday_day"]

_FIGURES = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})$")
_SHORT = re.compile(r"((?:19|20)\d\d)-(\d\d)$")
_FAR = 60  # days: beyond, the tense outweighs the nearest year
_OF = ("de", "d", "du", "des")
_CLOSE = 45  # days: within, the nearest year outweighs the weekday


def month_of(e: Expression) -> int | None:
    """The month an expression names, 1 to 12."""
    value = e.get("MONTH", "MONTHNAME", "ABBR", "MONTHNUM")
    return int(value) if value else None


def year_of(e: Expression) -> int | None:
    """The year an expression names."""
    value = e.get("YEAR", "YY")
    return int(value) if value else None


def timed(value: str, e: Expression, anchor: str) -> Timex:
    """A date, or a time where a part of the day is named with it."""
    part = e.get("PART", "PARTS")
    noon = e.get("NOON")
    tail = f"T{part}" if part else f"T{noon}" if noon else ""
    kind = "TIME" if tail else "DATE"
    return Timex(kind, value + tail, e.get("mod"), anchor)


def day_month(e: Expression, s: Story) -> Timex | None:
    """« 4 septembre », « lundi 4 septembre 2023 », « 6 mai dernier »."""
    number, month = int(e.get("DAY", "DAYWORD") or 0), month_of(e)
    part_of = "MONTHNUM" in e.fields and bool(e.after) and e.after[0] in _OF  # « le 1/4 de »
    if month is None or not number or part_of:
        return None
    year = year_of(e)
    if year is not None:
        found = calendar.day(year, month, number)
        return timed(found.isoformat(), e, "none") if found else None
    found = _nearest(s.published, month, number, _tense(e), e.number("WEEKDAY"))
    return timed(found.isoformat(), e, "published") if found else None


def _tense(e: Expression) -> int:
    """The direction that the expression itself gives, else a strong or a weak one from its clause (-2 to 2)."""
    own = e.get("LAST", "NEXT", "LASTS", "NEXTS")
    return 2 * int(own) if own else 0 if _is_nominal(e) else e.tense


def _is_nominal(e: Expression) -> bool:
    """« le scrutin du 26 mai »: the tense of the clause says nothing of the noun's date."""
    if e.before[-2:-1] and e.before[-2] in context("starting"):
        return False  # « à partir du 15 octobre »
    return e.before[-1:] in (("du",), ("de",), ("des",)) or e.before[-2:] == ("d", "'")


def _nearest(around: date, month: int, number: int, tense: int, weekday: int | None) -> date | None:
    years = range(max(around.year - 6, 1), min(around.year + 7, 9999))
    days = [d for y in years if (d := calendar.day(y, month, number))]
    near = min(days, key=lambda d: abs((d - around).days), default=around)
    if weekday and abs((near - around).days) > _CLOSE:  # close by, the weekday is a slip of the pen if it differs
        fitting = [d for d in days if d.isoweekday() == weekday]
        days = fitting or days
    if tense == 2 * PAST:
        days = [d for d in days if d <= around] or days
    elif tense == 2 * FUTURE:
        days = [d for d in days if d >= around] or days
    best = min(days, key=lambda d: abs((d - around).days), default=None)
    if best is None or abs(tense) != 1 or weekday:
        return best
    if tense == PAST and (best - around).days > _FAR:
        return max((d for d in days if d <= around), default=best)
    if tense == FUTURE and (around - best).days > _FAR:
        return min((d for d in days if d >= around), default=best)
    return best


def figures(e: Expression, s: Story) -> Timex | None:
    """« 14/09/2023 », « 2019-01-05 », « 2023-09 »."""
    text = e.fields["DATEFIGURES"]
    if short := _SHORT.match(text):
        year, month = int(short[1]), int(short[2])
        season = (year + 1) % 100 == month and e.before[-1:] not in (("date",), (":",))
        return Timex("DATE", text) if 1 <= month <= 12 and not season else None
    match = _FIGURES.match(text)
    if not match:
        return None
    first, middle, last = match[1], int(match[3]), match[4]
    if len(first) == 4:
        found = calendar.day(int(first), middle, int(last)) if len(last) == 2 else None
    elif len(first) == 3 or len(last) == 3:
        found = None
    else:
        year = int(last) if len(last) == 4 else 2000 + int(last) if int(last) < 50 else 1900 + int(last)
        found = calendar.day(year, middle, int(first))
    if found is None or not 1000 <= found.year <= 2100 or (match[2] == "." and len(last) == 2):
        return None
    return Timex("DATE", found.isoformat())


def weekday(e: Expression, s: Story) -> Timex | None:
    """« mardi », « mardi dernier », « ce mardi », « mardi soir »."""
    number = int(e.fields["WEEKDAY"])
    if "same" in e.fields:
        found = _toward(s.scene(), number, 0)
        return timed(found.isoformat(), e, "narrative")
    if own := e.get("PREV"):
        found = _toward(calendar.moved(s.scene(), int(own)), number, int(own))
        return timed(found.isoformat(), e, "narrative")
    if e.linked and s.day is not None and s.day_sentence == e.sentence:
        found = _toward(s.day, number, FUTURE)
        return timed(found.isoformat(), e, "published")
    if "generic" in e.fields and not _is_specific(e):
        return timed(f"XXXX-WXX-{number}", e, "none")
    strong = e.number("LAST") or e.number("NEXT")
    if strong:
        return _strong(e, s.published, number, strong)
    if "this" in e.fields:
        return timed(_this(s.published, number, e.tense).isoformat(), e, "published")
    if plus := e.number("plus"):
        return timed(calendar.moved(_toward(s.published, number, FUTURE), plus).isoformat(), e, "published")
    if "foretold" in e.fields and s.day is not None and s.day_sentence == e.sentence and s.day < s.published:
        return timed(_toward(calendar.moved(s.day, 1), number, FUTURE).isoformat(), e, "published")
    if (rule := e.get("apposed")) and (day := _near_feast(rule, s.published)).isoweekday() == number:
        return timed(day.isoformat(), e, "published")
    side = 0 if "intended" in e.fields else e.tense or _open_side(e)
    found = _toward(s.published, number, side)
    timex = timed(found.isoformat(), e, "published")
    other = timed(_toward(s.published, number, FUTURE if found < s.published else PAST).isoformat(), e, "published")
    told = side != 0 and (e.tense or side > 0 or e.linked)
    return timex if told or timex == other else replace(timex, alternative=other.value, reason=SIDE)


def _strong(e: Expression, here: date, number: int, side: int) -> Timex:
    """« mardi dernier », « vendredi prochain »: said early in the week, the latter may be the Friday after."""
    found = _toward(calendar.moved(here, side), number, side)
    timex = timed(found.isoformat(), e, "published")
    if side < 0 or found.isocalendar()[:2] != here.isocalendar()[:2]:
        return timex
    return replace(timex, alternative=timed(calendar.moved(found, 7).isoformat(), e, "").value, reason=NEXT_WEEK)


def _this(here: date, number: int, tense: int) -> date:
    """« ce mardi »: the day itself, the one before with a past, else the coming one."""
    ahead = (number - here.isoweekday()) % 7
    gone = tense == PAST or (tense == 0 and ahead > 3)
    return calendar.moved(here, ahead - 7 if ahead and gone else ahead)


def _is_specific(e: Expression) -> bool:
    """« le mardi » is a habit unless it is told in a past tense that tells events."""
    return bool(e.get("LAST", "NEXT")) or e.tense == PAST or (e.tense == FUTURE and bool(e.get("PART")))


def _open_side(e: Expression) -> int:
    """Where no tense decides: « d'ici à lundi », « jusqu'à », « avant » look ahead; news otherwise looks back."""
    return FUTURE if context("ahead") & set(e.before[-4:]) else PAST


def _toward(start: date, number: int, side: int) -> date:
    """The nearest such weekday on one side, the day itself included; side 0: within half a week."""
    ahead = (number - start.isoweekday()) % 7
    if side > 0 or (side == 0 and ahead <= 3):
        return calendar.moved(start, ahead)
    return calendar.moved(start, ahead - 7 if ahead else 0)


def weekday_day(e: Expression, s: Story) -> Timex | None:
    """« lundi 2 »: the month in which that day is a Monday, the nearest one."""
    number, weekday_number = int(e.fields["DAY"]), int(e.fields["WEEKDAY"])
    months = [calendar.add_months(s.published.replace(day=1), n) for n in range(-12, 13)]
    days = [d for m in months if (d := calendar.day(m.year, m.month, number)) and d.isoweekday() == weekday_number]
    side = [d for d in days if (d - s.published).days * e.tense >= 0]
    best = min(side or days, key=lambda d: abs((d - s.published).days), default=None)
    if best is None or abs((best - s.published).days) > 190:
        return None
    return timed(best.isoformat(), e, "published")


def days(e: Expression, s: Story) -> Timex | None:
    """« du 20 au 27 »: of the month in which the first is nearest, by the tense; « le 15 courant » is of this month."""
    number = int(e.fields["DAY"])
    if "this" in e.fields:
        day = calendar.day(s.published.year, s.published.month, number)
        return timed(day.isoformat(), e, "published") if day else None
    start = s.day if e.linked and s.day is not None and s.day_sentence == e.sentence else s.published
    months = [calendar.add_months(start.replace(day=1), n) for n in range(-1, 2)]
    found = [d for m in months if (d := calendar.day(m.year, m.month, number))]
    side = [d for d in found if (d - start).days * (FUTURE if e.linked else e.tense) >= 0] or found
    best = min(side, key=lambda d: abs((d - start).days), default=None)
    return timed(best.isoformat(), e, "published") if best else None


def nth_weekday(e: Expression, s: Story) -> Timex | None:
    """« le premier dimanche de juin », « le dernier jeudi d'octobre 2021 »."""
    found = month(e, s)
    if found is None:
        return None
    first = date.fromisoformat(found.value + "-01")
    count = e.number("ORD") or 1
    day = calendar.moved(_toward(first, int(e.fields["WEEKDAY"]), FUTURE), 7 * (count - 1))
    if "dernier" in e.fields.get("words", ""):
        day = _toward(calendar.moved(calendar.add_months(first, 1), -1), int(e.fields["WEEKDAY"]), PAST)
    return Timex("DATE", day.isoformat(), None, found.anchor) if day.month == first.month else None


def day_only(e: Expression, s: Story) -> Timex | None:
    """« le 17 » after a date that says the month; alone it is no date."""
    if s.last is None or s.width not in ("D", "MO", "W"):
        return None
    number = int(e.fields["DAY"])
    found = calendar.day(s.last.year, s.last.month, number)
    return timed(found.isoformat(), e, "narrative") if found else None


def month(e: Expression, s: Story) -> Timex | None:
    """« juillet », « juillet 2022 », « août dernier », « mi-août »."""
    number = month_of(e)
    if number is None or ("season" in e.fields and e.after[:1] and (e.after[0] in _OF or e.after[0].isdecimal())):
        return None  # « la rentrée de janvier », « des classes »; of « la rentrée 2009 » the year is read
    year = year_of(e)
    if year is not None:
        return timed(f"{year:04}-{number:02}", e, "none")
    here = s.published
    strong = e.get("LAST", "NEXT", "LASTS", "NEXTS")
    clause = 0 if _is_nominal(e) else e.tense
    side = int(strong) if strong else clause or _open_month(number, here)
    year = here.year
    if side < 0 and (number > here.month or (strong and number == here.month)):
        year -= 1
    elif side > 0 and (number < here.month or (strong and number == here.month)):
        year += 1
    if not 1 <= year <= 9999:
        return None
    return timed(f"{year:04}-{number:02}", e, "published")


def _open_month(number: int, here: date) -> int:
    """Where no tense decides: the nearest month of that name; the past one if both are as near."""
    ahead = (number - here.month) % 12
    return FUTURE if 0 < ahead < 6 else PAST


def feast(e: Expression, s: Story) -> Timex | None:
    """« lundi de Pâques », « 14-Juillet », « Noël 2022 »."""
    if e.capital_after:
        return None
    rule, year = e.fields["rule"], year_of(e)
    if year is not None:
        return timed(feast_day(rule, year).isoformat(), e, "none")
    return timed(_near_feast(rule, s.published, e.tense).isoformat(), e, "published")


def _near_feast(rule: str, here: date, tense: int = 0) -> date:
    """The feast close by, else the nearest one on the side of the tense."""
    days = [feast_day(rule, y) for y in range(max(here.year - 1, 1), min(here.year + 2, 9999))]
    near = [d for d in days if abs((d - here).days) <= _FAR]
    side = near or [d for d in days if (d - here).days * tense >= 0]
    return min(side or days, key=lambda d: abs((d - here).days))
