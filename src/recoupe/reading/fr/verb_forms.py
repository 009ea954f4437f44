"""What a French verb form can be, by rule, and the component that holds the tagger to it.

A statistical tagger confuses *entrait* (imperfect of *entrer*) with a conditional and misses *conviendraient*, which it
has never seen; whoever reads the press cannot afford either, since the conditional is how French hands on a rumour.
The conditional is the future stem with the endings of the imperfect, and future stems are known: the infinitive in
*-er* with its spelling rules, or a stem listed in ``verbs/``. The same knowledge settles tense, participles and lemmas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from recoupe.reading.fr.conjugation import FUTURE, IMPERFECT, Analysis, forms, spelling
from recoupe.reading.fr.word_lists import rows

__all__ = ["FACTORY", "analyses", "infinitive_in_er"]

FACTORY = "recoupe_fr_verb_forms"

_VOWEL = "aeiouyàâéèêëîïôûœ"
_GRAVE = re.compile(rf"è([^{_VOWEL}]{{1,2}}|qu|gu)$")
_MUTE = ("e", "es", "ent")
_SIX = tuple((person, number) for number in ("Sing", "Plur") for person in "123")


@cache
def _endings() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """The endings of verbs in *-er*, the longest first, each with its readings: form, mood, tense, person, number."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows("verbs/endings.tsv"):
        found.setdefault(row["ending"], []).append(tuple(value or "" for value in row.values())[1:])
    return tuple((ending, tuple(readings)) for ending, readings in found.items())


def infinitive_in_er(stem: str, mute: bool) -> str:
    """The infinitive in *-er* of a stem; ``mute`` says that a mute *e* follows it, which changes its spelling.

    >>> [infinitive_in_er(stem, True) for stem in ("appell", "achèt", "préfèr", "emploi", "trouv")]
    ['appeler', 'acheter', 'préférer', 'employer', 'trouver']
    >>> [infinitive_in_er(stem, False) for stem in ("annonç", "mange")]
    ['annoncer', 'manger']
    """
    rules = spelling()
    if not mute:
        return re.sub(r"ç$", "c", re.sub(r"ge$", "g", stem)) + "er"
    if stem.endswith("ll") and stem[:-1] in rules["double_l"]:
        return stem[:-1] + "er"
    if stem.endswith("tt") and stem[:-1] in rules["double_t"]:
        return stem[:-1] + "er"
    if re.search(r"[oua]i$", stem):
        return stem[:-1] + "yer"
    unaccented = _GRAVE.sub(r"e\1", stem)
    if unaccented != stem:
        return (unaccented if unaccented in rules["grave"] else _GRAVE.sub(r"é\1", stem)) + "er"
    return stem + "er"


def _future(form: str) -> Iterator[Analysis]:
    """Future and conditional of verbs in *-er*: the infinitive with the endings of *avoir*."""
    for endings, mood, tense in ((IMPERFECT, "Cnd", "Pres"), (FUTURE, "Ind", "Fut")):
        for ending, (person, number) in zip(endings, _SIX, strict=True):
            stem = form.removesuffix(ending)
            if stem != form and len(stem) > 3 and stem.endswith("er"):
                yield Analysis(infinitive_in_er(stem[:-2], True), "Fin", mood, tense, person, number)


# What else a form with a long ending may be: passent, préfèrent, signifions, signifiez
_SHORTER = {"assent": "ent", "èrent": "ent", "assions": "ons", "assiez": "ez", "ions": "ons", "iez": "ez"}


def _regular(form: str) -> Iterator[Analysis]:
    """The readings of a form as one of a verb in *-er*."""
    also = ""
    for ending, readings in _endings():
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < 2 or (also and ending != also):
            continue
        if ending in ("ée", "ées") and stem in spelling()["éer"]:
            continue  # crée is no participle
        lemma = form if ending == "er" else infinitive_in_er(stem, ending in _MUTE)
        for reading in readings:
            yield Analysis(lemma, *reading)
        also = _SHORTER.get(ending, "")
        if ending == "aient" and form.removesuffix("aient") in spelling()["ayer"]:
            also = "ent"
        if not also:
            return


