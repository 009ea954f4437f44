"""The application and its commands. What is heavy is imported inside a command, so that ``--help`` is instant."""

from __future__ import annotations

from typing import Annotated

import typer

from recoupe import __version__
from recoupe.cli.demo import demo
from recoupe.cli.doctor import doctor
from recoupe.cli.dossier import dossier
from recoupe.cli.evaluate import evaluate
from recoupe.cli.guard import Guarded
from recoupe.cli.read import read
from recoupe.cli.show import show
from recoupe.cli.times import times

__all__ = ["app"]

app = typer.Typer(
    name="recoupe",
    help="Cross-check what several outlets say of one story: who says what, on whose word, how sure, and where they "
    "differ. Offline; French first.",
    epilog="Start with: recoupe demo",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    cls=Guarded,
)
for command in (read, times, dossier, show, demo, doctor, evaluate):
    app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"recoupe {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    pass
