"""Files that cannot be read are named with a reason and a remedy, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from recoupe.intake import Duplicate, Tally, collect
from recoupe.intake.limits import LARGEST
from recoupe.model import Article, Problem

GOOD = "Le maire de Corvane a annoncé mercredi la fermeture du pont."


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bombe.txt", "0" * 5_000_000)
    return held.getvalue()


HOSTILE = {
    "vide.txt": (b"", "empty"),
    "blanc.txt": ("\u00a0\u2003\n".encode(), "no words"),
    "signes.txt": (b"--- *** ---", "no words"),
    "binaire.txt": (bytes(range(256)) * 8, "binary"),
    "pdf.txt": (b"%PDF-1.4\n%\xe2\xe3", "PDF"),
    "zip.txt": (archive(), "ZIP"),
    "gz.html": (gzip.compress(GOOD.encode()), "gzip"),
    "gz.jsonl": (gzip.compress(GOOD.encode()), "gzip"),
    "casse.txt": ("Un été très arrosé à Vézelay, où l'on a évacué le musée.".encode() + b"\xff", "broken"),
    "vide.html": (b"<html><head></head><body></body></html>", "no article text"),
    "vide.jsonl": (b"\n\n", "empty"),
    "seize.jsonl": ('{"text": "Il pleut."}\n'.encode("utf-16"), "UTF-16"),
    "grand.txt": (b"a" * (LARGEST + 1), "larger than 20 MB"),
    "grand.html": (b"<p>" + b"a" * LARGEST, "larger than 20 MB"),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_named_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    data, reason = HOSTILE[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text(GOOD, "utf-8")
    outcomes = list(collect([tmp_path]))
    problems = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    assert problems
    assert all(name in problem.file and problem.remedy for problem in problems)
    assert any(reason in problem.reason for problem in problems)
    assert [outcome.text for outcome in outcomes if isinstance(outcome, Article)] == [GOOD]


def test_the_largest_file_is_still_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"mots " * (LARGEST // 5))
    assert isinstance(next(iter(collect([tmp_path]))), Article)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + GOOD + "</div>" * 100_000,
        "<b>" * 100_000 + GOOD,
        "<p>" * 100_000 + GOOD,
        "<table><tr><td>" * 30_000 + GOOD,
        "<html><body><p>" + GOOD + "<![CDATA[ <<<>>" * 1000,
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>" + GOOD + "</p></body></html>",
        "<html><body>" + "<a href=x " * 5000 + "><p>" + GOOD + "</p>",
        "<!-- " * 1000 + "--><p>" + GOOD,
        "<html><body><p>&#0;&#x110000;&bogus; " + GOOD + "</p></body>",
    ],
    ids=["div", "bold", "paragraphs", "tables", "cdata", "xml", "attributes", "comments", "entities"],
)
def test_no_markup_kills_the_run(tmp_path: Path, page: str) -> None:
    (tmp_path / "page.html").write_text(page, "utf-8")
    (outcome,) = collect([tmp_path])
    assert isinstance(outcome, Article)
    assert GOOD in outcome.text


def test_missing_and_irregular_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.txt")
    (tmp_path / "boucle.txt").symlink_to(tmp_path / "boucle.txt")
    (tmp_path / "perdu.txt").symlink_to(tmp_path / "nulle-part.txt")
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "retour").symlink_to(tmp_path)
    outcomes = list(collect([tmp_path / "absent.txt", tmp_path, "a\x00b"]))
    assert all(isinstance(outcome, Problem) and outcome.remedy for outcome in outcomes)
    reasons = {Path(outcome.file).name: outcome.reason for outcome in outcomes if isinstance(outcome, Problem)}
    assert reasons["absent.txt"] == "there is no such file"
    assert "regular file" in reasons["tube.txt"]
    assert "back to itself" in reasons["boucle.txt"]
    assert "no such file" in reasons["perdu.txt"]
    assert "folder above" in reasons["retour"]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text(GOOD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (outcome,) = collect([tmp_path / "secret.txt"])
    assert isinstance(outcome, Problem)
    assert "may not" in outcome.reason


def test_other_extensions_are_named_once_each(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "notes.md", "gold.json", "c.docx", "sans-extension", ".cache.txt"):
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "a.txt").write_text(GOOD)
    outcomes = list(collect([tmp_path]))
    problems = {Path(o.file).suffix: o for o in outcomes if isinstance(o, Problem)}
    assert sorted(problems) == ["", ".docx", ".json", ".md", ".pdf"]
    assert "1 more" in problems[".pdf"].reason
    assert ".txt" in problems[".docx"].remedy
    assert "are not articles" in problems[".json"].reason
    assert len(outcomes) == 6


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (outcome,) = collect([tmp_path])
    assert isinstance(outcome, Problem)
    assert "no article" in outcome.reason


def test_names_that_are_not_utf8_can_be_printed(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(GOOD)
    (outcome,) = collect([tmp_path])
    assert isinstance(outcome, Article)
    assert outcome.file.encode("utf-8").endswith("caf\ufffd.txt".encode())


def test_bad_lines_are_numbered_and_the_next_is_read(tmp_path: Path) -> None:
    lines = [
        '{"text": "Il pleut à Corvane."}',
        "{pas du JSON}",
        "",
        "[1, 2]",
        '{"title": "Sans texte"}',
        '{"text": "   "}',
        '{"text": "Le pont est fermé.", "published": "un jour"}',
        "[" * 100_000,
        '{"text": "La crue \\ud83d recule."}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    outcomes = list(collect([tmp_path]))
    named = [o.file.rsplit("#")[1] for o in outcomes if not isinstance(o, Duplicate)]
    assert named == ["1", "2", "4", "5", "6", "7", "7", "8", "9"]
    assert [type(o) for o in outcomes] == [Article, *[Problem] * 5, Article, Problem, Article]
    last = outcomes[-1]
    assert isinstance(last, Article)
    last.text.encode("utf-8")


def test_a_line_that_is_too_long_is_skipped(tmp_path: Path) -> None:
    long = b'{"text": "' + b"a" * LARGEST + b'"}\n'
    (tmp_path / "a.jsonl").write_bytes(long + b'{"text": "Il pleut."}\n')
    tally = Tally()
    for outcome in collect([tmp_path]):
        tally.add(outcome)
    assert tally.read == 1
    assert "20 MB" in tally.problems[0].reason


def test_a_file_that_is_not_json_lines_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("Une phrase.\n" * 10_000)
    outcomes = list(collect([tmp_path]))
    assert len(outcomes) == 21
    assert isinstance(outcomes[-1], Problem)
    assert "left unread" in outcomes[-1].reason
