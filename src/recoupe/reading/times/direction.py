"""Past or future: the tense of the verb that governs an expression, from the parse, or from word forms without one."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from recoupe.reading.parser import Parsed
from recoupe.reading.times import forms
from recoupe.reading.times.lexicon import columns

__all__ = [
    "COMING",
    "FUTURE",
    "OPEN",
    "PAST",
    "certain_tense_at",
    "cues",
    "foretold_at",
    "intended_at",
    "means_nowadays",
    "names_event",
    "sets_scene",
    "tense_at",
]

PAST, OPEN, FUTURE = -1, 0, 1
COMING = 2  # a present tense directly above
_OF = ("de", "du", "d'", "des")
_TO = ("pour", "à", "au")
_HEIGHT = 12  # heads to climb before giving up


@cache
def cues() -> dict[str, dict[str, int]]:
    """By kind of cue: words (lemmas or forms) with the direction they give."""
    table: dict[str, dict[str, int]] = {}
    for word, kind, value, *_ in columns("directions"):
        table.setdefault(kind, {})[word] = int(value)
    return table


def tense_at(parsed: Parsed, start: int, end: int, present: int = OPEN) -> int:
    """-1, 0 or 1 as the clause around these code points speaks of the past, of neither for sure, or of the future.

    ``present`` is what a present tense directly above counts for: « le procès s'ouvre lundi » lies ahead, a caption's
    present does not.
    """
    doc = parsed.doc
    if not len(doc):
        return OPEN
    first, last = _tokens(parsed, start, end)
    for i in range(first, max(first - 4, -1), -1):
        if (word := doc[i].lower_) in cues()["preposition"]:
            return cues()["preposition"][word]
        if i < first and word not in cues()["between"]:
            break
    if not doc.has_annotation("DEP"):
        return forms.tense_around(doc, first, last, cues())
    before = doc[first - 1].lower_ if first else ""
    found = _climb(_head(doc, first, last), before)
    if found != COMING:
        return found
    return OPEN if before == "," else present  # « se disputent sur l'arrestation de la maire, mardi soir »


def certain_tense_at(parsed: Parsed, start: int, end: int) -> int:
    """The same, 0 unless the words leave no doubt: a past or simple future above, « depuis », « signé en 1998 »."""
    doc = parsed.doc
    if not len(doc) or not doc.has_annotation("DEP"):
        return OPEN
    first, last = _tokens(parsed, start, end)
    if first and doc[first - 1].lower_ in cues()["preposition"]:
        return PAST
    token = _head(doc, first, last).head
    if token.pos_ not in ("VERB", "AUX"):
        return OPEN
    if token.dep_ == "acl" and _has(token, "VerbForm", "Part") and _has(token, "Tense", "Past"):
        bare = not any(c.dep_.startswith("aux") for c in token.children)
        return PAST if bare and token.lemma_.lower() not in cues()["planned"] else OPEN
    auxiliary = _auxiliary(token) or next((c for c in token.children if c.dep_ == "aux:pass"), None)
    finite = auxiliary if auxiliary is not None else token
    if _has(finite, "Mood", "Cnd") or _has(finite, "Mood", "Sub") or not _has(finite, "VerbForm", "Fin"):
        return OPEN
    if _has(finite, "Tense", "Fut"):
        return FUTURE if auxiliary is None or auxiliary.dep_ == "aux:pass" else OPEN
    compound = auxiliary is not None and auxiliary.dep_ == "aux:tense"
    if _has(token, "VerbForm", "Part") and token.lemma_.lower() in cues()["planned"]:
        return OPEN  # « a été reporté au 4 mai »
    return PAST if compound or _has(finite, "Tense", "Past") or _has(finite, "Tense", "Imp") else OPEN


def foretold_at(parsed: Parsed, start: int, end: int) -> bool:
    """Whether the clause tells what was to come when told: « elle avait promis qu'elle viendrait dimanche »."""
    doc = parsed.doc
    if not len(doc) or not doc.has_annotation("DEP"):
        return False
    verb = _head(doc, *_tokens(parsed, start, end)).head
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb.head.head
    told = _auxiliary(above) is not None or _has(above, "Tense", "Past") or _has(above, "Tense", "Imp")
    content = any(c.dep_ == "mark" and c.lower_ in ("que", "qu'") for c in verb.children)
    return _has(verb, "Mood", "Cnd") and content and told


