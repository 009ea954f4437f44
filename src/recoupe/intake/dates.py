"""Dates as files and addresses write them, read without knowing any language, as intervals of whole days."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from recoupe.model import Basis, Published

__all__ = ["in_address", "interval", "published_on"]

_ISO = re.compile(r"(?P<y>\d{4})(?:[-/](?P<m>\d{1,2})(?:[-/](?P<d>\d{1,2}))?)?(?:[T ]+\d{1,2}[:hH].*)?$")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{4,6}Z?)?$")
_DAY_FIRST = re.compile(r"(?:(?P<d>\d{1,2})[-/.])?(?P<m>\d{1,2})[-/.](?P<y>\d{4})(?:[T ,à]+\d{1,2}[:hH].*)?$")
_EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?$")  # seconds or milliseconds since 1970, as databases export them
_MAIL = re.compile(r"[A-Za-z]{3},? |\d{1,2} [A-Za-z]{3} ")
_IN_ADDRESS = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_](?P<m>\d{1,2})[-/_](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/_](?P<m>\d{1,2})[-/_](?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)(?=/)"),
)


def interval(value: str) -> tuple[str, str] | None:
    """First and last day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``None`` when there is no such date.

    >>> interval("2024-02")
    ('2024-02-01', '2024-02-29')
    """
    parts = value.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    numbers = [int(part) for part in parts]
    try:
        first = date(*[*numbers, 1, 1][:3])
        month = first.month if len(numbers) > 1 else 12
        last = first if len(numbers) == 3 else date(first.year, month, calendar.monthrange(first.year, month)[1])
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()


def _value(match: re.Match[str]) -> str:
    found = match.groupdict()
    return "-".join([found["y"], *(part.zfill(2) for part in (found.get("m"), found.get("d")) if part)])


def _stamp(written: str) -> str | None:
    """The day of a moment as machines write it: seconds since 1970, or RFC 5322 as in mail and feeds."""
    try:
        if _EPOCH.match(written):
            return datetime.fromtimestamp(int(written[:10]), UTC).date().isoformat()
        return parsedate_to_datetime(written).date().isoformat() if _MAIL.match(written) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def published_on(written: str, basis: Basis) -> Published | None:
    """Read a date as a person or a feed writes it; ``None`` when it cannot be understood.

    Understood: ``2023``, ``2023-09``, ``2023-09-14`` with or without a time, ``20230914``, ``14/09/2023`` (the day
    first), ``09/2023``, the stamps of mail and feeds, and seconds since 1970 (in UTC). The day is the one written, in
    the zone it was written in.

    >>> published_on("14/09/2023", Basis.METADATA).value
    '2023-09-14'
    """
    written = written.strip()
    for pattern in (_ISO, _COMPACT, _DAY_FIRST):
        match = pattern.match(written)
        days = interval(_value(match)) if match else None
        if match and days:
            return Published(_value(match), *days, basis)
    stamp = _stamp(written)
    return Published(stamp, stamp, stamp, basis) if stamp else None


def in_address(url: str | None) -> Published | None:
    """The date an address carries (``/2023/09/14/``, ``-20230914``), if it carries one.

    >>> in_address("https://gazette.example/monde/2023/09/14/crue.html").value
    '2023-09-14'
    """
    for pattern in _IN_ADDRESS if url else ():
        for match in pattern.finditer(url or ""):
            value = _value(match)
            days = interval(value)
            if days:
                return Published(value, *days, Basis.URL)
    return None
