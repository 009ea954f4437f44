"""The engine: processes give what one process gives, in order, and the cache is asked before anything is read."""

from __future__ import annotations

from recoupe.engine import Plan, read_articles
from recoupe.model import Article, Problem, Reading
from recoupe.reading.reader import Reader

TEXT = "Le maire de Sainte-Orse a promis mardi que le pont n° {n} rouvrirait avant l’été, selon la radio locale."


def articles(count: int) -> list[Article]:
    return [Article(f"{n:04}", f"{n:04}.txt", TEXT.format(n=n), language="fr") for n in range(count)]


class Memory:
    """A cache in memory."""

    def __init__(self) -> None:
        self._kept: dict[str, Reading] = {}

    def get(self, key: str, article: Article | None = None) -> Reading | None:
        return self._kept.get(key)

    def put(self, key: str, reading: Reading) -> None:
        self._kept[key] = reading


def test_processes_give_the_same_in_order(reader: Reader) -> None:
    many = articles(60)
    many[7] = Article("x", "x.txt", "The mayor promised on Tuesday that the bridge would reopen.", language="en")
    serial = [r for _, r, _ in read_articles(many, Plan(jobs=1, loaded=reader))]
    parallel = [r for _, r, _ in read_articles(many, Plan(jobs=2, loaded=reader))]
    assert serial == parallel
    assert isinstance(serial[7], Problem)
    assert [r.article.id for r in serial if isinstance(r, Reading)] == [a.id for a in many if a.id != "x"]


def test_what_is_kept_is_not_read_again(reader: Reader) -> None:
    cache, plan = Memory(), Plan(jobs=1, loaded=reader)
    name = lambda article, version: f"{article.id}/{version}"  # noqa: E731
    first = list(read_articles(articles(5), plan, cache=cache, key=name))
    again = list(read_articles(articles(6), plan, cache=cache, key=name))
    assert [fresh for *_, fresh in first] == [True] * 5
    assert [fresh for *_, fresh in again] == [False] * 5 + [True]
    assert [r for _, r, _ in again[:5]] == [r for _, r, _ in first]
