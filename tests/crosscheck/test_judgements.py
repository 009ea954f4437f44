"""Opposed judgements of one text, act or person, in invented articles: what an editor wants to see, and what is noise."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from tests.crosscheck.test_disputes import loud, sides

LEAD = "Le maire de Brizac, Paul Vial, a présenté lundi la réforme des cantines. "
STRIKE = "La grève des bus a paralysé Brizac lundi. "
CAMP = "Le préfet Luc Tardy a fait évacuer lundi le camp de Brizac. "


@pytest.mark.parametrize(
    ("first", "second", "against", "favour"),
    [
        (
            "Le syndicat Unité a dénoncé une réforme « injuste ».",
            "Les parents ont salué la réforme.",
            "Unité",
            "parents",
        ),
        (
            "« Cette réforme est une erreur », estime Anne Morel.",
            "« C'est une réforme juste et nécessaire », a répondu Paul Vial.",
            "Anne Morel",
            "Paul Vial",
        ),
        (
            "Selon Anne Morel, le texte « va dans le mauvais sens ». Elle demande le retrait de la réforme.",
            "Pour Luc Tardy, la réforme « va dans le bon sens ».",
            "Anne Morel",
            "Luc Tardy",
        ),
        (
            "Les enseignants sont hostiles à la réforme.",
            "Les parents se disent favorables à la réforme.",
            "enseignants",
            "parents",
        ),
        (
            "Anne Morel s'oppose à la réforme des cantines.",
            "Luc Tardy a apporté son soutien à la réforme des cantines.",
            "Anne Morel",
            "Luc Tardy",
        ),
        (
            "Anne Morel réclame le retrait de la réforme.",
            "Paul Vial a exclu de retirer la réforme.",
            "Anne Morel",
            "Paul Vial",
        ),
        (
            "Anne Morel voit dans la réforme une attaque contre les familles.",
            "Luc Tardy voit dans cette réforme un progrès pour les enfants.",
            "Anne Morel",
            "Luc Tardy",
        ),
        (
            "Anne Morel a qualifié la réforme de « coup bas ».",
            "Luc Tardy a parlé d'une réforme indispensable.",
            "Anne Morel",
            "Luc Tardy",
        ),
        (
            "Pour Anne Morel, « cette réforme ne sert à rien ».",
            "Pour Luc Tardy, « cette réforme était indispensable ».",
            "Anne Morel",
            "Luc Tardy",
        ),
        (
            "Le conseil a débattu de la réforme, que les élus verts jugent « dangereuse ».",
            "Luc Tardy défend la réforme.",
            "élus verts",
            "Luc Tardy",
        ),
    ],
)
def test_one_text_judged_both_ways(reader: Reader, first: str, second: str, against: str, favour: str) -> None:
    assert sides(loud(reader, LEAD + first, LEAD + second)) == [(against, favour)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anne Morel a dénoncé la réforme des crèches.", "Luc Tardy a salué la réforme des cantines."),
        ("Anne Morel ne condamne pas la réforme.", "Luc Tardy a salué la réforme."),
        ("Anne Morel juge la réforme nécessaire mais insuffisante.", "Luc Tardy a salué la réforme."),
        ("La réforme est injuste.", "Luc Tardy a salué la réforme."),
        ("Anne Morel a dénoncé la réforme.", "Luc Tardy a dénoncé l'abandon de la fanfare."),
        ("Anne Morel a condamné les violences.", "Luc Tardy a salué la réforme."),
        ("Anne Morel a critiqué le retrait de la réforme.", "Luc Tardy a salué la réforme."),
        ("Ce n'est pas une réforme injuste, a dit Anne Morel.", "Luc Tardy a salué la réforme."),
        ("Anne Morel a dénoncé la réforme.", "Anne Morel a salué la réforme. Luc Tardy a dénoncé la réforme."),
        ("Elle a dénoncé la lenteur du train.", "Luc Tardy a salué la réforme."),
    ],
)
def test_what_is_no_opposed_judgement(reader: Reader, first: str, second: str) -> None:
    assert not loud(reader, LEAD + first, LEAD + second)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Anne Morel a accusé Luc Tardy d'hypocrisie.",
            "Le maire Paul Vial a rendu hommage à Luc Tardy.",
            [("Anne Morel", "Paul Vial")],
        ),
        (
            "Anne Morel demande la démission du préfet Luc Tardy.",
            "Le ministre a renouvelé sa confiance au préfet Luc Tardy.",
            [("Anne Morel", "ministre")],
        ),
        (
            "Anne Morel a dénoncé une « répression ».",
            "Le ministre a justifié l'évacuation du camp.",
            [("Anne Morel", "ministre")],
        ),
        ("Anne Morel a accusé Luc Tardy d'hypocrisie.", "Luc Tardy soutient Luc Tardy.", []),
        ("Anne Morel a accusé Luc Tardy d'hypocrisie.", "Le maire Paul Vial a rendu hommage à Odile Varenne.", []),
        ("Anne Morel a critiqué Luc Tardy.", "Paul Vial n'a pas soutenu Luc Tardy.", []),
    ],
)
def test_somebody_or_his_act_attacked_and_defended(
    reader: Reader, first: str, second: str, shown: list[tuple[str, str]]
) -> None:
    assert sides(loud(reader, CAMP + first, CAMP + second)) == shown
