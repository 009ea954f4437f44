"""Recoupe from Python: read articles, cross-check them, show what was kept. The command line is a face of this."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from functools import cache
from pathlib import Path
from typing import BinaryIO

from spacy.language import Language

from recoupe.crosscheck import crosscheck
from recoupe.engine import Plan, read_articles, remembering
from recoupe.errors import InvalidInput, NothingToRead, StoreError
from recoupe.intake import Collection, Tally, collect, published_on
from recoupe.model import Article, Basis, Intake, Problem, Published, Reading, TimeExpression
from recoupe.reading.parser import Parser
from recoupe.reading.reader import Reader
from recoupe.store import Store, key
from recoupe.story import Dossier

__all__ = ["Paths", "Progress", "dossier", "pipeline", "read", "read_text", "read_times", "show", "times"]

PathLike = str | os.PathLike[str]
Paths = PathLike | Sequence[PathLike]
Progress = Callable[[int, int | None, str], None]


def read(
    paths: Paths,
    *,
    metadata: PathLike | None = None,
    published: str | None = None,
    language: str | None = None,
    model: str | None = None,
    jobs: int = 1,
    store: Store | None = None,
    stdin: BinaryIO | None = None,
    reader: Reader | None = None,
    on_progress: Progress | None = None,
    on_intake: Callable[[Intake], None] | None = None,
) -> Iterator[Reading]:
    """Read files and folders, lazily, in the order given; what is not an article is left to ``on_intake``.

    ``on_intake`` is called once, at the end, with what became of every file. ``jobs`` is the number of processes (0:
    one a core). ``reader`` is one already loaded. Raises ``InvalidInput`` for a date or a metadata file that cannot be
    understood and ``ModelNotFound`` for a pipeline that is not installed; never for what an article holds.
    """
    found = _collected(paths, metadata, published, language, stdin)
    plan = Plan(model, language, jobs, reader)
    tally = Tally()
    articles = _articles(found, tally)
    results = read_articles(articles, plan, cache=store, key=key if store is not None else None)
    for done, (_, result, _) in enumerate(results, start=1):
        if isinstance(result, Problem):
            tally.reject(result)
        else:
            yield result
        if on_progress:
            on_progress(done, max(len(found), done), "reading")
    if on_intake:
        on_intake(tally.intake())


def _collected(
    paths: Paths, metadata: PathLike | None, published: str | None, language: str | None, stdin: BinaryIO | None
) -> Collection:
    listed = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    dates = Path(metadata) if metadata else None
    return collect(listed, metadata=dates, published=published, language=language, stdin=stdin)


def _articles(found: Collection, tally: Tally) -> Iterator[Article]:
    """The articles among what was found; everything is counted as it passes."""
    for outcome in found:
        tally.add(outcome)
        if isinstance(outcome, Article):
            yield outcome


def read_times(
    paths: Paths,
    *,
    metadata: PathLike | None = None,
    published: str | None = None,
    language: str | None = None,
    model: str | None = None,
    stdin: BinaryIO | None = None,
    on_intake: Callable[[Intake], None] | None = None,
) -> Iterator[Reading]:
    """The date and the time expressions of files and folders, lazily, in the order given: ``read`` without the rest.

    Raises what ``read`` raises.
    """
    tally = Tally()
    articles = _articles(_collected(paths, metadata, published, language, stdin), tally)
    for result in _reader(model, language).times_many(articles):
        if isinstance(result, Problem):
            tally.reject(result)
        else:
            yield result
    if on_intake:
        on_intake(tally.intake())


def times(text: str, published: date | str | None = None, *, model: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a French text, in order: TIMEX3 type, value and modifier, days, granularity, anchor.

    ``published`` is the day on which the text appeared, or an interval (``"2023-09"``, ``"2023"``). Without it the date
    is what the text itself tells, as in ``read``; what then stays open has a relative value and no guessed day.

    >>> [(t.value, t.granularity) for t in times("Le pont a rouvert hier.", published="2023-09-14")]
    [('2023-09-13', 'day')]
    >>> [t.value for t in times("Le pont a rouvert mardi.")]
    ['XXXX-WXX-2']

    The pipeline is loaded on the first call. Raises ``InvalidInput`` for a date that cannot be understood.
    """
    when = published.isoformat()[:10] if isinstance(published, date) else published
    return _alone(next(_reader(model, "fr").times_many([_given(text, when, "fr")]))).times


