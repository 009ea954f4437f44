"""What two sides say of one act, charge or part, in invented articles: what an editor wants to see, and what is noise."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from recoupe.story import Conflict, ConflictReading
from tests.crosscheck.test_conflicts_read import found

_LOUD = (ConflictReading.CONFLICT, ConflictReading.DISPUTE)


def loud(reader: Reader, *texts: str) -> list[Conflict]:
    return [conflict for conflict in found(reader, *texts) if conflict.reading in _LOUD]


def sides(conflicts: list[Conflict]) -> list[tuple[str, str]]:
    return [(conflict.sides[0].origin, conflict.sides[1].origin) for conflict in conflicts]


ARREST = "Le patron de la filature Aubrac, Paul Vial, a été arrêté lundi à Brizac. "


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Son avocate, Anne Morel, a dénoncé une arrestation « arbitraire ».",
            "Le ministre défend cette arrestation.",
            1,
        ),
        (
            "Anne Morel a déclaré que cette arrestation était un scandale.",
            "Le maire, Luc Tardy, trouve normal que la police arrête ceux qui fraudent.",
            1,
        ),
        ("Anne Morel a jugé l'arrestation abusive.", "Le préfet a salué l'arrestation de Paul Vial.", 1),
        ("Anne Morel a dénoncé une arrestation « arbitraire ».", "Le syndicat a critiqué l'arrestation.", 0),
        ("Anne Morel a dénoncé une manifestation violente.", "Le préfet a salué une manifestation calme.", 0),
        ("L'arrestation est un scandale.", "Le préfet a salué l'arrestation.", 0),
        ("Anne Morel a dénoncé l'arrestation d'Odile Varenne.", "Le préfet a salué l'arrestation de Paul Vial.", 0),
        ("Le préfet a dénoncé une arrestation tardive.", "Le préfet a salué l'arrestation.", 0),
    ],
)
def test_one_act_condemned_and_defended(reader: Reader, first: str, second: str, shown: int) -> None:
    assert len(loud(reader, ARREST + first, ARREST + second)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Odile Varenne a été mise en examen pour escroquerie mardi. « Tous mes papiers sont en règle », assure Odile "
            "Varenne.",
            [("accusation", "Odile Varenne")],
        ),
        (
            "Le trésorier Paul Vial est soupçonné d'avoir vidé la caisse du club. Paul Vial se dit victime d'une machination.",
            [("accusation", "Paul Vial")],
        ),
        ("Odile Varenne a été mise en examen pour escroquerie mardi. Odile Varenne regrette d'avoir signé.", []),
        (
            "Le trésorier Paul Vial est poursuivi pour escroquerie. « Le hangar est en règle », assure le voisin, Luc "
            "Tardy.",
            [],
        ),
        ("Odile Varenne a été entendue mardi pour la troisième fois. « Tout est en règle », assure Odile Varenne.", []),
        (
            "Paul Vial est poursuivi pour vol. « Nous n'étions pas en règle », a reconnu Paul Vial devant le juge.",
            [],
        ),
    ],
)
def test_charges_and_pleas(reader: Reader, text: str, shown: list[tuple[str, str]]) -> None:
    assert sides(loud(reader, text)) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Paul Vial avait appelé les éleveurs à bloquer le pont de Brizac.",
            "Le pont de Brizac a rouvert mardi. « Il n'y a pas eu d'appel », a affirmé Paul Vial.",
            [("Journal 0", "Paul Vial")],
        ),
        (
            "Paul Vial a été interpellé à Brizac pour organisation d'une manifestation interdite.",
            "« Cela n'avait rien d'une manifestation », a affirmé Paul Vial.",
            [("Journal 0", "Paul Vial")],
        ),
        (
            "La mairie évoque un sabotage des vannes du barrage de Brume.",
            "La préfète Anne Morel a déclaré que la piste du sabotage était écartée au barrage de Brume.",
            [("mairie", "Anne Morel")],
        ),
        (
            "La mairie évoque une fuite au barrage de Brume.",
            "La préfète Anne Morel a déclaré que la piste du sabotage était écartée au barrage de Brume.",
            [],
        ),
        (
            "Luc Tardy avait appelé les éleveurs à bloquer le pont de Brizac.",
            "Le pont de Brizac a rouvert mardi. « Il n'y a pas eu d'appel », a affirmé Paul Vial.",
            [],
        ),
        (
            "Paul Vial avait appelé les éleveurs à bloquer le pont de Brizac.",
            "Il n'y a pas eu de blessé sur le pont de Brizac, a affirmé Paul Vial.",
            [],
        ),
    ],
)
def test_what_somebody_says_there_was_not(
    reader: Reader, first: str, second: str, shown: list[tuple[str, str]]
) -> None:
    assert sides(loud(reader, first, second)) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Paul Vial, un des porte-parole du mouvement des bateliers, a parlé à Brizac.",
            "Paul Vial dit ne pas être un représentant des bateliers.",
            [("Journal 0", "Paul Vial")],
        ),
        (
            "Le meneur des bateliers, Paul Vial, a parlé à Brizac.",
            "« Je ne suis pas un chef », a répété Paul Vial.",
            [("Journal 0", "Paul Vial")],
        ),
        (
            "Paul Vial, porte-parole des bateliers, a parlé à Brizac.",
            "Paul Vial dit ne pas être l'organisateur du barrage.",
            [],
        ),
        ("Luc Tardy, chef des bateliers, a parlé à Brizac.", "« Je ne suis pas un chef », a répété Paul Vial.", []),
    ],
)
def test_a_part_somebody_refuses(reader: Reader, first: str, second: str, shown: list[tuple[str, str]]) -> None:
    assert sides(loud(reader, first, second)) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Odile Varenne", "Odile Varene", [("Odile Varene", "Odile Varenne")]),
        ("Odile Varenne", "Odette Varenne", []),
        ("Léo Morin", "Léa Morin", []),
        ("Paul Vial", "Paul Viel", []),
    ],
)
def test_one_name_in_two_spellings(reader: Reader, first: str, second: str, shown: list[tuple[str, str]]) -> None:
    text = "La présidence du club revient à {0}. Mardi, {0} a salué les nageurs de Brizac."
    conflicts = found(reader, text.format(first), text.format(second))
    assert [tuple(side.value for side in conflict.sides) for conflict in conflicts] == shown


def test_an_age_told_with_a_description(reader: Reader) -> None:
    conflicts = found(
        reader,
        "Fatou Diarra, 33 ans, a retrouvé son fils à Valmont.",
        "Fatou Diarra, cette mère de famille de 43 ans, a retrouvé son fils à Valmont.",
    )
    assert [(str(c.reading), [side.value for side in c.sides]) for c in conflicts] == [
        ("conflict", ["33 ans", "43 ans"])
    ]


def test_who_speaks_for_somebody_does_not_contradict_him(reader: Reader) -> None:
    text = "Paul Vial affirme qu'il a été menacé par le syndicat. L'entourage de Paul Vial a démenti ces accusations."
    assert not loud(reader, text)


def test_a_count_told_as_earlier_is_overtaken(reader: Reader) -> None:
    text = "L'explosion a fait 9 morts à Brizac. Le bilan avait d'abord été porté à 7 morts à Brizac."
    assert not loud(reader, text, "L'explosion de Brizac a fait 9 morts.")


def test_a_claim_denied_by_the_sentence_after_it(reader: Reader) -> None:
    text = (
        "Le site Valmont-Info affirme que la patinoire a coûté 4 millions d'euros. "
        "Une information démentie par le maire, Paul Vial."
    )
    assert [side[1] for side in sides(loud(reader, text))] == ["Paul Vial"]
