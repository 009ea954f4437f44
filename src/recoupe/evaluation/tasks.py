"""The tasks: what is read, and which scorer compares it with the gold. Each gives nested scores, in per cent."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from recoupe import api
from recoupe.evaluation import dating as undated
from recoupe.evaluation.gold import restore
from recoupe.evaluation.stories import pooled, restore_stories
from recoupe.export.contract import dossier_object, reading_object, to_json
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Problem, Published
from recoupe.reading.reader import Reader
from recoupe.story import Dossier

__all__ = ["GOLD", "TASKS", "Scores", "run", "score"]

GOLD = Path("evaluation/gold")
"""The project's own gold; evaluation runs from the project's folder."""

Scores = Mapping[str, Any]


def score(root: Path, script: str, *args: str | Path) -> Scores:
    """Run one of the data's own scorers, which print one JSON object."""
    command = [sys.executable, str(root / "score" / script), *map(str, args)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: Scores = json.loads(done.stdout)
    return scores


def _write_readings(reader: Reader, articles: Iterable[Article], path: Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        for reading in reader.read_many(articles):
            if not isinstance(reading, Problem):
                out.write(to_json(reading_object(reading)) + "\n")


def _seed_readings(reader: Reader, root: Path, path: Path) -> None:
    seeds = root / "seeds"
    with path.open("w", encoding="utf-8") as out:
        for reading in api.read([seeds], metadata=seeds / "metadata.csv", reader=reader):
            out.write(to_json(reading_object(reading)) + "\n")


def attributions(root: Path, reader: Reader, work: Path) -> Scores:
    """Attributions of the four annotated articles."""
    _seed_readings(reader, root, work / "seeds.jsonl")
    return score(root, "score.py", "attributions", root / "data/gold", work / "seeds.jsonl", "--json")


def times(root: Path, reader: Reader, work: Path) -> Scores:
    """Time expressions of the four annotated articles."""
    _seed_readings(reader, root, work / "seeds.jsonl")
    return score(root, "score.py", "times", root / "data/gold", work / "seeds.jsonl", "--json")


def _dated(written: str) -> Published:
    return published_on(written, Basis.METADATA) or Published()


def _timexes(root: Path, reader: Reader, work: Path, gold: Path) -> Scores:
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    reader = reader.forced("fr")
    articles = [Article(row["id"], f"{row['id']}.txt", row["text"], published=_dated(row["dct"])) for row in rows]
    out = work / f"{gold.stem}.jsonl"
    _write_readings(reader, articles, out)
    return score(root, "score.py", "timebank", gold, out, "--json")


def timebank(root: Path, reader: Reader, work: Path) -> Scores:
    """Time expressions of the half of the French TimeBank that is at hand."""
    return _timexes(root, reader, work, root / "data/timebank_fr_dev.jsonl")


def press_sentences(root: Path, reader: Reader, work: Path) -> Scores:
    """Time expressions of 91 press sentences. Their own articles' spans are compared as in the TimeBank."""
    return _timexes(root, reader, work, root / "data/times_press_sentences.jsonl")


def own_sentences(root: Path, reader: Reader, work: Path) -> Scores:
    """Time expressions of press sentences written for Recoupe: a half that rules may be written on, and another."""
    halves = ("development", "untouched")
    return {half: _timexes(root, reader, work, GOLD / f"sentences/{half}.jsonl") for half in halves}


def _annotated(root: Path, reader: Reader, work: Path, half: str) -> Scores:
    articles = restore(root / "data", GOLD / half, work)
    readings = work / "readings.jsonl"
    _write_readings(reader.forced("fr"), articles, readings)
    return {layer: score(root, "score.py", layer, work, readings, "--json") for layer in ("attributions", "times")}


def development(root: Path, reader: Reader, work: Path) -> Scores:
    """Attributions and times of fifteen articles that rules may be written on."""
    return _annotated(root, reader, work, "development")


def practice(root: Path, reader: Reader, work: Path) -> Scores:
    """Attributions and times of sixty articles annotated once, that rules are written on."""
    return _annotated(root, reader, work, "practice")


def fresh(root: Path, reader: Reader, work: Path) -> Scores:
    """Attributions and times of eight articles annotated once, after the rules: never scored while one was written."""
    return _annotated(root, reader, work, "fresh")


def untouched(root: Path, reader: Reader, work: Path) -> Scores:
    """Attributions and times of fifteen articles that no rule was written on: their errors are never looked at."""
    return _annotated(root, reader, work, "untouched")


def dossier(root: Path, reader: Reader, work: Path) -> Scores:
    """The dossier of the four annotated articles."""
    seeds = root / "seeds"
    result = api.dossier([seeds], metadata=seeds / "metadata.csv", reader=reader)
    (work / "dossier.json").write_text(to_json(dossier_object(result)), "utf-8")
    return score(root, "score_dossier.py", root / "data/gold", work / "dossier.json")


def _dossiers(root: Path, reader: Reader, work: Path, half: str) -> Scores:
    reader = reader.forced("fr")
    scores = {}
    for name, folder in restore_stories(root / "data", GOLD / "stories" / half, work).items():
        result = api.dossier(sorted(folder.glob("*.txt")), metadata=folder / "metadata.csv", reader=reader)
        (folder / "dossier.json").write_text(to_json(dossier_object(result)), "utf-8")
        scores[name] = score(root, "score_dossier.py", folder, folder / "dossier.json")
    return {"all": pooled(scores.values()), "stories": scores}


def dossiers_development(root: Path, reader: Reader, work: Path) -> Scores:
    """The dossiers of twelve real stories that rules may be written on."""
    return _dossiers(root, reader, work, "development")


def dossiers_untouched(root: Path, reader: Reader, work: Path) -> Scores:
    """The dossiers of six other real stories: what they miss is never looked at."""
    return _dossiers(root, reader, work, "untouched")


def dossiers_fresh(root: Path, reader: Reader, work: Path) -> Scores:
    """The dossiers of two stories of the press annotated last, scored when the rules of their day were done."""
    return _dossiers(root, reader, work, "fresh")


def _unpacked(root: Path, work: Path, name: str) -> Path:
    with tarfile.open(root / f"data/{name}.tar.xz") as archive:
        archive.extractall(work, filter="data")
    return work / name


def dating(root: Path, reader: Reader, work: Path) -> Scores:
    """When undated articles appeared: by their own words alone, and beside dated articles of their stories."""
    reader = reader.forced("fr")
    alone = undated.read_undated(reader, undated.wikinews(_unpacked(root, work, "wikinews_fr")))
    press = undated.read_undated(reader, undated.press(_unpacked(root, work, "press_fr")))
    return {
        "alone": undated.scores(undated.Guess(reading.published, day) for reading, day in (*alone, *press)),
        "press": undated.scores(undated.with_half_hidden(press)),
        "wikinews": undated.scores(undated.with_half_hidden(alone)),
    }


def _stories(root: Path, reader: Reader, work: Path, name: str) -> tuple[Scores, Dossier]:
    folder = _unpacked(root, work, name)
    gold = folder / "stories.tsv"
    files = [folder / line.split("\t")[0] for line in gold.read_text("utf-8").splitlines() if line.strip()]
    metadata = folder / "metadata.csv"
    result = api.dossier(
        [f for f in files if f.suffix == ".txt"], metadata=metadata if metadata.exists() else None, reader=reader
    )
    (work / "stories.json").write_text(to_json(dossier_object(result)), "utf-8")
    return score(root, "score_stories.py", gold, work / "stories.json"), result


def press_stories(root: Path, reader: Reader, work: Path) -> Scores:
    """Stories among the press articles of six subjects."""
    return _stories(root, reader, work, "press_fr")[0]


def rpm2_stories(root: Path, reader: Reader, work: Path) -> Scores:
    """Stories among the 400 articles of twenty subjects; their events, against the two sets of each, a month apart.

    ``events`` scores the events of the stories found, ``one_event`` every story taken as one event.
    """
    scores, found = _stories(root, reader, work, "rpm2_fr")
    events = [event.files for story in found.stories for event in story.events]
    whole = [tuple(article.file for article in story.articles) for story in found.stories]
    return {**scores, "events": _by_folder(root, work, events), "one_event": _by_folder(root, work, whole)}


def _by_folder(root: Path, work: Path, groups: Sequence[Sequence[str]]) -> Scores:
    """Groups of files scored as if every folder were a group."""
    gold, found = work / "folders.tsv", work / "folders.json"
    rows = [f"{file}\t{Path(file).parent.name}" for group in groups for file in group]
    gold.write_text("\n".join(rows) + "\n", "utf-8")
    found.write_text(to_json({"stories": [{"articles": [{"file": f} for f in group]} for group in groups]}), "utf-8")
    return score(root, "score_stories.py", gold, found)


def pipeline(root: Path, reader: Reader, work: Path) -> Scores:
    """The shipped parser and its names, on treebank test sets and held-out months; run from the project's folder."""
    command = [sys.executable, "-m", "training.evaluate_pipeline", "--data", str(root / "data")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: Scores = json.loads(done.stdout)
    return scores


Runner = Callable[[Path, Reader, Path], Scores]
TASKS: Mapping[str, Runner] = {
    "pipeline": pipeline,
    "attributions": attributions,
    "times": times,
    "development": development,
    "practice": practice,
    "untouched": untouched,
    "fresh": fresh,
    "timebank": timebank,
    "press_sentences": press_sentences,
    "own_sentences": own_sentences,
    "dating": dating,
    "dossier": dossier,
    "dossiers_development": dossiers_development,
    "dossiers_untouched": dossiers_untouched,
    "dossiers_fresh": dossiers_fresh,
    "press_stories": press_stories,
    "rpm2_stories": rpm2_stories,
}


def run(name: str, root: Path, reader: Reader) -> Scores:
    """Run one task in a folder of its own."""
    with tempfile.TemporaryDirectory() as work:
        return TASKS[name](root, reader, Path(work))
