"""``recoupe times`` as a newcomer runs it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from recoupe.export.contract import schema
from tests.cli.test_cli import ARTICLE, article, run

__all__ = ["article"]  # a fixture


def test_one_object_an_article_that_follows_the_schema(article: Path) -> None:
    result = run("times", article, "--published", "2024-03-06", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    found = json.loads(line)
    jsonschema.validate(found, schema("times"))
    read = json.loads(run("read", article, "--published", "2024-03-06", "--format", "jsonl").stdout)
    assert found == {key: read[key] for key in found}
    assert [(ARTICLE[t["start"] : t["end"]], t["value"], t["granularity"]) for t in found["times"][1:3]] == [
        ("janvier", "2024-01", "month"),
        ("lundi", "2024-03-11", "day"),
    ]


def test_standard_input_gives_timeml() -> None:
    result = run("times", "-", "--published", "2024-03-06", "--format", "timeml", text=ARTICLE)
    assert result.exit_code == 0, result.output
    root = ElementTree.fromstring(result.stdout)
    assert root.find("TEXT/TIMEX3").text == "lundi"  # type: ignore[union-attr]


def test_the_terminal_tells_value_days_granularity_and_characters(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "times.txt"
    result = run("times", article, "--published", "2024-03-06", "-o", out)
    assert result.exit_code == 0, result.output
    assert "2024-01-01 – 2024-01-31 · month · " in out.read_text("utf-8")
    assert run("times", "-", text="Le pont est long et beau, il est fait de pierre.").exit_code == 0
    both = run("times", "-", "--published", "2024-03-06", "--lang", "en", text="Le bourg a aujourd’hui 300 habitants.")
    assert "or 2024-03-06: " in both.stdout


def test_timeml_of_several_articles_is_refused_with_a_remedy(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.txt"
    other.write_text(ARTICLE.replace("Orse", "Alde"), "utf-8")
    result = run("times", article, other, "--format", "timeml")
    assert result.exit_code == 2
    assert "--format jsonl" in result.stderr
    assert run("times", article, other, "--format", "json").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [["absent.txt"], ["-", "--published", "hier"], ["-", "--model", "fr_no_such_model"], ["-", "--lang", "de"]],
)
def test_a_wrong_call_is_status_two_and_one_clear_line(arguments: list[str]) -> None:
    result = run("times", *arguments, text=ARTICLE)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stderr.strip()
