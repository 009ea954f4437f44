"""Who passes words on: an attribution inside the content of another, and relays named beside the source."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.attribution.draft import Draft

__all__ = ["parents"]


def parents(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft, the draft whose content holds its cue most tightly (PolNeAR's nesting), or ``None``.

    A draft never holds itself, and two that hold each other's cue (an incise around a preposition) hold only the
    shorter in the longer.
    """
    sizes = [sum(last - first for first, last in draft.content) for draft in drafts]
    stretches = sorted((first, last, n) for n, draft in enumerate(drafts) for first, last in draft.content)
    found: list[int | None] = [None] * len(drafts)
    open_: list[tuple[int, int]] = []
    entered = 0
    for n in sorted(range(len(drafts)), key=lambda k: (drafts[k].cue, k)):
        draft = drafts[n]
        while entered < len(stretches) and stretches[entered][0] <= draft.cue[0]:
            open_.append(stretches[entered][1:])
            entered += 1
        open_ = [(last, m) for last, m in open_ if last > draft.cue[0]]
        holders = sorted({m for last, m in open_ if m != n and last >= draft.cue[1]})
        for m in holders:
            if _holds(draft, drafts[m]) and (sizes[m], m) < (sizes[n], n):
                continue
            best = found[n]
            if best is None or sizes[m] < sizes[best]:
                found[n] = m
    return found


def _holds(outer: Draft, inner: Draft) -> bool:
    return any(first <= inner.cue[0] and inner.cue[1] <= last for first, last in outer.content)
