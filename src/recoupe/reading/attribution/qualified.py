"""The noun phrase that a participle or an adjective without a verb is said of."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["fronted", "modified", "qualified", "up_to"]

_OPENS = frozenset({"«", "“", '"', "et", "mais", "or", "-", "–", "—", ","})
_CLITIC = frozenset({"ne", "n'", "se", "s'", "y", "en", "l'", "le", "la", "les", "lui", "leur", ","})
_LONGEST = 40  # tokens of a phrase, and of what stands in front of a sentence


def modified(sheet: Sheet, group: Group) -> Stretch | None:
    """The noun phrase that a participle qualifies: before it, or the subject of the sentence that it opens."""
    return qualified(sheet, group) or fronted(sheet, group)


def qualified(sheet: Sheet, group: Group) -> Stretch | None:
    """The noun phrase before a participle that the parse hangs on it, up to the participle."""
    noun, unit = sheet.heads[group.verb], sheet.units[sheet.unit_of[group.verb]]
    beside = sheet.deps[group.verb].startswith(("acl", "amod"))
    if sheet.deps[group.verb] == "advcl" and sheet.word(group.first - 1) == ",":
        noun, beside = sheet.subjects.get(noun, len(sheet)), True
    if not beside or not unit.first <= noun < group.first or sheet.pos[noun] not in ("NOUN", "PROPN"):
        return None
    first = max(unit.first, min(sheet.left[noun], noun))
    while first < noun and (sheet.pos[first] in ("ADP", "PUNCT", "CCONJ") or sheet.words[first] == "voire"):
        first += 1
    end = group.first
    while end > noun + 1 and (sheet.words[end - 1] in (",", "comme", "(") or sheet.pos[end - 1] == "ADV"):
        end -= 1
    return (first, end) if end - first <= _LONGEST else None


def fronted(sheet: Sheet, group: Group) -> Stretch | None:
    """The subject of the sentence that a participle or an adjective opens: « Accusé de fraude, **le maire** nie »."""
    first, last = bounds(sheet, group.verb)
    if any(sheet.words[i] not in _OPENS and sheet.pos[i] != "ADV" for i in range(first, group.first)):
        return None
    for comma in range(group.last, min(last - 1, group.last + _LONGEST)):
        if sheet.words[comma] == "," and sheet.quoted[comma] == sheet.quoted[group.verb]:
            subject = _subject(sheet, comma + 1, last)
            if subject is not None:
                return subject
    return None


def _subject(sheet: Sheet, i: int, last: int) -> Stretch | None:
    """The pronoun or the noun phrase at ``i`` that the verb of the sentence follows."""
    if sheet.words[i] in words("pronoun") and sheet.words[i] != "qui":
        return i, i + 1
    if not starts_noun_phrase(sheet, i, last):
        return None
    end = noun_phrase(sheet, i, last)
    verb = end
    while verb < last and (sheet.words[verb] in _CLITIC or sheet.pos[verb] == "ADV") and not sheet.finite[verb]:
        verb += 1
    if verb < last and sheet.finite[verb]:
        return i, end
    verb = next((k for k in range(i, last) if sheet.finite[k]), -1)
    subject = sheet.subjects.get(verb, sheet.subjects.get(sheet.heads[verb], -1)) if verb > 0 else -1
    return (i, end) if i <= subject < verb else None


def up_to(stretch: Stretch, held: Stretch | None) -> Stretch:
    """A stretch that ends before the subject after it, where the parse runs on into the main clause."""
    return (stretch[0], held[0]) if held is not None and stretch[0] < held[0] < stretch[1] else stretch
