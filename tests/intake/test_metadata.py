"""The metadata file: found columns, found files, and errors that name the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.errors import InvalidInput
from recoupe.intake import collect
from recoupe.model import Article, Basis, Problem

DAM = "Le barrage de Corvane a cédé mardi."
ROAD = "La route de Sainte-Ambre rouvrira lundi."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("nord/01.txt", DAM), ("sud/01.txt", ROAD), ("seul.txt", DAM + ROAD)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def read(folder: Path, metadata: str | bytes, name: str = "metadata.csv") -> dict[str, Article]:
    path = folder / name
    path.write_bytes(metadata.encode() if isinstance(metadata, str) else metadata)
    found = [o for o in collect([folder], metadata=path) if isinstance(o, Article)]
    return {str(Path(a.file).relative_to(folder)): a for a in found}


@pytest.mark.parametrize(
    "metadata",
    [
        "file,outlet,published,url,title\nseul.txt,L'Écho,2023-09-14,https://echo.example/1,Le pont\n",
        "file;outlet;published;url;title\r\nseul.txt;L'Écho;14/09/2023;https://echo.example/1;Le pont\r\n",
        "file\toutlet\tpublished\turl\ttitle\nseul.txt\tL'Écho\t2023-09-14\thttps://echo.example/1\tLe pont\n",
        "\ufefftitle,File,URL,Outlet,Published\nLe pont,./seul.txt,https://echo.example/1,L'Écho,2023-09-14\n",
        '{"file": "seul.txt", "outlet": "L\'Écho", "published": "2023-09-14", "url": "https://echo.example/1",'
        ' "title": "Le pont"}\n',
        "titre,fichier,journal,date,link\nLe pont,seul.txt,L'Écho,2023-09-14,https://echo.example/1\n".encode("cp1252"),
    ],
    ids=["comma", "semicolon", "tab", "mark", "jsonl", "french"],
)
def test_every_shape_says_the_same(folder: Path, metadata: str | bytes) -> None:
    article = read(folder, metadata)["seul.txt"]
    assert (article.outlet, article.url, article.title) == ("L'Écho", "https://echo.example/1", "Le pont")
    assert (article.published.value, article.published.basis) == ("2023-09-14", Basis.METADATA)


def test_missing_columns_and_cells_leave_the_rest(folder: Path) -> None:
    found = read(folder, "file,published,url\nseul.txt,,https://echo.example/2023/09/14/pont\n")
    article = found["seul.txt"]
    assert article.outlet is None
    assert (article.published.value, article.published.basis) == ("2023-09-14", Basis.URL)


@pytest.mark.parametrize(
    ("file", "matched"),
    [
        ("nord/01.txt", ["nord/01.txt"]),
        ("nord\\01.txt", ["nord/01.txt"]),
        ("seul.txt", ["seul.txt"]),
        ("ailleurs/seul.txt", []),
        ("01.txt", []),
        ("ord/01.txt", []),
    ],
)
def test_a_line_finds_its_file_and_no_other(folder: Path, file: str, matched: list[str]) -> None:
    found = read(folder, f"file,outlet\n{file},L'Écho\n")
    assert [name for name, article in found.items() if article.outlet] == matched


def test_the_metadata_file_may_lie_elsewhere(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("ailleurs") / "m.csv"
    path.write_text("file,outlet\nnord/01.txt,Nord\nseul.txt,Seul\n")
    outlets = {Path(o.file).name: o.outlet for o in collect([folder], metadata=path) if isinstance(o, Article)}
    assert outlets["seul.txt"] == "Seul"
    given = [folder / "nord" / "01.txt", folder / "seul.txt"]
    assert [o.outlet for o in collect(given, metadata=path) if isinstance(o, Article)] == ["Nord", "Seul"]


def test_a_record_of_a_jsonl_file_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Il pleut."}\n{"text": "Il neige."}\n')
    found = read(tmp_path, "file,outlet\na.jsonl#2,Deux\na.jsonl,Tous\n")
    assert [article.outlet for article in found.values()] == ["Tous", "Deux"]


def test_the_metadata_file_is_never_an_article(folder: Path) -> None:
    found = read(folder, '{"file": "seul.txt", "text": "Ceci n\'est pas un article."}\n', "metadata.jsonl")
    assert "metadata.jsonl#1" not in found
    assert len(found) == 3


def test_lines_that_match_nothing_are_named_together(folder: Path) -> None:
    path = folder / "m.csv"
    path.write_text("file\nseul.txt\n" + "".join(f"absent{n}.txt\n" for n in range(9)))
    problems = [o for o in collect([folder], metadata=path) if isinstance(o, Problem)]
    (problem,) = problems
    assert "line 3 (absent0.txt)" in problem.reason
    assert "6 more" in problem.reason


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        ("name,outlet\na.txt,X\n", "line 1: no column named file"),
        ("file,published\na.txt,un jour\n", "line 2: the date 'un jour' is not understood"),
        ("file,published\na.txt,2023\n,2023\n", "line 3: no file is named"),
        ("file,outlet\na.txt,X,Y\n", "line 2: more values than columns"),
        ('file,title\na.txt,"Sur\ndeux lignes"\nb.txt,X,Y\n', "line 4: more values"),
        ("file,outlet\na.txt,X\nb.txt,\na.txt,Y\n", "line 4: a.txt stands on line 2 already"),
        ('{"file": "a.txt"}\n{bad}\n', "line 2: not JSON"),
        ('{"file": "a.txt"}\n[1]\n', "line 2: not a JSON object"),
        ("", "empty"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, metadata: str | bytes, message: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(tmp_path, metadata)
    assert message in str(refused.value)


def test_a_missing_metadata_file_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="cannot be read"):
        collect([tmp_path], metadata=tmp_path / "absent.csv")


def test_the_same_line_twice_is_no_error(folder: Path) -> None:
    assert read(folder, "file,outlet\nseul.txt,X\nseul.txt,X\n")["seul.txt"].outlet == "X"
