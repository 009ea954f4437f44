"""Clauses in the article's own voice that it does not assert: « le budget devrait doubler », « il aurait fui ».

The conditionals are told apart first: under *si*, *en cas de*, *sans* it is a hypothesis and no hedge; a wish in the
conditional (*voudrait*) is a wish; what is left is hearsay, or *devoir* and *pouvoir* weighing a chance.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from recoupe.model import Attribution, Certainty, Hedge, Span, Zone, ZoneKind
from recoupe.reading.attribution.commitment import modal_forms, tells_a_state
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import trim
from recoupe.reading.attribution.sheet import Sheet, sheet_of
from recoupe.reading.attribution.tables import rows
from recoupe.reading.parser import Parsed

__all__ = ["hedges"]

_WISHES = ("voudr", "souhaiter", "aimer", "préférer", "désirer", "faudr", "vaudr")
_SILENT = frozenset(
    {ZoneKind.CREDIT, ZoneKind.BYLINE, ZoneKind.COPYRIGHT, ZoneKind.DATELINE, ZoneKind.COUNTER, ZoneKind.TEASER}
)
_CONDITIONS = frozenset({"si", "s'", "sans", "cas"})
_BREAKS = frozenset({";", ":"})
_NEXT_CLAUSE = frozenset({"mais", "tandis", "alors", "ce", "or", "car", "puis"})


@cache
def _adverbs() -> dict[str, Certainty]:
    return {
        row["word"]: Certainty(row["certainty"])
        for row in rows("commitment.tsv")
        if row["word"].endswith(("ment", "être"))
    }


def hedges(
    parsed: Parsed, zones: Sequence[Zone], attributions: Sequence[Attribution], sheet: Sheet | None = None
) -> tuple[Hedge, ...]:
    """All hedged clauses outside quotations and outside every attribution's content, by span."""
    sheet = sheet or sheet_of(parsed, zones)
    held = _merged(span for attribution in attributions for span in (*attribution.content, attribution.cue))
    starts = [span.start for span in held]
    found: dict[Span, Hedge] = {}
    for i, (certainty, forecast, last) in _triggers(sheet):
        trigger = sheet.span(i, last)
        at = bisect_right(starts, trigger.start) - 1
        if (at >= 0 and held[at].end > trigger.start) or sheet.zone(i) in _SILENT:
            continue
        first, end = _clause(sheet, i, last)
        span = sheet.span(first, end)
        if span not in found:
            found[span] = Hedge(span, trigger, certainty, forecast)
    return tuple(sorted(found.values(), key=lambda h: (h.span, h.trigger)))


