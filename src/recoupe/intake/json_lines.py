"""JSON Lines: one article a record, under the field names that feeds, crawlers and databases use."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from recoupe.intake.dates import published_on
from recoupe.intake.decoding import Unreadable, decode
from recoupe.intake.limits import LARGEST
from recoupe.intake.outcome import Draft
from recoupe.intake.signatures import foreign_content
from recoupe.model import Basis, Problem, Published

__all__ = ["read"]

_FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article_text", "texte"),
    "title": ("title", "headline", "titre"),
    "outlet": ("outlet", "source", "publisher", "media", "sitename", "journal"),
    "published": ("published", "date", "published_at", "date_published", "datePublished", "pubdate", "publish_date"),
    "url": ("url", "link", "canonical"),
    "byline": ("byline", "author", "authors", "auteur"),
    "language": ("language", "lang", "langue"),
}
_HOPELESS = 20
_ONE_A_LINE = 'write one JSON object a line, with the article under "text"'


def read(stream: BinaryIO, file: str) -> Iterator[Draft | Problem]:
    """One article a line, named ``file#n`` by its line; a bad line is a problem and the next line is read."""
    read = bad = 0
    for number, line in _lines(stream):
        if number == 1:
            _refuse_binary(line or b"")
        if line is not None and not line.strip():
            continue
        outcomes = _record(line, f"{file}#{number}", number)
        yield from outcomes
        if isinstance(outcomes[-1], Draft):
            read += 1
        else:
            bad += 1
        if bad == _HOPELESS and not read:
            raise Unreadable(f"its first {bad} lines hold no article; the rest was left unread", _ONE_A_LINE)
    if not read and not bad:
        raise Unreadable("the file is empty", "check that it was saved, or leave it out")


def _refuse_binary(line: bytes) -> None:
    known = foreign_content(line)
    if known:
        raise Unreadable(f"it is {known[0]}, not JSON Lines", known[1])
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unreadable("its JSON is in UTF-16", "save the file as UTF-8 and read it again")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; ``None`` for one that is too long, which is skipped without being held."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) <= LARGEST:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield number, None


def _record(line: bytes | None, name: str, number: int) -> list[Draft | Problem]:
    """The article of a line, or why there is none; a date that is not understood is told, and the article kept."""
    if line is None:
        return [Problem(name, f"line {number} is longer than 20 MB", "split the record")]
    try:
        record = json.loads(decode(line))
    except Unreadable as error:
        return [Problem(name, f"line {number}: {error.reason}", error.remedy)]
    except (ValueError, RecursionError) as error:
        return [Problem(name, f"line {number} is not JSON ({str(error)[:80]})", _ONE_A_LINE)]
    if not isinstance(record, dict):
        return [Problem(name, f"line {number} is not a JSON object", _ONE_A_LINE)]
    text = _field(record, "text")
    if text is None or not text.strip():
        given = ", ".join(sorted(map(str, record))[:6])[:120]
        return [Problem(name, f"line {number} has no text (it has: {_sound(given)})", _ONE_A_LINE)]
    written = _field(record, "published")
    published = published_on(written, Basis.METADATA) if written else Published()
    draft = _draft(record, text, name, published or Published())
    if published is None:
        reason = f"line {number} was read, but its date {written!r} is not understood"
        return [Problem(name, reason, "write it as 2023-09-14"), draft]
    return [draft]


def _draft(record: Mapping[str, object], text: str, name: str, published: Published) -> Draft:
    language = _field(record, "language")
    return Draft(
        name,
        text,
        outlet=_field(record, "outlet"),
        title=_field(record, "title"),
        byline=_field(record, "byline"),
        url=_field(record, "url"),
        language=language.replace("_", "-").split("-")[0].lower() if language else None,
        published=published,
    )


def _field(record: Mapping[str, object], name: str) -> str | None:
    """The first of the field's names that the record fills with words; a list of words is joined."""
    for key in _FIELDS[name]:
        value = record.get(key)
        if isinstance(value, list):
            value = ", ".join(part for part in value if isinstance(part, str))
        if isinstance(value, int) and not isinstance(value, bool) and name == "published":
            value = str(value)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return _sound(value) if name == "text" else _sound(value).strip()
    return None


def _sound(text: str) -> str:
    """JSON may escape half of a surrogate pair, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
