"""Claims: what several articles say stands once, with its voices and its three numbers."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.claims import claims, mark, says_enough
from recoupe.model import Certainty, Commitment
from recoupe.story import ClaimStatus
from tests.crosscheck.builders import attribution
from tests.crosscheck.press import (
    DENIED,
    FORECAST,
    MET,
    MET_TOO,
    compared,
    count,
    day,
    filler,
    meeting,
    told,
)

CLOSED = "La préfecture a fermé le pont suspendu aux camions de plus de dix tonnes."
OPEN = "La préfecture n'a pas fermé le pont suspendu aux camions."


def test_two_articles_about_one_event_make_one_agreed_claim() -> None:
    (claim,) = [c for c in claims(compared(meeting(), meeting("b.txt", MET_TOO), *filler())) if c.articles > 1]
    assert claim.status is ClaimStatus.AGREED
    assert (claim.articles, claim.copies, len(claim.origins)) == (2, 2, 2)
    assert {e.file for e in claim.evidence} == {"a.txt", "b.txt"}
    assert claim.text.startswith("La présidente Odile Varenne")


def test_reprints_alone_are_one_text_and_no_agreement() -> None:
    made = claims(compared(meeting(), meeting("b.txt"), families={"a.txt": 1, "b.txt": 1}))
    assert [(c.status, c.articles, c.copies) for c in made] == [(ClaimStatus.SINGLE, 2, 1)]


def test_another_meeting_on_another_day_is_another_claim() -> None:
    text = MET_TOO.replace("mardi", "jeudi")
    undated, dated = meeting("b.txt", text), meeting("b.txt", text, time=day(text, "jeudi", "2024-03-14"))
    assert [c for c in claims(compared(meeting(), undated)) if c.articles > 1]
    assert not [c for c in claims(compared(meeting(), dated)) if c.articles > 1]


def test_figures_that_exclude_one_another_are_not_agreed() -> None:
    first, second = "Douze ouvriers ont été blessés à l'usine.", "Trente ouvriers ont été blessés à l'usine."
    a = told("a.txt", first, "blesser", "ouvrier blesser usine", quantities=(count(first, "Douze", 12, "ouvrier"),))
    b = told("b.txt", second, "blesser", "ouvrier blesser usine", quantities=(count(second, "Trente", 30, "ouvrier"),))
    assert {c.articles for c in claims(compared(a, b))} == {1}


def test_a_denial_and_an_assertion_are_disputed() -> None:
    words = "préfecture fermer pont suspendu camion"
    a = told("a.txt", CLOSED, "fermer", words, participants=("préfecture",))
    b = told(
        "b.txt",
        OPEN,
        "fermer",
        words,
        participants=("préfecture",),
        negated=True,
        speaker="Luc Amiel",
        commitment=DENIED,
    )
    (claim,) = claims(compared(a, b, *filler()))[:1]
    assert claim.status is ClaimStatus.DISPUTED
    assert [voice.mark for voice in claim.voices] == ["A", "D"]


def test_what_one_article_says_in_its_own_voice_without_a_figure_is_no_line() -> None:
    assert claims(compared(told("a.txt", CLOSED, "fermer", "pont fermer"))) == ()


def test_what_one_article_attributes_is_a_single_claim() -> None:
    text = "Selon Luc Amiel, le pont suspendu sera rouvert dès le printemps prochain."
    content = "le pont suspendu sera rouvert dès le printemps prochain"
    said = attribution(text, content, "Selon", "Luc Amiel", commitment=FORECAST)
    alone = told(
        "a.txt",
        text,
        "rouvrir",
        "pont rouvrir",
        clause=content,
        attributions=(said,),
        attribution=0,
        speaker="Luc Amiel",
        commitment=FORECAST,
    )
    (claim,) = claims(compared(alone))
    assert (claim.status, claim.forecast, claim.voices[0].mark) == (ClaimStatus.SINGLE, True, "P")
    assert claim.origins[0].name == "Luc Amiel"


@pytest.mark.parametrize(
    ("commitment", "letter"),
    [
        (Commitment(), "A"),
        (Commitment(Certainty.POSSIBLE), "C"),
        (Commitment(Certainty.PROBABLE), "C"),
        (DENIED, "D"),
        (FORECAST, "P"),
    ],
)
def test_marks(commitment: Commitment, letter: str) -> None:
    (account,) = compared(told("a.txt", MET, "rencontrer", "roi", commitment=commitment)).accounts
    assert mark(account) == letter


def test_order_of_articles_changes_nothing() -> None:
    articles = [meeting(), meeting("b.txt", MET_TOO), *filler()]
    assert claims(compared(*articles)) == claims(compared(*reversed(articles)))


def test_a_phrase_that_two_articles_share_is_no_claim() -> None:
    one = told("a.txt", "Il pense au pont.", "penser", "penser pont", speaker="Odile Varenne")
    other = told("b.txt", "Que pense-t-il ?", "penser", "penser pont", speaker="Odile Varenne")
    assert not says_enough(compared(one, other).accounts)
    assert says_enough(compared(meeting(), meeting("b.txt", MET_TOO)).accounts)
    assert says_enough(compared(one).accounts)
