"""When an article appeared, by what its file, its text and its address say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from recoupe.intake.dates import in_address, interval
from recoupe.model import Article, Basis, Published, Span, Zone, ZoneKind
from recoupe.reading.page_cues import date_pattern, rows

__all__ = ["disagreeing", "published", "stated"]

_ORDER = (Basis.METADATA, Basis.GIVEN, Basis.STATED, Basis.PAGE, Basis.URL)
_NUMERIC = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})\Z")
_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2})?\Z")


def published(article: Article, zones: Sequence[Zone]) -> Published:
    """The publication date: given or in the metadata, else stated in the text, else the page's, else the address's.

    A finer date from a weaker source is taken when it lies inside the one that goes before it: « septembre 2023 » in
    the metadata and « 14/09/2023 » in the text give the 14th. ``Basis.UNKNOWN`` when nothing says a full date.
    """
    candidates = _candidates(article, zones)
    if not candidates:
        return Published()
    best = candidates[0]
    for other in candidates[1:]:
        if _inside(other, best):
            best = other
    return best


def disagreeing(article: Article, zones: Sequence[Zone]) -> tuple[Published, ...]:
    """The dates that weaker sources give and that have no day in common with the one that ``published`` takes."""
    taken = published(article, zones)
    return tuple(date for date in _candidates(article, zones) if _apart(date, taken))


def _apart(one: Published, other: Published) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.latest < other.earliest or other.latest < one.earliest


def _candidates(article: Article, zones: Sequence[Zone]) -> list[Published]:
    """All dates found, strongest first. A day without its year takes it from the others."""
    found = [
        date for date in (article.published, in_address(article.url)) if date and date.basis in _ORDER and date.earliest
    ]
    for value in stated(article, zones):
        if value.startswith("XXXX"):
            value = next((v for date in found if (v := _completed(value, date))), value)
        days = interval(value)
        if days:
            found.append(Published(value, *days, Basis.STATED))
            break
    return sorted(found, key=lambda date: _ORDER.index(date.basis))


def _inside(fine: Published, coarse: Published) -> bool:
    if not (fine.earliest and fine.latest and coarse.earliest and coarse.latest):
        return False
    within = coarse.earliest <= fine.earliest and fine.latest <= coarse.latest
    return within and (fine.earliest, fine.latest) != (coarse.earliest, coarse.latest)


def _completed(value: str, date: Published) -> str | None:
    """A day without a year, in the year of a date it can belong to (a page may be a few days younger than its text)."""
    if not date.earliest or not date.latest:
        return None
    for year in {date.earliest[:4]: None, date.latest[:4]: None}:
        full = value.replace("XXXX", year)
        if interval(full) and date.earliest[:7] <= full[:7] <= date.latest[:7]:
            return full
    return None


def stated(article: Article, zones: Iterable[Zone]) -> tuple[str, ...]:
    """The TIMEX3 dates that the page states for itself, likeliest first; ``XXXX-03-03`` when the year is missing.

    The day of publication goes before that of an update. Only margins are read (dateline, byline), above the first
    paragraph or below the last.
    """
    places = list(zones)
    narrative = [n for n, zone in enumerate(places) if zone.kind is ZoneKind.BODY]
    first, last = (narrative[0], narrative[-1]) if narrative else (len(places), -1)
    margins = [
        zone.span
        for n, zone in enumerate(places)
        if zone.kind in {ZoneKind.DATELINE, ZoneKind.BYLINE} and not first < n < last
    ]
    found = [(rank, value) for span in margins for rank, value in _dates(article.text, span)]
    return tuple(dict.fromkeys(value for _, value in sorted(found, key=lambda item: item[0])))


def _dates(text: str, span: Span) -> Iterable[tuple[int, str]]:
    """Rank (0 published, 1 undecided, 2 updated) and value of every date in a margin."""
    line = text[span.slice]
    at = 0
    for match in _date().finditer(line):
        value = _value(match.group())
        cue = _last_cue(line[at : match.start()])
        at = match.end()
        if value:
            yield {"published": 0, "updated": 2}.get(cue, 1), value


@cache
def _date() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<![\w/.-]){date_pattern()}(?!\w))")


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, str]]:
    events = {
        row["word"]: row["value"] for row in rows("datelines.tsv") if row["kind"] == "cue" and row["value"] != "none"
    }
    words = sorted(events, key=lambda word: (-len(word), word))
    return re.compile(r"(?i:\b(" + "|".join(map(re.escape, words)) + r")\b)"), events


def _last_cue(before: str) -> str:
    pattern, events = _cues()
    found = pattern.findall(before)
    return events[found[-1].casefold()] if found else "none"


@cache
def _months() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in rows("datelines.tsv") if row["kind"] == "month"}


def _value(written: str) -> str | None:
    """The TIMEX3 value of a day as pages write it, if there is such a day."""
    bare = written.strip().casefold()
    if _ISO.match(bare):
        return bare if interval(bare) else None
    words = bare.split()
    numeric = _NUMERIC.match(words[-1])
    if numeric:
        year = numeric["y"] if len(numeric["y"]) == 4 else "20" + numeric["y"]
        value = f"{year}-{int(numeric['m']):02}-{int(numeric['d']):02}"
        return value if interval(value) else None
    months = _months()
    place = next((n for n, word in enumerate(words) if word in months), 0)
    if not place:
        return None
    day = int(words[place - 1].removesuffix("er"))
    year = words[place + 1] if len(words) > place + 1 else "XXXX"
    value = f"{year}-{months[words[place]]:02}-{day:02}"
    return value if interval(value.replace("XXXX", "2024")) else None
