"""What intake takes from each format, in which order, and what counts as a duplicate."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import pytest

from recoupe.errors import InvalidInput
from recoupe.intake import Duplicate, Tally, collect
from recoupe.model import Article, Basis, Problem, ZoneKind

DAM = "Le barrage de Corvane a cédé mardi."
ROAD = "La route de Sainte-Ambre rouvrira lundi."
PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Crue à Corvane : le pont fermé | La Gazette d'Ambre</title>
<meta property="og:site_name" content="La Gazette d'Ambre"><meta name="author" content="Inès Valmy">
<meta property="article:published_time" content="2023-09-14T10:00:00+02:00">
<link rel="canonical" href="https://gazette.example/2023/09/13/crue.html"></head><body><nav>Accueil Sport</nav>
<article><h1>Crue à Corvane : le pont fermé</h1>
<p>Le maire de Corvane a annoncé jeudi l'évacuation de deux cents habitants après la rupture d'une digue.</p>
<h2>Un bilan provisoire</h2>
<p>Selon la préfecture, cent vingt personnes ont été relogées dans un gymnase. Les secours restent mobilisés.</p>
<ul><li>Le pont est fermé.</li><li>L'école aussi.</li></ul>
<p>Le bilan pourrait s'alourdir dans la nuit, craint un pompier.</p></article>
<footer>Mentions légales</footer></body></html>"""


def articles(*paths: Path | str, **options: str) -> list[Article]:
    return [o for o in collect(paths, **options) if isinstance(o, Article)]  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "deux.txt").write_text(ROAD, "utf-8")
    (tmp_path / "a.txt").write_text(DAM, "utf-8")
    (tmp_path / "c.jsonl").write_text('{"text": "Un élu doute."}\n{"body": "Un préfet répond."}\n', "utf-8")
    return tmp_path


def test_folders_are_read_in_order_of_name(folder: Path) -> None:
    named = [Path(a.file).name for a in articles(folder)]
    assert named == ["a.txt", "deux.txt", "c.jsonl#1", "c.jsonl#2"]
    assert len(collect([folder])) == 3


def test_files_come_in_the_order_given(folder: Path) -> None:
    names = [folder / "c.jsonl", folder / "a.txt", folder / "b"]
    found = {tuple(a.file for a in articles(*order)) for order in itertools.permutations(names)}
    assert len(found) == 6
    assert len({tuple(sorted(files)) for files in found}) == 1


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    outcomes = list(collect([folder / "a.txt", folder, folder / "b" / ".." / "a.txt"]))
    assert len(outcomes) == 4
    assert all(isinstance(outcome, Article) for outcome in outcomes)


def test_plain_text_is_unchanged(tmp_path: Path) -> None:
    text = "Un titre\r\n\r\n  Une phrase.\u00a0\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (article,) = articles(tmp_path)
    assert article.text == text
    assert (article.title, article.outlet, article.published.basis) == (None, None, Basis.UNKNOWN)


def test_a_page_gives_its_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (article,) = articles(tmp_path)
    stated = [(zone.kind, article.text[zone.span.slice]) for zone in article.zones]
    assert stated == [
        (ZoneKind.TITLE, "Crue à Corvane : le pont fermé"),
        (ZoneKind.HEADING, "Un bilan provisoire"),
    ]
    assert article.text.count("Crue à Corvane") == 1
    assert article.outlet == "La Gazette d'Ambre"
    assert article.byline == "Inès Valmy"
    assert article.url == "https://gazette.example/2023/09/13/crue.html"
    assert (article.published.value, article.published.basis) == ("2023-09-14", Basis.PAGE)
    assert "Le pont est fermé.\n\nL'école aussi." in article.text
    assert "Accueil" not in article.text
    assert "Mentions" not in article.text


def test_a_page_without_a_date_takes_that_of_its_address(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2023-09-14T10:00:00+02:00">', "")
    (tmp_path / "page.html").write_text(page, "utf-8")
    (article,) = articles(tmp_path)
    assert (article.published.value, article.published.basis) == ("2023-09-13", Basis.URL)


def test_an_old_page_keeps_its_accents(tmp_path: Path) -> None:
    head = '<html><head><meta charset="iso-8859-1"></head>'
    page = f"{head}<body><p>{DAM * 3}</p><p>{ROAD} Évacué, dit-on.</p></body></html>"
    (tmp_path / "page.htm").write_bytes(page.encode("latin-1"))
    (article,) = articles(tmp_path)
    assert "a cédé" in article.text
    assert "Évacué" in article.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>Le pont</h1><p>Il est fermé.</p>", "Le pont\n\nIl est fermé."),
        (f"<div>{DAM}<br><br>{ROAD}<br>{DAM}</div>", f"{DAM}\n\n{ROAD}\n\n{DAM}"),
        (f"<p>{DAM * 9}</p><table><tr><th>Ville</th><th>Morts</th></tr><tr><td>Corvane</td><td>2</td></tr></table>",
         f"{DAM * 9}\n\nVille | Morts\n\nCorvane | 2"),
    ],
)  # fmt: skip
def test_short_pages_broken_lines_and_tables(tmp_path: Path, body: str, text: str) -> None:
    (tmp_path / "page.html").write_text(f"<html><body>{body}</body></html>", "utf-8")
    (article,) = articles(tmp_path)
    assert article.text == text


