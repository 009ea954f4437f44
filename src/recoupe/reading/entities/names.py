"""Where names stand: the parser's names with their edges repaired, and those it missed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, replace
from functools import cache

from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import demonyms, given_names, heads, known_names, surnames_first, titles, words
from recoupe.reading.entities.sheet import Sheet

__all__ = ["Name", "find_names", "is_civil", "is_initial"]

_INITIAL = re.compile(r"^[A-ZÉÀÇÎÔ]\.(?:-[A-ZÉÀÇÎÔ]\.)*$")
_CUTS = frozenset(
    {",", ":", ";", "(", ")", "[", "]", "«", "»", '"', "“", "”", "/", "|", "–", "—", "!", "?", "…", "•", "@", "#"}
)
_PARTICLES = words("names_particles")
_SMALL = words("names_small")
_GIVEN = re.compile(r"^[A-ZÉÈÎÏÔÖÜ][a-zéèêëîïôöüç]+(?:-[A-Za-zéèêëîïôöüç]+)?$")
_LONGEST = 8  # tokens of a listed name
_AFTER_PEOPLE = frozenset({"par", "avec", "selon", "à", "au", "aux", "sur", "dans", "pour", "chez", "contre"})


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The tokens ``first`` to ``last - 1`` name something; ``label`` is PER, LOC, ORG, EVT or PROD."""

    first: int
    last: int
    label: str


def is_initial(word: str) -> bool:
    """True of « V. » and « J.-P. », not of « U.S. »."""
    return bool(_INITIAL.match(word))


def is_civil(word: str) -> bool:
    """True of « M. », « Mme » and their like: a title that is no role."""
    title = titles().get(word) or titles().get(word.lower())
    return title is not None and title.kind == "civil"


def find_names(sheet: Sheet, closed: Collection[int] = ()) -> list[Name]:
    """All names, in the order of the text, none overlapping. ``closed`` holds the tokens that are not to be read."""
    taken: set[int] = set(closed)
    found: list[Name] = []

    def keep(name: Name) -> None:
        if name.last > name.first and taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            found.append(name)

    for ent in sheet.parsed.doc.ents:
        for piece in _pieces(sheet, Name(ent.start, ent.end, ent.label_)):
            for part in _parted(sheet, piece):
                keep(_extended(sheet, part, taken))
    for name in _listed(sheet, taken):
        keep(name)
    for name in _headed(sheet, taken - {i for n in found if n.label == "LOC" for i in range(n.first, n.last)}):
        for inner in [n for n in found if n.first >= name.first and n.last <= name.last]:
            found.remove(inner)  # « Institut des études sur l’Italie » holds a country
            taken.difference_update(range(inner.first, inner.last))
        keep(name)
    for name in _people(sheet, taken):
        keep(name)
    for name in _again(sheet, taken, found):
        keep(name)
    return sorted(found)


def _pieces(sheet: Sheet, name: Name) -> Iterator[Name]:
    """A name cut at punctuation and sentence starts, its edges trimmed; pieces without a capital are left out."""
    start = name.first
    for i in range(name.first, name.last + 1):
        ends = i == name.last
        cut = not ends and (sheet.words[i] in _CUTS or (name.label == "PER" and sheet.lower[i] in _AFTER_PEOPLE))
        if ends or cut or (i > start and _breaks(sheet, i)):
            piece = _trimmed(sheet, replace(name, first=start, last=i))
            if piece.last > piece.first:
                yield piece
            start = i + 1 if cut else i


def _breaks(sheet: Sheet, i: int) -> bool:
    """True where a sentence starts after a full stop or on a new line, and a name cannot go on."""
    if sheet.sentence[i] == sheet.sentence[i - 1]:
        return False
    parsed = sheet.parsed
    gap = parsed.text[parsed.end(i - 1) : parsed.start(i)]
    return "\n" in gap or (not sheet.words[i - 1][-1].isalnum() and not is_initial(sheet.words[i - 1]))


