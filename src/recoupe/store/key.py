"""The name under which a reading is kept: a fingerprint of all it depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from recoupe.model import Article

__all__ = ["digest", "key", "story_key"]


def key(article: Article, reader_version: str, *options: str) -> str:
    """64 hexadecimal digits that change with the text, what is known of the article, or the reader.

    The file's own name is left out, so that a text moved elsewhere is not read anew. ``options`` are further settings
    that reading depends on, in a fixed order.

    >>> key(Article("1", "a.txt", "Il pleut."), "v1") == key(Article("1", "b.txt", "Il pleut."), "v1")
    True
    """
    return _fingerprint([*_known(article), reader_version, *options])


def digest(article: Article) -> str:
    """64 hexadecimal digits that change with anything in the article, its file's name included."""
    return _fingerprint([*_known(article), article.id, article.file])


def story_key(members: Iterable[tuple[str, str]]) -> str:
    """64 hexadecimal digits for a story, from the digest and the reading's key of each article, in any order.

    They change with the program too, its code and its word lists, since all of it goes into a story.
    """
    return _fingerprint([_program(), *(part for member in sorted(members) for part in member)])


@cache
def _program() -> str:
    found = hashlib.sha256()
    for path, file in _sources(files("recoupe"), ""):
        data = file.read_bytes()
        found.update(f"{path}:{len(data)}:".encode())
        found.update(data)
    return found.hexdigest()


def _sources(folder: Traversable, path: str) -> Iterable[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _sources(entry, f"{path}/{entry.name}")
        elif entry.name.endswith((".py", ".tsv")):
            yield f"{path}/{entry.name}", entry


def _known(article: Article) -> list[str | None]:
    published = article.published
    dates = [published.value, published.earliest, published.latest, str(published.basis)]
    stated = ";".join(f"{zone.span.start}-{zone.span.end}:{zone.kind}" for zone in article.zones)
    named = [article.outlet, article.title, article.byline, article.url, article.language]
    return [article.text, *named, *dates, stated]


def _fingerprint(parts: list[str | None]) -> str:
    """Length before content, so that no two lists of parts run together; absent and empty differ."""
    found = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass")
        found.update(b"-" if part is None else b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()
