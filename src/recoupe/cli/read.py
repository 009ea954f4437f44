"""``recoupe read``: what each article says, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console

from recoupe.cli import options as o
from recoupe.cli.output import print_terminal, remarks, write
from recoupe.cli.progress import progress
from recoupe.model import Intake, Reading

__all__ = ["read"]


def read(
    paths: o.Paths,
    metadata: o.Metadata = None,
    published: o.Published = None,
    language: o.Language = None,
    model: o.Model = None,
    jobs: o.Jobs = 0,
    format: o.Format = o.Format.TERMINAL,
    output: o.Output = None,
    lang: o.Words = "fr",
) -> None:
    """Read articles one by one: date, times, names, who says what, on whose word and how sure.

    [bold]Examples[/bold]

      recoupe read article.txt --published 2023-09-14

      recoupe read articles/ --format jsonl -o readings.jsonl

      cat article.txt | recoupe read -
    """
    from recoupe import api

    report: list[Intake] = []
    with progress() as tick:
        readings = api.read(
            paths,
            metadata=metadata,
            published=published,
            language=language,
            model=model,
            jobs=jobs,
            on_progress=tick,
            on_intake=report.append,
        )
        if format is o.Format.JSONL:
            write(_lines(readings), output)
            readings = iter(())
        else:
            _show(list(readings), format, output, lang)
    remarks(report[-1])


def _lines(readings: Iterator[Reading]) -> Iterator[str]:
    from recoupe.export.contract import reading_object, to_json

    for reading in readings:
        yield to_json(reading_object(reading)) + "\n"


def _show(readings: list[Reading], format: o.Format, output: o.Output, lang: str) -> None:
    if not readings:
        return
    if format is o.Format.JSON:
        from recoupe.export.contract import reading_object, to_json

        write([to_json([reading_object(r) for r in readings], indent=1) + "\n"], output)
    elif format is o.Format.TERMINAL:
        from recoupe.export.terminal import print_reading

        def draw(console: Console) -> None:
            for reading in readings:
                print_reading(reading, console, language=lang)

        print_terminal(draw, output)
    elif format is o.Format.MD:
        from recoupe.export.markdown import markdown_reading

        write([markdown_reading(r, language=lang) for r in readings], output)
    else:
        from recoupe.crosscheck import article_entry
        from recoupe.story import Dossier, Story
        from recoupe.web import render

        stories = tuple(
            Story(r.article.id, r.article.title or r.article.file, (article_entry(r),), readings=(r,)) for r in readings
        )
        write([render(Dossier(Intake(len(readings)), stories), language=lang)], output)
