"""Cross-checking 400, 4,000 and 40,000 articles: how time grows, how much memory it takes, what one article more costs.

    python -m benchmarks.scale --data ../shared [--large] [--every 10] [--json FILE]

400 articles of RPM2, ``press_fr`` and Wikinews are read once (the readings are kept in ``benchmarks/readings.recoupe``)
and multiplied: see ``multiply``. The stories found are set against those that are expected, as many times those of the
first 400, so that nothing is fast by being wrong. Making the articles is not counted. Dossiers are made story by story;
with ``--every 10`` only those of one story in ten, and their time is scaled up by the articles left out.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from benchmarks.multiply import Multiplied
from recoupe import api
from recoupe.crosscheck import crosscheck_story
from recoupe.crosscheck.corpus import Corpus, Members
from recoupe.demo import articles_folder
from recoupe.model import Reading
from recoupe.store import Store

BASE = 400
CACHE = Path(__file__).parent / "readings.recoupe"
EXPONENT = 1.15  # the gates: growth of time,
MEMORY = 4096  # … MiB,
ONE_MORE = 400  # … one article more, in articles at the mean cost: 1 % of building 40,000,
AGREEMENT = 0.95  # … B³ F1 between the stories found and those expected,
ONE_BY_ONE = 0.98  # … and between those of articles added one by one and all at once
_HELD_OUT = 20  # articles that are added one by one


@dataclass
class Size:
    """What was measured at one size; seconds of processor time."""

    articles: int
    stories: int
    expected: int
    agreement: float
    grouping_s: float
    dossiers_s: float
    one_more_s: float
    one_more_worst_s: float
    peak_mib: int

    @property
    def building_s(self) -> float:
        """Grouping and all dossiers."""
        return self.grouping_s + self.dossiers_s


class Clock:
    """Processor time, less that of making the articles."""

    def __init__(self, many: Sequence[Reading]) -> None:
        self._many = many
        self._making = 0.0

    def made(self, numbers: Iterable[int]) -> Iterator[Reading]:
        """The readings of these numbers, made one by one while the clock stands."""
        for number in numbers:
            began = time.process_time()
            reading = self._many[number]
            self._making += time.process_time() - began
            yield reading

    def now(self) -> float:
        """Seconds."""
        return time.process_time() - self._making


def base(data: Path) -> list[Reading]:
    """The articles to multiply: ``press_fr``, every second subject of RPM2, Wikinews for the rest; or the demo's."""
    archives = [data / f"data/{name}.tar.xz" for name in ("press_fr", "rpm2_fr", "wikinews_fr")]
    with tempfile.TemporaryDirectory() as work, Store.open(CACHE) as store:
        if not all(archive.exists() for archive in archives):
            return list(api.read([articles_folder()], store=store))
        for archive in archives:
            with tarfile.open(archive) as tar:
                tar.extractall(work, filter="data")
        root = Path(work)
        press = list(
            api.read(sorted(root.glob("press_fr/*/*.txt")), metadata=root / "press_fr/metadata.csv", store=store)
        )
        rpm2 = list(api.read(sorted(root.glob("rpm2_fr/T[0-9][02468]_*/*.txt")), store=store))
        texts = sorted(root.glob("wikinews_fr/*/*/*.txt"))
        wanted = BASE - len(press) - len(rpm2)
        return [*press, *rpm2, *api.read(texts[:: len(texts) // wanted][:wanted], store=store)]


def agreement(found: Iterable[Members], expected: Iterable[Members]) -> float:
    """B³ F1 (Bagga and Baldwin 1998) between two ways to group the same articles."""
    mine = {n: group for group, members in enumerate(found) for n in members}
    gold = {n: group for group, members in enumerate(expected) for n in members}
    both = Counter((mine[n], gold[n]) for n in gold)
    sizes = Counter(mine.values()), Counter(gold.values())
    precision = sum(count * count / sizes[0][m] for (m, _), count in both.items()) / len(gold)
    recall = sum(count * count / sizes[1][g] for (_, g), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def measure(
    readings: Sequence[Reading], times: int, first: Sequence[Members], every: int
) -> tuple[Size, list[Members]]:
    """Group and cross-check so many times the articles; ``first`` are the stories of the articles themselves."""
    many = Multiplied(readings, times)
    clock = Clock(many)
    held = sorted(n * len(many) // _HELD_OUT for n in range(_HELD_OUT)) if len(many) > 2 * _HELD_OUT else [0]
    numbers = [*(n for n in range(len(many)) if n not in set(held)), *held]
    corpus = Corpus()
    began = clock.now()
    corpus.add(clock.made(numbers[: -len(held)]))
    grouping = clock.now() - began
    sampled = corpus.stories()[::every]
    began = clock.now()
    for members in sampled:
        crosscheck_story(list(clock.made(numbers[n] for n in members)))
    dossiers = (clock.now() - began) * len(corpus) / sum(map(len, sampled))
    more = []
    for number in held:
        began = clock.now()
        change = corpus.add(clock.made([number]))
        for members in change.new:
            crosscheck_story(list(clock.made(numbers[n] for n in members)))
        more.append(clock.now() - began)
    found = [tuple(numbers[n] for n in members) for members in corpus.stories()]
    expected = [tuple(n + k * len(readings) for n in members) for k in range(times) for members in first or found]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    size = Size(
        articles=len(many),
        stories=len(found),
        expected=len(expected),
        agreement=round(agreement(found, expected), 4),
        grouping_s=round(grouping, 2),
        dossiers_s=round(dossiers, 2),
        one_more_s=round(sum(more) / len(more), 3),
        one_more_worst_s=round(max(more), 3),
        peak_mib=round(peak),
    )
    return size, found


def one_by_one(readings: Sequence[Reading]) -> float:
    """B³ F1 between the stories of articles added one by one and those of all at once."""
    grown, whole = Corpus(), Corpus()
    whole.add(readings)
    for reading in readings:
        grown.add([reading])
    return round(agreement(grown.stories(), whole.stories()), 4)


def exponent(small: Size, large: Size) -> float:
    """How time grows with the articles from one size to another: 1 is linear."""
    return math.log(large.building_s / small.building_s, large.articles / small.articles)


def broken(sizes: Sequence[Size]) -> list[str]:
    """The gates that do not hold, in words."""
    last = sizes[-1]
    found = [
        f"time grows by n^{exponent(a, b):.2f} from {a.articles} to {b.articles} articles, over {EXPONENT}"
        for a, b in pairwise(sizes)
        if exponent(a, b) > EXPONENT
    ]
    if last.peak_mib > MEMORY:
        found.append(f"memory came to {last.peak_mib} MiB, over {MEMORY}")
    mean = last.building_s / last.articles
    if last.one_more_worst_s > ONE_MORE * mean:
        found.append(f"one article more took {last.one_more_worst_s} s, over {ONE_MORE} times the mean of {mean:.4f} s")
    if last.agreement < AGREEMENT:
        found.append(f"the stories agree with those expected by {last.agreement}, under {AGREEMENT}")
    return found


def main() -> None:
    """Measure each size, print a line for each, and fail when a gate is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--large", action="store_true", help="40,000 articles too")
    parser.add_argument("--every", type=int, default=1, help="dossiers of one story in so many")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    readings = base(args.data)
    sizes: list[Size] = []
    stories: list[Members] = []
    for times in (1, 10, 100) if args.large else (1, 10):
        size, found = measure(readings, times, stories, args.every if times > 1 else 1)
        stories = stories or found
        sizes.append(size)
        print("  ".join(f"{key} {value}" for key, value in asdict(size).items()), flush=True)
    for a, b in pairwise(sizes):
        print(f"exponent {a.articles} to {b.articles}: {exponent(a, b):.2f}")
    alone = one_by_one(readings)
    print(f"one by one over all at once, {len(readings)} articles: {alone}")
    if args.json:
        args.json.write_text(json.dumps([asdict(size) for size in sizes], indent=1) + "\n", "utf-8")
    wrong = broken(sizes)
    if alone < ONE_BY_ONE:
        wrong.append(f"articles added one by one agree with all at once by {alone}, under {ONE_BY_ONE}")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
