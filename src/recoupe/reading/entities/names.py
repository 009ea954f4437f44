"""Where names stand: the parser's names with their edges repaired, and those it missed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import replace

from recoupe.reading.entities.acronyms import explained
from recoupe.reading.entities.bodies import is_portfolio
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import given_names, heads, known_names, titles, words
from recoupe.reading.entities.name_words import (
    LONGEST,
    SMALL,
    TOWARDS,
    Name,
    family_at,
    family_first,
    given,
    goes_on,
    is_civil,
    is_initial,
    name_word,
    widened,
)
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.entities.unseen import again, headed, listed, people

__all__ = ["find_names"]

_CUTS = frozenset(
    {",", ":", ";", "(", ")", "[", "]", "«", "»", '"', "“", "”", "/", "|", "–", "—", "!", "?", "…", "•", "@", "#"}
)
_PARTICLES = words("names_particles")
_AFTER_BODIES = words("names_cut_organisations")
_NAMED_AFTER = words("names_named_after")
_OPENERS = words("names_openers")
_AFTER_PEOPLE = frozenset({"par", "avec", "selon", "à", "au", "aux", "sur", "dans", "pour", "chez", "contre"})


def find_names(sheet: Sheet, closed: Collection[int] = ()) -> list[Name]:
    """All names, in the order of the text, none overlapping. ``closed`` holds the tokens that are not to be read."""
    taken: set[int] = set(closed)
    found: list[Name] = []

    def keep(name: Name) -> None:
        if name.last > name.first and taken.isdisjoint(range(name.first, name.last)) and not _any(sheet, name):
            taken.update(range(name.first, name.last))
            found.append(name)

    people_named = {i for ent in sheet.parsed.doc.ents if ent.label_ == "PER" for i in range(ent.start, ent.end)}
    for pair in explained(sheet):
        if people_named.isdisjoint(range(pair[0].first, pair[0].last)):
            for name in pair:
                keep(name)
    for ent in sheet.parsed.doc.ents:
        for piece in _pieces(sheet, Name(ent.start, ent.end, ent.label_)):
            for part in _parted(sheet, piece):
                keep(_extended(sheet, part, taken))
    for name in listed(sheet, taken):
        keep(name)
    for name in headed(sheet, taken - {i for n in found if n.label == "LOC" for i in range(n.first, n.last)}):
        for inner in [n for n in found if n.first >= name.first and n.last <= name.last]:
            found.remove(inner)  # « Institut des études sur l’Italie » holds a country
            taken.difference_update(range(inner.first, inner.last))
        keep(name)
    for name in people(sheet, taken):
        keep(name)
    for name in again(sheet, taken, found):
        keep(name)
    return sorted(_completed(sheet, name, found, taken) for name in found)


def _completed(sheet: Sheet, name: Name, found: Sequence[Name], taken: Set[int]) -> Name:
    """« Vial d’Arbas », of which « Vial » or « Arbas » was read, where the article names Paul Vial d’Arbas."""
    own = sheet.lower[name.first : name.last]
    for full in found:
        at = full.first + family_at(sheet.words[full.first : full.last])
        family = sheet.lower[at : full.last]
        if full.label != "PER" or len(family) <= len(own):
            continue
        for offset in range(len(family) - len(own) + 1):
            first, last = name.first - offset, name.first - offset + len(family)
            around = {*range(max(0, first), last)} - {*range(name.first, name.last)}
            if sheet.lower[max(0, first) : last] == family and not around & taken:
                return Name(first, last, "PER")
    return name


def _pieces(sheet: Sheet, name: Name) -> Iterator[Name]:
    """A name cut at punctuation and sentence starts, its edges trimmed; pieces without a capital are left out."""
    start = name.first
    for i in range(name.first, name.last + 1):
        ends = i == name.last
        cut = not ends and (sheet.words[i] in _CUTS or _cuts(sheet, name, i))
        if ends or cut or (i > start and _breaks(sheet, i)):
            piece = _trimmed(sheet, replace(name, first=start, last=i))
            if piece.last > piece.first:
                yield piece
            start = i + 1 if cut else i
        if cut and name.label == "ORG" and sheet.words[i] not in _CUTS:
            return  # the rest is no name of a body


def _cuts(sheet: Sheet, name: Name, i: int) -> bool:
    """True of a word that no name of that kind goes on with: « Anne Vial sur … », « la Ligue selon laquelle … »."""
    if name.label == "PER":
        return sheet.lower[i] in _AFTER_PEOPLE
    if name.label != "ORG" or i == name.first:
        return False
    if sheet.pos[i] in ("VERB", "AUX") and "VerbForm=Fin" in sheet.morph[i] and not sheet.capital(i):
        return True  # « il faut que le Parlement vote la loi »
    return sheet.words[i] in _AFTER_BODIES or (sheet.words[i] in TOWARDS and not goes_on(sheet, name.first, i))


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
    elif name.label == "PER" and (second := _second_person(sheet, name)) > first:
        yield replace(name, last=second)  # « la conseillère de Paul Vial Anne Ferrec »
        yield Name(second, last, "PER")
    elif name.label == "PER" and last - first > 2 and _is_listed_before(sheet, first):
        yield Name(first, first + 1, known_names()[fold(sheet.words[first])])  # « le sénateur de Californie Anne Vial »
        yield replace(name, first=first + 1)
    elif name.label == "PER" and (body := _body_behind(sheet, name)) < last:
        yield replace(name, last=body)  # « Photo Anne Vial Agence France-Presse »
        yield Name(body, last, "ORG")
    elif name.label == "ORG" and (chief := _chief(sheet, name)) > first:
        yield replace(name, last=chief)  # « la cheffe de l’Union des ports Anne Vial »
        yield Name(chief, last, "PER")
    elif name.label != "PER" and (holder := _holder(sheet, name)) > first:
        yield replace(name, last=holder)  # « la ministre de l’Économie Anne Vial »
        yield Name(holder, last, "PER")
    elif name.label == "PER" and _is_complement(sheet, first, last):
        yield replace(name, first=first + 2)  # « Partisan d’Anne Vial, … » at the beginning of a sentence
    else:
        yield name


def _holder(sheet: Sheet, name: Name) -> int:
    """Where the holder’s given name begins in what the parser takes for an office’s domain, else the first token."""
    if not is_portfolio(sheet, name):
        return name.first
    inner = range(name.first + 1, name.last - 1)
    return next((i for i in inner if given(sheet, i) and sheet.capital(i + 1)), name.first)


def _chief(sheet: Sheet, name: Name) -> int:
    """Where a full name begins behind a listed body, else the first token."""
    inner = range(name.first + 1, name.last - 1)
    return next(
        (
            i
            for i in inner
            if given(sheet, i) and sheet.capital(i + 1) and fold(sheet.text(name.first, i)) in known_names()
        ),
        name.first,
    )


def _second_person(sheet: Sheet, name: Name) -> int:
    """Where a second full name begins in what the parser takes for one person, else the first token."""
    at = name.first + 2
    return (
        at
        if name.last - at == 2 and given(sheet, name.first) and _begins_another(sheet, name.first, at)
        else name.first
    )


def _is_listed_before(sheet: Sheet, first: int) -> bool:
    """True of a listed place or body, no given name, in front of a full name."""
    word = sheet.words[first]
    listed = fold(word) in known_names() and not given(sheet, first) and not family_first(sheet, first, first + 2)
    return listed and given(sheet, first + 1) and sheet.capital(first + 2)


def _body_behind(sheet: Sheet, name: Name) -> int:
    """Where a listed body of several words begins behind a person's name, else the end of the name."""
    ahead = range(name.first + 1, name.last - 1)
    return next((i for i in ahead if known_names().get(fold(sheet.text(i, name.last))) == "ORG"), name.last)


