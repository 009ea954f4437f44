"""The parts of a sentence in which keys that another sentence shares stand together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.lines import Key
from recoupe.model import Span

__all__ = ["LEAST", "NEAR", "Part", "cut", "keys_of", "stretches"]

NEAR = 3  # places between two keys that stand together
LEAST = 2  # shared keys that make a part


@dataclass(frozen=True, slots=True)
class Part:
    """The keys that stand together in one sentence, from the first to the last."""

    keys: tuple[Key, ...]
    first: int
    last: int

    @property
    def span(self) -> Span:
        return Span(self.keys[self.first].start, self.keys[self.last].end)

    def gaps(self, common: Collection[str]) -> int:
        """How many keys stand between the common ones."""
        return sum(key.name not in common for key in self.keys[self.first : self.last + 1])

    def inside(self, mark: str) -> set[str]:
        """The keys of one kind in the part."""
        return {key.name for key in self.keys[self.first : self.last + 1] if key.name.startswith(mark)}

    def around(self, mark: str) -> set[str]:
        """The keys of one kind in the part and right beside it."""
        near = self.keys[max(0, self.first - 1) : self.last + 2]
        return {key.name for key in near if key.name.startswith(mark)}


def stretches(keys: Sequence[Key], shared: Collection[str]) -> list[Part]:
    """The stretches of a sentence in which shared keys stand together."""
    places = [n for n, key in enumerate(keys) if key.name in shared]
    found: list[list[int]] = []
    for place in places:
        if found and place - found[-1][-1] <= NEAR:
            found[-1].append(place)
        else:
            found.append([place])
    return [Part(tuple(keys), run[0], run[-1]) for run in found if len(run) >= LEAST]


def keys_of(part: Part, shared: Collection[str]) -> frozenset[str]:
    """The shared keys of a part."""
    return frozenset(key.name for key in part.keys[part.first : part.last + 1] if key.name in shared)


def cut(part: Part, common: Collection[str]) -> Part:
    """A part without what stands before and behind the common keys."""
    places = [n for n in range(part.first, part.last + 1) if part.keys[n].name in common]
    return Part(part.keys, places[0], places[-1])
