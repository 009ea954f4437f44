"""How sure the source is of what it says, whether it denies it, and whether it was still to come (FactBank values).

The cue's own reading comes first; under a plain cue the content decides: its adverbs, its modal, its mood. The three
conditionals are told apart before anything else: under a cue a conditional is hearsay or a future seen from the past,
which leaves the source certain; only *pouvoir* and *devoir* say less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from recoupe.model import Certainty, Commitment, Polarity
from recoupe.reading.attribution.conjugation import Tense, conjugate
from recoupe.reading.attribution.draft import Draft
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.tables import rows

__all__ = ["commitment", "modal_forms", "tells_a_state"]

_NEUTRAL = frozenset({"state", "reveal", "confirm", "estimate", "other", "warn", "praise"})
_WILLED = frozenset({"urge", "promise", "other", "expect"})
_ALWAYS_TO_COME = frozenset({"fear", "urge", "promise"})
_STATES = frozenset({"serait", "seraient", "aurait", "auraient"})
_PERFECT = frozenset({"aurait", "auraient", "aura", "auront"})
_PARTICIPLE = re.compile(r"(?:é|i|[^e]u)e?s?$")
_BEYOND = 14  # tokens after the main verb that still belong to its clause
_SUBORDINATING = frozenset({"que", "qu'", "qui", "dont", "où", "si", "s'", ".", ";", "lorsque", "quand", "tandis"})


@cache
def modal_forms() -> dict[str, tuple[str, Tense]]:
    """Forms of *pouvoir* and *devoir*: form → (verb, tense)."""
    return {
        form.text: (lemma, form.tense)
        for lemma in ("pouvoir", "devoir", "sembler", "paraître")
        for form in conjugate(lemma)
    }


@cache
def _triggers() -> dict[str, str]:
    return {row["word"]: row["certainty"] for row in rows("commitment.tsv")}


@cache
def possibilities() -> frozenset[str]:
    """Words that beside or as a noun make a content a thing that may come: « un éventuel accord »."""
    return frozenset(row["word"] for row in rows("commitment.tsv") if row["ahead"])


def commitment(sheet: Sheet, draft: Draft) -> Commitment:
    """The source's commitment to the content of a draft."""
    reading = draft.reading
    certainty, polarity = Certainty(reading.certainty), reading.polarity
    group = draft.group
    forecast = reading.forecast or to_come(sheet, draft)
    if reading.act == "deny" and group is not None and group.negated:
        certainty, polarity = Certainty.POSSIBLE, "+"
    elif certainty is Certainty.CERTAIN and reading.act in _NEUTRAL:
        certainty = _of_content(sheet, draft)
        if _negative(sheet, draft):
            polarity = "-"
    if reading.act in _WILLED and polarity == "+" and _negative(sheet, draft):
        polarity = "-"
    if reading.act == "decline":
        certainty = Certainty.NONE
    return Commitment(certainty, Polarity(polarity), forecast)


def _head_clause(sheet: Sheet, draft: Draft) -> list[int]:
    """The tokens of the content's first clause, up to its main verb and a little beyond."""
    tokens = [i for first, last in draft.content for i in range(first, last)]
    verb = next((n for n, i in enumerate(tokens) if sheet.finite[i] and not _in_relative(sheet, i, tokens[0])), None)
    end = verb + _BEYOND if verb is not None else _BEYOND
    for n in range((verb or 0) + 1, min(end, len(tokens))):
        if sheet.words[tokens[n]] in _SUBORDINATING:
            end = n
            break
    return tokens[:end]


def _in_relative(sheet: Sheet, verb: int, first: int) -> bool:
    token = verb
    for _ in range(3):
        if sheet.deps[token] == "acl:relcl":
            return True
        if sheet.deps[token] not in ("aux:tense", "aux:pass", "cop"):
            return False
        token = sheet.heads[token]
    return False


def _of_content(sheet: Sheet, draft: Draft) -> Certainty:
    tokens = _head_clause(sheet, draft)
    found: set[Certainty] = set()
    for i in tokens:
        word = sheet.words[i]
        if word in _triggers():
            found.add(Certainty(_triggers()[word]))
        modal = modal_forms().get(word)
        if modal is None or not modal[1].finite or sheet.pos[i] not in ("VERB", "AUX"):
            continue
        if modal[0] == "pouvoir" and _can(sheet, i, modal[1]):
            found.add(Certainty.POSSIBLE)
        elif modal[0] == "devoir" and modal[1] is Tense.CONDITIONAL:
            found.add(Certainty.NONE if _norm(sheet, i) else Certainty.PROBABLE)
        elif modal[0] in ("sembler", "paraître"):
            found.add(Certainty.PROBABLE)
    for value in (Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.NONE):
        if value in found:
            return value
    return Certainty.CERTAIN


