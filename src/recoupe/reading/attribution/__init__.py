"""Who says what, on whose word, how sure: attributions in French press (PARC 3.0, PolNeAR, FRACAS, FactBank).

attributions(parsed, zones, entities) -> tuple[Attribution, ...]
hedges(parsed, zones, attributions)   -> tuple[Hedge, ...]

Both read the same ``sheet_of(parsed, zones)``; whoever calls both makes it once and gives it to them.
"""

from recoupe.reading.attribution.engine import attributions
from recoupe.reading.attribution.hedging import hedges
from recoupe.reading.attribution.sheet import sheet_of

__all__ = ["attributions", "hedges", "sheet_of"]
