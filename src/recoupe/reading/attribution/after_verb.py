"""Sources after their verb: the agent of a passive, an inverted subject, whoever is made to fear."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.verb_groups import Group
from recoupe.reading.entities.lexicon import given_names

__all__ = ["addressee", "agent", "speaker_after"]

_OPENING = frozenset({"«", "“", '"'})
_OPEN = frozenset({"de", "d'", "du", "des", "et", "à", "au", "aux"})  # after these a determiner opens no new phrase
_AS_WELL = frozenset({"aussi", "tant", "autant"})  # open « aussi bien par A que par B »
_LONGEST = 16  # tokens of circumstances between a verb and its subject


def agent(sheet: Sheet, group: Group) -> Stretch | None:
    """The *par* complement of a passive or a participle; « aussi bien par A que par B » is one."""
    unit = sheet.units[sheet.unit_of[group.verb]]
    start = group.last + (sheet.word(group.last) == "," and sheet.word(group.last + 1) in _AS_WELL)
    for i in range(start, min(unit.last, start + 8)):
        if sheet.words[i] == "par" and starts_noun_phrase(sheet, i + 1, unit.last):
            return i + 1, _other_agent(sheet, start, noun_phrase(sheet, i + 1, unit.last), unit.last)
        if sheet.words[i] in (",", "que", "qu'") or sheet.finite[i]:
            break
    return None


def _other_agent(sheet: Sheet, start: int, end: int, last: int) -> int:
    """The end of « A que par B » after « aussi bien par », « tant par »; else ``end``."""
    paired = sheet.word(start) in _AS_WELL and sheet.word(end) in ("que", "qu'") and sheet.word(end + 1) == "par"
    if not paired or not starts_noun_phrase(sheet, end + 2, last):
        return end
    return noun_phrase(sheet, end + 2, last)


def addressee(sheet: Sheet, group: Group) -> Stretch | None:
    last = sheet.units[sheet.unit_of[group.verb]].last
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i) in ("à", "au", "aux") and i + 1 < last:
        return i + 1, noun_phrase(sheet, i + 1, last, appositions=False)
    return None


def speaker_after(sheet: Sheet, i: int, last: int) -> Stretch | None:
    """The subject after its verb, whatever stands between them.

    « a déclaré sur Radio Vallon la maire », « lâche, amer, Paul Vial », « dit celle qui… »; past a circumstance only
    somebody is taken for it.
    """
    j = _past_circumstances(sheet, i, last)
    if (quoted := _quoted_name(sheet, j, last)) is not None:
        return quoted
    if sheet.word(j) in words("demonstrative") and sheet.word(j + 1) in ("qui", "que", "qu'", "dont"):
        comma = sheet.find(",", j, last)
        return j, comma if comma > 0 else _before_stop(sheet, last)
    if sheet.word(j) == "," or not starts_noun_phrase(sheet, j, last):
        return None
    found = j, noun_phrase(sheet, j, last)
    return found if found[1] > j and (j == i or _personal(sheet, found)) else None


def _personal(sheet: Sheet, found: Stretch) -> bool:
    return sheet.capital[found[0]] or any(speaks(sheet.words[k]) or sheet.capital[k] for k in range(*found))


def _before_stop(sheet: Sheet, last: int) -> int:
    while last and not sheet.words[last - 1][0].isalnum() and sheet.quoted[last - 1] < 0:
        last -= 1
    return last


def _quoted_name(sheet: Sheet, i: int, last: int) -> Stretch | None:
    """A title between quotation marks, as an outlet's name is often written."""
    if sheet.word(i) not in _OPENING or sheet.quoted[i] < 0 or not sheet.capital[min(i + 1, len(sheet) - 1)]:
        return None
    quotation = sheet.quotations[sheet.quoted[i]]
    short = quotation.first == i and quotation.last - i <= 7 and quotation.last <= last
    return quotation.inside if short and not sheet.has_finite(i, quotation.last) else None


def _past_circumstances(sheet: Sheet, i: int, last: int) -> int:
    """Step over adverbs, time, place, medium and addressee, and over « , amer, », « , d'ailleurs, hier soir, »."""
    limit = min(last, i + _LONGEST)
    start = i
    while True:
        j = skip_adverbs(sheet, skip_time(sheet, skip_adverbs(sheet, i, last), last), last)
        manner = sheet.word(j) == "d'" and sheet.word(j + 1) in ("un", "une")
        if j < limit and (manner or sheet.words[j] in words("circumstance")):
            j = _phrase_end(sheet, j, last)
        elif j < limit and sheet.words[j] == ",":
            close = sheet.find(",", j + 1, min(last, j + 10))
            aside = close > 0 and not sheet.has_finite(j, close) and not starts_noun_phrase(sheet, j + 1, close)
            j = close + 1 if aside else j
            if not aside and j > start and "," in sheet.words[start:j] and starts_noun_phrase(sheet, j + 1, last):
                return j + 1
        if j == i:
            return i
        i = j


def _phrase_end(sheet: Sheet, i: int, last: int) -> int:
    """Where a prepositional phrase ends: before a new determiner, a person's name, or what is no noun."""
    doc = sheet.parsed.doc
    j = i + 1
    if sheet.word(j) in words("determiner"):
        j += 1
    start = j
    while j < last:
        word = sheet.words[j]
        fresh = j > start and sheet.words[j - 1] not in _OPEN
        if word in words("determiner") and word not in _OPEN and fresh:
            break
        if sheet.finite[j] or (sheet.pos[j] in ("PUNCT", "ADP") and word not in _OPEN):
            break
        named = doc[j].ent_type_ == "PER" and doc[j].ent_iob_ == "B"
        given = doc[j].text in given_names() and sheet.capital[min(j + 1, len(sheet) - 1)]
        if fresh and (named or given) and doc[j - 1].text not in given_names():
            break
        j += 1
    return j