def test_a_record_gives_its_fields(tmp_path: Path) -> None:
    record = (
        '{"id": 7, "maintext": "Le pont est fermé.", "headline": " Le pont ", "publisher": {"name": "Ambre Info"},'
        ' "authors": ["Inès Valmy", "Luc Aron"], "date": "14/09/2023", "link": "https://ambre.example/7",'
        ' "lang": "fr-FR"}'
    )
    (tmp_path / "a.jsonl").write_text(record, "utf-8")
    (article,) = articles(tmp_path)
    assert article.text == "Le pont est fermé."
    assert (article.title, article.outlet, article.byline) == ("Le pont", "Ambre Info", "Inès Valmy, Luc Aron")
    assert (article.url, article.language) == ("https://ambre.example/7", "fr")
    assert (article.published.value, article.published.basis) == ("2023-09-14", Basis.METADATA)


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (DAM.encode(), [DAM]),
        (b'\xef\xbb\xbf{"text": "Il pleut."}\n{"text": "Il neige."}', ["Il pleut.", "Il neige."]),
        (PAGE.encode(), ["Crue à Corvane : le pont fermé"]),
        (b"{ Une accolade ne fait pas un objet }\nIl pleut.", ["{ Une accolade"]),
    ],
)
def test_standard_input_is_recognised_by_its_look(given: bytes, texts: list[str]) -> None:
    found = [o for o in collect(["-"], stdin=io.BytesIO(given)) if isinstance(o, Article)]
    assert [a.text.startswith(text) for a, text in zip(found, texts, strict=True)] == [True] * len(texts)
    assert {a.file.split("#")[0] for a in found} == {"-"}


def test_an_unknown_extension_given_by_name_is_read_by_its_look(tmp_path: Path) -> None:
    (tmp_path / "depeche.md").write_text(DAM, "utf-8")
    assert articles(tmp_path / "depeche.md")[0].text == DAM


def test_the_command_line_dates_what_nothing_else_dates(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAM, "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Il neige.", "published": "2021"}', "utf-8")
    (tmp_path / "c.html").write_text(PAGE, "utf-8")
    dates = [(a.published.value, a.published.basis) for a in articles(tmp_path, published="2023-09", language="fr")]
    assert dates == [("2023-09", Basis.GIVEN), ("2021", Basis.METADATA), ("2023-09", Basis.GIVEN)]


@pytest.mark.parametrize("date", ["", "hier", "2023-02-30"])
def test_a_date_that_is_none_is_an_error_at_once(date: str) -> None:
    with pytest.raises(InvalidInput, match="write it as"):
        collect([], published=date)


def test_duplicates_are_listed_with_what_they_repeat(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAM, "utf-8")
    (tmp_path / "b.txt").write_text(f"\ufeff{DAM.replace(' ', '  ')}\r\n", "utf-8")
    (tmp_path / "c.txt").write_text(DAM.upper(), "utf-8")
    outcomes = list(collect([tmp_path]))
    assert [type(o) for o in outcomes] == [Article, Duplicate, Article]
    assert outcomes[1] == Duplicate(str(tmp_path / "b.txt"), str(tmp_path / "a.txt"))


def test_two_outlets_printing_one_text_are_two_articles(tmp_path: Path) -> None:
    lines = [f'{{"text": "{DAM}", "outlet": "{outlet}"}}' for outlet in ("La Gazette", "L'Écho", "la  gazette")]
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, f'{{"text": "{DAM}"}}']), "utf-8")
    outcomes = list(collect([tmp_path]))
    assert [type(o) for o in outcomes] == [Article, Article, Duplicate, Duplicate]
    assert len({o.id for o in outcomes if isinstance(o, Article)}) == 2


def test_ids_depend_on_the_content_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAM, "utf-8")
    (tmp_path / "b.txt").write_text(DAM, "utf-8")
    first, second = articles(tmp_path / "a.txt"), articles(tmp_path / "b.txt")
    assert first[0].id == second[0].id
    assert len(first[0].id) == 16


def test_a_tally_sums_up_sorted(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(DAM, "utf-8")
    (tmp_path / "a.txt").write_text(DAM, "utf-8")
    tally = Tally()
    for outcome in collect([tmp_path / "z.txt", tmp_path, tmp_path / "y.txt"]):
        tally.add(outcome)
    tally.reject(Problem("b.txt", "language not supported: en"))
    summed = tally.intake()
    assert (summed.read, len(summed.duplicates)) == (0, 1)
    assert [Path(problem.file).name for problem in summed.problems] == ["y.txt", "z.txt", "b.txt"] or summed.problems[
        0
    ].file < summed.problems[-1].file
