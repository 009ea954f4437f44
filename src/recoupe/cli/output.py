"""Where results go: standard output, or a file that is replaced whole or not at all."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console

from recoupe.errors import InvalidInput, NothingToRead
from recoupe.model import Intake

__all__ = ["print_terminal", "remarks", "write"]


def write(chunks: Iterable[str], path: Path | None) -> None:
    """Write text as UTF-8 to ``path``, or to standard output. Raises ``InvalidInput`` where it cannot."""
    if path is None:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.resolve().parent, prefix=f".{path.name}.", delete=False
        ) as out:
            try:
                out.writelines(chunks)
            except BaseException:
                out.close()
                os.unlink(out.name)
                raise
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(out.name, 0o666 & ~umask)
        os.replace(out.name, path)
    except OSError as error:
        raise InvalidInput(f"cannot write {path}: {error.strerror}; choose another place with -o") from error


def print_terminal(draw: Callable[[Console], None], path: Path | None) -> None:
    """Draw with Rich on standard output, or as plain text into a file."""
    if path is None:
        draw(Console())
        return
    console = Console(record=True, width=100, file=io.StringIO())
    draw(console)
    write([console.export_text()], path)


def remarks(intake: Intake) -> None:
    """What was not read, on standard error. Raises ``NothingToRead`` when nothing was."""
    if not intake.read:
        raise NothingToRead(intake.problems)
    from recoupe.export.labels import labels
    from recoupe.export.outline import intake_lines
    from recoupe.export.terminal import plain

    if intake.problems or intake.duplicates:
        err = Console(stderr=True, highlight=False, markup=False)
        for line in intake_lines(intake, labels("en")):
            err.print(plain(line), soft_wrap=True)
