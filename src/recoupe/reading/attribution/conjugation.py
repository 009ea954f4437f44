"""The forms of the verbs that matter here, so that a cue is found even where the tagger errs."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from recoupe.reading.fr.conjugation import conjugate as paradigm

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


_TENSES = {
    ("Fin", "Ind", "Pres"): Tense.PRESENT,
    ("Fin", "Ind", "Imp"): Tense.IMPERFECT,
    ("Fin", "Ind", "Past"): Tense.PAST,
    ("Fin", "Ind", "Fut"): Tense.FUTURE,
    ("Fin", "Cnd", "Pres"): Tense.CONDITIONAL,
    ("Fin", "Sub", "Pres"): Tense.SUBJUNCTIVE,
    ("Inf", "", ""): Tense.INFINITIVE,
    ("Part", "", "Past"): Tense.PAST_PARTICIPLE,
    ("Part", "", "Pres"): Tense.PRESENT_PARTICIPLE,
}
_ORDER = tuple(_TENSES.values())


@cache
def conjugate(lemma: str) -> tuple[Form, ...]:
    """The forms of a verb in the tenses of the press, without repetition, the likelier tense of a form first.

    The second person singular is left out, and a subjunctive that looks like the indicative.

    >>> [f.text for f in conjugate("annoncer") if f.tense is Tense.IMPERFECT]
    ['annonçais', 'annonçait', 'annoncions', 'annonciez', 'annonçaient']
    >>> [f.text for f in conjugate("démentir") if f.tense is Tense.PAST_PARTICIPLE]
    ['démentis', 'démenti', 'démentie', 'démenties']
    """
    found: dict[Form, None] = {}
    for text, a in paradigm(lemma):
        tense = _TENSES.get((a.form, a.mood, a.tense))
        if tense is not None and (a.person, a.number) != ("2", "Sing"):
            found[Form(text, tense)] = None
    indicative = {form.text for form in found if form.tense in (Tense.PRESENT, Tense.IMPERFECT)}
    kept = (form for form in found if form.tense is not Tense.SUBJUNCTIVE or form.text not in indicative)
    return tuple(sorted(kept, key=lambda form: _ORDER.index(form.tense)))
