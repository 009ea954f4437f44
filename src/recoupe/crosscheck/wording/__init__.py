"""The program's own words, by language: one table of phrases, and dates written out."""

from recoupe.crosscheck.wording.dates import spoken_date
from recoupe.crosscheck.wording.phrases import listing, phrase

__all__ = ["listing", "phrase", "spoken_date"]
