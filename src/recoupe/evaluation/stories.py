"""Whole stories: what is shown of them against gold of the project's own, kept as offsets.

A file of ``evaluation/gold/stories/`` names a folder of the data (``source``: archive/folder), its articles with the
SHA-256 of their texts, outlets and days, and the items of one story: agreements, conflicts, forecasts, unknowns,
timeline and names. Spans are ``[article, start, end]`` in code points. No word of a text is kept.
"""

from __future__ import annotations

import csv
import hashlib
import json
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from recoupe.errors import InvalidInput

__all__ = ["pooled", "restore_stories", "scorable"]

_NAMED_BY = {
    "agreements": "statement",
    "conflicts": "topic",
    "forecasts": "forecast",
    "unknowns": "what",
    "timeline": "what",
}
_COUNTED = ("agreements", "conflicts", "forecasts", "unknowns")
_SUMMED = (
    ("conflicts", "shown_as_conflict"),
    ("conflicts", "false_conflicts"),
    ("forecasts", "shown"),
    ("unknowns", "shown"),
)


def restore_stories(data: Path, folder: Path, work: Path) -> dict[str, Path]:
    """Write the articles, their metadata and the scorer's ``cross.json`` of every story; gives each story's folder.

    ``data`` holds the archives. Raises ``InvalidInput`` where a text is not the one that was annotated.
    """
    golds = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    if not golds:
        raise InvalidInput(f"no gold in {folder}; run from the project's folder")
    for archive in sorted({gold["source"].split("/")[0] for gold in golds.values()}):
        with tarfile.open(data / f"{archive}.tar.xz") as tar:
            tar.extractall(work / "data", filter="data")
    return {name: _restore(work / "data", gold, work / name) for name, gold in golds.items()}


def _restore(data: Path, gold: Mapping[str, Any], folder: Path) -> Path:
    folder.mkdir()
    texts = {}
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["file", "outlet", "published"])
        for article in gold["articles"]:
            raw = (data / gold["source"] / article["file"]).read_bytes()
            if hashlib.sha256(raw).hexdigest() != article["sha256"]:
                raise InvalidInput(f"{gold['source']}/{article['file']} is not the text that was annotated")
            (folder / article["file"]).write_bytes(raw)
            rows.writerow([article["file"], article["outlet"] or "", article["published"] or ""])
            texts[article["file"]] = raw.decode("utf-8")
    (folder / "cross.json").write_text(json.dumps(scorable(gold, texts)), "utf-8")
    return folder


def scorable(gold: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The gold as the scorer wants it: spans with their texts, items under a name."""

    def span(place: tuple[str, int, int]) -> dict[str, Any]:
        doc, start, end = place
        return {"doc": doc, "start": start, "end": end, "text": texts[doc][start:end]}

    made: dict[str, Any] = {"reuse": [], "not_reuse": []}
    for part, named_by in _NAMED_BY.items():
        made[part] = [{**item, named_by: item["id"]} for item in gold[part]]
        for item in made[part]:
            item |= {
                key: [span(s) for s in item[key]] for key in ("spans", "outcome_spans", "resolved_spans") if key in item
            }
            sides = "supports" if part == "agreements" else "sides"
            if sides in item:
                item[sides] = [{"spans": [span(s) for s in side]} for side in item[sides]]
    made["variants"] = [
        {**item, "surfaces": [{**span(surface["span"]), "form": surface["form"]} for surface in item["surfaces"]]}
        for item in gold["variants"]
    ]
    return made


def pooled(scores: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The scores of several stories as those of all their items together."""
    stories = list(scores)
    found: dict[str, Any] = {}
    for part in ("timeline", "identities"):
        found[part] = {"P": _share(stories, part, "P", "predicted"), "R": _share(stories, part, "R", "gold")}
    for part in _COUNTED:
        found[part] = {"R": _share(stories, part, "R", "gold"), "n": sum(_size(each[part], "gold") for each in stories)}
    found["agreements"]["origins"] = _fraction(each["agreements"]["origins_right"] for each in stories)
    found["forecasts"]["settled"] = _fraction(each["forecasts"]["settled_right"] for each in stories)
    for part, key in _SUMMED:
        found[part][key] = sum(each[part][key] for each in stories)
    return found


def _share(stories: Iterable[Mapping[str, Any]], part: str, key: str, of: str) -> float:
    """The percentages of several stories as one of all their items."""
    shares = [(each[part][key] or 0, _size(each[part], of)) for each in stories]
    whole = sum(size for _, size in shares)
    return round(sum(share * size for share, size in shares) / whole, 1) if whole else 0.0


def _size(scores: Mapping[str, Any], of: str) -> int:
    """How many items a score is a share of."""
    counted = scores.get("n", scores.get("state_right"))
    if isinstance(counted, str):
        return int(counted.split("/")[1])
    size: int = counted[of] if isinstance(counted, Mapping) else counted
    return size


def _fraction(written: Iterable[str]) -> float:
    """« 3/4 » and « 1/2 » as 66.7."""
    pairs = [tuple(map(int, each.split("/"))) for each in written]
    whole = sum(b for _, b in pairs)
    return round(100 * sum(a for a, _ in pairs) / whole, 1) if whole else 0.0
