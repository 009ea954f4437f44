"""Plain text: the file decoded, unchanged, so that offsets are those of the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from recoupe.intake.decoding import decode
from recoupe.intake.limits import whole
from recoupe.intake.outcome import Draft
from recoupe.model import Problem

__all__ = ["read"]


def read(stream: BinaryIO, file: str) -> Iterator[Draft | Problem]:
    """One article: the text as decoded, line ends kept, only a byte-order mark dropped. Raises ``Unreadable``."""
    yield Draft(file, decode(whole(stream)))
