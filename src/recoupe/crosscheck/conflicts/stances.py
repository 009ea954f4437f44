"""Who judges what: « dénonce *une réforme* », « *la décision* va dans le bon sens », « soutient *Odile Varenne* ».

Only what somebody is reported to judge counts, never the article's own words. What is judged is the noun that heads it
(an act, a text) or the person it names; « le retrait de la réforme » is the reform, judged the other way round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.crosscheck.accounts import bleached
from recoupe.crosscheck.conflicts.refusals import pattern, subject_name
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import alternatives, forms, rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, predicate_class
from recoupe.model import NARRATIVE_ZONES, Attribution, EntityType, Reading, Span

__all__ = ["PERSON", "Stance", "accused", "loaded", "stances"]

PERSON = "§"  # what the key of somebody judged starts with, so that it is never taken for a noun
_TABLE = "judgements.tsv"
_CALLED = frozenset(
    {"adj", "pred_comme", "pred_de", "pred_dans"}
)  # constructions whose content ends on what it is called
_REFUSED = frozenset({"deny", "decline"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_NEGATED = re.compile(r"\b(?:ne|n'|pas|sans|jamais|aucune?)\b")
_OF = re.compile(r"\b(?:de|du|des)\s|\bd'")
_WITH = "la "  # the article that a noun is read with which has none
_REFLEXIVE = re.compile(r"\b(?:se|s'|me|m'|nous|vous)\s?$")
_NEAR = 60  # characters after what is judged in which stands whose it is
_LONG = 180  # characters of a judgement that are shown
_BEFORE = 18  # characters before « une réforme injuste » in which it may be negated


@dataclass(frozen=True, slots=True, eq=False)
class Stance:
    """Somebody's judgement: of what (the class of its noun, or a person), for or against, and where it stands.

    ``names`` are those near it, ``about`` the stems of the words that go with its noun; ``once`` unless its noun is
    that of an act of which one story tells several.
    """

    reading: Reading
    who: str
    key: str
    once: bool
    favours: bool
    names: frozenset[str]
    about: frozenset[str]
    where: Span


@dataclass(frozen=True, slots=True)
class _Judged:
    """A noun that is judged, with its article and the words that go with it, and where it stands in the article."""

    head: str
    article: str
    rest: str
    favours: bool
    place: int


def stances(reading: Reading, voices: Mapping[str, str]) -> Iterator[Stance]:
    """The judgements that an article reports, each of whoever speaks last; ``voices`` gives one name to a speaker."""
    for said in reading.attributions:
        if not said.resolved or not said.content or said.act == "ask":
            continue
        where = hull([said.cue, *said.content, *((said.source,) if said.source else ())])
        for judged in _one_way(_judged(reading, said)):
            if not any(_inside(said, other, judged.place) for other in reading.attributions):
                yield from _stance(reading, voices.get(said.resolved, said.resolved), judged, where, voices)
    yield from _told(reading, voices)


def _judged(reading: Reading, said: Attribution) -> list[_Judged]:
    """What somebody's words judge: the object of the cue, else what the words themselves say."""
    cue = _lower(reading, said.cue)
    if _NEGATED.search(cue.replace("'", "' ")):
        return []
    if said.act in _REFUSED or _is(cue, "urge"):
        return list(_asked(reading, said))
    return list(_object(reading, said, cue)) or [
        *_called(reading, said),
        *_opening(reading, said),
        *_said(reading, said),
    ]


def accused(reading: Reading, said: Attribution) -> str | None:
    """Whoever somebody is said to accuse, reproach or attack, where the article names him."""
    whole = hull(said.content) if said.content else said.cue
    if not _is(_lower(reading, said.cue), "against_of") or said.cue.end > whole.start:
        return None
    named = (_person(reading, judged) for judged in _noun(reading, Span(said.cue.end, whole.end), favours=False))
    return next(named, None)


def _one_way(found: list[_Judged]) -> list[_Judged]:
    """Without what is judged both ways (« une réforme nécessaire mais insuffisante »)."""
    ways: dict[str, set[bool]] = {}
    for judged in found:
        ways.setdefault(judged.head, set()).add(judged.favours)
    return [judged for judged in found if len(ways[judged.head]) == 1]


