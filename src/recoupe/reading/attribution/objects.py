"""Noun phrases as content: « dément toute implication », « accuse le maire d'avoir menti », « met en garde contre »."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.circumstances import over_adjuncts, over_circumstances
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.extent import content_end, starts_quotation
from recoupe.reading.attribution.infinitives import begins_infinitive, skip_addressee
from recoupe.reading.attribution.lexicon import DECLINE, cue_nouns, noun_prepositions, words
from recoupe.reading.attribution.phrases import skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.qualified import modified, up_to
from recoupe.reading.attribution.relatives import relative_head
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.sources import subject_phrase
from recoupe.reading.attribution.trailing import adds_apposition, infinitive_end
from recoupe.reading.attribution.verb_groups import Group

__all__ = [
    "grounds",
    "introduced",
    "listed_object",
    "noun_content",
    "noun_object",
    "object_then",
    "prepositional_object",
    "quotation_end",
]

_QUE = frozenset({"que", "qu'"})
_DE = frozenset({"de", "d'", "du", "des"})
_A = frozenset({"à", "au", "aux"})
_SUR = frozenset({"sur"})
_OPENING = frozenset({"«", "“", '"'})
_ADDING = frozenset({"qui", "que", "qu'", "dont", "où", "et", "ou", "mais", "voire", "ainsi", "notamment"}) | _DE
_TOLD = frozenset({"deny", "confirm", "fear", "urge", "promise", "doubt"})  # acts whose « le » is what was said
_RELATIVE = frozenset({"qui", "dont", "où"}) | _QUE
_REACH = 32  # tokens between an object and what is said of it


def object_then(particles: frozenset[str], *, infinitive: bool, noun: bool) -> Finder:
    """Object, then a preposition with infinitive or noun phrase: « accuse X d'avoir », « met en garde X contre »."""

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = skip_adverbs(sheet, group.last, last)
        clitic = group.object if group.object is not None and sheet.words[group.object] not in ("y", "en") else None
        qualified = modified(sheet, group) if group.bare and (infinitive or noun) else None
        turned = group.passive or qualified is not None
        relative = infinitive and relative_head(sheet, group) is not None
        if clitic is not None or turned:
            i = over_adjuncts(sheet, i, last)
        elif not starts_noun_phrase(sheet, i, last) and not (relative and sheet.word(i) in particles):
            return None
        passive_noun = turned and not infinitive and group.lexeme.head not in words("two_objects")
        if passive_noun or (turned and particles == _A and not infinitive) or _undergone(sheet, group, i):
            return None
        for j in range(i, min(last, i + _REACH)):
            if sheet.words[j] in (":", ";", "."):
                return None
            if sheet.finite[j] and sheet.words[j] not in _DE:
                asked = infinitive and clitic is None and not turned and _after_relative(sheet, particles, i, j, last)
                if not asked:
                    return None
                return [(i, max(asked, content_end(sheet, asked, group, last, starts)))]
            if sheet.words[j] not in particles or (clitic is None and j == i and not (turned or relative)):
                continue
            if qualified is not None and j > i:
                return None
            fits = (infinitive and begins_infinitive(sheet, j + 1, last)) or (noun and _hangs(sheet, group, j))
            if fits:
                start = j + 1 if j == i and relative else j if clitic is not None or turned else i
                end = content_end(sheet, start, group, last, starts)
                if end <= j:  # the parse lost the second complement
                    end = content_end(sheet, j + 1, group, last, starts)
                if infinitive:
                    end = infinitive_end(sheet, j + 1, end)
                if particles == _SUR:  # whom one alerts, reassures or warns is told, and no part of what he is told
                    return [(j + 1, end)]
                held = subject_phrase(sheet, group) if group.passive else qualified
                rest = up_to((start, end), held)
                return [*([(clitic, clitic + 1)] if clitic is not None else [held] if held else []), rest]
            if clitic is not None:
                return None
        return None

    return find


