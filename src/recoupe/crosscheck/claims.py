"""Claims: what the articles put forward, each once, with everyone who says it and on whose word."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.clauses import best_account, introduces, shown_text, tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.context import in_context
from recoupe.crosscheck.distance import hearsay
from recoupe.crosscheck.evidence import cite_statement, hull, without_overlaps
from recoupe.crosscheck.lines import function_words
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.opposition import opposed
from recoupe.crosscheck.questions import question
from recoupe.crosscheck.standings import STANDING
from recoupe.model import Certainty, ZoneKind
from recoupe.story import Claim, ClaimStatus, Voice

__all__ = ["claims"]

_MOST_STANDINGS = 12  # lines that only say who somebody is
_MOST_ALONE = 60  # claims of one text alone that are kept
_LEAST = 6  # what a claim that only says who somebody is weighs less than one that tells an event
_TOLD, _ALIKE = 3, 1  # words of a clause that says something, and how many two of one claim share
_SMALL, _STEM = 3, 6  # letters of a word that says little, letters by which two words are one
_SHORTEST = 5  # words that a claim of one article alone must have
_STRENGTH = {Certainty.CERTAIN: 3, Certainty.PROBABLE: 2, Certainty.POSSIBLE: 1, Certainty.NONE: 0}


def claims(comparison: Comparison) -> tuple[Claim, ...]:
    """All claims worth reading, weightiest first.

    What several text families say is always kept; what one says alone is kept when it is somebody's word or a figure.
    """
    groups = told(comparison.groups, comparison.facets)
    kept = [group for group in groups if worth_reading(group) and says_enough(group)]
    kept += sorted(comparison.standings, key=lambda group: (-len(group), group[0].key))[:_MOST_STANDINGS]
    made = [(weight(group, comparison), _claim(group, comparison)) for group in kept]
    ordered = [claim for _, claim in sorted(made, key=lambda pair: (-pair[0], pair[1].evidence))]
    return tuple(_fewer(_once(ordered)))


def says_enough(group: Sequence[Account]) -> bool:
    """True where two articles say more than a phrase (« qui est le patron », « il pense »).

    Each has ``_TOLD`` words, of which they share one. What one article alone says is no matter of likeness.
    """
    by_file: dict[str, list[frozenset[str]]] = {}
    for account in group:
        by_file.setdefault(account.file, []).append(_own_words(account))
    if len(by_file) == 1:
        return True
    full = [(file, words) for file, all_words in by_file.items() for words in all_words if len(words) >= _TOLD]
    return any(a != b and len(one & other) >= _ALIKE for (a, one), (b, other) in combinations(full, 2))


def _own_words(account: Account) -> frozenset[str]:
    """The longer words and the figures of an account's clause, by their first letters."""
    text = account.reading.article.text[hull(account.statement.spans).slice] if account.statement.spans else ""
    common = function_words()
    words = (word for word in folded(text).split() if word not in common)
    return frozenset(word[:_STEM] for word in words if len(word) > _SMALL or word.isdigit())


def told(groups: Sequence[tuple[Account, ...]], facets: Sequence[tuple[Account, ...]]) -> list[tuple[Account, ...]]:
    """The groups of a story with the facts that parts of its sentences share.

    A fact of which a group holds two articles adds the others to that group; any other stands beside the groups, and
    takes the place of what one article alone says in the same words.
    """
    holder = {account: n for n, group in enumerate(groups) for account in group}
    made = [list(group) for group in groups]
    new: list[tuple[Account, ...]] = []
    spent: set[int] = set()
    for fact in _by_text(facets):
        holding: dict[int, set[str]] = {}
        for account in fact:
            if account in holder:
                holding.setdefault(holder[account], set()).add(account.file)
        best = min(holding, key=lambda n: (-len(holding[n]), n), default=None)
        if best is not None and len(holding[best]) > 1:
            made[best] += [account for account in fact if holder.get(account) != best]
        else:
            new.append(fact)
            spent |= {n for n in holding if len(groups[n]) == 1}
    kept = [tuple(sorted(group, key=lambda a: a.key)) for n, group in enumerate(made) if n not in spent]
    return kept + new


def _by_text(facts: Sequence[tuple[Account, ...]]) -> list[tuple[Account, ...]]:
    """Facts that would be shown in the same words as one, where they rest on some of the same words."""
    found: dict[str, list[dict[Account, None]]] = {}
    for fact in facts:
        alike = found.setdefault(shown_text(best_account(fact)), [])
        home = next((known for known in alike if _overlap(known, fact)), None)
        if home is None:
            alike.append(dict.fromkeys(fact))
        else:
            home.update(dict.fromkeys(fact))
    return [tuple(sorted(fact, key=lambda a: a.key)) for alike in found.values() for fact in alike]


def _overlap(known: Iterable[Account], fact: Sequence[Account]) -> bool:
    """True where two facts share words of two articles."""
    places = {(a.file, hull(a.statement.spans)) for a in known}
    shared = {
        a.file for a in fact for file, span in places if file == a.file and span.overlaps(hull(a.statement.spans))
    }
    return len(shared) > 1