def _lower(reading: Reading, span: Span) -> str:
    return reading.article.text[span.slice].lower().replace("’", "'")


def _is(cue: str, kind: str) -> bool:
    return any(form.search(cue) for form in forms(_TABLE, kind))


def _object(reading: Reading, said: Attribution, cue: str) -> Iterator[_Judged]:
    """« il a dénoncé *une arrestation* », « hostile à *la réforme* », « il accuse *le maire* d'hypocrisie »."""
    against, favour = _is(cue, "against"), _is(cue, "for")
    whole = hull(said.content)
    if _is(cue, "against_of") and said.cue.end <= whole.start:
        against, favour, whole = True, False, Span(said.cue.end, whole.end)
    elif not (said.rule.startswith("np") or said.rule in ("defended", "pass", "passive")):
        return
    if against != favour:
        yield from _noun(reading, whole, favour)


def _noun(reading: Reading, where: Span, favours: bool) -> Iterator[_Judged]:
    """The noun with its article, or the name, that some words open with."""
    text = reading.article.text
    start = where.start + len(text[where.slice]) - len(text[where.slice].lstrip())
    named = any(mention.start == start for entity in reading.entities for mention in entity.mentions)
    words = _lower(reading, Span(start, where.end))
    match = forms(_TABLE, "object")[0].match(_WITH + words if named else words)
    if match is not None:
        place = start + match.start("head") - (len(_WITH) if named else 0)
        yield _Judged(match["head"], match["article"], match["rest"], favours, place)


def _asked(reading: Reading, said: Attribution) -> Iterator[_Judged]:
    """« elle réclame *le retrait de la réforme* », « il refuse de *retirer la réforme* »."""
    whole, wanted = hull(said.content), said.act not in _REFUSED
    drop = forms(_TABLE, "drop")[0].match(_lower(reading, whole))
    if drop is not None:
        yield from _noun(reading, Span(whole.start + drop.end(), whole.end), not wanted)
    else:
        yield from (judged for judged in _noun(reading, whole, wanted) if _is_side(judged.head))


def _is_side(noun: str) -> bool:
    """True of « le retrait », « le maintien », whose bearer is what one asks to keep or to drop."""
    return any(re.fullmatch(alternatives(_TABLE, kind), noun) for kind in ("undoing", "side_of"))


def _called(reading: Reading, said: Attribution) -> Iterator[_Judged]:
    """« elle a jugé *l'arrestation* abusive », « il voit dans *la réforme* un progrès »."""
    start = hull(said.content).start
    match = forms(_TABLE, "called")[0].match(_lower(reading, hull(said.content)))
    if match is not None and said.rule in _CALLED:
        yield _read(match, start)


def _opening(reading: Reading, said: Attribution) -> Iterator[_Judged]:
    """« il trouve *normal que* la police *arrête*… »: the acts of the clause, by its verbs, infinitives and nouns."""
    whole = hull(said.content)
    words = _lower(reading, whole)
    match = forms(_TABLE, "opens")[0].match(words)
    if match is None:
        return
    for word in _WORD.finditer(words, match.end()):
        if predicate_class(folded(word[0])).startswith(EVENT):
            yield _Judged(word[0], "la ", "", bool(match["good"]), whole.start + word.start())
    for statement in reading.statements:
        act = predicate_class(folded(statement.predicate)).startswith(EVENT)
        if act and statement.spans and whole.covers(hull(statement.spans)):
            yield _Judged(statement.predicate, "la ", "", bool(match["good"]), whole.start + match.end())


def _said(reading: Reading, said: Attribution) -> Iterator[_Judged]:
    """« *l'arrestation* d'Odile est un scandale », « *ce texte* va dans le bon sens », « *une décision* inique »."""
    for part in said.content:
        words = _lower(reading, part)
        for kind in ("subject", "does", "epithet"):
            for match in forms(_TABLE, kind)[0].finditer(words):
                denied = kind == "epithet" and _NEGATED.search(words[max(0, match.start() - _BEFORE) : match.start()])
                if not denied:
                    yield _read(match, part.start)


