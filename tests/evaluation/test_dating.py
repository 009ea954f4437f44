"""The measure of deduced dates, on invented articles."""

from __future__ import annotations

from pathlib import Path

from recoupe.evaluation.dating import Guess, press, read_undated, scores, wikinews, with_half_hidden
from recoupe.model import Basis, Published
from recoupe.reading.reader import Reader


def guess(earliest: str | None, latest: str | None, day: str = "2024-03-13") -> Guess:
    basis = Basis.INFERRED if earliest or latest else Basis.UNKNOWN
    return Guess(Published(None, earliest, latest, basis), day)


def test_scores() -> None:
    found = scores(
        [
            guess(None, None),
            guess("2024-03-10", None),
            guess("2024-03-12", "2024-03-14"),
            guess("2024-03-14", "2024-03-20"),
        ]
    )
    assert found == {"articles": 4, "found": 75.0, "hold": 66.7, "bounded": 50.0, "bounded_hold": 50.0, "width": 5}


def test_nothing_deduced() -> None:
    assert scores([])["hold"] == 0


def test_the_dateline_is_taken_off(tmp_path: Path) -> None:
    folder = tmp_path / "wikinews" / "2016" / "03"
    folder.mkdir(parents=True)
    text = "Le pont de Valsonne a cédé\n\n3 mars 2016, 14h30 . –\nLe pont a cédé le 2 mars 2016."
    (folder / "2016_03_03-001.txt").write_text(text, "utf-8")
    ((article, day),) = wikinews(tmp_path / "wikinews")
    assert (article.file, day) == ("wikinews/2016/03/2016_03_03-001.txt", "2016-03-03")
    assert "14h30" not in article.text
    assert article.text.endswith("Le pont a cédé le 2 mars 2016.")


def test_every_second_date_is_hidden_in_turn(tmp_path: Path) -> None:
    met = "La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés {} au château de Valsonne."
    (tmp_path / "a.txt").write_text(met.format("hier"), "utf-8")
    (tmp_path / "b.txt").write_text(met.format("mercredi"), "utf-8")
    (tmp_path / "c.txt").write_text("Publié le 3 mars 2024\n\nLe pont est fermé.", "utf-8")
    rows = ["file,outlet,published", "a.txt,,2024-03-14", "b.txt,Écho,2024-03-15", "c.txt,,2024-03-03", "d.txt,,2024"]
    (tmp_path / "metadata.csv").write_text("\n".join(rows), "utf-8")
    readings = read_undated(Reader.load(language="fr"), press(tmp_path))
    assert [reading.article.file for reading, _ in readings] == ["a.txt", "b.txt"]
    guesses = sorted(with_half_hidden(readings), key=lambda g: g.day)
    assert [(g.published.earliest, g.published.latest) for g in guesses] == [
        ("2024-03-14", "2024-03-14"),
        ("2024-03-13", "2024-03-19"),
    ]
    assert all(g.found and g.holds for g in guesses)