_CHAIRED = words("names_chaired")


def _is_acronym_before(sheet: Sheet, name: Name) -> bool:
    """True where the first word of what the parser takes for one name is the acronym of a body."""
    listed = known_names().get(fold(sheet.words[name.first])) == "ORG"
    acronym = 2 <= len(sheet.words[name.first]) <= 5 and given(sheet, name.first + 1) and name.last - name.first > 2
    credited = listed and given(sheet, name.first + 1)  # « (Photo AFP Walter … »
    titled = name.first > 0 and sheet.lower[name.first - 1] in titles() and name.last - name.first > 2
    return credited or (listed and (name.label == "PER" or titled)) or (acronym and name.label == "ORG")


def _is_complement(sheet: Sheet, first: int, last: int) -> bool:
    return (
        last - first > 2
        and first == sheet.bounds(first)[0]
        and not given(sheet, first)
        and sheet.lower[first + 1] in ("de", "d'")
        and given(sheet, first + 2)
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
        or sheet.lower[last - 1] in SMALL
        or (sheet.words[last - 1].islower() and sheet.pos[last - 1] in _NO_END)
    ):
        last -= 1
    if name.label == "PER":
        while last - first > 1 and sheet.words[first].islower() and sheet.lower[first] not in _PARTICLES:
            first += 1
        while last - first > 1 and sheet.lower[first] in titles() and not given(sheet, first):
            first += 1
    named = any(sheet.capital(i) for i in range(first, last))
    return replace(name, first=first, last=last if named else first)


def _any(sheet: Sheet, name: Name) -> bool:
    """True of « une Police montée », some body or other that a capital honours, not the name of one."""
    first, last = name.first, name.last
    if name.label != "ORG" or last - first < 2:
        return False
    small = all(
        sheet.words[i].islower() and sheet.lower[i] not in ("de", "d'", "du", "des") for i in range(first + 1, last)
    )
    indefinite = first > 0 and sheet.lower[first - 1] in ("un", "une") and sheet.lower[first] in heads()
    return small and indefinite and fold(sheet.text(first, last)) not in known_names()


