"""How sure the source is, on invented sentences: act, certainty, polarity and forecast of the cue named."""

from __future__ import annotations

import pytest

from recoupe.model import Certainty, Polarity
from tests.reading.attribution.conftest import Attribute

SURE, LIKELY, MAYBE, OPEN = Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.NONE
YES, NO = Polarity.POSITIVE, Polarity.NEGATIVE

CASES = [
    ("Le maire affirme que le pont est fermé.", "affirme", "state", SURE, YES, False),
    ("Le maire affirme que le pont sera fermé.", "affirme", "state", SURE, YES, True),
    ("Le maire a dit que le pont serait fermé.", "a dit", "state", SURE, YES, True),
    ("Selon le maire, le pont aurait cédé.", "Selon", "state", SURE, YES, False),
    ("Selon le maire, le pont pourrait céder.", "Selon", "state", MAYBE, YES, True),
    ("Le suspect aurait agi seul, selon une source policière.", "selon", "state", SURE, YES, False),
    ("Selon le maire, deux ouvriers seraient bloqués sous le pont.", "Selon", "state", SURE, YES, False),
    ("Le maire affirme que le pont serait en mauvais état.", "affirme", "state", SURE, YES, False),
    ("Selon le maire, le pont serait vendu l'an prochain.", "Selon", "state", SURE, YES, True),
    ("Selon le maire, sans péage, le pont serait déficitaire.", "Selon", "state", SURE, YES, True),
    ("« Le pont serait vendu », a déclaré le maire.", "a déclaré", "state", SURE, YES, True),
    ("Le maire a dit que le pont avait probablement cédé.", "a dit", "state", LIKELY, YES, False),
    ("Le maire dément avoir fermé le pont.", "dément", "deny", SURE, NO, False),
    ("Le maire ne dément pas avoir fermé le pont.", "ne dément pas", "deny", MAYBE, YES, False),
    ("Le maire n'exclut pas que le pont ferme.", "n'exclut pas", "deny", MAYBE, YES, False),
    ("Le maire craint que le pont ne cède.", "craint", "fear", MAYBE, YES, True),
    ("Le maire a ordonné de fermer le pont.", "a ordonné", "urge", OPEN, YES, True),
    ("Le maire promet de rouvrir le pont.", "promet", "promise", LIKELY, YES, True),
    ("Le maire s'attend à ce que le pont cède.", "s'attend", "expect", LIKELY, YES, True),
    ("Le maire a révélé que le pont était fissuré.", "a révélé", "reveal", SURE, YES, False),
    ("Le maire a confirmé que le pont était fissuré.", "a confirmé", "confirm", SURE, YES, False),
    ("Le maire a refusé de préciser quand le pont rouvrirait.", "a refusé de préciser", "decline", OPEN, YES, True),
    ("Le maire assure que rien ne sera fermé.", "assure", "state", SURE, NO, True),
    ("Le maire assure que le pont ne sert qu'aux piétons.", "assure", "state", SURE, YES, False),
    ("« Aucun camion ne devrait passer ici », a déclaré le maire.", "a déclaré", "urge", OPEN, NO, True),
    ("Le maire espère que le pont rouvrira.", "espère", "other", OPEN, YES, True),
    ("Le maire a averti que le pont céderait.", "a averti", "warn", SURE, YES, True),
]


@pytest.mark.parametrize(("text", "cue", "act", "certainty", "polarity", "forecast"), CASES)
def test_commitment(
    text: str, cue: str, act: str, certainty: Certainty, polarity: Polarity, forecast: bool, attribute: Attribute
) -> None:
    found = next(a for a in attribute(text) if text[a.cue.slice] == cue)
    commitment = found.commitment
    assert (found.act, commitment.certainty, commitment.polarity) == (act, certainty, polarity)
    assert commitment.forecast is forecast
