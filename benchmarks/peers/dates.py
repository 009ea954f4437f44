"""dateparser (Zyte): dates searched in free text. It gives points in time and a period, which make the TIMEX3 value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from importlib.util import find_spec

from benchmarks.peers.systems import Absent, Tagger, Timex

__all__ = ["tagger", "value"]


def tagger() -> Tagger:
    """dateparser for French. Raises ``Absent`` without the package."""
    if find_spec("dateparser") is None:
        raise Absent("dateparser: not installed (pip install 'recoupe[peers]')")
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def tag(texts: Sequence[tuple[str, str]]) -> list[list[Timex]]:
        return [one(text, day) for text, day in texts]

    def one(text: str, day: str) -> list[Timex]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(day), "RETURN_TIME_AS_PERIOD": True}
        parser = DateDataParser(languages=["fr"], settings=settings)
        found: list[Timex] = []
        at = 0
        for words, moment in search_dates(text, languages=["fr"], settings=settings) or ():
            start = text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            period = parser.get_date_data(words).period
            kind = "TIME" if period == "time" else "DATE"
            found.append({"start": start, "end": at, "type": kind, "value": value(moment, period)})
        return found

    return Tagger(f"dateparser {version('dateparser')}", tag)


def value(moment: datetime, period: str | None) -> str:
    """The TIMEX3 value of a point in time known to a period (``time``, ``day``, ``week``, ``month``, ``year``)."""
    if period == "week":
        year, week, _ = moment.isocalendar()
        return f"{year}-W{week:02}"
    pattern = {"time": "%Y-%m-%dT%H:%M", "month": "%Y-%m", "year": "%Y"}.get(period or "", "%Y-%m-%d")
    return moment.strftime(pattern)
