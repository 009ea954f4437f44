"""The forms of the verbs that matter here, so that a cue is found even where the tagger errs.

Only what the press uses is derived: first and third persons, infinitive, participles. Irregular verbs come from
``fr/conjugations.tsv``; the rest follows the first and the second conjugation.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from recoupe.reading.attribution.tables import rows

__all__ = ["Form", "Tense", "conjugate"]


class Tense(StrEnum):
    """Mood and tense of a form, as far as reporting needs them told apart."""

    PRESENT = "present"
    IMPERFECT = "imperfect"
    PAST = "past"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    SUBJUNCTIVE = "subjunctive"
    INFINITIVE = "infinitive"
    PAST_PARTICIPLE = "past participle"
    PRESENT_PARTICIPLE = "present participle"

    @property
    def finite(self) -> bool:
        """True for what can be the verb of a clause by itself."""
        return self not in (Tense.INFINITIVE, Tense.PAST_PARTICIPLE, Tense.PRESENT_PARTICIPLE)


class Form(NamedTuple):
    """One form of a verb."""

    text: str
    tense: Tense


_FUTURE = (("ai", "a", "ons", "ont"), Tense.FUTURE)
_CONDITIONAL = (("ais", "ait", "ions", "aient"), Tense.CONDITIONAL)
_IMPERFECT = (("ais", "ait", "aient"), Tense.IMPERFECT)
_PARTICIPLES = {"avoir": "ayant", "être": "étant", "savoir": "sachant"}
_IMPERFECT_STEMS = {"être": "ét"}
_DOUBLING = ("appeler", "rappeler", "interpeller", "jeter", "rejeter", "projeter")


@cache
def conjugate(lemma: str) -> tuple[Form, ...]:
    """The forms of a verb, without repetition, in a fixed order.

    >>> [f.text for f in conjugate("annoncer") if f.tense is Tense.IMPERFECT]
    ['annonçais', 'annonçait', 'annonçaient']
    >>> [f.text for f in conjugate("démentir") if f.tense is Tense.PAST_PARTICIPLE]
    ['démenti', 'démentie', 'démentis', 'démenties']
    """
    if lemma in _irregular():
        forms = _from_parts(lemma, _irregular()[lemma])
    elif lemma.endswith("er"):
        forms = _first_group(lemma)
    elif lemma.endswith("ir"):
        forms = _second_group(lemma)
    else:
        forms = iter((Form(lemma, Tense.INFINITIVE),))
    return tuple(dict.fromkeys(forms))


@cache
def _irregular() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in rows("conjugations.tsv")}


def _with(stem: str, endings: tuple[tuple[str, ...], Tense]) -> Iterator[Form]:
    for ending in endings[0]:
        yield Form(stem + ending, endings[1])


def _agreeing(participle: str) -> Iterator[Form]:
    base = participle.replace("û", "u") if participle == "dû" else participle
    plural = base if base.endswith("s") else base + "s"
    for text in (participle, base + "e", plural, base + "es"):
        yield Form(text, Tense.PAST_PARTICIPLE)


def _first_person(third: str) -> str:
    if third in ("veut", "peut", "vaut"):
        return third[:-1] + "x"
    if third == "a":
        return "ai"
    if third == "va":
        return "vais"
    if third == "est":
        return "suis"
    return third[:-1] + "s" if third.endswith("t") else third + "s" if third.endswith(("d", "c")) else third


def _from_parts(lemma: str, parts: dict[str, str]) -> Iterator[Form]:
    third, first_plural = parts["present_3s"], parts["present_1p"]
    for text in (_first_person(third), third, first_plural, parts["present_3p"]):
        if text:
            yield Form(text, Tense.PRESENT)
    stem = _IMPERFECT_STEMS.get(lemma) or (first_plural[:-3] if first_plural else "fall")
    yield from _with(stem, _IMPERFECT)
    for text in (parts["past_3s"], parts["past_3p"]):
        if text:
            yield Form(text, Tense.PAST)
    yield from _with(parts["future_stem"], _FUTURE)
    yield from _with(parts["future_stem"], _CONDITIONAL)
    subjunctive = parts["subjunctive_3s"]
    plural = {"ait": "aient", "soit": "soient"}.get(subjunctive, subjunctive + "nt")
    for text in (subjunctive, plural):
        yield Form(text, Tense.SUBJUNCTIVE)
    yield Form(lemma, Tense.INFINITIVE)
    yield from _agreeing(parts["past_participle"])
    yield Form(_PARTICIPLES.get(lemma, stem + "ant"), Tense.PRESENT_PARTICIPLE)


def _first_group(lemma: str) -> Iterator[Form]:
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute, future = _mute_stem(lemma, stem)
    for text in (mute + "e", soft + "ons", mute + "ent"):
        yield Form(text, Tense.PRESENT)
    for text in (soft + "ais", soft + "ait", soft + "aient"):
        yield Form(text, Tense.IMPERFECT)
    for text in (soft + "a", stem + "èrent"):
        yield Form(text, Tense.PAST)
    yield from _with(future, _FUTURE)
    yield from _with(future, _CONDITIONAL)
    yield Form(lemma, Tense.INFINITIVE)
    yield from _agreeing(stem + "é")
    yield Form(soft + "ant", Tense.PRESENT_PARTICIPLE)


def _mute_stem(lemma: str, stem: str) -> tuple[str, str]:
    """The stem before a mute e, and the stem of the future: appelle, révèle / révélera, soulève / soulèvera."""
    if lemma in _DOUBLING and stem[-1] != stem[-2]:
        return stem + stem[-1], stem + stem[-1] + "er"
    consonants = stem[len(stem.rstrip("bcdfghjklmnpqrstvxz")) :]
    before = stem[: len(stem) - len(consonants)]
    if consonants and before.endswith("é"):
        return before[:-1] + "è" + consonants, stem + "er"
    if len(consonants) == 1 and before.endswith("e"):
        grave = before[:-1] + "è" + consonants
        return grave, grave + "er"
    return stem, stem + "er"


def _second_group(lemma: str) -> Iterator[Form]:
    stem = lemma[:-2]
    for text in (stem + "is", stem + "it", stem + "issons", stem + "issent"):
        yield Form(text, Tense.PRESENT)
    for text in (stem + "issait", stem + "issaient", stem + "issais"):
        yield Form(text, Tense.IMPERFECT)
    yield Form(stem + "irent", Tense.PAST)
    yield from _with(lemma, _FUTURE)
    yield from _with(lemma, _CONDITIONAL)
    for text in (stem + "isse", stem + "issent"):
        yield Form(text, Tense.SUBJUNCTIVE)
    yield Form(lemma, Tense.INFINITIVE)
    yield from _agreeing(stem + "i")
    yield Form(stem + "issant", Tense.PRESENT_PARTICIPLE)
