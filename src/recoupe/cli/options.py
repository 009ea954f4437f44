"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Format",
    "Jobs",
    "Language",
    "Metadata",
    "Model",
    "NoStore",
    "Output",
    "Paths",
    "Published",
    "Store",
    "Words",
]


class Format(StrEnum):
    """How to print."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"


Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Files (.txt, .html, .jsonl) or folders; - for standard input.", show_default=False, metavar="PATH…"
    ),
]
Metadata = Annotated[
    Path | None,
    typer.Option(
        help="A CSV or JSONL file with the columns file, outlet, published, url, title (any but the first may miss).",
        metavar="FILE",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="The publication date of files that have none in the metadata: 2023-09-14, 2023-09.", metavar="DATE"
    ),
]
Language = Annotated[
    str | None, typer.Option(help="Force the language of all files instead of detecting it.", metavar="CODE")
]
Model = Annotated[
    str | None,
    typer.Option(help="An installed spaCy French pipeline to use instead of the one shipped.", metavar="NAME"),
]
Jobs = Annotated[int, typer.Option(help="Processes that read; 0 for one a core.", min=0, metavar="N")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write there instead of to standard output.", metavar="FILE")
]
Words = Annotated[str, typer.Option("--lang", help="The language of labels: fr or en.", metavar="fr|en")]
Store = Annotated[
    Path,
    typer.Option(help="Where readings are kept, so that a second run makes only what is new.", metavar="FILE"),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Keep nothing on disk.")]
