"""Who denies, in whatever form an article reports it: with what is denied, pointing at it, or in the bare verb.

« Il a nié *avoir vu le rapport* », « il a démenti *ces accusations* », « la direction a fermement démenti. »
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.conflicts.sides import unmarked
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.names import folded
from recoupe.model import Attribution, Polarity, Reading, Span

__all__ = ["Refusal", "pattern", "refusals", "subject_name"]

_POINTING = 5  # words of a content that only points at what somebody else says
_SUBJECT = 12  # words of a subject that is still one noun phrase
_CLOSE = 60  # characters between a subject and its verb that may be shown with them
_NAMED = 4  # letters of a name by which a refusal may name whom it answers


@dataclass(frozen=True, slots=True)
class Refusal:
    """A denial: whose, the characters of its verb and of what is denied (none when the verb stands alone).

    ``points`` when it names nothing by itself: what is denied was said just before, or by ``answers`` where it says so.
    """

    reading: Reading
    who: str
    cue: Span
    content: tuple[Span, ...] = ()
    points: bool = False
    answers: str | None = None
    subject: Span | None = None

    @property
    def aside(self) -> bool:
        """True of « …, affirmation démentie par la préfecture »: what is denied stands in the same sentence."""
        opens = any(sentence.start == self.words.start for sentence in self.reading.sentences)
        return bool(self.content) and self.content[0].start < self.cue.start and not opens

    @property
    def words(self) -> Span:
        """The characters that deny, from the verb to the end of what is denied."""
        return hull([self.cue, *self.content])

    @property
    def shown(self) -> Span:
        """The same with whoever denies, where that stands close before."""
        return self._with_subject(self.words)

    @property
    def named(self) -> Span:
        """The verb alone with whoever denies."""
        return self._with_subject(self.cue)

    def _with_subject(self, words: Span) -> Span:
        near = self.subject is not None and 0 <= words.start - self.subject.end <= _CLOSE
        return hull([self.subject, words]) if near and self.subject is not None else words


def refusals(readings: Sequence[Reading]) -> list[Refusal]:
    """Every denial of some articles, in the order of their texts."""
    return [refusal for reading in readings for refusal in _of(reading)]


def _of(reading: Reading) -> list[Refusal]:
    found = [_spoken(reading, a) for a in reading.attributions if _denies(reading, a)]
    found += [bare for bare in _bare(reading) if not any(bare.cue.overlaps(refusal.words) for refusal in found)]
    return sorted(found, key=lambda refusal: refusal.cue)


def _denies(reading: Reading, attribution: Attribution) -> bool:
    if attribution.act != "deny" or attribution.commitment.polarity is not Polarity.NEGATIVE:
        return False
    if not attribution.content or not attribution.resolved or _guessed(reading, attribution):
        return False
    cue = reading.article.text[attribution.cue.slice].lower()
    denied = reading.article.text[hull(attribution.content).slice].lower().replace("’", "'")
    if re.match(pattern("challenged"), denied):
        return False
    return bool(re.search(rf"(?<!\w)(?:{pattern('denial')})", cue))


def _guessed(reading: Reading, attribution: Attribution) -> bool:
    """True of a pronoun that stands for no name (« ils démentent »), so that who denies is but a guess."""
    if attribution.source is None or str(attribution.resolved)[:1].isupper():
        return False
    return re.match(rf"(?:{pattern('pronoun')})$", reading.article.text[attribution.source.slice].lower()) is not None


def _spoken(reading: Reading, attribution: Attribution) -> Refusal:
    text = reading.article.text[hull(attribution.content).slice].lower().replace("’", "'")
    named = _answered(reading, attribution)
    pointing = bool(re.match(f"{pattern('pointing')}|{pattern('naming')}", text)) and (
        named is not None or len(text.split()) <= _POINTING
    )
    return Refusal(
        reading, str(attribution.resolved), attribution.cue, attribution.content, pointing, named, attribution.source
    )


def _answered(reading: Reading, refusal: Attribution) -> str | None:
    """Whom a denial names as having said what it denies (« les informations parues dans *La Gazette* »)."""
    whole = reading.article.text[hull(refusal.content).slice]
    if not re.search(pattern("named"), whole.lower().replace("’", "'")):
        return None
    denied = folded(whole).split()
    for other in reading.attributions:
        name = folded(other.resolved or "").split()
        if name and other.resolved != refusal.resolved and any(len(w) >= _NAMED and w in denied for w in name[-1:]):
            return other.resolved
    return None


def _bare(reading: Reading) -> Iterator[Refusal]:
    """« La société a démenti. »: the verb alone, after a subject that is a name or an office."""
    for sentence in reading.sentences:
        text = reading.article.text[sentence.slice]
        for match in re.finditer(pattern("bare"), text, re.IGNORECASE):
            subject = re.split(r"[,;:]\s|\b(?:mais|et|or|puis)\b\s?", text[: match.start()].rstrip(" ,"))[-1].strip()
            if subject and len(subject.split()) <= _SUBJECT and not re.match(pattern("pronoun"), subject.lower()):
                at = sentence.start + match.start()
                before = Span(sentence.start + text.rindex(subject, 0, match.start()), at)
                who = subject_name(reading, before, subject)
                yield Refusal(reading, who, Span(at, sentence.start + match.end()), points=True, subject=before)


def subject_name(reading: Reading, before: Span, subject: str) -> str:
    """The name in a subject; the subject without its article where it has none, or where it speaks for who is named."""
    named = [
        (mention.end, entity.name)
        for entity in reading.entities
        for mention in entity.mentions
        if before.covers(mention)
    ]
    bare = re.sub(r"^(?:(?:les?|la|une?|des)\s+|l['’])", "", subject, flags=re.IGNORECASE)
    if not named or re.match(rf"(?:{pattern('voice')}) (?:de|du|des|d)\b", folded(bare)):
        return unmarked(bare)
    return max(named)[1]


@cache
def pattern(kind: str) -> str:
    """The alternatives of one kind in ``denials.tsv``, as one regular expression."""
    return alternatives("denials.tsv", kind)
