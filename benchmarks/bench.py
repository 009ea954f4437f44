"""Speed and memory of reading and cross-checking, each set against something else in the same run.

    python benchmarks/bench.py --data ../shared [--articles 200] [--rounds 5] [--json FILE]

Reading: the whole of ``Reader.read_many`` over the bare pipeline's time on the same texts, one process, one thread,
the two in turn (A B A B …) so that a change of the machine's speed touches both; medians are printed. Attribution (who
says what, and what is hedged) is timed over the same parses in the same turns. Cross-checking:
seconds for n and 4n articles and the exponent of growth. Where the shared data is absent the demo corpus is used.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import resource
import statistics
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from recoupe.crosscheck import crosscheck
from recoupe.demo import articles_folder
from recoupe.intake import collect
from recoupe.model import Article, Intake, Problem, Reading, Zone
from recoupe.reading.attribution import attributions, hedges, sheet_of
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parsed
from recoupe.reading.reader import Reader
from recoupe.reading.zones import zones as find_zones

CEILING = 1.6  # reading over the bare parser; the gate
ATTRIBUTION_CEILING = 0.15  # attribution over the bare parser; the gate


def corpus(data: Path, wanted: int) -> tuple[str, list[Article]]:
    """Press articles of the shared data, or of the demo corpus; repeated to the wanted number where there are fewer."""
    archive = data / "data/rpm2_fr.tar.xz"
    with tempfile.TemporaryDirectory() as work:
        if archive.exists():
            with tarfile.open(archive) as tar:
                tar.extractall(work, filter="data")
            name, paths = "rpm2_fr", sorted(Path(work).glob("rpm2_fr/*/[0-9]*.txt"))
            paths = paths[:: max(1, len(paths) // wanted)][:wanted]
        else:
            name, paths = "demo", [articles_folder()]
        found = [a for a in collect(paths, published="2008-06-15") if isinstance(a, Article)]
    return name, found


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one call, in seconds."""
    before = time.process_time()
    work()
    return time.process_time() - before


def saying(bare: Callable[[], list[Parsed]], zones: Sequence[Sequence[Zone]]) -> float:
    """The time of attributions and hedges over the time of the parses they read."""
    before = time.process_time()
    parses = bare()
    parsing = time.process_time() - before
    named = [entities(p, z) for p, z in zip(parses, zones, strict=True)]

    def say() -> None:
        for p, z, e in zip(parses, zones, named, strict=True):
            sheet = sheet_of(p, z)
            hedges(p, z, attributions(p, z, e, sheet), sheet)

    return seconds(say) / parsing


def growth(readings: Sequence[Reading]) -> tuple[float, float, float]:
    """Cross-checking a quarter and the whole: both times, and the exponent between them."""
    quarter = readings[: len(readings) // 4]
    small = seconds(lambda: crosscheck(quarter, Intake(len(quarter))))
    large = seconds(lambda: crosscheck(readings, Intake(len(readings))))
    return small, large, math.log(large / small, len(readings) / len(quarter))


def main() -> None:
    """Run everything and print one table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()

    began = time.process_time()
    reader = Reader.load()
    loading = time.process_time() - began
    name, articles = corpus(args.data, args.articles)
    words = sum(len(a.text.split()) for a in articles)
    forced = reader.forced("fr")
    texts = [(a.text, forced.breaks(a)) for a in articles]

    def bare() -> list[Parsed]:
        return [*reader.parser.parse_many(texts)]

    def whole() -> list[Reading | Problem]:
        return [*forced.read_many(articles)]

    bare(), whole()  # caches of words and tables
    zones = [find_zones(a) for a in articles]
    attribution = statistics.median(saying(bare, zones) for _ in range(args.rounds))
    pairs = [(seconds(bare), seconds(whole)) for _ in range(args.rounds)]
    ratio = statistics.median(w / b for b, w in pairs)
    parse, read = (statistics.median(t) for t in zip(*pairs, strict=True))
    readings = [r for r in whole() if isinstance(r, Reading)]
    small, large, exponent = growth(readings)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    rows: dict[str, float | str] = {
        "machine": f"{platform.machine()}, Python {platform.python_version()}, one thread",
        "corpus": name,
        "articles": len(articles),
        "words": words,
        "load_s": round(loading, 2),
        "parser_words_s": round(words / parse),
        "reading_words_s": round(words / read),
        "reading_articles_s": round(len(articles) / read, 1),
        "reading_over_parser": round(ratio, 3),
        "reading_over_parser_min": round(min(w / b for b, w in pairs), 3),
        "reading_over_parser_max": round(max(w / b for b, w in pairs), 3),
        "attribution_over_parser": round(attribution, 3),
        "crosscheck_quarter_s": round(small, 2),
        "crosscheck_s": round(large, 2),
        "crosscheck_exponent": round(exponent, 2),
        "peak_mib": round(peak),
    }
    for key, value in rows.items():
        print(f"{key:26}{value}")
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    if attribution > ATTRIBUTION_CEILING:
        sys.exit(f"attribution takes {attribution:.2f} times the bare parser's time, over {ATTRIBUTION_CEILING}")
    if ratio > CEILING:
        sys.exit(f"reading takes {ratio:.2f} times the bare parser's time, over {CEILING}")


if __name__ == "__main__":
    main()
