"""Passives whose subject is what is reported: « l'attaque a été revendiquée », « un accord évoqué par la ministre »."""

from __future__ import annotations

from dataclasses import replace

from recoupe.reading.attribution.after_verb import agent
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import DECLINE, words
from recoupe.reading.attribution.phrases import skip_adverbs
from recoupe.reading.attribution.qualified import modified
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.sources import subject_phrase
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["passive"]

_PLAIN = frozenset({"state", "confirm", "reveal"})
_CLIMB = 8  # tokens that may stand between a participle's nearest noun and the one it agrees with
_ENDS = frozenset({",", ";", ":", ".", ")", "»", "et", "mais", "qui", "que", "qu'"})


def passive(sheet: Sheet, group: Group) -> Draft | None:
    """A passive cue with its subject as content; the source is the *par* complement, if any.

    ``pass`` asks for an agent, or for words in the past; ``pass_alone`` also takes « a été largement critiquée »;
    ``pass_when`` adds what is expected of it: « est attendu lundi à Brizac »; ``pass_for`` also without an auxiliary:
    « pressentie pour le poste ».
    """
    frames = group.lexeme.frames
    when = frames.get("pass_when")
    reading = frames.get("pass") or when
    if not (group.passive or group.bare):
        return None
    source = agent(sheet, group)
    if source is None and group.tense_is_past and not group.negated:
        reading = frames.get("pass_alone", reading)
    if reading is None or (group.bare and source is None and "pass_for" not in frames):
        return None
    content = _said(sheet, group)
    if content is None or (sheet.words[content[0]] in words("pronoun") and source is None):
        return None
    plain = reading.act in _PLAIN or "pass_alone" in frames
    told = plain and (group.tense_is_past or group.negated)
    if source is None and not told and not when:
        return None
    if group.negated and plain:
        content = _about(sheet, group) or content
        if reading.act in _PLAIN:
            reading = DECLINE
    rest = _rest(sheet, group, source) if when is not None else None
    if when is not None and rest is None and (source is None or "pass" not in frames):
        return None
    said = [content, rest] if rest is not None else [content]
    return Draft((group.first, group.last), said, source, reading, "passive", group, frame="pass")


def _said(sheet: Sheet, group: Group) -> Stretch | None:
    """What a passive or a participle is said of: its subject, the noun it stands by, the subject it shares."""
    if not group.bare:
        return subject_phrase(sheet, group)
    if sheet.deps[group.verb].startswith("conj"):
        return _shared_subject(sheet, group)
    found = modified(sheet, group)
    if found is None:
        return None
    return _thing(sheet, group, found)


def _shared_subject(sheet: Sheet, group: Group) -> Stretch | None:
    """« La proposition a été rejetée par la mairie mais acceptée par les riverains. »"""
    head = sheet.heads[group.verb]
    first = head
    while first > 0 and sheet.pos[first - 1] in ("AUX", "ADV"):
        first -= 1
    if first == head or head >= group.first or sheet.unit_of[head] != sheet.unit_of[group.verb]:
        return None
    return subject_phrase(sheet, replace(group, first=first, verb=head, head=first))


def _thing(sheet: Sheet, group: Group, found: Stretch) -> Stretch:
    """The whole phrase where the parse hangs the participle on a noun inside it: « la grève à la Norvia annoncée »."""
    nearest = sheet.heads[group.verb]
    if sheet.pos[nearest] != "PROPN" and _agree(sheet, group.verb, nearest):
        return found
    first = sheet.units[sheet.unit_of[group.verb]].first
    for noun in range(nearest - 1, max(first, nearest - _CLIMB) - 1, -1):
        if sheet.finite[noun] or sheet.words[noun] in (",", ";", ":"):
            break
        if sheet.pos[noun] == "NOUN" and _agree(sheet, group.verb, noun):
            while noun > first and sheet.pos[noun - 1] in ("DET", "ADJ", "NUM"):
                noun -= 1
            return noun, found[1]
    return found


def _agree(sheet: Sheet, participle: int, noun: int) -> bool:
    """True unless the tagger gives the two words a different gender or number."""
    one, other = sheet.parsed.doc[participle].morph, sheet.parsed.doc[noun].morph
    return all(
        not one.get(feature, []) or not other.get(feature, []) or one.get(feature, []) == other.get(feature, [])
        for feature in ("Gender", "Number")
    )


def _rest(sheet: Sheet, group: Group, source: Stretch | None) -> Stretch | None:
    """When or for what something is expected, after the verb or its agent."""
    last = sheet.units[sheet.unit_of[group.verb]].last
    start = source[1] if source is not None else group.last
    if sheet.word(start) not in words("told_when") | words("time") and tuple(sheet.words[start : start + 2]) != (
        "d'",
        "ici",
    ):
        return None
    end = next((j for j in range(start, last) if sheet.words[j] in _ENDS), last)
    return (start, end) if end > start + (sheet.pos[start] == "ADP") and not sheet.has_finite(start, end) else None


def _about(sheet: Sheet, group: Group) -> Stretch | None:
    """What nothing was said about: « rien n'a été dit sur le coût »."""
    last = sheet.units[sheet.unit_of[group.verb]].last
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i) in ("sur", "concernant") and i + 1 < last:
        end = next((j for j in range(i + 1, last) if sheet.words[j] in (",", ";", ".")), last)
        return i + 1, end
    return None
