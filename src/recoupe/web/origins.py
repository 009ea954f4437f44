"""Who the words of a story go back to, the most copied first, and which outlets carry each."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.web.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.story import Claim, Evidence, Story, Voice
    from recoupe.web.anchors import Anchors

__all__ = ["OriginColumn", "Origins", "folded"]


@dataclass(frozen=True, slots=True)
class OriginColumn:
    """One origin with the number of articles that carry it, by outlet, and how it was found."""

    name: str
    articles: int
    outlets: tuple[tuple[str, int], ...]
    reasons: tuple[str, ...] = ()


class Origins:
    """The origins of a story as its claims name them."""

    def __init__(self, story: Story, anchors: Anchors) -> None:
        self._anchors = anchors
        self._files: dict[str, set[str]] = defaultdict(set)
        self._reasons: dict[str, set[str]] = defaultdict(set)
        self._voices: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._agencies = {entry.file: entry.agencies for entry in story.articles}
        for claim in story.claims:
            for origin in claim.origins:
                name = anchors.origin(origin.name, origin.files)
                self._files[name].update(origin.files)
                if origin.reason:
                    self._reasons[name].add(origin.reason)
            for voice in claim.voices:
                name = folded(voice, claim, anchors)
                self._files[name].add(voice.file)
                self._voices[voice.file].append((voice.evidence.start, voice.evidence.end, name))

    def columns(self) -> tuple[OriginColumn, ...]:
        """All origins, the one carried by most articles first."""
        names = sorted(self._files, key=lambda name: (-len(self._files[name]), name))
        return tuple(self._column(name) for name in names)

    def _column(self, name: str) -> OriginColumn:
        outlets = Counter(self._anchors.outlet(file) for file in self._files[name])
        ordered = tuple(sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0])))
        return OriginColumn(name, len(self._files[name]), ordered, tuple(sorted(self._reasons[name])[:3]))

    def of(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The origins behind some evidence: those of the voices heard there, else the credited agency or the outlet."""
        found: dict[str, None] = {}
        for each in evidence:
            heard = [name for start, end, name in self._voices[each.file] if start < each.end and each.start < end]
            for name in heard or [self.default(each.file)]:
                found.setdefault(name)
        return tuple(found)

    def default(self, file: str) -> str:
        """The origin of an article nobody is quoted in: the agency it credits first, else nobody it names."""
        agencies = self._agencies.get(file, ())
        return one_line(agencies[0]) if agencies else self._anchors.origin(file)


def folded(voice: Voice, claim: Claim, anchors: Anchors) -> str:
    """What to call the origin that a voice counts for: its own, else the only one of the claim found in its article."""
    if voice.speaker is None:
        return anchors.origin(voice.origin, [voice.file])
    names = [origin.name for origin in claim.origins]
    counted = [origin.name for origin in claim.origins if voice.file in origin.files]
    name = counted[0] if voice.origin not in names and len(counted) == 1 else voice.origin
    return anchors.origin(name)
