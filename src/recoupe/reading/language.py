"""Which language a text is in, and which languages are read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.reading.page_cues import rows

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["detect", "supported"]

_READ = frozenset({"fr"})
_CANDIDATES = (
    "ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sv tr uk vi zh"
)
_PART = 600  # code points
_PLAIN = 0.06  # share of grammatical words of French that only French has so many of
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 60  # letters: fewer prove no other language


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid import langid

    load = getattr(langid.LanguageIdentifier, "from_model_file", None) or langid.LanguageIdentifier.from_pickled_model
    identifier = load(langid.MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES.split())
    return identifier


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of a text, among the major ones (py3langid, Lui and Baldwin 2012).

    A text too short to prove another language counts as French, as does one that may well be French.

    >>> detect("Le préfet a démenti l'information jeudi matin.")
    'fr'
    """
    sample = _sample(text)
    if _plainly_french(sample):
        return "fr"
    if sum(map(str.isalpha, sample)) < _SHORT:
        return "fr" if sample.isascii() or _latin(sample) else _best(sample)[0]
    language, french = _best(sample)
    return "fr" if french >= (0.2 if len(sample) < 5 * _SHORT else 0.4) else language


@cache
def _grammar() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("function_words.tsv"))


def _plainly_french(sample: str) -> bool:
    """True for most French articles, without asking the slower classifier."""
    words = _WORD.findall(sample.casefold())
    own = [word for word in words if word in _grammar()]
    return len(words) >= 50 and len(own) >= _PLAIN * len(words) and len(set(own)) >= 5


def _sample(text: str) -> str:
    """The beginning and the middle of a long text, so that a quotation or a header alone does not decide."""
    if len(text) <= 2 * _PART:
        return text
    middle = len(text) // 2
    return text[:_PART] + text[middle : middle + _PART]


def _latin(sample: str) -> bool:
    letters = [char for char in sample if char.isalpha()]
    return sum(char < "\u0250" for char in letters) >= 0.8 * len(letters)


def _best(sample: str) -> tuple[str, float]:
    """The likeliest language, and how likely French is."""
    ranked = _identifier().rank(sample)
    return ranked[0][0], dict(ranked)["fr"]


def supported(language: str) -> bool:
    """True for the languages that are read."""
    return language.replace("_", "-").split("-")[0].lower() in _READ
