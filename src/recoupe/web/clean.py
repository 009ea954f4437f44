"""What the page may hold of words that strangers wrote: nothing that runs, hides, or cannot be written."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

__all__ = ["capital", "one_line", "safe_address", "shortened", "writable"]

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_BLANK = re.compile(r"\s+")
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x20\x7f\\<>\"']")


def writable(text: str) -> str:
    """The text with what UTF-8 or HTML cannot carry (NUL, lone surrogates) replaced, code point for code point."""
    return _UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text on one line, without control characters and without marks that turn the direction of writing.

    French quotation marks keep to the words they enclose.

    >>> one_line("Le maire\\n a \u202edémenti")
    'Le maire a démenti'
    """
    line = _BLANK.sub(" ", _INVISIBLE.sub(" ", text)).strip()
    return line.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def capital(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int = 60) -> str:
    """The beginning of a text on one line, cut between words, at most ``limit`` characters with its ellipsis.

    >>> shortened("La digue a cédé dans la nuit de lundi", 20)
    'La digue a cédé…'
    """
    line = one_line(text)
    if len(line) <= limit:
        return line
    kept = line[: limit - 1]
    if " " in kept[limit // 2 :]:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip(" ,;:–—-«(") + "…"


def safe_address(address: str | None) -> str | None:
    """The address of a web page, or ``None`` for any other scheme and for what only looks like one.

    >>> safe_address("https://courrier.example/a1"), safe_address("javascript:alert(1)")
    ('https://courrier.example/a1', None)
    """
    if not address or _NOT_IN_ADDRESS.search(address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None
