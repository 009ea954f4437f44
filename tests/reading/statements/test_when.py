"""Which time dates a clause, in sentences read whole."""

from __future__ import annotations

import pytest

from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader

DAY = published_on("2024-09-11", Basis.METADATA) or Published()  # a Wednesday


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load(None).forced("fr")


def read(reader: Reader, text: str) -> Reading:
    (found,) = reader.read_many([Article("a", "a.txt", text, published=DAY)])
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Avec une affluence en hausse par rapport à dimanche dernier, les halles ont fait le plein.", "faire", None),
        ("La marche a réuni bien plus de monde que les 300 marcheurs du 29 août.", "réunir", None),
        ("La marche a réuni bien plus de monde que les 300 marcheurs du 29 août.", "marcheur", "2024-08-29"),
        ("Le musée a reçu 1200 visiteurs contre 900 samedi.", "recevoir", None),
        ("Les riverains ont manifesté contre la fermeture samedi.", "manifester", "2024-09-07"),
        ("Le procès ouvert contre le maire a repris samedi.", "reprendre", "2024-09-07"),
        ("Le maire a fermé plus de parcs lundi que prévu.", "fermer", "2024-09-09"),
        ("L'auteur de l'attaque du 4 mai a avoué son crime.", "avouer", None),
        ("L'auteur présumé de l'attaque lundi contre la mairie a avoué son crime.", "avouer", None),
        ("L'initiateur de la première marche le 4 mai avait été arrêté.", "arrêter", None),
        ("Lors de la marche samedi, le maire a fermé le parc.", "fermer", "2024-09-07"),
        ("La marche samedi à Brume a réuni 300 personnes.", "réunir", "2024-09-07"),
        ("La première marche de l'année 2024 a réuni 300 personnes.", "marche", None),
        ("Les trains roulent mal au retour des vacances de Noël.", "retour", None),
    ],
)
def test_the_time_of_a_clause(reader: Reader, text: str, predicate: str, value: str | None) -> None:
    found = [s.time.value if s.time else None for s in read(reader, text).statements if s.predicate == predicate]
    assert found == [value] or (value is None and not found)


@pytest.mark.parametrize(
    ("text", "value", "forecast"),
    [
        ("Luc Amiel devait dîner mardi avec des amis.", "2024-09-10", True),
        ("Luc Amiel devait dîner jeudi avec des amis.", "2024-09-12", True),
        ("Luc Amiel dînera mardi avec des amis.", "2024-09-17", True),
        ("Luc Amiel a dîné jeudi avec des amis.", "2024-09-05", False),
    ],
)
def test_what_was_meant_to_be_lies_on_the_nearest_day(reader: Reader, text: str, value: str, forecast: bool) -> None:
    (told,) = read(reader, text).statements
    assert told.time is not None
    assert (told.time.value, told.commitment.forecast) == (value, forecast)


def test_this_evening_in_a_quotation_does_not_move_the_narrative(reader: Reader) -> None:
    text = "Mardi, il a parlé. « Ce soir, on sort », disait-il. Vers 19 heures, dix personnes attendaient sur le quai."
    assert [t.value for t in read(reader, text).times][-1] == "2024-09-10T19:00"


def test_who_announces_what_has_happened_foretells_nothing(reader: Reader) -> None:
    text = "« La marche a réuni 300 personnes », a annoncé le préfet Luc Amiel."
    assert not [s for s in read(reader, text).statements if s.commitment.forecast]
