"""What somebody denies and somebody else affirms, compared in the reported words themselves.

A denial often has no clause of its own (« a démenti *avoir été alertée d'une fuite* »), so that words stand in for it;
one that only points (« a démenti *ces accusations* ») answers what another said just before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.clauses import stands_alone, tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.rebuttals import rebutted
from recoupe.crosscheck.conflicts.refusals import Refusal, pattern, refusals
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import Attribution, Certainty, Polarity, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["denials"]

_SHORT, _STEM = 5, 6  # letters of a word that tells something, and those that its inflected forms mostly share
_SHARED = 3  # stems two contents must have in common
_MOST = 0.6  # … and more than this share of the shorter one
_WHOLE = 2  # … or all of the denial, where it has no fewer
_SAME = 0.65  # … for two claims to be one
_BACK = 2  # sentences before a denial in which what it points at was said
_UNSAID = frozenset({"deny", "decline", "urge", "order", "ask"})


@dataclass(frozen=True, slots=True, eq=False)
class _Claim:
    """What somebody affirms in one article, with the stems of its words."""

    reading: Reading
    said: Attribution
    stems: frozenset[str]

    @property
    def who(self) -> str:
        return str(self.said.resolved)


def denials(comparison: Comparison) -> list[Conflict]:
    """Every affirmation beside all who deny it in the same words or point at it."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    refused = refusals(readings)
    pointing = {no.reading.article.file: no.reading for no in refused if no.points}
    told = {file: [each.denial for each in rebutted(reading)] for file, reading in pointing.items()}
    denied = [no for no in refused if not (no.points and _told_whole(no, told[no.reading.article.file]))]
    claims = [claim for claim in _claims(readings) if _puts_forward(claim.said)]
    pointed = {id(no): _pointed_at(no, voices, comparison) for no in denied if no.points}
    met = [
        (
            claim,
            [
                no
                for no in denied
                if _answers(no, claim, pointed, voices) or _repeats(no, claim, pointed, voices, comparison)
            ],
        )
        for claim in claims
    ]
    met = [(claim, [no for no in refused if not _one_body(no, claim, comparison)]) for claim, refused in met]
    against = [(claim, no) for claim, no in met if no]
    return [_conflict(*one, voices) for one in _gathered(against)]


def _told_whole(no: Refusal, told: Sequence[Span]) -> bool:
    """True of a denial whose own sentence says what it denies (``rebuttals``)."""
    return any(span.overlaps(no.cue) for span in told)


def _one_body(no: Refusal, claim: _Claim, comparison: Comparison) -> bool:
    """True of a state and its government, or of two who speak for one body: nobody disputes with himself."""
    return one_side(comparison, (no.reading, no.who), (claim.reading, claim.who))


def _gathered(against: Sequence[tuple[_Claim, Sequence[Refusal]]]) -> list[tuple[list[_Claim], list[Refusal]]]:
    """Claims in the same words together, with all who deny them; who only relays a claim does not make it."""
    found: list[tuple[list[_Claim], list[Refusal]]] = []
    for claim, refused in against:
        if any(_relays(claim, other) for other, _ in against):
            continue
        known = next((item for item in found if any(_one_claim(claim, refused, c, item[1]) for c in item[0])), None)
        if known is None:
            found.append(([claim], list(refused)))
        else:
            known[0].append(claim)
            known[1].extend(no for no in refused if no not in known[1])
    return found


def _one_claim(a: _Claim, no: Sequence[Refusal], b: _Claim, others: Sequence[Refusal]) -> bool:
    """True of two claims in the same words, or of one voice in one article that is only pointed at."""
    if _alike(a.stems, b.stems, _SAME):
        return True
    return a.reading is b.reading and a.who == b.who and all(refusal.points for refusal in (*no, *others))


def _alike(left: frozenset[str], right: frozenset[str], most: float = _MOST) -> bool:
    shared = len(left & right)
    return shared >= _SHARED and shared > most * min(len(left), len(right))