def _merged(spans: Iterator[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _triggers(sheet: Sheet) -> Iterator[tuple[int, tuple[Certainty, bool, int]]]:
    """Every token that weakens its clause in the writer's voice: certainty, forecast, end of the trigger."""
    for i, word in enumerate(sheet.words):
        if sheet.quoted[i] >= 0:
            continue
        phrase = _phrase(sheet, i)
        if phrase is not None:
            yield i, (phrase[1], _future(sheet, phrase[0] - 1), phrase[0])
            continue
        if word in _adverbs():
            yield i, (_adverbs()[word], _future(sheet, i), i + 1)
            continue
        modal = modal_forms().get(word)
        if modal is not None and sheet.pos[i] in ("VERB", "AUX"):
            reading = _modal(sheet, i, *modal)
            if reading is not None:
                yield i, (*reading, i + 1)
        elif sheet.finite[i] and sheet.moods[i].startswith("Cnd") and word.endswith(("ait", "aient")):
            reading = _conditional(sheet, i)
            if reading is not None:
                yield i, (*reading, i + 1)


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Certainty], ...]]:
    """Phrases of doubt by first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Certainty]]] = {}
    for row in rows("hedges.tsv"):
        split = tuple(row["phrase"].replace("'", "' ").replace("-t-il", " -t-il").replace("t-on", "t -on").split())
        found.setdefault(split[0], []).append((split, Certainty(row["certainty"])))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in found.items()}


def _phrase(sheet: Sheet, i: int) -> tuple[int, Certainty] | None:
    """Where a phrase of doubt that begins at ``i`` ends, adverbs allowed inside, and what it leaves of certainty."""
    for phrase, certainty in _phrases().get(sheet.words[i], ()):
        j = i + 1
        for wanted in phrase[1:]:
            while sheet.word(j) != wanted and j < len(sheet) and sheet.pos[j] == "ADV":
                j += 1
            if sheet.word(j) != wanted:
                break
            j += 1
        else:
            return j, certainty
    return None


def _modal(sheet: Sheet, i: int, lemma: str, tense: Tense) -> tuple[Certainty, bool] | None:
    infinitive = next((j for j in range(i + 1, min(i + 6, len(sheet))) if sheet.moods[j] == "Inf"), None)
    if infinitive is None or _hypothetical(sheet, i):
        return None
    if lemma in ("sembler", "paraître"):
        return (Certainty.PROBABLE, False) if tense is Tense.PRESENT else None
    if tense is not Tense.CONDITIONAL:
        return None
    if lemma == "devoir":
        if sheet.word(i - 1) in ("ne", "n'", "on", "nous", "vous"):
            return None
        return Certainty.PROBABLE, sheet.words[infinitive] not in ("avoir", "être") or sheet.moods[
            min(infinitive + 1, len(sheet) - 1)
        ] != "Part"
    return Certainty.POSSIBLE, sheet.words[infinitive] not in words("lasting")


def _conditional(sheet: Sheet, i: int) -> tuple[Certainty, bool] | None:
    """A journalistic conditional: in a main or relative clause without a condition, not a wish."""
    if (
        _hypothetical(sheet, i)
        or sheet.words[i].startswith(_WISHES)
        or sheet.word(i - 1) in ("ce", "c'", "-ce", "on", "nous", "vous")
    ):
        return None
    if _under_cue(sheet, i):
        return None
    first, last = _clause(sheet, i, i + 1)
    done = any(sheet.moods[j] == "Part" for j in range(i + 1, min(i + 4, len(sheet))))
    return Certainty.POSSIBLE, not (done or tells_a_state(sheet, i, range(first, last)))


def _under_cue(sheet: Sheet, i: int) -> bool:
    """True for a future seen from the past: in the complement of another verb."""
    token = i
    for _ in range(4):
        if sheet.deps[token] in ("ccomp", "xcomp", "advcl"):
            return True
        if sheet.heads[token] == token or sheet.deps[token] not in ("aux:tense", "aux:pass", "cop", "conj"):
            return False
        token = sheet.heads[token]
    return False


def _hypothetical(sheet: Sheet, i: int) -> bool:
    unit = sheet.units[sheet.unit_of[i]]
    if _CONDITIONS.isdisjoint(sheet.words[unit.first : unit.last]):
        return False
    for j in range(unit.first, unit.last):
        word = sheet.words[j]
        if word in ("si", "s'") and sheet.pos[j] == "SCONJ":
            return True
        if word == "sans" and abs(j - i) < 12 and sheet.pos[min(j + 1, len(sheet) - 1)] in ("NOUN", "DET", "PRON"):
            return True
        if word == "cas" and sheet.word(j - 1) == "en" and sheet.word(j + 1) in ("de", "d'"):
            return True
    return False


def _future(sheet: Sheet, i: int) -> bool:
    first, last = _clause(sheet, i, i + 1)
    return any(sheet.moods[j] in ("Ind/Fut",) or sheet.moods[j].startswith("Cnd") for j in range(first, last))


def _clause(sheet: Sheet, i: int, last: int) -> tuple[int, int]:
    """The clause of a trigger: from its subject (or the last boundary) to the next clause."""
    unit = sheet.units[sheet.unit_of[i]]
    verb = (
        i
        if sheet.finite[i]
        else next(
            (
                j
                for j in (*range(i, max(unit.first, i - 6) - 1, -1), *range(i, min(unit.last, i + 6)))
                if sheet.finite[j]
            ),
            i,
        )
    )
    first = _start(sheet, verb, unit.first)
    end = last
    while end < unit.last and not _boundary(sheet, end, unit.last):
        end += 1
    return trim(sheet, min(first, i), end) if first < end else (i, last)


def _start(sheet: Sheet, verb: int, first: int) -> int:
    for token in (verb, sheet.heads[verb]):
        subject = sheet.subjects.get(token)
        if subject is not None and first <= subject < verb:
            left = max(first, sheet.left[subject])
            if sheet.words[subject] == "qui" and sheet.word(subject - 1) == "ce":
                return subject - 1
            while left < subject and (sheet.words[left] in (",", "et", "mais") or sheet.pos[left] == "PUNCT"):
                left += 1
            return left
    j = verb
    while j > first and sheet.words[j - 1] not in (",", ";", ":", "que", "qu'", "et", "mais", "("):
        j -= 1
    return j


def _boundary(sheet: Sheet, i: int, last: int) -> bool:
    word = sheet.words[i]
    if word in _BREAKS:
        return True
    if word == "," and i + 1 < last:
        return sheet.words[i + 1] in _NEXT_CLAUSE or (
            sheet.words[i + 1] in words("pronoun") and sheet.words[i + 1] != "qui"
        )
    return False
