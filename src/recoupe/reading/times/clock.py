"""Hours and parts of the day: « à 20h30 », « vers midi », « en fin de matinée », « la nuit de samedi à dimanche »."""

from __future__ import annotations

from recoupe.reading.times.calendar import moved
from recoupe.reading.times.dates import day_month, weekday, weekday_day
from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.story import Story, Timex

__all__ = ["clock", "moment", "night", "noon", "part"]


def clock(e: Expression, s: Story) -> Timex | None:
    """A time of day on the day of its scene."""
    if text := e.get("CLOCK"):
        hour, minute = int(text[:2]), int(text[3:5])
    else:
        hour, minute = int(e.get("HOUR", "HOURWORD") or 0), int(e.get("MINUTE") or 0)
        if "HOURWORD" in e.fields and "demie" in e.fields.get("words", ""):
            minute = 30
    words = e.fields.get("words", "")
    if ("soir" in words or "après-midi" in words) and hour < 12:
        hour += 12
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if "prep" in e.fields and e.after[:1] in (("de",), ("d",)) and "à" in e.before[-1:]:
        return Timex("DURATION", f"PT{hour}H", f"PT{hour}H")  # « à 3 heures de route »
    zone = "" if "offset" in e.fields else e.get("ZONE") or ""  # « 19 h UTC+2 » is the hour of that place
    return _at(f"T{hour:02}:{minute:02}{zone}", e, s)


def _at(tail: str, e: Expression, s: Story) -> Timex:
    mod = e.get("mod") or ("APPROX" if context("approximate") & set(e.before[-2:]) else None)
    day = s.clock_day(e.sentence, e.tense)
    if e.linked and s.time is not None and s.time > day.isoformat() + tail:
        day = moved(day, 1)  # « de 22 heures à 6 heures »
    return Timex("TIME", day.isoformat() + tail, "XXXX-XX-XX" + tail, mod, "narrative" if s.day else "published")


def noon(e: Expression, s: Story) -> Timex | None:
    """« midi », « minuit »; not « le Midi » nor « Midi »."""
    if "capital" in e.fields or e.before[-1:] == ("le",):
        return None
    return _at(f"T{e.fields['NOON']}", e, s)


def part(e: Expression, s: Story) -> Timex | None:
    """« dans la soirée », « en fin de matinée », on the day of the scene; « le soir » only beside a day."""
    name = e.get("PART", "DAYLONG") or "DT"
    if "generic" in e.fields and s.day_sentence != e.sentence:
        return None
    tail = f"T{name}"
    mod = e.get("mod") or e.get("MODW")
    return Timex(
        "TIME",
        s.clock_day(e.sentence, e.tense).isoformat() + tail,
        "XXXX-XX-XX" + tail,
        mod,
        "narrative" if s.day else "published",
    )


def night(e: Expression, s: Story) -> Timex | None:
    """« la nuit de samedi à dimanche », « la nuit du 4 au 5 mai »: the night is that of its first day."""
    if e.get("MONTH"):
        day = day_month(e, s)
    elif e.get("DAY"):
        day = weekday_day(e, s)
    else:
        day = weekday(e, s)
    if day is None:
        return None
    return Timex("TIME", day.value[:10] + "TNI", (day.relative or day.value).split("T")[0] + "TNI", None, day.anchor)


def moment(e: Expression, s: Story) -> Timex | None:
    """« à ce moment-là »: the last time of day spoken of."""
    if s.time is None:
        return None
    return Timex("TIME", s.time, "XXXX-XX-XX" + s.time[10:], None, "narrative")
