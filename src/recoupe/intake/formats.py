"""The one table that says which module reads which file."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from recoupe.intake import json_lines, plain_text, web_page
from recoupe.intake.outcome import Draft
from recoupe.model import Problem

__all__ = ["EXTENSIONS", "drafts"]

Reader = Callable[[BinaryIO, str], Iterator[Draft | Problem]]

_FORMATS: dict[str, Reader] = {
    ".txt": plain_text.read,
    ".text": plain_text.read,
    ".html": web_page.read,
    ".htm": web_page.read,
    ".xhtml": web_page.read,
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
}
EXTENSIONS = frozenset(_FORMATS)

_HEAD = 4096
_MARKUP = re.compile(
    rb"(?i)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.DOTALL
)


def drafts(stream: BinaryIO, file: str, extension: str) -> Iterator[Draft | Problem]:
    """Read a stream by its extension or, when that says nothing, by how its first bytes look."""
    reader = _FORMATS.get(extension)
    if reader is None:
        head = stream.read(_HEAD)
        reader, stream = _sniff(head), io.BufferedReader(_Rejoined(head, stream))
    return reader(stream, file)


def _sniff(head: bytes) -> Reader:
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        return web_page.read
    first = head.lstrip().split(b"\n", 1)[0].strip()
    if first.startswith(b"{") and (len(first) > _HEAD // 2 or _is_record(first)):
        return json_lines.read
    return plain_text.read


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _Rejoined(io.RawIOBase):
    """A stream with the bytes already looked at put back in front."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
