"""The commands as a newcomer runs them: output, exit status, and what is said when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recoupe.cli import app

ARTICLE = (
    "Le pont de Sainte-Orse rouvrira lundi\n\n"
    "Le pont de Sainte-Orse, fermé depuis janvier, rouvrira lundi, a annoncé mercredi le maire, Alain Ferrier. "
    "« Les travaux ont coûté 2,3 millions d’euros », a-t-il précisé.\n"
)


def run(*args: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in args], input=text, catch_exceptions=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pont.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_read_prints_one_object_an_article(article: Path) -> None:
    result = run("read", article, "--published", "2024-03-06", "--format", "jsonl")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    reading = json.loads(line)
    assert reading["text"] == ARTICLE
    assert reading["published"] == {
        "value": "2024-03-06",
        "earliest": "2024-03-06",
        "latest": "2024-03-06",
        "basis": "given",
        "grounds": [],
    }
    assert {"2024-03-11", "2024-03-06"} <= {t["value"] for t in reading["times"]}
    assert all(a["resolved"] == "Alain Ferrier" for a in reading["attributions"])


@pytest.mark.parametrize("format", ["terminal", "json", "jsonl", "md", "html"])
def test_read_and_dossier_print_every_format(article: Path, tmp_path: Path, format: str) -> None:
    for command in (["read"], ["dossier", "--no-store"]):
        out = tmp_path / f"{command[0]}.{format}"
        result = run(*command, article, "--published", "2024-03-06", "--format", format, "-o", out)
        assert result.exit_code == 0, result.output
        assert "Alain Ferrier" in out.read_text("utf-8")


def test_standard_input_is_read() -> None:
    result = run("read", "-", "--format", "jsonl", text=ARTICLE)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["file"] == "-"


def test_what_is_not_read_is_named_and_the_rest_goes_on(article: Path, tmp_path: Path) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "anglais.txt").write_text(
        "The bridge will reopen on Monday, the mayor said on Wednesday after a long meeting with the residents. " * 3
    )
    result = run("dossier", tmp_path, "--no-store", "--format", "json")
    assert result.exit_code == 0
    intake = json.loads(result.stdout)["intake"]
    assert intake["read"] == 1
    assert {Path(p["file"]).name for p in intake["problems"]} == {"vide.txt", "image.txt", "anglais.txt"}
    assert all(p["reason"] and p["remedy"] for p in intake["problems"])


def test_nothing_read_is_status_two(tmp_path: Path) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    for command in ("read", "dossier"):
        result = run(command, tmp_path / "vide.txt", *(["--no-store"] if command == "dossier" else []))
        assert result.exit_code == 2
        assert "vide.txt" in result.stderr.replace("\n", "")  # a long path is cut at the width of the terminal


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "absent.txt"],
        ["read", "-", "--published", "hier"],
        ["read", "-", "--metadata", "absent.csv"],
        ["read", "-", "--model", "fr_no_such_model"],
        ["show", "absent.recoupe"],
        ["evaluate", "--floors", "absent.toml"],
    ],
)
def test_a_wrong_call_is_status_two_and_one_clear_line(arguments: list[str]) -> None:
    result = run(*arguments, text=ARTICLE)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stderr.strip()


def test_show_gives_the_last_run_again(article: Path, tmp_path: Path) -> None:
    store = tmp_path / "dossier.recoupe"
    first = run("dossier", article, "--store", store, "--format", "json")
    again = run("show", store, "--format", "json")
    assert first.exit_code == again.exit_code == 0
    assert first.stdout == again.stdout
    assert run("show", store, "--story", "9").exit_code == 2


def test_an_output_that_cannot_be_written_is_said(article: Path, tmp_path: Path) -> None:
    result = run("read", article, "-o", tmp_path / "no" / "such" / "folder.json", "--format", "json")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_demo_writes_its_page(tmp_path: Path) -> None:
    page = tmp_path / "demo.html"
    result = run("demo", "-o", page)
    assert result.exit_code == 0
    assert str(page) in result.stdout
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_doctor_finds_nothing_wrong() -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert run("doctor", "--model", "fr_no_such_model").exit_code == 1


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith("recoupe ")
    for command in ("read", "times", "dossier", "show", "demo", "doctor", "evaluate"):
        assert "Example" in run(command, "--help").stdout


def test_every_command_and_option_is_documented() -> None:
    import typer.main

    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")
    group = typer.main.get_command(app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert f"`recoupe {name}" in page
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or option in ("--help",) or option in page, (name, option)
