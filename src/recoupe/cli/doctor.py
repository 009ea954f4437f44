"""``recoupe doctor``: is this machine ready, and if not, what to do."""

from __future__ import annotations

import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from recoupe import __version__
from recoupe.cli import options as o

__all__ = ["doctor"]

_SENTENCE = "Le préfet a annoncé mardi que la route serait rouverte le lendemain."
_PACKAGES = ("spacy", "trafilatura", "htmldate", "lxml", "SQLAlchemy", "typer", "rich", "babel", "jinja2")


def doctor(
    model: o.Model = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what is wrong.")] = False,
) -> None:
    """Check the installation: versions, the pipeline, a sentence read, the store, the terminal. Exit status 1 if not.

    [bold]Example[/bold]

      recoupe doctor
    """
    console, failed = Console(highlight=False), 0
    checks: dict[str, Callable[[], str]] = {
        "recoupe": lambda: __version__,
        "python": _python,
        "packages": _packages,
        "pipeline": lambda: _pipeline(model),
        "reading": lambda: _reading(model),
        "store": _store,
        "terminal": _terminal,
    }
    for name, check in checks.items():
        try:
            line, style = f"✓ {name}: {check()}", "green"
        except Exception as error:
            line, style = f"✗ {name}: {error}", "red"
            failed += 1
        if style == "red" or not quiet:
            console.print(Text(line, style=style))
    if failed:
        raise typer.Exit(1)


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()} {platform.machine()}"


def _packages() -> str:
    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            raise RuntimeError(f"{name} is missing; run `pip install recoupe` again") from None
    return ", ".join(found)


def _pipeline(model: str | None) -> str:
    from recoupe.reading.parser import Parser

    return Parser.load(model).version


def _reading(model: str | None) -> str:
    from recoupe import api

    reading = api.read_text(_SENTENCE, published="2024-03-06", model=model)
    if len(reading.attributions) != 1 or not reading.times:
        raise RuntimeError("a test sentence is not read as it should be; install recoupe again, or leave --model out")
    return f"{len(reading.attributions)} attribution, {len(reading.times)} times in a test sentence"


def _store() -> str:
    from pathlib import Path

    from recoupe.store import Store

    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "doctor.recoupe"):
        return f"SQLite {sqlite3.sqlite_version}"


def _terminal() -> str:
    encoding = (sys.stdout.encoding or "").lower()
    if encoding.replace("-", "") not in ("utf8", "cp65001"):
        raise RuntimeError(f"the terminal's encoding is {encoding or 'unknown'}; set PYTHONUTF8=1 to see every letter")
    return encoding
