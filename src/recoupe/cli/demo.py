"""``recoupe demo``: the dossier of an invented story, to see what Recoupe does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from recoupe.cli import options as o

__all__ = ["demo"]


def demo(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to write the HTML page.", metavar="FILE")
    ] = Path("recoupe-demo.html"),
    lang: o.Words = "fr",
) -> None:
    """Cross-check the demo corpus: thirteen invented articles. Prints the dossier and writes it as an HTML page.

    [bold]Example[/bold]

      recoupe demo -o demo.html
    """
    from recoupe import api
    from recoupe.cli.output import print_terminal, write
    from recoupe.cli.progress import progress
    from recoupe.demo import articles_folder
    from recoupe.export.terminal import print_dossier
    from recoupe.web import render

    folder = articles_folder()
    with progress() as tick:
        result = api.dossier([folder], metadata=folder / "metadata.csv", jobs=1, on_progress=tick)
    print_terminal(lambda console: print_dossier(result, console, language=lang), None)
    write([render(result, language=lang)], output)
    Console(highlight=False, markup=False).print(f"\n{output.resolve()}", soft_wrap=True)
