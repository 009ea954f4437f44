"""The store over SQLite: every reading is committed by itself, so that a kill loses no finished article."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, OperationalError

from recoupe.errors import StoreError
from recoupe.model import Article, Intake, Reading
from recoupe.store import packing
from recoupe.store.key import digest, story_key
from recoupe.store.schema import articles, members, prepare, readings, runs, stories
from recoupe.story import Story

__all__ = ["Store"]

_WAIT = 10.0  # seconds for another process to finish writing


class Store:
    """Articles and readings in one file. Open it with ``Store.open``; use it in ``with``, or ``close`` it.

    Several processes may hold one file open: each write waits for the others, at most ten seconds.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path
        self._names: dict[str, str] = {}  # digest of an article met in this session -> key of its reading
        self._connection: Connection | None = None

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, wait: float = _WAIT) -> Store:
        """Open a dossier file, or make a new one. Its folder must exist.

        ``wait`` is how long (seconds) a write waits for another process. Raises ``NewerStore`` for a file of a later
        version of Recoupe, ``StoreError`` for one that is no dossier file, is locked, or cannot be written.
        """
        path = Path(path)
        if path.is_dir():
            raise StoreError(f"{path} is a folder; give the name of a file, such as dossier.recoupe")
        if not path.parent.is_dir():
            raise StoreError(f"there is no folder {path.parent}; make it first, or choose another name")
        store = cls(_engine(path, wait), path)
        try:
            with store._session() as connection:
                connection.exec_driver_sql("PRAGMA user_version")  # the first look at the file
            with store._session(write=True) as connection:
                prepare(connection, str(path))
            store._log_ahead()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file; everything is on disk already."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        with self._session() as connection:
            return connection.scalar(select(func.count()).select_from(readings)) or 0

    def get(self, key: str, article: Article | None = None) -> Reading | None:
        """The reading kept under a key, or ``None``.

        ``article`` is the one at hand, whose file may have another name by now; without it, the article is the one
        that was first read. What cannot be understood any more counts as absent, and is read again.
        """
        with self._session() as connection:
            row = connection.execute(
                select(readings.c.article, readings.c.content).where(readings.c.key == key)
            ).first()
            kept = article or (self._article(connection, row.article) if row else None)
        if row is None or kept is None:
            return None
        try:
            reading = packing.unpack_reading(row.content, kept)
        except (ValueError, zlib.error):
            return None
        self._names[digest(kept)] = key
        return reading

    def put(self, key: str, reading: Reading) -> None:
        """Keep a reading with its article, replacing what the key held; on disk when this returns."""
        content, of = packing.pack_reading(reading), digest(reading.article)
        with self._session(write=True) as connection:
            _put_article(connection, reading.article, of)
            kept = connection.execute(
                readings.update().where(readings.c.key == key).values(article=of, content=content)
            )
            if not kept.rowcount:
                connection.execute(insert(readings).values(key=key, article=of, content=content))
        self._names[of] = key

    def put_run(self, intake: Intake, readings_: Sequence[Reading]) -> None:
        """Remember a finished run, to be shown again; it takes the place of the one before.

        The readings are those that ``get`` or ``put`` saw since the file was opened; others are kept on the way.
        """
        of = [digest(reading.article) for reading in readings_]
        for reading, name in zip(readings_, of, strict=True):
            if name not in self._names:
                self.put(f"run:{name}"[:64], reading)
        with self._session(write=True) as connection:
            connection.execute(delete(members))
            connection.execute(delete(runs))
            connection.execute(insert(runs).values(id=1, intake=packing.pack_intake(intake)))
            for reading, name in zip(readings_, of, strict=True):
                _put_article(connection, reading.article, name)
            places = [
                {"run": 1, "place": n, "reading": self._names[name], "article": name} for n, name in enumerate(of)
            ]
            if places:
                connection.execute(insert(members), places)

    def last_run(self) -> tuple[Intake, list[Reading]] | None:
        """What became of the files of the last finished run, and its readings in order; ``None`` before the first."""
        joined = members.join(readings, members.c.reading == readings.c.key).join(
            articles, members.c.article == articles.c.digest
        )
        wanted = select(members.c.reading, readings.c.content, articles.c.content.label("article")).select_from(joined)
        with self._session() as connection:
            intake = connection.scalar(select(runs.c.intake))
            rows = connection.execute(wanted.order_by(members.c.place)).all() if intake is not None else []
        if intake is None:
            return None
        try:
            kept = [packing.unpack_reading(row.content, packing.unpack_article(row.article)) for row in rows]
            self._names.update((digest(r.article), row.reading) for r, row in zip(kept, rows, strict=True))
            return packing.unpack_intake(intake), kept
        except (ValueError, zlib.error) as error:
            raise StoreError(f"{self._path}: the last run cannot be understood any more; run it again") from error

    def get_story(self, key: str) -> Story | None:
        """The story kept under a key (``story_key``), without its readings, or ``None``."""
        with self._session() as connection:
            content = connection.scalar(select(stories.c.content).where(stories.c.key == key))
        try:
            return packing.unpack_story(content) if content is not None else None
        except (ValueError, zlib.error):
            return None

    def put_stories(self, made: Mapping[str, Story | None]) -> None:
        """Keep the stories of a run by key; ``None`` for one that is there already. All others are forgotten."""
        with self._session(write=True) as connection:
            there = set(connection.scalars(select(stories.c.key)))
            fresh = {key: story for key, story in made.items() if story is not None}
            for key in sorted(there - {key for key, story in made.items() if story is None}):
                connection.execute(delete(stories).where(stories.c.key == key))
            for key, story in fresh.items():
                connection.execute(insert(stories).values(key=key, content=packing.pack_story(story)))

    def story_key(self, readings_: Sequence[Reading]) -> str:
        """The key of the story that some readings tell: those that ``get``, ``put`` or ``last_run`` saw."""
        of = [digest(reading.article) for reading in readings_]
        return story_key((name, self._names[name]) for name in of)

    def _log_ahead(self) -> None:
        """Turn the write-ahead log on, once the file is known to be ours."""
        with self._explaining():
            assert self._connection is not None
            driver = self._connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            if driver.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                driver.execute("PRAGMA journal_mode=WAL").close()

    def _article(self, connection: Connection, name: str) -> Article | None:
        content = connection.scalar(select(articles.c.content).where(articles.c.digest == name))
        return packing.unpack_article(content) if content is not None else None

    @contextmanager
    def _session(self, *, write: bool = False) -> Iterator[Connection]:
        """A transaction; it waits for other processes when it writes."""
        with self._explaining():
            if self._connection is None:
                self._connection = self._engine.connect()
            connection = self._connection.execution_options(recoupe_write=write)
            with connection.begin():
                yield connection

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """What SQLite objects to becomes a ``StoreError`` that says what to do."""
        try:
            yield
        except (OperationalError, sqlite3.OperationalError) as error:
            raise StoreError(self._explained(str(getattr(error, "orig", error)))) from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            reason = getattr(error, "orig", error)
            raise StoreError(
                f"{self._path} is not a dossier file, or is damaged ({reason}); choose another name"
            ) from error

    def _explained(self, reason: str) -> str:
        if "locked" in reason or "busy" in reason:
            return f"{self._path} is in use by another process; wait until it has finished, or choose another name"
        if "readonly" in reason or "unable to open" in reason:
            return f"{self._path} cannot be written; check its permissions, or choose another name"
        if "full" in reason:
            return f"{self._path}: the disk is full; make room and run again, finished articles are kept"
        return f"{self._path} cannot be used ({reason}); choose another name"


def _put_article(connection: Connection, article: Article, name: str) -> None:
    if connection.scalar(select(articles.c.digest).where(articles.c.digest == name)) is None:
        connection.execute(insert(articles).values(digest=name, content=packing.pack_article(article)))


def _engine(path: Path, wait: float) -> Engine:
    """SQLite with a write-ahead log: a commit survives the death of the process, readers do not block the writer."""
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        cursor = connection.cursor()
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        write = connection.get_execution_options().get("recoupe_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
