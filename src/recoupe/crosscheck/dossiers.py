"""The dossier of what was read: its stories, and for each the parts in the order in which they rest on one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from recoupe.crosscheck.accounts import Account, in_order, publication_day
from recoupe.crosscheck.belonging import belonging
from recoupe.crosscheck.brief import brief
from recoupe.crosscheck.claims import claims
from recoupe.crosscheck.comparison import Comparison, compare
from recoupe.crosscheck.conflicts import conflicts
from recoupe.crosscheck.copies import copies, families
from recoupe.crosscheck.corpus import Corpus
from recoupe.crosscheck.dating import dated, undated
from recoupe.crosscheck.forecasts import forecasts
from recoupe.crosscheck.grounds import explain
from recoupe.crosscheck.identities import canonical, identities
from recoupe.crosscheck.origins import fold, origin_of, sources
from recoupe.crosscheck.reprinted_days import with_reprinted_days
from recoupe.crosscheck.sentences import standing
from recoupe.crosscheck.story_events import story_events
from recoupe.crosscheck.timeline import timeline
from recoupe.crosscheck.titles import article_title, story_id, story_title
from recoupe.crosscheck.unknowns import unknowns
from recoupe.model import NARRATIVE_ZONES, Intake, Reading
from recoupe.story import ArticleEntry, Copy, Dossier, Identity, Origin, Story

__all__ = ["article_entry", "crosscheck", "crosscheck_stories", "crosscheck_story"]

Make = Callable[[Sequence[Reading]], Story]

_WEEK = timedelta(days=7)


def crosscheck(readings: Sequence[Reading], intake: Intake | None = None, *, make: Make | None = None) -> Dossier:
    """The dossier of some readings: their stories, largest first. ``make`` takes the place of ``crosscheck_story``."""
    made = crosscheck_stories(in_order(readings), make=make)
    ordered = sorted(
        made, key=lambda story: (-len(story.articles), story.articles[0].published.earliest or "9999", story.id)
    )
    return Dossier(intake or Intake(read=len(readings)), tuple(ordered))


def crosscheck_stories(readings: Sequence[Reading], *, make: Make | None = None) -> Iterator[Story]:
    """The stories of some readings one by one, largest first, for more than memory holds.

    ``readings`` are gone through once, and then asked for story by story: a sequence that loads each when it is asked
    for is enough.
    """
    corpus = Corpus()
    corpus.add(readings)
    for members in corpus.stories():
        yield (make or crosscheck_story)([readings[n] for n in members])


def crosscheck_story(readings: Sequence[Reading]) -> Story:
    """The dossier of one story, whatever the order of its articles."""
    ordered = in_order(readings)
    if undated(ordered):
        copied = copies(ordered)
        ordered = in_order(dated(ordered, _compare(ordered, copied, identities(ordered)), copied))
    copied = copies(ordered)
    ordered = with_reprinted_days(ordered, copied)
    known = identities(ordered)
    comparison = _compare(ordered, copied, known)
    told = claims(comparison)
    show = standing(ordered)
    when = timeline(comparison, show)
    differ = conflicts(comparison)
    ahead = forecasts(comparison)
    missing = unknowns(ordered, comparison)
    by_file = {reading.article.file: reading for reading in ordered}
    return Story(
        id=story_id(ordered),
        title=story_title(ordered),
        articles=tuple(article_entry(reading, by_file) for reading in ordered),
        brief=brief(told, when, differ, ahead, missing, *_news_days(ordered), show),
        timeline=when,
        claims=told,
        conflicts=differ,
        forecasts=ahead,
        unknowns=missing,
        copies=copied,
        identities=known,
        events=story_events(ordered, copied),
        why=belonging(ordered, known),
        readings=tuple(ordered),
    )


def _news_days(readings: Sequence[Reading]) -> tuple[str, str]:
    """The day of the last article, and the day a week before the first one; empty when no article is dated."""
    days = sorted(day for reading in readings if (day := publication_day(reading)))
    return (days[-1], (date.fromisoformat(days[0]) - _WEEK).isoformat()) if days else ("", "")


def _compare(readings: Sequence[Reading], copied: Sequence[Copy], known: Sequence[Identity]) -> Comparison:
    """The story's accounts, with where each comes from."""
    known_sources = sources(readings, copied, known)

    def origin(account: Account) -> Origin:
        return origin_of(account.reading, account.statement, known_sources)

    def group(reading: Reading, speaker: str) -> str:
        return known_sources.speakers.who(reading, speaker)[1]

    return compare(readings, families(readings, copied), canonical(known), origin, fold, group)


def article_entry(reading: Reading, others: Mapping[str, Reading] = MappingProxyType({})) -> ArticleEntry:
    """An article as the header of a story lists it; ``others`` are the story's readings by file."""
    article = reading.article
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    words = sum(len(article.text[span.slice].split()) for span in told) if told else len(article.text.split())
    why, evidence = explain(reading, others)
    return ArticleEntry(
        file=article.file,
        outlet=article.outlet,
        published=reading.published,
        title=article_title(reading),
        language=reading.language,
        words=words,
        agencies=reading.agencies,
        why=why,
        evidence=evidence,
    )
