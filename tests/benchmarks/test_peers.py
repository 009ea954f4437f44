"""The comparison with the peers: what they print is read rightly, and one that is absent is skipped with a word."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from benchmarks.peers import dates, heideltime, quotes
from benchmarks.peers.__main__ import installed, main, table, with_ratio
from benchmarks.peers.systems import Absent, Tagger

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\n'


def test_the_places_of_heideltime_are_those_of_the_text() -> None:
    document = (
        f'{HEAD}\nA & B : <TIMEX3INTERVAL earliestBegin="x"><TIMEX3 tid="t1" type="DATE" value="2024-09-11">hier</TIMEX3>'
        '</TIMEX3INTERVAL>, 1 < 2, <TIMEX3 tid="t2" type="DURATION" value="P2D" mod="LESS_THAN">deux jours</TIMEX3>.\n'
        "</TimeML>\n"
    )
    text = "\nA & B : hier, 1 < 2, deux jours."
    found = heideltime.timexes(document, text)
    assert [(text[t["start"] : t["end"]], t["type"], t["value"]) for t in found] == [
        ("hier", "DATE", "2024-09-11"),
        ("deux jours", "DURATION", "P2D"),
    ]


@pytest.mark.parametrize("document", [f"{HEAD}Un autre texte.\n</TimeML>", "Exception in thread main"])
def test_what_is_not_the_text_is_refused(document: str) -> None:
    with pytest.raises(ValueError, match="HeidelTime"):
        heideltime.timexes(document, "Le texte.")


@pytest.mark.parametrize(
    ("period", "value"),
    [
        ("time", "2024-09-12T08:30"),
        ("day", "2024-09-12"),
        ("week", "2024-W37"),
        ("month", "2024-09"),
        ("year", "2024"),
        (None, "2024-09-12"),
    ],
)
def test_a_point_and_its_period_make_a_value(period: str | None, value: str) -> None:
    assert dates.value(datetime(2024, 9, 12, 8, 30), period) == value


def test_what_is_absent_is_skipped_with_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (heideltime, dates, quotes):
        monkeypatch.setattr(module, "find_spec", lambda name: None)
    present = Tagger("present", lambda texts: [[] for _ in texts])
    assert installed(lambda: present, heideltime.tagger, dates.tagger) == [present]
    assert installed(lambda: quotes.attributer(None)) == []
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[:2] for line in said] == [
        ["skipped", " HeidelTime"],
        ["skipped", " dateparser"],
        ["skipped", " textacy"],
    ]
    assert all("pip install" in line for line in said)


def test_without_java_heideltime_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Found:
        origin = __file__

    monkeypatch.setattr(heideltime, "find_spec", lambda name: Found)
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(Absent, match="Java is not installed"):
        heideltime.tagger()


def test_without_data_nothing_is_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["peers", "--data", str(tmp_path / "absent")])
    with pytest.raises(SystemExit, match="skipped: no data"):
        main()


def test_seconds_are_set_beside_the_first_system_on_the_same_texts() -> None:
    rows = [
        {"texts": "a", "system": "x", "seconds": 0.5},
        {"texts": "a", "system": "y", "seconds": 20.0},
        {"texts": "b", "system": "x", "seconds": 2.0},
    ]
    assert [row["times Recoupe’s"] for row in with_ratio(rows)] == [1.0, 40.0, 1.0]
    assert table(rows[:1], ("texts", "seconds")) == "| texts | seconds |\n| --- | --- |\n| a | 0.5 |\n"
