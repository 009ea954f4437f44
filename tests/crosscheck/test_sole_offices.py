"""Somebody by an office that nobody else of the story holds."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.identities import identities
from recoupe.crosscheck.spoken import spoken
from recoupe.model import EntityType
from recoupe.story import Evidence, Identity
from tests.crosscheck.builders import entity, reading

GIVEN = "Le préfet de la Manche, Paul Vial, a signé."


def _called(*texts: str) -> set[tuple[str, str]]:
    """(name, description) of all mentions of people that hold no name."""
    held = {"Paul Vial": "préfet de la Manche", "Anne Ferrec": "préfète du Nord"}
    read = []
    for n, text in enumerate(texts):
        named = [entity(text, who, roles=(role,)) for who, role in held.items() if who in text and role in text]
        read.append(reading(f"{n}.txt", text, entities=tuple(named)))
    return {(i.name, m.quote) for i in identities(read) for m in i.mentions if m.quote[0] in "lL"}


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("On attend. Le préfet de la Manche a refusé.", True),
        ("On attend, a dit le préfet de la Manche.", True),
        ("On attend le préfet de la Manche de demain.", False),
        ("On attend le préfet de la Manche Hugo Morel.", False),
        ("On attend l'ancien préfet de la Manche.", False),
        ("On attend la préfète du Nord.", False),
    ],
)
def test_an_office_without_a_name(text: str, taken: bool) -> None:
    found = _called(GIVEN, "Paul Vial, préfet de la Manche, est venu.", text)
    assert any(name == "Paul Vial" and quote.endswith("préfet de la Manche") for name, quote in found) is taken


def test_an_office_that_one_article_alone_gives() -> None:
    assert _called(GIVEN, "On attend. Le préfet de la Manche a refusé.") == set()


def test_an_office_of_two_in_turn() -> None:
    other = "Le préfet de la Manche, Hugo Morel, a signé."
    read = [
        reading(f"{n}.txt", GIVEN, entities=(entity(GIVEN, "Paul Vial", roles=("préfet de la Manche",)),))
        for n in (0, 1)
    ]
    read += [reading("2.txt", other, entities=(entity(other, "Hugo Morel", roles=("préfet de la Manche",)),))]
    read += [reading("3.txt", "On attend. Le préfet de la Manche a refusé.")]
    assert not {m.file for i in identities(read) for m in i.mentions} & {"3.txt"}


@pytest.mark.parametrize(
    ("name", "form", "taken"),
    [
        ("Paul Vial", "le responsable", True),
        ("Paul Vial", "la responsable", False),
        ("Anne Vial", "la responsable", True),
        ("Anne Vial", "le ministre", True),
        ("Anne Vial", "le document", False),
    ],
)
def test_a_description_of_a_speaker(name: str, form: str, taken: bool) -> None:
    person = Identity(name, EntityType.PERSON, (), (), ("a.txt",), (Evidence("a.txt", 0, len(name), name),), ())
    said = spoken(person, [Evidence("a.txt", 40, 40 + len(form), form)])
    assert (len(said.mentions) == 2) is taken
