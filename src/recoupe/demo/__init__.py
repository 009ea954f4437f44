"""The demo corpus: an invented story of ten articles and an unrelated one of three.

Every outlet, place, person and event in it is made up, and so is every dispatch credited to an agency.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["articles_folder"]


def articles_folder() -> Path:
    """The folder that holds the articles and their ``metadata.csv``."""
    return Path(__file__).parent / "articles"
