"""Which files there are to read: paths and folders, walked in a fixed order, hidden files left out."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.intake.signatures import foreign_name
from recoupe.model import Problem

__all__ = ["STDIN", "Source", "Survey", "survey"]

STDIN = "-"
_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: as the user names it, where it is, and the folder it was found under."""

    file: str
    path: Path
    root: Path | None = None


@dataclass(slots=True)
class Survey:
    """The files to read, in order, and what was left out and why."""

    sources: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def survey(paths: Sequence[str | os.PathLike[str]], known: frozenset[str], leave_out: Path | None = None) -> Survey:
    """List the files below ``paths`` in input order, folders sorted by name; ``known`` are the extensions read.

    A file reached twice is listed once. ``leave_out`` (the metadata file) is never listed.
    """
    found = Survey()
    seen = {_real(leave_out)} if leave_out else set()
    for path in paths:
        _add(found, Path(path), str(path), known, seen)
    return found


def label(name: str) -> str:
    """A file name that can always be printed and written as UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _add(found: Survey, path: Path, name: str, known: frozenset[str], seen: set[str]) -> None:
    if name == STDIN:
        if STDIN not in seen:
            seen.add(STDIN)
            found.sources.append(Source(STDIN, path))
        return
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        found.problems.append(_absent(label(name), error))
        return
    if stat.S_ISDIR(mode):
        _add_folder(found, path, known, seen)
    elif not stat.S_ISREG(mode):
        found.problems.append(Problem(label(name), "it is not a regular file", "pipe it in and give - as the file"))
    elif _real(path) not in seen:
        seen.add(_real(path))
        found.sources.append(Source(label(name), path))


def _absent(name: str, error: OSError | ValueError) -> Problem:
    code = getattr(error, "errno", None)
    if code == errno.ENOENT:
        return Problem(name, "there is no such file", "check the spelling and the folder")
    if code == errno.ELOOP:
        return Problem(name, "it is a link that leads back to itself", "give the file itself")
    if code in {errno.EACCES, errno.EPERM}:
        return Problem(name, "you may not read it", "change its permissions, or copy it where you may")
    return Problem(name, f"it could not be opened ({error})", "check the name and the disk")


def _add_folder(found: Survey, root: Path, known: frozenset[str], seen: set[str]) -> None:
    others: Counter[str] = Counter()
    first: dict[str, str] = {}
    before = len(found.sources), len(found.problems)
    for path in _walk(root, found, (_real(root),)):
        extension = path.suffix.lower()
        if extension in known or _real(path) in seen:
            _add(found, path, str(path), known, seen)
        else:
            others[extension] += 1
            first.setdefault(extension, label(str(path)))
    found.problems.extend(_not_read(extension, first[extension], others[extension]) for extension in sorted(others))
    if before == (len(found.sources), len(found.problems)):
        found.problems.append(Problem(label(str(root)), "no article in this folder", "give a folder of .txt files"))


def _not_read(extension: str, first: str, count: int) -> Problem:
    companion, remedy = foreign_name(extension)
    kind = f"{extension} files" if extension else "files without an extension"
    reason = f"{kind} are not articles" if companion else f"{kind} are not read"
    return Problem(first, reason + (f" (and {count - 1} more of them)" if count > 1 else ""), remedy)


def _walk(folder: Path, found: Survey, above: tuple[str, ...]) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        found.problems.append(_absent(label(str(folder)), error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        try:
            is_folder = entry.is_dir()
        except OSError as error:
            found.problems.append(_absent(label(str(path)), error))
            continue
        if not is_folder:
            yield path
        elif (real := _real(path)) in above or len(above) > _DEPTH:
            problem = Problem(
                label(str(path)), "it is a link that leads back to a folder above", "give the folder itself"
            )
            found.problems.append(problem)
        else:
            yield from _walk(path, found, (*above, real))