def _can(sheet: Sheet, i: int, tense: Tense) -> bool:
    """True for the *pouvoir* of possibility; ability in the present or the past is plain."""
    if sheet.word(i - 1) in ("ne", "n'") and sheet.word(i + 1) in ("pas", "plus"):
        return tense is Tense.CONDITIONAL
    return tense in (Tense.CONDITIONAL, Tense.PRESENT, Tense.IMPERFECT, Tense.SUBJUNCTIVE, Tense.FUTURE)


def _norm(sheet: Sheet, i: int) -> bool:
    """True for the *devrait* of duty: nobody should, or the subject is addressed."""
    return sheet.word(i - 1) in ("ne", "n'") or sheet.word(i - 1) in ("nous", "vous", "on")


def _negative(sheet: Sheet, draft: Draft) -> bool:
    """True when the main clause of the content is itself denied; *ne… que* and expletive *ne* deny nothing."""
    if _several_clauses(sheet, draft):
        return False
    tokens = _head_clause(sheet, draft)
    said = [sheet.words[i] for i in tokens]
    if said[:1] and said[0] in ("aucun", "aucune", "nul", "nulle", "personne", "rien"):
        return True
    for n, word in enumerate(said):
        if word in ("ne", "n'"):
            rest = said[n + 1 : n + 6]
            return (
                any(
                    w in ("pas", "plus", "jamais", "aucun", "aucune", "rien", "personne", "nullement", "guère", "ni")
                    for w in rest
                )
                and "que" not in rest[:3]
            )
    return False


def _several_clauses(sheet: Sheet, draft: Draft) -> bool:
    """True when the content holds a second sentence or main clause, so that no single denial covers it."""
    for first, last in draft.content:
        for i in range(first + 1, last - 1):
            if sheet.words[i] in (".", "!", "?", ";", "mais"):
                return True
            if sheet.words[i] in (",", "et", ":") and any(sheet.finite[j] for j in range(i + 1, min(i + 4, last))):
                return True
    return False


def to_come(sheet: Sheet, draft: Draft) -> bool:
    """True when the content lay ahead: future, *aller* with an infinitive, conditional after a past cue."""
    if draft.reading.act in _ALWAYS_TO_COME:
        return True
    for i in _head_clause(sheet, draft):
        mood = sheet.moods[i]
        if "/Fut" in mood and sheet.finite[i] and not _perfect(sheet, i):
            return True
        if sheet.words[i] in ("va", "vont", "allait", "allaient") and sheet.moods[min(i + 1, len(sheet) - 1)] == "Inf":
            return True
        if mood.startswith("Cnd") and sheet.finite[i]:
            return _conditional_to_come(sheet, draft, i)
        if sheet.words[i] in possibilities() and (sheet.deps[i] == "amod" or sheet.pos[i] == "NOUN"):
            return True
        modal = modal_forms().get(sheet.words[i])
        if (
            modal is not None
            and modal[0] == "devoir"
            and modal[1] in (Tense.PRESENT, Tense.IMPERFECT)
            and sheet.finite[i]
        ):
            return True
    return False


def _conditional_to_come(sheet: Sheet, draft: Draft, i: int) -> bool:
    """Which conditional it is: a future seen from a past cue, a hypothesis, or hearsay of what is or was.

    « aurait livré », « pourrait avoir » and, where no past cue governs it, a state (« selon lui, ils *seraient* liés »)
    tell of nothing to come, unless a word of time or of intention does (« serait vendue *l'an prochain* »).
    """
    following = sheet.words[min(i + 1, len(sheet) - 1)]
    if _perfect(sheet, i) or (sheet.words[i].startswith("pourr") and following in words("lasting")):
        return False
    if _hearsay(draft) and sheet.quoted[i] < 0:
        return not tells_a_state(sheet, i, _head_clause(sheet, draft))
    return True


def tells_a_state(sheet: Sheet, i: int, clause: Iterable[int]) -> bool:
    """True of a conditional of hearsay that tells what is (« ils *seraient* liés »), unless its clause shows a time or
    an intention to come; ``clause`` are its tokens.
    """
    return sheet.words[i] in _STATES and words("ahead").isdisjoint(sheet.words[j] for j in clause)


def _hearsay(draft: Draft) -> bool:
    """True under *selon* or a cue in the present, where a conditional keeps the speaker's word at a distance."""
    group = draft.group
    if group is None:
        return draft.rule == "according"
    return group.tense is Tense.PRESENT and not group.compound and not group.bare


def _perfect(sheet: Sheet, i: int) -> bool:
    """True for an auxiliary followed by a participle (« aurait livré », « auront coûté »), whatever the parser sees."""
    if sheet.words[i] not in _PERFECT:
        return False
    for j in range(i + 1, min(i + 4, len(sheet))):
        if sheet.moods[j] == "Part":
            return True
        if sheet.pos[j] not in ("ADV", "PRON"):
            return sheet.pos[j] in ("NOUN", "ADJ", "VERB") and bool(_PARTICIPLE.search(sheet.words[j]))
    return False
