"""Hours and parts of the day: « à 20h30 », « vers midi », « en fin de matinée », « la nuit de samedi à dimanche »."""

from __future__ import annotations

from recoupe.reading.times.calendar import moved
from recoupe.reading.times.dates import day_month, weekday, weekday_day
from recoupe.reading.times.direction import COMING, FUTURE, OPEN
from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.story import Story, Timex

__all__ = ["clock", "moment", "night", "noon", "part"]


def clock(e: Expression, s: Story) -> Timex | None:
    """A time of day on the day of its scene."""
    hour, minute = _hour_and_minute(e)
    if hour > 24 or not 0 <= minute <= 59 or (hour == 24 and minute):
        return None
    if e.after[:1] in (("de",), ("d",)) and ("after" in e.fields or ("prep" in e.fields and "à" in e.before[-1:])):
        return Timex("DURATION", f"PT{hour}H")  # « à 3 heures de route »
    zone = "" if "offset" in e.fields else e.get("ZONE") or ""  # « 19 h UTC+2 » is the hour of that place
    return _at(f"T{hour:02}:{minute:02}{zone}", e, s)


def _hour_and_minute(e: Expression) -> tuple[int, int]:
    """« 20h30 », « huit heures et demie », « 8 heures du soir », « midi moins le quart »."""
    if text := e.get("CLOCK"):
        hour_written, minute_written = text.split(":")[:2]
        return int(hour_written), int(minute_written)
    hour, minute = int(e.get("HOUR", "HOURWORD") or 0), int(e.get("MINUTE") or e.get("WORDNUM") or 0)
    words = e.fields.get("words", "")
    if "demie" in words or "quart" in words:
        minute = 30 if "demie" in words else 45 if "moins" in words else 15
        hour -= "moins" in words
    if ("soir" in words or "après-midi" in words) and hour < 12:
        hour += 12
    return hour, minute


def _at(tail: str, e: Expression, s: Story) -> Timex:
    mod = e.get("mod") or ("APPROX" if context("approximate") & set(e.before[-2:]) else None)
    if s.habit_sentence == e.sentence and s.day_sentence != e.sentence:
        return Timex("TIME", s.habit + tail, mod)
    day = s.clock_day(e.sentence, e.tense)
    if (s.night_sentence >= 0 and tail < "T12") or (tail == "T00:00" and e.tense > 0):
        day = moved(day, 1)  # « dans la nuit de lundi à mardi. […] Vers 3 h »; « les cloches sonneront à minuit »
    if e.linked and s.time is not None and s.time > day.isoformat() + tail:
        day = moved(day, 1)  # « de 22 heures à 6 heures »
    return Timex("TIME", day.isoformat() + tail, mod, "narrative" if s.day else "published")


def noon(e: Expression, s: Story) -> Timex | None:
    """« midi », « minuit »; not « le Midi » nor « Midi »."""
    if "capital" in e.fields or e.before[-1:] == ("le",):
        return None
    hour, words = int(e.fields["NOON"][:2]), e.fields["words"]
    minute = 30 if "demi" in words else 45 if "moins" in words else 15 if "quart" in words else 0
    return _at(f"T{(hour - ('moins' in words)) % 24:02}:{minute:02}", e, s)


def part(e: Expression, s: Story) -> Timex | None:
    """« dans la soirée », « en fin de matinée », on the day of the scene; « le soir » beside a day, or each evening."""
    name = e.get("PART", "DAYLONG") or "DT"
    if "generic" in e.fields and s.day_sentence != e.sentence:
        if "last_capital" in e.fields or e.after[:2] == ("de", "bonne"):
            return None
        if context("event") & set(e.after[:1]):
            return Timex("TIME", f"XXXX-XX-XXT{name}", None, "narrative")  # « le soir de la victoire »
        if e.tense in (OPEN, COMING):
            return Timex("SET", f"XXXX-XX-XXT{name}")
    mod, day = e.get("mod") or e.get("MODW"), s.clock_day(e.sentence, e.tense).isoformat()
    anchor = "narrative" if s.day else "published"
    if name == "DT" and mod in ("START", "MID", "END"):
        return Timex("DATE", day, mod, anchor)  # « en fin de journée »
    return Timex("TIME", f"{day}T{name}", mod, anchor)


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
    return Timex("TIME", day.value[:10] + "TNI", None, day.anchor)


def moment(e: Expression, s: Story) -> Timex | None:
    """« à ce moment-là »: the last time of day spoken of; without one, some time past, or to come where foretold."""
    if s.time is None:
        return Timex("DATE", "FUTURE_REF" if e.tense == FUTURE else "PAST_REF", None, "narrative")
    return Timex("TIME", s.time, None, "narrative")
