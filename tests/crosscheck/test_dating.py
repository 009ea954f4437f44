"""When the undated articles of a story appeared: invented articles, read by the shipped reader."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from recoupe.crosscheck import crosscheck, crosscheck_story
from recoupe.export.contract import dossier_object, to_json
from recoupe.model import Article, Basis, Problem, Published, Reading
from recoupe.reading.anchoring import anchored
from recoupe.reading.reader import Reader
from recoupe.story import ArticleEntry

MET = "La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés mercredi au château de Brume."
THURSDAY = "2024-03-14"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped reader."""
    return Reader.load(language="fr")


def read(reader: Reader, file: str, text: str, day: str | None = None, outlet: str | None = None) -> Reading:
    published = Published(day, day, day, Basis.METADATA) if day else Published()
    found = reader.read(Article(file, file, text, outlet=outlet, published=published))
    assert not isinstance(found, Problem)
    return found


def entry(readings: list[Reading], file: str = "sans date.txt") -> ArticleEntry:
    return next(a for a in crosscheck_story(readings).articles if a.file == file)


def found(reader: Reader, text: str) -> tuple[str | None, str | None, list[str]]:
    """The interval and the rules by which an article is dated beside one that dates the meeting to the 13th."""
    one = entry([read(reader, "datée.txt", MET, THURSDAY), read(reader, "sans date.txt", text)])
    return one.published.earliest, one.published.latest, [ground.rule for ground in one.published.grounds]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "rules"),
    [
        (
            "Odile Varenne et Tomas Lind se sont rencontrés hier au château de Brume.",
            "2024-03-14",
            "2024-03-14",
            ["event"],
        ),
        ("Odile Varenne et Tomas Lind se sont rencontrés avant-hier à Brume.", "2024-03-15", "2024-03-15", ["event"]),
        ("Odile Varenne et Tomas Lind se sont rencontrés ce matin à Brume.", "2024-03-13", "2024-03-13", ["event"]),
        ("Tomas Lind a rencontré mercredi Odile Varenne, sous la pluie.", "2024-03-13", "2024-03-19", ["event"]),
        ("Odile Varenne et Tomas Lind se rencontreront mercredi à Brume.", "2024-03-07", "2024-03-13", ["event"]),
        ("Odile Varenne et Tomas Lind se rencontreront demain à Brume.", "2024-03-12", "2024-03-12", ["event"]),
        ("Odile Varenne et Tomas Lind se rencontreront ce mois-ci à Brume.", "2024-03-01", "2024-03-13", ["event"]),
        (
            "La présidente Odile Varenne et le roi Tomas Lind se rencontreront le 13 mars.",
            "2023-04-18",
            "2024-03-13",
            ["event"],
        ),
        (
            "La présidente Odile Varenne et le roi Tomas Lind se rencontreront prochainement.",
            None,
            "2024-03-13",
            ["before"],
        ),
        (
            "La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés en secret.",
            "2024-03-13",
            None,
            ["after"],
        ),
        (
            "Tomas Lind est arrivé lundi à Brume. Le salon du livre durera jusqu'à mercredi. "
            "Odile Varenne et Tomas Lind se rencontreront ensuite.",
            "2024-03-11",
            "2024-03-13",
            ["soon", "run"],
        ),
    ],
)
def test_an_event_dates_who_tells_it(
    reader: Reader, text: str, earliest: str | None, latest: str | None, rules: list[str]
) -> None:
    first, last, grounds = found(reader, text)
    assert (first, last) == (earliest, latest)
    assert grounds == rules


@pytest.mark.parametrize(
    "text",
    [
        "Odile Varenne et Tomas Lind se sont rencontrés mardi au château de Brume.",  # another day
        "Odile Varenne et Paul Astier se sont rencontrés hier au château de Brume.",  # somebody else
        "Odile Varenne et Tomas Lind se sont parlé hier au téléphone.",  # something else
        "« Odile Varenne et Tomas Lind se sont rencontrés hier », rapporte un témoin.",  # the speaker's yesterday
        "Odile Varenne et Tomas Lind ne se sont pas rencontrés hier.",
        "Les boulangers de Valsonne ont augmenté leurs prix mercredi.",
    ],
)
def test_what_tells_of_something_else_stays_open(reader: Reader, text: str) -> None:
    assert found(reader, text) == (None, None, [])


def test_an_event_of_two_days_dates_nothing(reader: Reader) -> None:
    told = "Odile Varenne et Tomas Lind se sont rencontrés {} à Brume."
    dated = [read(reader, f"{n}.txt", told.format("mardi"), day) for n, day in enumerate(("2024-03-06", "2024-03-13"))]
    assert entry([*dated, read(reader, "sans date.txt", told.format("hier"))]).published == Published()


