"""Who is being spoken of: the speakers, subjects and names before a pronoun, weighed by how near and how prominent.

Centering (Grosz, Joshi and Weinstein 1995) in short: the subject of the sentence before first; who speaks and who is
named before who is not; what is told inside a report last.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.reading.attribution.sheet import Sheet

__all__ = ["Candidate", "Kind", "Salience"]

_REACH = 12  # sentences back in which an antecedent is looked for
_NEARBY = 500  # tokens back likewise

Kind = str
"""m, f, p for several, x for one of unknown gender, o for a body, whose gender its noun decides."""


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Somebody at a token. ``cost`` counts in sentences: how much nearer a speaker or subject need not be."""

    token: int
    name: str
    kind: Kind
    cost: float = 0.0
    person: bool = True


def _mismatch(wanted: Kind, kind: Kind) -> float | None:
    """What it costs to let a pronoun of one kind stand for somebody of another; ``None`` where it cannot."""
    if kind == wanted or (wanted == "s" and kind != "p"):
        return 0.0
    if wanted == "p":
        return None
    return {"x": 0.3, "o": 0.5}.get(kind)


class Salience:
    """The candidates of one article and the choice among them."""

    def __init__(self, sheet: Sheet, candidates: Iterable[Candidate], embedded: Sequence[bool]) -> None:
        self._sheet = sheet
        self._embedded = embedded
        self._known = sorted(candidates)

    def add(self, candidate: Candidate) -> None:
        """Let a further candidate be found."""
        self._known.append(candidate)

    def best(
        self,
        token: int,
        before: int,
        wanted: Kind,
        barred: Container[str] = (),
        among: Container[str] | None = None,
        favour: Mapping[str, float] | None = None,
        body: float = 0.0,
        limit: float = _REACH,
    ) -> str | None:
        """The name of whoever is most prominent before a token (``before``: what stands behind it is not looked at).

        ``wanted`` is m, f, p, or s for one of either gender; the ``barred`` are passed over, and, where ``among`` is
        given, all others than those. ``favour`` tells how many sentences nearer than they are some names count,
        ``body`` what it costs more to be no person. Whoever costs more than ``limit`` is too far.
        """
        sheet = self._sheet
        here, quotation = sheet.unit_of[token], sheet.quoted[token]
        found: tuple[float, int, str] | None = None
        for candidate in self._known:
            place = candidate.token
            if (
                not token - _NEARBY < place < before
                or candidate.name in barred
                or (among is not None and candidate.name not in among)
            ):
                continue
            distance = here - sheet.unit_of[place]
            misfit = _mismatch(wanted, candidate.kind)
            if misfit is None or (sheet.quoted[place] >= 0 and sheet.quoted[place] != quotation):
                continue
            cost = distance + candidate.cost + misfit + (0.0 if candidate.person else body)
            if favour is not None:
                cost -= favour.get(candidate.name, 0.0)
            if self._embedded[place] and not self._embedded[token]:
                cost += 0.6
            if cost <= limit and (found is None or (cost, -place, candidate.name) < found):
                found = cost, -place, candidate.name
        return found[2] if found is not None else None
