"""What one sentence says is affirmed and denied: « …, ce que nie la préfecture », « …, version démentie par le maire ».

The sentence gives both sides itself, so nothing is compared: who affirms is whoever it reports, else the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.crosscheck.accounts import leading
from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.refusals import pattern, subject_name
from recoupe.crosscheck.conflicts.sides import one_side
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, Attribution, EntityType, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["Rebuttal", "rebuttals", "rebutted"]

_FORMS = ("aside", "undone", "countered", "likewise", "whereby", "accused", "defended", "answered", "cited")
_REPORTED = frozenset({"aside", "undone", "countered"})  # the forms whose claim may be somebody's words
_TABLE = "rebuttals.tsv"
_SHORTEST = 30  # characters of a claim that says what it is
_LONGEST = 600  # characters of a sentence that is one


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """A claim and its denial in one sentence: the characters of each, whose word it is, and what to show of both."""

    reading: Reading
    claim: Span
    claimant: str
    denial: Span
    who: str
    shown: Span


def rebuttals(comparison: Comparison) -> list[Conflict]:
    """Every claim that its own sentence says somebody denies; one that several articles copy is shown once."""
    found: dict[tuple[str, str], list[Rebuttal]] = {}
    for reading in {account.file: account.reading for account in comparison.accounts}.values():
        for each in rebutted(reading):
            said = folded(reading.article.text[each.claim.slice])
            if not one_side(comparison, (reading, each.who), (reading, each.claimant)):
                found.setdefault((folded(each.who), said), []).append(each)
    return [_conflict(told) for told in found.values()]


def rebutted(reading: Reading) -> Iterator[Rebuttal]:
    """The claims of an article that are denied in their own sentence, in the order of the text."""
    text = reading.article.text
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    hint = forms(_TABLE, "hint")[0]
    for before, sentence in zip((None, *reading.sentences), reading.sentences, strict=False):
        whole = text[sentence.slice].replace("’", "'")
        if len(whole) > _LONGEST or not hint.search(whole) or not any(zone.overlaps(sentence) for zone in told):
            continue
        found = forms(_TABLE, "after")[0].search(whole) if before is not None else None
        if before is not None and found is not None and (each := _of_the_last(reading, before, sentence, found)):
            yield each
            continue
        for form in _FORMS:
            found = next((m for p in forms(_TABLE, form) if (m := p.search(whole))), None)
            if found is not None and (each := _rebuttal(reading, sentence, form, found)) is not None:
                yield each
                break


def _rebuttal(reading: Reading, sentence: Span, form: str, found: re.Match[str]) -> Rebuttal | None:
    groups = found.groupdict()
    claim, denial = _place(sentence, found, "claim"), _place(sentence, found, "no")
    who = _who(reading, _place(sentence, found, "who2" if groups.get("who2") else "who"), form)
    said = _said(reading, claim) if form in _REPORTED else None
    if groups.get("by"):
        claimant = _who(reading, _place(sentence, found, "by"), form)
    elif said is not None:
        claim, claimant = _told(said, claim), said.resolved
    elif form in ("whereby", "accused", "answered"):
        claimant = _accuser(reading.article.text[claim.slice])
    else:
        claimant = None if form == "countered" else reading.article.outlet or PurePath(reading.article.file).name
    if who is None or claimant is None or _says_nothing(reading, claim) or _leans(reading, sentence, found):
        return None
    shown = hull([claim, denial, _place(sentence, found, "who" if groups.get("who") else "who2")])
    return Rebuttal(reading, claim, claimant, denial, who, shown)


def _says_nothing(reading: Reading, claim: Span) -> bool:
    """True of a bare « les accusations chinoises »: what is denied cannot be told."""
    return len(reading.article.text[claim.slice]) < _SHORTEST


def _leans(reading: Reading, sentence: Span, found: re.Match[str]) -> bool:
    """True of « Son porte-parole… » that opens a sentence: whose, another one says."""
    groups = found.groupdict()
    place = _place(sentence, found, "who2" if groups.get("who2") else "who")
    first = reading.article.text[place.slice].strip().lower().replace("’", "' ").split()[:1]
    return place.start == sentence.start and not leading("possessive").isdisjoint(first)


def _of_the_last(reading: Reading, before: Span, sentence: Span, found: re.Match[str]) -> Rebuttal | None:
    """« Une information démentie par la mairie. »: the claim is the sentence before; that of a figure holds one."""
    words = reading.article.text[before.slice].replace("’", "'")
    who = _who(reading, _place(sentence, found, "who2" if found["who2"] else "who"), "after")
    if who is None or (found["figure"] and not re.search(r"\d", words)):
        return None
    teller, said = forms(_TABLE, "teller")[0].match(words), _said(reading, before)
    claim, claimant = before, reading.article.outlet or PurePath(reading.article.file).name
    if teller is not None:
        claimant = subject_name(reading, _place(before, teller, "who"), teller["who"])
    elif said is not None:
        claim, claimant = _told(said, before), str(said.resolved)
    return Rebuttal(reading, claim, claimant, sentence, who, before)


def _place(sentence: Span, found: re.Match[str], group: str) -> Span:
    return Span(sentence.start + found.start(group), sentence.start + found.end(group))


def _who(reading: Reading, place: Span, form: str) -> str | None:
    """Whoever denies: the name there, or the words; for a pronoun that defends himself, whom the article is about."""
    people = [entity for entity in reading.entities if entity.type is EntityType.PERSON]
    words = reading.article.text[place.slice].strip()
    if not re.match(pattern("pronoun"), words.lower()):
        beside = Span(place.end, place.end + len(", "))  # « le maire, Paul Vial »
        named = [e.name for e in people for mention in e.mentions if mention.start == beside.end]
        after = named and reading.article.text[beside.slice] == ", "
        return named[0] if after else subject_name(reading, place, words)
    if form != "defended" or not people:
        return None
    return max(people, key=lambda entity: (len(entity.mentions), entity.name)).name


def _said(reading: Reading, claim: Span) -> Attribution | None:
    """The words of somebody in a claim: those that begin last, right before what denies them."""
    said = [a for a in reading.attributions if a.resolved and a.act != "deny" and a.content and claim.covers(a.cue)]
    inside = [a for a in said if hull(a.content).overlaps(claim)]
    return max(inside, key=lambda a: hull(a.content).start, default=None)


def _told(said: Attribution, claim: Span) -> Span:
    """Somebody's words with who says them, as far as the claim goes."""
    whole = hull([said.cue, *said.content, *((said.source,) if said.source else ())])
    return Span(max(whole.start, claim.start), min(whole.end, claim.end))


def _accuser(claim: str) -> str:
    """« les accusations chinoises selon lesquelles… »: noun and adjective; « accusé par le maire »: the mayor."""
    text = claim.replace("’", "'")
    by = forms(_TABLE, "accuser")[0].search(text)
    if by is not None:
        return by["who"].strip()
    noun = forms(_TABLE, "accusing")[0].match(text)
    return noun["noun"].strip() if noun is not None else phrase("side.accusation")


def _conflict(told: Sequence[Rebuttal]) -> Conflict:
    first = told[0]
    claims = without_overlaps(cite(each.reading, each.claim) for each in told)
    denials = without_overlaps(cite(each.reading, each.denial) for each in told)
    makers = listing([each.claimant for each in told])
    sides = (Side(phrase("side.affirmed"), makers, claims), Side(phrase("side.denied"), first.who, denials))
    why = phrase("why.polarity.dispute", yes=makers, no=first.who)
    about = tidy(first.reading.article.text[first.shown.slice])
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, about, sides, why)
