"""How pages show what is not running text: the table of cues, as patterns."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.model import ZoneKind

__all__ = ["Agency", "PageCues", "agency_pattern", "date_pattern", "dated_line", "known_agencies", "page_cues", "rows"]

_UPPER, _WORD = "A-ZÀ-ÖØ-ÞŒ", r"\w'’.\-"
_PLACE = (
    rf"(?-i:[{_UPPER}][{_WORD}]+(?:[ ](?:(?:de|du|des|la|le|les|sur|en|l['’]|d['’])[ ]?)*[{_UPPER}][{_WORD}]*){{0,3}})"
)
_NAME = (
    rf"(?-i:[{_UPPER}][{_WORD}]*(?:[ ](?:(?:de|du|des|la|le|van|von|der|den|el|al|ben|bin|d['’]|l['’])[ ]?)*"
    rf"[{_UPPER}][{_WORD}]*){{1,3}})"
)
_TIME = r"\d{1,2}\s?(?:[hH:]\s?\d{2}|[hH])(?::\d{2})?"


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency or a picture agency, with the ways in which papers write its name."""

    name: str
    wire: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageCues:
    """One pattern for each kind and place: the whole block, its beginning, its end, a prefix of it."""

    whole: Mapping[ZoneKind, re.Pattern[str]]
    starts: Mapping[ZoneKind, re.Pattern[str]]
    ends: Mapping[ZoneKind, re.Pattern[str]]
    opens: Mapping[ZoneKind, re.Pattern[str]]


def rows(name: str) -> list[dict[str, str]]:
    """The lines of a table of French data; lines that begin with ``#`` are comments."""
    text = (files("recoupe.reading.fr") / name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def known_agencies() -> tuple[Agency, ...]:
    """The agencies of ``agencies.tsv``."""
    return tuple(
        Agency(row["name"], row["kind"] == "wire", tuple(row["aliases"].split("|"))) for row in rows("agencies.tsv")
    )


@cache
def agency_pattern(wire: bool) -> str:
    """A pattern (case as written) for any alias of a wire agency, or of a picture agency."""
    aliases = sorted(
        (alias for a in known_agencies() if a.wire is wire for alias in a.aliases), key=lambda a: (-len(a), a)
    )
    return "(?-i:(?<![\\w'’-](?<![ldLD]['’]))(?:" + "|".join(map(re.escape, aliases)) + ")(?![\\w-]))"


@cache
def _words(kind: str) -> str:
    words = sorted((row["word"] for row in rows("datelines.tsv") if row["kind"] == kind), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, words)) + ")"


@cache
def date_pattern() -> str:
    """A pattern for a calendar day as pages write it."""
    numeric = r"\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?![-\d])|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)"
    return rf"(?:(?:{_words('weekday')},? )?(?:\d{{1,2}}(?:er)? {_words('month')}(?: \d{{4}})?|{numeric}))"


@cache
def dated_line() -> re.Pattern[str]:
    """A line of dates, times and words such as « mis à jour », and nothing else."""
    word = rf"(?:{_words('cue')}|{_words('weekday')})(?![\w])"
    return re.compile(rf"(?i:(?:{date_pattern()}|{_TIME}|{word}|[\s,:;|•·–—()@\-])++)")


@cache
def page_cues() -> PageCues:
    """The patterns of ``zones.tsv``."""
    parts: dict[tuple[str, ZoneKind], list[str]] = defaultdict(list)
    for row in rows("zones.tsv"):
        parts[row["where"], ZoneKind(row["kind"])].append(_filled(row["cue"]))
    shapes = {
        "whole": r"(?i:{})\s*\Z",
        "starts": r"(?i:[»►▶→•>*\s–—-]*+(?:{}))",
        "opens": "(?i:{})",
        "ends": r"(?i:(?:{})\Z)",
    }
    tables: dict[str, dict[ZoneKind, re.Pattern[str]]] = {where: {} for where in shapes}
    for (where, kind), patterns in parts.items():
        tables[where][kind] = re.compile(shapes[where].format("|".join(f"(?:{pattern})" for pattern in patterns)))
    return PageCues(**tables)


def _filled(cue: str) -> str:
    values = {"{date}": date_pattern(), "{time}": _TIME, "{name}": _NAME, "{place}": _PLACE}
    values |= {"{agency}": agency_pattern(True), "{photo}": agency_pattern(False)}
    for mark, pattern in values.items():
        cue = cue.replace(mark, pattern)
    return cue
