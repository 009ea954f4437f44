"""Counted from a day: « hier », « il y a trois jours », « dans deux semaines », « la veille »."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from recoupe.reading.times import calendar
from recoupe.reading.times.dates import timed
from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.reasons import BETWEEN, NIGHT, NOWADAYS
from recoupe.reading.times.story import Story, Timex

__all__ = ["ago", "ahead", "around", "deictic", "later", "narrative", "ref", "this_part"]

_REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_CLOCKED = ("H", "M", "S")


def deictic(e: Expression, s: Story) -> Timex | None:
    """« hier », « demain matin », « avant-hier »."""
    found = calendar.moved(s.published, int(e.fields["DEICTIC"]))
    if "nowadays" in e.fields and not e.get("PART", "NOON"):
        return Timex("DATE", "PRESENT_REF", None, "published", found.isoformat(), NOWADAYS)
    return timed(found.isoformat(), e, "published")


def this_part(e: Expression, s: Story) -> Timex | None:
    """« ce soir »; « cette nuit » with a past is the night that began the day before."""
    if "event" in e.fields:
        return None
    night = e.fields["PART"] == "NI"
    found = calendar.moved(s.published, -1 if night and (e.tense < 0 or "LAST" in e.fields) else 0)
    timex = timed(found.isoformat(), e, "published")
    if not night or e.tense or e.get("LAST", "NEXT"):
        return timex
    return replace(timex, alternative=f"{calendar.moved(found, -1).isoformat()}TNI", reason=NIGHT)


def ago(e: Expression, s: Story) -> Timex | None:
    """« il y a trois jours »: the day, week, month or year that lies so far back."""
    if "vague" in e.fields:
        return Timex("DURATION", calendar.period("X", e.fields["UNIT"]))
    return _counted(e, s.published, -1, "published")


def ahead(e: Expression, s: Story) -> Timex | None:
    """« dans deux semaines », « d'ici à dix ans »."""
    if "vague" in e.fields:
        return Timex("DATE", "FUTURE_REF")
    if _distance(e):
        return None
    return _counted(e, s.published, 1, "published")


def _distance(e: Expression) -> bool:
    """« dans deux heures de temps » counts ahead, « dans trois ans de guerre » does not."""
    return e.after[:1] in (("de",), ("d",))


def later(e: Expression, s: Story) -> Timex | None:
    """« sept mois plus tard », « deux jours auparavant », from the date last spoken of."""
    side = int(e.get("LATER") or ("avant" in e.fields.get("words", "") and -1) or 1)
    if "vague" in e.fields:
        return Timex("DATE", _REFERENCE[side], None, "narrative")
    unit = e.fields["UNIT"]
    if unit in _CLOCKED and s.time is not None and (found := _clock_later(e, s.time, side)):
        return found
    month = s.last is not None and s.width == "MO"
    return _counted(e, s.around(unit if unit not in _CLOCKED else "D"), side, "narrative", month)


def _clock_later(e: Expression, time: str, side: int) -> Timex | None:
    """« deux heures plus tard », from the last time of day spoken of."""
    number, seconds = e.number("NUM"), {"H": 3600, "M": 60, "S": 1}[e.fields["UNIT"]]
    if number is None or number > 1000:
        return None
    count = number + 0.5 if "half" in e.fields else number
    try:
        found = datetime.fromisoformat(time[:16]) + timedelta(seconds=side * count * seconds)
    except (ValueError, OverflowError):
        return None
    return Timex("TIME", found.isoformat(timespec="minutes"), e.get("mod"), "narrative")


def _counted(e: Expression, start: date, side: int, anchor: str, month: bool = False) -> Timex | None:
    number = e.get("AINE", "NUM2", "NUM") or "1"
    if "range" in e.fields and (least := _counted(_at_least(e), start, side, anchor, month)):
        most = _counted(_at_most(e), start, side, anchor, month)
        return replace(most, alternative=least.value, reason=BETWEEN) if most else None
    unit, reference = e.fields["UNIT"], _REFERENCE[side]
    if unit in _CLOCKED or "." in number:
        return Timex("DATE", reference, None, anchor)
    count = min(int(number), 3000)
    found = calendar.shift(start, unit, side * count)
    if month and unit == "Y":
        unit = "MO"  # « un an après », said of a month
    if "half" in e.fields:
        found = calendar.add_months(found, side * (6 if unit == "Y" else 0))
        unit = "MO" if unit == "Y" else unit
    if unit in ("W", "WE") or e.fields.get("words", "").endswith("jour pour jour"):
        unit = "D"
    if found.year in (1, 9999):
        return Timex("DATE", reference, None, anchor)
    return Timex("DATE", calendar.in_unit(found, unit), e.get("mod"), anchor)


def _at_least(e: Expression) -> Expression:
    """« deux ou trois jours »: two."""
    return replace(e, fields={k: v for k, v in e.fields.items() if k not in ("range", "NUM2")})


def _at_most(e: Expression) -> Expression:
    """« deux ou trois jours »: three."""
    return replace(e, fields={k: v for k, v in e.fields.items() if k != "range"})


def narrative(e: Expression, s: Story) -> Timex | None:
    """« la veille », « le lendemain matin », « le même jour »; « la veille du sommet » hangs on an event."""
    days = int(e.fields["NARRATIVE"])
    if days and context("event") & set(e.after[:1]) and not e.get("PART"):
        return _beside_event(e, s)
    found = calendar.moved(s.scene(), days)
    return timed(found.isoformat(), e, "narrative")


def _beside_event(e: Expression, s: Story) -> Timex | None:
    """« jeudi, à la veille du vote »: the day beside; « Au lendemain du vote, … »: no known day.

    ``None`` where the event is only a part of what is told: « la polémique au lendemain du vote ».
    """
    if len(e.after) > 1 and e.after[1].isdecimal():
        return None  # « au lendemain du 5 mai »
    lead = [word for word in e.before if word not in ("à", "au", "dès")][-1:]
    if lead == [","] and s.day is not None and s.day_sentence == e.sentence:
        return Timex("DATE", s.day.isoformat(), None, "narrative")
    fronted = not lead or not lead[0].strip(' .!?«»"\n')
    return Timex("DATE", "XXXX-XX-XX", None, "narrative") if fronted else None


def around(e: Expression, s: Story) -> Timex | None:
    """« ces derniers jours », « dans les prochaines semaines »: a length; « ces derniers temps » has no unit."""
    if unit := e.get("UNITS"):
        value = calendar.period("X", unit)
        return Timex("DURATION", value, None, "published")
    value = "PAST_REF" if "LASTS" in e.fields else "FUTURE_REF"
    return Timex("DATE", value, None, "published")


def ref(e: Expression, s: Story) -> Timex | None:
    """« désormais », « à ce stade », « par le passé »."""
    return Timex("DATE", e.fields["REF"], None, "published")