def _parted(sheet: Sheet, name: Name) -> Iterator[Name]:
    """« Conseil Anne Vial »: what « la présidente du Conseil Anne Vial » leaves when the parser joins two names."""
    first, last = name.first, name.last
    if (
        name.label != "PER"
        and last - first >= 3
        and sheet.lower[first] in _CHAIRED
        and sheet.words[first + 1] in given_names()
    ):
        yield replace(name, last=first + 1)
        yield Name(first + 1, last, "PER")
    elif last - first >= 2 and sheet.words[first].isupper() and _is_acronym_before(sheet, name):
        yield Name(first, first + 1, "ORG")  # « a dit à l’AFP Anne Vial », « la députée UDX Anne Vial »
        yield Name(first + 1, last, "PER")
    elif name.label == "PER" and _is_complement(sheet, first, last):
        yield replace(name, first=first + 2)  # « Partisan d’Anne Vial, … » at the beginning of a sentence
    else:
        yield name


_CHAIRED = words("names_chaired")


def _is_acronym_before(sheet: Sheet, name: Name) -> bool:
    """True where the first word of what the parser takes for one name is the acronym of a body."""
    listed = known_names().get(fold(sheet.words[name.first])) == "ORG"
    acronym = 2 <= len(sheet.words[name.first]) <= 5 and _given(sheet, name.first + 1) and name.last - name.first > 2
    titled = name.first > 0 and sheet.lower[name.first - 1] in titles() and name.last - name.first > 2
    return (listed and (name.label == "PER" or titled)) or (acronym and name.label == "ORG")


def _is_complement(sheet: Sheet, first: int, last: int) -> bool:
    return (
        last - first > 2
        and first == sheet.bounds(first)[0]
        and not _given(sheet, first)
        and sheet.lower[first + 1] in ("de", "d'")
        and _given(sheet, first + 2)
    )


def _trimmed(sheet: Sheet, name: Name) -> Name:
    first, last = name.first, name.last
    while first < last and _is_edge(sheet, name, first, last):
        first += 1
    while last > first and (
        (
            not sheet.words[last - 1][-1].isalnum()
            and not is_initial(sheet.words[last - 1])
            and sheet.words[last - 1] != "+"
        )
        or sheet.lower[last - 1] in _SMALL
        or (sheet.words[last - 1].islower() and sheet.pos[last - 1] in ("VERB", "AUX", "ADV", "SCONJ"))
    ):
        last -= 1
    if name.label == "PER":
        while last - first > 1 and sheet.words[first].islower() and sheet.lower[first] not in _PARTICLES:
            first += 1
        while last - first > 1 and sheet.lower[first] in titles() and not _given(sheet, first):
            first += 1
    named = any(sheet.capital(i) for i in range(first, last))
    return replace(name, first=first, last=last if named else first)


def _is_edge(sheet: Sheet, name: Name, first: int, last: int) -> bool:
    """True of a word at the beginning that is no part of the name: an article, a preposition, a civil title."""
    word = sheet.lower[first]
    if not (word[0].isalnum() or sheet.capital(first)) or is_civil(sheet.words[first]):
        return True
    if word not in _SMALL or word in ("al", "el"):
        return False
    if not sheet.capital(first):
        return True
    opens = first == sheet.bounds(first)[0]
    if fold(sheet.text(first, last)) in known_names():
        return False
    if name.label == "PER" and word in ("de", "d'") and last - first > 2 and _given(sheet, first + 1):
        return True
    return (
        last - first > 1
        and word in ("le", "la", "les", "l'", "un", "une", "en", "à", "dans", "selon", "pour")
        and ((opens and name.label != "PER") or word in ("l'", "en", "à", "dans", "selon", "pour", "les"))
    )


def _given(sheet: Sheet, i: int) -> bool:
    return sheet.words[i] in given_names()


def _nameword(sheet: Sheet, i: int) -> bool:
    """True of a capitalised word that may be a part of somebody's name."""
    return (
        sheet.capital(i)
        and not any(c.isdigit() for c in sheet.words[i])
        and any(c.isalpha() for c in sheet.words[i])
        and (sheet.pos[i] in ("PROPN", "X") or sheet.dep[i] == "flat:name" or not sheet.words[i].isupper())
        and sheet.lower[i] not in _SMALL
        and fold(sheet.words[i]) not in known_names()
        and sheet.lower[i] not in demonyms()
    )


