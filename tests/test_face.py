"""The public face: the list of names and reality agree, and importing it loads nothing heavy."""

from __future__ import annotations

import os
import subprocess
import sys

import recoupe


def test_every_public_name_exists_and_is_sorted() -> None:
    assert recoupe.__all__ == sorted(recoupe.__all__)
    for name in recoupe.__all__:
        assert getattr(recoupe, name) is not None


def test_dossier_stays_a_function_after_its_rooms_are_imported() -> None:
    import recoupe.crosscheck

    assert callable(recoupe.dossier)


def test_import_and_help_load_no_parser() -> None:
    code = "import sys, recoupe, recoupe.cli; print('spacy' in sys.modules, 'trafilatura' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.split() == ["False", "False"]


def test_a_text_is_read_in_one_call() -> None:
    reading = recoupe.read_text(
        "Selon la radio locale, un élu affirme que le pont rouvrira lundi.", published="2024-03-06"
    )
    inner = [a for a in reading.attributions if a.via]
    assert [a.via for a in inner] == [("radio locale",)]
    assert [t.value for t in reading.times] == ["2024-03-11"]
