"""Who holds the words of a verbal cue: its subject, before or after the verb, shared, understood, or the agent."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.attribution.after_verb import addressee, agent, speaker_after
from recoupe.reading.attribution.clauses import origin
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.narration import narrated, narrator
from recoupe.reading.attribution.phrases import skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import animate
from recoupe.reading.attribution.subject_phrases import (
    STOPS,
    is_time,
    phrase_around,
    relative_between,
    stressed,
    surface_subject,
)
from recoupe.reading.attribution.understood import controller, of_participle, shared
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["source_of", "subject_phrase"]

_INVERTING = frozenset({"que", "qu'", "comme", "dont", "où", "l'", "le"})


def source_of(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The source of a cue, as tokens; ``earlier`` holds the cues before it in its sentence, nearest last."""
    if group.clitic is not None:
        return (
            None
            if sheet.words[group.clitic].endswith(("-il", "-t-il")) and group.passive and _impersonal(sheet, group)
            else (group.clitic, group.clitic + 1)
        )
    if "il_que" in group.lexeme.frames:
        return origin(sheet, group)
    if group.lexeme.head == "faire" and group.lexeme.tail and group.lexeme.tail[-1] in words("caused"):
        return _made_to(sheet, group, earlier)
    if group.passive:
        return agent(sheet, group)
    if group.bare:
        return agent(sheet, group) or shared(sheet, group, earlier)
    if group.tense is Tense.PRESENT_PARTICIPLE:
        return of_participle(sheet, group, earlier)
    if group.tense is Tense.INFINITIVE:
        told = narrator(sheet, group)
        return told if told is not None or narrated(sheet, group) else controller(sheet, group, earlier)
    return _subject(sheet, group, earlier)


def _made_to(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """Who is made to fear or to say something; whoever makes others believe it says it himself."""
    if group.lexeme.tail[-1] in words("made_believe"):
        subject = _subject(sheet, group, earlier)
        if subject is not None and animate(sheet, subject):
            return subject
    if group.object is not None and sheet.words[group.object] in ("lui", "leur", "nous"):
        return group.object, group.object + 1
    return addressee(sheet, group)


def _impersonal(sheet: Sheet, group: Group) -> bool:
    return group.clitic is not None and sheet.words[group.clitic].endswith("-il")


def _subject(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    unit = sheet.units[sheet.unit_of[group.verb]]
    before = _before(sheet, group.first, unit.first, group)
    word = sheet.word(before) if before >= unit.first else ""
    if word in words("pronoun") and before >= unit.first:
        return before, before + 1
    if word in _INVERTING and (word not in ("le", "l'") or sheet.word(before - 1) in ("comme", "que")):
        found = speaker_after(sheet, group.last, unit.last)
        if found is not None:
            return found
    if word in ("et", "mais", "puis", "ou") and before >= unit.first:
        return shared(sheet, group, earlier)
    parsed = _parsed_subject(sheet, group, unit.first)
    if parsed is not None:
        return _without_object(sheet, parsed, earlier)
    return (
        surface_subject(sheet, before + 1, unit.first)
        or _joined_subject(sheet, before + 1, unit.first)
        or shared(sheet, group, earlier)
    )


def _joined_subject(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The subject of a second clause: « a jugé vaines les plaintes et les élus (ont appelé) »."""
    for i in range(last - 1, start, -1):
        if sheet.words[i] in ("et", "mais"):
            return (i + 1, last) if starts_noun_phrase(sheet, i + 1, last) else None
        if sheet.words[i] in STOPS or sheet.words[i] == "," or sheet.finite[i]:
            return None
    return None


def _without_object(sheet: Sheet, subject: Stretch, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch:
    """A subject without the object of the cue before it, where the parse took both for one phrase.

    « a jugé vaines les plaintes et les élus ont appelé… »: *les élus*.
    """
    first, last = subject
    if not earlier or earlier[-1][0].last > first or not earlier[-1][0].tense.finite:
        return subject
    between = range(earlier[-1][0].last, first)
    if any(sheet.words[i] in (",", "et", "mais", "que", "qu'", "qui", ";", ":") for i in between):
        return subject
    joint = next((i for i in range(last - 1, first, -1) if sheet.words[i] in ("et", "mais")), -1)
    return (joint + 1, last) if joint > 0 and starts_noun_phrase(sheet, joint + 1, last) else subject


def _before(sheet: Sheet, first: int, start: int, group: Group) -> int:
    """The last token before the verb group that is no aside, adverb or clitic."""
    j = first - 1
    while j >= start:
        if sheet.words[j] == ",":
            opening = j - 1
            while opening >= max(start, j - 12) and sheet.words[opening] != ",":
                opening -= 1
            inside = sheet.words[opening + 1 : j]
            if (
                opening >= start
                and sheet.words[opening] == ","
                and inside
                and (
                    inside[0] in words("adjunct")
                    or inside[0] in ("de", "quant")
                    or inside in (["lui"], ["elle"], ["eux"], ["elles"])
                    or sheet.pos[opening + 1] == "ADV"
                    or skip_time(sheet, opening + 1, j) == j
                )
            ):
                j = opening - 1
            else:
                j -= 1
        elif (
            (j == first - 1 and sheet.words[j] in ("«", '"', "“") and j > start)
            or j == group.object
            or (sheet.pos[j] == "ADV" and sheet.words[j] not in words("pronoun"))
            or (
                sheet.words[j] in ("y", "en", "lui", "leur", "nous", "l'", "vous", "me", "m'")
                and sheet.pos[j] == "PRON"
                and sheet.deps[j] not in ("nsubj", "nsubj:pass", "expl:subj")
                and j == first - 1
            )
        ):
            j -= 1
        else:
            break
    return j


def _parsed_subject(sheet: Sheet, group: Group, start: int) -> Stretch | None:
    for verb in (group.verb, group.head, group.first):
        subject = sheet.subjects.get(verb)
        if subject is None or not start <= subject < group.first or is_time(sheet, subject):
            continue
        if sheet.words[subject] in words("pronoun"):
            return stressed(sheet, subject, start) or (subject, subject + 1)
        if any(sheet.finite[i] and i != verb for i in range(subject, group.first)) and not relative_between(
            sheet, subject, group.first
        ):
            continue
        return phrase_around(sheet, subject, start, group.first)
    return None


def subject_phrase(sheet: Sheet, group: Group) -> Stretch | None:
    """The noun phrase before a verb that is its subject, whether or not it can speak."""
    unit = sheet.units[sheet.unit_of[group.verb]]
    found = _parsed_subject(sheet, group, unit.first)
    return found or surface_subject(sheet, _before(sheet, group.first, unit.first, group) + 1, unit.first)