def _given(text: str, published: str | None, language: str | None) -> Article:
    """A text given by itself, as an article."""
    when = published_on(published, Basis.GIVEN) if published else Published()
    if when is None:
        raise InvalidInput(f"the date {published!r} is not understood; write it as 2023-09-14, 2023-09 or 2023")
    return Article("", "-", text, language=language, published=when)


def _alone(result: Reading | Problem) -> Reading:
    """The reading of a text given by itself. Raises ``InvalidInput`` where it could not be read."""
    if isinstance(result, Problem):
        raise InvalidInput(f"{result.reason}; {result.remedy}")
    return result


def read_text(
    text: str, *, published: str | None = None, language: str | None = "fr", model: str | None = None
) -> Reading:
    """Read one article given as text; its language is taken to be French unless said otherwise.

    >>> read_text("Le maire a promis que le pont rouvrirait.").attributions[0].act
    'promise'

    Raises ``InvalidInput`` for a date or a language that cannot be understood.
    """
    return _alone(_reader(model, language).read(_given(text, published, language)))


def pipeline() -> Language:
    """The shipped French pipeline as a spaCy pipeline of your own, loaded anew, ready for components to be added.

    >>> doc = pipeline()("La maire a démenti.")
    >>> [token.dep_ for token in doc]
    ['det', 'nsubj', 'aux:tense', 'ROOT', 'punct']

    ``add_pipe("recoupe_times")`` and ``add_pipe("recoupe_attributions")`` are told of in ``recoupe.spacy_components``.
    """
    return Parser.load().nlp


@cache
def _reader(model: str | None, language: str | None) -> Reader:
    return Reader.load(model, language=language)


def dossier(
    paths: Paths,
    *,
    metadata: PathLike | None = None,
    published: str | None = None,
    language: str | None = None,
    model: str | None = None,
    jobs: int = 1,
    store: PathLike | None = None,
    stdin: BinaryIO | None = None,
    reader: Reader | None = None,
    on_progress: Progress | None = None,
) -> Dossier:
    """Read files and folders and cross-check them. The order in which they are named makes no difference.

    ``store`` is the path of a dossier file: readings kept there are not made again, nor are stories whose articles are
    the same, and ``show`` finds this dossier again. Raises ``NothingToRead`` when no article could be read,
    ``StoreError`` when the file cannot be used, and what ``read`` raises.
    """
    listed: Iterable[PathLike] = [paths] if isinstance(paths, str | os.PathLike) else paths
    in_order = sorted({os.fspath(p): p for p in listed}.values(), key=os.fspath)
    reports: list[Intake] = []
    with ExitStack() as stack:
        kept = stack.enter_context(Store.open(Path(store))) if store is not None else None
        readings = list(
            read(
                in_order,
                metadata=metadata,
                published=published,
                language=language,
                model=model,
                jobs=jobs,
                store=kept,
                stdin=stdin,
                reader=reader,
                on_progress=on_progress,
                on_intake=reports.append,
            )
        )
        intake = reports[0]
        if not readings:
            raise NothingToRead(intake.problems)
        if on_progress:
            on_progress(len(readings), len(readings), "cross-checking")
        if kept is None:
            return crosscheck(readings, intake)
        kept.put_run(intake, readings)
        with remembering(kept) as make:
            return crosscheck(readings, intake, make=make)


def show(store: PathLike) -> Dossier:
    """The dossier of the last run kept in a dossier file, without reading any article anew.

    Raises ``StoreError`` when there is no such file or no run in it.
    """
    path = Path(store)
    if not path.exists():
        raise StoreError(f"there is no dossier file at {path}; make one with `recoupe dossier PATH…`")
    with Store.open(path) as kept:
        run = kept.last_run()
        if run is None:
            raise StoreError(f"{path} holds no finished run; run `recoupe dossier PATH…` to its end")
        intake, readings = run
        with remembering(kept) as make:
            return crosscheck(readings, intake, make=make)
