"""Recoupe beside its peers, on the same texts, in the same run, by the same scorer."""
