"""Clauses after a cue: « que … », « si … », « comment … », « à ce que … »."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.circumstances import over_circumstances
from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.extent import content_end, starts_quotation
from recoupe.reading.attribution.infinitives import skip_addressee
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["clause", "experienced", "origin", "purpose", "question", "that_which"]

_QUE = frozenset({"que", "qu'"})
_DE = frozenset({"de", "d'", "du", "des"})
_BEFORE_QUESTION = frozenset({"d'", "de", "à", "avec", "pour", "par", "sur", "dans", "contre"})
_LINKING = frozenset(
    {"qui", "dont", "où", "comme", "lorsque", "quand", "si", "s'", "pour", "de", "d'", "à", "afin", "après"}
)
_REACH = 32  # tokens between a cue and its que


def clause(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    que = _conjunction(sheet, group, last)
    if que is None:
        return None
    start = que + 2 if sheet.word(que + 1) == "'" else que + 1
    quoted = _quoted_clause(sheet, start, last)
    if quoted is not None:
        return [(start, quoted)]
    end = content_end(sheet, start, group, last, starts)
    return [(start, end), *_past_incise(sheet, start, end, group, last, starts)]


def _past_incise(
    sheet: Sheet, start: int, end: int, group: Group, last: int, starts: Mapping[int, Group]
) -> list[Stretch]:
    """The rest of a clause whose verb comes after an incise: « assure que le port, dit-il, ne fermera pas »."""
    said = starts.get(end + 1)
    if said is None or sheet.word(end) != "," or sheet.has_finite(start, end):
        return []
    close = sheet.find(",", said.last, min(last, said.last + _REACH))
    if close < 0 or sheet.has_finite(said.last, close) or not sheet.has_finite(close, last):
        return []
    return [(close + 1, content_end(sheet, close + 1, group, last, starts))]


def experienced(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« il me semble que… », « il ressort de l'audit que… »: an impersonal verb with whoever or whatever it is from."""
    first = group.first if group.object is None else min(group.first, group.object)
    if sheet.word(first - 1) != "il" or origin(sheet, group) is None:
        return None
    que = next((k for k in range(group.last, last) if sheet.words[k] in _QUE), -1)
    return [(que + 1, content_end(sheet, que + 1, group, last, starts))] if 0 < que < group.last + _REACH else None


def origin(sheet: Sheet, group: Group) -> Stretch | None:
    """The pronoun of « il me semble », the document of « il ressort de l'audit »."""
    if group.object is not None and sheet.words[group.object] in words("experiencer"):
        return group.object, group.object + 1
    last = sheet.units[sheet.unit_of[group.verb]].last
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i) in _DE and starts_noun_phrase(sheet, i + 1, last):
        return i + 1, noun_phrase(sheet, i + 1, last, appositions=False)
    return None


def _quoted_clause(sheet: Sheet, start: int, last: int) -> int | None:
    """Where « que « la maire recevra les riverains », le chef du port » ends: what follows the quotation is a gloss."""
    number = starts_quotation(sheet, start)
    if number is None:
        return None
    quotation = sheet.quotations[number]
    end = quotation.last
    gloss = quotation.closed and end <= last and sheet.word(end) == "," and starts_noun_phrase(sheet, end + 1, last)
    return end if gloss and sheet.has_finite(*quotation.inside) and not sheet.has_finite(end, last) else None


def _conjunction(sheet: Sheet, group: Group, last: int) -> int | None:
    """The *que* of a reported clause, adjuncts and addressee allowed before it."""
    aside = False
    level = sheet.quoted[group.verb]
    said = over_circumstances(sheet, group.last, last)
    if group.lexeme.name in words("near_que"):
        last = min(last, said + 1)
    if "np_de" in group.lexeme.frames and sheet.word(said) in _DE:  # « s'est dite attristée du tour que… »
        return None
    for i in range(group.last, min(last, group.last + _REACH)):
        word = sheet.words[i]
        if word in _QUE and not aside:
            return i if _complementizer(sheet, group, i) else None
        if i < said:
            continue
        if word in (":", ";", ".") or sheet.quoted[i] != level:
            return None
        if word == ",":
            aside = not aside
        elif _opens_clause(sheet, i) and not (aside and _subordinate(sheet, group.last, i)):
            return None
    return None


