"""How far the complements of a reporting noun go: clause, infinitive, noun phrase, owner."""

from __future__ import annotations

from collections.abc import Collection

from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["clause_end", "infinitive_end", "owner_end", "phrase_end"]

_DE = frozenset({"de", "d'", "du", "des"})
_TO = frozenset({"de", "d'", "à"})
_LINKS = frozenset(
    {"qui", "que", "qu'", "dont", "où", "et", "ou", "mais", "car", "comme", "si", "s'", ",", ":", "puis"}
)


def owner_end(sheet: Sheet, noun: int, start: int, last: int, particles: Collection[str]) -> int:
    """The end of whoever the noun at ``noun`` belongs to, from ``start``: before what he says.

    ``particles`` begin what the noun may say of a thing; « de » does so with an infinitive, or where the parse hangs
    it on the noun rather than on its owner.
    """
    end = noun_phrase(sheet, start, last, appositions=False)
    things = []
    for k in range(start + 1, end):
        word = sheet.words[k]
        dated = word == "du" and skip_time(sheet, k + 1, last) > k + 1
        if word in particles or dated or word == "(" or (word in _TO and begins_infinitive(sheet, k + 1, last)):
            end = k
            break
        if word in _DE and sheet.words[start - 1] == "par" and _of_thing(sheet, k, last):
            if sheet.heads[sheet.heads[k]] == noun or sheet.capital[k - 1] or sheet.word(k + 1) in words("indefinite"):
                return k
            things.append(k)
    return things[-1] if things else end


def _of_thing(sheet: Sheet, k: int, last: int) -> bool:
    """True for the « de » of « par le groupe de la vente »: a thing with its article, no part of a name."""
    doc = sheet.parsed.doc
    if sheet.words[k] not in ("du", "des") and sheet.word(k + 1) not in words("determiner"):
        return False
    thing = next((m for m in range(k + 1, min(k + 4, last)) if sheet.pos[m] == "NOUN"), -1)
    inside = bool(doc[k].ent_type_) and doc[k].ent_iob_ == "I"
    if thing < 0 or inside or sheet.capital[thing]:
        return False
    return sheet.words[thing] in words("document") or not speaks(sheet.words[thing])


def phrase_end(sheet: Sheet, start: int, last: int, *, by: bool = False) -> int:
    """The end of a noun phrase that is told, with what the parse hangs on it; before « par » if ``by``."""
    end = noun_phrase(sheet, start, last, appositions=False)
    while end < last and sheet.pos[end] == "NOUN" and sheet.pos[end - 1] == "ADJ":  # « un prochain heureux événement »
        end = noun_phrase(sheet, end, last, appositions=False)
    links = _LINKS | {"par"} if by else _LINKS
    reach = min(
        last, max((sheet.right[k] + 1 for k in range(start, end) if _inner_noun(sheet, k, start, end)), default=end)
    )
    if reach > end and not any(sheet.finite[k] or sheet.words[k] in links for k in range(end, reach)):
        end = reach
    while end > start + 1 and sheet.words[end - 1] in words("before_verb") and end < last and sheet.finite[end]:
        end -= 1
    return _aimed(sheet, _enumerated(sheet, end, last), last)


def _inner_noun(sheet: Sheet, k: int, start: int, end: int) -> bool:
    """True for the first noun of a phrase, and for those that the parse hangs on it."""
    first = next((m for m in range(start, end) if sheet.pos[m] == "NOUN"), start)
    return k == first or (sheet.pos[k] == "NOUN" and start <= sheet.heads[k] < end and sheet.deps[k] != "obl")


def _aimed(sheet: Sheet, end: int, last: int) -> int:
    """Past « visant à calmer les esprits »."""
    if sheet.word(end) == "visant" and sheet.word(end + 1) == "à" and begins_infinitive(sheet, end + 2, last):
        return infinitive_end(sheet, end + 2, last)
    return end


def _enumerated(sheet: Sheet, end: int, last: int) -> int:
    """Further bare complements, and what they concern: « d'abus, de vol et de fraude visant le club »."""
    while end < last:
        j = end + (sheet.words[end] in (",", "et", "ou"))
        after = sheet.pos[min(j + 1, last - 1)]
        if j > end and sheet.word(j) in ("de", "d'") and after == "NOUN" and not speaks(sheet.word(j + 1)):
            j += 1
        elif j > end or sheet.word(j) not in words("concerning") or not starts_noun_phrase(sheet, j + 1, last):
            return end
        else:
            j += 1
        past = noun_phrase(sheet, j, last, appositions=False)
        if past <= j:
            return end
        end = past
    return end


def clause_end(sheet: Sheet, start: int, last: int) -> int:
    """The end of a clause after a noun: its subtree in the parse, cut where the verb above it comes."""
    verb = next((k for k in range(start, last) if sheet.moods[k] not in ("", "Part")), None)
    if verb is None:
        return last
    while sheet.deps[verb].startswith(("aux", "cop")) and start < sheet.heads[verb] < last:
        verb = sheet.heads[verb]
    end = max(sheet.right[verb], verb) + 1
    end = min(last, end) if end > start else last
    return _before_verb(sheet, verb + 1, end)


def infinitive_end(sheet: Sheet, start: int, last: int) -> int:
    """The end of an infinitive after a noun: at a strong mark, at the verb above it, or where its subtree ends."""
    verb = next((k for k in range(start, last) if sheet.moods[k] == "Inf"), start)
    while sheet.deps[verb].startswith("aux") and start < sheet.heads[verb] < last:
        verb = sheet.heads[verb]
    stop = next((k for k in range(verb, last) if _stops(sheet, k)), last)
    edge = min(max(sheet.right[verb], verb) + 1, stop)
    if edge < stop and sheet.pos[edge] == "ADP" and not sheet.has_finite(edge, min(stop, edge + 3)):
        edge = max(edge, noun_phrase(sheet, edge + 1, stop, appositions=False))
    elif edge == verb + 1 and edge < stop and starts_noun_phrase(sheet, edge, stop):
        edge = noun_phrase(sheet, edge, stop, appositions=False)  # the parse took its object for the next subject
    return _before_verb(sheet, verb + 1, edge)


def _stops(sheet: Sheet, k: int) -> bool:
    """True at a strong mark, at « , mais », and where the writer's grounds begin (« du fait de »)."""
    return sheet.words[k] in (";", ":") or f"{sheet.words[k]} {sheet.word(k + 1)}" in words("grounds")


def _before_verb(sheet: Sheet, start: int, end: int) -> int:
    """Cut a stretch before a finite verb that no subject, relative or conjunction of its own ties to it."""
    for k in range(start, end):
        if (
            not sheet.finite[k]
            or (sheet.finite[k - 1] and sheet.pos[k - 1] == "AUX")
            or sheet.quoted[k] != sheet.quoted[start - 1]
        ):
            continue
        if any(sheet.words[m] in _LINKS for m in range(start, k)):
            return end
        while k > start and sheet.words[k - 1] in words("clitic") | words("before_verb"):
            k -= 1
        return k
    return end
