"""What is put in comes back, from a file that survives a kill, another process and a newer version."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.errors import NewerStore, StoreError
from recoupe.model import (
    Article,
    Attribution,
    Basis,
    Certainty,
    Commitment,
    Entity,
    EntityType,
    Hedge,
    Intake,
    Kind,
    Polarity,
    Problem,
    Published,
    Quantity,
    Reading,
    Role,
    Span,
    Statement,
    TimeExpression,
    Zone,
    ZoneKind,
)
from recoupe.store import Store, key

TEXT = "Le maire de Corvane a promis mardi que le pont rouvrirait. Il aurait coûté 2,5 millions d’euros."


def reading(text: str = TEXT, file: str = "a.txt") -> Reading:
    """A reading that fills every field."""
    published = Published("2023-09", "2023-09-01", "2023-09-30", Basis.STATED)
    zone = Zone(Span(0, 58), ZoneKind.BODY)
    when = TimeExpression(Span(29, 34), "DATE", "2023-09-12", "APPROX", "2023-09-12", "2023-09-12", "published")
    doubt = Commitment(Certainty.POSSIBLE, Polarity.NEGATIVE, True)
    return Reading(
        Article("0123", file, text, "L'Écho", "Le pont", "I. V.", "https://e.example", "fr", published, (zone,)),
        "fr",
        published,
        zones=(zone,),
        agencies=("AFP",),
        sentences=(Span(0, 58), Span(59, 97)),
        times=(when, replace(when, alternative="2023-09-19", reason="mardi")),
        entities=(Entity("Corvane", EntityType.PLACE, ("C.",), (Role("ville", Span(1, 2)),), (Span(12, 19),)),),
        attributions=(
            Attribution(
                (Span(39, 57),), Span(20, 28), Span(0, 19), "maire", Kind.INDIRECT, "promise", doubt, ("radio",), "CT+"
            ),
        ),
        hedges=(Hedge(Span(59, 96), Span(62, 68), Certainty.POSSIBLE, True),),
        statements=(
            Statement(
                (Span(39, 57),),
                Span(0, 58),
                "rouvrir",
                doubt,
                ("pont",),
                ("pont", "rouvrir"),
                when,
                "Corvane",
                (Quantity(Span(75, 96), 2.5e6, "euro", "APPROX", ("public",)),),
                0,
            ),
        ),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dossier.recoupe"


def test_a_reading_comes_back_equal(path: Path) -> None:
    name = key(reading().article, "1")
    with Store.open(path) as store:
        assert store.get(name) is None
        store.put(name, reading())
        assert store.get(name) == reading()
    with Store.open(path) as store:
        assert store.get(name) == reading()
        assert len(store) == 1


def test_an_article_that_moved_keeps_its_reading(path: Path) -> None:
    moved = replace(reading().article, file="ailleurs/b.txt")
    with Store.open(path) as store:
        store.put(key(reading().article, "1"), reading())
        kept = store.get(key(moved, "1"), moved)
    assert kept is not None
    assert kept.article.file == "ailleurs/b.txt"


@pytest.mark.parametrize(
    "change",
    [
        {"text": TEXT + " "},
        {"outlet": None},
        {"outlet": ""},
        {"title": "Le pont!"},
        {"byline": "I. V. avec AFP"},
        {"url": None},
        {"language": "en"},
        {"published": Published()},
        {"zones": ()},
    ],
)
def test_the_key_covers_all_that_reading_depends_on(change: dict[str, object]) -> None:
    article = reading().article
    assert key(replace(article, **change), "1") != key(article, "1")  # type: ignore[arg-type]


def test_the_key_covers_the_reader_and_its_options() -> None:
    article = reading().article
    assert len({key(article, "1"), key(article, "2"), key(article, "1", "fr"), key(article, "1", "f", "r")}) == 4


def test_a_second_run_reads_nothing_anew(path: Path) -> None:
    articles = [replace(reading().article, id=str(n), file=f"{n}.txt", text=f"{TEXT} {n}") for n in range(20)]
    anew = []
    for _ in range(2):
        with Store.open(path) as store:
            for article in articles:
                if store.get(key(article, "1"), article) is None:
                    anew.append(article)
                    store.put(key(article, "1"), replace(reading(), article=article))
    assert anew == articles


def test_a_reading_is_replaced(path: Path) -> None:
    with Store.open(path) as store:
        store.put("k", reading())
        store.put("k", replace(reading(), agencies=()))
        kept = store.get("k")
    assert kept == replace(reading(), agencies=())


def test_the_last_run_is_shown_again(path: Path) -> None:
    intake = Intake(2, (("c.txt", "a.txt"),), (Problem("d.txt", "the file is empty", "check it"),))
    readings = [reading(file="b.txt"), reading(TEXT * 2, "a.txt")]
    with Store.open(path) as store:
        assert store.last_run() is None
        store.put("1", readings[0])
        store.put_run(Intake(9), [])
        store.put_run(intake, readings)
    with Store.open(path) as store:
        assert store.last_run() == (intake, readings)
        store.put_run(Intake(1), readings[:1])
        assert store.last_run() == (Intake(1), readings[:1])


def test_content_that_makes_no_sense_is_read_again(path: Path) -> None:
    with Store.open(path) as store:
        store.put("k", reading())
    with sqlite3.connect(path) as database:
        database.execute("UPDATE readings SET content = x'00'")
    database.close()
    with Store.open(path) as store:
        assert store.get("k") is None
        store.put("k", reading())
        assert store.get("k") == reading()


@pytest.mark.parametrize("text", ["", "\x00", "🙂 \u2028 \ufeff", "a" * 100_000])
def test_any_text_is_kept(path: Path, text: str) -> None:
    with Store.open(path) as store:
        store.put("k", reading(text))
        assert store.get("k") == reading(text)


def write_text(path: Path) -> None:
    path.write_text("Ceci n'est pas une base de données. " * 50)


def write_other_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE photos (id INTEGER)")
    database.close()


def write_strange_meta(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE meta (name TEXT, value TEXT)")
    database.close()


def write_newer(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE meta SET value = '999'")
    database.close()


def write_partial(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE members")
    database.close()


def write_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("write", "error", "message"),
    [
        (write_text, StoreError, "not a dossier file"),
        (write_other_database, StoreError, "not a dossier file"),
        (write_strange_meta, StoreError, "not a dossier file"),
        (write_newer, NewerStore, "upgrade Recoupe"),
        (write_partial, StoreError, "lacks some of its tables"),
        (write_folder, StoreError, "is a folder"),
    ],
)
def test_what_is_no_store_is_refused_untouched(path: Path, write: object, error: type[Exception], message: str) -> None:
    assert callable(write)
    write(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(error, match=message):
        Store.open(path)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        Store.open(tmp_path / "absent" / "dossier.recoupe")


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    with Store.open(path) as store:
        assert len(store) == 0


def test_two_processes_share_a_file(path: Path) -> None:
    with Store.open(path) as one, Store.open(path) as other:
        one.put("1", reading())
        other.put("2", reading())
        assert one.get("2") == other.get("1")


def test_a_locked_file_is_named_after_the_wait(path: Path) -> None:
    with Store.open(path, wait=0.05) as store:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another process"):
            store.put("k", reading())
        holder.execute("ROLLBACK")
        holder.close()
        store.put("k", reading())
        assert len(store) == 1


WRITER = """
import sys
sys.path.insert(0, sys.argv[3])
from test_store import reading
from recoupe.store import Store
with Store.open(sys.argv[1]) as store:
    for n in range(int(sys.argv[2]), 100_000):
        store.put(str(n), reading(f"Article {n}. " * 200))
        print(n, flush=True)
"""


def test_a_kill_loses_no_finished_article(path: Path) -> None:
    """Killed three times in mid-run, at a moment of its own choosing, the file opens with all that was finished."""
    start = 0
    for wait in (1, 7, 30):
        command = [sys.executable, "-c", WRITER, str(path), str(start), str(Path(__file__).parent)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
            assert process.stdout is not None
            finished = [int(process.stdout.readline()) for _ in range(wait)]
            process.send_signal(signal.SIGKILL)
            finished += [int(line) for line in process.stdout if line.endswith("\n")]
        assert process.returncode == -signal.SIGKILL
        with Store.open(path) as store:
            for n in range(finished[-1] + 1):
                assert store.get(str(n)) == reading(f"Article {n}. " * 200)
        with sqlite3.connect(path) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
        start = finished[-1] + 1


def test_a_kill_while_the_file_is_made_leaves_one_that_opens(path: Path) -> None:
    code = "import sys; from recoupe.store import Store; print('ready', flush=True); Store.open(sys.argv[1])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    with Store.open(path) as store:
        store.put("k", reading())
        assert len(store) == 1
