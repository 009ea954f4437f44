"""What a prepositional source covers: the clause that it opens, both sides of it, what stands before it, a figure."""

from __future__ import annotations

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.extent import preposition_at
from recoupe.reading.attribution.incises import host_content
from recoupe.reading.attribution.inner_scopes import inner_scope
from recoupe.reading.attribution.lexicon import inner_phrases, words
from recoupe.reading.attribution.phrases import skip_time
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["opening", "scope"]

# what makes « selon » mean « depending on »
_TURNING = frozenset(
    {"qui", "dont", "où", "avant", "après", "tandis", "alors", "lors", "selon", "lequel", "laquelle", "ce", "pour"}
)
_SUBSTANCE = frozenset({"NOUN", "PROPN", "VERB", "AUX", "PRON", "NUM"})
_OPENS = frozenset({"«", "“", '"', "(", "et", "mais", "or", "car", ",", "puis", "donc"})
_JOINS = frozenset({"et", "mais", "or", "car", "que", "qu'", "tandis que", "puisque", "puisqu'", "alors", ":", ";"})
_ARGUMENT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "VERB"})
_UNFINISHED = frozenset({"VERB", "AUX", "ADJ"})
_DASHES = frozenset({"-", "–", "—", "•"})
_POINTING = frozenset({"cette", "ce", "ces", "cela", "ceci"})
_CLOSING = frozenset({"»", '"', "”"})


def scope(sheet: Sheet, i: int, end: int, bounds: Stretch) -> list[Stretch]:
    """The content of a source whose preposition begins at ``i`` and whose phrase ends before ``end``."""
    first, last = bounds
    figure = _figure(sheet, i, end, bounds)
    if figure is not None:
        return [figure]
    if sheet.word(i + 1) == "qui":  # « …, pour qui la fête est gâchée »
        resumed = (j for j in range(end, last - 1) if sheet.words[j] == "," and sheet.finite[j + 1])
        return [(end, next(resumed, last))]
    start = opening(sheet, i, first)
    if start is not None:
        content = _opened(sheet, i, end, last)
        if content and (start == first or sheet.has_finite(*content[0])):
            return content
        if start == first:
            return []
    if sheet.word(end) in ("que", "qu'"):  # « on apprend de source judiciaire que… »
        return [(end + 1, last)]
    inner = inner_scope(sheet, i, end, last) or _split_clause(sheet, i, end, bounds)
    if inner is not None:
        return _before_doubt(sheet, inner)
    if sheet.quoted[i] >= 0 and sheet.quoted[first] == sheet.quoted[i]:
        halves = [(first, i), (end, last)]
    else:
        halves = host_content(sheet, i, end)
    return _before_doubt(sheet, _with_rest(sheet, i, end, last, halves))


def opening(sheet: Sheet, i: int, first: int) -> int | None:
    """Where the clause that the preposition opens begins, past adverbs and conjunctions; ``None`` in mid-clause."""
    j = i
    while j > first:
        word = sheet.words[j - 1]
        phrase = next((n for n in (4, 3, 2) if j - n >= first and tuple(sheet.words[j - n : j]) in inner_phrases()), 0)
        if word in _JOINS and j - 1 > first:
            return j - 1 if sheet.word(j - 2) not in ("est", "dont") else None
        if word in _DASHES:
            return j
        if phrase:
            j -= phrase
        elif word in _OPENS or (
            (sheet.pos[j - 1] == "ADV" or word in words("inner") or word in words("connective"))
            and word not in words("time")
        ):
            j -= 1
        else:
            return None
    return first


def _opened(sheet: Sheet, i: int, end: int, last: int) -> list[Stretch]:
    """The clause after « selon X, »; what was said where may stand between."""
    if sheet.word(end) in _CLOSING and sheet.quoted[end] != sheet.quoted[i]:
        end += 1
    if sheet.word(end) not in (",", ":"):
        comma = sheet.find(",", end, min(last, end + 16))
        if comma > 0 and not sheet.has_finite(end, comma) and sheet.quoted[comma] == sheet.quoted[i]:
            end = comma
    start = end + 1 if sheet.word(end) in (",", ":") else end
    stop = next((j for j in range(start, last) if sheet.words[j] == ";" and sheet.quoted[j] == sheet.quoted[i]), last)
    return [(start, stop)] if start < stop else []


def _figure(sheet: Sheet, i: int, end: int, bounds: Stretch) -> Stretch | None:
    """« 2.000 selon la police, 8.000 selon les organisateurs », « 30 morts (selon l'armée) »: each has its figure."""
    bracket = sheet.word(i - 1) == "(" and sheet.word(end) == ")"
    rivals = [
        k
        for k in range(*bounds)
        if k != i and preposition_at(sheet, k) is not None and sheet.words[k] == sheet.words[i]
    ]
    if not (bracket or any(_figure_before(sheet, k, bounds[0]) is not None for k in rivals)):
        return None
    return _figure_before(sheet, i - 1 if bracket else i, bounds[0])


