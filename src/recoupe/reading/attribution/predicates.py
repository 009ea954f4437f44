"""Predicates as content: « qualifie la visite de provocation », « considéré comme perdu », « se dit inquiet »."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.circumstances import over_circumstances
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.extent import content_end
from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.objects import noun_content, quotation_end
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.qualified import modified, up_to
from recoupe.reading.attribution.relatives import relative_head
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.sources import subject_phrase
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["judged", "named", "outcome", "predicate", "presented", "said_of_oneself", "seen_in"]

_QUE = frozenset({"que", "qu'"})
_A = frozenset({"à", "au", "aux"})
_OPENING = frozenset({"«", "“", '"'})
_TO = frozenset({"de", "d'", "à"})
_INDEFINITE = frozenset({"un", "une", "des", "le", "la", "l'", "les"})
_NEAR = 8  # tokens within which « comme » takes up « considère X comme Y »
_REACH = 32  # tokens between an object and its predicate


def predicate(*particles: str) -> Finder:
    """Object and predicate: « qualifie la visite de provocation », « considéré comme perdu »."""

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = skip_adverbs(sheet, group.last, last)
        clitic = group.object
        before = _before_object(sheet, group, i, last, starts) if sheet.word(i) in particles else None
        if before is not None:
            return before
        for j in range(i, min(last, i + _REACH)):
            if sheet.words[j] in (":", ";", ".", ",") or (sheet.finite[j] and not sheet.deps[j].startswith("xcomp")):
                return None
            if (
                sheet.words[j] in particles
                and ("comme" in particles or sheet.words[j] not in _A or _figure(sheet, j + 1))
                and (j > i or clitic is not None or _relative_object(sheet, group) or group.passive or group.bare)
                and not (group.bare and (j > i or not _qualified(sheet, group)))
            ):
                start = j + 2 if sheet.word(j + 1) == "'" else j + 1
                end = noun_content(sheet, start, group, last, starts)
                head = relative_head(sheet, group)
                doer = sheet.find("par", j + 1, end) if group.passive or group.bare else -1
                end = doer if doer > j + 1 else end
                object_ = (
                    [head]
                    if head is not None
                    else [(i, j)]
                    if j > i and not group.passive
                    else [(clitic, clitic + 1)]
                    if clitic is not None
                    else _qualified(sheet, group)
                )
                said = up_to((start, end), object_[0] if object_ else None)
                return [*object_, said] if end > start else None
        return None

    return find


def _before_object(sheet: Sheet, group: Group, i: int, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« a qualifié d'« irresponsable » l'attitude du club »: the predicate before its object."""
    if group.passive or group.bare or group.object is not None:
        return None
    start = i + 2 if sheet.word(i + 1) == "'" else i + 1
    end = _verdict(sheet, start, last)
    if end <= start or sheet.word(end) not in words("determiner") or not starts_noun_phrase(sheet, end, last):
        return None
    return [(start, end), (end, noun_content(sheet, end, group, last, starts))]


def _figure(sheet: Sheet, i: int) -> bool:
    """True for « à trois millions », « à plus de 200 »: a figure within the next words."""
    return any(sheet.pos[k] == "NUM" or sheet.words[k] in words("figure") for k in range(i, min(i + 4, len(sheet))))


def _qualified(sheet: Sheet, group: Group) -> list[Stretch]:
    """What a participle or a passive says it of: the noun it modifies, or its subject."""
    found = modified(sheet, group) if group.bare else subject_phrase(sheet, group) if group.passive else None
    return [found] if found is not None else []


