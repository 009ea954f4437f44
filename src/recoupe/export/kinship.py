"""The reprints of a story as a reader takes them in: text families, and the texts that only share passages.

A family is one line however many pairs it has: its articles from the first that appeared, how much they share, whose
the text is. What articles of different families have in common is one line for each lot that hangs together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.story import FAMILY_SHARE, ArticleEntry, Copy, Story

__all__ = ["Kin", "kinship"]


@dataclass(frozen=True, slots=True)
class Kin:
    """Articles that share a text (``whole``), or passages of one. ``least`` and ``most`` bound what two of them share.

    ``files`` stand in the order in which they appeared; ``first`` is known to be earlier than all others.
    """

    files: tuple[str, ...]
    least: float
    most: float
    origin: str | None
    whole: bool
    first: str | None
    copies: tuple[Copy, ...]


def kinship(story: Story) -> tuple[Kin, ...]:
    """The families of a story, the largest first, then those that only share passages."""
    entries = {article.file: article for article in story.articles}
    files = [*entries, *(file for copy in story.copies for file in copy.files)]
    order = {file: n for n, file in enumerate(dict.fromkeys(files))}
    alike = [copy for copy in story.copies if copy.share >= FAMILY_SHARE]
    head = _heads(order, alike)
    within = [copy for copy in story.copies if len({head[file] for file in copy.files}) == 1]
    across = [copy for copy in story.copies if len({head[file] for file in copy.files}) > 1]
    families = [_kin(copies, entries, order, whole=True) for copies in _lots(within, head)]
    partial = [_kin(copies, entries, order, whole=False) for copies in _lots(across, _heads(order, across))]
    return (*sorted(families, key=_size), *sorted(partial, key=_size))


def _size(kin: Kin) -> tuple[int, float, tuple[str, ...]]:
    return -len(kin.files), -kin.most, kin.files


def _lots(copies: Iterable[Copy], head: Mapping[str, str]) -> list[list[Copy]]:
    lots: dict[str, list[Copy]] = {}
    for copy in copies:
        lots.setdefault(head[copy.files[0]], []).append(copy)
    return list(lots.values())


def _heads(files: Iterable[str], copies: Iterable[Copy]) -> dict[str, str]:
    """The first file of the lot that each file belongs to."""
    head = {file: file for file in files}
    for copy in copies:
        joined = {head[file] for file in copy.files}
        best = next(file for file in head if file in joined)
        head = {file: best if known in joined else known for file, known in head.items()}
    return head


def _kin(copies: Sequence[Copy], entries: Mapping[str, ArticleEntry], order: Mapping[str, int], *, whole: bool) -> Kin:
    files = sorted({file for copy in copies for file in copy.files}, key=order.__getitem__)
    shares = [copy.share for copy in copies]
    origins = {copy.origin for copy in copies}
    origin = origins.pop() if len(origins) == 1 else None
    first = files[0] if all(_earlier(entries.get(files[0]), entries.get(file)) for file in files[1:]) else None
    return Kin(tuple(files), min(shares), max(shares), origin, whole, first, tuple(copies))


def _earlier(one: ArticleEntry | None, other: ArticleEntry | None) -> bool:
    last, first = one and one.published.latest, other and other.published.earliest
    return bool(last and first) and str(last) < str(first)
