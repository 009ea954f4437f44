"""What is told without a date of its own stands on the day the narrative named last."""

from __future__ import annotations

import pytest

from recoupe.crosscheck import crosscheck_story
from recoupe.crosscheck.accounts import accounts
from recoupe.crosscheck.scenes import done_on, scenes
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader
from recoupe.story import TimelineEntry

DAY = published_on("2024-09-11", Basis.METADATA) or Published()
FIRST = "La passerelle de Valsonne a cédé mardi sous le poids des visiteurs."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load(None).forced("fr")


def read(reader: Reader, *texts: str, published: Published = DAY) -> list[Reading]:
    articles = [Article(str(n), f"{n}.txt", text, outlet=f"O{n}", published=published) for n, text in enumerate(texts)]
    return [reading for reading in reader.read_many(articles) if isinstance(reading, Reading)]


def days_of(reader: Reader, text: str, published: Published = DAY) -> dict[str, str | None]:
    (read_once,) = read(reader, text, published=published)
    days = scenes(read_once)
    found = accounts([read_once], {}, {})
    return {a.statement.predicate: (time.value if (time := done_on(a, days)) else None) for a in found}


@pytest.mark.parametrize(
    ("following", "predicate", "day"),
    [
        ("Trois ouvriers ont été blessés par la chute des câbles.", "blesser", "2024-09-10"),
        ("La foule se dispersa dans le calme.", "disperser", "2024-09-10"),
        ("Les câbles étaient usés par le sel de la mer.", "user", None),
        ("Le maire avait fermé le parc aux voitures.", "fermer", None),
        ("Le maire a déjà fermé trois parcs aux voitures.", "fermer", None),
        ("La mairie va fermer le parc aux voitures.", "fermer", None),
        ("« Nous avons perdu notre pont », a dit une habitante.", "perdre", None),
        ("En juin, le maire a vendu la vieille halle. Un artisan a racheté la grue.", "racheter", None),
    ],
)
def test_day_of_the_narrative(reader: Reader, following: str, predicate: str, day: str | None) -> None:
    found = days_of(reader, f"{FIRST}\n\n{following}")
    assert predicate in found
    assert found[predicate] == day


def test_no_day_without_publication(reader: Reader) -> None:
    found = days_of(reader, f"{FIRST}\n\nTrois ouvriers ont été blessés par la chute des câbles.", Published())
    assert set(found.values()) == {None}


def in_the_course(*readings: Reading) -> list[TimelineEntry]:
    return [entry for entry in crosscheck_story(readings).timeline if entry.dated_by]


def test_what_two_articles_tell_is_dated_by_their_narratives(reader: Reader) -> None:
    told = "Trois ouvriers ont été blessés par la chute des câbles."
    other = "A Valsonne, la passerelle s'est effondrée mardi matin.\n\nLa chute des câbles a blessé trois ouvriers."
    (entry,) = in_the_course(*read(reader, f"{FIRST}\n\n{told}", other))
    assert (entry.date, entry.earliest, len({e.file for e in entry.evidence})) == ("2024-09-10", "2024-09-10", 2)
    assert {evidence.quote for evidence in entry.dated_by} <= {"mardi", "mardi matin"}


def test_one_article_alone_dates_nothing(reader: Reader) -> None:
    assert not in_the_course(*read(reader, f"{FIRST}\n\nTrois ouvriers ont été blessés par la chute des câbles."))
