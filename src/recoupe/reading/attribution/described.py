"""A source with what is said of it: « un témoin qui se trouvait là », « une étude publiée par l'institut »."""

from __future__ import annotations

from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["described", "past_description"]

_FAR = 30  # tokens that a description may take
_RELATIVE = frozenset({"qui", "que", "qu'", "dont", "où", "auquel", "lequel", "laquelle", "lesquels", "lesquelles"})
_PARTITIVE = frozenset({"un", "une", "plusieurs", "certains", "certaines", "deux", "trois", "aucun", "nombre"})
_MARKS = frozenset({"«", "“", '"'})
_OF = frozenset({"de", "d'", "des", "du"})


def described(sheet: Sheet, first: int, bound: int, *, split: bool = False) -> int:
    """Where the source that begins at ``first`` ends, with its restrictive relative clause or participle.

    After a verb that it parts from its object (``split``), only somebody may stand beside it.
    """
    if sheet.words[first] in words("demonstrative") | {"qui"}:
        nominal = sheet.words[first] in ("celui", "celle", "ceux", "celles")
        end = first + 1 if not nominal else noun_phrase(sheet, first, bound)
        return _restricted(sheet, end, bound) if nominal else end
    if sheet.words[first] in words("tonic") and sheet.pos[first] == "PRON":
        if _said_after(sheet, first, bound):
            return first + 1
        if sheet.word(first + 1) == ",":  # « selon lui, le suspect, … »: no apposition
            return noun_phrase(sheet, first, bound, appositions=False)
    head = _partitive(sheet, first)
    end = noun_phrase(sheet, head, bound)
    end = _beside(sheet, first, end, split=split)
    if sheet.word(end) == "comme" and starts_noun_phrase(sheet, end + 1, bound):
        end = noun_phrase(sheet, end + 1, bound)
    if sheet.word(end) == "," and sheet.word(end + 1) == "et" and _person(sheet, first) and _person(sheet, end + 2):
        end = noun_phrase(sheet, end + 2, bound)
    return _restricted(sheet, end, bound)


def _said_after(sheet: Sheet, first: int, bound: int) -> bool:
    """True when what he says of a thing follows his pronoun: « selon elle « absurde » », « selon lui inutile »."""
    after = sheet.word(first + 1)
    adjective = first + 1 < bound and sheet.pos[first + 1] == "ADJ" and not after.startswith(("même", "seul"))
    return after in _MARKS or (adjective and sheet.words[first] not in ("certains", "beaucoup"))


def _person(sheet: Sheet, i: int) -> bool:
    return (i < len(sheet) and sheet.parsed.doc[i].ent_type_ == "PER") or sheet.pos[min(i, len(sheet) - 1)] == "PROPN"


def _partitive(sheet: Sheet, first: int) -> int:
    """Step over « l'un des », « plusieurs de » to the noun phrase proper."""
    i = first + 1 if sheet.words[first] == "l'" and sheet.word(first + 1) in ("un", "une") else first
    if sheet.word(i) in _PARTITIVE and sheet.word(i + 1) in _OF:
        return i + 1 if sheet.word(i + 1) in ("des", "du") else i + 2
    return first


def _beside(sheet: Sheet, first: int, end: int, *, split: bool) -> int:
    """Take back the apposition that the parse makes the subject, object or predicate of the clause."""
    for i in range(first + 1, end):
        if sheet.words[i] != "," or sheet.quoted[i] != sheet.quoted[first]:
            continue
        if split and not any(speaks(sheet.words[j]) or sheet.pos[j] == "PROPN" for j in range(i + 1, min(end, i + 4))):
            return i
        stop = next((j for j in range(i + 1, end) if sheet.words[j] == ","), end)
        if any(_belongs_to_clause(sheet, j, first, stop) for j in range(i + 1, stop)):
            return i
    return end


def _belongs_to_clause(sheet: Sheet, j: int, first: int, stop: int) -> bool:
    """True for the subject of a verb to the right, and for the object of a verb to the left."""
    head, dep = sheet.heads[j], sheet.deps[j]
    return (head >= stop and dep.startswith("nsubj")) or (head < first and dep in ("obj", "xcomp", "obl:agent"))


def _restricted(sheet: Sheet, end: int, bound: int) -> int:
    """Past « qui se trouvait là » or « publiée mardi par l'institut », up to the comma before the clause proper."""
    word = sheet.word(end)
    if end >= bound:
        return end
    relative = word in _RELATIVE or (sheet.pos[end] == "ADP" and sheet.word(end + 1) in _RELATIVE)
    begun = any(sheet.moods[j] == "Part" for j in range(max(0, end - 1), end)) and (
        word in ("par", "à", "en", "dans", "sur", "auprès", "au") or skip_time(sheet, end, bound) != end
    )
    participle = sheet.moods[end] == "Part" and not word.endswith("ant")
    if not (relative or begun or participle):
        return end
    comma = next(
        (j for j in range(end, min(bound, end + _FAR)) if sheet.words[j] in (",", ".", ";", ":", "»", ")")),
        min(bound, end + _FAR),
    )
    if relative and not sheet.has_finite(end, comma):
        return end
    if not relative and sheet.has_finite(end, comma):
        return end
    return comma


def _past_medium(sheet: Sheet, end: int, last: int) -> int:
    """Step over where somebody says it: « , dans Le Courrier de Brizac, », « , sur son compte, »."""
    if sheet.word(end) != "," or sheet.word(end + 1) not in ("dans", "sur"):
        return end
    comma = sheet.find(",", end + 2, min(last, end + 12))
    if comma < 0 or sheet.has_finite(end, comma) or not sheet.has_finite(comma, last):
        return end
    titled = sheet.capital[end + 2] and sheet.words[end + 2] in words("determiner")
    told = any(sheet.words[j] in words("medium") for j in range(end + 2, comma))
    return comma if titled or told or sheet.parsed.doc[end + 2].ent_type_ == "ORG" else end


def past_description(sheet: Sheet, end: int, last: int) -> int:
    """Step over what is said of a source after a comma: « , qui dit tout ignorer, », « , réalisé en mai, »."""
    end = _past_medium(sheet, end, last)
    after = sheet.word(end + 1)
    relative = after in ("qui", "dont", "où")
    if sheet.word(end) != "," or not (relative or sheet.moods[min(end + 1, last - 1)] == "Part"):
        return end
    comma = next(
        (j for j in range(end + 2, last) if sheet.words[j] == "," and sheet.quoted[j] == sheet.quoted[end]), -1
    )
    if comma < 0 or comma - end > _FAR or not sheet.has_finite(comma, last):
        return end
    return comma if relative or not sheet.has_finite(end, comma) else end
