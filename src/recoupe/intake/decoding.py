"""From bytes to text: UTF-8 first, what a byte-order mark says, then the encodings of older French files."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from recoupe.intake.signatures import foreign_content

__all__ = ["Unreadable", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1252", "mac_roman", "cp850")  # Windows (ISO 8859-1 and -15 but for controls), old Macintosh, DOS
_WESTERN = frozenset("éèàêçùâîôûëïœæÿüöäßñóíáúãõÉÈÀÊÇÔÂÎŒÙÛÖÜÄ«»‘’“”–—…°€·•\u00a0")
_SAMPLE = 65_536
_GARBLED = re.compile("Ã[\u0080-\u00bf©¨ªª«®´¹»§ ‰ˆŠ¢\u2030]|â€[™œ\u009d“”¦]|Â[«» °]")
_ACCENTED = re.compile("[àâçéèêëîïôùûüœ]", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ASK = "save the file as UTF-8 and read it again"


class Unreadable(Exception):
    """Bytes that give no text: why, and what to do about it; callers make a ``Problem`` of it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason, remedy)
        self.reason = reason
        self.remedy = remedy


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, line ends untouched, without its byte-order mark. Raises ``Unreadable``.

    ``declared`` is the encoding that the format itself states (an HTML ``<meta charset>``), tried after UTF-8.

    >>> decode("Le préfet a démenti.".encode("cp1252"))
    'Le préfet a démenti.'
    """
    if not data.strip():
        raise Unreadable("the file is empty", "check that it was saved, or leave it out")
    text = _by_mark(data)
    if text is None:
        _refuse_binary(data)
        text = _unmarked(data, declared)
    _refuse_garbled(text)
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(f"marked as {encoding.upper()} but broken at byte {error.start}", _ASK) from error
    return None


def _refuse_binary(data: bytes) -> None:
    known = foreign_content(data)
    if known:
        raise Unreadable(f"it is {known[0]}, not text", known[1])
    if b"\x00" in data[:_SAMPLE] and _wide(data) is None:
        raise Unreadable("it is a binary file, not text", "give the article as .txt, .html or .jsonl")


def _wide(data: bytes) -> str | None:
    """The UTF-16 that has lost its mark: in Western text every second byte is nearly always zero."""
    head = data[:_SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 8 or len(data) % 2 or max(even, odd) < 0.8 * (len(head) // 2) or min(even, odd) > len(head) // 100:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _unmarked(data: bytes, declared: str | None) -> str:
    try:
        return data.decode(_wide(data) or "utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error.start)
    if declared and _codec(declared) not in {None, "utf-8"}:
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            pass
    return _legacy(data)


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None


def _refuse_broken_utf8(data: bytes, at: int) -> None:
    """Mostly UTF-8 with a few bad bytes: another encoding would garble every accent."""
    lenient = data.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    good = sum(1 for char in lenient if char > "\x7f") - bad
    if good > 2 * bad:
        raise Unreadable(f"UTF-8 broken in {bad} place{'s' * (bad > 1)}, first at byte {at}", _ASK)


def _legacy(data: bytes) -> str:
    """The text in the encoding that makes Western letters of it, else in whatever charset-normalizer makes of it."""
    texts = [text for encoding in _LEGACY if (text := _decoded(data, encoding)) is not None]
    text = max(texts, key=_western, default="")
    if _western(text) < 0.8:
        best = from_bytes(data[:_SAMPLE]).best()
        text = (_decoded(data, best.encoding) if best else None) or ""
    if not _plausible(text):
        raise Unreadable("its encoding could not be recognised", _ASK)
    return text


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _western(text: str) -> float:
    """The share of its letters and signs beyond ASCII that Western newspapers use."""
    beyond = [char for char in text[:_SAMPLE] if char > "\x7f"]
    return sum(char in _WESTERN for char in beyond) / len(beyond) if beyond else 0.0


def _plausible(text: str) -> bool:
    """Text is letters and blanks in the main."""
    head = text[:_SAMPLE]
    worded = sum(1 for char in head if char.isalpha() or char.isspace())
    return bool(head) and worded >= 0.6 * len(head) and len(_CONTROLS.findall(head)) <= len(head) // 200


def _refuse_garbled(text: str) -> None:
    head = text[:_SAMPLE]
    if len(_CONTROLS.findall(head)) > max(2, len(head) // 100):
        raise Unreadable("it is a binary file, not text", "give the article as .txt, .html or .jsonl")
    lost, garbled = head.count("\ufffd"), len(_GARBLED.findall(head))
    if lost > 3 and lost > len(head) // 200:
        raise Unreadable(f"{lost} characters were lost when it was saved", "go back to the original and " + _ASK)
    if garbled > 3 and garbled > len(_ACCENTED.findall(head)):
        raise Unreadable("its accents are garbled (UTF-8 taken for Latin-1)", "go back to the original and " + _ASK)
