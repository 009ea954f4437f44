"""The parser: tokens, sentences, places in the text, and the readings that the rest of the program leans on."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from recoupe.errors import ModelNotFound
from recoupe.model import Span
from recoupe.reading.fr.labels import relabel
from recoupe.reading.fr.tokenizer import normalise, set_tokenizer
from recoupe.reading.parser import Parsed, Parser, blank_document

TOKENS = [
    ("Viendra-t-il ?", "Viendra -t-il ?"),
    ("Est-ce vrai, dit-on ?", "Est -ce vrai , dit -on ?"),
    ("Kim Soo-il et Lee Chan-on", "Kim Soo-il et Lee Chan-on"),
    ("un accord d’«apaisement»", "un accord d' « apaisement »"),
    ("leurs relations».La mairie", "leurs relations » . La mairie"),
    ("«Jamais!»Le maire", "« Jamais ! » Le maire"),
    ("le pays.Le maire", "le pays . Le maire"),
    ("le pays.A Rouen", "le pays . À Rouen"),
    ("en 2008.Il part, à l'ONU.Le vote", "en 2008 . Il part , à l' ONU . Le vote"),
    ("M. F.A. Martin, l'O.N.U. et 1.200 euros", "M. F.A. Martin , l' O.N.U. et 1.200 euros"),
    ("A Rouen, l'A 6 et la vitamine A sont là. A noter", "À Rouen , l' A 6 et la vitamine A sont là . À noter"),
    ("L’ex-préfet, aujourd’hui retraité", "L' ex-préfet , aujourd'hui retraité"),
    ("M. Roux et Mme Blin", "M. Roux et Mme Blin"),
    ("12 000 €, soit 10%", "12 000 € , soit 10 %"),
    ("ce jour-là, celui-ci", "ce jour -là , celui-ci"),
    ("voir https://exemple.fr/a-b?c=1.", "voir https://exemple.fr/a-b?c=1 ."),
]

SENTENCES = [
    ("Le vote a eu lieu mardi. Il a été serré.", ["Le vote a eu lieu mardi.", "Il a été serré."]),
    ("« Rien n’est joué ! » Le maire reste prudent.", ["« Rien n’est joué ! »", "Le maire reste prudent."]),
    ("La grève continue.Les trains sont rares.", ["La grève continue.", "Les trains sont rares."]),
    ("Le ministre A. Roux a répondu hier.", ["Le ministre A. Roux a répondu hier."]),
    (
        "Le site Yahoo ! Actualités a publié la liste. Il l'a retirée.",
        ["Le site Yahoo ! Actualités a publié la liste.", "Il l'a retirée."],
    ),
    (
        "Le groupe Zingo ! Musique se tait. Zingo ! a porté plainte.",
        ["Le groupe Zingo ! Musique se tait.", "Zingo ! a porté plainte."],
    ),
    ("Il a rejoint En Marche ! Les élus partent.", ["Il a rejoint En Marche !", "Les élus partent."]),
    ("Elle joue à Jeopardy! Hier, elle a gagné.", ["Elle joue à Jeopardy!", "Hier, elle a gagné."]),
    ("Merci à Zoé ! Marc a gagné.", ["Merci à Zoé !", "Marc a gagné."]),
    ("Selon M. Blin, le pont a été fermé.", ["Selon M. Blin, le pont a été fermé."]),
]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser.load()


@cache
def _tokenizer() -> Language:
    return set_tokenizer(spacy.blank("fr"))


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_tokens(text: str, words: str) -> None:
    doc, _ = blank_document(_tokenizer(), text)
    assert " ".join(token.text for token in doc) == words


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(parser: Parser, text: str, expected: list[str]) -> None:
    parsed = parser.parse(text)
    assert [text[parsed.span(s.start, s.end).slice] for s in parsed.doc.sents] == expected


def test_a_break_starts_a_sentence(parser: Parser) -> None:
    text = "Un maire sous pression\nLa ville attend"
    assert _starts(parser.parse(text, breaks=[23])) == [0, 23]


def _starts(parsed: Parsed) -> list[int]:
    return [parsed.start(sentence.start) for sentence in parsed.doc.sents]


def test_places_survive_odd_characters(parser: Parser) -> None:
    text = "L’élue\u202fa dit\u00a0: «\u00a0C’est non\u00a0».\r\n\r\nFin."
    parsed = parser.parse(text)
    assert [text[parsed.span(i, i + 1).slice] for i in range(2)] == ["L’", "élue"]
    assert parsed.doc[0].text == "L'"
    assert text[parsed.start(len(parsed.doc) - 2) :] == "Fin."


def test_tokens_at_characters(parser: Parser) -> None:
    parsed = parser.parse("Il  part demain.")
    assert [parsed.token_at(i) for i in (0, 1, 2, 3, 4, 7, 8, 15, 99)] == [0, 0, 1, 1, 1, 1, 2, 3, 4]
    assert list(parsed.tokens(Span(1, 6))) == [0, 1]
    assert list(parsed.tokens(Span(2, 4))) == []


def test_a_reported_clause(parser: Parser) -> None:
    doc = parser.parse("La ministre a déclaré que la réforme serait reportée.").doc
    words = {token.text: token for token in doc}
    assert words["ministre"].head.text == "déclaré"
    assert words["déclaré"].lemma_ == "déclarer"
    assert words["serait"].morph.get("Mood", []) == ["Cnd"]
    assert (words["reportée"].dep_, words["reportée"].head.text) == ("ccomp", "déclaré")


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Le sénateur Paul Martin s’est rendu à Marseille.", "Paul Martin", "PER"),
        ("Le sénateur Paul Martin s’est rendu à Marseille.", "Marseille", "LOC"),
        ("L’Union européenne a condamné cette décision.", "Union européenne", "ORG"),
    ],
)
def test_names(parser: Parser, text: str, name: str, label: str) -> None:
    assert (name, label) in {(found.text, found.label_) for found in parser.parse(text).doc.ents}


def test_many_texts_read_as_one_by_one(parser: Parser) -> None:
    texts = ["Le maire a démenti.", "", "La grève serait levée lundi."]
    together = [[(t.text, t.dep_, t.lemma_) for t in p.doc] for p in parser.parse_many((t, ()) for t in texts)]
    assert together == [[(t.text, t.dep_, t.lemma_) for t in parser.parse(text).doc] for text in texts]


def test_an_unknown_pipeline_says_what_to_do() -> None:
    with pytest.raises(ModelNotFound, match="pip install"):
        Parser.load("fr_nothing_of_the_kind")


def test_another_pipeline_reads_with_our_tokens_and_labels(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path)
    other = Parser.load(str(tmp_path))
    assert [token.text for token in other.parse("Viendra-t-elle ?").doc] == ["Viendra", "-t-elle", "?"]
    doc = Doc(other.nlp.vocab, words=["Le", "Roman", "rose"], deps=["det", "obl:arg", "dep"], heads=[1, 1, 1])
    doc.ents = (DocSpan(doc, 1, 3, label="MISC"), DocSpan(doc, 0, 1, label="DATE"))
    relabel(doc)
    assert (doc[1].dep_, [(name.text, name.label_) for name in doc.ents]) == ("obl", [("Roman rose", "PROD")])


def test_the_version_names_the_weights(parser: Parser) -> None:
    assert re.fullmatch(r"fr_\w+-[\d.]+\+[0-9a-f]{12}", parser.version)


_PRESS = st.sampled_from("aéL’'-«». \n\u00a0\u200b!?…,0M%\"()")
_TEXTS = st.text(alphabet=st.one_of(_PRESS, st.characters()), max_size=80)


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, breaks=st.lists(st.integers(min_value=0, max_value=80)))
def test_nothing_but_blanks_is_lost(text: str, breaks: list[int]) -> None:
    doc, starts = blank_document(_tokenizer(), text, breaks)
    plain = normalise(text)
    assert len(plain) == len(text)
    assert all(a < b for a, b in pairwise(starts))
    assert all(plain[start : start + len(token)] == token.text for start, token in zip(starts, doc, strict=True))
    assert "".join(token.text for token in doc) == "".join(plain.split())
    inside = {b for b in breaks if 0 < b < len(text)}
    assert not any(start < b < start + len(token) for b in inside for start, token in zip(starts, doc, strict=True))
