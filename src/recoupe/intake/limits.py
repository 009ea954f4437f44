"""How much is read at most, so that one file cannot take all memory."""

from __future__ import annotations

from typing import BinaryIO

from recoupe.intake.decoding import Unreadable

__all__ = ["LARGEST", "whole"]

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest article file, and of the longest line of a JSONL file."""


def whole(stream: BinaryIO) -> bytes:
    """All the bytes of a stream. Raises ``Unreadable`` beyond ``LARGEST``."""
    parts: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise Unreadable("it is larger than 20 MB", "split it into one file an article, or into a .jsonl file")
    return b"".join(parts)
