"""What somebody says there was not: « il n'y a pas eu d'appel », « la piste de l'attentat est écartée ».

A denied act is set against the articles that say he did it; a supposition ruled out, against those who hold it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from recoupe.crosscheck.clauses import tidy
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.conflicts.sides import one_side, unmarked
from recoupe.crosscheck.evidence import cite, hull, without_overlaps
from recoupe.crosscheck.lists import forms
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import NARRATIVE_ZONES, Attribution, Certainty, Polarity, Reading, Span
from recoupe.story import Conflict, ConflictKind, ConflictReading, Side

__all__ = ["absences"]

_TABLE = "absences.tsv"
_STEM = 5  # letters that a noun shares with the verb it is made from (« appel », « appelé »)
_UNSAID = frozenset({"deny", "decline", "ask"})


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """What somebody says of a thing, by the stem of its noun, and where."""

    reading: Reading
    who: str
    stem: str
    where: Span


def absences(comparison: Comparison) -> list[Conflict]:
    """Every act that who did it denies, and every supposition that one rules out and another holds."""
    readings = list({account.file: account.reading for account in comparison.accounts}.values())
    voices = {str(a.statement.speaker): str(a.speaker) for a in comparison.accounts if a.speaker}
    found: dict[tuple[str, str], tuple[list[_Word], list[_Word]]] = {}
    denied = _one_mouth([no for reading in readings for no in _denied(reading, voices)])
    for no in denied:
        told = [word for other in readings for word in (*_did(other, no, voices), *_done(other, no, voices))]
        told = [word for word in told if not any(_overlap(word, other) for other in denied)]
        if told:
            found.setdefault((no.who, no.stem), (told, []))[1].append(no)
    for reading in readings:
        for no in _ruled_out(reading, voices):
            held = [word for other in readings for word in _supposes(other, no, voices, comparison)]
            if held:
                found.setdefault(("", no.stem), (held, []))[1].append(no)
    return [_conflict(told, no) for told, no in found.values()]


def _one_mouth(denied: Sequence[_Word]) -> list[_Word]:
    """Denials of one thing in nearly the same words, as those of the one whom some article names."""
    words = [frozenset(folded(no.reading.article.text[no.where.slice]).split()) for no in denied]
    alike = [
        [b for b, others in zip(denied, words, strict=True) if a.stem == b.stem and 2 * len(own & others) > len(own)]
        for a, own in zip(denied, words, strict=True)
    ]
    named = [min((b.who for b in same), key=lambda who: (not who[:1].isupper(), who)) for same in alike]
    return [replace(no, who=who) for no, who in zip(denied, named, strict=True)]


def _overlap(a: _Word, b: _Word) -> bool:
    return a.reading is b.reading and a.where.overlaps(b.where)


def _denied(reading: Reading, voices: Mapping[str, str]) -> Iterator[_Word]:
    """« il n'y a pas eu d'appel », in what somebody is reported to say."""
    for said in reading.attributions:
        if said.resolved and said.content and said.act not in _UNSAID:
            for place, noun in _found(reading, hull(said.content), "none"):
                yield _Word(reading, _voice(said, voices), folded(noun)[:_STEM], place)


def _did(reading: Reading, no: _Word, voices: Mapping[str, str]) -> Iterator[_Word]:
    """Where an article says that whoever denies did it (« il avait *appelé* les siens à venir »)."""
    for said in reading.attributions:
        verb = folded(reading.article.text[said.cue.slice]).split()
        finite = len(verb) > 1  # « avait appelé », not « appelant »
        if said.content and finite and _voice(said, voices) == no.who and verb[-1].startswith(no.stem):
            told = hull([said.cue, *said.content])
            if told.start < no.where.start or reading is not no.reading or told.start > no.where.end:
                yield _Word(reading, _teller(reading, said), no.stem, _within(reading, told))


def _done(reading: Reading, no: _Word, voices: Mapping[str, str]) -> Iterator[_Word]:
    """Where another, or an article, tells of the act itself (« *organisation d'une manifestation* »)."""
    for place, noun in _found(reading, Span(0, len(reading.article.text)), "done"):
        if not folded(noun).startswith(no.stem):
            continue
        said = [a for a in reading.attributions if a.resolved and a.content and hull(a.content).overlaps(place)]
        if all(_voice(a, voices) != no.who for a in said):
            outlet = reading.article.outlet or PurePath(reading.article.file).name
            yield _Word(reading, _voice(said[0], voices) if said else outlet, no.stem, place)


def _ruled_out(reading: Reading, voices: Mapping[str, str]) -> Iterator[_Word]:
    for said in reading.attributions:
        if said.resolved and said.content and said.act not in _UNSAID:
            for place, noun in _found(reading, hull(said.content), "ruled_out"):
                yield _Word(reading, _voice(said, voices), folded(noun)[:_STEM], place)


def _supposes(reading: Reading, no: _Word, voices: Mapping[str, str], comparison: Comparison) -> Iterator[_Word]:
    """What another puts forward that opens on the noun of what is ruled out (« évoquant *une adoption* validée »)."""
    for said in reading.attributions:
        commitment = said.commitment
        sure = commitment.certainty is not Certainty.NONE and commitment.polarity is Polarity.POSITIVE
        if not said.resolved or not said.content or not sure or said.act in _UNSAID:
            continue
        words = reading.article.text[hull(said.content).slice].replace("’", "'")
        match = forms(_TABLE, "supposed")[0].match(words)
        if match is None or not folded(match["noun"]).startswith(no.stem):
            continue
        if not one_side(comparison, (reading, said.resolved), (no.reading, no.who)):
            yield _Word(reading, _voice(said, voices), no.stem, _within(reading, hull([said.cue, *said.content])))


def _found(reading: Reading, where: Span, kind: str) -> Iterator[tuple[Span, str]]:
    """The sentences of somebody's words that hold a form, with its noun."""
    told = [zone.span for zone in reading.zones if zone.kind in NARRATIVE_ZONES]
    for sentence in reading.sentences:
        place = Span(max(sentence.start, where.start), min(sentence.end, where.end))
        if place.start >= place.end or not any(zone.overlaps(sentence) for zone in told):
            continue
        words = reading.article.text[place.slice].replace("’", "'")
        for form in forms(_TABLE, kind):
            if (match := form.search(words)) is not None:
                yield place, match["noun"]


def _voice(said: Attribution, voices: Mapping[str, str]) -> str:
    return unmarked(voices.get(str(said.resolved), str(said.resolved)))


def _teller(reading: Reading, said: Attribution) -> str:
    """Whoever reports somebody's act: who is quoted around it, else the article."""
    around = [a for a in reading.attributions if a.resolved and a.content and hull(a.content).covers(said.cue)]
    outlet = reading.article.outlet or PurePath(reading.article.file).name
    return str(around[0].resolved) if around else outlet


def _within(reading: Reading, span: Span) -> Span:
    """A span cut where its sentence ends."""
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return Span(span.start, min(span.end, sentence.end))


def _conflict(told: Sequence[_Word], no: Sequence[_Word]) -> Conflict:
    yes, denied = listing([word.who for word in told]), listing([word.who for word in no])
    sides = (
        Side(phrase("side.affirmed"), yes, without_overlaps(cite(w.reading, w.where) for w in told)),
        Side(phrase("side.denied"), denied, without_overlaps(cite(w.reading, w.where) for w in no)),
    )
    first = no[0]
    why = phrase("why.polarity.dispute", yes=yes, no=denied)
    about = tidy(first.reading.article.text[first.where.slice])
    return Conflict(ConflictKind.POLARITY, ConflictReading.DISPUTE, about, sides, why)