def _claims(readings: Sequence[Reading]) -> list[_Claim]:
    found = [_Claim(r, a, _stems(r, a.content)) for r in readings for a in r.attributions if a.content and a.resolved]
    return [claim for claim in found if not _refutes(claim)]


def _refutes(claim: _Claim) -> bool:
    """True of words that call something untrue themselves (« ces rumeurs sont infondées »)."""
    return (
        re.search(pattern("refuting"), claim.reading.article.text[hull(claim.said.content).slice].lower()) is not None
    )


def _stems(reading: Reading, content: Sequence[Span]) -> frozenset[str]:
    """The stems of what is told: without names and offices, which say who, and words that say little."""
    text = " ".join(reading.article.text[span.slice] for span in content)
    who = {
        word
        for entity in reading.entities
        for form in (entity.name, *entity.aliases, *(role.text for role in entity.roles))
        for word in folded(form).split()
    }
    told = (word for word in folded(text).split() if len(word) >= _SHORT and word not in who and word not in _empty())
    return frozenset(word[:_STEM] for word in told)


@cache
def _empty() -> frozenset[str]:
    listed = ((row[1] for row in rows("bleached.tsv")), (row[1] for row in rows("denials.tsv") if row[0] == "empty"))
    return frozenset(folded(word) for words in listed for cell in words for word in cell.split())


def _relays(outer: _Claim, inner: _Claim) -> bool:
    """True of who only passes on what another affirms (« selon le journal, un élu affirme que… »)."""
    if outer.reading is not inner.reading or outer.said is inner.said:
        return False
    return hull(outer.said.content).covers(hull([inner.said.cue, *inner.said.content]))


def _puts_forward(attribution: Attribution) -> bool:
    """True of what is said to be so, or to be coming, with some certainty; not of what is only denounced or hailed."""
    commitment = attribution.commitment
    sure = commitment.certainty in (Certainty.CERTAIN, Certainty.PROBABLE) and commitment.polarity is Polarity.POSITIVE
    return sure and attribution.act not in _UNSAID and not (attribution.act == "other" and attribution.rule == "np")


def _answers(no: Refusal, claim: _Claim, pointed: Mapping[int, Attribution | None], voices: Mapping[str, str]) -> bool:
    """True when a denial bears on a claim."""
    if voices.get(no.who, no.who) == voices.get(claim.who, claim.who):
        return False
    if no.points:
        return no.reading is claim.reading and pointed[id(no)] is claim.said
    if no.reading is claim.reading and _tells_of(claim.said, no):
        return False
    if no.answers is not None and folded(no.answers) != folded(claim.who):
        return False
    denied = _stems(no.reading, no.content)
    whole = len(denied) >= _WHOLE and denied <= claim.stems
    return not claim.said.commitment.forecast and (whole or _alike(denied, claim.stems))


def _repeats(
    no: Refusal,
    claim: _Claim,
    pointed: Mapping[int, Attribution | None],
    voices: Mapping[str, str],
    comparison: Comparison,
) -> bool:
    """True of what the voice that a denial answers says of whoever denies in another article."""
    said = pointed.get(id(no))
    if said is None or no.reading is claim.reading or not _names_what(no):
        return False
    one_voice = voices.get(str(said.resolved), said.resolved) == voices.get(claim.who, claim.who)
    return one_voice and all(
        _tells_about(no, reading, each, comparison)
        for reading, each in ((no.reading, said), (claim.reading, claim.said))
    )


def _tells_of(outer: Attribution, no: Refusal) -> bool:
    """True where a denial is part of what another says (« la maire affirme que le préfet dément… »)."""
    return any(span.overlaps(no.cue) for span in outer.content)