@lru_cache(maxsize=50_000)
def analyses(form: str) -> tuple[Analysis, ...]:
    """Every reading of a lower-case form as a verb, the surest first.

    >>> [(a.lemma, a.mood) for a in analyses("viendrait")], [(a.lemma, a.tense) for a in analyses("entrait")]
    ([('venir', 'Cnd')], [('entrer', 'Imp')])
    """
    listed = forms().get(form, ())
    if not listed and form[:1] == "e":  # a capital that lost its accent: Etait
        listed = forms().get("é" + form[1:], ()) or forms().get("ê" + form[1:], ())
    if listed and (form.endswith("aient") or not form.endswith(("e", "es", "ent"))):
        return listed  # else it may also be one of a verb in -er: fonde is from fonder or from fondre
    future = tuple(_future(form))
    return listed + (future or tuple(_regular(form)))


def _agrees(analysis: Analysis, token: Token) -> bool:
    morph = token.morph
    return (
        morph.get("VerbForm", [""])[0] == analysis.form
        and morph.get("Mood", [""])[0] == analysis.mood
        and (morph.get("Tense", [""])[0] == analysis.tense or analysis.mood == "Cnd" or analysis.form == "Inf")
    )


# Where the tagger's reading is impossible: the likeliest of those that are possible.
_PREFERENCE = ("Ind Pres", "Part Past", "Ind Imp", "Ind Fut", "Cnd Pres", "Inf", "Ind Past", "Part Pres")


def _rank(analysis: Analysis) -> int:
    key = f"{analysis.mood or analysis.form} {analysis.tense}".strip()
    return _PREFERENCE.index(key) if key in _PREFERENCE else len(_PREFERENCE)


def _write(token: Any, features: dict[str, str]) -> None:
    token.set_morph("|".join(f"{key}={value}" for key, value in sorted(features.items())))


def _set(token: Token, analysis: Analysis) -> None:
    """Give a token the reading, keeping what the reading does not speak of (gender)."""
    features = {k: v for k, v in token.morph.to_dict().items() if k in ("Gender", "Number", "Person")}
    if analysis.form != "Part":
        features.pop("Gender", None)
    if analysis.form != "Fin":
        features.pop("Person", None)
    new = {"VerbForm": analysis.form, "Mood": analysis.mood, "Tense": analysis.tense}
    if analysis.number:
        new["Number"] = analysis.number
    if analysis.person and not (analysis.person in "12" and features.get("Person") in ("1", "2")):
        new["Person"] = analysis.person
    features |= {key: value for key, value in new.items() if value}
    _write(token, features)


_RESCUED = re.compile(r"(?:raient|rait|[aiu]ssaient|eront|iront|[^p]aient)$")


def _rescue(token: Token, found: tuple[Analysis, ...]) -> bool:
    """Whether a token that was not tagged a verb can only be one: a conditional, future or imperfect, by its ending."""
    form = token.lower_
    if len(form) < 6 or not _RESCUED.search(form) or (token.text[0].isupper() and not token.is_sent_start):
        return False
    if form.endswith("rait"):
        return all(a.mood == "Cnd" for a in found)
    return all(a.form == "Fin" for a in found)


def _settle(token: Token, form: str, found: tuple[Analysis, ...]) -> None:
    """Put a verb's features and lemma right; where its form tells nothing, only take back a conditional."""
    if not found:
        if token.morph.get("Mood", []) == ["Cnd"]:
            _write(token, {"VerbForm": "Fin"})
        return
    listed = forms().get(form, ())
    possible = [a for a in listed if _agrees(a, token)] or [a for a in found if _agrees(a, token)]
    if not possible:
        best = min(found, key=_rank)
        _set(token, best)
        possible = [a for a in found if a[1:4] == best[1:4]]
    lemmas = [a.lemma for a in possible]
    if token.lemma_ not in lemmas:
        token.lemma_ = lemmas[0]


@Language.component(FACTORY)
def correct_verbs(doc: Doc) -> Doc:
    """Hold every verb of a tagged document to a reading that its form allows, and give it the lemma of that reading."""
    for token in doc:
        form = token.lower_
        verb = token.pos_ in ("VERB", "AUX")
        if not verb and not form.endswith(("ent", "ont", "rait")):
            continue
        found = analyses(form)
        if not verb:
            if not found or not _rescue(token, found):
                continue
            token.pos_ = "AUX" if token.dep_.startswith(("aux", "cop")) else "VERB"
        _settle(token, form, found)
    return doc