def _extended(sheet: Sheet, name: Name, taken: Collection[int]) -> Name:
    """A person's name with the capitalised words around it that the parser left out."""
    first, last = name.first, name.last
    start, stop = sheet.bounds(first)
    if first > start and first - 1 not in taken and _asian(sheet, first - 1, last):
        first, name = first - 1, replace(name, label="PER")
    if name.label != "PER":
        return replace(name, first=first, last=_widened(sheet, name, taken))
    while last < stop and last not in taken and last - first < 3 and _asian(sheet, first, last + 1):
        last += 1
    while (
        last < stop
        and last not in taken
        and not sheet.parsed.doc[last].ent_type
        and _nameword(sheet, last)
        and _is_named(sheet, last)
    ):
        last += 1
    if (
        first > start
        and first - 1 not in taken
        and sheet.capital(first - 1)
        and heads().get(sheet.lower[first - 1]) == "ORG"
    ):
        return replace(name, first=first - 1, last=last, label="ORG")  # « Institut Anne Vial »
    while (
        first > start
        and first - 1 not in taken
        and (
            (is_initial(sheet.words[first - 1]) and not is_civil(sheet.words[first - 1]))
            or (_given(sheet, first - 1) and sheet.pos[first - 1] == "PROPN" and sheet.words[first - 1] not in titles())
        )
    ):
        first -= 1
    return replace(name, first=first, last=last)


def _widened(sheet: Sheet, name: Name, taken: Collection[int]) -> int:
    """The end of an organisation’s name with « sur … », « pour … », « contre … » after it."""
    last, stop = name.last, sheet.bounds(name.first)[1]
    if name.label != "ORG" or heads().get(sheet.lower[name.first]) != "ORG" or last >= stop:
        return last
    if sheet.lower[last] not in ("sur", "pour", "contre") or last in taken:
        return last
    at = last + 1
    while (
        at < stop
        and at - last < 7
        and at not in taken
        and (sheet.lower[at] in _SMALL or sheet.pos[at] in ("NOUN", "PROPN", "ADJ"))
    ):
        at += 1
    while sheet.lower[at - 1] in _SMALL or sheet.pos[at - 1] in ("ADP", "DET"):
        at -= 1
    return max(at, last)


def _asian(sheet: Sheet, first: int, last: int) -> bool:
    """True of a family name followed by one or two given names: « Kang Min Seo », « Kang Min-seo »."""
    if fold(sheet.words[first]) not in surnames_first() or not sheet.capital(first) or not 2 <= last - first <= 3:
        return False
    return all(_GIVEN.match(sheet.words[i]) for i in range(first + 1, last)) and (
        last - first == 3 or "-" in sheet.words[last - 1] or sheet.pos[first] == "PROPN"
    )


def _is_named(sheet: Sheet, i: int) -> bool:
    return sheet.dep[i] == "flat:name" or sheet.pos[i] in ("PROPN", "X", "DET", "NUM")


@cache
def _openers() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in known_names())


def _listed(sheet: Sheet, taken: Collection[int]) -> Iterator[Name]:
    """Names of the lists that the parser did not see."""
    i, stop = 0, len(sheet)
    while i < stop:
        if i not in taken and sheet.capital(i) and fold(sheet.words[i]).split(" ")[0] in _openers():
            for last in range(min(stop, i + _LONGEST), i, -1):
                if _is_listed(sheet, i, last) and all(t not in taken for t in range(i, last)):
                    yield Name(i, last, known_names()[fold(sheet.text(i, last))])
                    i = last - 1
                    break
        i += 1


def _is_listed(sheet: Sheet, first: int, last: int) -> bool:
    """True where the words are a listed name and are written as one."""
    key = fold(sheet.text(first, last))
    label = known_names().get(key)
    if label is None or sheet.bounds(first)[1] < last:
        return False
    if any(not sheet.capital(t) and sheet.lower[t] not in _SMALL for t in range(first, last)):
        return False
    if last - first > 1:
        return True
    word = sheet.words[first]
    if len(key) <= 4 and label == "ORG":
        return word.isupper()
    opens = first == sheet.bounds(first)[0]
    return sheet.pos[first] == "PROPN" and not (opens and sheet.lower[first] in _SMALL)


_LINKS = words("names_links")


