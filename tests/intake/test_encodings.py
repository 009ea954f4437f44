"""Bytes to text: every encoding French files come in, and those that must be refused by name."""

from __future__ import annotations

import codecs

import pytest

from recoupe.intake.decoding import Unreadable, decode

PROSE = (
    "Le préfet de la Vézère a démenti jeudi l’évacuation du barrage, évoquée la veille par un élu. "
    "« Rien n’est décidé », a-t-il déclaré à la radio, où l’on craint déjà une crue. "
)
PLAIN = PROSE.replace("’", "'")


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        codecs.BOM_UTF8 + PROSE.encode(),
        codecs.BOM_UTF16_LE + PROSE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + PROSE.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + PROSE.encode("utf-32-be"),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-16-be"),
        PROSE.encode("cp1252"),
    ],
)
def test_the_text_comes_back_unchanged(data: bytes) -> None:
    assert decode(data) == PROSE


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp1252", "mac_roman", "cp850"])
def test_older_encodings_keep_their_accents(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding)) == PLAIN


def test_line_ends_and_blanks_are_kept() -> None:
    text = "  Un titre\r\n\r\nUne phrase.\rUne autre.\u00a0\n"
    assert decode(text.encode()) == text


def test_a_page_may_state_its_encoding() -> None:
    assert decode("Žižkov zaplavila voda.".encode("cp1250"), "windows-1250") == "Žižkov zaplavila voda."


def test_an_unknown_stated_encoding_is_ignored() -> None:
    assert decode(PLAIN.encode("cp1252"), "x-nonsense") == PLAIN


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7 \xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        (b"\xfd7zXZ\x00\x00", "xz"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"SQLite format 3\x00", "SQLite"),
        (bytes(range(256)) * 20, "binary"),
        (b"abc\x00\x00def" * 50, "binary"),
        (b"\x01\x02\x03\x04 mot " * 40, "binary"),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16-LE but broken"),
        (PROSE.encode() + b"\xe9\xff", "UTF-8 broken in 2 places"),
        (PROSE.encode("utf-8").decode("cp1252", "replace").encode(), "garbled"),
        (PROSE.encode("ascii", "replace").replace(b"?", "\ufffd".encode()), "were lost"),
        (bytes(range(0x80, 0x100)) * 10, "could not be recognised"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert reason in refused.value.reason
    assert refused.value.remedy