def _pointed_at(no: Refusal, voices: Mapping[str, str], comparison: Comparison) -> Attribution | None:
    """What another was reported to say last before a denial, or what whoever it names says nearest to it.

    What somebody calls « toute implication » was said of him, wherever in the article.
    """
    sentences = no.reading.sentences
    here = next((n for n, s in enumerate(sentences) if s.start <= no.cue.start < s.end), 0)
    back = 0 if no.aside else _BACK
    earliest = sentences[max(0, here - back)].start if sentences else 0
    others = [a for a in no.reading.attributions if a.content and a.resolved and _puts_forward(a)]
    others = [a for a in others if voices.get(str(a.resolved), a.resolved) != voices.get(no.who, no.who)]
    others = [a for a in others if not _tells_of(a, no)]
    if no.answers is not None:
        named = [a for a in others if a.resolved == no.answers]
        return min(named, key=lambda a: abs(a.cue.start - no.cue.start), default=None)
    about = [a for a in others if _names_what(no) and _tells_about(no, no.reading, a, comparison)]
    if about:
        return min(about, key=lambda a: abs(a.cue.start - no.cue.start))
    before = [a for a in others if earliest <= hull(a.content).start and hull([a.cue, *a.content]).end <= no.cue.start]
    return max(before, key=lambda a: (hull(a.content).end, -hull(a.content).start), default=None)


def _tells_about(no: Refusal, reading: Reading, said: Attribution, comparison: Comparison) -> bool:
    """True of words of a reading that name whoever denies, or his body (« la Russie », « le Kremlin »)."""
    inside, group = hull(said.content), comparison.group_of(no.reading, no.who)
    named = [e.name for e in reading.entities if any(inside.covers(mention) for mention in e.mentions)]
    return any(comparison.group_of(reading, name) == group for name in named)


def _conflict(claims: Sequence[_Claim], no: Sequence[Refusal], voices: Mapping[str, str]) -> Conflict:
    makers = listing([voices.get(claim.who, claim.who) for claim in claims])
    deniers = listing([voices.get(n.who, n.who) for n in no])
    said = without_overlaps(cite(claim.reading, _readable(claim)) for claim in claims)
    refused = without_overlaps(cite(n.reading, _within(n.reading, _own(n, claims))) for n in no)
    sides = (Side(phrase("side.affirmed"), makers, said), Side(phrase("side.denied"), deniers, refused))
    why = phrase("why.polarity.dispute", yes=makers, no=deniers)
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, _shown(claims, no), sides, why)


def _shown(claims: Sequence[_Claim], no: Sequence[Refusal]) -> str:
    """What is affirmed: the claim that shares most with what is denied, the first that is a clause of its own.

    A denial of something it names in a noun (« dément toute implication ») is shown itself: it says what is contested.
    """
    if all(n.points and _names_what(n) for n in no):
        return tidy(no[0].reading.article.text[_within(no[0].reading, no[0].shown).slice])
    denied = frozenset(stem for n in no if not n.points for stem in _stems(n.reading, n.content))
    best = min(claims, key=lambda c: (-len(c.stems & denied), not stands_alone(_words(c)), claims.index(c)))
    return tidy(best.reading.article.text[_readable(best).slice])


def _names_what(no: Refusal) -> bool:
    """True of a denial that points at what was said and yet says what it was (« toute implication »)."""
    text = " ".join(no.reading.article.text[span.slice] for span in no.content).lower()
    return bool(text) and re.match(pattern("naming"), text) is not None


def _words(claim: _Claim) -> str:
    return claim.reading.article.text[hull(claim.said.content).slice]


def _readable(claim: _Claim) -> Span:
    own = hull(claim.said.content)
    charged = claim.said.rule.startswith("obj_")  # « accuse X d'avoir… » is no clause without its verb
    if stands_alone(claim.reading.article.text[own.slice]) and not charged:
        return own
    return hull([own, *(s for s in claim.reading.sentences if s.overlaps(own))])


def _own(no: Refusal, claims: Sequence[_Claim]) -> Span:
    """The words of a denial, without the claim where both rest on the same ones (« malgré *ses démentis*, il a… »)."""
    told = [hull(claim.said.content) for claim in claims if claim.reading is no.reading]
    return no.named if any(span.overlaps(hull(no.content)) for span in told if no.content) else no.shown


def _within(reading: Reading, span: Span) -> Span:
    """A span cut where its sentence ends."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return Span(span.start, min(span.end, sentence.end))
