"""How far a clause is put forward as fact: an attribution or a hedge decides, else mood, tense and modal verb."""

from __future__ import annotations

from collections.abc import Collection

from recoupe.model import Attribution, Certainty, Commitment, Hedge, Polarity
from recoupe.reading.entities.lexicon import words
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.clauses import Clause
from recoupe.reading.statements.predicates import Predicate, semi_auxiliaries

__all__ = ["TELLING", "commitment_of", "is_accomplished", "is_forecast", "is_negated", "is_past", "is_pluperfect"]

_NEGATIONS = words("stance_negations")
_STATES = words("stance_states")
_RESULTS = words("stance_results")
_LASTING = words("stance_lasting")
_MOVING = words("stance_moving")
TELLING = frozenset({"state", "confirm", "reveal", "estimate", "promise"})  # each clause shows whether it looks ahead


def is_negated(sheet: Sheet, clause: Clause, carriers: Collection[int]) -> bool:
    """True of *ne … pas* and its like on the predicate; not of *ne … que* and not of an expletive *ne*."""
    near = [c for k in carriers for c in sheet.children[k]]
    ne = [c for c in near if sheet.lower[c] in ("ne", "n'")]
    if not ne:
        return False
    reach = range(ne[0], sheet.bounds(clause.head)[1])
    own = set(clause.tokens)
    words = [sheet.lower[i] for i in reach if i in own]
    restricts = any(sheet.lower[i] in ("que", "qu'") and i < max(carriers) + 3 and i > ne[0] for i in own)
    negates = any(w in _NEGATIONS for w in words) or any(sheet.lower[c] in _NEGATIONS for c in near)
    subject = any(
        sheet.lower[c] in ("aucun", "aucune", "nul", "nulle", "personne", "rien", "ni")
        for i in near
        for c in (i, *sheet.children[i])
        if c < ne[0]
    )
    return subject or (negates and not (restricts and not any(w in ("pas", "jamais", "rien") for w in words)))


def _morph(sheet: Sheet, clause: Clause) -> str:
    return sheet.morph[clause.finite]


def is_forecast(sheet: Sheet, clause: Clause, predicate: Predicate) -> bool:
    """True of the future, of *aller* and *devoir* with an infinitive, of a conditional modal; not of « a dû », « aura
    dû », « pourrait avoir dû ».
    """
    morph = _morph(sheet, clause)
    if "Tense=Fut" in morph or predicate.planned:
        return predicate.planned or not _is_perfect(sheet, clause)
    modal = semi_auxiliaries().get(predicate.modal or "")
    if modal is None or any(sheet.dep[c] == "aux:tense" and c > clause.finite for c in sheet.children[predicate.token]):
        return False
    if predicate.modal == "pouvoir":
        return "Mood=Cnd" in morph and predicate.lemma not in _LASTING
    if predicate.modal == "devoir" and "Tense=Imp" in morph:
        return True  # « devait dîner avec eux »: what was meant to be
    present = "Tense=Pres" in morph and sheet.dep[clause.finite] != "aux:tense"
    return modal.forecast and (present or "Mood=Cnd" in morph)


def _is_perfect(sheet: Sheet, clause: Clause) -> bool:
    """True of a future that looks back (« auront coûté », « sera resté »)."""
    return sheet.dep[clause.finite] == "aux:tense" or (
        sheet.dep[clause.finite].startswith("aux") and sheet.verb(clause.head) in _MOVING
    )


def is_past(sheet: Sheet, clause: Clause) -> bool:
    """True of a clause told as done: « signa », « signait », « a signé », « avait signé »."""
    morph = _morph(sheet, clause)
    if "VerbForm=Fin" not in morph or "Tense=Fut" in morph or "Mood=Cnd" in morph:
        return False
    return "Tense=Past" in morph or "Tense=Imp" in morph or sheet.dep[clause.finite] == "aux:tense"


def is_pluperfect(sheet: Sheet, clause: Clause) -> bool:
    """True of « avait signé »: the auxiliary in the imperfect, the verb a participle."""
    return (
        clause.finite != clause.head
        and sheet.dep[clause.finite] == "aux:tense"
        and "Tense=Imp" in _morph(sheet, clause)
    )


def is_accomplished(sheet: Sheet, clause: Clause, predicate: Predicate) -> bool:
    """True of the *passé composé* and the *passé simple* of a verb that tells what happens: « a cédé », « céda ».

    Not of a relative clause, which may tell of any past, nor of a result (« a *déjà* », « à deux *reprises* »).
    """
    relative = sheet.dep[clause.head] == "acl:relcl"
    result = any(sheet.lower[i] in _RESULTS for i in clause.tokens)
    if relative or result or predicate.lemma.split(" ")[0] in _STATES or predicate.modal is not None:
        return False
    morph = _morph(sheet, clause)
    if clause.finite == clause.head:
        return "Tense=Past" in morph and "VerbForm=Fin" in morph
    return sheet.dep[clause.finite] == "aux:tense" and "Tense=Pres" in morph and "Mood=Ind" in morph


def commitment_of(
    sheet: Sheet, clause: Clause, predicate: Predicate, said: Attribution | None, hedge: Hedge | None
) -> Commitment:
    """The commitment of whoever speaks: the source inside an attribution, else the article."""
    forecast = is_forecast(sheet, clause, predicate)
    if said is not None:
        held = said.commitment
        telling = said.act in TELLING and held.certainty is Certainty.CERTAIN
        ahead = forecast or (held.forecast and not (telling and _is_plain(sheet, clause)))
        return Commitment(held.certainty, held.polarity, ahead)
    if hedge is not None:
        return Commitment(hedge.certainty, Polarity.POSITIVE, hedge.forecast or forecast)
    return Commitment(_certainty(sheet, clause, predicate), Polarity.POSITIVE, forecast)


def _is_plain(sheet: Sheet, clause: Clause) -> bool:
    """True of a clause in the present or the past indicative beside the one that looks ahead (« dit que le pont
    *rouvrira*, qu’il *est* sûr »).
    """
    morph = _morph(sheet, clause)
    done = sheet.dep[clause.finite] == "aux:tense"  # « a réuni »: no « a à réunir »
    plain = done or sheet.verb(clause.finite) not in semi_auxiliaries()
    return plain and "Mood=Ind" in morph and "Tense=Fut" not in morph


def _certainty(sheet: Sheet, clause: Clause, predicate: Predicate) -> Certainty:
    first, last = sheet.bounds(clause.head)
    conditional = "Mood=Cnd" in _morph(sheet, clause)
    if conditional and any(sheet.lower[i] in ("si", "s'") and sheet.dep[i] == "mark" for i in range(first, last)):
        return Certainty.NONE
    modal = semi_auxiliaries().get(predicate.modal or "")
    if modal is not None:
        return Certainty(modal.conditional if conditional else modal.certainty)
    return Certainty.POSSIBLE if conditional else Certainty.CERTAIN
