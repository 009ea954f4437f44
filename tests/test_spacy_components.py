"""The components in a spaCy pipeline: Recoupe's own, another one's parse, and a pipeline without a parse."""

from __future__ import annotations

import pickle
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import recoupe
import recoupe.spacy_components  # registers the components where the package is not installed
from recoupe.errors import InvalidInput
from recoupe.reading.fr.tokenizer import normalise
from recoupe.reading.parsed_elsewhere import parsed_elsewhere

TEXT = (
    "Le viaduc de Marsolle rouvrira\n\n"
    "« Le viaduc rouvrira mardi », a annoncé hier l’élue chargée des routes, Anne Vasseur.\n"
    "Selon elle, les travaux auraient coûté 3\u00a0millions d’euros.\n\n"
    "Le préfet, lui, dément toute malfaçon."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    own = recoupe.pipeline()
    own.add_pipe("recoupe_times", config={"published": "2024-09-12"})
    own.add_pipe("recoupe_attributions")
    return own


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_every_entry_point_leads_to_what_it_names() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"]["spacy_factories"] | project["entry-points"]["spacy_languages"]
    assert {"recoupe_times", "recoupe_attributions", "fr_press"} <= set(points)
    for module, _, name in (value.partition(":") for value in points.values()):
        assert callable(getattr(import_module(module), name))
    blank = spacy.blank("fr_press")
    for name in project["entry-points"]["spacy_factories"]:
        blank.add_pipe(name)


def test_the_shipped_pipeline_reads_as_recoupe_does(doc: Doc) -> None:
    reading = recoupe.read_text(TEXT, published="2024-09-12")
    assert doc._.times == reading.times
    assert [(a.content, a.cue, a.source, a.resolved, a.act) for a in doc._.attributions] == [
        (a.content, a.cue, a.source, a.resolved, a.act) for a in reading.attributions
    ]
    assert len(doc._.attributions) >= 3


def test_places_are_those_of_the_document(doc: Doc) -> None:
    assert doc.text == normalise(TEXT)
    assert [TEXT[t.span.slice] for t in doc._.times] == ["mardi", "hier"]
    spans = [doc.char_span(t.span.start, t.span.end) for t in doc._.times]
    assert [span.text if span else None for span in spans] == ["mardi", "hier"]


def test_the_document_is_left_as_it_is(nlp: Language) -> None:
    bare = nlp(TEXT, disable=["recoupe_times", "recoupe_attributions"])
    layers: list[int | str] = ["HEAD", "DEP", "POS", "LEMMA", "MORPH", "ENT_TYPE", "SENT_START"]
    assert (nlp(TEXT).to_array(layers) == bare.to_array(layers)).all()
    assert bare._.times == bare._.attributions == ()


@pytest.mark.parametrize("published", ["2023-01-05", date(2023, 1, 5)])
def test_a_document_may_have_its_own_date(nlp: Language, published: date | str) -> None:
    doc = nlp.make_doc("Il est parti hier.")
    doc._.published = published
    (hier,) = nlp(doc)._.times
    assert hier.value == "2023-01-04"
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.published == "2023-01-05"
    assert nlp("Il est parti hier.")._.times[0].value == "2024-09-11"


def test_a_date_that_does_not_exist_is_refused(nlp: Language) -> None:
    doc = nlp.make_doc("Hier.")
    with pytest.raises(InvalidInput, match="write it as"):
        doc._.published = "2024-02-30"
    with pytest.raises(InvalidInput, match="write it as"):
        spacy.blank("xx").add_pipe("recoupe_times", config={"published": "hier"})


def test_what_is_found_survives_bytes_and_disk(nlp: Language, doc: Doc, tmp_path: Path) -> None:
    binned = DocBin(docs=[doc], store_user_data=True).to_bytes()
    copies = [
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        next(DocBin().from_bytes(binned).get_docs(nlp.vocab)),
        pickle.loads(pickle.dumps(doc)),
    ]
    nlp.to_disk(tmp_path / "pipeline")
    copies.append(spacy.load(tmp_path / "pipeline")(TEXT))
    for copy in copies:
        assert copy._.times == doc._.times
        assert copy._.attributions == doc._.attributions


def test_components_go_to_other_processes(nlp: Language) -> None:
    for name in ("recoupe_times", "recoupe_attributions"):
        assert pickle.loads(pickle.dumps(nlp.get_pipe(name))) == nlp.get_pipe(name)


def test_without_a_parse_attributions_say_what_is_missing() -> None:
    blank = spacy.blank("xx")
    blank.add_pipe("recoupe_attributions")
    with pytest.raises(InvalidInput, match=r"no dependencies and no parts of speech; add a parser.*recoupe\.pipeline"):
        blank("Le maire a démenti.")
    assert blank("")._.attributions == ()


def test_without_a_parse_times_are_read_from_the_forms() -> None:
    blank = spacy.blank("xx")
    blank.add_pipe("recoupe_times", config={"published": "2024-09-12"})
    assert [t.value for t in blank("Le maire a parlé hier. Il partira mardi.")._.times] == ["2024-09-11", "2024-09-17"]


def elsewhere() -> Doc:
    """« Le maire  de Brizac a démenti toute fuite. » as another pipeline might parse it, the blank heading a word."""
    words = ["Le", "maire", " ", "de", "Brizac", "a", "démenti", "toute", "fuite", "."]
    pos = ["DET", "NOUN", "SPACE", "ADP", "PROPN", "AUX", "VERB", "DET", "NOUN", "PUNCT"]
    deps = ["det", "nsubj", "dep", "case", "nmod", "aux", "ROOT", "det", "obj", "punct"]
    heads = [1, 6, 1, 4, 2, 6, 6, 8, 6, 6]
    spaces = [True, True, False, True, True, True, True, True, False, False]
    morphs = ["", "", "", "", "", "Mood=Ind|Tense=Pres|VerbForm=Fin", "Tense=Past|VerbForm=Part", "", "", ""]
    lemmas = ["le", "maire", " ", "de", "Brizac", "avoir", "démentir", "tout", "fuite", "."]
    doc = Doc(
        spacy.blank("xx").vocab,
        words=words,
        spaces=spaces,
        pos=pos,
        deps=deps,
        heads=heads,
        morphs=morphs,
        lemmas=lemmas,
    )
    doc.ents = (Span(doc, 4, 5, label="GPE"),)
    return doc


def test_a_parse_made_elsewhere_is_copied_without_its_blanks() -> None:
    doc = elsewhere()
    before = doc.to_json()
    parsed = parsed_elsewhere(doc)
    assert [token.text for token in parsed.doc] == [t.text for t in doc if not t.is_space]
    assert [doc.text[parsed.start(i) : parsed.end(i)] for i in range(len(parsed.doc))] == [t.text for t in parsed.doc]
    assert parsed.doc[3].head.text == "maire"  # it hung on the blank
    assert [(name.text, name.label_) for name in parsed.doc.ents] == [("Brizac", "LOC")]
    assert parsed.doc[4].dep_ == "aux:tense"
    assert doc.to_json() == before


def test_a_parse_made_elsewhere_is_read() -> None:
    doc = elsewhere()
    component = spacy.blank("xx").add_pipe("recoupe_attributions")
    (found,) = component(doc)._.attributions
    assert doc.text[found.cue.slice] == "a démenti"
    assert [doc.text[s.slice] for s in found.content] == ["toute fuite"]
    assert found.act == "deny"