def judged(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« des demandes jugées irréalistes », « la mesure est jugée injuste », « juge la mesure injuste »."""
    i = skip_adverbs(sheet, group.last, last)
    end = _verdict(sheet, i, last)
    if "pred_comme" in group.lexeme.frames and sheet.find("comme", i, min(last, i + _NEAR)) > 0:
        return None
    if group.passive or group.bare:
        held = _qualified(sheet, group) if group.lexeme.head != "trouver" else []
        return [*held, (group.last, end)] if held and end > i else None
    if group.object is not None and sheet.words[group.object] in ("le", "la", "l'", "les"):
        return [(group.object, group.object + 1), (group.last, end)] if end > i else None
    if end > i:
        if sheet.word(end) in words("determiner") and starts_noun_phrase(sheet, end, last):
            return [(i, noun_content(sheet, i, group, last, starts))]
        if sheet.word(end) in _QUE or begins_infinitive(sheet, end + 1, last):
            return [(i, content_end(sheet, i, group, last, starts))]
        head = relative_head(sheet, group)
        return [head, (i, end)] if head is not None else None
    if starts_noun_phrase(sheet, i, last):
        return _object_and_verdict(sheet, group, i, last)
    return None


def _object_and_verdict(sheet: Sheet, group: Group, i: int, last: int) -> list[Stretch] | None:
    """« juge la mesure trop coûteuse », « considère ce texte « dangereux » »."""
    for j in range(i + 1, min(last, i + _REACH)):
        if sheet.words[j] in (":", ";", ".", ",", "comme") or sheet.finite[j] or sheet.moods[j] == "Inf":
            return None
        end = _verdict(sheet, j, last)
        told = sheet.words[j] in _OPENING and sheet.pos[j - 1] not in ("DET", "ADP")
        if end > j and (told or _predicative(sheet, group, j)):
            return [(i, end)]
    return None


def _predicative(sheet: Sheet, group: Group, j: int) -> bool:
    """True for an adjective that is said of the object rather than part of it: by the parse, a degree, or its sense."""
    word = sheet.words[j]
    if sheet.heads[j] == group.verb and sheet.deps[j].startswith("xcomp"):
        return True
    return sheet.pos[j - 1] in ("NOUN", "PROPN", "ADV", "ADJ") and (
        word.startswith(tuple(words("negating")))
        or word.rstrip("s").endswith(tuple(words("capable")))
        or word in words("verdict")
    )


def _verdict(sheet: Sheet, i: int, last: int) -> int:
    """The end of the adjective, quoted or not, at ``i``, with those joined to it and its complement; else ``i``."""
    if i >= last:
        return i
    if sheet.words[i] in _OPENING:
        end = min(last, quotation_end(sheet, i))
        first = skip_adverbs(sheet, i + 1, end)
        return end if _adjective(sheet, first, end) and not sheet.has_finite(i, end) else i
    first = skip_adverbs(sheet, i, last)
    if not _adjective(sheet, first, last):
        return i
    end = _adjectives(sheet, first, last)
    beyond = sheet.right[end - 1] + 1
    attached = end < beyond <= last and sheet.pos[end] == "ADP" and sheet.words[end] != "par"
    simple = attached and not any(sheet.words[k] in (",", "par", ":") or sheet.finite[k] for k in range(end, beyond))
    infinitive = sheet.word(end) in _TO and begins_infinitive(sheet, end + 1, last)
    return beyond if simple and not infinitive else end


def outcome(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« est donné favori », « donne la maire gagnante »."""
    i = skip_adverbs(sheet, group.last, last)
    if not (group.passive or group.bare):
        end = noun_phrase(sheet, i, last) if starts_noun_phrase(sheet, i, last) else i
        won = (
            end > i
            and sheet.word(end) in words("outcome")
            and (sheet.words[end] != "en" or sheet.word(end + 1) == "tête")
        )
        return [(i, end), (end, noun_content(sheet, end, group, last, starts))] if won else None
    if sheet.word(i) not in words("outcome"):
        return None
    held = _qualified(sheet, group)
    said = up_to((i, noun_content(sheet, i, group, last, starts)), held[0] if held else None)
    return [*held, said] if held else None


def _adjective(sheet: Sheet, i: int, last: int) -> bool:
    if i >= last or sheet.words[i] in ("comme", "que"):
        return False
    if sheet.words[i] in words("verdict") or sheet.words[i].removeprefix("in") in words("verdict"):
        return True
    return sheet.pos[i] == "ADJ" or (
        sheet.moods[i] == "Part" and (not sheet.words[i].endswith("ant") or sheet.words[i] in words("verdict"))
    )


def _adjectives(sheet: Sheet, i: int, last: int) -> int:
    """The end of an adjective, and of those joined to it: « injuste et inutile », « injuste, voire inutile »."""
    i += 1
    while sheet.word(i) in ("et", "ou", "mais", "voire", ","):
        step = i + 2 if sheet.word(i + 1) in ("et", "voire", "mais") else i + 1
        j = skip_adverbs(sheet, step, last)
        if not _adjective(sheet, j, last) or (sheet.words[i] == "," and step == i + 1):
            break
        i = j + 1
    while sheet.word(i) in ("et", "ou", "voire"):
        following = skip_adverbs(sheet, i + 1, last)
        if not _adjective(sheet, following, last):
            break
        i = following + 1
    return i


def presented(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« se présente comme le chef », « s'est décrite comme « trahie » », « se qualifie de centriste »: of oneself."""
    i = over_circumstances(sheet, group.last, last, until=("comme", "de", "d'"))
    called = group.lexeme.name == "se qualifier"
    if sheet.word(i) not in (("de", "d'") if called else ("comme",)):
        return None
    return [(i + 1, noun_content(sheet, i + 1, group, last, starts))]


def seen_in(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« voit dans cette vente une erreur », « voit en elle une rivale », « y voit un progrès »."""
    i = skip_adverbs(sheet, group.last, last)
    if group.passive or group.bare or group.tense is Tense.PAST:  # « il vit dans un village »
        return None
    if group.object is not None and sheet.words[group.object] == "y":
        if sheet.word(i) not in words("determiner") | _OPENING:
            return None
        return [(group.object, group.object + 1), (i, noun_content(sheet, i, group, last, starts))]
    if sheet.word(i) not in ("dans", "en"):
        return None
    for j in range(i + 2, min(last, i + _REACH)):
        if sheet.words[j] in (":", ";", ".", ",") or sheet.finite[j]:
            return None
        indefinite = sheet.words[j] in _INDEFINITE and sheet.pos[j - 1] not in ("ADP", "CCONJ")
        told = sheet.words[j] in _OPENING and not sheet.has_finite(j, min(last, quotation_end(sheet, j)))
        if indefinite or (told and sheet.pos[j - 1] not in ("ADP", "DET")):
            return [(i + 1, j), (j, noun_content(sheet, j, group, last, starts))]
    return None


def named(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« parle de « trahison » », « parle d'un échec »: what somebody calls a thing, not what he talks about."""
    i = over_circumstances(sheet, group.last, last, until=("de", "d'"))
    if sheet.word(i) not in ("de", "d'") or group.declined or group.passive or group.tense is Tense.INFINITIVE:
        return None
    after = sheet.word(i + 1)
    plural = i + 1 < last and sheet.pos[i + 1] == "NOUN" and after.endswith(("s", "x"))
    counted = i + 1 < last and sheet.pos[i + 1] == "NUM"
    if after in _OPENING or after in ("un", "une") or plural or counted:
        return [(i + 1, noun_content(sheet, i + 1, group, last, starts))]
    return None


def said_of_oneself(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« se dit inquiet de la crue », « se disant « trahie » »."""
    i = skip_adverbs(sheet, group.last, last)
    word = sheet.word(i)
    if i < last and (
        sheet.pos[i] == "ADJ"
        or (sheet.moods[i] == "Part" and not word.endswith("ant"))
        or word in words("self_noun")
        or (word in _OPENING and not sheet.has_finite(i, quotation_end(sheet, i)))
    ):
        return [(i, noun_content(sheet, i, group, last, starts))]
    return None


def _relative_object(sheet: Sheet, group: Group) -> bool:
    return any(sheet.word(i) in _QUE for i in range(group.first - 4, group.first))
