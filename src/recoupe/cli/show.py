"""``recoupe show``: the dossier of the last run, from its file, without reading anything anew."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli import options as o
from recoupe.cli.dossier import print_as

__all__ = ["show"]


def show(
    file: Annotated[Path, typer.Argument(help="The file that `recoupe dossier` kept.")] = Path("dossier.recoupe"),
    story: Annotated[int, typer.Option(help="Only the N-th story; 0 for all.", min=0, metavar="N")] = 0,
    format: o.Format = o.Format.TERMINAL,
    output: o.Output = None,
    lang: o.Words = "fr",
) -> None:
    """Show the dossier of the last run again, in any format, without reading anything anew.

    [bold]Examples[/bold]

      recoupe show

      recoupe show dossier.recoupe --story 1 --format html -o story.html
    """
    from recoupe import api
    from recoupe.errors import InvalidInput
    from recoupe.story import Dossier

    result = api.show(file)
    if story > len(result.stories):
        raise InvalidInput(f"there are {len(result.stories)} stories in {file}; choose --story 1 to that number")
    if story:
        result = Dossier(result.intake, (result.stories[story - 1],))
    print_as(result, format, output, lang)
