"""The project's own gold: annotations kept as offsets beside the hash of a text that is not ours to publish.

A file of ``evaluation/gold/`` names its ``source`` (archive/path), the SHA-256 of its text and the day it was
``published`` (null where the archive does not say); spans are ``[start, end]`` in code points of that text. A
``resolved`` or ``via`` name is a span where the text holds it, else a string.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InvalidInput
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published

__all__ = ["restore"]


def restore(data: Path, folder: Path, work: Path) -> list[Article]:
    """Put the gold of ``folder`` beside its texts: writes ``work/<stem>.json`` for the scorer, gives the articles.

    ``data`` holds the archives. Raises ``InvalidInput`` where a text is not the one that was annotated.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InvalidInput(f"no gold in {folder}; run from the project's folder")
    golds = [(path.stem, json.loads(path.read_text("utf-8"))) for path in files]
    for archive in sorted({gold["source"].split("/")[0] for _, gold in golds}):
        with tarfile.open(data / f"{archive}.tar.xz") as tar:
            tar.extractall(work, filter="data")
    return list(_articles(golds, work))


def _articles(golds: list[tuple[str, dict[str, Any]]], work: Path) -> Iterator[Article]:
    for stem, gold in golds:
        text = (work / gold["source"]).read_bytes().decode("utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != gold["sha256"]:
            raise InvalidInput(f"{gold['source']} is not the text that was annotated")
        layers = {
            "attributions": [_named(a, text) for a in gold["attributions"]],
            "times": [{**t, "start": t["span"][0], "end": t["span"][1]} for t in gold["times"]],
        }
        (work / f"{stem}.json").write_text(json.dumps({"layers": layers}), "utf-8")
        when = published_on(gold["published"], Basis.METADATA) if gold["published"] else None
        yield Article(stem, f"{stem}.txt", text, published=when or Published())


def _named(attribution: dict[str, Any], text: str) -> dict[str, Any]:
    def name(value: str | list[int] | None) -> str | None:
        return text[value[0] : value[1]] if isinstance(value, list) else value

    via = [name(v) for v in attribution["via"]]
    return {**attribution, "resolved": name(attribution["resolved"]), "via": via}
