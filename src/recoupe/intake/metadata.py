"""The metadata file: who published which file and when, as CSV or JSONL."""

from __future__ import annotations

import csv
import io
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from recoupe.errors import InvalidInput
from recoupe.intake.dates import published_on
from recoupe.intake.decoding import Unreadable, decode
from recoupe.intake.survey import Source
from recoupe.model import Basis, Problem, Published

__all__ = ["Metadata", "Row"]

_COLUMNS = {
    "file": ("file", "fichier", "path", "filename", "doc"),
    "outlet": ("outlet", "source", "media", "média", "journal"),
    "published": ("published", "date", "published_at"),
    "url": ("url", "link"),
    "title": ("title", "titre", "headline"),
}
_REMEDY = "its first line names the columns: file,outlet,published,url,title (any but the first may be missing)"


@dataclass(frozen=True, slots=True)
class Row:
    """What one line of the metadata file says of one file."""

    line: int
    file: str
    outlet: str | None = None
    published: Published = field(default_factory=Published)
    url: str | None = None
    title: str | None = None


class Metadata:
    """The lines of a metadata file, found again by the file they name."""

    def __init__(self, path: Path, rows: Sequence[Row], sources: Sequence[Source] = ()) -> None:
        self._path = path
        self._rows = {row.file: row for row in rows}
        self._names = Counter(source.path.name for source in sources)
        self._used: set[str] = set()
        self._by_name: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._by_name[PurePosixPath(row.file).name].append(row)
        self._beside = {os.path.realpath(path.parent / row.file): row for row in rows}

    @classmethod
    def load(cls, path: Path, sources: Sequence[Source] = ()) -> Metadata:
        """Read the file. Raises ``InvalidInput`` naming the line and what to write instead."""
        try:
            text = decode(path.read_bytes())
        except OSError as error:
            raise InvalidInput(f"{path}: cannot be read ({error.strerror}); check --metadata") from error
        except Unreadable as error:
            raise InvalidInput(f"{path}: {error.reason}; {error.remedy}") from error
        records = _json_records(path, text) if text.lstrip().startswith("{") else _csv_records(path, text)
        return cls(path, list(_rows(path, records)), sources)

    def row(self, source: Source, file: str) -> Row | None:
        """The line for this file: by its place beside the metadata file, by its place in the folder that was given, by
        the end of its path, or by its bare name where only one file bears it. ``file`` may carry ``#n``."""
        record = file.removeprefix(source.file)
        row = self._find(source, record) or (self._find(source, "") if record else None)
        if row:
            self._used.add(row.file)
        return row

    def _find(self, source: Source, record: str) -> Row | None:
        if row := self._beside.get(os.path.realpath(source.path) + record):
            return row
        if source.root and (row := self._rows.get(source.path.relative_to(source.root).as_posix() + record)):
            return row
        candidates = self._by_name.get(source.path.name + record, [])
        whole = source.path.as_posix() + record
        longer = [row for row in candidates if "/" in row.file and f"/{whole}".endswith("/" + row.file)]
        bare = [row for row in candidates if "/" not in row.file and self._names[source.path.name] <= 1]
        return max(longer or bare, key=lambda row: len(row.file), default=None)

    def unused(self) -> Iterator[Problem]:
        """One problem naming the lines that matched no file that was read, if there are any."""
        idle = sorted((row for row in self._rows.values() if row.file not in self._used), key=lambda row: row.line)
        if idle:
            names = ", ".join(f"line {row.line} ({row.file})" for row in idle[:3])
            more = f" and {len(idle) - 3} more" if len(idle) > 3 else ""
            reason = f"no file was read for {names}{more}"
            yield Problem(str(self._path), reason, "name files as they lie beside the metadata file, or by bare name")


def _json_records(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InvalidInput(f'{path}, line {number}: not JSON; write one object a line, with "file"') from error
        if not isinstance(record, dict):
            raise InvalidInput(f'{path}, line {number}: not a JSON object; write one object a line, with "file"')
        yield number, {str(key).strip().casefold(): value for key, value in record.items()}


def _csv_records(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip().casefold() for name in next(reader)]
        if not set(names) & set(_COLUMNS["file"]):
            raise InvalidInput(f"{path}, line 1: no column named file; {_REMEDY}")
        start = reader.line_num + 1
        for cells in reader:
            number, start = start, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
                hint = f"put values that hold {delimiter!r} between double quotes"
                raise InvalidInput(f"{path}, line {number}: more values than columns; {hint}")
            yield number, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise InvalidInput(f"{path}, line {reader.line_num}: {error}; {_REMEDY}") from error


def _rows(path: Path, records: Iterable[tuple[int, Mapping[str, object]]]) -> Iterator[Row]:
    seen: dict[str, Row] = {}
    for number, record in records:
        row = _row(path, number, record)
        earlier = seen.setdefault(row.file, row)
        if earlier is row:
            yield row
        elif (row.outlet, row.published, row.url, row.title) != (
            earlier.outlet,
            earlier.published,
            earlier.url,
            earlier.title,
        ):
            where = f"{path}, line {number}: {row.file} stands on line {earlier.line} already, with other values"
            raise InvalidInput(f"{where}; keep one of the two")


def _row(path: Path, number: int, record: Mapping[str, object]) -> Row:
    file = _cell(record, "file")
    if not file:
        raise InvalidInput(f"{path}, line {number}: no file is named; {_REMEDY}")
    written = _cell(record, "published")
    published = published_on(written, Basis.METADATA) if written else Published()
    if published is None:
        raise InvalidInput(f"{path}, line {number}: the date {written!r} is not understood; write it as 2023-09-14")
    name = PurePosixPath(file.replace("\\", "/")).as_posix()
    return Row(number, name, _cell(record, "outlet"), published, _cell(record, "url"), _cell(record, "title"))


def _cell(record: Mapping[str, object], column: str) -> str | None:
    for name in _COLUMNS[column]:
        value = record.get(name)
        if isinstance(value, str | int) and str(value).strip():
            return str(value).strip()
    return None
