"""Stretches longer than a month: years, decades, centuries, quarters, seasons, « la semaine dernière »."""

from __future__ import annotations

from recoupe.reading.times import calendar
from recoupe.reading.times.dates import year_of
from recoupe.reading.times.direction import FUTURE, PAST
from recoupe.reading.times.find import Expression
from recoupe.reading.times.lexicon import context
from recoupe.reading.times.story import Story, Timex

__all__ = ["century", "decade", "epoch", "quarter", "season", "unit", "year"]

_FIRST_BARE, _LAST_BARE = 1800, 2050
_FIRST_AFTER_DE = 1500


def dated(value: str, e: Expression, anchor: str = "none") -> Timex:
    """A DATE with the modifier of the expression."""
    return Timex("DATE", value, e.get("mod") or e.get("MODW"), anchor)


def unit(e: Expression, s: Story) -> Timex | None:
    """« la semaine dernière », « l'an prochain », « ce mois-ci », « le mois précédent », « la fin de l'année »."""
    name, words = e.get("UNIT"), e.fields.get("words", "")
    if name in ("H", "M", "S") or name is None:
        return None
    if words == "cette journée" and not context("length") & set(e.before[-1:]):
        return None  # « soutenir cette journée »: what happens in it
    if "narrative" in e.fields:
        steps = int(e.get("PREV") or (-1 if "avant" in words else 1 if "après" in words else 0))
        start, anchor = s.around(name), "narrative"
        if steps < 0:
            start = min(start, s.published)  # « la semaine précédente » does not look back from what is to come
    else:
        start, anchor = (s.scene(), "narrative") if words == "cette journée" else (s.published, "published")
        steps = int(e.get("LAST", "NEXT", "offset") or 0)
        if name == "WE":
            return dated(_weekend(e, s, steps), e, anchor)
    if e.get("mod", "MODW") == "END" and name == "Y" and e.tense == PAST and anchor == "published" and start.month < 9:
        steps = min(steps, -1)  # « à la fin de l'année », said in spring of what is over
    found = calendar.shift(start, name, steps)
    return dated(calendar.in_unit(found, name), e, anchor)


def _weekend(e: Expression, s: Story, steps: int) -> str:
    """The weekend: of this week if it has come or lies ahead, else the one before."""
    here = s.published
    if steps == 0 and e.tense == PAST and here.isoweekday() < 6:
        steps = -1
    elif steps == FUTURE and here.isoweekday() < 6 and e.fields.get("near"):
        steps = 0
    return calendar.in_unit(calendar.shift(here, "W", steps), "WE")


def year(e: Expression, s: Story) -> Timex | None:
    """« en 2019 », « l'année 2001 », « 2015-2018 »; a bare number only where nothing is counted by it."""
    if found := e.get("YEARWORD"):
        return dated(found, e)
    value = e.get("YEAR")
    if value is None:
        return None
    return dated(value, e) if "UNIT" in e.fields or _is_year(e, int(value)) else None


def _is_year(e: Expression, value: int) -> bool:
    after = e.after[0] if e.after else ""
    if context("about") & set(e.before[-1:]) and "sure" not in e.fields:
        return False
    before = e.before[-1] if e.before else ""
    if after in context("unit") and not ("sure" in e.fields and after == "/"):
        return False
    if before in context("counter") and not e.linked:
        return False
    counted = len(after) > 2 and after.endswith(("s", "x")) and after not in context("function") and after.isalpha()
    if before in context("leading") or "sure" in e.fields or e.linked:
        return not (counted and (value < 1900 or before in ("après", "avant", "entre")))
    if before == "de" and value >= _FIRST_AFTER_DE and not context("quantifier") & set(e.before[-2:-1]):
        return not counted and value <= _LAST_BARE
    return _FIRST_BARE <= value <= _LAST_BARE and not counted


def decade(e: Expression, s: Story) -> Timex | None:
    """« les années 90 », « la décennie 1970 »."""
    value = e.get("YEAR", "FIG", "WORDNUM")
    if value is None or int(value) % 10:
        return None
    if len(value) < 4:
        century_base = 1900 if int(value) >= 10 else 2000
        value = str(century_base + int(value))
    return dated(value[:3] + "X", e)


def century(e: Expression, s: Story) -> Timex | None:
    """« la fin du XIXe siècle », « IIIe siècle avant Jésus-Christ »."""
    number = e.number("ORD") or 0
    before = e.get("era") or ""
    return dated(f"{before}{number - 1:02}XX", e) if (1 if before else 2) <= number <= 30 else None


def quarter(e: Expression, s: Story) -> Timex | None:
    """« deuxième trimestre 2024 »: the current year's unless the tense says otherwise."""
    number = int(e.get("ORD") or 0)
    half = "semestre" in e.fields.get("words", "")
    letter, last, unit_name = ("H", 2, "SE") if half else ("Q", 4, "Q")
    if not 1 <= number <= last:
        return None
    if (found := year_of(e)) is not None:
        return dated(f"{found:04}-{letter}{number}", e)
    here = s.published
    now = int(calendar.in_unit(here, unit_name)[-1])
    step = -1 if e.tense == PAST and number > now else 1 if e.tense == FUTURE and number < now else 0
    return dated(f"{here.year + step:04}-{letter}{number}", e, "published")


def season(e: Expression, s: Story) -> Timex | None:
    """« l'été », « cet hiver », « le printemps dernier »; « en été » without a year is any summer."""
    name = e.get("SEASON") or "SP"
    if (found := year_of(e)) is not None:
        return dated(f"{found:04}-{name}", e)
    if "narrative" in e.fields:
        return dated(f"{s.around('Y').year:04}-{name}", e, "narrative")
    if "generic" in e.fields or ("full" in e.fields and e.tense == 0):
        return dated(f"XXXX-{name}", e)
    if e.after[:1] == (",",) and e.before[-1:] in ((), (".",)) and not e.get("LAST", "NEXT", "THIS"):
        return Timex("SET", f"XXXX-{name}")  # « L'été, le village triple »
    here = s.published
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    strong = e.get("LAST", "NEXT")
    side = int(strong) if strong else e.tense
    years = [y for y in (here.year - 1, here.year, here.year + 1) if 1 <= y <= 9999]
    if side < 0:
        years = [y for y in years if (y, starts) <= (here.year, here.month)]
        if strong:
            years = [y for y in years if _over(y, name, here.year * 12 + here.month)] or years
        return dated(f"{max(years, default=here.year):04}-{name}", e, "published")
    if side > 0:
        now = here.year * 12 + here.month
        years = [y for y in years if (y * 12 + starts > now if strong else not _over(y, name, now))]
        return dated(f"{min(years, default=here.year):04}-{name}", e, "published")
    best = min(years, key=lambda y: (abs(y * 12 + starts + 1 - here.year * 12 - here.month), -y))
    return dated(f"{best:04}-{name}", e, "published")


def _over(year_number: int, name: str, now: int) -> bool:
    """Whether that season was over in the month ``now`` (counted from year 0)."""
    return year_number * 12 + {"SP": 6, "SU": 9, "FA": 12, "WI": 15}[name] < now


def epoch(e: Expression, s: Story) -> Timex | None:
    """« à la même période »: about the month last spoken of."""
    if s.width == "Y" and s.last is not None:
        value = f"{s.last.year:04}-{s.published.month:02}"
        return Timex("DATE", value, "APPROX", "narrative")
    start = s.around("MO")
    return Timex("DATE", calendar.in_unit(start, "MO"), "APPROX", "narrative")
