"""The plain way to group articles into stories, for comparison: TF-IDF, cosine, average link, one threshold.

    python -m benchmarks.tfidf --data ../shared

Words of two letters and more, ``(1 + log tf) * log(n / df)`` over the articles at hand, unit length; the two groups
most alike on average are joined until that falls below a threshold. The threshold is the best on subjects T01 to T10 of
RPM2 and is then used on T11 to T20. Scores are B-cubed and the adjusted Rand index of the data's own scorer.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"[^\W\d_]{2,}")
_THRESHOLDS = [n / 200 for n in range(2, 41)]

Matrix = NDArray[np.float64]


def likeness(texts: Sequence[str]) -> Matrix:
    """Shape (n, n): cosines of the TF-IDF vectors of some texts."""
    counts = [Counter(word.lower() for word in _WORD.findall(text)) for text in texts]
    spread = Counter(word for each in counts for word in each)
    column = {word: n for n, word in enumerate(sorted(spread))}
    vectors = np.zeros((len(texts), len(column)))
    for row, each in enumerate(counts):
        for word, number in each.items():
            vectors[row, column[word]] = (1 + math.log(number)) * math.log(len(texts) / spread[word])
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.where(lengths > 0, lengths, 1.0)
    found: Matrix = np.round(vectors @ vectors.T, 9)
    return found


def groups(alike: Matrix, threshold: float) -> list[list[int]]:
    """Average link: the two groups most alike are joined while their mean likeness reaches the threshold."""
    between, number = alike.copy(), np.ones(len(alike))
    members = [[n] for n in range(len(alike))]
    np.fill_diagonal(between, -np.inf)
    for _ in range(len(alike) - 1):
        mean = between / np.outer(number, number)
        a, b = sorted(divmod(int(np.argmax(np.round(mean, 9))), len(alike)))
        if mean[a, b] < threshold:
            break
        between[a, :] += between[b, :]
        between[:, a] += between[:, b]
        between[b, :] = between[:, b] = between[a, a] = -np.inf
        number[a] += number[b]
        members[a] += members[b]
        members[b] = []
    return [sorted(group) for group in members if group]


def scored(data: Path, subjects: Mapping[str, str], found: Sequence[Sequence[str]], work: Path) -> Mapping[str, float]:
    """What the data's own scorer says of some groups of files."""
    gold, mine = work / "gold.tsv", work / "found.json"
    gold.write_text("".join(f"{file}\t{subject}\n" for file, subject in subjects.items()), "utf-8")
    stories = [{"articles": [{"file": file} for file in group]} for group in found]
    mine.write_text(json.dumps({"stories": stories}), "utf-8")
    command = [sys.executable, str(data / "score/score_stories.py"), str(gold), str(mine)]
    scores: Mapping[str, float] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return scores


def main() -> None:
    """Tune on the first ten subjects, report the last ten and all twenty."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    data = parser.parse_args().data
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        with tarfile.open(data / "data/rpm2_fr.tar.xz") as archive:
            archive.extractall(work, filter="data")
        root = work / "rpm2_fr"
        rows = [line.split("\t") for line in (root / "stories.tsv").read_text("utf-8").splitlines() if line]
        sets: dict[str, dict[str, str]] = defaultdict(dict)
        for file, subject in rows:
            for name in ("T01–T20", "T01–T10" if subject <= "T10" else "T11–T20"):
                sets[name][file] = subject
        cosines = {
            name: likeness([(root / file).read_text("utf-8", errors="replace") for file in subjects])
            for name, subjects in sets.items()
        }

        def score(name: str, threshold: float) -> Mapping[str, float]:
            files = list(sets[name])
            found = [[files[n] for n in group] for group in groups(cosines[name], threshold)]
            return scored(data, sets[name], found, work)

        best = max(_THRESHOLDS, key=lambda threshold: score("T01–T10", threshold)["b3_F1"])
        print(f"threshold {best}")
        for name in ("T01–T10", "T11–T20", "T01–T20"):
            result = score(name, best)
            print(name, *(f"{key} {result[key]}" for key in ("stories", "b3_P", "b3_R", "b3_F1", "ari")), sep="  ")


if __name__ == "__main__":
    main()