def _read(match: re.Match[str], start: int) -> _Judged:
    groups = match.groupdict()
    favours = bool(groups["good"]) != bool(groups.get("not"))
    return _Judged(groups["head"], groups["article"], groups["rest"], favours, start + match.start("head"))


def _told(reading: Reading, voices: Mapping[str, str]) -> Iterator[Stance]:
    """What the article tells of a judgement: « il a soutenu la loi », « la loi, que les élus jugent injuste »."""
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    for sentence in reading.sentences:
        if not any(zone.overlaps(sentence) for zone in told):
            continue
        words = _lower(reading, sentence)
        if _may(words, "apposed"):
            yield from _relative(reading, sentence, words, voices)
        for kind in ("backs", "attacks"):
            if _may(words, kind):
                for match in forms(_TABLE, kind)[0].finditer(words):
                    yield from _of_a_verb(reading, sentence, match, kind == "backs", voices)


def _may(words: str, kind: str) -> bool:
    """True of a sentence that holds a part of a word without which it cannot be of a kind: much cheaper to ask."""
    return any(hint in words for hint in _hints(kind))


@cache
def _hints(kind: str) -> tuple[str, ...]:
    return tuple(word for row in rows(_TABLE) if row[0] == f"{kind}_hint" for word in row[1].split())


def _relative(reading: Reading, sentence: Span, words: str, voices: Mapping[str, str]) -> Iterator[Stance]:
    """« la loi, *que les élus jugent injuste* »."""
    for match in forms(_TABLE, "apposed")[0].finditer(words):
        who = _name(reading, Span(sentence.start + match.start("who"), sentence.start + match.end("who")), voices)
        if who is not None:
            place = Span(sentence.start + match.start("head"), sentence.start + match.end())
            yield from _stance(reading, who, _read(match, sentence.start), place, voices)


def _of_a_verb(
    reading: Reading, sentence: Span, match: re.Match[str], favours: bool, voices: Mapping[str, str]
) -> Iterator[Stance]:
    """« Luc Tardy *a renouvelé sa confiance à* la préfète »: the subject before the verb, the object after it."""
    before = _lower(reading, sentence)[: match.start()]
    clause = max((m.end() for m in re.finditer(r"[,;:]\s|\b(?:mais|et|or|puis|qui|que)\s", before)), default=0)
    subject = Span(sentence.start + clause, sentence.start + match.start())
    who = _name(reading, subject, voices)
    if who is None or _REFLEXIVE.search(before) or _NEGATED.search(before[-_BEFORE:].replace("'", "' ")):
        return
    of = Span(sentence.start + match.end("verb"), sentence.end)
    for judged in _noun(reading, Span(of.start + match.start("of") - match.end("verb"), of.end), favours):
        yield from _stance(reading, who, judged, _part(reading, subject.start, sentence.end), voices)


def _part(reading: Reading, start: int, end: int) -> Span:
    """A sentence from there on, as far as a mark or a word when it is long."""
    words = reading.article.text[start : min(end, start + _LONG)]
    if end - start <= _LONG:
        return Span(start, end)
    return Span(start, start + max(words.rfind(mark) for mark in (",", ";", "–", " ")))


def _name(reading: Reading, place: Span, voices: Mapping[str, str]) -> str | None:
    """Whoever the words of a subject name; nobody where they are a pronoun or too long to be one name."""
    words = reading.article.text[place.slice].strip()
    if not words or len(words.split()) > 8 or re.match(pattern("pronoun"), words.lower().replace("’", "'")):
        return None
    name = subject_name(reading, place, words)
    return voices.get(name, name)


