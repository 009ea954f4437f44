"""``recoupe times``: when, in each article: the time expressions with their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from recoupe.cli import options as o
from recoupe.cli.output import print_terminal, remarks, write
from recoupe.errors import InvalidInput
from recoupe.model import Intake, Reading

__all__ = ["times"]


class Format(StrEnum):
    """How to print time expressions."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    TIMEML = "timeml"


def times(
    paths: o.Paths,
    metadata: o.Metadata = None,
    published: o.Published = None,
    language: o.Language = None,
    model: o.Model = None,
    format: Annotated[Format, typer.Option(help="How to print; timeml marks them in the text.")] = Format.TERMINAL,
    output: o.Output = None,
    lang: o.Words = "fr",
) -> None:
    """Find the time expressions of each article: TIMEX3 type, value, modifier; days, granularity, anchor, characters.

    [bold]Examples[/bold]

      recoupe times article.txt --published 2023-09-14

      echo "Le pont a rouvert hier." | recoupe times - --published 2023-09-14 --format timeml

      recoupe times articles/ --metadata metadata.csv --format jsonl -o times.jsonl
    """
    from recoupe import api

    report: list[Intake] = []
    found = api.read_times(
        paths, metadata=metadata, published=published, language=language, model=model, on_intake=report.append
    )
    if format is Format.JSONL:
        write(_lines(found), output)
    else:
        readings = list(found)
        if readings:
            _print(readings, format, output, lang)
    remarks(report[-1])


def _lines(readings: Iterator[Reading]) -> Iterator[str]:
    from recoupe.export.contract import times_object, to_json

    for reading in readings:
        yield to_json(times_object(reading)) + "\n"


def _print(readings: list[Reading], format: Format, output: o.Output, lang: str) -> None:
    if format is Format.JSON:
        from recoupe.export.contract import times_object, to_json

        write([to_json([times_object(r) for r in readings], indent=1) + "\n"], output)
    elif format is Format.TIMEML:
        from recoupe.export.timeml import timeml

        if len(readings) > 1:
            count = f"a TimeML document holds one article and {len(readings)} were read"
            raise InvalidInput(f"{count}; name one file, or use --format jsonl")
        write([timeml(readings[0])], output)
    else:
        from recoupe.export.terminal import print_times

        def draw(console: Console) -> None:
            for reading in readings:
                print_times(reading, console, language=lang)

        print_terminal(draw, output)
