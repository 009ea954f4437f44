"""Unknowns: what the articles say is not known, and who would not say it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from recoupe.crosscheck.accounts import Account, in_order
from recoupe.crosscheck.answers import answers, spoken_since
from recoupe.crosscheck.background import CONTENT_LIMIT, article_counts, fold
from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.distance import distance, hearsay
from recoupe.crosscheck.evidence import cite, cite_statement, hull, without_overlaps
from recoupe.crosscheck.ignorance import (
    answers_at_once,
    asks,
    leans_on_another,
    plain,
    refuses,
    replies,
    triggers,
    wonders,
)
from recoupe.crosscheck.nameless import nameless
from recoupe.crosscheck.segments import segment
from recoupe.model import Kind, Reading, Span, ZoneKind
from recoupe.story import Evidence, Unknown, UnknownKind

__all__ = ["states_an_unknown", "unknowns"]

LONGEST = 240  # characters of a sentence that is shown whole
_TOGETHER = 360  # characters of a sentence with the one it leans on
_SHORT = 40  # characters below which a sentence is not understood alone
_HINTS = 10  # things only hinted at or told at a distance that are kept
_FAINT = 4  # … of which hardly hinted at
_COMPLEMENT = 48  # characters behind a refusal that say what is refused
_ALIKE = 0.6  # share of words from which two lines say that the same thing is unknown
_MOSTLY, _FEW = 0.75, 3  # … or of the shorter of two lines, and how many words at least
_PAIR = 2  # … or of the words that say what is not known
_QUESTIONS = 4  # questions from which an article is an interview or a list of answers
_WORD = re.compile(r"\w{4,}")
_BREAK = re.compile(r"[,;:.?!«»“”\"()]")
_CLIPPED = (ZoneKind.TITLE, ZoneKind.HEADING)
_SILENCES = (UnknownKind.DECLINED, UnknownKind.NOT_CONFIRMED)


@dataclass(frozen=True)
class _Item:
    """One place where something is not known. ``said``: the sentence or its part that says so; ``text``: how it is
    shown; ``asked``: from the words that say so to the end of the sentence; ``weak``: only hinted at (1), hardly (2);
    ``silent``: who would not speak; ``about``: the words around those that say so, of their clause.
    """

    kind: UnknownKind
    said: str
    text: str
    evidence: Evidence
    asked: str = ""
    weak: int = 0
    silent: tuple[Reading, str] | None = None
    about: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """The longer words of what is said."""
        return frozenset(_WORD.findall(self.said.lower()))


def states_an_unknown(item: Unknown) -> bool:
    """True unless an item only hints at something unknown (an inquiry, « aurait »)."""
    return item.kind is UnknownKind.DECLINED or any(not found.weak for found in triggers(item.text))


def unknowns(readings: Sequence[Reading], comparison: Comparison) -> tuple[Unknown, ...]:
    """Everything said to be unknown, once across the articles, in order of publication.

    Of what is only hinted at, the few things nearest to what the articles open with are kept.
    """
    accounts = _by_file(comparison.accounts)
    found = [item for reading in in_order(readings) for item in _of(reading, accounts.get(reading.article.file, ()))]
    merged: list[list[_Item]] = []
    for item in found:
        for group in merged:
            if _same(group[0], item):
                group.append(item)
                break
        else:
            merged.append([item])
    hints = [group for group in merged if all(item.weak for item in group)]
    near = {id(group): comparison.focus(_asked(group, accounts)) for group in hints}
    hints.sort(key=lambda g: (min(item.weak for item in g), -len(g), -round(near[id(g)], 6)))
    faint = [group for group in hints if min(item.weak for item in group) > 1]
    dropped = {id(group) for group in (*hints[_HINTS:], *faint[_FAINT:])}
    shown = [_unknown(group, accounts, comparison) for group in merged if id(group) not in dropped]
    unnamed = nameless(readings)
    return (*shown, unnamed) if unnamed else tuple(shown)


def _unknown(group: Sequence[_Item], accounts: Mapping[str, Sequence[Account]], comparison: Comparison) -> Unknown:
    first = next((item for item in group if not item.weak), group[0])
    answered = () if first.weak else answers(first.asked, _asked(group, accounts), comparison)
    answered = answered or next(filter(None, _broken_silences(group, comparison)), ())
    settled = without_overlaps(cite_statement(account.reading, account.statement) for account in answered)
    return Unknown(first.text, first.kind, without_overlaps(item.evidence for item in group), settled)


def _asked(group: Sequence[_Item], accounts: Mapping[str, Sequence[Account]]) -> list[Account]:
    """The accounts that stand where something is said to be unknown."""
    evidence = without_overlaps(item.evidence for item in group)
    return [account for e in evidence for account in accounts.get(e.file, ()) if _inside(account, e)]


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
    """What one article says is unknown: in so many words, by a refusal, by a question, at a distance."""
    told: set[int] = set()
    for items in (_stated(reading), _refused(reading), _questions(reading), _distant(accounts)):
        known = frozenset(told)
        for sentence, item in items:
            if sentence.start not in known:
                told.add(sentence.start)
                yield item


def _stated(reading: Reading) -> Iterator[tuple[Span, _Item]]:
    silent = {
        _sentence(reading, a.cue).start: (reading, a.resolved)
        for a in reading.attributions
        if a.act == "decline" and a.resolved
    }
    text = reading.article.text
    for number, sentence in enumerate(reading.sentences):
        line = text[sentence.slice]
        for found in triggers(line):
            place = Span(sentence.start + found.span.start, sentence.start + found.span.end)
            who = silent.get(sentence.start) if found.kind in _SILENCES else None
            yield sentence, _item(reading, sentence, place, found.kind, found.weak, who)
        asked = reading.sentences[number - 1] if number else sentence
        if replies(line) and text[asked.slice].rstrip(' »”"').endswith("?"):
            both = Span(asked.start, sentence.end)
            yield asked, _item(reading, both, both, UnknownKind.UNCLEAR)


def _refused(reading: Reading) -> Iterator[tuple[Span, _Item]]:
    """The refusals to speak that reading found."""
    text = reading.article.text
    for attribution in reading.attributions:
        sentence, cue = _sentence(reading, attribution.cue), attribution.cue
        behind = text[cue.end : sentence.end][:_COMPLEMENT]
        if attribution.act != "decline" or not refuses(text[cue.slice], behind):
            continue
        if not text[sentence.slice].rstrip().endswith("?"):
            who = (reading, attribution.resolved) if attribution.resolved else None
            yield sentence, _item(reading, sentence, cue, UnknownKind.DECLINED, silent=who)


def _questions(reading: Reading) -> Iterator[tuple[Span, _Item]]:
    """What an article asks itself; only a hint where it asks much, as in an interview or over its answers."""
    text = reading.article.text
    asked = [
        (sentence, after)
        for sentence, after in pairwise((*reading.sentences, Span(len(text), len(text))))
        if text[sentence.slice].rstrip().endswith("?") and not _quoted(reading, sentence.start)
    ]
    headings = len(asked) >= _QUESTIONS
    for sentence, after in asked:
        found = asks(text[sentence.slice])
        titled = _zone(reading, sentence) is ZoneKind.TITLE and wonders(text[sentence.slice])
        open_ = found is not None and not _quoted(reading, sentence.start + found.start)
        if (titled or open_) and not answers_at_once(text[after.slice]):
            item = _item(reading, sentence, sentence, UnknownKind.UNCLEAR, weak=int(headings or not open_))
            yield sentence, replace(item, text=item.said) if headings else item


def _quoted(reading: Reading, place: int) -> bool:
    """True where somebody else than the article asks."""
    before = reading.article.text[:place].rpartition("\n")[2]
    if before.count("«") > before.count("»") or before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    return any(span.start <= place < span.end for a in reading.attributions for span in a.content)


def _distant(accounts: Sequence[Account]) -> Iterator[tuple[Span, _Item]]:
    for account in accounts:
        if _unconfirmed(account):
            reading, sentence, clause = account.reading, account.statement.sentence, hull(account.statement.spans)
            item = _item(reading, sentence, clause, UnknownKind.NOT_CONFIRMED, weak=1)
            yield sentence, replace(item, evidence=cite(reading, clause))


def _unconfirmed(account: Account) -> bool:
    """True for what is told at a distance: by an article (« aurait ») or by whom it cites (« semble »)."""
    if account.forecast or account.denies or account.headline:
        return False
    sentence = account.statement.sentence
    whole = plain(account.reading.article.text[sentence.slice])
    clause = plain(account.reading.article.text[hull(account.statement.spans).slice])
    if distance("attributed").search(clause):
        return not distance("accused").search(whole)
    if account.attribution is not None:
        return (
            account.attribution.kind is Kind.INDIRECT
            and hearsay(account)
            and not distance("counterfactual").search(whole)
        )
    if account.sure or distance("counterfactual").search(whole):
        return False
    return bool(distance("conditional", "adverb").search(clause))


def _sentence(reading: Reading, place: Span) -> Span:
    return next((sentence for sentence in reading.sentences if sentence.overlaps(place)), place)


def _item(
    reading: Reading,
    sentence: Span,
    place: Span,
    kind: UnknownKind,
    weak: int = 0,
    silent: tuple[Reading, str] | None = None,
) -> _Item:
    """What a sentence says is unknown, cited and shown: all of it, or the part around the trigger when it is long."""
    shown = (
        sentence
        if sentence.end - sentence.start <= LONGEST
        else segment(reading.article.text, sentence, place, LONGEST)
    )
    said, asked = tidy(reading.article.text[shown.slice]), reading.article.text[place.start : sentence.end]
    text, about = _understood(reading, shown, said), _about(reading.article.text, sentence, place)
    return _Item(kind, said, text, cite(reading, shown), asked, weak, silent, about)


def _understood(reading: Reading, shown: Span, said: str) -> str:
    """A line that is understood alone: with the sentence before it when it leans on that one and both are short."""
    if _zone(reading, shown) is ZoneKind.TITLE or not (len(said) < _SHORT or leans_on_another(said)):
        return said
    number = bisect_right([sentence.start for sentence in reading.sentences], shown.start) - 2
    if number < 0 or _zone(reading, before := reading.sentences[number]) in _CLIPPED:
        return said
    both = Span(before.start, shown.end)
    return tidy(reading.article.text[both.slice]) if both.end - both.start <= _TOGETHER else said


def _zone(reading: Reading, sentence: Span) -> ZoneKind:
    return next((z.kind for z in reading.zones if z.span.start <= sentence.start < z.span.end), ZoneKind.BODY)


def _same(one: _Item, other: _Item) -> bool:
    """True of two lines in nearly the same words, or whose kind and whatever is not known are the same."""
    if one.kind is other.kind and _mostly(one.about, other.about, _PAIR):
        return True
    shared = len(one.words & other.words)
    return bool(shared) and (shared >= _ALIKE * len(one.words | other.words) or _mostly(one.words, other.words, _FEW))


def _mostly(one: frozenset[str], other: frozenset[str], least: int) -> bool:
    shared = len(one & other)
    return shared >= least and shared >= _MOSTLY * min(len(one), len(other))


def _about(text: str, sentence: Span, place: Span) -> frozenset[str]:
    """The telling words of the clause around some words of a sentence, without these.

    >>> text = "Hier, on ignorait encore l'origine du feu."
    >>> sorted(_about(text, Span(0, 42), Span(6, 24)))
    ['feu', 'origine']
    """
    before = _BREAK.split(text[sentence.start : place.start])[-1]
    behind = _BREAK.split(text[place.end : sentence.end])[0]
    words = re.findall(r"[^\W\d_]{3,}", f"{before} {behind}".lower())
    return frozenset(word for word in words if article_counts().get(fold(word), 0) <= CONTENT_LIMIT)
