"""The forms of the French verbs that have their own: from principal parts to full paradigms.

Verbs in *-er* are regular and an open class: rules write their forms here and read their endings in ``verb_forms``. The
others are a closed list:
``verbs/irregular.tsv`` gives the principal parts of each kind, ``verbs/second_group.tsv`` the verbs like *finir*,
``verbs/exceptions.tsv`` whatever no rule gives (*être*, *avoir*, *vous dites*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from recoupe.reading.fr.word_lists import rows

__all__ = ["FUTURE", "IMPERFECT", "Analysis", "conjugate", "forms", "spelling"]

IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_PERSONS = tuple((person, number) for number in ("Sing", "Plur") for person in "123")
_SOFT = re.compile(r"(?:ç|ge)(?=[eièé])")  # annonçons, mangeons; but annoncez, mangions
_LAST_E = re.compile(r"e([^aeiouy]{1,2})$")
_LAST_ACUTE = re.compile(r"é([^aeiouy]{1,2}|[qg]u|vr)$")
_WHOLE_SUBJUNCTIVE = ("puiss", "sach", "fass")  # que nous puissions, but que nous prenions


class Analysis(NamedTuple):
    """One reading of a verb form, in the terms of Universal Dependencies; blank where a feature does not apply."""

    lemma: str
    form: str  # VerbForm: Fin, Inf, Part
    mood: str = ""
    tense: str = ""
    person: str = ""
    number: str = ""


@cache
def spelling() -> dict[str, frozenset[str]]:
    """Stems of verbs in *-er* by the spelling rule that concerns them."""
    return {row["kind"]: frozenset(row["words"].split()) for row in rows("verbs/spelling.tsv")}


def _finite(lemma: str, mood: str, tense: str, six: tuple[str | None, ...]) -> Iterator[tuple[str, Analysis]]:
    for form, (person, number) in zip(six, _PERSONS, strict=True):
        if form:
            yield form, Analysis(lemma, "Fin", mood, tense, person, number)


def _past(lemma: str, stem: str) -> Iterator[tuple[str, Analysis]]:
    """Simple past and imperfect subjunctive from the stem with its vowel: *pri-*, *fu-*, *vin-*."""
    last = stem[-1] if stem[-1] in "aiuï" else "in"
    base = stem[: -len(last)]
    long = {"a": "â", "i": "î", "u": "û", "in": "în", "ï": "ï"}[last]
    if last == "a":
        six = (base + "ai", base + "as", base + "a", base + "âmes", base + "âtes", base + "èrent")
    else:
        six = (stem + "s", stem + "s", stem + "t", base + long + "mes", base + long + "tes", stem + "rent")
    yield from _finite(lemma, "Ind", "Past", six)
    subjunctive = tuple(stem + e for e in ("sse", "sses", "", "ssions", "ssiez", "ssent"))
    yield from _finite(lemma, "Sub", "Imp", (*subjunctive[:2], base + long + "t", *subjunctive[3:]))


def _participle(lemma: str, masculine: str) -> Iterator[tuple[str, Analysis]]:
    stem = masculine[:-1] + "u" if masculine.endswith("û") else masculine  # dû, due
    plural = masculine if masculine.endswith("s") else stem + "s"
    for form, number in ((masculine, "Sing"), (plural, "Plur"), (stem + "e", "Sing"), (stem + "es", "Plur")):
        yield form, Analysis(lemma, "Part", "", "Past", "", number)


def _paradigm(lemma: str, parts: dict[str, str]) -> Iterator[tuple[str, Analysis]]:
    """All forms of one verb from its principal parts."""
    first, third, plural, sixth = parts["present_1"], parts["present_3"], parts["present_4"], parts["present_6"]
    second = first + "s" if first.endswith("e") else "vas" if first == "vais" else first
    stem = plural.removesuffix("ons")
    imperfect_stem = stem or {"faut": "fall", "pleut": "pleuv"}.get(third, "")
    yield lemma, Analysis(lemma, "Inf")
    yield from _finite(lemma, "Ind", "Pres", (first, second, third, plural, stem and stem + "ez", sixth))
    imperative = second.removesuffix("s") if first.endswith(("e", "vais")) else second
    yield from _finite(lemma, "Imp", "Pres", ("", imperative, "", plural, stem and stem + "ez", ""))
    if imperfect_stem:
        imperfect = tuple(imperfect_stem + e for e in IMPERFECT)
        yield from _finite(lemma, "Ind", "Imp", imperfect)
        singular = parts["subjunctive"] or sixth.removesuffix("ent")
        middle = (singular if singular.endswith(_WHOLE_SUBJUNCTIVE) else imperfect_stem) + "i"
        if singular:
            present = (singular + "e", singular + "es", singular + "e", middle + "ons", middle + "ez", singular + "ent")
            yield from _finite(lemma, "Sub", "Pres", present)
        yield imperfect_stem + "ant", Analysis(lemma, "Part", "", "Pres")
    if parts["future"]:
        yield from _finite(lemma, "Ind", "Fut", tuple(parts["future"] + e for e in FUTURE))
        yield from _finite(lemma, "Cnd", "Pres", tuple(parts["future"] + e for e in IMPERFECT))
    if parts["past"]:
        yield from _past(lemma, parts["past"])
    if parts["participle"]:
        yield from _participle(lemma, parts["participle"])


def _second_group(lemma: str) -> dict[str, str]:
    root = lemma[:-2]
    present = {"present_1": "is", "present_3": "it", "present_4": "issons", "present_6": "issent"}
    others = {"future": "ir", "past": "i", "participle": "i"}
    return {key: root + end for key, end in (present | others).items()} | {"subjunctive": ""}


def _irregular() -> Iterator[tuple[str, dict[str, str]]]:
    """Each irregular verb with its own principal parts: those of its kind behind what precedes the common ending."""
    for row in rows("verbs/irregular.tsv"):
        for lemma in row["verbs"].split():
            root = lemma.removesuffix(row["ending"])
            yield lemma, {k: root + v if v else "" for k, v in row.items() if k not in ("ending", "verbs")}


@cache
def forms() -> dict[str, tuple[Analysis, ...]]:
    """Every form of the listed verbs, lower case, with its readings."""
    table: dict[str, dict[Analysis, None]] = {}

    def add(form: str, analysis: Analysis) -> None:
        if form and form != "-":
            table.setdefault(form, {})[analysis] = None

    for row in rows("verbs/exceptions.tsv"):
        kind, _, tense = row["tense"].partition(" ")
        words = tuple(row["forms"].split())
        if kind in ("Part", "Inf"):
            for word in words:
                add(word, Analysis(row["lemma"], kind, "", tense))
        else:
            for form, analysis in _finite(row["lemma"], kind, tense, words):
                add(form, analysis)
    for lemma, parts in _irregular():
        for form, analysis in _paradigm(lemma, parts):
            add(form, analysis)
    for row in rows("verbs/second_group.tsv"):
        for form, analysis in _paradigm(row["verb"], _second_group(row["verb"])):
            add(form, analysis)
    return {form: tuple(found) for form, found in table.items()}


@cache
def _listed() -> dict[str, tuple[tuple[str, Analysis], ...]]:
    table: dict[str, list[tuple[str, Analysis]]] = {}
    for form, found in forms().items():
        for analysis in found:
            table.setdefault(analysis.lemma, []).append((form, analysis))
    return {lemma: tuple(found) for lemma, found in table.items()}


def _before_mute(stem: str) -> str:
    """The stem of a verb in *-er* before a mute *e*: appelle, jette, lève, cède, emploie."""
    rules = spelling()
    if stem in rules["double_l"] or stem in rules["double_t"]:
        return stem + stem[-1]
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    if stem in rules["grave"]:
        return _LAST_E.sub(r"è\1", stem)
    return _LAST_ACUTE.sub(r"è\1", stem)


def _in_er(stem: str, mute: str) -> dict[str, str]:
    """The principal parts of a verb in *-er* from its stem and from the one before a mute *e*."""
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    present = {"present_1": mute + "e", "present_3": mute + "e", "present_4": soft + "ons", "present_6": mute + "ent"}
    future = (stem if _LAST_ACUTE.search(stem) else mute) + "er"  # céderai, but lèverai
    return present | {"future": future, "past": soft + "a", "participle": stem + "é", "subjunctive": ""}


def conjugate(lemma: str) -> tuple[tuple[str, Analysis], ...]:
    """Every form of a verb with its readings, in a fixed order; one not listed is taken for a verb in *-er*.

    >>> [form for form, analysis in conjugate("annoncer") if analysis.tense == "Imp" and analysis.mood == "Ind"][:3]
    ['annonçais', 'annonçais', 'annonçait']
    >>> [form for form, analysis in conjugate("révéler") if analysis.mood == "Cnd"][2]
    'révélerait'
    """
    if lemma in _listed() or not lemma.endswith("er"):
        return _listed().get(lemma, ((lemma, Analysis(lemma, "Inf")),))
    stem = lemma[:-2]
    mutes = dict.fromkeys((_before_mute(stem), stem if stem.endswith("ay") else _before_mute(stem)))  # paie and paye
    regular = (found for mute in mutes for found in _paradigm(lemma, _in_er(stem, mute)))
    return tuple((_SOFT.sub(lambda m: m[0].replace("ç", "c").replace("ge", "g"), form), a) for form, a in regular)
