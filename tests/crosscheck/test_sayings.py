"""Sayings: the day of the words is not the day of what they tell."""

from __future__ import annotations

from typing import Any

from recoupe.crosscheck.segments import segment
from recoupe.crosscheck.timeline import timeline
from recoupe.crosscheck.utterances import said_on
from recoupe.model import Reading, Span
from recoupe.story import Status
from tests.crosscheck.builders import attribution, reading, statement
from tests.crosscheck.press import FORECAST, compared, day

TEXT = "Mercredi, Luc Amiel a promis que le pont suspendu rouvrirait avant la fin des travaux."
CONTENT = "le pont suspendu rouvrirait avant la fin des travaux"


def promise(text: str = TEXT, content: str = CONTENT, when: str = "Mercredi", **more: Any) -> Reading:
    said = attribution(text, content, "a promis", "Luc Amiel", act="promise", commitment=FORECAST)
    time = day(text, when, "2024-03-13")
    told = statement(text, content, "rouvrir", terms=("pont", "rouvrir"), attribution=0, speaker="Luc Amiel",
                     commitment=FORECAST, time=time)  # fmt: skip
    return reading(
        "a.txt", text, statements=(told,), attributions=(said,), times=(time,), published="2024-03-14", **more
    )


def test_a_date_outside_the_words_dates_the_saying() -> None:
    (account,) = compared(promise()).accounts
    assert account.days is None
    said = said_on(account)
    assert said is not None
    assert said.value == "2024-03-13"


def test_a_date_inside_the_words_dates_what_they_tell() -> None:
    text = "Luc Amiel a promis que le pont suspendu rouvrirait mercredi sans faute."
    (account,) = compared(promise(text, "le pont suspendu rouvrirait mercredi sans faute", "mercredi")).accounts
    assert account.days == ("2024-03-13", "2024-03-13")
    assert said_on(account) is None


def test_the_saying_is_an_event_that_happened() -> None:
    (entry,) = timeline(compared(promise()))
    assert (entry.date, entry.status, entry.text) == ("2024-03-13", Status.HAPPENED, TEXT.rstrip("."))
    assert entry.speakers == ("Luc Amiel",)


def test_the_part_of_a_sentence_that_can_be_understood() -> None:
    text = "Venu tôt, le préfet a tout vu, mais la mairie n'a pas dit pourquoi, selon un agent."
    place = Span(text.index("n'a pas"), text.index(" pourquoi"))
    shown = segment(text, Span(0, len(text)), place)
    assert "la mairie n'a pas dit pourquoi" in text[shown.slice]
    assert shown.end <= text.index(", selon")


def test_a_sentence_without_cuts_is_shown_whole() -> None:
    text = "La mairie n'a pas dit pourquoi."
    assert segment(text, Span(0, len(text)), Span(10, 22)) == Span(0, len(text))