_NO_END = ("VERB", "AUX", "ADV", "SCONJ", "ADP", "DET")


def _is_edge(sheet: Sheet, name: Name, first: int, last: int) -> bool:
    """True of a word at the beginning that is no part of the name: an article, a preposition, a civil title."""
    word = sheet.lower[first]
    if not (word[0].isalnum() or sheet.capital(first)) or is_civil(sheet.words[first]):
        return True
    opens = first == sheet.bounds(first)[0]
    if opens and word in _OPENERS and last - first > 1:
        return True  # « Outre Anne Vial, … »
    if word not in SMALL or word in ("al", "el"):
        return False
    if not sheet.capital(first):
        return True
    if fold(sheet.text(first, last)) in known_names():
        return False
    if name.label == "PER" and word in ("de", "d'") and last - first > 2 and given(sheet, first + 1):
        return True
    return (
        last - first > 1
        and word in ("le", "la", "les", "l'", "un", "une", "en", "à", "dans", "selon", "pour")
        and ((opens and name.label != "PER") or word in ("l'", "en", "à", "dans", "selon", "pour", "les"))
    )


def _extended(sheet: Sheet, name: Name, taken: Collection[int]) -> Name:
    """A person's name with the capitalised words around it that the parser left out."""
    first, last = name.first, name.last
    start, stop = sheet.bounds(first)
    if name.label == "LOC" and last - first == 1 and last < stop and last not in taken and _is_full_name(sheet, first):
        last, name = last + 1, replace(name, label="PER")  # « confronté à Anne Vial »
    if _is_town_hall(sheet, last):
        last += 2
    if first > start and first - 1 not in taken and family_first(sheet, first - 1, last):
        first, name = first - 1, replace(name, label="PER")
    if name.label != "PER":
        return replace(name, first=first, last=max(widened(sheet, name, taken), _listed_end(sheet, first, last)))
    while last < stop and last not in taken and last - first < 3 and family_first(sheet, first, last + 1):
        last += 1
    while (
        last < stop
        and last not in taken
        and not sheet.parsed.doc[last].ent_type
        and name_word(sheet, last)
        and _is_named(sheet, last)
        and not _begins_another(sheet, first, last)
    ):
        last += 1
    if (
        first > start
        and first - 1 not in taken
        and heads().get(sheet.lower[first - 1]) == "ORG"
        and (sheet.capital(first - 1) or (last - first > 1 and sheet.words[first - 1] in _NAMED_AFTER))
    ):
        return replace(
            name, first=first - 1, last=last, label="ORG"
        )  # « Institut Anne Vial », « le collectif Anne Vial »
    while (
        first > start
        and first - 1 not in taken
        and (
            (is_initial(sheet.words[first - 1]) and not is_civil(sheet.words[first - 1]))
            or (given(sheet, first - 1) and sheet.pos[first - 1] == "PROPN" and sheet.words[first - 1] not in titles())
        )
    ):
        first -= 1
    return replace(name, first=first, last=last)


def _begins_another(sheet: Sheet, first: int, at: int) -> bool:
    """True of « Anne » in « la conseillère de Paul Vial Anne Ferrec », behind a full name."""
    full = at - first > 1 and not given(sheet, at - 1)
    return full and given(sheet, at) and at + 1 < len(sheet) and sheet.capital(at + 1)


def _is_full_name(sheet: Sheet, first: int) -> bool:
    """A given name that no list knows as a place, before a capitalised word of a name."""
    word = sheet.words[first]
    return (
        word in given_names()
        and fold(word) not in known_names()
        and sheet.pos[first + 1] == "PROPN"
        and name_word(sheet, first + 1)
        and not sheet.words[first + 1].isupper()
    )


def _is_town_hall(sheet: Sheet, last: int) -> bool:
    """« place de l’Hôtel », before « de ville »."""
    return fold(sheet.words[last - 1]) == "hotel" and sheet.lower[last : last + 2] == ["de", "ville"]


def _listed_end(sheet: Sheet, first: int, last: int) -> int:
    """Where the longest listed name ends that goes on with a name: « Haut-Comité des ports » and « et des phares »."""
    stop = min(sheet.bounds(first)[1], first + LONGEST)
    ends = (i for i in range(stop, last, -1) if sheet.words[i - 1][-1].isalnum())
    return next((i for i in ends if fold(sheet.text(first, i)) in known_names()), last)


def _is_named(sheet: Sheet, i: int) -> bool:
    return sheet.dep[i] == "flat:name" or sheet.pos[i] in ("PROPN", "X", "DET", "NUM")
