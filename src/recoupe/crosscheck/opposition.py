"""When one account denies what another asserts."""

from __future__ import annotations

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.evidence import hull

__all__ = ["OPPOSED", "opposed"]

OPPOSED = 0.62  # likeness from which somebody's denial is taken to bear on the same thing
NEGATED = 0.8  # … and from which a mere negation is, in a clause short enough to have but one verb to negate
ANSWERED = 0.7  # … or is, where two voices answer each other in nearly the same words
SHORT = 140


def opposed(a: Account, b: Account, score: float) -> bool:
    """True when exactly one of two accounts denies, and both are plainly about the same predicate.

    Two attributions of the very same words (« malgré ses démentis ») need no likeness. What is still to come is opposed
    to nothing: a wish refused is no contradiction.
    """
    if a.denies == b.denies or a.forecast or b.forecast or a.headline or b.headline:
        return False
    if a.file == b.file and a.statement.spans == b.statement.spans:
        return a.statement.speaker != b.statement.speaker
    shared, answer = len(a.words & b.words), _answer(a, b)
    if a.predicate != b.predicate or not (a.names & b.names or shared >= 3 or (answer and shared >= 2)):
        return False
    denial, assertion = (a, b) if a.denies else (b, a)
    if not (assertion.sure or assertion.speaker) or 5 * shared < 3 * max(len(a.words), len(b.words)):
        return False
    if _refutes(denial):
        return score >= OPPOSED
    plain = denial.negates and not assertion.negates
    return score >= (ANSWERED if answer else NEGATED) and plain and _short(a) and _short(b)


def _answer(a: Account, b: Account) -> bool:
    """True when two voices tell nearly the same words, one of them that it is not so."""
    apart = a.speaker is not None and b.speaker is not None and a.speaker != b.speaker
    return apart and 4 * len(a.words & b.words) >= 3 * len(a.words | b.words)


def _refutes(account: Account) -> bool:
    return account.attribution is not None and account.attribution.act == "deny"


def _short(account: Account) -> bool:
    return len(_text(account)) <= SHORT


def _text(account: Account) -> str:
    return account.reading.article.text[hull(account.statement.spans).slice]
