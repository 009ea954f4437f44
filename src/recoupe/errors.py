"""Every error Recoupe raises on purpose.

    RecoupeError
    ├── NothingToRead      no file could be read; ``problems`` says why for each
    ├── InvalidInput       an option or a metadata file that cannot be understood
    ├── ModelNotFound      the named spaCy pipeline is not installed
    └── StoreError         a dossier file that cannot be opened
        └── NewerStore     it was written by a newer version

Each message ends with what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model import Problem

__all__ = ["InvalidInput", "ModelNotFound", "NewerStore", "NothingToRead", "RecoupeError", "StoreError"]


class RecoupeError(Exception):
    """The root: catch this to catch everything below."""


class NothingToRead(RecoupeError):
    """No file could be read."""

    def __init__(self, problems: Sequence[Problem] = ()) -> None:
        self.problems = tuple(problems)
        super().__init__("nothing could be read; see the reason beside each file, or run `recoupe read --help`")


class InvalidInput(RecoupeError):
    """An option, a date or a metadata file that cannot be understood."""


class ModelNotFound(RecoupeError):
    """The named spaCy pipeline is not installed."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"no spaCy pipeline named {name!r} is installed; install it (`pip install {name}`), "
            "give the path of one, or leave --model out to use the pipeline shipped with Recoupe"
        )


class StoreError(RecoupeError):
    """A dossier file that cannot be opened."""


class NewerStore(StoreError):
    """A dossier file written by a newer version of Recoupe."""