def _once(ordered: Sequence[Claim]) -> list[Claim]:
    """Claims that would show the same words stand once: clauses of one sentence that is shown whole.

    Of two that rest on other words the lighter is shown in those words: what one tells the other does not.
    """
    kept: dict[str, Claim] = {}
    for claim in ordered:
        first = kept.setdefault(claim.text, claim)
        if first is claim:
            continue
        if _rest_on_one(first, claim):
            kept[claim.text] = replace(first, evidence=without_overlaps((*first.evidence, *claim.evidence)))
        else:
            own = tidy(max((e.quote for e in claim.evidence), key=len))
            kept.setdefault(own, replace(claim, text=own))
    return list(kept.values())


def _rest_on_one(a: Claim, b: Claim) -> bool:
    """True where one claim adds no article to the other, or both rest on words of two articles."""
    pairs = [(x, y) for x in a.evidence for y in b.evidence if x.file == y.file]
    shared = {x.file for x, y in pairs if x.start < y.end and y.start < x.end}
    return {e.file for e in b.evidence} <= {e.file for e in a.evidence} or len(shared) > 1


def _fewer(ordered: Sequence[Claim]) -> list[Claim]:
    """All that several texts say, and no more than the weightiest of what one says alone."""
    alone = [claim for claim in ordered if claim.status is ClaimStatus.SINGLE][_MOST_ALONE:]
    left_out = {id(claim) for claim in alone}
    return [claim for claim in ordered if id(claim) not in left_out]


def worth_reading(group: Sequence[Account]) -> bool:
    """True when a group of accounts makes a line: several articles, or one that attributes or counts something."""
    if all(a.headline or a.statement.zone is ZoneKind.CAPTION or introduces(a) for a in group):
        return False
    if len({account.file for account in group}) > 1:
        return True
    return any(
        (account.speaker or account.statement.quantities)
        and not account.headline
        and len(shown_text(account).split()) >= _SHORTEST
        for account in group
    )


def weight(group: Sequence[Account], comparison: Comparison) -> float:
    """How much a claim matters: articles, text families and origins, whether it opens an article, how rare it is."""
    files, families = {a.file for a in group}, {a.family for a in group}
    opening = any(
        a.statement.zone in (ZoneKind.LEDE, ZoneKind.TITLE) or a.statement.sentence.start < 400 for a in group
    )
    telling = math.fsum(comparison.weights.total(a) for a in group) / len(group)
    score = 2.0 * math.log2(1 + len(families)) + math.log2(1 + len(files)) + len(comparison.origins(group)) / 2
    score += opening + 2 * comparison.focus(group) + 0.02 * min(telling, 50.0) + 0.5 * any(a.days for a in group)
    score -= _LEAST * all(a.predicate == STANDING for a in group)
    return round(score - all(a.background for a in group) - 0.5 * all(a.forecast for a in group), 6)


def _claim(group: Sequence[Account], comparison: Comparison) -> Claim:
    best = best_account(tuple(group))
    describes = best.predicate == STANDING
    return Claim(
        text=_own_text(best) if describes else in_context(best, shown_text(best)),
        status=_status(group, comparison),
        articles=len({account.file for account in group}),
        copies=len({account.family for account in group}),
        origins=comparison.origins(group),
        certainty=max((a.statement.commitment.certainty for a in group), key=_STRENGTH.__getitem__),
        forecast=all(account.forecast for account in group),
        evidence=without_overlaps(cite_statement(account.reading, account.statement) for account in group),
        voices=tuple(_voice(account, comparison) for account in group),
        question="qui" if describes else question(group),
        describes=describes,
    )


def _own_text(account: Account) -> str:
    return tidy(account.reading.article.text[hull(account.statement.spans).slice])


def _status(group: Sequence[Account], comparison: Comparison) -> ClaimStatus:
    denials = [account for account in group if account.denies]
    if denials and len(denials) < len(group):
        sides = [(a, b) for a in denials for b in group if not b.denies]
        if any(opposed(a, b, comparison.likeness(a, b)) for a, b in sides):
            return ClaimStatus.DISPUTED
    if denials and all(a.attribution is not None and a.attribution.act == "deny" for a in group):
        return ClaimStatus.DENIED
    return ClaimStatus.AGREED if len({account.family for account in group}) > 1 else ClaimStatus.SINGLE


def _voice(account: Account, comparison: Comparison) -> Voice:
    statement = account.statement
    return Voice(
        file=account.file,
        origin=comparison.origin(account).name,
        speaker=statement.speaker if account.speaker else None,
        via=statement.via,
        mark=mark(account),
        certainty=statement.commitment.certainty,
        evidence=cite_statement(account.reading, statement),
    )


def mark(account: Account) -> str:
    """One letter for how an account puts its content: A affirmed, C conditional, D denied, P still to come."""
    if account.denies:
        return "D"
    if account.forecast:
        return "P"
    return "A" if account.sure and not hearsay(account) else "C"
