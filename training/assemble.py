"""Join the two trained runs into the one pipeline that is shipped, in its smallest form."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import DEFAULT_CONFIG, Language

from recoupe.reading.fr import names, verb_forms
from recoupe.reading.fr.french import FrenchPress
from recoupe.reading.fr.tokenizer import set_tokenizer

__all__ = ["assemble", "describe"]

_META = {
    "lang": FrenchPress.lang,
    "name": "recoupe",
    "version": "1.0.0",
    "description": "French press: tags, features, lemmas, dependencies, names; from open treebanks and Wikinews",
    "author": "The Recoupe maintainers",
    "license": "see LICENSE-MODEL.md",
}
_STAGES = ("training", "corpora", "pretraining", "paths")


def _needed_strings(nlp: Language) -> list[str]:
    """The strings that the weights refer to: labels and edit trees. The words of the corpora are not among them."""
    needed = set[str]()
    for labels in nlp.pipe_labels.values():
        needed.update(label for label in labels if isinstance(label, str))
    for label in list(needed):
        needed.update(part for pair in label.split("|") for part in (pair, *pair.split("=")))
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    trees = srsly.msgpack_loads(srsly.msgpack_loads(lemmatizer.to_bytes(exclude=["model", "vocab"]))["trees"])["trees"]
    used, waiting = set[int](), list(lemmatizer.cfg["labels"])
    while waiting:
        index = waiting.pop()
        if index < len(trees) and index not in used:  # beyond: the mark for "no subtree"
            used.add(index)
            waiting += [trees[index][key] for key in ("prefix_tree", "suffix_tree") if key in trees[index]]
    needed.update(nlp.vocab.strings[trees[i][key]] for i in used for key in ("orig", "subst") if trees[i].get(key))
    return sorted(text for text in needed if text)


def _checksum(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "meta.json" and path.suffix != ".md":
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _write_json(path: Path, value: Any) -> None:
    path.write_text(
        json.dumps(value, ensure_ascii=False, indent=1, sort_keys=isinstance(value, dict)), encoding="utf-8"
    )


def assemble(parser: Path, ner: Path, output: Path) -> None:
    """Write the pipeline to ``output``, replacing the weights there and leaving other files alone."""
    nlp = spacy.load(parser)
    nlp.add_pipe(verb_forms.FACTORY)
    nlp.add_pipe("ner", source=spacy.load(ner))
    nlp.add_pipe(names.FACTORY)
    set_tokenizer(nlp)
    for name in (*nlp.pipe_names, "vocab"):
        shutil.rmtree(output / name, ignore_errors=True)
    nlp.to_disk(output)
    _write_json(output / "vocab" / "strings.json", _needed_strings(nlp))
    config = spacy.util.load_config(output / "config.cfg")
    for section in _STAGES:  # how it was trained is said in the recipe; paths of a working folder have no place here
        config.pop(section, None)
    config["initialize"] = DEFAULT_CONFIG["initialize"] | {"vectors": None, "init_tok2vec": None}
    config["nlp"]["lang"] = FrenchPress.lang
    config.to_disk(output / "config.cfg")
    meta = json.loads((output / "meta.json").read_text(encoding="utf-8"))
    meta = {key: value for key, value in meta.items() if key not in ("labels", "performance", "vectors")} | _META
    _write_json(output / "meta.json", meta | {"weights": _checksum(output)})


def describe(output: Path, performance: dict[str, Any]) -> None:
    """Add the scores to the pipeline's own description."""
    meta = json.loads((output / "meta.json").read_text(encoding="utf-8"))
    _write_json(output / "meta.json", meta | {"performance": performance})
