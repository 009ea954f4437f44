"""Gold of whole stories: put back beside its texts, and scores of several stories as one."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from recoupe.errors import InvalidInput
from recoupe.evaluation.stories import pooled, restore_stories, scorable

TEXTS = {"1.txt": "Le pont a cédé. Rien n’est sûr.", "2.txt": "Mardi, le pont a cédé."}
GOLD: dict[str, Any] = {
    "source": "press/01",
    "articles": [
        {"file": f, "sha256": hashlib.sha256(t.encode()).hexdigest(), "outlet": "Le Rocher", "published": "2024-09-11"}
        for f, t in TEXTS.items()
    ],
    "agreements": [{"id": "A1", "independent_origins": 1, "supports": [[["1.txt", 0, 14]], [["2.txt", 7, 21]]]}],
    "conflicts": [],
    "forecasts": [],
    "unknowns": [{"id": "U1", "kind": "unclear", "resolved": "no", "spans": [["1.txt", 16, 30]], "resolved_spans": []}],
    "timeline": [{"id": "E1", "date": "2024-09-10", "status": "happened", "spans": [["2.txt", 0, 21]]}],
    "variants": [{"id": "V1", "type": "LOC", "surfaces": [{"span": ["1.txt", 3, 7], "form": "name"}]}],
}


def packed(folder: Path, texts: dict[str, str]) -> tuple[Path, Path]:
    """The data's archive and the gold's folder."""
    (folder / "gold").mkdir()
    (folder / "gold/story.json").write_text(json.dumps(GOLD), "utf-8")
    with tarfile.open(folder / "press.tar.xz", "w:xz") as tar:
        for file, text in texts.items():
            entry = tarfile.TarInfo(f"press/01/{file}")
            entry.size = len(text.encode())
            tar.addfile(entry, io.BytesIO(text.encode()))
    (folder / "work").mkdir()
    return folder / "gold", folder / "work"


def test_gold_is_put_back_beside_its_texts(tmp_path: Path) -> None:
    gold, work = packed(tmp_path, TEXTS)
    folder = restore_stories(tmp_path, gold, work)["story"]
    assert {p.name: p.read_text("utf-8") for p in folder.glob("*.txt")} == TEXTS
    assert "1.txt,Le Rocher,2024-09-11" in (folder / "metadata.csv").read_text("utf-8")
    cross = json.loads((folder / "cross.json").read_text("utf-8"))
    assert cross["agreements"][0]["supports"][1]["spans"][0]["text"] == "le pont a cédé"


def test_another_text_is_refused(tmp_path: Path) -> None:
    gold, work = packed(tmp_path, {**TEXTS, "2.txt": "Mercredi, le pont a cédé."})
    with pytest.raises(InvalidInput):
        restore_stories(tmp_path, gold, work)


def test_every_part_has_what_the_scorer_reads() -> None:
    made = scorable(GOLD, TEXTS)
    assert made["unknowns"][0]["what"] == "U1"
    assert made["unknowns"][0]["spans"][0]["text"] == "Rien n’est sûr"
    assert made["timeline"][0]["spans"][0]["doc"] == "2.txt"
    assert made["variants"][0]["surfaces"][0] == {"doc": "1.txt", "start": 3, "end": 7, "text": "pont", "form": "name"}


def scored(right: int, of: int, origins: str, settled: str) -> dict[str, Any]:
    share = 100 * right / of if of else 0.0
    both = {"P": share, "R": share, "n": {"gold": of, "predicted": of}}
    return {
        "timeline": both,
        "identities": both,
        "agreements": {"R": share, "n": of, "origins_right": origins},
        "conflicts": {"R": share if of else None, "n": of, "shown_as_conflict": 1, "false_conflicts": 1},
        "forecasts": {"R": share, "state_right": f"0/{of}", "settled_right": settled, "shown": 2},
        "unknowns": {"R": share, "n": of, "shown": 3},
    }


def test_scores_are_pooled_by_their_items() -> None:
    found = pooled([scored(1, 1, "1/1", "0/0"), scored(0, 3, "0/2", "1/2"), scored(0, 0, "0/0", "0/0")])
    assert found["timeline"] == {"P": 25.0, "R": 25.0}
    assert found["agreements"] == {"R": 25.0, "n": 4, "origins": 33.3}
    assert found["conflicts"] == {"R": 25.0, "n": 4, "shown_as_conflict": 3, "false_conflicts": 3}
    assert found["forecasts"] == {"R": 25.0, "n": 4, "settled": 50.0, "shown": 6}
    assert found["unknowns"] == {"R": 25.0, "n": 4, "shown": 9}
