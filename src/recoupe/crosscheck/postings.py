"""Which articles hold a shingle: an inverted index of 12 bytes an entry that also grows one article at a time.

It is kept as sorted runs, the smaller ones merged as they grow (a log-structured merge tree, O'Neil and others 1996),
so that an addition costs a logarithm, and an index of all that is there, one sort.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["Postings"]

_CAP = 40  # a shingle of more articles than this links each of them only to the eldest and to the two before it
_GROWTH = 4  # a run is at least so many times as long as the one after it


class Postings:
    """Shingles and the numbers of the articles that hold them."""

    def __init__(self) -> None:
        self._runs: list[tuple[NDArray[np.uint64], NDArray[np.int32]]] = []

    def add(self, first: int, shingles: Sequence[NDArray[np.uint64]]) -> None:
        """Take in some articles, numbered from ``first`` on, above all before; no two shingles of one are equal."""
        numbers = np.arange(first, first + len(shingles), dtype=np.int32)
        owners = np.repeat(numbers, [len(each) for each in shingles])
        if len(owners):
            self._runs.append(_sorted(np.concatenate(shingles), owners))
        while len(self._runs) > 1 and _GROWTH * len(self._runs[-1][0]) > len(self._runs[-2][0]):
            (one, its), (other, others) = self._runs.pop(-2), self._runs.pop()
            self._runs.append(_sorted(np.concatenate((one, other)), np.concatenate((its, others))))

    def sharing(self, shingles: NDArray[np.uint64], number: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The articles below a number that hold some of these shingles, rising, and with how many each is linked."""
        found = [np.empty(0, dtype=np.int32)]
        for values, owners in self._runs:
            starts, ends = np.searchsorted(values, shingles, "left"), np.searchsorted(values, shingles, "right")
            few = ends - starts <= _CAP
            lengths = (ends - starts)[few]
            before = np.cumsum(lengths) - lengths
            found.append(owners[np.repeat(starts[few] - before, lengths) + np.arange(lengths.sum())])
            for start, end in zip(starts[~few].tolist(), ends[~few].tolist(), strict=True):
                place = start + int(np.searchsorted(owners[start:end], number))
                found.append(owners[sorted({at for at in (start, place - 2, place - 1) if start <= at < place})])
        linked = np.concatenate(found)
        return np.unique(linked[linked < number], return_counts=True)


def _sorted(values: NDArray[np.uint64], owners: NDArray[np.int32]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """By shingle; articles with an equal one in the order of their numbers."""
    order = np.argsort(values, kind="stable")
    return values[order], owners[order]
