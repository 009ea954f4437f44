"""Multiplied readings are other stories in other words, with every span in its place; the gates of the bench hold and break."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from benchmarks.multiply import Multiplied
from benchmarks.scale import Size, agreement, broken, measure, one_by_one
from recoupe.crosscheck.stories import stories
from recoupe.model import Reading, Span, TimeExpression
from tests.crosscheck.builders import attribution, entity, reading, spans, statement
from tests.crosscheck.press import day
from tests.crosscheck.test_corpus import article as invented
from tests.crosscheck.test_stories import DAM, FANFARE

TOLD = (
    "Le 12 mars 2031, la préfète Jeanne Kervella a inauguré la passerelle de Brizac, détruite en 2029. Les quarante "
    "euros du péage seront rendus, a promis le maire Paul Ferrec."
)
WHEN = day(TOLD, "12 mars 2031", "2031-03-12")


def _told() -> Reading:
    clause = "la préfète Jeanne Kervella a inauguré la passerelle de Brizac"
    said = attribution(TOLD, "Les quarante euros du péage seront rendus", "a promis", "le maire Paul Ferrec")
    opened = statement(
        TOLD,
        clause,
        "inaugurer",
        participants=("Jeanne Kervella",),
        terms=("brizac", "inaugurer", "jeanne", "kervella", "passerelle", "prefete"),
        time=WHEN,
        place="Brizac",
    )
    return reading(
        "told.txt",
        TOLD,
        published="2031-03-13",
        title="La passerelle de Brizac",
        times=(WHEN, TimeExpression(spans(TOLD, "2029")[0], "DATE", "2029", None, "2029-01-01", "2029-12-31")),
        entities=(entity(TOLD, "Jeanne Kervella", roles=("préfète",)), entity(TOLD, "Brizac", "LOC")),
        attributions=(said,),
        statements=(opened,),
    )


BASE = [
    _told(),
    *(reading(f"dam{n}.txt", text) for n, text in enumerate(DAM)),
    *(reading(f"fanfare{n}.txt", text) for n, text in enumerate(FANFARE)),
]


def _quote(of: Reading, span: Span | None) -> str:
    assert span is not None
    return of.article.text[span.slice]


@pytest.mark.parametrize("clone", range(1, 8))
def test_a_clone_tells_of_others_and_every_span_is_true(clone: int) -> None:
    other = Multiplied(BASE, 8)[clone * len(BASE)]
    assert len(other.article.text) == len(TOLD)
    assert other.article.file != "told.txt"
    person, place = other.entities
    assert not set(person.name.split()) & {"Jeanne", "Kervella"}
    assert place.name != "Brizac"
    pairs = list(
        zip(re.findall(r"[a-zà-ÿA-Z]{4,}", TOLD), re.findall(r"[a-zA-Zà-ÿ]{4,}", other.article.text), strict=True)
    )
    assert all(len(one) == len(two) for one, two in pairs)
    assert sum(one == two for one, two in pairs) <= len(pairs) / 2  # common words, units, those that are like no other
    assert {_quote(other, mention) for mention in person.mentions} == {person.name}
    assert _quote(other, person.roles[0].span) == person.roles[0].text
    (opened,), (said,) = other.statements, other.attributions
    assert opened.participants == (person.name,)
    assert opened.place == place.name
    assert set(person.name.lower().split()) <= set(opened.terms)
    assert _quote(other, said.source) == said.resolved
    assert _quote(other, said.cue).startswith("a ")


@pytest.mark.parametrize("clone", range(1, 8))
def test_years_move_and_the_calendar_stays(clone: int) -> None:
    other = Multiplied(BASE, 8)[clone * len(BASE)]
    years = int(other.times[0].value[:4]) - 2031
    assert years % 28 == 0
    assert other.times[0] == replace(
        WHEN, value=f"{2031 + years}-03-12", earliest=f"{2031 + years}-03-12", latest=f"{2031 + years}-03-12"
    )
    assert _quote(other, other.times[0].span) == f"12 mars {2031 + years}"
    assert _quote(other, other.times[1].span) == other.times[1].value == str(2029 + years)
    assert other.published.value == f"{2031 + years}-03-13"


def test_the_same_seed_gives_the_same_clones_and_another_seed_others() -> None:
    assert Multiplied(BASE, 3)[:] == Multiplied(BASE, 3)[:]
    assert Multiplied(BASE, 3, seed=1)[len(BASE)].article.text != Multiplied(BASE, 3)[len(BASE)].article.text
    assert Multiplied(BASE, 3)[: len(BASE)] == BASE


SUBJECTS = [invented(subject, n) for subject in range(8) for n in range(3)]


def test_clones_are_stories_of_their_own() -> None:
    assert len(stories(SUBJECTS)) == 8
    assert len(stories(Multiplied(SUBJECTS, 6)[:])) == 6 * 8


def test_measuring_counts_the_stories_it_should_find() -> None:
    base, found = measure(SUBJECTS, 1, [], 1)
    size, _ = measure(SUBJECTS, 4, found, 2)
    assert (base.articles, size.articles) == (24, 4 * 24)
    assert size.stories == size.expected == 4 * base.stories == 4 * 8
    assert size.agreement == 1.0
    assert one_by_one(SUBJECTS) == 1.0


def test_agreement_of_groupings() -> None:
    assert agreement([(0, 1), (2,)], [(0, 1), (2,)]) == 1.0
    assert agreement([(0, 1, 2, 3)], [(0, 1), (2, 3)]) == pytest.approx(2 / 3)


GOOD = Size(4000, 1340, 1340, 1.0, 30.0, 90.0, 0.1, 0.5, 500)


@pytest.mark.parametrize(
    ("sizes", "gates"),
    [
        ([replace(GOOD, articles=400, grouping_s=3.0, dossiers_s=9.0), GOOD], 0),
        ([replace(GOOD, articles=400, grouping_s=1.0, dossiers_s=4.0), GOOD], 1),
        ([replace(GOOD, peak_mib=5000)], 1),
        ([replace(GOOD, one_more_worst_s=13.0)], 1),
        ([replace(GOOD, agreement=0.5, peak_mib=5000)], 2),
    ],
)
def test_gates(sizes: list[Size], gates: int) -> None:
    assert len(broken(sizes)) == gates
