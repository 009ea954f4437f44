"""Verb groups around a reporting verb: « a, pour sa part, assuré », « n'a pas voulu confirmer »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from recoupe.reading.attribution.conjugation import Tense, conjugate
from recoupe.reading.attribution.lexicon import Lexeme, forms, inner_phrases, lexemes, words
from recoupe.reading.attribution.locutions import choose
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.tables import rows

__all__ = ["Group", "bare_of_tail", "inverted", "of_modal", "verb_groups"]

_CLITICS = frozenset({"l'", "le", "la", "les", "lui", "leur", "y", "en", "nous", "vous", "me", "m'", "te", "t'"})
_REFLEXIVE = frozenset({"se", "s'"})
_NOT = frozenset({"ne", "n'"})
_AFTER_VERB = frozenset({"pas", "plus", "jamais", "guère"})
_REACH = 9  # tokens between an auxiliary and its participle, commas included


@dataclass(frozen=True, slots=True)
class Group:
    """A reporting verb with all that belongs to it: tokens ``first`` to ``last - 1``, its main verb at ``verb``.

    ``tense`` is that of the form that carries it (the auxiliary's or the modal's). ``clitic`` is an inverted subject
    pronoun inside the group, ``object`` a clitic object before it. ``bare`` is a participle without auxiliary.
    ``modal`` is the verb that governs it, ``withheld`` true when that verb refuses to say (« s'est abstenu de »).
    ``core`` is where the group ends without the words that its lexeme adds (« se dit | inquiet »).
    """

    first: int
    last: int
    verb: int
    lexeme: Lexeme
    tense: Tense
    compound: bool = False
    passive: bool = False
    negated: bool = False
    bare: bool = False
    clitic: int | None = None
    object: int | None = None
    modal: str = ""
    head: int = -1
    withheld: bool = False
    core: int = -1

    @property
    def tense_is_past(self) -> bool:
        """True for what has been said: « a été annoncé », « était annoncé »."""
        return self.compound and self.verb - self.head >= 2

    @property
    def declined(self) -> bool:
        """True when the speaker does not say it: « n'a pas précisé », « s'est abstenu de commenter »."""
        return self.negated or self.withheld


def inverted(word: str) -> bool:
    """True for a subject pronoun hooked to its verb.

    >>> inverted("-t-elle"), inverted("elle")
    (True, False)
    """
    return word.startswith("-") and word.rsplit("-", 1)[-1] in words("pronoun") | {"ce"}


@cache
def _form_map(*lemmas: str) -> dict[str, tuple[str, Tense]]:
    found: dict[str, tuple[str, Tense]] = {}
    for lemma in lemmas:
        for form in conjugate(lemma):
            found.setdefault(form.text, (lemma, form.tense))
    return found


def verb_groups(sheet: Sheet) -> Iterator[Group]:
    """All groups whose verb the lexicon knows, left to right; one inside another (« a tenu à dire ») is not counted."""
    known = forms()
    pending: Group | None = None
    for i, word in enumerate(sheet.words):
        group = _group(sheet, i, known[word]) if word in known and not _fixed(sheet, i) else None
        if group is None:
            continue
        if pending is not None and pending.first <= group.first and group.last <= pending.last:
            continue
        if pending is not None and not (group.first <= pending.first and pending.last <= group.last):
            yield pending
        pending = group
    if pending is not None:
        yield pending


def _group(sheet: Sheet, i: int, readings: tuple[tuple[str, Tense], ...]) -> Group | None:
    if _is_noun(sheet, i) or _is_adjective(sheet, i, readings):
        return None
    tenses = {tense for _, tense in readings}
    if Tense.PAST_PARTICIPLE in tenses:
        auxiliary = _auxiliary(sheet, i)
        if auxiliary is not None:
            return _compound(sheet, i, readings, auxiliary)
    simple = [reading for reading in readings if reading[1] is not Tense.PAST_PARTICIPLE]
    bare = sheet.moods[i] == "Part" and sheet.deps[i] != "aux:caus" and not _subject_before(sheet, i)
    if simple and not (bare and Tense.PAST_PARTICIPLE in tenses):
        return _simple(sheet, i, tuple(simple))
    if Tense.PAST_PARTICIPLE in tenses:
        return _finish(sheet, i, i, readings, Tense.PAST_PARTICIPLE, bare=True)
    return None


def _subject_before(sheet: Sheet, i: int) -> bool:
    """True when a subject pronoun or a negation makes an ambiguous form finite (« il dit »)."""
    return sheet.word(i - 1) in words("pronoun") | _NOT | _CLITICS | _REFLEXIVE or inverted(sheet.word(i + 1))


def _is_noun(sheet: Sheet, i: int) -> bool:
    """True for the noun or name that a verb form may also be (« l'annonce », « une charge »)."""
    before = sheet.word(i - 1)
    if sheet.words[i] == "twitter":
        return True
    if sheet.pos[i - 1] == "AUX" and sheet.words[i - 1] in _form_map("avoir"):  # « avoir nié d'abord »
        return False
    if sheet.words[i] == "communiqué" and _auxiliary(sheet, i) is None:
        return True
    if inverted(sheet.word(i + 1)):
        return False
    if before == "en" and _only_verb(sheet, i):
        return False
    if sheet.pos[i] in ("NOUN", "PROPN", "ADJ"):
        if sheet.pos[i] == "NOUN" and sheet.pos[i - 1] == "NUM":  # « 300 actions »
            return True
        if before in words("determiner") or before in ("de", "d'", "du", "au", "aux", "en", "sans", "par", "sous", "à"):
            return True
        if sheet.pos[i] == "PROPN" and sheet.capital[i] and i and sheet.words[i - 1] not in ("«", '"', "“"):
            return sheet.unit_of[i - 1] == sheet.unit_of[i]
        return sheet.deps[i] in ("nmod", "obl", "nsubj", "obj") and sheet.word(i + 1) in ("de", "d'", "du", "des")
    return before in ("une", "un", "cette", "cet", "ces", "aux", "du") and sheet.pos[i] not in ("VERB", "AUX")


def _only_verb(sheet: Sheet, i: int) -> bool:
    """True for the verb of « le syndicat en réclame deux mille », taken for a noun in a sentence left without one."""
    unit = sheet.units[sheet.unit_of[i]]
    if sheet.pos[i - 2] not in ("NOUN", "PROPN", "PRON") or i - 2 < unit.first:
        return False
    return not sheet.has_finite(unit.first, unit.last)


def _skip_inner(sheet: Sheet, i: int, stop: int) -> int:
    """Step left from ``i`` over what may stand between an auxiliary and its participle; the new place."""
    word = sheet.word(i)
    for size in (4, 3, 2, 1):
        if i - size + 1 >= stop and tuple(sheet.words[i - size + 1 : i + 1]) in inner_phrases():
            return i - size
    stressed = word in words("tonic") and word not in words("several") and sheet.pos[i - 1] in ("AUX", "PUNCT")
    if word in (",", "«", "“", '"') or sheet.pos[i] == "ADV" or word.endswith("ment") or inverted(word) or stressed:
        return i - 1
    return i


def _auxiliary(sheet: Sheet, i: int) -> int | None:
    """The auxiliary of a participle, looking left over adverbs and « , pour sa part, »."""
    auxiliaries = _form_map("avoir", "être")
    stop = max(sheet.units[sheet.unit_of[i]].first, i - _REACH)
    j = i - 1
    while j >= stop:
        if sheet.words[j] in auxiliaries and (sheet.words[j] != "a" or sheet.pos[j] != "NOUN"):
            return j
        nearer = _skip_inner(sheet, j, stop)
        if nearer == j:
            return None
        j = nearer
    return None


def _compound(sheet: Sheet, i: int, readings: tuple[tuple[str, Tense], ...], auxiliary: int) -> Group | None:
    lemma, tense = _form_map("avoir", "être")[sheet.words[auxiliary]]
    first, passive = auxiliary, False
    if sheet.words[auxiliary] in ("été", "étés"):
        outer = _auxiliary(sheet, auxiliary)
        if outer is not None:
            first, tense, passive = outer, _form_map("avoir", "être")[sheet.words[outer]][1], True
    elif lemma == "être":
        passive = any(head not in words("with_être") for head, _ in readings)
    if tense is Tense.PAST_PARTICIPLE:
        return _finish(sheet, i, i, readings, tense, bare=True)
    participles = tuple((head, tense) for head, kind in readings if kind is Tense.PAST_PARTICIPLE)
    return _finish(sheet, first, i, participles, tense, compound=True, passive=passive)


def _is_adjective(sheet: Sheet, i: int, readings: tuple[tuple[str, Tense], ...]) -> bool:
    """True for « rassurant », « menaçant » after a noun or a copula."""
    return sheet.pos[i] == "ADJ" and all(tense is Tense.PRESENT_PARTICIPLE for _, tense in readings)


def _simple(sheet: Sheet, i: int, readings: tuple[tuple[str, Tense], ...]) -> Group | None:
    return _finish(sheet, i, i, readings, readings[0][1])


def _finish(
    sheet: Sheet,
    first: int,
    verb: int,
    readings: tuple[tuple[str, Tense], ...],
    tense: Tense,
    *,
    compound: bool = False,
    passive: bool = False,
    bare: bool = False,
) -> Group | None:
    """Add modal, clitics and negation on the left, clitic and negation on the right, and choose the lexeme."""
    carrier = first
    first, clitic_object, negated, reflexive = _clitics(sheet, first)
    modal, withheld = "", False
    step = _modal(sheet, first) if tense is Tense.INFINITIVE else None
    if step is not None:
        carrier, modal, tense = step.first, step.verb, step.tense
        first, outer_object, ne, _ = _clitics(sheet, step.first)
        clitic_object = outer_object if clitic_object is None else clitic_object
        if step.keeps and not ne:
            return None
        negated, withheld = negated or (ne and not step.keeps), step.declines
    last, clitic = verb + 1, None
    for j in range(first, verb + 1):
        if inverted(sheet.words[j]):
            clitic = j
    if inverted(sheet.word(last)) and not compound and not bare:
        clitic, last = last, last + 1
    if sheet.word(last) in _AFTER_VERB and negated:
        last += 1
    if sheet.word(first - 1) == "sans" and tense is Tense.INFINITIVE:
        first, negated = first - 1, True
    core, chosen = last, choose(sheet, verb, last, readings, reflexive)
    if chosen is None:
        return None
    lexeme, last = chosen
    return Group(
        first, last, verb, lexeme, tense, compound, passive and not reflexive, negated, bare, clitic, clitic_object,
        modal, carrier, withheld, core,
    )  # fmt: skip


def _fixed(sheet: Sheet, i: int) -> bool:
    """True for the participle of « y compris », which is a preposition."""
    return sheet.words[i] == "compris" and sheet.word(i - 1) == "y"


def _clitics(sheet: Sheet, first: int) -> tuple[int, int | None, bool, bool]:
    """Step left over ``ne``, ``se`` and clitic objects; what was found. Objects alone do not move the start."""
    j, found, ne, itself, edge = first - 1, None, False, False, first
    while j >= 0 and sheet.unit_of[j] == sheet.unit_of[first]:
        word = sheet.words[j]
        if word in _NOT:
            ne, edge = True, j
        elif word in _REFLEXIVE:
            itself, edge = True, j
        elif word in _AFTER_VERB and sheet.word(j - 1) in _NOT:
            pass
        elif word in _CLITICS and (sheet.pos[j] == "PRON" or word in ("l'", "m'")) and not _is_subject(sheet, j):
            found = j
        else:
            break
        j -= 1
    return edge, found, ne, itself


def _is_subject(sheet: Sheet, j: int) -> bool:
    """True for the *nous* or *vous* that is a subject rather than an object."""
    if sheet.words[j] not in ("nous", "vous"):
        return False
    return sheet.deps[j] in ("nsubj", "nsubj:pass", "expl:subj") or sheet.word(j - 1) in (
        "«",
        '"',
        "“",
        ",",
        "que",
        "et",
    )


class _Modal(NamedTuple):
    """A verb before an infinitive: its first token, its lemma, its tense, and what it makes of saying."""

    first: int
    verb: str
    tense: Tense
    declines: bool
    keeps: bool


def _modal(sheet: Sheet, first: int) -> _Modal | None:
    """The modal verb that governs an infinitive: « a refusé de », « s'est bornée à », « n'a cessé de »."""
    j = first - 1
    particle = ""
    if sheet.word(j) in ("de", "d'", "à", "par"):
        particle, j = sheet.words[j].replace("d'", "de"), j - 1
    while j >= 0 and (sheet.pos[j] == "ADV" or sheet.words[j] in _AFTER_VERB or inverted(sheet.words[j])):
        j -= 1
    known = _form_map(*(row["verb"] for row in rows("speech_modals.tsv")))
    if j < 0 or sheet.words[j] not in known or sheet.unit_of[j] != sheet.unit_of[first]:
        return None
    verb, tense = known[sheet.words[j]]
    start, passive = j, False
    if tense is Tense.PAST_PARTICIPLE or sheet.moods[j] == "Part":
        auxiliary = _auxiliary(sheet, j)
        if auxiliary is None:
            return None
        passive = _form_map("avoir", "être")[sheet.words[auxiliary]][0] == "être"
        outer = _auxiliary(sheet, auxiliary) if sheet.words[auxiliary] == "été" else None
        start = auxiliary if outer is None else outer
        tense, passive = _form_map("avoir", "être")[sheet.words[start]][1], passive or outer is not None
    reflexive = _clitics(sheet, start)[3]
    for row in rows("speech_modals.tsv"):
        if (row["verb"], row["particle"], bool(row["reflexive"])) == (verb, particle, reflexive) and (
            passive or not row["passive"]
        ):
            return _Modal(start, verb, tense, bool(row["declines"]), bool(row["keeps"]))
    return None


def of_modal(sheet: Sheet, group: Group) -> Group | None:
    """The modal by itself, where the infinitive after it reports nothing here (« souhaite présenter son fils »)."""
    known = forms()
    for i in range(group.verb - 1, group.first - 1 if group.modal else group.verb, -1):
        found = _group(sheet, i, known[sheet.words[i]]) if sheet.words[i] in known else None
        if found is not None and found.lexeme.head == group.modal:
            return found
    return None


def bare_of_tail(group: Group) -> Group | None:
    """The same group read as its verb alone, where its locution reports nothing here (« se dit inquiet »)."""
    if group.last == group.core:
        return None
    plain = (x for x in lexemes().get(group.lexeme.head, ()) if not x.tail and x.reflexive == group.lexeme.reflexive)
    lexeme = next(plain, None)
    return replace(group, lexeme=lexeme, last=group.core) if lexeme is not None else None
