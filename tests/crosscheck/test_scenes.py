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
    return {a.statement.predicate: (scene.time.value if (scene := done_on(a, days)) else None) for a in found}


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


def test_one_article_alone_dates_nothing_by_its_narrative(reader: Reader) -> None:
    text = f"{FIRST}\n\nTrois ouvriers ont été blessés par la chute des câbles."
    assert in_the_course(*read(reader, text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "La foire ferme mercredi. Un cirque a ouvert mardi. Les enfants ont rempli les gradins du cirque.",
            "2024-09-10",
        ),
        ("Le maire a parlé mercredi. Lundi, il avait reçu les forains. Les forains ont quitté la place.", "2024-09-11"),
        ("Mardi et mercredi, la place était vide. Les forains ont quitté la ville de Brume.", None),
        ("« Je suis venu lundi », a raconté un forain. Les forains ont quitté la ville de Brume.", None),
    ],
)
def test_the_day_a_sentence_stands_at(reader: Reader, text: str, value: str | None) -> None:
    (read_once,) = read(reader, text)
    last = max(read_once.statements, key=lambda s: s.sentence.start).sentence.start
    scene = scenes(read_once).get(last)
    assert (scene.time.value if scene else None) == value


@pytest.mark.parametrize(
    ("more", "near"),
    [
        ("Un cirque a ouvert ses portes.", True),
        ("Un cirque a ouvert ses portes. Le public a suivi les acteurs. Un orage a emporté les gradins.", True),
        ("Lundi, un cirque a ouvert ses portes. Le public a suivi les acteurs.", False),  # on Monday or on Tuesday
    ],
)
def test_a_day_is_near_where_no_other_can_be_meant(reader: Reader, more: str, near: bool) -> None:
    (read_once,) = read(reader, f"{FIRST} {more}")
    last = max(read_once.statements, key=lambda s: s.sentence.start).sentence.start
    assert scenes(read_once)[last].near is near


def spoken(*readings: Reading) -> list[tuple[str, str]]:
    found = crosscheck_story(readings).timeline
    return [(entry.date, entry.text) for entry in found if entry.dated_by and entry.speakers]


@pytest.mark.parametrize(
    ("saying", "found"),
    [
        ("« La ville reconstruira », a déclaré la maire Odile Varenne.", True),
        ("« La ville reconstruira la passerelle », a-t-elle ajouté.", False),  # nobody is named in the article
        ("« La ville reconstruira », a crié une passante.", False),
        ("« La ville reconstruira », avait déclaré la maire Odile Varenne.", False),
        ("« La ville reconstruira », a déjà promis plusieurs fois la maire Odile Varenne.", False),
        ("En 2019, « la ville reconstruira », a déclaré la maire Odile Varenne.", False),
        ("Le parquet de Brume a indiqué que les câbles étaient usés par le sel.", True),
    ],
)
def test_a_saying_stands_on_the_day_of_the_narrative(reader: Reader, saying: str, found: bool) -> None:
    days = [date for date, _ in spoken(*read(reader, f"{FIRST}\n\n{saying}"))]
    assert days == (["2024-09-10"] if found else [])


def test_a_saying_names_who_speaks(reader: Reader) -> None:
    first = "« Trois câbles ont lâché », a déclaré mardi la maire Odile Varenne."
    text = f"{first} « La ville reconstruira la passerelle », a-t-elle ajouté."
    ((_, line),) = spoken(*read(reader, text))
    assert line == "Odile Varenne : « La ville reconstruira la passerelle », a-t-elle ajouté"


@pytest.mark.parametrize(
    ("quoted", "day"),
    [
        ("« Ce soir, nous fermerons la passerelle aux visiteurs », a déclaré mardi Odile Varenne.", "2024-09-10TEV"),
        ("« Hier, les câbles ont cédé sous nos yeux », a raconté mardi Odile Varenne.", "2024-09-09"),
        ("« Ce soir, nous fermerons la passerelle aux visiteurs », déclare Odile Varenne.", "2024-09-11TEV"),
    ],
)
def test_who_is_quoted_reckons_from_the_day_they_speak(reader: Reader, quoted: str, day: str) -> None:
    assert day in [entry.date for entry in crosscheck_story(read(reader, quoted)).timeline]


def test_one_sentence_stands_once_a_day(reader: Reader) -> None:
    text = "Mardi, la passerelle a cédé, trois ouvriers ont été blessés et le parc a été fermé aux visiteurs."
    (entry,) = crosscheck_story(read(reader, text)).timeline
    assert entry.text == text.rstrip(".")
