"""Publication dates: what the text states, and what goes before what."""

from __future__ import annotations

import pytest

from recoupe.intake.dates import published_on
from recoupe.model import Article, Basis, Published
from recoupe.reading.publication import disagreeing, published, stated
from recoupe.reading.zones import zones

BODY = "Les secours ont travaillé toute la nuit, a expliqué un responsable, avant de quitter les lieux au matin."


def article(header: str = "", footer: str = "", **known: object) -> Article:
    text = "\n\n".join(part for part in ("Crue à Corvane : le pont fermé", header, BODY, BODY, footer) if part)
    return Article("", "a.txt", text, **known)  # type: ignore[arg-type]


def dated(of: Article) -> tuple[str | None, str]:
    found = published(of, zones(of))
    return found.value, found.basis.value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("14/03/2024 mis à jour: 23:00", "2024-03-14"),
        ("Publié le 3 mars 2024 à 10h", "2024-03-03"),
        ("Publié le 1er avril 2024", "2024-04-01"),
        ("Mis à jour le 5 mars 2024 à 9h, publié le 3 mars 2024", "2024-03-03"),
        ("Publié le 03/03/24 à 18h00", "2024-03-03"),
        ("Jeudi 14 mars 2024", "2024-03-14"),
        ("Mis à jour le 15 août 2024", "2024-08-15"),
        ("2024-03-14", "2024-03-14"),
        ("14.03.2024, 18:30", "2024-03-14"),
        ("Par Inès Valmy, publié le 14 mars 2024", "2024-03-14"),
        ("CORVANE, 14 mars 2024 (Reuters) -", "2024-03-14"),
        ("date 2024-03", "2024-03"),
    ],
)
def test_the_page_states_its_date(line: str, value: str) -> None:
    assert dated(article(line)) == (value, "stated")


def test_a_date_may_stand_at_the_end() -> None:
    assert dated(article(footer="14/03/2024 21:42:55 -")) == ("2024-03-14", "stated")


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 31 février 2024",
        "Publié jeudi à 10h",
        "12 commentaires",
        "Par Inès Valmy",
        "Le 14 mars, la digue a cédé.",
    ],
)
def test_no_date_is_stated(line: str) -> None:
    assert dated(article(line)) == (None, "unknown")


def test_a_date_in_the_story_dates_nothing() -> None:
    of = Article(
        "", "a.txt", f"Le pont fermé\n\n{BODY}\n\n{BODY}\n\n14 mars 2024\n\n{BODY}\n\nLe 2 mai 2024, il rouvrira."
    )
    assert dated(of) == (None, "unknown")


def test_a_day_without_its_year_takes_it_from_elsewhere() -> None:
    of = article("CORVANE, 3 mars (Reuters) -")
    assert stated(of, zones(of)) == ("XXXX-03-03",)
    assert dated(of) == (None, "unknown")
    assert dated(article("CORVANE, 3 mars (Reuters) -", published=published_on("2024", Basis.METADATA))) == (
        "2024-03-03",
        "stated",
    )
    assert dated(article("CORVANE, 3 mars (Reuters) -", url="https://e.example/2024/03/04/pont")) == (
        "2024-03-03",
        "stated",
    )


@pytest.mark.parametrize(
    ("known", "value", "basis"),
    [
        (published_on("2024-03-12", Basis.METADATA), "2024-03-12", "metadata"),
        (published_on("2024-03-12", Basis.GIVEN), "2024-03-12", "given"),
        (published_on("2024-03", Basis.METADATA), "2024-03-14", "stated"),
        (published_on("2023", Basis.METADATA), "2023", "metadata"),
        (published_on("2024-03-12", Basis.PAGE), "2024-03-14", "stated"),
        (published_on("2024-03-12", Basis.URL), "2024-03-14", "stated"),
        (Published(), "2024-03-14", "stated"),
    ],
)
def test_what_goes_before_what(known: Published, value: str, basis: str) -> None:
    assert dated(article("Publié le 14 mars 2024", published=known)) == (value, basis)


def test_the_address_dates_what_nothing_else_does() -> None:
    assert dated(article(url="https://e.example/2024/03/04/pont")) == ("2024-03-04", "url")
    page = published_on("2024-03-05", Basis.PAGE)
    assert dated(article(url="https://e.example/2024/03/04/pont", published=page)) == ("2024-03-05", "page")


def test_dates_that_disagree_are_told() -> None:
    of = article("Publié le 14 mars 2024", url="https://e.example/2024/03/16/pont")
    assert [(date.value, date.basis.value) for date in disagreeing(of, zones(of))] == [("2024-03-16", "url")]
    of = article("Publié le 14 mars 2024", url="https://e.example/archives/2024/03/pont")
    assert disagreeing(of, zones(of)) == ()
