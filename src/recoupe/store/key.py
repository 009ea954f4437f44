"""The name under which a reading is kept: a fingerprint of all it depends on."""

from __future__ import annotations

import hashlib

from recoupe.model import Article

__all__ = ["digest", "key"]


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
