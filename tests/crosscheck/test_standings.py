"""Who somebody is, as two texts put it: offices, ages; and what only looks so."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.claims import claims
from recoupe.reading.reader import Reader
from tests.crosscheck.press import compared
from tests.crosscheck.test_facets import ELSEWHERE, read, words


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (  # an office, before and behind the name
            "Le ministre des Transports, Tomas Lind, a inauguré la gare de Brume.",
            "Tomas Lind, le nouveau ministre des Transports, a ouvert le bal.",
            ["ministre des Transports, Tomas Lind", "Tomas Lind, le nouveau ministre des Transports"],
        ),
        (  # an age, of a name or of a description
            "Le gendarme a arrêté un coiffeur de 33 ans devant la gare.",
            "Le coiffeur, 33 ans, a été libéré mardi matin.",
            ["coiffeur de 33 ans", "coiffeur, 33 ans"],
        ),
        (  # two offices
            "Le ministre des Transports, Tomas Lind, a inauguré la gare de Brume.",
            "Le président du club nautique, Tomas Lind, a ouvert le bal.",
            None,
        ),
        (  # an office of once
            "Le ministre des Transports, Tomas Lind, a inauguré la gare de Brume.",
            "L'ancien ministre des Transports, Tomas Lind, a ouvert le bal.",
            None,
        ),
        (  # a title that says of nothing
            "Le président Tomas Lind a inauguré la gare de Brume.",
            "Le président Tomas Lind a ouvert le bal.",
            None,
        ),
        (  # one age of two people
            "Le gendarme a arrêté un coiffeur de 33 ans devant la gare.",
            "Une infirmière de 33 ans a ouvert le bal.",
            None,
        ),
        (  # a length of time
            "La banque a accordé au club un prêt de 20 ans de garantie.",
            "Le club rembourse un prêt de 20 ans de garantie.",
            None,
        ),
    ],
)
def test_who_somebody_is(reader: Reader, one: str, other: str, told: list[str] | None) -> None:
    found = compared(*read(reader, one, other, *ELSEWHERE)).standings
    assert [[words(account) for account in group] for group in found] == ([told] if told else [])


def test_such_a_line_is_shown_last_in_its_own_words_and_one_article_is_not_enough(reader: Reader) -> None:
    twice = "Le ministre des Transports, Tomas Lind, a refusé de répondre. Tomas Lind, le ministre des Transports, a ouvert le bal."
    assert not compared(*read(reader, twice, *ELSEWHERE)).standings
    made = claims(compared(*read(reader, twice, twice.replace("a refusé", "refuse"), *ELSEWHERE)))
    shared = [claim for claim in made if claim.articles > 1]
    assert [claim.describes for claim in shared] == [False] * (len(shared) - 1) + [True]
    assert (shared[-1].text, shared[-1].question) == ("Ministre des Transports, Tomas Lind", "qui")
