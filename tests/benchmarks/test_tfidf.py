"""The plain baseline of story grouping."""

from __future__ import annotations

from benchmarks.tfidf import groups, likeness

TEXTS = [
    "Le barrage de Vernelle a cédé dans la nuit, la vallée est évacuée.",
    "Dans la vallée évacuée, le barrage de Vernelle a cédé cette nuit.",
    "La fanfare de Brizac fête ses cent ans avec un concert dimanche.",
    "Concert dimanche pour les cent ans de la fanfare de Brizac.",
]


def test_texts_of_the_same_words_are_joined_and_others_are_not() -> None:
    assert groups(likeness(TEXTS), 0.3) == [[0, 1], [2, 3]]


def test_the_threshold_decides() -> None:
    assert groups(likeness(TEXTS), -1.0) == [[0, 1, 2, 3]]
    assert groups(likeness(TEXTS), 1.1) == [[0], [1], [2], [3]]
