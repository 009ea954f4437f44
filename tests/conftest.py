"""What several tests share: the reader, loaded once, and the demo corpus, read and cross-checked once."""

from __future__ import annotations

import pytest

from recoupe import api
from recoupe.demo import articles_folder
from recoupe.model import Reading
from recoupe.reading.reader import Reader
from recoupe.story import Dossier


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped French reader."""
    return Reader.load()


@pytest.fixture(scope="session")
def demo_readings(reader: Reader) -> list[Reading]:
    """The demo corpus, read."""
    folder = articles_folder()
    return list(api.read([folder], metadata=folder / "metadata.csv", reader=reader))


@pytest.fixture(scope="session")
def demo_dossier(reader: Reader) -> Dossier:
    """The demo corpus, cross-checked."""
    folder = articles_folder()
    return api.dossier([folder], metadata=folder / "metadata.csv", reader=reader)
