"""The style sheet and the script: readable contrast, light and dark, and little of either."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from recoupe.story import Story
from recoupe.web import render
from tests.web import invented

STYLE = files("recoupe.web").joinpath("page.css").read_text(encoding="utf-8")
SCRIPT = files("recoupe.web").joinpath("page.js").read_text(encoding="utf-8")


def palettes() -> list[dict[str, str]]:
    roots = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", root)) for root in roots]


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "hl"])
@pytest.mark.parametrize("ink", ["ink", "soft", "link", "a", "c", "d", "p", "cue"])
def test_every_ink_is_read_on_every_ground(palette: dict[str, str], ground: str, ink: str) -> None:
    assert contrast(palette[ink], palette[ground]) >= 4.5


def test_the_script_is_small_and_plain() -> None:
    assert len(SCRIPT.encode()) < 10_000
    assert not re.search(r"\beval\b|innerHTML|document\.write|fetch\(|XMLHttpRequest|import\(|https?:", SCRIPT)
    assert "</" not in SCRIPT


def test_the_sheet_answers_what_the_reader_asks_for() -> None:
    for query in ("prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "print", "forced-colors: active"):
        assert f"@media ({query})" in STYLE or f"@media {query}" in STYLE


def many(number: int) -> Story:
    """One story of four times as many articles."""
    from dataclasses import fields, replace

    parts = [invented.renamed(invented.story(), n) for n in range(number)]
    names = [field.name for field in fields(Story) if field.name not in ("id", "title")]
    joined: dict[str, Any] = {name: tuple(each for part in parts for each in getattr(part, name)) for name in names}
    return replace(parts[0], **joined)


def test_a_page_grows_no_faster_than_its_articles() -> None:
    sizes = [len(render(invented.dossier(many(number)))) for number in (10, 20, 40)]
    per_article = [(more - less) / added for (less, more), added in zip(pairwise(sizes), (40, 80), strict=True)]
    assert per_article[1] < per_article[0] * 1.3
    assert per_article[1] < 15_000


def test_every_rule_is_written_once() -> None:
    outside = re.sub(r"@media[^{]*\{.*?\n\}", "", STYLE, flags=re.DOTALL)
    rules = [line.partition("{")[0].strip() for line in outside.splitlines() if line.startswith((".", ":"))]
    assert sorted({rule for rule in rules if rules.count(rule) > 1}) == []