def _headed(sheet: Sheet, taken: Set[int]) -> Iterator[Name]:
    """Organisations told by a noun with a capital: « l’Observatoire des dunes mobiles »."""
    for i in range(1, len(sheet)):
        if i in taken or not sheet.capital(i) or heads().get(sheet.lower[i]) != "ORG" or i == sheet.bounds(i)[0]:
            continue
        stop, at, linked = sheet.bounds(i)[1], i + 1, False
        while at < stop and at - i < _LONGEST and at not in taken:
            if sheet.lower[at] in _LINKS or (
                sheet.lower[at] == "et" and sheet.pos[at - 1] == "NOUN" and sheet.words[at - 1].islower()
            ):
                linked = True
            elif sheet.pos[at] in ("NOUN", "PROPN") and (linked or sheet.capital(at)):
                linked = False
            elif not (sheet.pos[at] == "ADJ" and not linked):
                break
            at += 1
        while sheet.lower[at - 1] in _SMALL or sheet.pos[at - 1] in ("ADP", "DET", "CCONJ", "PUNCT"):
            at -= 1
        if at - i > 1:
            yield Name(i, _widened(sheet, Name(i, at, "ORG"), taken), "ORG")


def _people(sheet: Sheet, taken: Set[int]) -> Iterator[Name]:
    """People told by a title, an initial or a given name: « Mme Vial », « J. Ferrand », « Anne Vial »."""
    stop = len(sheet)
    for i in range(stop):
        if i in taken:
            continue
        word = sheet.words[i]
        if (
            _asian(sheet, i, i + 2)
            and "-" in sheet.words[min(i + 1, stop - 1)]
            and sheet.sentence[i] == sheet.sentence[i + 1]
        ):
            yield Name(i, i + 2, "PER")
            continue
        apposed = _apposed(sheet, i, sheet.bounds(i)[1]) if word.istitle() else i
        if apposed > i and taken.isdisjoint(range(i, apposed)):
            yield Name(i, apposed, "PER")
            continue
        if (is_initial(word) and not is_civil(word)) or (word in given_names() and sheet.pos[i] == "PROPN"):
            last = i + 1
        elif i and is_civil(sheet.words[i - 1]) and sheet.words[i - 1] not in ("saint",) and _nameword(sheet, i):
            last = i
        else:
            continue
        end = sheet.bounds(i)[1]
        while last < end and last not in taken and _nameword(sheet, last):
            last += 1
        if last - i > 1 or (last > i and not is_initial(word) and i and is_civil(sheet.words[i - 1])):
            yield Name(i, last, "PER")


def _apposed(sheet: Sheet, first: int, stop: int) -> int:
    """The end of an unknown name that an office follows (« X Y, maire de Brizac »), else ``first``."""
    last = first
    while last < stop and last - first < 4 and sheet.words[last].istitle() and _nameword(sheet, last):
        last += 1
    office = titles().get(sheet.lower[last + 1]) if last + 1 < stop and sheet.words[last] == "," else None
    fits = (
        last - first > 1
        and office is not None
        and office.kind in ("office", "rank")
        and sheet.lower[first] not in titles()
    )
    return last if fits else first


def _again(sheet: Sheet, taken: Collection[int], found: list[Name]) -> Iterator[Name]:
    """Further places where a name found once stands again, whole or, for a person, by the last word alone."""
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in found:
        words = tuple(sheet.words[name.first : name.last])
        forms = [words]
        if name.label == "PER" and len(words) > 1:
            forms += [words[-1:], words[:1]] if len(words[-1]) > 2 else []
        for form in forms:
            if len(form) > 1 or (len(form[0]) > 2 and form[0][0].isupper()):
                entry = (form, name.label)
                known = whole.setdefault(form[0], [])
                if entry not in known:
                    known.append(entry)
    for forms_of in whole.values():
        forms_of.sort(key=lambda entry: (-len(entry[0]), entry))
    for i, word in enumerate(sheet.words):
        if i in taken or word not in whole:
            continue
        for form, label in whole[word]:
            if tuple(sheet.words[i : i + len(form)]) == form and (len(form) > 1 or _stands_as_name(sheet, i)):
                yield Name(i, i + len(form), label)
                break


def _stands_as_name(sheet: Sheet, i: int) -> bool:
    """A single word counts where the parser takes it for a name and it is not a part of a longer one."""
    return sheet.pos[i] in ("PROPN", "X")
