"""Matching: the same thing is found, look-alikes are kept apart, and order changes nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.figures import compatible_figures, disagree, far_apart, rounds_to
from recoupe.crosscheck.matching import RELATED, WIDEST, same_day
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Entity, EntityType, Quantity, Reading, Span
from tests.crosscheck.builders import entity, reading, spans, statement
from tests.crosscheck.press import FORECAST, MET_TOO, compared, day, filler, meeting, told


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("rencontrer", "rencontre", True),
        ("interpeller", "arrestation", True),
        ("mourir", "décès", True),
        ("lancer", "tir", True),
        ("arriver", "visite", True),
        ("financer", "financement", True),
        ("démanteler", "démantèlement", True),
        ("moderniser", "modernisation", True),
        ("fournir", "transfert", True),
        ("mentir", "mensonge", True),
        ("confirmer", "confirmation", True),
        ("gendarme", "policier", True),
        ("nourriture", "alimentaire", True),
        ("dénoncer", "fustiger", True),
        ("accru", "renforcer", True),
        ("frontière", "frontalier", True),
        ("policier", "pompier", False),
        ("moderniser", "modifier", False),
        ("organiser", "organisation", False),  # mostly a body
        ("fermer", "ouvrir", False),
        ("augmenter", "baisse", False),
        ("tricoter", "jardiner", False),
    ],
)
def test_predicate_classes(one: str, other: str, same: bool) -> None:
    assert (predicate_class(folded(one)) == predicate_class(folded(other))) is same


@pytest.mark.parametrize(
    ("a", "b", "compatible"),
    [
        ((12, None), (12, None), True),
        ((12, None), (13, None), False),
        ((10, "MORE_THAN"), (12, None), True),
        ((10, "MORE_THAN"), (8, None), False),
        ((10, "LESS_THAN"), (12, None), False),
        ((150, "APPROX"), (140, None), True),
        ((150, "APPROX"), (90, None), False),
        ((1400, None), (1397, None), True),
        ((100, None), (95, None), False),
        ((3, None), (2, None), False),
    ],
)
def test_figures(a: tuple[float, str | None], b: tuple[float, str | None], compatible: bool) -> None:
    left, right = Quantity(Span(0, 1), a[0], "blessé", a[1]), Quantity(Span(0, 1), b[0], "blessé", b[1])
    assert compatible_figures(left, right) is compatible
    assert compatible_figures(right, left) is compatible


def test_other_units_and_scopes_do_not_disagree() -> None:
    dead, hurt = Quantity(Span(0, 1), 2, "mort"), Quantity(Span(0, 1), 9, "blessé")
    grave = Quantity(Span(0, 1), 4, "blessé", scope=("grave",))
    assert not disagree([dead], [hurt])
    assert not disagree([hurt], [grave])
    assert disagree([dead, hurt], [Quantity(Span(0, 1), 10, "blessé")])


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        ((50000,), (200,), True),
        ((50000,), (50000,), False),
        ((120,), (100,), False),
        ((50000, 200), (200,), False),
        ((13,), (2,), False),  # an age beside a number of days
        ((680,), (), False),
    ],
)
def test_figures_of_another_size(ours: tuple[float, ...], theirs: tuple[float, ...], apart: bool) -> None:
    left, right = ([Quantity(Span(0, 1), value, "unité") for value in side] for side in (ours, theirs))
    assert far_apart(left, right) is far_apart(right, left) is apart


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
@example(1.75e308, 11.0)
def test_rounding_never_raises(a: float, b: float) -> None:
    assert isinstance(rounds_to(a, b), bool)


def test_every_account_is_in_exactly_one_group() -> None:
    comparison = compared(meeting(), meeting("b.txt", MET_TOO), *filler())
    members = [account.key for group in comparison.groups for account in group]
    assert sorted(members) == sorted(account.key for account in comparison.accounts)
    assert len(set(members)) == len(members)


@settings(max_examples=20)
@given(st.permutations([meeting(), meeting("b.txt", MET_TOO), *filler()]))
def test_order_does_not_matter(articles: list[Reading]) -> None:
    comparison = compared(*articles)
    assert [[a.key for a in group] for group in comparison.groups] == [
        [("a.txt", 0), ("b.txt", 0)],
        [("e.txt", 0)],
        [("f.txt", 0)],
        [("g.txt", 0)],
    ]


@pytest.mark.parametrize(
    ("predicate", "terms", "event"),
    [
        ("effectuer", "effectuer visite", "=aller"),
        ("opérer", "operer transfert grain", "=livrer"),
        ("procéder", "proceder arrestation", "=arrêter"),
        ("avoir lieu", "avoir_lieu reunion", "=rencontrer"),
        ("effectuer", "effectuer visite arrestation", "effectuer"),  # either could be meant
        ("refuser", "refuser visite", "=refuser"),
    ],
)
def test_a_verb_that_carries_its_noun(predicate: str, terms: str, event: str) -> None:
    (account,) = compared(told("a.txt", "Cela se fait à Brizac.", predicate, terms)).accounts
    assert account.predicate == event


MAYOR = "Le maire de Brizac a été placé en garde à vue."
TOO = "Le trésorier, interpellé à l'aéroport avec deux valises, a aussi été placé en garde à vue."
NOT_TOO = TOO.replace(" aussi", "")
MAYOR_AGAIN = "Le maire de Brizac a été placé en garde à vue mardi soir."
FREED = "La garde à vue du maire de Brizac a été levée."


@pytest.mark.parametrize(
    ("other", "predicate", "terms", "same"),
    [
        (MAYOR_AGAIN, "placer", "maire placer garde vue soir", True),
        (TOO, "placer", "trésorier placer garde vue interpeller aéroport valise", False),
        (NOT_TOO, "placer", "trésorier placer garde vue interpeller aéroport valise", True),
        (FREED, "lever", "maire lever garde vue", False),
    ],
)
def test_the_same_words_of_another_person_or_another_event(other: str, predicate: str, terms: str, same: bool) -> None:
    first = told("a.txt", MAYOR, "placer", "maire placer garde vue")
    second = told("b.txt", other, predicate, terms)
    groups = compared(first, second, *filler()).groups
    assert any({a.file for a in group} == {"a.txt", "b.txt"} for group in groups) is same


@pytest.mark.parametrize(
    ("one", "other", "predicate", "terms", "again", "same"),
    [  # an open verb tells little without its object
        (
            "Odile Varenne a choisi un avocat.",
            "Odile Varenne a choisi un voilier.",
            "choisir",
            "avocat",
            "voilier",
            False,
        ),
        (
            "Odile Varenne a choisi un voilier.",
            "Odile Varenne a choisi ce voilier.",
            "choisir",
            "voilier",
            "voilier",
            True,
        ),
        ("Odile Varenne a démissionné.", "Odile Varenne a démissionné.", "démissionner", "", "", True),
    ],
)
def test_what_a_verb_tells_without_its_object(
    one: str, other: str, predicate: str, terms: str, again: str, same: bool
) -> None:
    first = told("a.txt", one, predicate, f"{predicate} {terms}", participants=("Odile Varenne",))
    second = told("b.txt", other, predicate, f"{predicate} {again}", participants=("Odile Varenne",))
    groups = compared(first, second, *filler()).groups
    assert any({a.file for a in group} == {"a.txt", "b.txt"} for group in groups) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("La situation est tendue à Lorme.", "La situation est tendue à Brume.", False),
        ("La situation est tendue à Lorme.", "La situation est tendue en Vernelle.", True),
        ("À Lorme, la situation est tendue.", "La situation est tendue à Lorme.", True),
    ],
)
def test_two_towns_are_two_places(one: str, other: str, same: bool) -> None:
    first, second = (situation(file, text) for file, text in (("a.txt", one), ("b.txt", other)))
    groups = compared(first, second, *filler()).groups
    assert any({a.file for a in group} == {"a.txt", "b.txt"} for group in groups) is same


def situation(file: str, text: str) -> Reading:
    """A reading of one clause with the places it names."""
    made = told(file, text, "être tendu", "situation tendre être")
    named = ("Lorme", "Brume", "Vernelle")
    places = (Entity(name, EntityType.PLACE, mentions=spans(text, name)) for name in named if name in text)
    return replace(made, entities=tuple(places))


def test_two_counts_of_one_unit_are_two_things_whatever_their_scope() -> None:
    texts = ("500 postes seront supprimés dans le groupe.", "850 postes seront supprimés à la mine.")
    made = [
        told(
            f"{n}.txt",
            text,
            "supprimer",
            "poste supprimer",
            quantities=(Quantity(Span(0, 3), value, "poste", None, scope),),
        )
        for n, (text, value, scope) in enumerate(zip(texts, (500, 850), (("groupe",), ("mine",)), strict=True))
    ]
    assert not any(len(group) > 1 for group in compared(*made, *filler()).groups)


def test_names_alone_make_no_match() -> None:
    first = told("a.txt", "Odile Varenne aime la voile.", "aimer", "voile", participants=("Odile Varenne",))
    second = told(
        "b.txt", "Odile Varenne collectionne les timbres.", "collectionner", "timbre", participants=("Odile Varenne",)
    )
    assert not compared(first, second, *filler()).pairs


def test_a_reprint_of_the_next_day_keeps_the_day_of_its_words() -> None:
    text = MET_TOO
    again = meeting("b.txt", text, "2024-03-20", time=day(text, "mardi", "2024-03-19"))
    first = meeting("a.txt", text)
    assert same_day(*compared(first, again).accounts)
    other = meeting("b.txt", text, "2024-03-20", time=day(text, "mardi", "2024-03-19", anchor="none"))
    assert not same_day(*compared(first, other).accounts)


def test_an_older_event_of_the_same_article_is_not_its_undated_news() -> None:
    text = "Le grand barrage de Sainte-Orse a cédé en juillet 2019. Le grand barrage de Sainte-Orse a cédé."
    then = statement(text, text[:54], "céder", terms=("barrage", "ceder", "grand", "orse", "sainte"))
    then = replace(then, time=day(text, "juillet 2019", "2019-07"), background=True)
    now = statement(text, text[56:-1], "céder", terms=("barrage", "ceder", "grand", "orse", "sainte"))
    article = reading("a.txt", text, published="2024-03-13", statements=(then, now))
    groups = compared(article, *filler()).groups
    assert not [g for g in groups if len(g) > 1 and g[0].file == "a.txt"]
    undated = replace(then, time=None, background=False)
    same = compared(reading("a.txt", text, published="2024-03-13", statements=(undated, now)), *filler()).groups
    assert [g for g in same if len(g) > 1 and g[0].file == "a.txt"]


def together(*readings: Reading) -> bool:
    """Whether the first two articles are held to say the same thing."""
    files = [{account.file for account in group} for group in compared(*readings, *filler()).groups]
    return any({readings[0].article.file, readings[1].article.file} <= found for found in files)


def test_the_title_of_one_account_is_a_word_of_the_other() -> None:
    named, unnamed = "La Norvège a rappelé Odile Varenne, son ambassadrice.", "La Norvège a rappelé son ambassadrice."
    one = told("a.txt", named, "rappeler", "rappeler ambassadrice norvege", participants=("Odile Varenne", "Norvège"))
    one = replace(one, entities=(entity(named, "Odile Varenne", roles=("ambassadrice",)),))
    other = told("b.txt", unnamed, "rappeler", "rappeler ambassadrice norvege", participants=("Norvège",))
    assert together(one, other)


@pytest.mark.parametrize(("verb", "same"), [("capituler", True), ("exulter", False)])
def test_one_word_is_enough_where_it_is_the_predicate_and_little_else_is_said(verb: str, same: bool) -> None:
    a = told("a.txt", "Brume capitule.", "capituler", "capituler", participants=("Brume",))
    b = told("b.txt", "Brume l'a fait enfin.", verb, verb, participants=("Brume",))
    assert together(a, b) is same


@pytest.mark.parametrize(("when", "same"), [(None, False), ("2024-03-16", True)])
def test_a_forecast_and_what_came_of_it_are_two_things_unless_of_one_day(when: str | None, same: bool) -> None:
    ahead, done = (
        "Le pont de Brume rouvrira samedi aux camions.",
        "À Brume, le pont rouvre samedi sous la pluie, devant des badauds.",
    )
    words, others = "pont brume rouvrir camion", "pont brume rouvrir pluie badaud"
    times: dict[str, Any] = {"time": day(ahead, "samedi", when)} if when else {}
    later: dict[str, Any] = {"time": day(done, "samedi", when)} if when else {}
    a = told("a.txt", ahead, "rouvrir", words, commitment=FORECAST, **times)
    assert together(a, told("b.txt", done, "rouvrir", others, **later)) is same


def test_nearly_the_same_words_are_one_thing_whatever_the_tense() -> None:
    one, other = "Le pont de Brume ne rouvrira pas.", "Le pont de Brume ne rouvre pas."
    a = told("a.txt", one, "rouvrir", "pont brume rouvrir", commitment=FORECAST)
    assert together(a, told("b.txt", other, "rouvrir", "pont brume rouvrir"))


@pytest.mark.parametrize(("other", "same"), [("vendredi", False), ("mardi", True)])
def test_two_weekdays_are_two_days_though_no_article_is_dated(other: str, same: bool) -> None:
    one, two = "Mardi, la tension a monté à Brume.", f"La tension a monté {other} à Brume, selon le port."
    values = {"mardi": "XXXX-WXX-2", "vendredi": "XXXX-WXX-5"}
    undated = {"earliest": None, "latest": None}
    a = told("a.txt", one, "monter", "tension monter brume", time=day(one, "Mardi", values["mardi"], **undated))
    b = told("b.txt", two, "monter", "tension monter brume", time=day(two, other, values[other], **undated))
    assert together(a, b) is same


def test_one_predicate_between_strangers_is_not_enough() -> None:
    a = told("a.txt", "Les boulangers refusent.", "refuser", "refuser", published=None)
    b = told("b.txt", "Les camions ont refusé.", "refuser", "refuser", published=None)
    assert not together(a, b)


def test_a_verb_and_its_noun_in_each_other_s_words_are_one_predicate() -> None:
    one, other = "Brume et Valsonne veulent une coopération accrue.", "Valsonne et Brume renforcent la coopération."
    a = told("a.txt", one, "coopération", "brume valsonne cooperation accru", participants=("Brume", "Valsonne"))
    b = told("b.txt", other, "renforcer", "brume valsonne cooperation renforcer", participants=("Brume", "Valsonne"))
    assert together(a, b)


def test_in_a_big_story_another_text_is_still_set_beside_a_hundred_reprints() -> None:
    reprints = [meeting(f"reprint{n:03}.txt") for n in range(100)]
    families = {r.article.file: 0 for r in reprints} | {"other.txt": 1, "e.txt": 2, "f.txt": 3, "g.txt": 4}
    comparison = compared(*reprints, meeting("other.txt", MET_TOO), *filler(), families=families)
    assert sorted(map(len, comparison.groups)) == [1, 1, 1, 101]
    assert len(comparison.pairs) <= 400


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sets(st.sampled_from(["pont", "camion", "lundi", "maire", "halle", "digue", "port", "scierie"])),
            st.integers(0, 3),
        ),
        max_size=30,
    )
)
def test_no_two_accounts_that_resemble_one_another_are_overlooked(said: list[tuple[set[str], int]]) -> None:
    articles = [
        told(f"{n:02}.txt", f"Phrase {n} : {' '.join(sorted(words))}.", "fermer", " ".join(words))
        for n, (words, _) in enumerate(said)
    ]
    comparison = compared(*articles, families={f"{n:02}.txt": family for n, (_, family) in enumerate(said)})
    both = combinations(comparison.accounts, 2)
    expected = {frozenset((a.key, b.key)) for a, b in both if comparison.likeness(a, b) >= RELATED}
    found = {frozenset((pair.first.key, pair.second.key)) for pair in comparison.pairs}
    assert found <= expected
    if max(Counter((frozenset(words), family) for words, family in said).values(), default=0) <= WIDEST:
        assert found == expected
