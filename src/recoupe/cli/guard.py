"""Errors of ours end a command with one clear line and status 2; an interruption with 130; a closed pipe in silence."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from rich.console import Console
from rich.text import Text
from typer.core import TyperGroup

from recoupe.errors import NothingToRead, RecoupeError
from recoupe.export.terminal import plain

__all__ = ["Guarded"]


class Guarded(TyperGroup):
    """A command group that turns ``RecoupeError`` into a message on standard error."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        err = Console(stderr=True)
        try:
            return super().invoke(ctx)
        except NothingToRead as error:
            for p in error.problems:
                err.print(Text(plain(f"{p.file}: {p.reason}{f' → {p.remedy}' if p.remedy else ''}")))
            err.print(Text(f"recoupe: {error}", style="red"))
            raise typer.Exit(2) from None
        except RecoupeError as error:
            err.print(Text(f"recoupe: {plain(str(error))}", style="red"))
            raise typer.Exit(2) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except KeyboardInterrupt:
            err.print("recoupe: stopped; what was finished is kept")
            raise typer.Exit(130) from None