def test_two_words_for_the_day_of_one_event_tell_the_weekday(reader: Reader) -> None:
    """« Hier » and « lundi », said of one meeting, were written on a Tuesday."""
    text = (
        "{}La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés hier à Valsonne.\n\n"
        "La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés lundi pendant une heure."
    )
    other = read(reader, "datée.txt", "Le pont de Valsonne a été fermé aux camions.", THURSDAY)
    undated = read(reader, "sans date.txt", text.format("date 2024-03\n\n"))
    published = entry([other, undated]).published
    assert (published.earliest, published.latest) == ("2024-03-05", "2024-03-26")
    assert [ground.rule for ground in published.grounds] == ["both"]


def test_one_article_dates_the_next(reader: Reader) -> None:
    """« Hier » dates the second article, whose own « lundi » dates the third."""
    readings = [
        read(reader, "a.txt", MET, THURSDAY),
        read(
            reader,
            "b.txt",
            "Odile Varenne et Tomas Lind se sont rencontrés hier à Brume. Le roi Tomas Lind avait visité lundi avec le "
            "ministre Paul Astier la mine de Sorbe.",
        ),
        read(reader, "sans date.txt", "Tomas Lind et Paul Astier ont visité aujourd'hui la mine de Sorbe."),
    ]
    assert entry(readings).published.latest == "2024-03-11"


_DISPATCH = (
    "Le barrage de la Vernelle a cédé dans la nuit, emportant deux ponts et une scierie désaffectée, a constaté une "
    "journaliste sur place. Les habitants du hameau de Sorbe ont été conduits au gymnase communal, où des lits de camp "
    "les attendaient, selon la mairie de Valsonne."
)


@pytest.mark.parametrize(("other", "days"), [("L'Écho", ("2024-03-12", "2024-03-16")), ("Le Courrier", (None, None))])
def test_two_papers_print_a_dispatch_within_days(
    reader: Reader, other: str, days: tuple[str | None, str | None]
) -> None:
    readings = [
        read(reader, "datée.txt", _DISPATCH, THURSDAY, "Le Courrier"),
        read(reader, "sans date.txt", _DISPATCH + " L'accès reste fermé.", outlet=other),
    ]
    published = entry(readings).published
    assert (published.earliest, published.latest) == days


@pytest.fixture(scope="module")
def story(reader: Reader) -> list[Reading]:
    return [
        read(reader, "a.txt", MET, THURSDAY),
        read(reader, "b.txt", "Odile Varenne et Tomas Lind se sont rencontrés hier à Brume, selon le palais."),
        read(reader, "c.txt", "La présidente Odile Varenne et le roi Tomas Lind se rencontreront prochainement."),
        read(reader, "d.txt", "Odile Varenne a promis mardi que le château de Brume rouvrirait en 2031."),
    ]


def test_the_order_of_articles_changes_no_byte(story: list[Reading]) -> None:
    printed = {to_json(dossier_object(crosscheck(list(order)))) for order in permutations(story)}
    assert len(printed) == 1


def test_what_is_deduced_is_not_deduced_again(story: list[Reading]) -> None:
    once = crosscheck_story(story)
    assert crosscheck_story(once.readings) == once


def test_a_story_without_a_date_stays_without(story: list[Reading]) -> None:
    assert all(a.published == Published() for a in crosscheck_story(story[1:3]).articles)


def test_reasons_rest_on_the_texts(story: list[Reading]) -> None:
    texts = {r.article.file: r.article.text for r in story}
    dated = [a for a in crosscheck_story(story).articles if a.published.basis is Basis.INFERRED]
    assert {a.file for a in dated} == {"b.txt", "c.txt"}
    for article in dated:
        assert article.why
        assert article.evidence
        assert all(texts[e.file][e.start : e.end] == e.quote for e in article.evidence)


def test_times_are_read_against_the_deduced_day(story: list[Reading]) -> None:
    (again,) = [r for r in crosscheck_story(story).readings if r.article.file == "b.txt"]
    assert [(t.value, t.anchor) for t in again.times] == [("2024-03-13", "published")]
    assert again.statements[0].time == again.times[0]


@pytest.mark.parametrize(
    "text",
    [
        "Le préfet a parlé hier. Mardi, il s'était tu. La veille, le pont avait cédé.",
        "Hier, vers 7 heures, le pont a cédé. Il rouvrira demain ou en mai. Depuis 2019, il était fermé le dimanche.",
        "La visite du ministre, prévue la semaine prochaine, a été reportée ce matin, selon la mairie.",
        "Elle est née en 1950. Le 4 mai, elle a ouvert une école, fermée trois ans plus tard.",
    ],
)
@pytest.mark.parametrize("day", ["2024-02-29", "1999-12-31", "2021-09-06"])
def test_a_reading_is_as_if_the_day_had_been_known(reader: Reader, text: str, day: str) -> None:
    known = read(reader, "a.txt", text, day)
    again = anchored(read(reader, "a.txt", text), known.published)
    assert replace(again, article=known.article) == known
