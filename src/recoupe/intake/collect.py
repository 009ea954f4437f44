"""From paths to articles, one at a time: the way in for everything that is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import InvalidInput
from recoupe.intake.dates import in_address, published_on
from recoupe.intake.decoding import Unreadable
from recoupe.intake.duplicates import Repeats, identity
from recoupe.intake.formats import EXTENSIONS, drafts
from recoupe.intake.limits import LARGEST
from recoupe.intake.metadata import Metadata, Row
from recoupe.intake.outcome import Draft, Duplicate, Outcome
from recoupe.intake.survey import STDIN, Source, survey
from recoupe.model import Article, Basis, Problem, Published

__all__ = ["Collection", "collect"]

_STREAMED = (".jsonl", ".ndjson")


def collect(
    paths: Sequence[str | os.PathLike[str]],
    *,
    metadata: Path | None = None,
    published: str | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> Collection:
    """List the files below ``paths``; iterate over the result to read them, in input order.

    ``metadata`` is a CSV or JSONL file. ``published`` dates every file of which the metadata file and the record say
    nothing: what is said of one file goes before what is said of all. ``language`` is taken for every article.
    ``stdin`` is read for ``-`` (standard input by default). Raises ``InvalidInput`` for a date or a metadata file that
    cannot be understood; whatever is wrong with an article is a ``Problem`` among the outcomes.
    """
    given = Published()
    if published is not None:
        understood = published_on(published, Basis.GIVEN)
        if understood is None:
            raise InvalidInput(f"the date {published!r} is not understood; write it as 2023-09-14, 2023-09 or 2023")
        given = understood
    found = survey(paths, EXTENSIONS, metadata)
    rows = Metadata.load(Path(metadata), found.sources) if metadata else None
    return Collection(found.sources, found.problems, rows, given, language, stdin)


class Collection:
    """Files about to be read. ``len`` is their number, for progress; a ``.jsonl`` file may hold many articles.

    Iterating reads one file after the other and holds the text of one article at a time.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        problems: Sequence[Problem],
        metadata: Metadata | None,
        given: Published,
        language: str | None,
        stdin: BinaryIO | None,
    ) -> None:
        self._sources = sources
        self._problems = problems
        self._metadata = metadata
        self._given = given
        self._language = language
        self._stdin = stdin

    def __len__(self) -> int:
        return len(self._sources)

    def __iter__(self) -> Iterator[Outcome]:
        yield from self._problems
        repeats = Repeats()
        for source in self._sources:
            for taken in self._drafts(source):
                if isinstance(taken, Problem):
                    yield taken
                    continue
                row = self._metadata.row(source, taken.file) if self._metadata else None
                draft = self._informed(taken, row)
                repeated = repeats.of(draft)
                yield Duplicate(draft.file, repeated) if repeated else self._article(draft)
        if self._metadata:
            yield from self._metadata.unused()

    def _drafts(self, source: Source) -> Iterator[Draft | Problem]:
        """What one file gives; whatever goes wrong with it ends as a problem of that file alone."""
        try:
            if source.file == STDIN:
                yield from drafts(self._stdin or sys.stdin.buffer, STDIN, "")
                return
            extension = source.path.suffix.lower()
            if extension not in _STREAMED and source.path.stat().st_size > LARGEST:
                yield Problem(source.file, "it is larger than 20 MB", "split it into one file an article")
                return
            with source.path.open("rb") as stream:
                for taken in drafts(stream, source.file, extension):
                    yield taken if isinstance(taken, Problem) else _with_text(taken)
        except Unreadable as error:
            yield Problem(source.file, error.reason, error.remedy)
        except PermissionError:
            yield Problem(source.file, "you may not read it", "change its permissions, or copy it where you may")
        except OSError as error:
            yield Problem(source.file, f"it could not be read ({error.strerror})", "check the disk and the name")
        except (MemoryError, RecursionError):
            yield Problem(source.file, "it is nested too deeply or too large", "save its text as .txt")

    def _informed(self, draft: Draft, row: Row | None) -> Draft:
        """The draft with what the metadata file and the command line add to it."""
        url = (row.url if row else None) or draft.url
        dates = (row.published if row else Published(), draft.published, self._given, in_address(url) or Published())
        known = [date for date in dates if date.basis is not Basis.UNKNOWN]
        order = [Basis.METADATA, Basis.GIVEN, Basis.PAGE, Basis.URL]
        return Draft(
            draft.file,
            draft.text,
            outlet=(row.outlet if row else None) or draft.outlet,
            title=(row.title if row else None) or draft.title,
            byline=draft.byline,
            url=url,
            language=self._language or draft.language,
            published=min(known, key=lambda date: order.index(date.basis), default=Published()),
            zones=draft.zones,
        )

    def _article(self, draft: Draft) -> Article:
        return Article(
            identity(draft),
            draft.file,
            draft.text,
            outlet=draft.outlet,
            title=draft.title,
            byline=draft.byline,
            url=draft.url,
            language=draft.language,
            published=draft.published,
            zones=draft.zones,
        )


def _with_text(draft: Draft) -> Draft | Problem:
    """A text of blanks alone is no article."""
    if any(char.isalnum() for char in draft.text):
        return draft
    return Problem(draft.file, "it holds no words", "check that it was saved, or leave it out")
