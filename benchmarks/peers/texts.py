"""The texts that every system is shown, with the gold that the scorer compares with, and what became of it before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.evaluation.gold import restore
from recoupe.evaluation.tasks import GOLD
from recoupe.intake import collect
from recoupe.model import Article

__all__ = ["Articles", "Dated", "articles", "dated", "sentences"]


@dataclass(frozen=True, slots=True)
class Dated:
    """Texts with the day on which each appeared (``file``, ``text``, ``YYYY-MM-DD``), and their gold for times.

    ``task`` is what the scorer calls that gold: ``timebank`` for one file, ``times`` for a folder with one file each.
    """

    name: str
    task: str
    gold: Path
    texts: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles, and the folder with one file of gold for each."""

    name: str
    gold: Path
    articles: list[Article]


def sentences(data: Path) -> Iterator[Dated]:
    """The press sentences and the half of the French TimeBank, where they are at hand."""
    for name, file in (("press sentences", "times_press_sentences"), ("TimeBank", "timebank_fr_dev")):
        path = data / "data" / f"{file}.jsonl"
        if path.exists():
            rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
            yield Dated(name, "timebank", path, [(f"{row['id']}.txt", row["text"], row["dct"]) for row in rows])


def articles(data: Path, work: Path) -> Iterator[Articles]:
    """The four articles, the development half and the untouched half, where they are at hand."""
    seeds = data / "seeds"
    if seeds.exists():
        found = [a for a in collect([seeds], metadata=seeds / "metadata.csv") if isinstance(a, Article)]
        yield Articles("four articles", data / "data/gold", found)
    for half in ("development", "untouched"):
        if (data / "data/press_fr.tar.xz").exists():
            place = work / half
            place.mkdir()
            yield Articles(half, place, restore(data / "data", GOLD / half, place))


def dated(found: Articles) -> Dated:
    """The same articles for those who find times; one that may have appeared on several days, on the first of them."""
    texts = [(a.file, a.text, a.published.earliest or "") for a in found.articles]
    return Dated(found.name, "times", found.gold, texts)
