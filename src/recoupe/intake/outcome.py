"""What can become of a file, and the count of it all."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.model import Article, Intake, Problem, Published, Zone

__all__ = ["Draft", "Duplicate", "Outcome", "Tally"]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose text another file already gave, for the same outlet or for none that is known."""

    file: str
    of: str


Outcome = Article | Problem | Duplicate


@dataclass(frozen=True, slots=True)
class Draft:
    """What one format module takes from a file, before the metadata file and the command line have their say."""

    file: str
    text: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published = field(default_factory=Published)
    zones: tuple[Zone, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts outcomes as they pass by, and sums them up as the shared ``Intake``.

    >>> tally = Tally()
    >>> tally.add(Problem("vide.txt", "the file is empty"))
    >>> tally.intake().problems[0].file
    'vide.txt'
    """

    read: int = 0
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if isinstance(outcome, Article):
            self.read += 1
        elif isinstance(outcome, Duplicate):
            self.duplicates.append((outcome.file, outcome.of))
        else:
            self.problems.append(outcome)

    def reject(self, problem: Problem) -> None:
        """Take back an article counted as read that turned out unusable (a language that is not read)."""
        self.read -= 1
        self.problems.append(problem)

    def intake(self) -> Intake:
        """The sum, duplicates and problems sorted by file."""
        return Intake(
            read=self.read,
            duplicates=tuple(sorted(self.duplicates)),
            problems=tuple(sorted(self.problems, key=lambda p: (p.file, p.reason))),
        )
