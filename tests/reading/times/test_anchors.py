"""What an expression is read against: a day, an interval, nothing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Published, Zone, ZoneKind
from recoupe.reading.fr.tokenizer import set_tokenizer
from recoupe.reading.parser import Parsed, Parser
from recoupe.reading.times import tag_times

SEPTEMBER = Published("2023-09", "2023-09-01", "2023-09-30")


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("Le convoi est passé mardi.", "XXXX-WXX-2", "2023-08-29", "2023-09-26"),
        ("Le convoi est passé ce mois-ci.", "2023-09", "2023-09-01", "2023-09-30"),
        ("Le convoi est passé en juillet.", "2023-07", "2023-07-01", "2023-07-31"),
        ("Le convoi est passé hier.", "XXXX-XX-XX", "2023-08-31", "2023-09-29"),
        ("Le convoi est passé en 2019.", "2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_month_of_publication(parser: Parser, text: str, value: str, earliest: str, latest: str) -> None:
    (found,) = tag_times(parser.parse(text), SEPTEMBER)
    assert (found.value, found.earliest, found.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "value", "bounds"),
    [
        ("Le convoi est passé mardi.", "XXXX-WXX-2", (None, None)),
        ("Le convoi est passé le 4 septembre.", "XXXX-09-04", (None, None)),
        ("Le convoi passera demain.", "XXXX-XX-XX", (None, None)),
        ("Le convoi est passé il y a trois jours.", "XXXX-XX-XX", (None, None)),
        ("Le convoi est passé l'an dernier.", "XXXX", (None, None)),
        ("Le convoi est passé cet hiver.", "XXXX-WI", (None, None)),
        ("Le convoi est passé hier soir.", "XXXX-XX-XXTEV", (None, None)),
        ("Le convoi est passé le 4 mai 2021.", "2021-05-04", ("2021-05-04", "2021-05-04")),
        ("Le convoi a roulé trois jours.", "P3D", (None, None)),
    ],
)
def test_undated_stays_relative(parser: Parser, text: str, value: str, bounds: tuple[str | None, str | None]) -> None:
    (found,) = tag_times(parser.parse(text), Published())
    assert (found.value, found.earliest, found.latest) == (value, *bounds)


def test_narrative_needs_no_publication(parser: Parser) -> None:
    found = tag_times(parser.parse("Il est mort le 4 mai 2021. La veille, il chantait."), Published())
    assert [(t.value, t.anchor) for t in found] == [("2021-05-04", "none"), ("2021-05-03", "narrative")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il est parti le 8 janvier. Cinq mois plus tard, il revenait.", ["XXXX-01-08", "XXXX-06"]),
        ("Il est parti vendredi. La veille, il chantait.", ["XXXX-WXX-5", "XXXX-WXX-4"]),
        ("Il est parti vendredi à 8 h 30.", ["XXXX-WXX-5", "XXXX-WXX-5T08:30"]),
    ],
)
def test_what_holds_on_any_day(parser: Parser, text: str, values: list[str]) -> None:
    assert [t.value for t in tag_times(parser.parse(text), Published())] == values


@pytest.mark.parametrize(("published", "value"), [("2025-05-26", "2025-05-29"), ("2025-06-02", "2025-05-29")])
def test_a_feast_in_apposition_says_which_weekday(parser: Parser, published: str, value: str) -> None:
    text = "Pas de marché jeudi, jour de l'Ascension."
    found = tag_times(parser.parse(text), Published(published, published, published))
    assert [t.value for t in found] == [value, value]


def test_caption_does_not_move_the_narrative(parser: Parser) -> None:
    text = "Le pont a cédé mardi.\nLe port le 2 mai 2010.\nLa veille, tout allait bien."
    caption = Zone(parser.parse(text).span(6, 12), ZoneKind.CAPTION)
    day = Published("2024-09-12", "2024-09-12", "2024-09-12")
    found = tag_times(parser.parse(text, [22, 45]), day, (caption,))
    assert found[-1].value == "2024-09-09"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le maire a signé mardi.", "2024-09-10"),
        ("Le maire signera mardi.", "2024-09-17"),
        ("Le maire doit signer mardi.", "2024-09-17"),
    ],
)
def test_without_a_parse(bare: Parser, text: str, value: str) -> None:
    day = Published("2024-09-12", "2024-09-12", "2024-09-12")
    assert [t.value for t in tag_times(bare.parse(text), day)] == [value]


_TEXT = (
    "Hier soir et demain, lundi, mardi dernier, jeudi prochain et vendredi en huit. Le 29 février, le 31 janvier, "
    "du 30 au 31 décembre. Il y a trois ans, dans deux mois, la semaine dernière, ce week-end, l'an passé, fin mai. "
    "La veille, le surlendemain, cinq siècles plus tard, il y a 2 900 ans. Cet hiver, au printemps, au troisième "
    "trimestre, en 1066, à Pâques, le lundi de Pâques, à Noël. À 24 h, à 20h30, à minuit, cette nuit-là, "
    "dans la nuit du 28 au 29 février. Le mois précédent, la même année, à la même époque, les 6 et 13 avril."
)


@cache
def _parsed() -> Parsed:
    return _bare().parse(_TEXT)


@cache
def _bare() -> Parser:
    nlp = spacy.blank("fr")
    set_tokenizer(nlp)
    return Parser(nlp, "blank")


@settings(deadline=None, max_examples=60)
@given(st.dates(), st.integers(0, 500))
def test_any_day_of_publication(first: date, days: int) -> None:
    last = min(first + timedelta(days=min(days, (date.max - first).days)), date.max)
    found = tag_times(_parsed(), Published(None, first.isoformat(), last.isoformat()))
    assert len(found) > 30
    for time in found:
        assert _TEXT[time.span.slice].strip() == _TEXT[time.span.slice]
        if time.earliest and time.latest:
            assert date.fromisoformat(time.earliest) <= date.fromisoformat(time.latest)
    assert list(found) == sorted(found, key=lambda t: t.span)


_VOCABULARY = (
    "lundi mardi mercredi 4 31 2023 20h30 septembre mars dernier prochain la le l' du au de et à il y a trois ans "
    "jours semaine mois veille lendemain plus tard hier demain soir matin nuit été hiver fin début mi - / , . « » "
    "premier 1er XXe siècle Pâques Noël 14/07/2023 99/99/9999 heures minutes demi quart dans depuis chaque tous "
    "les une vingt-et-un âgé"
)
_WORDS = st.sampled_from(sorted(_VOCABULARY.split()))


@settings(deadline=None, max_examples=60)
@given(st.lists(_WORDS, max_size=40), st.dates())
def test_any_words(words: list[str], day: date) -> None:
    text = " ".join(words)
    parsed = _bare().parse(text)
    end = -1
    for time in tag_times(parsed, Published(None, day.isoformat(), day.isoformat())):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end


@pytest.mark.parametrize(
    "text", ["", "\n", "lundi", "«", "1 2 3 " * 500, "vingt " * 500, "<p>lundi</p>" * 50, "a" * 5000]
)
def test_hostile(bare: Parser, text: str) -> None:
    for time in tag_times(bare.parse(text), Published("2024-02-29", "2024-02-29", "2024-02-29")):
        assert text[time.span.slice]
