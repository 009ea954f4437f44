"""Quotations after a colon that no verb announces: « Le maire : « … » », « Sa réponse : « … » »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.floating import covered, held, is_speech
from recoupe.reading.attribution.lexicon import Reading, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.told import clause_after
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import given_names, known_names, titles

__all__ = ["after_colon", "clauses_after_colon", "names_speaker"]

_STATE = Reading("state", "certain", "+", False)
_FINAL = frozenset({".", "!", "?", "…"})
_OF = frozenset({"de", "d'", "du", "des", "chez"})


def after_colon(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Quotations after a colon that no cue announces.

    The cue is the noun that announces them, the preposition that frames the sentence, or else the colon itself.
    """
    framing = {sheet.unit_of[d.cue[0]]: d for d in drafts if d.rule.startswith("according")}
    taken = held(drafts)
    for quotation in sheet.quotations:
        colon = quotation.first - 1
        if quotation.depth or sheet.word(colon) != ":" or not is_speech(sheet, quotation.inside):
            continue
        unit = sheet.units[sheet.unit_of[colon]]
        frame = framing.get(sheet.unit_of[colon])
        if frame is not None and _holds_back(frame, colon):
            frame.content = [(first, min(last, colon)) for first, last in frame.content if first < colon]
            yield Draft(frame.cue, [quotation.inside], frame.source, frame.reading, "colon", frame="colon")
            continue
        if covered(taken, quotation.inside):
            continue
        announced = _announced(sheet, unit.first, colon)
        if announced is not None:
            yield Draft(announced[0], [quotation.inside], announced[1], _STATE, "colon", frame="colon")
            continue
        source = _owner(sheet, unit.first, colon) or _surname(sheet, unit.first, colon, quotation.inside)
        named = sheet.has_finite(unit.first, colon) and not sheet.has_finite(*quotation.inside)
        if source is not None and not (named and sheet.word(quotation.inside[1] - 1) not in _FINAL):
            yield Draft((colon, colon + 1), [quotation.inside], source, _STATE, "colon", frame="colon")


def clauses_after_colon(sheet: Sheet, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Clauses after a colon that no verb announces: « Sa conclusion : la digue cède », « Elle est formelle : … »."""
    taken = held(drafts)
    for colon in [i for i, word in enumerate(sheet.words[:-1]) if word == ":" and i]:
        first, last = bounds(sheet, colon)
        told = clause_after(sheet, colon, last)
        if told is None or covered(taken, told):
            continue
        announced = _announced(sheet, first, colon)
        if announced is not None:
            yield Draft(announced[0], [told], announced[1], _STATE, "colon", frame="colon")
            continue
        source = _owner(sheet, first, colon) or _surname(sheet, first, colon, told)
        firm = any(sheet.words[i] in words("firm") for i in range(first, colon))
        if source is not None and (firm or (_named(sheet, source) and _speaks_up(sheet, first, colon, told))):
            yield Draft((colon, colon + 1), [told], source, _STATE, "colon", frame="colon")


def _speaks_up(sheet: Sheet, first: int, colon: int, told: Stretch) -> bool:
    """True for « Anne Vial : nous partirons », « Vial : Je serai « la première » »: a name, then the first person."""
    return not sheet.has_finite(first, colon) and any(sheet.words[i] in words("first_person") for i in range(*told))


def _named(sheet: Sheet, source: Stretch) -> bool:
    """True for a phrase that begins with a name or an office: « Anne Vial », « la maire »."""
    first, last = source
    heads = range(first, min(last, first + 2))
    person = sheet.parsed.doc[first].ent_type_ == "PER" or last == first + 1
    return person or any(sheet.words[i] in titles() for i in heads)


def _surname(sheet: Sheet, first: int, colon: int, told: Stretch) -> Stretch | None:
    """The one word before a colon in « Vial : « Nous partirons » », where somebody says *I* or *we* after it."""
    if colon != first + 1 or not sheet.capital[first] or not _speaks_up(sheet, first, colon, told):
        return None
    place = "LOC" in (sheet.parsed.doc[first].ent_type_, known_names().get(fold(sheet.words[first])))
    return None if place or sheet.words[first] in words("announcing") else (first, colon)


def _holds_back(frame: Draft, colon: int) -> bool:
    """True when content after « selon la maire, » runs over the colon into the quotation."""
    return frame.source is not None and frame.cue[0] < colon and any(a < colon < b for a, b in frame.content)


def _announced(sheet: Sheet, first: int, colon: int) -> tuple[Stretch, Stretch | None] | None:
    """« Sa réponse : », « Message du ministre : », « Même constat du côté de la maire : »: noun and source."""
    i = first if sheet.word(first) == "même" else skip_adverbs(sheet, first, colon)
    nouns = [j for j in range(i, min(i + 4, colon)) if sheet.words[j] in words("announcing")]
    if not nouns or sheet.has_finite(first, colon):
        return None
    noun = nouns[-1]
    if sheet.words[i] in words("owning"):
        return (noun, noun + 1), (i, i + 1)
    of = next((j for j in range(noun + 1, min(noun + 6, colon)) if sheet.words[j] in _OF), None)
    if of is None:
        return None
    if (sheet.words[of], sheet.word(of + 1)) == ("du", "côté"):
        of += 2
    start = of if sheet.words[of] in ("du", "des") else of + 1
    end = (
        noun_phrase(sheet, start, colon)
        if sheet.words[start] not in ("du", "des")
        else noun_phrase(sheet, start + 1, colon)
    )
    start = start + 1 if sheet.words[start] in ("du", "des") else start
    return ((i, noun + 1), (start, end)) if end > start and names_speaker(sheet, start, end) else None


def _owner(sheet: Sheet, first: int, colon: int) -> Stretch | None:
    """Who speaks before a colon: the first phrase, or the subject of its clause when that is a person."""
    if first >= colon or sheet.unit_of[first] != sheet.unit_of[colon]:
        return None
    if not sheet.has_finite(first, colon):
        first = skip_time(sheet, skip_adverbs(sheet, first, colon), colon)
        while first < colon and sheet.words[first] in (",", "ainsi", "et", "mais", "–", "—", "-", "•"):
            first += 1
        end = noun_phrase(sheet, first, colon) if starts_noun_phrase(sheet, first, colon) else first
        if end > first and sheet.word(end) in (":", ",", "(", "à", "sur", "dans") and names_speaker(sheet, first, end):
            return first, end
        return None
    for i in range(first, colon):
        if sheet.deps[i].startswith("nsubj") and sheet.words[i] not in words("time") and sheet.quoted[i] < 0:
            if sheet.words[i] in ("il", "elle", "ils", "elles"):
                return i, i + 1
            left = max(first, sheet.left[i])
            while left < i and not sheet.words[left][0].isalnum():
                left += 1
            end = noun_phrase(sheet, left, colon)
            return (left, end) if end > left and names_speaker(sheet, left, end) else None
    return None


def names_speaker(sheet: Sheet, first: int, last: int) -> bool:
    """True for a phrase that names a person or a body, or whose noun can speak."""
    if any(sheet.parsed.doc[i].ent_type_ in ("PER", "ORG") for i in range(first, last)):
        return True
    if sheet.parsed.doc[first].text in given_names() and sheet.capital[first]:
        return True
    return any(speaks(sheet.words[i]) for i in range(first, min(last, first + 3)) if sheet.pos[i] != "PRON")
