"""``recoupe evaluate``: every score beside its floor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

__all__ = ["evaluate"]


def evaluate(
    data: Annotated[Path, typer.Option(help="The folder with seeds/, data/ and score/.", metavar="FOLDER")] = Path(
        "../shared"
    ),
    floors: Annotated[Path, typer.Option(help="The file of floors.", metavar="FILE")] = Path("evaluation/floors.toml"),
    task: Annotated[
        list[str] | None, typer.Option(help="Only this task; may be given several times.", metavar="NAME")
    ] = None,
    all_scores: Annotated[bool, typer.Option("--all", help="Print the scores that have no floor too.")] = False,
) -> None:
    """Measure reading and cross-checking on annotated data; fails when a score is below its floor.

    [bold]Examples[/bold]

      recoupe evaluate

      recoupe evaluate --task attributions --task times --all
    """
    from recoupe.errors import InvalidInput
    from recoupe.evaluation.floors import Floors, check, corpus_hash, flatten
    from recoupe.evaluation.tasks import TASKS, run
    from recoupe.reading.reader import Reader

    tasks = [t for t in Floors.load(floors).tasks if not task or t.name in task]
    if unknown := set(task or []) - set(TASKS):
        raise InvalidInput(f"no task named {', '.join(sorted(unknown))}; choose from {', '.join(TASKS)}")
    console, reader, failed = Console(), None, 0
    for t in tasks:
        digest = corpus_hash(data, t.corpus)
        if digest is None:
            console.print(f"{t.name}: skipped, no data at {data}", markup=False, highlight=False)
            continue
        if digest != t.sha256:
            raise InvalidInput(
                f"{t.name}: the data is not what the floors were measured on ({digest[:12]}… for {t.sha256[:12]}…)"
            )
        reader = reader or Reader.load()
        scores = flatten(run(t.name, data, reader))
        table = Table(title=t.name, title_justify="left", box=None)
        for column in ("score", "value", "floor", ""):
            table.add_column(column, justify="left" if column == "score" else "right")
        bounded = check(t, scores)
        for c in bounded:
            value = "absent" if c.score is None else f"{c.score:g}"
            table.add_row(
                c.name, value, f"{'≤' if c.ceiling else '≥'} {c.bound:g}", "" if c.kept else "[red]below[/red]"
            )
        if all_scores:
            named = {c.name for c in bounded}
            for name, score in scores.items():
                if name not in named:
                    table.add_row(name, f"{score:g}", "", "")
        console.print(table)
        failed += sum(not c.kept for c in bounded)
    if failed:
        console.print(f"[red]{failed} scores on the wrong side of their floor[/red]")
        raise typer.Exit(1)
