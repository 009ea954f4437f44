"""What a clause says: the lemma of its verb, through modal verbs, passives, copulas and light verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.reading.entities.lexicon import rows
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.planned import planned_thing
from recoupe.reading.statements.whereabouts import event_nouns

__all__ = ["Predicate", "SemiAuxiliary", "predicate_of", "semi_auxiliaries"]

_BARE = frozenset({"aller", "devoir", "pouvoir"})  # colour only a bare infinitive: not « va *sans* dire »


@dataclass(frozen=True, slots=True)
class SemiAuxiliary:
    """A verb that colours the infinitive after it: certainty in the indicative, in the conditional; still to come."""

    certainty: str
    conditional: str
    forecast: bool


@dataclass(frozen=True, slots=True)
class Predicate:
    """The lemma, the token that carries it, the semi-auxiliary in front of it, if any, and whether it only says that
    something is planned, which the lemma then names.
    """

    lemma: str
    token: int
    modal: str | None = None
    planned: bool = False


@cache
def semi_auxiliaries() -> Mapping[str, SemiAuxiliary]:
    """Semi-auxiliaries by lemma."""
    return {
        verb: SemiAuxiliary(certainty, conditional, bool(forecast))
        for verb, certainty, conditional, forecast in rows("semi_auxiliaries.tsv")
    }


@cache
def _light() -> Mapping[tuple[str, str], str]:
    return {(verb, noun): predicate for verb, noun, predicate in rows("light_phrases.tsv")}


def predicate_of(sheet: Sheet, head: int) -> Predicate:
    """The predicate of the clause whose head is a token."""
    token, modal = head, None
    for _ in range(3):
        if sheet.pos[token] not in ("VERB", "AUX") or sheet.verb(token) not in semi_auxiliaries():
            break
        inner = next(
            (
                c
                for c in sheet.children[token]
                if c > token
                and sheet.dep[c] in ("xcomp", "ccomp", "obj", "advcl", "obl")
                and "VerbForm=Inf" in sheet.morph[c]
            ),
            None,
        )
        if inner is None:
            inner = next(
                (
                    c
                    for c in sheet.children[token]
                    if sheet.dep[c] == "xcomp"
                    and c > token
                    and (sheet.pos[c] in ("VERB", "ADJ") or _is_copular(sheet, c))
                ),
                None,
            )
        if inner is None:
            break
        if sheet.verb(token) in _BARE and any(sheet.dep[c] in ("case", "mark") for c in sheet.children[inner]):
            break
        modal = modal or sheet.verb(token)
        token = inner
    if (noun := planned_thing(sheet, token)) is not None:
        thing = sheet.lemmas[noun]
        carrier = noun if sheet.dep[token] == "acl" else token
        return Predicate(thing if thing in event_nouns() else _lemma(sheet, token), carrier, modal, planned=True)
    return Predicate(_lemma(sheet, token), token, modal)


def _is_copular(sheet: Sheet, token: int) -> bool:
    """True of the noun of « être le prélude »."""
    return any(sheet.dep[c] == "cop" and "VerbForm=Inf" in sheet.morph[c] for c in sheet.children[token])


def _is_passive(sheet: Sheet, token: int) -> bool:
    """« a été évacué » where the parser sees a copula: a participle after *été*."""
    been = any(sheet.lower[c] == "été" for c in sheet.children[token])
    verb = sheet.verb(token)
    return "VerbForm=Part" in sheet.morph[token] or (
        been
        and sheet.lower[token].endswith(("é", "ée", "és", "ées", "i", "ie", "is", "t", "te", "u", "ue", "us"))
        and verb != sheet.lemmas[token]
        and verb.endswith(("er", "ir", "re"))
    )


def _is_verb(sheet: Sheet, token: int) -> bool:
    """True of a verb that the parser took for something else."""
    return any(sheet.dep[c] == "nsubj" for c in sheet.children[token]) and sheet.verb(token).endswith(
        ("er", "ir", "re")
    )


def _lemma(sheet: Sheet, token: int) -> str:
    copula = any(sheet.dep[c] == "cop" for c in sheet.children[token])
    aided = any(sheet.dep[c].startswith("aux") for c in sheet.children[token])
    if copula and ("VerbForm=Inf" in sheet.morph[token] or _is_passive(sheet, token)):
        return sheet.verb(token)
    if copula or (sheet.pos[token] not in ("VERB", "AUX") and not aided and not _is_verb(sheet, token)):
        noun = sheet.lemmas[token]
        return f"être {noun}" if copula else noun
    verb = sheet.verb(token)
    for child in sheet.children[token]:
        if child > token and sheet.dep[child] in ("obj", "obl", "xcomp", "fixed", "nsubj", "compound"):
            phrase = _light().get((verb, sheet.lemmas[child]))
            if phrase:
                return phrase
    return verb