def _figure_before(sheet: Sheet, i: int, first: int) -> Stretch | None:
    """The phrase with a figure that ends right before ``i``."""
    i = i - 1 if sheet.word(i - 1) in ("(", ",") else i
    j = i
    while j > first and i - j < 8 and (_counts(sheet, j - 1) or (_range(sheet, j - 1) and j - 1 > first)):
        j -= 1
    figures = any(sheet.words[k][:1].isdigit() or sheet.pos[k] == "NUM" for k in range(j, i))
    return (j, i) if j < i and figures else None


def _counts(sheet: Sheet, j: int) -> bool:
    return sheet.pos[j] in ("NOUN", "ADJ", "NUM") or sheet.words[j][:1].isdigit()


def _range(sheet: Sheet, j: int) -> bool:
    """True inside « 13 000 à 14 000 », « 10 ou 12 »."""
    return sheet.words[j] in ("à", "ou", "-") and all(sheet.word(k)[:1].isdigit() for k in (j - 1, j + 1))


def _split_clause(sheet: Sheet, i: int, end: int, bounds: Stretch) -> list[Stretch] | None:
    """« …, où l'accueil a été, selon X, glacial »: a source between a verb and what completes it covers that clause."""
    before = i - 1 if sheet.word(i - 1) == "," else i
    after = end + 1 if sheet.word(end) == "," else end
    if after >= bounds[1] or not (
        sheet.pos[before - 1] in ("VERB", "AUX") and sheet.word(i - 1) in (",", sheet.word(before - 1))
    ):
        return None
    start = before - 1
    while start > bounds[0] and not (sheet.words[start - 1] in _CLAUSAL and sheet.quoted[start - 1] == sheet.quoted[i]):
        start -= 1
    if start == bounds[0] and sheet.words[start - 1] not in _CLAUSAL:
        return None
    if sheet.words[start - 1] == "qui":
        start -= 1
    if (
        sum(sheet.finite[start:before]) != 1
        or sheet.pos[after] not in _ARGUMENT
        or skip_time(sheet, after, after + 4) != after
    ):
        return None
    stop = max(
        (sheet.right[k] + 1 for k in range(after, bounds[1]) if start <= sheet.heads[k] < before), default=bounds[1]
    )
    return [(start, before), (after, stop if stop > after else bounds[1])]


_CLAUSAL = frozenset({"qui", "où", "dont", "que", "qu'"})


def _with_rest(sheet: Sheet, i: int, end: int, last: int, halves: list[Stretch]) -> list[Stretch]:
    """Add the second half of a clause that goes on after « , selon X, »; drop a first half without substance."""
    if not halves or halves[0][1] != i:
        return halves
    halves[0] = (_past_connective(sheet, halves[0][0], i), i)
    if len(halves) == 1 and sheet.pos[i - 1] in _UNFINISHED and _completes(sheet, end, last):
        halves.append((end, last))
    between = sheet.word(i - 1) == "," and sheet.word(end) == ","
    if between and len(halves) == 1 and _goes_on(sheet, end + 1, last, i):
        halves.append((end + 1, last))
    if len(halves) > 1 and not any(sheet.pos[j] in _SUBSTANCE for j in range(*halves[0])):
        halves.pop(0)
    return halves


def _before_doubt(sheet: Sheet, halves: list[Stretch]) -> list[Stretch]:
    """Leave out what the writer objects: « …, mais cette information n'a pas été confirmée »."""
    kept = []
    for first, last in halves:
        objects = (
            i
            for i in range(first, last - 2)
            if sheet.words[i] == "mais" and sheet.words[i + 1] in _POINTING and sheet.word(i - 1) == ","
        )
        stop = next(objects, last)
        if stop > first:
            kept.append((first, stop))
    return kept


def _completes(sheet: Sheet, end: int, last: int) -> bool:
    """True when « permettrait selon lui » is followed by what the verb or the adjective still wants."""
    return end + 1 < last and sheet.pos[end] in _ARGUMENT | {"ADP"} and sheet.words[end] not in _TURNING


def _goes_on(sheet: Sheet, start: int, last: int, i: int) -> bool:
    """True when the clause goes on after « , selon X, » rather than a relative or a participle of its own."""
    if start >= last or sheet.words[start] in _TURNING or sheet.quoted[start] != sheet.quoted[i]:
        return False
    return not (sheet.moods[start] == "Part" and sheet.words[start].endswith("ant"))


def _past_connective(sheet: Sheet, start: int, i: int) -> int:
    """Move the start past a leading connective."""
    j = start
    while j < i and sheet.words[j] in ("mais", "et", "or", "car", ","):
        j += 1
    return j
