"""From files to articles: ``.txt``, ``.html``, ``.jsonl``, folders and standard input.

    for outcome in collect(["articles/"], metadata=Path("metadata.csv")):
        ...  # an Article, a Problem or a Duplicate, in input order, one file in memory at a time

Intake knows nothing of language and, but for exact duplicates, nothing of other articles.
"""

from recoupe.intake.collect import Collection, collect
from recoupe.intake.dates import published_on
from recoupe.intake.outcome import Duplicate, Outcome, Tally

__all__ = ["Collection", "Duplicate", "Outcome", "Tally", "collect", "published_on"]
