"""Make the shipped French pipeline from the archives: unpack, convert, train, join, measure.

    python -m training.train --workdir DIR

Every stage leaves its result in the working folder and is skipped when that is there. Seeds are fixed; one core.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from recoupe.reading.fr.tokenizer import set_tokenizer
from recoupe.reading.parser import Parser
from training.assemble import assemble, describe
from training.convert_treebanks import write_training
from training.convert_wikinews import write_names
from training.evaluate_pipeline import scores
from training.fit import fit
from training.split import DATA, Split, unpack

__all__ = ["main", "train"]

_HERE = Path(__file__).parent
SHIPPED = _HERE.parent / "src" / "recoupe" / "reading" / "fr" / "pipeline"
_NAME_PARTS = ("train", "development")


def _stage(title: str, done: Path, work: Callable[[], object]) -> None:
    """Do ``work`` unless ``done`` exists, saying what and how long."""
    if done.exists():
        print(f"{title}: there already", flush=True)
        return
    begin = time.monotonic()
    print(f"{title}…", flush=True)
    result = work()
    print(f"{title}: {result or 'done'} ({time.monotonic() - begin:.0f} s)", flush=True)


def train(data: Path, workdir: Path, output: Path) -> None:
    """Run all stages; the pipeline with its scores is written to ``output``."""
    split = Split.read()
    corpora, parser, names = workdir / "corpora", workdir / "parser", workdir / "names"
    corpora.mkdir(parents=True, exist_ok=True)
    banks, news = (unpack(data, name, workdir) for name in ("treebanks_fr", "wikinews_fr"))
    trees = corpora / "trees-train.spacy"
    _stage("treebanks", trees, lambda: write_training(banks, split, trees, corpora / "trees-development.spacy"))
    blank = set_tokenizer(spacy.blank("fr"))
    for part in _NAME_PARTS:
        bare = corpora / f"names-{part}.spacy"
        _stage(f"names, {part}", bare, lambda part=part, bare=bare: write_names(blank, news, split, part, bare))  # type: ignore[misc]
    fit(_HERE / "parser.cfg", trees, corpora / "trees-development.spacy", parser)
    fit(_HERE / "names.cfg", corpora / "names-train.spacy", corpora / "names-development.spacy", names)
    assemble(parser / "model-best", names / "model-best", output)
    measured = scores(Parser.load(str(output)).nlp, data)
    describe(output, measured)
    (workdir / "scores.json").write_text(json.dumps(measured, indent=2), encoding="utf-8")
    print(json.dumps(measured, indent=2))


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--data", type=Path, default=DATA, help="folder with the two archives")
    arguments.add_argument("--workdir", type=Path, default=Path("build/training"), help="where stages leave results")
    arguments.add_argument("--output", type=Path, default=SHIPPED, help="where the pipeline goes")
    options = arguments.parse_args()
    train(options.data, options.workdir, options.output)


if __name__ == "__main__":
    main()