def _stance(reading: Reading, who: str, judged: _Judged, where: Span, voices: Mapping[str, str]) -> Iterator[Stance]:
    """What is judged as a stance: the noun behind « le principe de… » and « le retrait de… », or who is named."""
    favours = judged.favours
    while _is_side(judged.head) and (of := forms(_TABLE, "object")[0].match(_complement(judged.rest))):
        favours = favours != bool(re.fullmatch(alternatives(_TABLE, "undoing"), judged.head))
        after = judged.place + len(judged.head)
        place = after + _lower(reading, Span(after, len(reading.article.text))).index(of["head"])
        judged = _Judged(of["head"], of["article"], of["rest"], favours, place)
    near = Span(judged.place, min(judged.place + _NEAR, max(where.end, judged.place + 1)))
    names = frozenset(e.name for e in reading.entities if any(near.overlaps(m) for m in e.mentions))
    names -= {name for name in names if voices.get(name, name) == who}
    person = _person(reading, judged)
    if person is not None:
        key = PERSON + voices.get(person, person)
    elif forms(_TABLE, "mood")[0].match(judged.head):
        return
    else:
        key = noun_class(_meant(reading, judged))
    once = person is not None or forms(_TABLE, "recurring")[0].match(judged.head) is None
    known = {word for name in names for word in folded(name).split()}
    of_what = folded(judged.rest[found.start() :]).split() if (found := _OF.search(judged.rest)) else []
    about = frozenset(w[:6] for w in of_what if len(w) > 3 and w not in bleached() and w not in known)
    yield Stance(reading, who, key, once, favours, names, about, _shown(reading, where, judged.place))


def _complement(rest: str) -> str:
    """« de la réforme » as what is judged: « la réforme »."""
    return re.sub(r"^[\s,]*(?:du |des |de |d'|contre |à |au |aux )", _WITH, rest)


def _person(reading: Reading, judged: _Judged) -> str | None:
    """Whoever is judged: the person or body whose name or description begins there, or who is named after a title."""
    for entity in reading.entities:
        if entity.type not in (EntityType.PERSON, EntityType.ORGANISATION):
            continue
        for mention in entity.mentions:
            if mention.start <= judged.place < mention.end:
                return entity.name
            between = reading.article.text[judged.place : mention.start]
            titled = entity.type is EntityType.PERSON and judged.head in _titles() and len(between) <= _NEAR
            if titled and between and not re.search(r"[,;:.»]|\bet\b", between):
                return entity.name
    return None


def _meant(reading: Reading, judged: _Judged) -> str:
    """« ce texte »: the law or plan that the article most often names; « Vigie »: what it is called; else itself."""
    text = folded(reading.article.text).split()
    generic, texts = _listed("generic"), _listed("text")
    head = folded(judged.head).removesuffix("s")
    if reading.article.text[judged.place : judged.place + 1].isupper():
        told = Counter(a for a, b in pairwise(text) if b == head and a in texts)
    elif head in generic and not _OF.search(judged.rest):
        told = Counter(word for w in text if (word := w.removesuffix("s")) in texts)
    else:
        return judged.head
    return max(sorted(told), key=lambda word: told[word]) if told else judged.head


def _shown(reading: Reading, where: Span, place: int) -> Span:
    """What is shown of a judgement: its words as far as the sentence goes in which it stands."""
    sentence = next((s for s in reading.sentences if s.start <= place < s.end), where)
    return Span(max(where.start, sentence.start), max(min(where.end, sentence.end), place + 1))


def _inside(outer: Attribution, inner: Attribution, place: int) -> bool:
    """True when what stands there is what somebody else is said to say inside the words of the first."""
    if inner is outer or not inner.content:
        return False
    words = hull(inner.content)
    return hull(outer.content).covers(inner.cue) and words.start <= place < words.end


def noun_class(noun: str) -> str:
    """The class of an event noun or, without its plural, any other."""
    word = folded(noun)
    return predicate_class(word) if predicate_class(word) != word else predicate_class(word.removesuffix("s"))


@cache
def loaded() -> Mapping[str, frozenset[str]]:
    """The classes of acts, each with those of the nouns that name and condemn it at once (« répression »)."""
    found: dict[str, frozenset[str]] = {}
    for row in rows(_TABLE):
        if row[0] == "loaded":
            acts, nouns = (frozenset(map(noun_class, words.split())) for words in row[1].split(":"))
            found |= dict.fromkeys(acts, nouns)
    return found


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(folded(word) for row in rows(_TABLE) if row[0] == kind for word in row[1].split())


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0].lower() for row in rows("titles.tsv"))
