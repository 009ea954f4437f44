"""Recoupe beside its peers: time expressions and attributions, on the same texts in one run, by the data's own scorer.

    python -m benchmarks.peers --data ../shared [--json FILE]

A system that is not installed is skipped with a word. Seconds are by the clock, start-up and one sentence that does not
count aside; the systems take turns on the same texts, so that a change of the machine's speed touches all of them.
"processor" is the seconds of processor of all threads and child processes, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from benchmarks.peers import dates, heideltime, ours, quotes
from benchmarks.peers.systems import Absent, Attributer, Tagger, Timex
from benchmarks.peers.texts import Articles, Dated, articles, dated, sentences
from recoupe.evaluation.tasks import score

WARM = "Le maire a annoncé mardi que le pont, fermé depuis deux ans, rouvrirait le 4 mai à midi, un an après la crue."
TURN = 32  # texts that a system is shown before it is the next one's turn
Row = Mapping[str, Any]


def main() -> None:
    """Run everything; print one table for times and one for attributions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="the folder with seeds/, data/ and score/")
    parser.add_argument("--json", type=Path, help="also write all scores there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        sets = list(articles(args.data, work))
        told = [*sentences(args.data), *map(dated, sets)]
        if not told:
            sys.exit(f"skipped: no data at {args.data}")
        taggers = installed(ours.tagger, heideltime.tagger, dates.tagger)
        times = [row for s in told for row in timed(args.data, taggers, s, work)]
        attributers = installed(
            ours.attributer, lambda: quotes.attributer("fr_core_news_sm"), lambda: quotes.attributer(None)
        )
        said = [attributed(args.data, a, s, work) for s in sets for a in attributers]
    print(
        table(
            with_ratio(times),
            ("texts", "system", "strict", "relaxed", "value", "seconds", "processor", "times Recoupe’s"),
        )
    )
    print(table(said, ("texts", "system", "at 0.3", "at 0.5", "at 0.8", "P at 0.5", "R at 0.5", "source")))
    if args.json:
        args.json.write_text(json.dumps({"times": times, "attributions": said}, ensure_ascii=False, indent=1), "utf-8")


System = TypeVar("System", Tagger, Attributer)


def installed(*wanted: Callable[[], System]) -> list[System]:
    """The systems that can run here; for the others, why not."""
    found = []
    for start in wanted:
        try:
            found.append(start())
        except Absent as absent:
            print(f"skipped: {absent}", file=sys.stderr)
    return found


def timed(data: Path, taggers: Sequence[Tagger], shown: Dated, work: Path) -> Iterator[Row]:
    """All systems on one set of texts: F1 strict, relaxed and of the value, and seconds."""
    found: dict[str, list[list[Timex]]] = {tagger.name: [] for tagger in taggers}
    seconds, work_done = dict.fromkeys(found, 0.0), dict.fromkeys(found, 0.0)
    for tagger in taggers:
        tagger.tag([(WARM, "2024-09-12")])
    for at in range(0, len(shown.texts), TURN):
        batch = [(text, day) for _, text, day in shown.texts[at : at + TURN]]
        for tagger in taggers:
            began, before = time.perf_counter(), processor()
            found[tagger.name] += tagger.tag(batch)
            seconds[tagger.name] += time.perf_counter() - began
            work_done[tagger.name] += processor() - before
    for tagger in taggers:
        predictions = work / "times.jsonl"
        pairs = zip(shown.texts, found[tagger.name], strict=True)
        write(predictions, ({"file": file, "text": text, "times": times} for (file, text, _), times in pairs))
        scores = score(data, "score.py", shown.task, shown.gold, predictions, "--json")
        rates = {name: scores[name]["F1"] for name in ("strict", "relaxed", "value")}
        spent = {"seconds": round(seconds[tagger.name], 2), "processor": round(work_done[tagger.name], 2)}
        yield {"texts": shown.name, "system": tagger.name, **rates, **spent, "scores": scores}


def processor() -> float:
    """Seconds of processor that this process, its threads and its ended children have used."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(u.ru_utime + u.ru_stime for u in used)


def attributed(data: Path, attributer: Attributer, texts: Articles, work: Path) -> Row:
    """One system on one set of articles: F1 at three overlaps, precision and recall at 0.5, sources found."""
    predictions = work / "attributions.jsonl"
    lines = ({"file": a.file, "text": a.text, "attributions": attributer.attribute(a)} for a in texts.articles)
    write(predictions, lines)
    scores = score(data, "score.py", "attributions", texts.gold, predictions, "--json")
    return {
        "texts": texts.name,
        "system": attributer.name,
        **{f"at {overlap}": scores[f"at_{overlap}"]["F1"] for overlap in (0.3, 0.5, 0.8)},
        "P at 0.5": scores["at_0.5"]["P"],
        "R at 0.5": scores["at_0.5"]["R"],
        "source": scores["on_matched"]["source"],
        "scores": scores,
    }


def write(path: Path, lines: Iterable[object]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


def with_ratio(rows: Iterable[Row]) -> list[Row]:
    """Every system's seconds over those of the first system, which is Recoupe, on the same texts."""
    first: dict[str, float] = {}
    return [
        {**row, "times Recoupe’s": round(row["seconds"] / first.setdefault(row["texts"], row["seconds"]), 1)}
        for row in rows
    ]


def table(rows: Iterable[Row], columns: tuple[str, ...]) -> str:
    """Rows as a Markdown table."""
    lines = [columns, ["---"] * len(columns), *([str(row[column]) for column in columns] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
