"""Figures with what they count: « au moins deux morts », « 1,5 million d’euros », « dix blessés, dont trois graves ».

A number counts only with a unit: the noun or symbol after it, or for a bare « dont trois graves » the noun counted
before. Dates, times of day, ordinals, scores, telephone and article numbers have none and are left out. *un* and *une*
count where a modifier says so (« au moins un », « un seul ») or where the article counts the same noun elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recoupe.model import NARRATIVE_ZONES, Quantity, Zone
from recoupe.reading.entities.lexicon import rows, words
from recoupe.reading.entities.sheet import Sheet, sheet
from recoupe.reading.numerals import Number, is_numeral, read_number
from recoupe.reading.parser import Parsed

__all__ = ["quantities"]

_MONTHS = words("quantities_months")
_TIME_UNITS = words("quantities_time_units")
_TIME_PLACE = words("quantities_time_place")
_NUMBERED = words("quantities_numbered")
_NOT_COUNTED = words("quantities_not_counted")
_POINTING = words("quantities_pointing")  # « ces deux pays » counts nothing new
_YEAR = re.compile(r"^(?:1[0-9]|20)\d\d$")
_MASS = 3  # adjectives or adverbs between a number and its noun


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity with the tokens it covers, while the article is read."""

    first: int
    last: int
    quantity: Quantity
    weak: bool = False  # a plain « un »
    noun: int = -1


def quantities(parsed: Parsed, zones: Sequence[Zone]) -> tuple[Quantity, ...]:
    """The quantities of the narrative zones (of the whole text where no zone is known), in the order of the text."""
    if not len(parsed.doc):
        return ()
    page = sheet(parsed)
    found: list[_Counted] = []
    for first, last in _stretches(page, zones):
        found += _in_stretch(page, first, last)
    counted = {c.quantity.unit for c in found if not c.weak}
    kept = {c.quantity for c in found if not c.weak or c.quantity.unit in counted}
    return tuple(sorted(kept, key=lambda q: (q.span, q.value, q.unit, q.mod or "")))


