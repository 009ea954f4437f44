"""The timeline: dated events, each once, in the words of its best account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import best_account, shown_text, tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.context import in_context
from recoupe.crosscheck.evidence import cite, cite_statement, hull, without_overlaps
from recoupe.crosscheck.happenings import Happening, dated, in_one_line, in_the_course
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.precision import COARSE, precision
from recoupe.crosscheck.sayings import sayings, spoken_line
from recoupe.crosscheck.scenes import scenes
from recoupe.crosscheck.sentences import Standing, own_words, stands
from recoupe.story import Evidence, TimelineEntry

__all__ = ["timeline"]

_PHRASE = re.compile(r"(?:(?! (?:qui|que|dont|où|et pour) )[^;:]){20,160}")
_WORDS = 4  # of a line that says enough
_WORD = re.compile(r"[^\W\d_]{2,}")
_HANDLE = re.compile(r"[#@]\w+")


def timeline(comparison: Comparison, show: Standing = own_words) -> tuple[TimelineEntry, ...]:
    """Every dated event of the story, earliest first, coarse dates before fine ones of the same start.

    ``show`` finds the sentence in which an event is understood alone.
    """
    readings = {account.file: account.reading for account in comparison.accounts}
    days = {file: scenes(reading) for file, reading in readings.items()}
    events = in_one_line([*dated(comparison, days), *in_the_course(comparison, days)])
    events += in_one_line(sayings(comparison, days, events))
    entries = _once(_entry(event, comparison, show) for event in events)
    return tuple(sorted(entries, key=lambda e: (e.earliest or "", COARSE.index(e.precision), e.text, e.evidence)))


def _once(entries: Iterable[TimelineEntry]) -> Iterator[TimelineEntry]:
    """The entries, those of one day joined of which one line holds the other; none that only its article explains."""
    by_day: dict[str, list[TimelineEntry]] = {}
    for entry in entries:
        if not _leans(entry):
            by_day.setdefault(entry.date, []).append(entry)
    for same_day in by_day.values():
        kept: dict[str, TimelineEntry] = {}
        for entry in sorted(same_day, key=lambda e: (-len(e.text), e.text, e.evidence)):
            words = folded(entry.text)
            longer = next((line for line in kept if words in line), None)
            if longer is None:
                kept[words] = entry
            else:
                known = kept[longer]
                kept[longer] = replace(known, evidence=without_overlaps((*known.evidence, *entry.evidence)))
        yield from kept.values()


def _leans(entry: TimelineEntry) -> bool:
    """True of what one article alone dates by its narrative, in words that lean on it (« Ce message a été lu »).

    And of the mere signature of a message (« #Brume — Luc Amiel (@lamiel) 2 mai 2019 »).
    """
    rest = _HANDLE.sub("", entry.text)
    if rest != entry.text and len(_WORD.findall(rest)) < _WORDS:
        return True
    alone = len({evidence.file for evidence in entry.evidence}) == 1
    return bool(entry.dated_by) and alone and not entry.speakers and not stands(f"{entry.text}.")


def _entry(event: Happening, comparison: Comparison, show: Standing) -> TimelineEntry:
    time = event.time
    cited = event.dated if event.spoken else event.told
    return TimelineEntry(
        date=time.value,
        precision=precision(time.value),
        text=_line(event, show),
        status=event.status,
        background=not event.dated_by and all(account.background for account in event.dated),
        origins=len(comparison.origins(cited)),
        evidence=_evidence(event),
        earliest=time.earliest,
        latest=time.latest,
        speakers=_speakers(cited),
        dated_by=event.dated_by,
    )


def _evidence(event: Happening) -> tuple[Evidence, ...]:
    if event.spoken:
        return without_overlaps(cite(a.reading, a.statement.sentence) for a in event.told)
    return without_overlaps(cite_statement(a.reading, a.statement) for a in event.told)


def _line(event: Happening, show: Standing) -> str:
    """The best account in its own words where they are understood alone, else a sentence that is."""
    if event.spoken:
        return spoken_line(event.dated, show)
    best = best_account(event.dated)
    if best.statement.nominal and (phrase := _noun_phrase(best)):
        return phrase
    line = shown_text(best)
    if stands(f"{line}.") and not _cuts_off(best, line):
        return line
    shown = show([cite_statement(a.reading, a.statement) for a in event.dated])
    return shown.text if shown else in_context(best, line)


def _cuts_off(account: Account, line: str) -> bool:
    """True of a line that says that somebody spoke and not what (« Le préfet a indiqué vendredi »)."""
    own = hull(account.statement.spans)
    cued = [a for a in account.reading.attributions if a.content and own.covers(a.cue)]
    return len(line) <= own.end - own.start and any(own.end <= a.content[0].start for a in cued)


def _noun_phrase(account: Account) -> str:
    """What a noun tells, alone (« L'incendie du 3 mai »): the rest of its sentence tells of another time."""
    own = tidy(account.reading.article.text[hull(account.statement.spans).slice])
    return own if _PHRASE.fullmatch(own) and len(own.split()) >= _WORDS else ""


def _speakers(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Who speaks, in order, as the articles call them; what has no voice left out."""
    return tuple(dict.fromkeys(a.statement.speaker for a in accounts if a.speaker and a.statement.speaker))
