"""Unknowns: what the articles say is not known, and who would not say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.accounts import Account, in_order
from recoupe.crosscheck.answers import answers, spoken_since
from recoupe.crosscheck.clauses import shown_text, tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.distance import distance
from recoupe.crosscheck.evidence import cite, cite_statement, hull, without_overlaps
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.segments import segment
from recoupe.model import Reading, Span
from recoupe.story import Evidence, Unknown, UnknownKind

__all__ = ["states_an_unknown", "triggers", "unknowns"]

LONGEST = 130  # characters of a sentence that is shown whole
_DOUBTS = 8  # things told at a distance that are kept
_COMPLEMENT = 32  # characters behind a refusal that say what is refused
_ALIKE = 0.5  # share of words from which two lines say that the same thing is unknown
_WORD = re.compile(r"\w{4,}")
_SILENCES = (UnknownKind.DECLINED, UnknownKind.NOT_CONFIRMED)
_OF_CUES = ("refusal", "refused")  # rows that are looked for in cues
_STRAIGHT = str.maketrans("’ʼ\u00a0\u202f", "''  ")


@dataclass(frozen=True, slots=True)
class _Item:
    """One place where something is not known. ``distant``: only told at a distance; ``silent``: who would not speak."""

    kind: UnknownKind
    text: str
    evidence: Evidence
    distant: bool = False
    silent: tuple[Reading, str] | None = None


@cache
def _patterns() -> tuple[tuple[UnknownKind, re.Pattern[str]], ...]:
    found: dict[UnknownKind, list[str]] = {}
    for kind, pattern in (row[:2] for row in rows("unknowns.tsv") if row[0] not in _OF_CUES):
        found.setdefault(UnknownKind(kind), []).append(pattern)
    return tuple((kind, re.compile(rf"(?<!\w)(?:{'|'.join(many)})(?!\w)")) for kind, many in found.items())


def triggers(text: str) -> list[tuple[UnknownKind, Span]]:
    """Where a text says that something is not known, in order; of two that overlap the first and longest stands.

    >>> [(kind.value, span.start) for kind, span in triggers("On ignore encore qui a donné l'alerte.")]
    [('unclear', 0)]
    """
    plain = text.lower().translate(_STRAIGHT)
    if len(plain) != len(text):
        plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).translate(_STRAIGHT)
    hits = [(Span(*m.span()), kind) for kind, pattern in _patterns() for m in pattern.finditer(plain)]
    kept: list[tuple[UnknownKind, Span]] = []
    for span, kind in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end, hit[1])):
        if not kept or kept[-1][1].end <= span.start:
            kept.append((kind, span))
    return kept


def states_an_unknown(item: Unknown) -> bool:
    """True unless an item only tells something at a distance (« aurait ») or leaves a source without its name."""
    hidden = _anonymity().search(item.text.lower().translate(_STRAIGHT))
    return hidden is None and (item.kind is UnknownKind.DECLINED or bool(triggers(item.text)))


@cache
def _anonymity() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row[1]})" for row in rows("unknowns.tsv") if row[2:] == ("source",)))


def refuses(cue: str, behind: str = "") -> bool:
    """True when a cue, or what it refuses by the words behind it, says that somebody keeps silent.

    >>> refuses("a botté en touche"), refuses("a refusé", "de parler"), refuses("a refusé", "de payer")
    (True, True, False)
    """
    said = {"refusal": _plain(cue), "refused": _plain(f"{cue} {behind}")}
    return any(re.search(row[1], said[row[0]]) for row in rows("unknowns.tsv") if row[0] in said)


def unknowns(readings: Sequence[Reading], comparison: Comparison) -> tuple[Unknown, ...]:
    """Everything said to be unknown, once across the articles, in order of publication."""
    accounts = _by_file(comparison.accounts)
    found = [item for reading in in_order(readings) for item in _of(reading, accounts.get(reading.article.file, ()))]
    merged: list[list[_Item]] = []
    for item in found:
        for group in merged:
            if _same(group[0].text, item.text):
                group.append(item)
                break
        else:
            merged.append([item])
    doubts = [group for group in merged if all(item.distant for item in group)]
    kept = [group for group in merged if group not in doubts[_DOUBTS:]]
    return tuple(_unknown(group, accounts, comparison) for group in kept)


def _unknown(
    group: Sequence[_Item],
    accounts: Mapping[str, Sequence[Account]],
    comparison: Comparison,
) -> Unknown:
    kind, text = group[0].kind, group[0].text
    evidence = without_overlaps(item.evidence for item in group)
    asked = [account for e in evidence for account in accounts.get(e.file, ()) if _inside(account, e)]
    answered = answers(text, asked, comparison) or next(filter(None, _broken_silences(group, comparison)), ())
    return Unknown(text, kind, evidence, without_overlaps(cite_statement(a.reading, a.statement) for a in answered))


def _broken_silences(group: Sequence[_Item], comparison: Comparison) -> Iterator[tuple[Account, ...]]:
    """What those who would not speak have said since."""
    for item in group:
        if item.silent is not None:
            yield spoken_since(*item.silent, comparison)


def _inside(account: Account, evidence: Evidence) -> bool:
    span = hull(account.statement.spans)
    return span.start < evidence.end and evidence.start < span.end


def _by_file(accounts: Sequence[Account]) -> Mapping[str, Sequence[Account]]:
    found: dict[str, list[Account]] = {}
    for account in accounts:
        found.setdefault(account.file, []).append(account)
    return found


def _of(reading: Reading, accounts: Sequence[Account]) -> Iterator[_Item]:
    told: set[int] = set()
    text = reading.article.text
    silent = {
        _sentence(reading, a.cue).start: (reading, a.resolved)
        for a in reading.attributions
        if a.act == "decline" and a.resolved
    }
    for sentence in reading.sentences:
        for kind, span in triggers(text[sentence.slice]):
            place = Span(sentence.start + span.start, sentence.start + span.end)
            shown = _passage(reading, sentence, place)
            told.add(sentence.start)
            who = silent.get(sentence.start) if kind in _SILENCES else None
            yield _Item(kind, tidy(text[shown.slice]), cite(reading, shown), silent=who)
    for attribution in reading.attributions:
        sentence = _sentence(reading, attribution.cue)
        if attribution.act != "decline" or text[sentence.slice].rstrip().endswith("?"):
            continue
        cue, behind = attribution.cue, text[attribution.cue.end : sentence.end][:_COMPLEMENT]
        if not refuses(text[cue.slice], behind):
            continue
        if sentence.start not in told:
            told.add(sentence.start)
            shown = _passage(reading, sentence, attribution.cue)
            who = silent.get(sentence.start)
            yield _Item(UnknownKind.DECLINED, tidy(text[shown.slice]), cite(reading, shown), silent=who)
    for account in accounts:
        if _unconfirmed(account) and account.statement.sentence.start not in told:
            told.add(account.statement.sentence.start)
            told_in = cite(reading, hull(account.statement.spans))
            yield _Item(UnknownKind.NOT_CONFIRMED, shown_text(account), told_in, distant=True)


def _unconfirmed(account: Account) -> bool:
    """True for what is told at a distance: by an article (« aurait ») or by whom it cites (« semble »)."""
    if account.forecast or account.denies or account.headline:
        return False
    sentence = account.statement.sentence
    whole = _plain(account.reading.article.text[sentence.slice])
    clause = _plain(account.reading.article.text[hull(account.statement.spans).slice])
    if account.attribution is not None:
        return bool(distance("attributed").search(clause)) and not distance("accused").search(whole)
    if account.sure or distance("counterfactual").search(whole):
        return False
    return bool(distance("conditional", "adverb").search(clause))


def _plain(text: str) -> str:
    return text.lower().translate(_STRAIGHT)


def _sentence(reading: Reading, place: Span) -> Span:
    return next((sentence for sentence in reading.sentences if sentence.overlaps(place)), place)


def _passage(reading: Reading, sentence: Span, place: Span) -> Span:
    """What is shown of a sentence: all of it, or the part around the trigger when it is long."""
    if sentence.end - sentence.start <= LONGEST:
        return sentence
    return segment(reading.article.text, sentence, place)


def _same(left: str, right: str) -> bool:
    a, b = set(_WORD.findall(left.lower())), set(_WORD.findall(right.lower()))
    return bool(a and b) and len(a & b) >= _ALIKE * len(a | b)
