"""Files that are not text, known by their first bytes or by their name, each with what to do about it."""

from __future__ import annotations

__all__ = ["foreign_content", "foreign_name"]

_DOCUMENT = "open it and save it as plain text (.txt) or as a web page (.html)"
_ARCHIVE = "unpack it first; archives are never opened"
_MEDIA = "give the text that goes with it; images, sound and video are not read"
_DATABASE = "export the articles as JSONL, one record a line"

_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF document", _DOCUMENT),
    (b"{\\rtf", "an RTF document", _DOCUMENT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document", _DOCUMENT),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "unpack it, or save the document as plain text (.txt)"),
    (b"PK\x05\x06", "an empty ZIP archive", _ARCHIVE),
    (b"\x1f\x8b", "a gzip archive", _ARCHIVE),
    (b"BZh", "a bzip2 archive", _ARCHIVE),
    (b"\xfd7zXZ\x00", "an xz archive", _ARCHIVE),
    (b"(\xb5/\xfd", "a Zstandard archive", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _ARCHIVE),
    (b"Rar!\x1a\x07", "a RAR archive", _ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _MEDIA),
    (b"\xff\xd8\xff", "a JPEG image", _MEDIA),
    (b"GIF87a", "a GIF image", _MEDIA),
    (b"GIF89a", "a GIF image", _MEDIA),
    (b"ID3\x03", "an MP3 recording", _MEDIA),
    (b"ID3\x04", "an MP3 recording", _MEDIA),
    (b"OggS\x00", "an Ogg recording", _MEDIA),
    (b"SQLite format 3\x00", "an SQLite database", _DATABASE),
    (b"\x7fELF", "a program", "give the text of an article"),
)

_NAMES: dict[str, tuple[str, str]] = {
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".ppt", ".pptx"), ("", _DOCUMENT)),
    **dict.fromkeys((".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar"), ("", _ARCHIVE)),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".mp3", ".mp4", ".wav", ".ogg"), ("", _MEDIA)),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".db", ".sqlite", ".parquet"), ("", _DATABASE)),
    ".xml": ("", "export the articles as JSONL or as plain text"),
    ".json": ("companion", "to read articles from it, write one JSON record a line and name it .jsonl"),
    ".csv": ("companion", "to use it for dates and outlets, give it with --metadata"),
    ".tsv": ("companion", "to use it for dates and outlets, give it with --metadata"),
    ".md": ("companion", "to read it as an article, name it .txt or give it by its own name"),
    ".ann": ("companion", "annotations are not read"),
    ".recoupe": ("companion", "this is Recoupe's own dossier file"),
}


def foreign_content(head: bytes) -> tuple[str, str] | None:
    """What kind of binary file starts with these bytes, and the remedy; ``None`` for anything that may be text.

    >>> foreign_content(b"%PDF-1.7")[0]
    'a PDF document'
    """
    for signature, kind, remedy in _SIGNATURES:
        if head.startswith(signature):
            return kind, remedy
    return None


def foreign_name(extension: str) -> tuple[bool, str]:
    """Whether a file of this extension is a usual companion of articles, and what to do to have it read."""
    note, remedy = _NAMES.get(extension, ("", "if it holds text, rename it .txt"))
    return note == "companion", remedy
