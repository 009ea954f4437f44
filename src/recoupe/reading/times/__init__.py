"""Time expressions: recognised, normalised to TIMEX3, anchored to publication or to the narrative."""

from recoupe.reading.times.tagger import tag_times

__all__ = ["tag_times"]
