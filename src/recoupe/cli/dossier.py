"""``recoupe dossier``: what the articles of a story say together."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from recoupe.cli import options as o
from recoupe.cli.output import print_terminal, write
from recoupe.cli.progress import progress
from recoupe.story import Dossier

__all__ = ["dossier", "print_as"]


def dossier(
    paths: o.Paths,
    metadata: o.Metadata = None,
    published: o.Published = None,
    language: o.Language = None,
    model: o.Model = None,
    jobs: o.Jobs = 0,
    format: o.Format = o.Format.TERMINAL,
    output: o.Output = None,
    lang: o.Words = "fr",
    store: o.Store = Path("dossier.recoupe"),
    no_store: o.NoStore = False,
) -> None:
    """Cross-check articles: stories, timeline, claims and their origins, conflicts, forecasts, what nobody knows.

    [bold]Examples[/bold]

      recoupe dossier articles/

      recoupe dossier articles/ --metadata metadata.csv --format html -o dossier.html

      recoupe dossier *.txt --published 2023-09-14 --format json | jq .stories[0].brief
    """
    from recoupe import api

    with progress() as tick:
        result = api.dossier(
            paths,
            metadata=metadata,
            published=published,
            language=language,
            model=model,
            jobs=jobs,
            store=None if no_store else store,
            on_progress=tick,
        )
    print_as(result, format, output, lang)


def print_as(result: Dossier, format: o.Format, output: Path | None, lang: str) -> None:
    """Print a dossier in one of the formats; where a file was written, say so on standard error."""
    if format is o.Format.TERMINAL:
        from recoupe.export.terminal import print_dossier

        print_terminal(lambda console: print_dossier(result, console, language=lang), output)
    else:
        write([_text(result, format, lang)], output)
    err = Console(stderr=True, highlight=False, markup=False)
    if result.intake.problems and format is not o.Format.TERMINAL:
        err.print(f"recoupe: {len(result.intake.problems)} not read; the reasons stand under intake", soft_wrap=True)
    if output:
        err.print(f"recoupe: wrote {output}", soft_wrap=True)


def _text(result: Dossier, format: o.Format, lang: str) -> str:
    if format is o.Format.HTML:
        from recoupe.web import render

        return render(result, language=lang)
    if format is o.Format.MD:
        from recoupe.export.markdown import markdown

        return markdown(result, language=lang)
    from recoupe.export.contract import dossier_object, story_object, to_json

    if format is o.Format.JSONL:
        return "".join(to_json(story_object(s)) + "\n" for s in result.stories)
    return to_json(dossier_object(result), indent=1) + "\n"
