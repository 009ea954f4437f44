"""The texts of the invented story, and where words stand in them."""

from __future__ import annotations

from recoupe.model import Span
from recoupe.story import Evidence

COURRIER = "courrier/12-mars.txt"
ECHO = "echo/13-mars.html"
RADIO = "radio/14-mars.txt"
MATIN = "matin/13-mars.txt"

TEXTS = {
    COURRIER: (
        "Belvaux : une digue cède, environ 200 habitants évacués\n\n"
        "Par la rédaction avec AFP\n\n"
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce.\n\n"
        "« L’eau est montée en moins d’une heure », a raconté le maire, Étienne Corval. Selon une source proche du "
        "dossier, citée par l’AFP, une vanne serait restée bloquée.\n\n"
        "La route départementale devrait rouvrir le 20 mars.\n\n"
        "Un homme regarde la Saulne en crue, à Belvaux. PHOTO LÉA MARNIER\n"
    ),
    ECHO: (
        "À Belvaux, plus de 180 personnes hors de chez elles\r\n\r\n"
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce.\r\n\r\n"
        "Les pompiers parlent de plus de 180 personnes hébergées au gymnase. L’exploitant, Hydrosarce, dément toute "
        "défaillance de ses vannes.\r\n"
    ),
    RADIO: (
        "Belvaux, deux jours après\n\n"
        "La préfecture a ramené jeudi à 120 le nombre d’évacués. En 2011 déjà, la digue avait été renforcée.\n\n"
        "La départementale ne rouvrira finalement que le 27 mars, selon le conseil départemental. Hydrosarce n’a pas "
        "souhaité répondre à nos questions.\n"
    ),
    MATIN: (
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce. Une vanne serait restée bloquée.\n"
    ),
}

OUTLETS = {
    COURRIER: "Le Courrier de la Sarce",
    ECHO: "L’Écho belvalois",
    RADIO: "Radio Saulne",
    MATIN: "Le Matin du Plateau",
}
DAYS = {COURRIER: "2024-03-12", ECHO: "2024-03-13", RADIO: "2024-03-14", MATIN: "2024-03-13"}


def span(file: str, words: str, nth: int = 0) -> Span:
    """The place of some words in a text; they must be there."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[file].index(words, start + 1)
    return Span(start, start + len(words))


def evidence(file: str, words: str) -> Evidence:
    place = span(file, words)
    return Evidence(file, place.start, place.end, words)


DAM = "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux"
EVACUATED = "environ 200 habitants ont été évacués"
HELD = "plus de 180 personnes hébergées au gymnase"
REDUCED = "ramené jeudi à 120 le nombre d’évacués"
VALVE = "une vanne serait restée bloquée"
DENIED = "Hydrosarce, dément toute défaillance de ses vannes"
REOPENS = "La route départementale devrait rouvrir le 20 mars."
LATER = "La départementale ne rouvrira finalement que le 27 mars"
REPRINTED = TEXTS[MATIN].partition(" Une vanne")[0]
