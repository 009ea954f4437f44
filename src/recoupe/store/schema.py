"""The tables of a dossier file, their version, and the check that a file is one."""

from __future__ import annotations

from sqlalchemy import Column, Connection, ForeignKey, Integer, LargeBinary, MetaData, String, Table, inspect, select

from recoupe.errors import NewerStore, StoreError

__all__ = ["SCHEMA", "articles", "members", "prepare", "readings", "runs", "stories"]

SCHEMA = 2
"""Raised with every change of the tables; a file of a higher number is refused, of a lower one brought up to date."""

_tables = MetaData()

meta = Table("meta", _tables, Column("name", String, primary_key=True), Column("value", String, nullable=False))

articles = Table(
    "articles", _tables, Column("digest", String(64), primary_key=True), Column("content", LargeBinary, nullable=False)
)

readings = Table(
    "readings",
    _tables,
    Column("key", String(64), primary_key=True),
    Column("article", String(64), ForeignKey("articles.digest"), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

runs = Table("runs", _tables, Column("id", Integer, primary_key=True), Column("intake", LargeBinary, nullable=False))

members = Table(
    "members",
    _tables,
    Column("run", Integer, ForeignKey("runs.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("reading", String(64), ForeignKey("readings.key"), nullable=False),
    Column("article", String(64), ForeignKey("articles.digest"), nullable=False),
)

stories = Table(
    "stories", _tables, Column("key", String(64), primary_key=True), Column("content", LargeBinary, nullable=False)
)


def prepare(connection: Connection, path: str) -> None:
    """Make the tables in a new file, or check and complete those that are there, inside the caller's transaction.

    Raises ``NewerStore`` for a file of a later version and ``StoreError`` for one that is no dossier file.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        _tables.create_all(connection)
        connection.execute(meta.insert().values(name="schema", value=str(SCHEMA)))
        return
    if "meta" not in names:
        raise StoreError(f"{path} is a database, but not a dossier file; choose another name")
    written = connection.scalar(select(meta.c.value).where(meta.c.name == "schema"))
    if written is None or not written.isdecimal():
        raise StoreError(f"{path} is a database, but not a dossier file; choose another name")
    if int(written) > SCHEMA:
        raise NewerStore(
            f"{path} was written by a newer version of Recoupe (schema {written}, this one knows {SCHEMA}); "
            "upgrade Recoupe (`pip install --upgrade recoupe`) or choose another name"
        )
    if int(written) < SCHEMA:
        stories.create(connection, checkfirst=True)
        connection.execute(meta.update().where(meta.c.name == "schema").values(value=str(SCHEMA)))
        names.add("stories")
    if not set(_tables.tables) <= names:
        raise StoreError(f"{path} lacks some of its tables; delete it and run again, its readings will be made anew")
