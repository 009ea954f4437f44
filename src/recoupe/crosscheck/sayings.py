"""What was said on a day: the saying is the event (« a promis *mercredi* que le pont rouvrirait »)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.clauses import names_its_subject, whole_sentence
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import cite, without_overlaps
from recoupe.crosscheck.happenings import Happening, Scenes, sentences_of, whole_day
from recoupe.crosscheck.sentences import Standing
from recoupe.crosscheck.utterances import said_in_the_course, said_on
from recoupe.crosscheck.wording import phrase
from recoupe.model import EntityType, Span, TimeExpression, ZoneKind
from recoupe.story import Status

__all__ = ["sayings", "spoken_line"]

_MOST = 2  # sayings a speaker has on one day, where only the narrative dates them
_TOLD = (ZoneKind.LEDE, ZoneKind.BODY)
_DEFINITE = ("le ", "la ", "l'")
_VOICES = (EntityType.PERSON, EntityType.ORGANISATION)


def sayings(comparison: Comparison, scenes: Scenes, events: Sequence[Happening]) -> list[Happening]:
    """What was said on a day, where the content has none and no event is told in the sentence: the saying is the event.

    A sentence that does not date its saying stands on the day of the narrative, if somebody who is named speaks.
    """
    told = {(event.time.earliest, place) for event in events for place in sentences_of(event)}
    given = [said for said in _sayings(comparison, scenes) if not _known(said, told)]
    spoken = Counter[tuple[str | None, str | None]]()
    kept: list[Happening] = []
    for said in sorted(given, key=lambda s: (bool(s.dated_by), -s.files, s.told[0].key)):
        voice = (said.told[0].speaker, said.time.earliest)
        spoken[voice] += 1
        if not said.dated_by or spoken[voice] <= _MOST:
            kept.append(said)
    return kept


def _known(said: Happening, told: set[tuple[str | None, tuple[str, Span]]]) -> bool:
    return all((said.time.earliest, place) in told for place in sentences_of(said))


def _sayings(comparison: Comparison, scenes: Scenes) -> Iterator[Happening]:
    told: set[tuple[str, Span]] = set()
    for group in sorted(comparison.groups, key=lambda g: (-len({a.file for a in g}), g[0].key)):
        days: dict[tuple[str, bool], list[tuple[Account, TimeExpression]]] = {}
        for account in group:
            place = (account.file, account.statement.sentence)
            if account.days is not None or place in told:
                continue
            own = said_on(account)
            if (time := own or _narrated(account, scenes)) is not None:
                told.add(place)
                days.setdefault((time.value if own else time.earliest or "", own is None), []).append((account, time))
        for (_, narrated), members in sorted(days.items()):
            yield _saying(members, narrated)


def _saying(members: Sequence[tuple[Account, TimeExpression]], narrated: bool) -> Happening:
    said = tuple(account for account, _ in members)
    time = members[0][1]
    by = without_overlaps(cite(account.reading, time.span) for account, time in members) if narrated else ()
    return Happening(whole_day(time) if narrated else time, said, said, Status.HAPPENED, by, spoken=True)


def _narrated(account: Account, scenes: Scenes) -> TimeExpression | None:
    cue = account.attribution.cue if account.attribution else account.statement.sentence
    if not account.statement.sentence.covers(cue) or account.statement.zone not in _TOLD or not _has_name(account):
        return None
    return said_in_the_course(account, scenes[account.file])


def _has_name(account: Account) -> bool:
    """True of a person or body with a name, and of one that the article need not name (« *le* parquet »)."""
    if account.speaker is None or account.attribution is None:
        return False
    speaker = account.statement.speaker
    if any(e.name == speaker and e.type in _VOICES for e in account.reading.entities):
        return True
    source = account.attribution.source
    words = account.reading.article.text[source.slice].replace("’", "'").lower() if source else ""
    return words.startswith(_DEFINITE)


def spoken_line(said: Sequence[Account], show: Standing) -> str:
    """The sentence of a saying that is understood alone, else its shortest one with the speaker in front."""
    best = min(said, key=lambda a: (not names_its_subject(whole_sentence(a)), len(whole_sentence(a)), a.key))
    if found := show([cite(account.reading, account.statement.sentence) for account in said]):
        return found.text
    line, speaker = whole_sentence(best), best.statement.speaker
    return phrase("timeline.said", who=speaker, text=line) if speaker and _is_pronoun(best) else line


def _is_pronoun(account: Account) -> bool:
    """True where the sentence calls who speaks « elle » or « ce dernier »."""
    source = account.attribution.source if account.attribution else None
    if source is None:
        return False
    word = account.reading.article.text[source.slice].replace("’", "'").lower().strip("- ")
    return word.removeprefix("t-") in leading("pronoun") or word.startswith(("ce dernier", "cette dernière"))
