"""Lengths of time and repetitions: « plus de trois ans », « une quinzaine de jours », « tous les trois ans »."""

from __future__ import annotations

from recoupe.reading.times import calendar
from recoupe.reading.times.ages import is_age
from recoupe.reading.times.find import Expression, units_of
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.reasons import BETWEEN
from recoupe.reading.times.story import Story, Timex

__all__ = ["duration", "period", "recurring"]


def duration(e: Expression, s: Story) -> Timex | None:
    """A length of time; not an age, not « un jour » in the sense of « once »."""
    if fixed := e.get("fixed"):
        return Timex("DURATION", fixed, e.get("mod"))
    if "clock" in e.fields:
        minutes = int(e.get("MINUTE") or 0)
        value = f"PT{int(e.fields['HOUR'])}H" + (f"{minutes}M" if minutes else "")
        return Timex("DURATION", value, e.get("mod"))
    unit = e.get("UNIT", "UNITS")
    number = e.get("AINE", "NUM2", "NUM") or "X"
    if "AINES" in e.fields or "VAGUE" in e.fields:
        number = "X"
    if "compound" in e.fields:
        return _compound(e)
    if unit is None or is_age(e, unit, number) or _indefinite(e):
        return None
    if e.fields.get("last_capital"):
        return None  # a title: « 20 Minutes »
    if "half" in e.fields:
        return _with_half(e, number, unit)
    value = calendar.period(number, unit)
    least = calendar.period(e.fields["NUM"], unit) if "range" in e.fields else None
    mod = e.get("mod") or ("APPROX" if "AINE" in e.fields else None)
    return Timex("DURATION", value, mod, alternative=least, reason=BETWEEN if least else None)


def _compound(e: Expression) -> Timex:
    """« 3 heures 35 minutes », « un an et six mois »."""
    numbers = [e.fields[key] for key in e.fields if key.startswith("NUM")]
    pairs = list(zip(units_of(e.fields), numbers, strict=False))
    dates = "".join(f"{n}{'M' if u == 'MO' else u}" for u, n in pairs if u not in ("H", "M", "S"))
    hours = "".join(f"{n}{u}" for u, n in pairs if u in ("H", "M", "S"))
    value = f"P{dates}" + (f"T{hours}" if hours else "")
    return Timex("DURATION", value, e.get("mod"))


def _with_half(e: Expression, number: str, unit: str) -> Timex:
    halves = {"Y": f"P{number}Y6M", "H": f"PT{number}H30M", "M": f"PT{number}M30S", "CE": f"P{number}.5CE"}
    value = halves.get(unit, calendar.period(f"{number}.5", unit))
    return Timex("DURATION", value, e.get("mod"))


def _indefinite(e: Expression) -> bool:
    """« un jour », « une année difficile »: no length unless a preposition of length stands before."""
    if "ONE" not in e.fields.get("classes", "") or not e.fields.get("words", "").endswith(tuple(context("indefinite"))):
        return False
    qualified = len(e.fields["words"].split()) > 2  # « une petite heure »
    measured = qualified or context("length") & set(e.before[-1:]) or {"avant", "après"} & set(e.after[:1])
    return not measured and "mod" not in e.fields and not _of_one(e)


def _of_one(e: Expression) -> bool:
    """« un entretien d'une heure », « avancé d'un jour », but not « d'un jour à l'autre »."""
    return (
        e.before[-2:] == ("d", "'")
        and e.before[-3:-2] not in ((), (".",), (",",))
        and e.fields["last_word"] in context("span")
        and e.after[:1] != ("à",)
    )


def recurring(e: Expression, s: Story) -> Timex | None:
    """« chaque année », « tous les jeudis », « trois fois par semaine », « un mardi sur deux »."""
    if fixed := e.get("fixed"):
        return _set(fixed)
    part = e.get("PART", "PARTS")
    tail = f"T{part}" if part else ""
    if number := e.get("WEEKDAY", "WEEKDAYS"):
        return _set(f"XXXX-WXX-{number}{tail}")
    if tail:
        return _set(f"XXXX-XX-XX{tail}")
    if name := e.get("MONTH"):
        return _set(f"XXXX-{int(name):02}")
    if name := e.get("SEASON"):
        return _set(f"XXXX-{name}")
    unit = e.get("UNIT", "UNITS")
    words = e.fields.get("words", "")
    number = e.get("NUM2") or "2" if " sur " in words else e.get("NUM") or "1" if "fois" not in words else "1"
    return _set(calendar.period(number, unit)) if unit else None


def _set(value: str) -> Timex:
    return Timex("SET", value)


def period(e: Expression, s: Story) -> Timex | None:
    """« quotidien », « annuel » as adjectives; « le quotidien local » is a newspaper."""
    if "NIGHTLY" in e.fields:
        return None if "noun" in e.fields else Timex("TIME", "TNI")
    value = e.get("PERIOD", "PERIODLY")
    if value is None or ("PERIOD" in e.fields and "noun" in e.fields):
        return None
    return _set(value)