def _stretches(page: Sheet, zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    """The sentences to be read, as token ranges."""
    told = [z.span for z in zones if z.kind in NARRATIVE_ZONES]
    for first, last in page.sentences:
        if last > first and (not zones or any(s.overlaps(page.span(first, last)) for s in told)):
            yield first, last


def _in_stretch(page: Sheet, first: int, last: int) -> list[_Counted]:
    found: list[_Counted] = []
    at = first
    while at < last:
        number = read_number(page.lower, page.parsed.starts, at, last)
        if number is None:
            at += 1
            continue
        pair = _range(page, at, number, last)
        if pair:
            found += _both(page, first, at, number, pair, last)
            at = pair.last
            continue
        counted = _counted(page, first, at, number, last, found)
        if counted:
            found.append(counted)
            at = max(number.last, at + 1)
        else:
            at = number.last
    return found


def _range(page: Sheet, at: int, number: Number, stop: int) -> Number | None:
    """The upper end of « 100 à 150 » or « entre 100 et 150 »."""
    if number.last + 1 >= stop:
        return None
    link = page.lower[number.last]
    opened = at > 0 and page.lower[at - 1] == "entre"
    if (link in ("à", "-", "ou") and not number.share) or (link == "et" and opened):
        upper = read_number(page.lower, page.parsed.starts, number.last + 1, stop)
        if upper and (upper.value > number.value or (upper.de and number.value * 1000 <= upper.value * 1000)):
            return upper
    return None


def _both(page: Sheet, first: int, at: int, low: Number, high: Number, stop: int) -> list[_Counted]:
    """Two quantities for a range, each over the whole of it."""
    counted = _counted(page, first, at, high, stop, [])
    if counted is None:
        return []
    scale = 1.0
    if (
        low.value < 1000 <= high.value
        and low.value * 1000 <= high.value * 10
        and page.lower[high.last - 1].startswith("mill")
    ):
        scale = {"mille": 1e3}.get(page.lower[high.last - 1], 1e6 if "million" in page.lower[high.last - 1] else 1e9)
    start = at - 1 if at > first and page.lower[at - 1] in ("entre", "de") else at
    span = page.span(start, counted.last)
    return [
        replace(counted, quantity=replace(counted.quantity, span=span, value=low.value * scale, mod="EQUAL_OR_MORE")),
        replace(counted, quantity=replace(counted.quantity, span=span, value=high.value, mod="EQUAL_OR_LESS")),
    ]


def _counted(page: Sheet, first: int, at: int, number: Number, stop: int, earlier: list[_Counted]) -> _Counted | None:
    """The quantity whose number is read, with its modifier, unit and scope."""
    start, mod = _modifier(page, first, at)
    if page.lower[at] in ("un", "une") and number.last == at + 1:
        return _single(page, start, at, number, stop, mod)
    if _is_date(page, at, number, stop) or _is_numbered(page, first, at, number):
        return None
    noun, last, unit = _unit(page, number, stop)
    if unit is None:
        return _bare(page, at, start, number, stop, mod, earlier)
    if unit in _NOT_COUNTED or (start == at and at > first and page.lower[at - 1] in _POINTING):
        return None
    if (
        unit in _TIME_PLACE
        or _is_time(page, first, start, at, unit, number)
        or (unit in _TIME_UNITS and _shifted(page, last, stop))
    ):
        return None
    mod = _after(page, last, stop) or mod or ("MORE_THAN" if number.plural else "APPROX" if number.about else None)
    scope = _scope(page, noun, last, stop)
    if unit == "an" and _is_age(page, start, last, stop):
        scope = (*scope, "âge")
    value = number.value * 100 if number.share and unit == "%" else number.value
    return _Counted(
        start, last, Quantity(page.span(start, last), value, unit, mod, tuple(sorted(set(scope)))), noun=noun
    )


def _single(page: Sheet, start: int, at: int, number: Number, stop: int, mod: str | None) -> _Counted | None:
    """« au moins un blessé », « un seul blessé »; a plain « un blessé » is weak: it counts when others are counted."""
    after = at + 1
    only = after < stop and page.lower[after] in ("seul", "seule", "unique")
    noun, last, unit = _unit(page, replace(number, last=after + 1) if only else number, stop)
    if unit is None or unit in _NOT_COUNTED or unit in _TIME_UNITS:
        return None
    strong = only or (mod is not None and mod != "APPROX")
    if not strong and (noun < 0 or page.dep[noun] not in ("nsubj", "nsubj:pass", "obj", "obl:agent")):
        return None
    quantity = Quantity(page.span(start, last), 1.0, unit, mod if strong else None, _scope(page, noun, last, stop))
    return _Counted(start, last, quantity, weak=not strong, noun=noun)


@cache
def _modifiers(place: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Modifiers by their last word (before a number) or their first (after it), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, mod, where in rows("number_modifiers.tsv"):
        if where == place:
            parts = tuple(phrase.split(" "))
            found.setdefault(parts[-1] if place == "before" else parts[0], []).append((parts, mod))
    return {key: tuple(sorted(entries, key=lambda e: (-len(e[0]), e))) for key, entries in found.items()}


def _modifier(page: Sheet, first: int, at: int) -> tuple[int, str | None]:
    """Where the modifier before a number begins, and what it says."""
    if at <= first:
        return at, None
    for phrase, mod in _modifiers("before").get(page.lower[at - 1], ()):
        start = at - len(phrase)
        if start >= first and tuple(page.lower[start:at]) == phrase:
            return start, mod
    return at, None


def _after(page: Sheet, last: int, stop: int) -> str | None:
    if last >= stop:
        return None
    for phrase, mod in _modifiers("after").get(page.lower[last], ()):
        if tuple(page.lower[last : last + len(phrase)]) == phrase:
            return mod
    return None


@cache
def _measures() -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows("measures.tsv")}


def _unit(page: Sheet, number: Number, stop: int) -> tuple[int, int, str | None]:
    """The noun counted (its token), where the phrase ends, and the unit; ``None`` where nothing is counted."""
    at = number.last
    if at + 1 < stop and page.lower[at] in ("pour", "%") and (page.lower[at] == "%" or page.lower[at + 1] == "cent"):
        return at, at + (1 if page.lower[at] == "%" else 2), "%"
    if number.de:
        if at >= stop or page.lower[at] not in ("de", "d'", "des", "du"):
            return _measure(page, at, stop)
        at += 1
        while number.share and at < stop and page.lower[at] in ("la", "le", "les", "l'", "ces", "ses"):
            at += 1
    if at >= stop:
        return -1, at, None
    for skipped in range(_MASS + 1):
        if at >= stop:
            break
        if page.lower[at] in _measures() and (skipped == 0 or page.pos[at] == "NOUN"):
            per = "".join(page.lower[at : min(at + 3, stop)]).rstrip(".")  # « km/h » may be three tokens
            if per in _measures() and "/" in per:
                return at, at + 3, _measures()[per]
            return at, at + 1, _measures()[page.lower[at]]
        if _is_noun(page, at):
            return at, at + 1, page.lemmas[at].lower() if page.words[at].islower() else page.words[at].lower()
        if page.pos[at] not in ("ADJ", "ADV", "NUM") and page.lower[at] not in (
            "autres",
            "premiers",
            "premières",
            "personnes",
        ):
            break
        at += 1
    return -1, at, None


def _is_noun(page: Sheet, at: int) -> bool:
    word = page.words[at]
    return word[0].isalpha() and (
        (page.pos[at] == "NOUN" and page.lower[at] not in _MONTHS)
        or (page.pos[at] in ("ADJ", "VERB") and page.lower[at] in _PEOPLE)
        or (page.pos[at] == "PROPN" and word[0].isupper() and page.lower[at].endswith("s"))
    )


_PEOPLE = words("quantities_people")


def _measure(page: Sheet, at: int, stop: int) -> tuple[int, int, str | None]:
    """« 1,5 million € »: a symbol without *de*."""
    if at < stop and page.lower[at] in _measures() and not page.words[at][0].isalpha():
        return at, at + 1, _measures()[page.lower[at]]
    return -1, at, None


def _is_date(page: Sheet, at: int, number: Number, stop: int) -> bool:
    """« 12 mars », « en 2019 », « 12 mars 2019 », « 18h30 »."""
    if number.words and number.last - at > 1:
        return False
    after = page.lower[number.last] if number.last < stop else ""
    before = page.lower[at - 1] if at else ""
    if after in _MONTHS or before in _MONTHS:
        return True
    year = number.last == at + 1 and bool(_YEAR.match(page.words[at]))
    return year and (
        before in ("en", "l'an", "année", "depuis", "dès", "fin", "début", "mi", "vers", "été", "hiver")
        or not _unit(page, number, stop)[2]
    )


def _is_numbered(page: Sheet, first: int, at: int, number: Number) -> bool:
    """« article 12 », « n° 5 », « Collectif 8 » in a sentence: a name, not a count."""
    if at > first + 1 and page.words[at][0].isdigit() and page.words[at - 1][0].isupper() and page.pos[at - 1] != "DET":
        return True
    return at > first and page.lower[at - 1] in _NUMBERED and not number.words


def _is_time(page: Sheet, first: int, start: int, at: int, unit: str, number: Number) -> bool:
    """« à 20 heures », « il y a trois jours », « dans deux mois »: when, not how much."""
    if unit not in ("heure", "minute", "an", "année", "mois", "semaine", "jour", "seconde", "h"):
        return False
    before = page.lower[start - 1] if start > first else ""
    if unit == "heure" and (
        before in ("à", "vers", "dès", "jusqu'à", "les") or (before == "de" and number.value <= 24 and start == at)
    ):
        return True
    ago = before == "a" and start - 2 >= first and page.lower[start - 2] == "y"
    return ago or before in _TIME_PLACE or before in ("les", "ces", "tous", "toutes", "aux")


def _shifted(page: Sheet, last: int, stop: int) -> bool:
    """« six semaines plus tard », « deux jours après »: when, not how much."""
    after = page.lower[last : min(last + 2, stop)]
    return after in (["plus", "tard"], ["plus", "tôt"]) or after[:1] in (["auparavant"], ["après"], ["avant"])


def _is_age(page: Sheet, start: int, last: int, stop: int) -> bool:
    """« âgé de 34 ans », « Anne Vial, 34 ans, », « un homme de 34 ans »."""
    before = page.lower[max(0, start - 2) : start]
    if any(word.startswith("âgé") for word in before):
        return True
    if before and before[-1] in (",", "(") and (last >= stop or page.words[last] in (",", ")", ".")):
        return True
    if before and before[-1] == "de" and start >= 2:
        owner = page.lower[start - 2]
        return owner in _AGED
    return False


_AGED = words("quantities_aged")


def _scope(page: Sheet, noun: int, last: int, stop: int) -> tuple[str, ...]:
    """Lemmas that narrow what is counted: adjectives, participles, « de prison », « par jour »."""
    if noun < 0:
        return ()
    found = set()
    for child in page.children[noun]:
        if (
            page.dep[child] in ("amod", "acl")
            and child < stop
            and page.pos[child] in ("ADJ", "VERB")
            and page.lower[child] not in _LOOSE
        ):
            found.add(page.verb(child) if page.pos[child] == "VERB" else page.lemmas[child])
        elif (
            page.dep[child] == "nmod"
            and last <= child <= last + 2
            and {"de", "d'", "par"} & set(page.cases(child))
            and page.pos[child] == "NOUN"
            and not is_numeral(page.lemmas[child])
        ):
            found.add(page.lemmas[child])
    return tuple(sorted(found))


_LOOSE = words("quantities_loose")


def _bare(
    page: Sheet, at: int, start: int, number: Number, stop: int, mod: str | None, earlier: list[_Counted]
) -> _Counted | None:
    """« …, dont trois graves », « deux d’entre eux »: the unit is what was counted before in the sentence."""
    if not earlier or (not number.words and number.value >= 1000):
        return None
    before = page.lower[start - 1] if start else ""
    after = page.lower[number.last] if number.last < stop else ""
    among = (
        after in ("d'", "de")
        and number.last + 1 < stop
        and page.lower[number.last + 1] in ("entre", "ces", "eux", "elles")
    )
    if before != "dont" and not among:
        return None
    counted = earlier[-1].quantity
    last, scope = number.last, set()
    while last < stop and page.pos[last] in ("ADJ", "VERB", "ADV") and last - number.last < 3:
        if page.pos[last] != "ADV":
            scope.add(page.lemmas[last])
        last += 1
    if (
        last < stop
        and page.lower[last] in ("dans", "en", "dans un")
        and before == "dont"
        and page.lower[last + 1 : last + 4] == ["un", "état", "grave"]
    ):
        scope.add("grave")
        last += 4
    span = page.span(start, last)
    return _Counted(start, last, Quantity(span, number.value, counted.unit, mod, tuple(sorted(scope))))
