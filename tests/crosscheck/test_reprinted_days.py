"""Days in passages that two articles print: invented articles, read by the shipped reader."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.copies import copies
from recoupe.crosscheck.reprinted_days import with_reprinted_days
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader

PASSAGE = (
    "Le maire de Brizac, Paul Ventadour, a fermé le vieux pont aux voitures après la rupture d'un câble. "
    "Les riverains du quai Sainte-Aure réclamaient cette mesure depuis deux ans et craignaient un accident grave. "
)
SATURDAY, SUNDAY = "2024-03-16", "2024-03-17"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped reader."""
    return Reader.load(language="fr")


def _read(reader: Reader, file: str, day: str, text: str) -> Reading:
    found = reader.read(Article(file, file, text, outlet=file, published=Published(day, day, day, Basis.METADATA)))
    assert isinstance(found, Reading)
    return found


def _days(reader: Reader, early: str, late: str) -> list[list[tuple[str, str]]]:
    """The expressions of two articles with their values, once the two are set side by side."""
    readings = [_read(reader, "a.txt", SATURDAY, early), _read(reader, "b.txt", SUNDAY, late)]
    corrected = with_reprinted_days(readings, copies(readings))
    return [[(r.article.text[t.span.slice], t.value) for t in r.times if t.type != "DURATION"] for r in corrected]


def test_a_passage_carried_again_keeps_its_evening(reader: Reader) -> None:
    text = PASSAGE + "« Ce soir, nous poserons des barrières », a promis le maire devant les riverains."
    assert _days(reader, text, text + " La préfecture n'a pas réagi.") == [[("Ce soir", f"{SATURDAY}TEV")]] * 2


def test_an_article_that_tells_of_the_day_after_its_date_was_added_to(reader: Reader) -> None:
    text = PASSAGE + "Le préfet a confié dimanche à deux experts l'examen du câble rompu."
    more = " Hier, des barrières ont été posées. Dimanche soir, le quai restait fermé."
    assert _days(reader, text + more, text) == [
        [("dimanche", SUNDAY), ("Hier", "2024-03-15"), ("Dimanche soir", f"{SUNDAY}TEV")],
        [("dimanche", SUNDAY)],
    ]


def test_what_an_added_article_counts_from_its_day_is_the_later_days(reader: Reader) -> None:
    text = PASSAGE + "Le préfet a confié dimanche à deux experts l'examen du câble. Hier, des barrières ont été posées."
    assert _days(reader, text, text) == [[("dimanche", SUNDAY), ("Hier", SATURDAY)]] * 2


def test_words_that_only_look_alike_keep_their_days(reader: Reader) -> None:
    early = "Le pont de Brizac a été fermé. Le préfet a confié dimanche à deux experts l'examen du câble."
    late = "Les écluses de Marsan rouvrent. Le préfet a confié dimanche la fin des travaux au canal latéral."
    assert _days(reader, early, late) == [[("dimanche", "2024-03-10")], [("dimanche", SUNDAY)]]


def test_the_reading_it_had_stays_beside_with_the_reason(reader: Reader) -> None:
    text = PASSAGE + "« Ce soir, nous poserons des barrières », a promis le maire devant les riverains."
    readings = [_read(reader, "a.txt", SATURDAY, text), _read(reader, "b.txt", SUNDAY, text)]
    time = with_reprinted_days(readings, copies(readings))[1].times[-1]
    assert time.alternative == f"{SUNDAY}TEV"
    assert time.reason
