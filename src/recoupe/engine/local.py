"""Read many articles on this machine, in order, keeping each reading as soon as it is finished."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Protocol

from recoupe.model import Article, Problem, Reading
from recoupe.reading.reader import Reader

__all__ = ["Cache", "Plan", "read_articles"]

_CHUNK = 8  # articles sent to a process at once
_SERIAL = 48  # articles; below this the start of a second process costs more than it saves


class Cache(Protocol):
    """Where finished readings are kept: see ``recoupe.store``."""

    def get(self, key: str, article: Article | None = None) -> Reading | None:
        """The reading kept under a key, of the article at hand, or ``None``."""

    def put(self, key: str, reading: Reading) -> None:
        """Keep a reading; it must survive a kill at any moment afterwards."""


@dataclass(frozen=True)
class Plan:
    """How to read: with which pipeline, in which language, over how many processes (0: as many as cores).

    ``loaded`` is a reader to use in this process instead of loading one.
    """

    model: str | None = None
    language: str | None = None
    jobs: int = 0
    loaded: Reader | None = None

    @cached_property
    def reader(self) -> Reader:
        """The reader of this process, loaded once."""
        return self.loaded or Reader.load(self.model, language=self.language)

    @property
    def processes(self) -> int:
        """The number of processes asked for, or one a core that this process may use."""
        if self.jobs:
            return self.jobs
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_articles(
    articles: Iterable[Article],
    plan: Plan,
    *,
    cache: Cache | None = None,
    key: Callable[[Article, str], str] | None = None,
) -> Iterator[tuple[Article, Reading | Problem, bool]]:
    """Read articles lazily and in order; yields (article, what came of it, whether it was read anew).

    With a ``cache``, ``key(article, reader version)`` names each reading; what it holds is not read again, and what is
    read is kept at once.
    """
    articles = iter(articles)
    with ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        while window := list(islice(articles, max(_SERIAL, 4 * _CHUNK * plan.processes))):
            keys = [key(a, plan.reader.version) if key is not None else "" for a in window]
            kept = [cache.get(k, a) if cache is not None else None for k, a in zip(keys, window, strict=True)]
            missing = [a for a, reading in zip(window, kept, strict=True) if reading is None]
            if pool is None and plan.processes > 1 and len(missing) >= _SERIAL:
                pool = stack.enter_context(_pool(plan))
            fresh = _in_pool(pool, missing) if pool else plan.reader.read_many(missing) if missing else iter(())
            for article, name, reading in zip(window, keys, kept, strict=True):
                if reading is not None:
                    yield article, reading, False
                    continue
                result = next(fresh)
                if cache is not None and isinstance(result, Reading):
                    cache.put(name, result)
                yield article, result, True


def _pool(plan: Plan) -> ProcessPoolExecutor:
    for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(library, "1")  # one thread a process, or they compete for the cores
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(plan.processes, context, initializer=_start, initargs=(plan.model, plan.language))


def _in_pool(pool: ProcessPoolExecutor, articles: list[Article]) -> Iterator[Reading | Problem]:
    chunks = [articles[i : i + _CHUNK] for i in range(0, len(articles), _CHUNK)]
    for results in pool.map(_read_chunk, chunks):
        yield from results


_readers: list[Reader] = []  # the one reader of a worker process


def _start(model: str | None, language: str | None) -> None:
    _readers.append(Reader.load(model, language=language))


def _read_chunk(articles: list[Article]) -> list[Reading | Problem]:
    return list(_readers[0].read_many(articles))
