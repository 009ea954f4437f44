"""One quotation has one origin, whatever the articles call its speaker."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.mouths import one_mouth
from recoupe.model import Kind, Reading
from tests.crosscheck.builders import attribution, reading, statement
from tests.crosscheck.press import compared

SAID = "« Nous fermerons la halle aux poissons dès lundi », a dit {}."


def quoted(file: str, text: str, words: str, speaker: str, kind: Kind = Kind.DIRECT) -> Reading:
    said = attribution(text, words, "a dit", speaker, kind=kind)
    told = statement(text, words, "fermer", attribution=0, speaker=speaker, terms=("fermer", "halle", "poisson"))
    return reading(file, text, published="2024-03-13", statements=(told,), attributions=(said,))


def origins(
    *speakers: str, words: str = "Nous fermerons la halle aux poissons dès lundi", kind: Kind = Kind.DIRECT
) -> set[str]:
    made = [quoted(f"{n}.txt", SAID.format(who), words, who, kind) for n, who in enumerate(speakers)]
    comparison = compared(*made)
    return {o.name for o in one_mouth([(a, comparison.origin(a)) for a in comparison.accounts])}


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (("Odile Varenne", "la mareyeuse"), {"Odile Varenne"}),
        (("la mareyeuse", "Odile Varenne", "la mareyeuse de 40 ans"), {"Odile Varenne"}),
        (("Odile Varenne", "Odile Varenne", "Tomas Lind"), {"Odile Varenne"}),
    ],
)
def test_words_quoted_alike_come_from_one_mouth(speakers: tuple[str, ...], expected: set[str]) -> None:
    assert origins(*speakers) == expected


def test_words_that_are_not_quoted_may_have_two_mouths() -> None:
    assert origins("Odile Varenne", "Tomas Lind", kind=Kind.INDIRECT) == {"Odile Varenne", "Tomas Lind"}


def test_many_words_alike_have_one_mouth_though_they_are_not_quoted() -> None:
    words = "Nous fermerons la halle aux poissons dès lundi pour tout l’hiver"
    text = "« " + words + " », a dit {}."
    made = [
        quoted(f"{n}.txt", text.format(who), words, who, Kind.INDIRECT)
        for n, who in enumerate(("Odile Varenne", "Tomas Lind", "Odile Varenne"))
    ]
    comparison = compared(*made)
    found = one_mouth([(a, comparison.origin(a)) for a in comparison.accounts])
    assert {o.name for o in found} == {"Odile Varenne"}


def test_a_word_or_two_in_common_are_no_quotation() -> None:
    one = quoted(
        "a.txt", "« Nous fermerons la halle », a dit Odile Varenne.", "Nous fermerons la halle", "Odile Varenne"
    )
    two = quoted("b.txt", "« Fermerons la digue », a dit Tomas Lind.", "Fermerons la digue", "Tomas Lind")
    comparison = compared(one, two)
    found = one_mouth([(a, comparison.origin(a)) for a in comparison.accounts])
    assert {o.name for o in found} == {"Odile Varenne", "Tomas Lind"}
