"""The agencies an article credits for its text: « avec AFP », « PARIS (Reuters) – », « © 2019 AFP »."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from recoupe.model import Article, Zone, ZoneKind
from recoupe.reading.page_cues import agency_pattern, known_agencies

__all__ = ["agencies"]

_CREDITING = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.COPYRIGHT})


@cache
def _names() -> dict[str, str]:
    return {alias: agency.name for agency in known_agencies() if agency.wire for alias in agency.aliases}


@cache
def _mention() -> re.Pattern[str]:
    return re.compile(agency_pattern(True))


def agencies(article: Article, zones: Iterable[Zone]) -> tuple[str, ...]:
    """The canonical names of the agencies credited, in the order of the text.

    Only a credit counts: a signature, a dateline, a copyright line, the byline or the outlet that came with the file.
    An agency that is quoted (« a déclaré à l'AFP ») or that only gave the picture is not credited for the text.
    """
    places = [article.text[zone.span.slice] for zone in zones if zone.kind in _CREDITING]
    places.append(article.byline or "")
    found = [_names()[match] for place in places for match in _mention().findall(place)]
    outlet = _names().get((article.outlet or "").strip())
    return tuple(dict.fromkeys([*found, *([outlet] if outlet else [])]))
