"""The split written in ``split.toml``, and the archives it speaks of."""

from __future__ import annotations

import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["DATA", "Split", "unpack"]

DATA = Path(__file__).parents[1] / ".." / "shared" / "data"
_SPLIT = Path(__file__).with_name("split.toml")


@dataclass(frozen=True, slots=True)
class Split:
    """Which treebank files and which months of Wikinews serve for what."""

    written: tuple[str, ...]
    questions_and_speech: tuple[str, ...]
    development: tuple[str, ...]
    test: dict[str, str]
    held_out_file: str
    held_out_prefix: str
    held_out_last: int
    development_months: frozenset[str]
    test_months: frozenset[str]

    @classmethod
    def read(cls) -> Split:
        """The split of this folder."""
        data: dict[str, Any] = tomllib.loads(_SPLIT.read_text(encoding="utf-8"))
        banks, names = data["treebanks"], data["names"]
        return cls(
            written=tuple(banks["written"]),
            questions_and_speech=tuple(banks["questions_and_speech"]),
            development=tuple(banks["development"]),
            test=dict(banks["test"]),
            held_out_file=banks["held_out"]["file"],
            held_out_prefix=banks["held_out"]["prefix"],
            held_out_last=banks["held_out"]["last"],
            development_months=frozenset(names["development"]),
            test_months=frozenset(names["test"]),
        )

    def month_part(self, month: str) -> str:
        """``train``, ``development`` or ``test`` for a month such as ``2017/03``."""
        if month in self.test_months:
            return "test"
        return "development" if month in self.development_months else "train"


def unpack(data: Path, name: str, into: Path) -> Path:
    """Unpack ``data/<name>.tar.xz`` into ``into`` unless that was done; the folder it holds."""
    folder = into / name
    if not folder.is_dir():
        into.mkdir(parents=True, exist_ok=True)
        with tarfile.open(data / f"{name}.tar.xz") as archive:
            archive.extractall(into, filter="data")
    return folder
