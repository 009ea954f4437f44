"""Why an article is dated as it is, in words, with the characters that this rests on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from recoupe.crosscheck.evidence import cite
from recoupe.crosscheck.wording import listing, phrase, spoken_date
from recoupe.model import Ground, Reading
from recoupe.story import Evidence

__all__ = ["explain"]

_LONGEST = 90  # characters of a quotation


def explain(reading: Reading, others: Mapping[str, Reading]) -> tuple[str, tuple[Evidence, ...]]:
    """The reasons for a deduced date and their evidence; nothing for a date that is stated or unknown.

    ``others`` are the readings of the story by file.
    """
    grounds = [g for g in reading.published.grounds if g.file is None or g.file in others]
    evidence = [place for ground in grounds for place in _places(ground, reading, others)]
    return listing([_reason(ground, reading, others) for ground in grounds]), tuple(dict.fromkeys(evidence))


def _places(ground: Ground, reading: Reading, others: Mapping[str, Reading]) -> list[Evidence]:
    there = others[ground.file] if ground.file is not None else reading
    return [cite(reading, ground.span), *([cite(there, ground.other)] if ground.other else [])]


def _reason(ground: Ground, reading: Reading, others: Mapping[str, Reading]) -> str:
    own, *there = (_short(place.quote) for place in _places(ground, reading, others))
    who = ""
    if ground.file is not None:
        who = others[ground.file].article.outlet or PurePath(ground.file).name
    return phrase(
        f"why.dated.{ground.rule}",
        quote=own,
        other=there[0] if there else "",
        who=who,
        day=spoken_date(ground.day) if ground.day else "",
    )


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"
