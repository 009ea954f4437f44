"""Lecture holds the text of every article, character for character, whatever is marked in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from recoupe.model import Span, Zone, ZoneKind
from recoupe.web import render
from recoupe.web.blocks import blocks
from recoupe.web.nesting import Insertion, Wrap, compose
from tests.web import invented


def shown(page: html.HtmlElement, number: int) -> str:
    """The text of an article as the page holds it, margin letters left out."""
    text = page.xpath(f"//article[@id='a{number}']//div[@class='text']")[0]
    for gloss in text.xpath(".//*[@data-g]"):
        gloss.drop_tree()
    return str(text.text_content())


def test_the_text_is_whole(page: html.HtmlElement) -> None:
    for number, text in enumerate(invented.TEXTS.values(), 1):
        assert shown(page, number) == text


@pytest.mark.parametrize(
    "text",
    [
        "Un mot",
        "  Retraits\n\tet tabulations \n\n\n  partout  ",
        "Lignes\r\nde Windows\r\net de\rvieux Mac",
        "1 < 2 & 3 > 2 : « &amp; » <b>gras</b>",
        "Emoji 👩‍🚒, combinants e\u0301, arabe \u202bمرحبا\u202c, fin",
        "mot" * 5000,
    ],
)
def test_any_text_is_whole(text: str) -> None:
    reading = invented.reading(invented.MATIN)
    bare = replace(
        reading, article=replace(reading.article, text=text), sentences=(), times=(), attributions=(), statements=()
    )
    story = replace(
        invented.story(),
        articles=invented.story().articles[3:],
        brief=(),
        timeline=(),
        claims=(),
        conflicts=(),
        forecasts=(),
        unknowns=(),
        copies=(),
        identities=(),
        readings=(bare,),
    )
    page = html.document_fromstring(render(invented.dossier(story)))
    assert shown(page, 1) == text


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))
WRAPS = st.lists(
    st.builds(
        lambda span, name, anchored: Wrap(
            span, name, (), f"c{span.start}-{span.end}" if anchored else None, whole=anchored
        ),
        SPANS,
        st.sampled_from(["span", "b", "i"]),
        st.booleans(),
    ),
    unique_by=lambda wrap: wrap.span,
    max_size=12,
)


@given(st.text(alphabet="ab<&\"' \n", min_size=30, max_size=30), WRAPS)
@settings(max_examples=200, deadline=None)
def test_marks_nest_and_keep_the_text(text: str, wraps: list[Wrap]) -> None:
    markup = compose(text, Span(0, 30), wraps, [Insertion(7, Markup("<u>note</u>"))])
    root = html.fragment_fromstring(f"<div>{markup}</div>")
    for note in root.xpath(".//u"):
        note.drop_tree()
    assert root.text_content() == text
    for wrap in wraps:
        if wrap.anchor and wrap.span.start < wrap.span.end:
            assert len(root.xpath(f".//*[@id='{wrap.anchor}']")) == 1


@pytest.mark.parametrize(
    ("wraps", "expected"),
    [
        (
            [Wrap(Span(0, 9), "span", whole=True), Wrap(Span(4, 9), "b", anchor="x", whole=True)],
            '<span>Le p<b id="x">réfet</b></span>',
        ),
        (
            [Wrap(Span(0, 6), "i"), Wrap(Span(3, 9), "b", anchor="x", whole=True)],
            '<i>Le </i><b id="x"><i>pré</i>fet</b>',
        ),
        (
            [Wrap(Span(0, 6), "b", anchor="x", whole=True), Wrap(Span(3, 9), "i")],
            '<b id="x">Le <i>pré</i></b><i>fet</i>',
        ),
        ([Wrap(Span(0, 9), "i"), Wrap(Span(3, 9), "b", anchor="x", whole=True)], '<i>Le <b id="x">préfet</b></i>'),
    ],
)
def test_what_is_cut_where_two_cross(wraps: list[Wrap], expected: str) -> None:
    assert str(compose("Le préfet", Span(0, 9), wraps)) == expected


@given(
    st.text(alphabet="Ab. \n\r", max_size=200),
    st.lists(st.tuples(SPANS, st.sampled_from(list(ZoneKind))), max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_paragraphs_hold_every_character_that_is_not_blank(text: str, zones: list[tuple[Span, ZoneKind]]) -> None:
    found = blocks(text, [Zone(span, kind) for span, kind in zones])
    position = 0
    for block in found:
        assert position <= block.span.start < block.span.end <= len(text)
        assert not text[position : block.span.start].strip()
        position = block.span.end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un titre\nUn paragraphe.", ["Un titre", "Un paragraphe."]),
        (
            "Une ligne qu’une machine a coupée à la largeur\nde son écran, puis la suite.\n\nAutre paragraphe.",
            [
                "Une ligne qu’une machine a coupée à la largeur\nde son écran, puis la suite.",
                "Autre paragraphe.",
            ],
        ),
        ("\n \n\t\n", []),
        ("Fin de phrase à l’endroit même où la ligne se termine ici.\nNouvelle phrase.", 2),
    ],
)
def test_where_a_paragraph_ends(text: str, expected: list[str] | int) -> None:
    found = [text[block.span.slice] for block in blocks(text, ())]
    assert found == expected if isinstance(expected, list) else len(found) == expected