def intended_at(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a past intention governs it, come about or not by now: « il devait rencontrer vendredi la maire »."""
    doc = parsed.doc
    if not len(doc) or not doc.has_annotation("DEP"):
        return False
    token = _head(doc, *_tokens(parsed, start, end))
    for _ in range(_HEIGHT):
        if token.head.i == token.i:
            return False
        token = token.head
        if _has(token, "VerbForm", "Fin"):
            return _has(token, "Tense", "Imp") and token.lemma_.lower() in cues()["intended"]
    return False


def sets_scene(parsed: Parsed, start: int, end: int) -> bool:
    """Whether the expression dates what its sentence tells as news: it hangs on a verb that is no relative clause's.

    Without a parse every expression counts.
    """
    doc = parsed.doc
    if not len(doc) or not doc.has_annotation("DEP"):
        return True
    first, last = _tokens(parsed, start, end)
    verb = _head(doc, first, last).head
    if verb.pos_ in ("NOUN", "PROPN", "ADV"):
        return first > 0 and doc[first - 1].lower_ not in (
            *_OF,
            "(",
        )  # « près du lac dimanche »: misplaced by the parse
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("acl", "acl:relcl"):
        return False
    auxiliary = _auxiliary(verb)
    return not (auxiliary is not None and _has(auxiliary, "Tense", "Imp"))


def means_nowadays(parsed: Parsed, start: int, end: int) -> bool:
    """Whether « aujourd'hui » is « de nos jours »: of a noun or an adjective, or with a state that holds."""
    doc = parsed.doc
    if not len(doc):
        return False
    first, last = _tokens(parsed, start, end)
    around = {doc[i].lower_ for i in (first - 1, last + 1) if 0 <= i < len(doc)}
    if around & {"encore", "même", "toujours"}:
        return True
    if first > 1 and doc[first - 1].lower_ == "d'" and doc[first - 2].pos_ == "NOUN":
        return doc[first - 2].lower_ not in ("compter", "date")
    if not doc.has_annotation("DEP"):
        return False
    head = _head(doc, first, last).head
    if head.pos_ == "ADJ" and not any(c.dep_ in ("cop", "aux:tense", "aux:pass") for c in head.children):
        return True
    finite = next((c for c in head.children if c.dep_ in ("cop", "aux:pass")), head)
    lemma = head.lemma_ if finite.dep_ == "aux:pass" else finite.lemma_
    present = _has(finite, "Tense", "Pres") and _has(finite, "VerbForm", "Fin") and _auxiliary(head) is None
    return present and lemma.lower() in cues()["state"]


def names_event(parsed: Parsed, start: int, end: int) -> bool:
    """Whether « cette soirée » is a thing spoken of, not a date: it is the subject or the object of its verb."""
    doc = parsed.doc
    if not len(doc) or not doc.has_annotation("DEP"):
        return False
    head = _head(doc, *_tokens(parsed, start, end))
    return head.dep_.startswith(("nsubj", "obj", "ROOT", "root"))


def _tokens(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    size = len(parsed.doc)
    first = min(parsed.token_at(start), size - 1)
    return first, min(max(parsed.token_at(end - 1), first), size - 1)


def _has(token: Token, feature: str, value: str) -> bool:
    return value in token.morph.get(feature, [])


def _head(doc: Doc, first: int, last: int) -> Token:
    inside = range(first, last + 1)
    return next((doc[i] for i in inside if doc[i].head.i not in inside or doc[i].head.i == i), doc[first])


def _climb(token: Token, before: str) -> int:
    """Climb from an expression, with the word ``before`` it, to the first word that has a tense or that plans.

    The expression itself has none, whatever the parser took it for (« la maire Anne Morel *vendredi* »).
    """
    direct = True
    for step in range(_HEIGHT):
        mistaken = step == 0 and token.pos_ in ("VERB", "AUX")
        found = None if mistaken else _of_word(token, direct and step > 0, before)
        if found is not None:
            return found
        if token.head.i == token.i:
            break
        direct = direct and step == 0
        token = token.head
    return OPEN


def _of_word(token: Token, direct: bool, before: str) -> int | None:
    if token.pos_ in ("VERB", "AUX") or token.morph.get("VerbForm", []):
        return _of_verb(token, direct, before)
    copula = next((c for c in token.children if c.dep_ == "cop"), None)
    if copula is not None:
        auxiliary = _auxiliary(token)
        return _of_auxiliary(auxiliary) if auxiliary is not None else _of_finite(copula)
    if token.pos_ in ("NOUN", "ADJ"):
        if any(c.dep_ == "case" and c.lower_ in cues()["over"] for c in token.children):
            return PAST  # « après sa victoire mardi »
        return cues()["planned"].get(token.lemma_.lower())
    return None


def _of_verb(token: Token, direct: bool, before: str) -> int | None:
    causative = next((c for c in token.children if c.dep_ == "aux:caus"), None)
    if causative is not None:
        return _of_verb(causative, direct, before)  # « a fait connaître »
    lemma = token.lemma_.lower()
    auxiliary = _auxiliary(token)
    if lemma in cues()["planned"] and _has(token, "VerbForm", "Part"):
        if before in _OF:
            return OPEN  # « le sommet de mercredi, prévu »
        if not (auxiliary and direct and _acts(token)) or before in _TO:
            return FUTURE  # not « elle a convoqué lundi le consul »
    if lemma in cues()["call"] and not direct:
        return FUTURE
    if auxiliary is not None:
        return _of_auxiliary(auxiliary)
    if _has(token, "VerbForm", "Fin"):
        found = _of_finite(token)
        coming = found == OPEN and direct and _has(token, "Tense", "Pres") and lemma not in cues()["reported"]
        return COMING if coming else found
    if _has(token, "VerbForm", "Part"):
        passive = next((c for c in token.children if c.dep_ in ("aux:pass", "cop")), None)
        if passive is not None and _has(passive, "VerbForm", "Inf"):
            return _of_infinitive(token)
        if passive is not None and passive.morph.get("Tense", []):
            return _of_finite(passive)
        return PAST if _has(token, "Tense", "Past") else None
    return _of_infinitive(token) if _has(token, "VerbForm", "Inf") else None


def _acts(token: Token) -> bool:
    """Whether a participle is not passive: « a convoqué », not « a été convoqué »."""
    return not any(c.dep_ == "aux:pass" for c in token.children)


def _auxiliary(token: Token) -> Token | None:
    return next((c for c in token.children if c.dep_ == "aux:tense"), None)


def _of_auxiliary(auxiliary: Token) -> int:
    return FUTURE if _has(auxiliary, "Tense", "Fut") else PAST


def _of_finite(token: Token) -> int:
    lemma = token.lemma_.lower()
    if _has(token, "Mood", "Cnd") or _has(token, "Tense", "Fut"):
        return FUTURE
    if _has(token, "Tense", "Past") or (_has(token, "Tense", "Imp") and lemma not in cues()["intended"]):
        return PAST
    return FUTURE if lemma in cues()["modal"] else OPEN


def _of_infinitive(token: Token) -> int | None:
    """An infinitive lies ahead of what governs it, unless that looks back (« accusé d'avoir ») or tells its course.

    The direction of « a dû fermer » is that of « a dû ».
    """
    governor = token.head.lemma_.lower()
    if token.dep_ == "xcomp" and (governor in cues()["phase"] or governor in cues()["modal"]):
        return None
    backward = token.dep_ == "xcomp" and token.head.lemma_.lower() in cues()["backward"]
    return PAST if backward else FUTURE
