"""Who says what, on whose word, how sure: attributions in French press (PARC 3.0, PolNeAR, FRACAS, FactBank).

attributions(parsed, zones, entities) -> tuple[Attribution, ...]
hedges(parsed, zones, attributions)   -> tuple[Hedge, ...]
"""

from recoupe.reading.attribution.engine import attributions
from recoupe.reading.attribution.hedging import hedges

__all__ = ["attributions", "hedges"]