def _opens_clause(sheet: Sheet, i: int) -> bool:
    return (sheet.finite[i] or sheet.moods[i] == "Inf") and sheet.pos[i] in ("VERB", "AUX")


def _subordinate(sheet: Sheet, first: int, verb: int) -> bool:
    """True when a verb in an aside hangs on a relative or a conjunction there, and so opens no clause of its own."""
    return any(sheet.pos[i] == "SCONJ" or sheet.words[i] in _LINKING for i in range(first, verb))


def _complementizer(sheet: Sheet, group: Group, i: int) -> bool:
    before = sheet.word(i - 1)
    if sheet.word(i + 1) == "par" and group.passive:  # « critiqué tant par A que par B »
        return False
    if before == "même" and i == group.last + 1 and not group.negated:  # « je pense même que »
        return True
    addressed = sheet.word(skip_adverbs(sheet, group.last, i)) in ("à", "au", "aux")
    if addressed and sheet.deps[i] == "obj" and sheet.pos[i - 1] == "NOUN" and not _told_to(sheet, i):
        return False
    if i == group.last and group.negated:
        return any(sheet.words[j] == "pas" for j in range(group.first, i)) or sheet.word(group.first) == "sans"
    if i == group.last or skip_adverbs(sheet, group.last, i) == i != group.last + 1:
        return True
    if i == group.last + 1 and before in ("même", "aussi", "plus"):
        return before != "plus"
    if before in words("que_host") or (before in (",",) and sheet.word(i - 2) in words("que_host")):
        return False
    direct = skip_adverbs(sheet, group.last, i)
    if "obj_que" not in group.lexeme.frames and starts_noun_phrase(sheet, direct, i):
        head_relative = sheet.deps[i] not in ("mark", "fixed") and sheet.pos[i] == "PRON"
        postposed = group.object is not None
        if not postposed and (head_relative or sheet.pos[i - 1] in ("NOUN",)):
            return False
    return True


def _told_to(sheet: Sheet, que: int) -> bool:
    """True when the noun before *que* can be told something, or the parse takes no relative clause to follow it."""
    return speaks(sheet.words[que - 1]) or not sheet.deps[sheet.heads[que]].startswith("acl:relcl")


def question(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    if group.bare:  # « des coupes annoncées qui… »
        return None
    i = skip_adverbs(sheet, group.last, last)
    if sheet.word(i + 1) not in words("question"):
        told = skip_addressee(sheet, i, last)
        if told > i and sheet.word(told) in ("qui", "où") and group.lexeme.frames["si"].act != "ask":
            return None  # « a confié l'enfant à une amie qui vit seule »
        i = told
    first = i + 1 if sheet.word(i) in _BEFORE_QUESTION and sheet.word(i + 1) in words("question") else i
    if i < last and (
        sheet.words[min(first, last - 1)] in words("question")
        or (sheet.words[i] == "s'" and sheet.word(i + 1) in ("il", "ils"))
    ):
        return [(i, content_end(sheet, i, group, last, starts))]
    withheld = group.declined or group.lexeme.frames["si"].act == "ask"
    if withheld and sheet.word(i) == "ce" and sheet.word(i + 1) in ("qui", "que", "qu'", "dont"):
        return [(i, content_end(sheet, i, group, last, starts))]
    return None


def that_which(*particles: str) -> Finder:
    """« s'attend à ce que », « se réjouit de ce que »."""

    def find(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
        i = over_circumstances(sheet, group.last, last, until=particles)
        if sheet.word(i) in particles and sheet.word(i + 1) == "ce" and sheet.word(i + 2) in _QUE:
            return [(i + 3, content_end(sheet, i + 3, group, last, starts))]
        return None

    return find


def purpose(sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]) -> list[Stretch] | None:
    """« plaide pour que la ligne rouvre »."""
    i = over_circumstances(sheet, group.last, last, until=("pour",))
    if sheet.word(i) == "pour" and sheet.word(i + 1) in _QUE:
        return [(i + 2, content_end(sheet, i + 2, group, last, starts))]
    return None
