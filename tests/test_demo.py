"""End to end on the demo corpus: what an editor would have underlined is there, and what is shown is true."""

from __future__ import annotations

import json
import random
from pathlib import Path

import jsonschema
import pytest

from recoupe import api
from recoupe.demo import articles_folder
from recoupe.export.contract import dossier_object, reading_object, schema, to_json
from recoupe.model import Basis, Reading
from recoupe.reading.reader import Reader
from recoupe.story import ConflictReading, Dossier, Evidence, ForecastState, Status, Story


@pytest.fixture
def fire(demo_dossier: Dossier) -> Story:
    """The larger story."""
    return demo_dossier.stories[0]


def quotes(evidence: tuple[Evidence, ...]) -> str:
    return " | ".join(e.quote for e in evidence)


def test_two_stories_stay_apart(demo_dossier: Dossier) -> None:
    assert [len(s.articles) for s in demo_dossier.stories] == [10, 3]
    assert all("rochevieille" in a.file for a in demo_dossier.stories[1].articles)


def test_every_file_is_read(demo_dossier: Dossier) -> None:
    assert demo_dossier.intake.read == 13
    assert not demo_dossier.intake.problems


def test_the_reprint_is_found_with_its_agency(fire: Story) -> None:
    shared = [c for c in fire.copies if any("01_" in f for f in c.files) and any("02_" in f for f in c.files)]
    assert shared
    assert shared[0].origin == "AFP"
    assert shared[0].share > 0.7


def test_the_fire_stands_in_the_timeline_once(fire: Story) -> None:
    night = [t for t in fire.timeline if t.date.startswith("2025-03-04") or t.date.startswith("2025-03-03")]
    assert any("incendie" in quotes(t.evidence).lower() for t in night)


def test_the_injured_are_an_update_not_a_contradiction(fire: Story) -> None:
    injured = [c for c in fire.conflicts if "bless" in c.about.lower()]
    assert injured
    assert all(c.reading is not ConflictReading.CONFLICT for c in injured)


def test_the_evacuated_are_disputed(fire: Story) -> None:
    sides = [
        c for c in fire.conflicts if any("350" in s.value for s in c.sides) and any("200" in s.value for s in c.sides)
    ]
    assert sides
    assert {c.reading for c in sides} <= {ConflictReading.DISPUTE, ConflictReading.CONFLICT, ConflictReading.SCOPE}


def test_the_visit_announced_was_changed(fire: Story) -> None:
    visit = [f for f in fire.forecasts if "se rendre jeudi" in quotes(f.evidence)]
    assert visit
    assert all(f.state in (ForecastState.CHANGED, ForecastState.CONTRADICTED) for f in visit)


def test_the_silence_of_the_factory_is_an_unknown(fire: Story) -> None:
    assert any("n’a pas souhaité commenter" in quotes(u.evidence) or "commenter" in u.text for u in fire.unknowns)


def test_the_accident_of_2016_is_background(fire: Story) -> None:
    old = [t for t in fire.timeline if t.date.startswith("2016")]
    assert old
    assert all(t.background and t.status in (Status.HAPPENED, Status.REPORTED) for t in old)


def test_the_undated_article_is_dated_by_its_text_or_not_at_all(demo_readings: list[Reading]) -> None:
    undated = next(r for r in demo_readings if "07_" in r.article.file)
    assert undated.published.basis in (Basis.INFERRED, Basis.UNKNOWN)
    assert undated.published.value is None or undated.published.value.startswith("2025")
    if undated.published.earliest:
        assert undated.published.earliest >= "2016-01-01"


def test_the_chain_is_told(demo_readings: list[Reading]) -> None:
    radio = next(r for r in demo_readings if "04_" in r.article.file)
    assert any("Le Courrier de la Sauvre" in a.via or "Courrier de la Sauvre" in a.via for a in radio.attributions)


def test_the_brief_is_at_most_seven_cited_lines(demo_dossier: Dossier) -> None:
    for story in demo_dossier.stories:
        assert 1 <= len(story.brief) <= 7
        assert all(line.evidence for line in story.brief)


def test_every_evidence_is_the_text_it_cites(demo_dossier: Dossier, demo_readings: list[Reading]) -> None:
    texts = {r.article.file: r.article.text for r in demo_readings}
    seen = 0

    def walk(value: object) -> None:
        nonlocal seen
        if isinstance(value, dict):
            if set(value) == {"file", "start", "end", "quote"}:
                seen += 1
                assert texts[value["file"]][value["start"] : value["end"]] == value["quote"]
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(dossier_object(demo_dossier))
    assert seen > 100


def test_what_is_printed_follows_the_schema(demo_dossier: Dossier, demo_readings: list[Reading]) -> None:
    jsonschema.validate(json.loads(to_json(dossier_object(demo_dossier))), schema("dossier"))
    for reading in demo_readings:
        jsonschema.validate(json.loads(to_json(reading_object(reading))), schema("reading"))


def test_the_order_of_files_makes_no_difference(reader: Reader, demo_dossier: Dossier) -> None:
    folder = articles_folder()
    files = [p for p in folder.iterdir() if p.suffix in (".txt", ".html", ".jsonl")]
    random.Random(5).shuffle(files)
    again = api.dossier(files, metadata=folder / "metadata.csv", reader=reader)
    assert to_json(dossier_object(again)) == to_json(dossier_object(demo_dossier))


def test_a_second_run_reads_nothing_anew(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, store = articles_folder(), tmp_path / "demo.recoupe"
    first = api.dossier([folder], metadata=folder / "metadata.csv", store=store, reader=reader)
    monkeypatch.setattr(Reader, "read_many", lambda *_: (_ for _ in ()).throw(AssertionError("read anew")))
    second = api.dossier([folder], metadata=folder / "metadata.csv", store=store, reader=reader)
    shown = api.show(store)
    assert to_json(dossier_object(first)) == to_json(dossier_object(second)) == to_json(dossier_object(shown))
