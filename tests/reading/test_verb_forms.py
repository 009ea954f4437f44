"""Verb forms read by rule: mood, tense and infinitive, without any model."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from recoupe.reading.fr.conjugation import conjugate
from recoupe.reading.fr.verb_forms import FACTORY, analyses

CONDITIONALS = [
    ("pourrait", "pouvoir"),
    ("seraient", "être"),
    ("aurait", "avoir"),
    ("devrait", "devoir"),
    ("viendrait", "venir"),
    ("conviendraient", "convenir"),
    ("réagiraient", "réagir"),
    ("chercherait", "chercher"),
    ("appellerait", "appeler"),
    ("jetteraient", "jeter"),
    ("achèterait", "acheter"),
    ("préférerait", "préférer"),
    ("emploierait", "employer"),
    ("enverrait", "envoyer"),
    ("exclurait", "exclure"),
    ("mettrait", "mettre"),
    ("mourrait", "mourir"),
    ("courrait", "courir"),
    ("tirerait", "tirer"),
    ("voudriez", "vouloir"),
    ("faudrait", "falloir"),
    ("connaîtrait", "connaître"),
    ("acquerrait", "acquérir"),
]

IMPERFECTS = [
    ("entrait", "entrer"),
    ("montrait", "montrer"),
    ("tirait", "tirer"),
    ("serrait", "serrer"),
    ("enterraient", "enterrer"),
    ("déclarait", "déclarer"),
    ("courait", "courir"),
    ("mourait", "mourir"),
    ("ouvrait", "ouvrir"),
    ("livrait", "livrer"),
    ("éclairaient", "éclairer"),
    ("mettait", "mettre"),
    ("craignait", "craindre"),
    ("disait", "dire"),
    ("mangeait", "manger"),
    ("annonçait", "annoncer"),
    ("Etait", "être"),
]

FUTURES = [("sera", "être"), ("ira", "aller"), ("verront", "voir"), ("tiendra", "tenir"), ("cherchera", "chercher")]

SIMPLE_PASTS = [("entra", "entrer"), ("montra", "montrer"), ("prit", "prendre"), ("vinrent", "venir"), ("fut", "être")]

LEMMAS = [
    ("craint", "craindre"),
    ("dément", "démentir"),
    ("déclaré", "déclarer"),
    ("promis", "promettre"),
    ("assure", "assurer"),
    ("renouvelle", "renouveler"),
    ("excelle", "exceller"),
    ("lutte", "lutter"),
    ("projette", "projeter"),
    ("lèvent", "lever"),
    ("cèdent", "céder"),
    ("appuie", "appuyer"),
    ("passent", "passer"),
    ("crée", "créer"),
    ("fonde", "fonder"),
]


def _moods(form: str) -> set[str]:
    return {analysis.mood for analysis in analyses(form.lower())}


@pytest.mark.parametrize(("form", "lemma"), CONDITIONALS)
def test_conditionals_are_nothing_else(form: str, lemma: str) -> None:
    assert _moods(form) == {"Cnd"}
    assert {analysis.lemma for analysis in analyses(form)} == {lemma}


@pytest.mark.parametrize(("form", "lemma"), IMPERFECTS)
def test_imperfects_in_r_are_no_conditionals(form: str, lemma: str) -> None:
    found = analyses(form.lower())
    assert "Cnd" not in _moods(form)
    assert (found[0].lemma, found[0].tense) == (lemma, "Imp")


@pytest.mark.parametrize(("form", "lemma"), FUTURES)
def test_futures(form: str, lemma: str) -> None:
    assert {(a.lemma, a.mood, a.tense) for a in analyses(form)} == {(lemma, "Ind", "Fut")}


@pytest.mark.parametrize(("form", "lemma"), SIMPLE_PASTS)
def test_simple_pasts(form: str, lemma: str) -> None:
    assert (lemma, "Ind", "Past") in {(a.lemma, a.mood, a.tense) for a in analyses(form)}


@pytest.mark.parametrize(("form", "lemma"), LEMMAS)
def test_infinitives(form: str, lemma: str) -> None:
    assert lemma in {analysis.lemma for analysis in analyses(form)}


@pytest.fixture(scope="module")
def rules() -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe(FACTORY)
    return nlp


def _corrected(rules: Language, words: list[str], pos: list[str], morphs: list[str], lemmas: list[str]) -> Doc:
    return rules(Doc(rules.vocab, words=words, pos=pos, morphs=morphs, lemmas=lemmas))


def test_a_false_conditional_is_taken_back(rules: Language) -> None:
    doc = _corrected(
        rules, ["Il", "entrait"], ["PRON", "VERB"], ["", "Mood=Cnd|Tense=Pres|VerbForm=Fin"], ["il", "entrer"]
    )
    assert doc[1].morph.to_dict() | {"Person": "3", "Number": "Sing"} == {
        "Mood": "Ind",
        "Tense": "Imp",
        "VerbForm": "Fin",
        "Person": "3",
        "Number": "Sing",
    }


def test_a_conditional_that_was_tagged_a_noun_is_found(rules: Language) -> None:
    doc = _corrected(
        rules,
        ["Ces", "mesures", "déplairaient"],
        ["DET", "NOUN", "NOUN"],
        ["", "", ""],
        ["ce", "mesure", "déplairaient"],
    )
    assert (doc[2].pos_, doc[2].morph.get("Mood", []), doc[2].lemma_) == ("VERB", ["Cnd"], "déplaire")


def test_a_reading_that_the_form_allows_is_kept(rules: Language) -> None:
    doc = _corrected(rules, ["Il", "dit"], ["PRON", "VERB"], ["", "Mood=Ind|Tense=Past|VerbForm=Fin"], ["il", "di"])
    assert (doc[1].morph.get("Tense", []), doc[1].lemma_) == (["Past"], "dire")


@pytest.mark.parametrize("word", ["portrait", "souverain", "attrait", "Restaurant", "affront", "contraint"])
def test_nouns_stay_nouns(rules: Language, word: str) -> None:
    doc = _corrected(rules, ["un", word], ["DET", "NOUN"], ["", ""], ["un", word])
    assert doc[1].pos_ == "NOUN"


WRITTEN = {
    "annoncer": ("annonçons", "annoncez", "annonçait", "annoncions", "annoncèrent", "annoncera"),
    "manger": ("mangeons", "mangez", "mangeait", "mangions", "mangèrent", "mangeant"),
    "appeler": ("appelle", "appelons", "appellerait", "appelait"),
    "rejeter": ("rejette", "rejetons", "rejetterait"),
    "soulever": ("soulève", "soulevons", "soulèverait"),
    "céder": ("cède", "cédons", "céderait"),
    "alléguer": ("allègue", "alléguait"),
    "déployer": ("déploie", "déployons", "déploierait"),
    "relayer": ("relaie", "relaye", "relaiera", "relayera"),
    "démentir": ("dément", "démentons", "démentait", "démentirait"),
    "percevoir": ("perçoit", "percevait", "percevrait", "perçu"),
}
NEVER = {
    "annoncer": ("annonçez", "annonçèrent", "annoncons"),
    "manger": ("mangeez", "mangons", "mangeèrent"),
    "céder": ("céde", "cèdons"),
    "rejeter": ("rejète",),
    "percevoir": ("percevoit",),
}


@pytest.mark.parametrize("lemma", WRITTEN)
def test_verbs_are_conjugated_as_they_are_spelt(lemma: str) -> None:
    written = {form for form, _ in conjugate(lemma)}
    assert not [form for form in WRITTEN[lemma] if form not in written]
    assert not [form for form in NEVER.get(lemma, ()) if form in written]


@pytest.mark.parametrize("lemma", WRITTEN)
def test_what_is_written_is_read_back(lemma: str) -> None:
    for form, analysis in conjugate(lemma):
        if form.endswith(("asse", "asses")):
            continue  # the tables of endings leave out what no newspaper writes
        assert any(found.lemma == lemma for found in analyses(form)), (form, analysis)
