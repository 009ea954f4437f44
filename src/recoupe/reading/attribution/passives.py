"""Passives whose subject is what is reported: « l'attaque a été revendiquée », « un accord évoqué par la ministre »."""

from __future__ import annotations

from recoupe.reading.attribution.after_verb import agent
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.lexicon import DECLINE, words
from recoupe.reading.attribution.phrases import skip_adverbs
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.sources import modified, subject_phrase
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["passive"]


def passive(sheet: Sheet, group: Group) -> Draft | None:
    """A passive cue with its subject as content; the source is the *par* complement, if any."""
    reading = group.lexeme.frames.get("pass")
    if reading is None or not (group.passive or group.bare):
        return None
    source = agent(sheet, group)
    if group.bare and source is None:
        return None
    content = modified(sheet, group) if group.bare else subject_phrase(sheet, group)
    if content is None or (sheet.words[content[0]] in words("pronoun") and source is None):
        return None
    plain = reading.act in ("state", "confirm", "reveal")
    if source is None and not group.negated and not (plain and group.tense_is_past):
        return None
    if group.negated and plain:
        content = _about(sheet, group) or content
    if group.negated and reading.act in ("state", "confirm", "reveal"):
        reading = DECLINE
    return Draft((group.first, group.last), [content], source, reading, "passive", group, frame="pass")


def _about(sheet: Sheet, group: Group) -> Stretch | None:
    """What nothing was said about: « rien n'a été dit sur le coût »."""
    last = sheet.units[sheet.unit_of[group.verb]].last
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i) in ("sur", "concernant") and i + 1 < last:
        end = next((j for j in range(i + 1, last) if sheet.words[j] in (",", ";", ".")), last)
        return i + 1, end
    return None
