"""Time expressions: recognised, normalised to TIMEX3, anchored to publication or to the narrative."""

from recoupe.reading.times.tagger import find_phrases, read_against, tag_times

__all__ = ["find_phrases", "read_against", "tag_times"]
