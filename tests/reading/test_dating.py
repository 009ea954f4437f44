"""When an undated article must have appeared, by its own words."""

from __future__ import annotations

import pytest

from recoupe.model import Basis, Published
from recoupe.reading.dating import deduce_published
from recoupe.reading.parser import Parser
from recoupe.reading.times import find_phrases
from recoupe.reading.times.quoting import quoted
from tests.crosscheck.builders import spans


@pytest.fixture(scope="module")
def parser() -> Parser:
    """The shipped French parser."""
    return Parser.load()


def deduce(parser: Parser, text: str, stated: Published | None = None) -> Published:
    return deduce_published(text, find_phrases(parser.parse(text)), stated or Published())


def interval(found: Published) -> tuple[str | None, str | None]:
    return found.earliest, found.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "value"),
    [
        ("Le pont a cédé le 4 mai 2021.", "2021-05-04", None, None),
        ("Le pont a cédé en 2019. Il a été rouvert le 3 mars 2020.", "2020-03-03", None, None),
        ("La gare fermera le 8 juin 2021.", None, "2021-06-08", None),
        ("Le pont a cédé le 4 mai 2021. Il rouvrira le 30 mai 2021.", "2021-05-04", "2021-05-30", "2021-05"),
        ("Le pont a cédé le 4 mai 2021. La foire ouvrira le 4 mai 2021.", "2021-05-04", "2021-05-04", "2021-05-04"),
        (
            "Le pont a cédé le 4 mai 2021. Un bac circule depuis le mardi 18 mai. Il rouvrira le 30 juin 2022.",
            "2021-05-04",
            "2021-11-16",
            "2021",
        ),
    ],
)
def test_bounds(parser: Parser, text: str, earliest: str | None, latest: str | None, value: str | None) -> None:
    found = deduce(parser, text)
    assert (found.value, *interval(found), found.basis) == (value, earliest, latest, Basis.INFERRED)
    assert found.grounds
    assert all(text[ground.span.slice].strip() for ground in found.grounds)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le maire a parlé mardi.",
        "Le pont a cédé hier.",
        "La rue du 8 mai 1945 est fermée.",
        "Il est resté trois ans.",
        "Elle a signé un contrat jusqu'en juin 2022.",  # a past with a date ahead
        "Le maire a présenté ses vœux pour 2019.",
        "L'ouverture du canal a été reportée au 4 mai 2031.",
        "Le lancement de la sonde a été retardé en 2027.",
        "Le marché s'est tenu mardi 12 septembre.",  # of one year or another
    ],
)
def test_nothing_is_guessed(parser: Parser, text: str) -> None:
    assert deduce(parser, text) == Published()


_MARCH = Published("2024-03", "2024-03-01", "2024-03-31", Basis.STATED)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Le préfet a parlé hier, mercredi.", "2024-03-07", "2024-03-28"),
        ("La halle ouvre aujourd'hui, lundi.", "2024-03-04", "2024-03-25"),
        ("La halle rouvrira demain, samedi.", "2024-03-01", "2024-03-29"),
        ("Le ministre est arrivé lundi. Le salon fermera mercredi.", "2024-03-04", "2024-03-27"),
        (
            "La flotte est partie dimanche. Elle est arrivée mardi. Les régates dureront jusqu'à mercredi.",
            "2024-03-05",
            "2024-03-27",
        ),
        ("Le préfet a parlé le 12 mars 2024.", "2024-03-12", "2024-03-31"),
    ],
)
def test_a_stated_month_is_made_finer(parser: Parser, text: str, earliest: str, latest: str) -> None:
    found = deduce(parser, text, _MARCH)
    assert interval(found) == (earliest, latest)
    assert found.basis is Basis.INFERRED


@pytest.mark.parametrize(
    "text",
    [
        "« Je l'ai vu hier, mercredi », raconte une voisine.",  # the speaker's yesterday
        "Le ministre est arrivé mardi. Le salon fermera lundi.",  # too far apart to be of one week
        "Le préfet a parlé mardi et jeudi.",
        "Le préfet a parlé le 12 avril 2024.",  # contradicts the month
    ],
)
def test_a_stated_month_stays(parser: Parser, text: str) -> None:
    assert deduce(parser, text, _MARCH) is _MARCH


@pytest.mark.parametrize("basis", [Basis.METADATA, Basis.GIVEN])
def test_what_somebody_gave_is_left_alone(parser: Parser, basis: Basis) -> None:
    given = Published("2024", "2024-01-01", "2024-12-31", basis)
    assert deduce(parser, "Le pont a cédé le 4 mai 2024.", given) is given


def test_words_between_quotation_marks() -> None:
    text = 'Hier, il a dit : « je suis venu mardi ». Puis « non » et jeudi\nmercredi, "la veille" et lundi.'
    inside = [
        word for word in ("Hier", "mardi", "jeudi", "mercredi", "veille", "lundi") if quoted(text, spans(text, word)[0])
    ]
    assert inside == ["mardi", "veille"]
