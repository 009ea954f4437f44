"""Which language an article is in."""

from __future__ import annotations

import pytest

from recoupe.reading.language import detect, supported

FRENCH = "Le maire a annoncé jeudi que le pont resterait fermé deux semaines, après la découverte de fissures. "


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said on Thursday that the bridge would stay closed for two weeks after cracks were found."),
        (
            "es",
            "El alcalde dijo el jueves que el puente seguirá cerrado dos semanas tras el hallazgo de varias grietas.",
        ),
        (
            "it",
            "Il sindaco ha detto giovedì che il ponte resterà chiuso due settimane dopo la scoperta di alcune crepe.",
        ),
        (
            "pt",
            "O presidente da câmara disse na quinta-feira que a ponte ficará fechada duas semanas devido a fissuras.",
        ),
        ("ca", "L'alcalde va dir dijous que el pont estaria tancat dues setmanes després que hi trobessin esquerdes."),
        (
            "ro",
            "Primarul a declarat joi că podul va rămâne închis două săptămâni după ce au fost găsite fisuri în piloni.",
        ),
        (
            "de",
            "Der Bürgermeister sagte am Donnerstag, die Brücke bleibe nach dem Fund von Rissen zwei Wochen gesperrt.",
        ),
        (
            "nl",
            "De burgemeester zei donderdag dat de brug twee weken gesloten blijft nadat er scheuren waren gevonden.",
        ),
        ("ru", "Мэр заявил в четверг, что мост будет закрыт на две недели после того, как были обнаружены трещины."),
        ("ar", "قال رئيس البلدية يوم الخميس إن الجسر سيبقى مغلقا لمدة أسبوعين بعد اكتشاف شقوق."),
        ("fr", FRENCH),
        ("fr", FRENCH * 40),
        ("fr", FRENCH.upper()),
        ("fr", FRENCH * 3 + "« We will wait and see what the engineers say about it », a dit un habitant. " + FRENCH),
    ],
)
def test_languages(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12", "?!", "Le maire dément.", "OUI", "The bridge", "\x00", "a" * 100_000])
def test_little_text_proves_no_other_language(text: str) -> None:
    assert detect(text) == "fr" or len(text) > 100


@pytest.mark.parametrize(
    ("language", "read"), [("fr", True), ("fr-CA", True), ("FR_be", True), ("en", False), ("", False), ("frr", False)]
)
def test_which_languages_are_read(language: str, read: bool) -> None:
    assert supported(language) is read
