"""What a reader has in mind while going through an article: the day it appeared and the days it has spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recoupe.reading.times.calendar import interval

__all__ = ["Story", "Timex"]

_NEWS = 8  # days from publication
_RANK = {"D": 0, "W": 1, "MO": 2, "Q": 3, "SE": 4, "Y": 5, "DE": 6, "CE": 7}


@dataclass(frozen=True, slots=True)
class Timex:
    """One reading of an expression, against one day of publication."""

    type: str
    value: str
    mod: str | None = None
    anchor: str = "none"
    alternative: str | None = None
    reason: str | None = None


@dataclass(slots=True)
class Story:
    """``published``: the day the article is taken to have appeared. The rest follows the text as it is read.

    ``day`` is the last day spoken of, ``aside`` whether only in passing, ``news`` the last day near publication on
    which something is told to have happened, ``gone`` the last one not after it; ``last`` is the first day of the last
    date, ``width`` its unit; ``habit`` the days (``XXXX-WXX-1``) of what is done again and again.
    """

    published: date
    day: date | None = None
    day_sentence: int = -1
    news: date | None = None
    gone: date | None = None
    aside: bool = False
    last: date | None = None
    width: str = "D"
    time: str | None = None
    habit: str = ""
    habit_sentence: int = -1
    night_sentence: int = -1

    def note(self, timex: Timex, sentence: int, aside: bool = False) -> None:
        """Remember the date that has just been read; ``aside``: it dates nothing that the sentence tells."""
        if timex.value.startswith("XXXX-WXX-") or timex.value == "P1D":
            self.habit = "XXXX-XX-XX" if timex.value == "P1D" else timex.value[:10]
            self.habit_sentence = sentence
        bounds = interval(timex.value) if timex.type in ("DATE", "TIME") else None
        if bounds is None:
            return
        self.night_sentence = sentence if timex.value.endswith("TNI") else -1
        first, end = bounds
        if first == end:
            self.day, self.day_sentence, self.aside = first, sentence, aside
            if not aside and abs((first - self.published).days) <= _NEWS:
                self.news = first
            if first <= self.published and (self.published - first).days <= _NEWS:
                self.gone = first
        self.last, self.width = first, _width((end - first).days)
        if timex.type == "TIME" and ":" in timex.value:
            self.time = timex.value

    def around(self, unit: str) -> date:
        """The day from which « le mois précédent » or « plus tard » counts: the last date precise enough."""
        if self.last is not None and _RANK[self.width] <= _RANK.get(unit, 0):
            return self.last
        return self.day or self.published

    def scene(self) -> date:
        """The day from which « la veille » counts: the last one spoken of, else that of publication."""
        return self.day or self.published

    def clock_day(self, sentence: int, tense: int = 0) -> date:
        """The day to which an hour belongs: that of its sentence, of the one before, of the news, of publication.

        What is told in a past tense (-1) does not belong to a day to come that another sentence names.
        """
        found = self._clock_day(sentence)
        if tense < 0 and found > self.published and self.day_sentence != sentence:
            return self.gone or self.published
        return found

    def _clock_day(self, sentence: int) -> date:
        if self.day is not None and (
            self.day_sentence == sentence or (sentence - self.day_sentence == 1 and not self.aside)
        ):
            return self.day
        return self.news or (self.published if self.day is None or self.aside else self.day)


def _width(days: int) -> str:
    for unit, limit in (("D", 0), ("W", 7), ("MO", 31), ("Q", 92), ("SE", 185), ("Y", 366), ("DE", 3700)):
        if days <= limit:
            return unit
    return "CE"
