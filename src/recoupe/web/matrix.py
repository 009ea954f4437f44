"""The matrix of a story: its claims by question, each origin a column, and where the accounts stand to one another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from recoupe.story import ClaimStatus
from recoupe.web.cells import Cell, Heard, cell, heard_in
from recoupe.web.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.story import Claim, Conflict, Story
    from recoupe.web.anchors import Anchors, Link
    from recoupe.web.origins import OriginColumn

__all__ = ["QUESTIONS", "Balance", "Group", "Matrix", "Row", "matrix"]

QUESTIONS = ("quand", "où", "qui", "combien", "pourquoi", "quoi")

_COLUMNS = 5  # the largest origins; the others share one more column
_LEAST_ROWS = 12  # a small dossier shows its single-origin claims in the matrix too
_MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Balance:
    """Where the accounts stand: agreed, single, disputed or denied, and the values of the conflict that says so."""

    status: ClaimStatus
    origins: int
    articles: int
    values: tuple[str, ...] = ()
    conflict: str | None = None  # the id of its card


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: its number on the page, its words, a cell a column, its balance, and all its sentences."""

    anchor: str
    number: int
    text: str
    cells: tuple[Cell, ...]
    balance: Balance
    links: tuple[Link, ...]
    language: str
    forecast: bool = False

    @property
    def further(self) -> tuple[Link, ...]:
        """The sentences that no cell shows."""
        shown = {heard.link.href for heard in self.heard}
        return tuple(link for link in self.links if link.href is None or link.href not in shown)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """All accounts of the row."""
        return tuple(heard for cell in self.cells for heard in cell.heard)


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that answer one question."""

    question: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix, and below it the claims it has no room for."""

    columns: tuple[OriginColumn, ...]
    others: int
    groups: tuple[Group, ...]
    rest: tuple[Group, ...]


def matrix(story: Story, columns: Sequence[OriginColumn], anchors: Anchors, prefix: str) -> Matrix:
    """The matrix of a story. ``prefix`` begins the ids of its claims and conflicts (``s1``)."""
    shown = _shown(story.claims)
    room = _room(columns, [claim for number, claim in enumerate(story.claims, 1) if number in shown], anchors)
    names = [column.name for column in room]
    conflicts = _Conflicts(story.conflicts, prefix)
    rows = [
        _row(claim, number, names if number in shown else [], conflicts, anchors, prefix)
        for number, claim in enumerate(story.claims, 1)
    ]
    questions = [claim.question for claim in story.claims]
    return Matrix(
        tuple(room),
        len(columns) - len(room),
        _groups([row for row in rows if row.number in shown], questions),
        _groups([row for row in rows if row.number not in shown], questions),
    )


def _room(columns: Sequence[OriginColumn], claims: Sequence[Claim], anchors: Anchors) -> list[OriginColumn]:
    """The origins that get a column: those that many articles carry and that speak to many of the claims shown."""
    if len(columns) <= _COLUMNS + 1:
        return list(columns)
    spoken = Counter(name for claim in claims for name in heard_in(claim, anchors))
    chosen = sorted(columns, key=lambda column: -spoken[column.name] * log2(1 + column.articles))[:_COLUMNS]
    return [column for column in columns if column in chosen]


def _shown(claims: Sequence[Claim]) -> frozenset[int]:
    """The numbers of the claims the matrix has room for: first what several origins say or what is disputed."""

    def weight(number: int) -> tuple[bool, bool, int, int, int]:
        claim = claims[number - 1]
        differs = claim.status in (ClaimStatus.DISPUTED, ClaimStatus.DENIED)
        return (not _several(claim), not differs, -len(claim.origins), -claim.articles, number)

    ordered = sorted(range(1, len(claims) + 1), key=weight)
    several = sum(_several(claim) for claim in claims)
    return frozenset(ordered[: min(max(several, _LEAST_ROWS), _MOST_ROWS)])


def _several(claim: Claim) -> bool:
    return len(claim.origins) > 1 or claim.status in (ClaimStatus.DISPUTED, ClaimStatus.DENIED)


def _groups(rows: Sequence[Row], questions: Sequence[str]) -> tuple[Group, ...]:
    by_question: dict[str, list[Row]] = {}
    for row in rows:
        question = questions[row.number - 1]
        by_question.setdefault(question if question in QUESTIONS else "quoi", []).append(row)
    return tuple(Group(each, tuple(by_question[each])) for each in QUESTIONS if each in by_question)


def _row(claim: Claim, number: int, names: Sequence[str], conflicts: _Conflicts, anchors: Anchors, prefix: str) -> Row:
    heard = heard_in(claim, anchors)
    others = [each for origin in sorted(set(heard) - set(names)) for each in heard[origin]]
    cells = [cell(name, heard.get(name, [])) for name in names]
    cells.append(cell("", others, together=True))
    links = anchors.links((*claim.evidence, *(voice.evidence for voice in claim.voices)))
    conflict = conflicts.about(claim)
    return Row(
        f"{prefix}-k{number}",
        number,
        one_line(claim.text),
        tuple(cells),
        Balance(
            claim.status,
            len(claim.origins) or len(heard),
            claim.articles,
            tuple(dict.fromkeys(one_line(side.value) for side in conflict[1].sides)) if conflict else (),
            conflict[0] if conflict else None,
        ),
        links,
        links[0].language if links else "",
        claim.forecast,
    )


class _Conflicts:
    """The conflicts of a story by the characters they rest on."""

    def __init__(self, conflicts: Sequence[Conflict], prefix: str) -> None:
        self._places: dict[str, list[tuple[int, int, str, Conflict]]] = {}
        for number, conflict in enumerate(conflicts, 1):
            for each in (evidence for side in conflict.sides for evidence in side.evidence):
                place = (each.start, each.end, f"{prefix}-d{number}", conflict)
                self._places.setdefault(each.file, []).append(place)

    def about(self, claim: Claim) -> tuple[str, Conflict] | None:
        """The id and the first conflict that rests on the same words as a disputed or denied claim."""
        if claim.status not in (ClaimStatus.DISPUTED, ClaimStatus.DENIED):
            return None
        for each in (*claim.evidence, *(voice.evidence for voice in claim.voices)):
            for start, end, anchor, conflict in self._places.get(each.file, ()):
                if start < each.end and each.start < end:
                    return anchor, conflict
        return None