def _after_relative(sheet: Sheet, particles: frozenset[str], first: int, verb: int, last: int) -> int | None:
    """Where the infinitive begins in « appelle tous ceux qui ont acheté des titres à porter plainte ».

    ``verb`` is the finite verb of the relative clause inside the object that begins at ``first``.
    """
    if not any(sheet.words[k] in _RELATIVE for k in range(first + 1, verb)):
        return None
    for j in range(verb + 2, min(last, first + _REACH)):
        if sheet.finite[j] or sheet.words[j] in (":", ";", "."):
            return None
        if sheet.words[j] in particles and begins_infinitive(sheet, j + 1, last):
            return j + 1
    return None


def _undergone(sheet: Sheet, group: Group, i: int) -> bool:
    """True for « accuse une perte de deux millions », which accuses nobody."""
    if group.lexeme.head != "accuser":
        return False
    return any(sheet.word(j) in words("undergone") for j in range(i, i + 4))


def grounds(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« justifie sa décision par la crue », « … en raison de la crue », « … du fait que la digue a cédé »."""
    if group.passive or group.bare:
        return None
    i = over_adjuncts(sheet, group.last, last)
    if not starts_noun_phrase(sheet, i, last):
        return None
    for j in range(i + 1, min(last, i + _REACH)):
        if sheet.words[j] in (":", ";", ".", ",") or sheet.finite[j]:
            return None
        if sheet.words[j] == "par" or f"{sheet.words[j]} {sheet.word(j + 1)}" in words("reason"):
            return [(i, content_end(sheet, i, group, last, starts))]
    return None


def _hangs(sheet: Sheet, group: Group, i: int) -> bool:
    """True when a prepositional phrase hangs on the verb, or the verb calls for it (« accuse X de mensonge »)."""
    noun = sheet.heads[i]
    called = group.lexeme.head in words("two_objects") and sheet.words[i] not in ("du", "des")
    bare = sheet.word(i + 1) in _OPENING or sheet.pos[min(i + 1, len(sheet) - 1)] == "NOUN"
    if called and (bare or sheet.words[i] in _A):
        return True
    if sheet.words[i] == "sur" and group.lexeme.head in words("two_topics"):
        return True
    return sheet.deps[i] == "case" and (sheet.heads[noun] == group.verb or sheet.words[i] == "contre")


def prepositional_object(*particles: str) -> Finder:
    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = over_circumstances(sheet, group.last, last, until=particles)
        if (
            sheet.word(i) in particles
            and i + 1 < last
            and (
                starts_noun_phrase(sheet, i + 1, last)
                or sheet.word(i + 1) in _OPENING
                or sheet.word(i) in ("du", "des", "au", "aux")
            )
        ):
            if sheet.words[i] in _A and (
                sheet.parsed.doc[i + 1].ent_type_ == "PER" or sheet.words[i + 1] in words("set_phrase")
            ):
                return None
            start = i + 1
            return [(start, noun_content(sheet, start, group, last, starts))]
        return None

    return find


def introduced(frame: str) -> Finder:
    """« a dit sa colère face à la fermeture », « s'est dit réservé au sujet du pont »: after what the table lists."""
    phrases = tuple(phrase for known, phrase in noun_prepositions() if known == frame)

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = over_circumstances(sheet, group.last, last, until=tuple(phrase[0] for phrase in phrases))
        start = next((i + len(p) for p in phrases if tuple(sheet.words[i : i + len(p)]) == p), last)
        return [(start, noun_content(sheet, start, group, last, starts))] if start < last else None

    return find


def noun_object(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    if (group.passive and not _impersonal(sheet, group)) or (group.bare and not _joined_participle(sheet, group)):
        return None
    if (head := relative_head(sheet, group)) is not None and group.object is None:
        inverted = sheet.word(group.first - 1) in _QUE and starts_noun_phrase(sheet, group.last, last)
        return [head] if inverted or sheet.subjects.get(group.verb, len(sheet)) < group.first else None
    if (
        sheet.word(group.first - 1) in _QUE
        or sheet.word(group.first - 1) in ("dont", "où")
        or sheet.word(group.first - 2) in _QUE
    ):
        return None
    if group.tense is Tense.INFINITIVE and sheet.word(group.first - 1) in _DE and _wanted(sheet, group.first - 2):
        return None
    i = over_adjuncts(sheet, group.last, last)
    if "dat_np" in group.lexeme.frames:
        i = skip_addressee(sheet, i, last)
    if sheet.word(i) in ("de", "d'") and sheet.word(i - 1) in ("plus", "moins", "davantage", "trop", "assez"):
        return [(i - 1, noun_content(sheet, i, group, last, starts))]
    if not _begins(sheet, i, last):
        i = over_circumstances(sheet, group.last, last)
    if sheet.word(i) in _DE and group.lexeme.head in words("asked_of"):
        i = _past_asked(sheet, i, last)
    if not _begins(sheet, i, last):
        if (
            group.object is not None
            and group.tense is not Tense.INFINITIVE
            and sheet.words[group.object] in ("l'", "le", "la", "les")
            and group.lexeme.frames.get("np", DECLINE).act in _TOLD
            and (sheet.words[group.object] in ("l'", "le") or group.lexeme.frames["np"].act in ("deny", "confirm"))
        ):
            return [(group.object, group.object + 1)]
        return None
    if sheet.parsed.doc[i].ent_type_ == "PER" or sheet.words[i] in ("m.", "mme") or _sentenced(sheet, group, i, last):
        return None
    if group.lexeme.head == "reconnaître" and group.negated and sheet.words[i] in ("aucun", "aucune"):
        return None  # « ne reconnaît aucune autorité à la cour »
    if group.lexeme.head == "reconnaître" and any(
        sheet.word(j) in words("recognised") or sheet.parsed.doc[j].ent_type_ == "PER"
        for j in range(i, min(i + 3, last))
    ):
        return None
    return [(i, noun_content(sheet, i, group, last, starts))]


def _past_asked(sheet: Sheet, i: int, last: int) -> int:
    """Step over whom something is asked of: « a exigé du préfet la fermeture du quai »; ``i`` when nothing follows."""
    for k in range(i + 2, min(last, i + 8)):
        if sheet.finite[k] or sheet.words[k] in (",", ":"):
            break
        if (
            sheet.words[k] in words("determiner")
            and sheet.words[k - 1] not in _DE | _A | {"et"}
            and _begins(sheet, k, last)
        ):
            return i if sheet.words[k] in _DE else k
    return i


def _impersonal(sheet: Sheet, group: Group) -> bool:
    """True for « il lui est reproché une fraude »."""
    first = group.first if group.object is None else min(group.first, group.object)
    return "dat_np" in group.lexeme.frames and sheet.word(first - 1) == "il"


def _joined_participle(sheet: Sheet, group: Group) -> bool:
    """True for the second participle of one auxiliary (« avait reçu les élus et annoncé une aide »)."""
    i = group.first - 1
    while sheet.pos[i] == "ADV":
        i -= 1
    return sheet.words[i] in ("et", "mais", "puis", "ou", ",") and sheet.deps[group.verb] == "conj"


def listed_object(kind: str) -> Finder:
    """An object whose noun is listed: what is called to mind (« rappelle l'importance du dialogue »), not whoever is
    called back; what is defended in words (« défend sa décision »), not a title or a town.
    """

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        content = noun_object(sheet, group, last, starts)
        near = range(content[0][0], min(last, content[0][0] + 4)) if content else ()
        return content if any(sheet.words[j] in words(kind) for j in near) else None

    return find


def _begins(sheet: Sheet, i: int, last: int) -> bool:
    """True when a noun phrase, or a quotation that is one, begins at ``i``."""
    if sheet.word(i) in _OPENING:
        return not sheet.has_finite(i, min(last, quotation_end(sheet, i)))
    return starts_noun_phrase(sheet, i, last)


def _wanted(sheet: Sheet, i: int) -> bool:
    """True for the noun of « l'injonction de communiquer ses comptes »: what is wanted is not said."""
    found = cue_nouns().get(sheet.word(i))
    return found is not None and found[1].act == "urge"


def _sentenced(sheet: Sheet, group: Group, i: int, last: int) -> bool:
    """True for « a condamné le trésorier à deux ans de prison »: a sentence, not an opinion."""
    if group.lexeme.head != "condamner":
        return False
    return any(sheet.words[j] == "à" and sheet.word(j + 1) != "nouveau" for j in range(i + 1, min(last, i + 8)))


def quotation_end(sheet: Sheet, i: int) -> int:
    number = starts_quotation(sheet, i)
    return sheet.quotations[number].last if number is not None else i + 1


def noun_content(sheet: Sheet, start: int, group: Group, last: int, starts: Mapping[int, Group]) -> int:
    """The end of noun-phrase content: like a clause, but it also ends at a comma and before where it was said."""
    end = content_end(sheet, start, group, last, starts)
    for i in range(start, end):
        word = sheet.words[i]
        if sheet.quoted[i] != sheet.quoted[group.verb]:
            continue
        if word == "," and not _continues(sheet, i, start, end):
            return i
        if word == ":" and i > start:
            return i
        if word == "depuis" and i > start and (sheet.pos[i + 1] == "NUM" or skip_time(sheet, i + 1, end) > i + 1):
            return i  # how long he has said so
        if word in ("qui", "dont", "où") and i > start and _wholly_quoted(sheet, start, i, end):
            return i  # the writer's relative clause after quoted words
        if word == "et" and _new_clause(sheet, i + 1, end):
            return i
        if i > start and word in ("dans", "lors", "devant", "durant", "via", "auprès") and _said_there(sheet, i, end):
            return i
    return end


def _wholly_quoted(sheet: Sheet, start: int, i: int, end: int) -> bool:
    """True when the noun before a relative clause is quoted with its article, and the clause quotes nothing."""
    if quotation_end(sheet, start) != i:
        return False
    return not any(sheet.words[k] in _OPENING for k in range(i, end))


def _new_clause(sheet: Sheet, i: int, end: int) -> bool:
    """True when « et » opens a clause with its own subject and verb."""
    if sheet.word(i) in _QUE | {"qui", "dont", "où"}:
        return False
    for j in range(i, min(end, i + 8)):
        if sheet.words[j] in (",", ".", "qui", "que", "qu'", "dont", "où"):
            return False
        if sheet.finite[j]:
            return j > i
    return False


def _continues(sheet: Sheet, comma: int, start: int, end: int) -> bool:
    """True when the phrase goes on after a comma: enumeration, apposition, or words that the source is quoted with."""
    after = sheet.word(comma + 1)
    level = sheet.quoted[comma]
    stop = next((i for i in range(comma + 1, end) if sheet.words[i] == "," and sheet.quoted[i] == level), end)
    if any(sheet.words[i] in _OPENING and sheet.quoted[i] != level for i in range(comma + 1, stop)):
        bare = not any(sheet.finite[i] and sheet.quoted[i] == level for i in range(comma + 1, stop))
        return (
            after in _ADDING
            or after in _OPENING
            or (bare and (sheet.moods[comma + 1] == "Part" or starts_noun_phrase(sheet, comma + 1, end)))
        )
    if after in ("notamment", "dont", "ainsi", "y", "comme", "et", "ou", "en"):
        return not sheet.has_finite(comma, stop if after in ("et", "ou") else end) or after == "notamment"
    if after in _DE:
        return not sheet.has_finite(comma, stop) and _enumerates(sheet, comma, start, end)
    if adds_apposition(sheet, comma + 1, end):
        return False
    return (
        any(sheet.right[i] > comma for i in range(start, min(comma, start + 6)) if sheet.pos[i] in ("NOUN", "PROPN"))
        and not sheet.finite[min(comma + 1, end - 1)]
        and starts_noun_phrase(sheet, comma + 1, end)
    )


def _enumerates(sheet: Sheet, comma: int, start: int, end: int) -> bool:
    """True for « le manque de moyens, de personnel et de lits », « des lits, de la place et le silence »."""
    before = any(sheet.words[i] in _DE for i in range(start, comma))
    following = _DE | words("determiner") if sheet.words[start] in _DE else _DE
    later = any(sheet.words[i] in ("et", "ou", "ni") and sheet.word(i + 1) in following for i in range(comma + 1, end))
    return before and later


def _said_there(sheet: Sheet, i: int, end: int) -> bool:
    if sheet.words[i] == "auprès":
        return sheet.words[sheet.heads[i]] not in words("filed") and sheet.words[i - 1] not in words("filed")
    return sheet.words[i] in ("lors", "devant") or any(
        sheet.words[j] in words("medium") for j in range(i + 1, min(end, i + 4))
    )
