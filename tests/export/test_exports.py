"""The text exports: nothing an article contains is obeyed by a terminal or by Markdown."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from recoupe.errors import InvalidInput
from recoupe.export.contract import dossier_object, to_json
from recoupe.export.labels import labels
from recoupe.export.markdown import escape, markdown
from recoupe.export.terminal import print_dossier
from recoupe.model import Intake, Problem
from recoupe.story import Dossier, Evidence, Line, Story

HOSTILE = "\x1b[31m[bold]rouge[/bold] <script>alert(1)</script> `x` | * \u202e"


def hostile() -> Dossier:
    line = Line(HOSTILE, (Evidence(f"{HOSTILE}.txt", 0, 4, "mots"),))
    return Dossier(Intake(1, (), (Problem(HOSTILE, HOSTILE),)), (Story("1", HOSTILE, (), brief=(line,)),))


def test_a_terminal_shows_text_as_text() -> None:
    out = io.StringIO()
    print_dossier(hostile(), Console(file=out, width=200, color_system=None))
    assert "[bold]rouge[/bold]" in out.getvalue()
    assert "\x1b" not in out.getvalue()
    assert "\u202e" not in out.getvalue()


def test_markdown_shows_text_as_text() -> None:
    text = markdown(hostile())
    assert "<script" not in text.replace("\\<script", "")
    assert escape("a*b_c") == r"a\*b\_c"


def test_json_carries_lone_surrogates_escaped() -> None:
    assert to_json({"a": "é\ud800"}) == '{"a": "é\\ud800"}'
    to_json(dossier_object(hostile())).encode("utf-8")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-03-06", "6 mars 2024"),
        ("2024-03", "mars 2024"),
        ("2024-03-06TMO", "6 mars 2024"),
        ("2024-W10", "semaine du 4 mars 2024"),
        ("2024-W60", "2024-W60"),
        ("2024-SU", "2024-SU"),
        ("2024", "2024"),
        ("2024-13", "2024-13"),
        (None, "non daté"),
    ],
)
def test_dates_are_read_aloud(value: str | None, words: str) -> None:
    assert labels("fr").date(value) == words


def test_both_languages_have_every_word() -> None:
    for language in ("fr", "en"):
        assert labels(language)("read", n=3)
    with pytest.raises(InvalidInput):
        labels("xx")
