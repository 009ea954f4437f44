"""One spaCy training run with a fixed seed, on one core, from a config of this folder."""

from __future__ import annotations

import sys
from pathlib import Path

from spacy.language import DEFAULT_CONFIG, Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_path
from thinc.api import fix_random_seed, set_current_ops

from recoupe.reading.fr.tokenizer import set_tokenizer
from recoupe.reading.matrices import BlasOps

__all__ = ["fit"]


def fit(config: Path, corpus: Path, development: Path, output: Path) -> Language:
    """Train unless ``output`` holds a finished run; the pipeline that scored best on the development corpus."""
    finished = output / "finished"
    if not finished.exists():
        set_current_ops(BlasOps())
        fix_random_seed(0)
        settings = load_config(config, overrides={"paths.train": str(corpus), "paths.dev": str(development)})
        nlp = set_tokenizer(init_nlp(DEFAULT_CONFIG.merge(settings)))
        output.mkdir(parents=True, exist_ok=True)
        train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
        finished.touch()
    return load_model_from_path(output / "model-best")
