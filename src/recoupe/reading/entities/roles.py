"""What people are said to be, and the descriptions by which the text goes on to call them.

« le maire de Brizac, Anne Vial » and « Anne Vial, maire de Brizac » give a role; « le maire de Brizac » alone, later,
is then the same person.
"""

from __future__ import annotations

from recoupe.reading.entities.groups import Group
from recoupe.reading.entities.lexicon import demonyms, given_names, titles, words
from recoupe.reading.entities.name_words import Name, is_civil
from recoupe.reading.entities.sheet import Sheet

__all__ = ["find_roles"]

_LONGEST = 18  # tokens of a role
_STOPS = frozenset({",", ";", ":", ".", "(", ")", "«", "»", '"', "“", "”", "?", "!", "…", "–", "—", "["})
_DEFINITE = words("roles_definite")
_ASIDES = words("names_openers")
_DETERMINERS = _DEFINITE | {"un", "une", "les", "ses", "leur", "leurs", "du", "au", "des"}


def find_roles(sheet: Sheet, people: list[Group]) -> None:
    """Fill the roles, the gender and the descriptions of each person."""
    named = {i: n for g in people for n in g.names for i in range(n.first, n.last)}
    before = {name: _before(sheet, name, named) for group in people for name in group.names}
    opening = {role[0]: name for name, role in before.items() if role is not None}
    for group in people:
        for name in group.names:
            role = before[name]
            after = _after(sheet, name, named)
            if after and after[0] in opening and (role or _is_next(sheet, name, after, opening[after[0]])):
                after = None
            if role:
                _take(group, role)
                group.descriptions.append((_noun_phrase(sheet, role[0]), name.last))
            if after:
                _take(group, after)
            _gender(sheet, group, name, role or after)
    _link(sheet, people, named)


def _is_next(sheet: Sheet, name: Name, role: tuple[int, int], other: Name) -> bool:
    """True where a role between two names is that of the second: « selon Anne Vial, le préfet Paul Morel a menti ».

    With a comma before it as well (« outre Anne Vial, le préfet, Paul Morel, … »), where a preposition makes the first
    a circumstance, or where the gender is not that of the first.
    """
    if sheet.words[other.first - 1] != ",":
        return True
    shown = {"le": "m", "un": "m", "la": "f", "une": "f"}.get(sheet.lower[role[0] - 1], "x")
    own = given_names().get(sheet.words[name.first], "x")
    aside = name.first > 0 and (sheet.pos[name.first - 1] == "ADP" or sheet.lower[name.first - 1] in _ASIDES)
    return aside or ("x" not in (shown, own) and shown != own)


def _take(group: Group, role: tuple[int, int]) -> None:
    if role not in group.roles:
        group.roles.append(role)


def _noun_phrase(sheet: Sheet, i: int) -> int:
    """Where the noun phrase of a role begins: at its determiner."""
    return i - 1 if i and sheet.lower[i - 1] in _DETERMINERS - {"du", "au", "des"} else i


def _before(sheet: Sheet, name: Name, named: dict[int, Name]) -> tuple[int, int] | None:
    """The role in front of a name, with or without a comma: the leftmost title of the noun phrase."""
    start = sheet.bounds(name.first)[0]
    end = name.first
    if end > start and is_civil(sheet.words[end - 1]):
        end -= 1
    comma = end > start and sheet.words[end - 1] == ","
    if comma:
        end -= 1
    best = None
    for i in range(end - 1, max(start, end - _LONGEST) - 1, -1):
        if sheet.words[i] in _STOPS or i in named or sheet.pos[i] in ("VERB", "AUX", "PRON", "SCONJ"):
            break
        if sheet.words[i] in titles() or (sheet.words[i].lower() in titles() and not sheet.words[i].isupper()):
            if is_civil(sheet.words[i]) and sheet.lower[i] not in ("père", "pape"):
                continue
            if not _is_role(sheet, i):
                continue
            best = i
        if best is not None and best == i and i > start and sheet.lower[i - 1] in _DETERMINERS:
            break
    if best is None or not _fits(sheet, best, end, comma, name):
        return None
    return best, end


def _is_role(sheet: Sheet, i: int) -> bool:
    """False of a title that is a part of something else: « les Droits de l’Homme », « son premier interrogatoire »."""
    if sheet.lower[i] in ("premier", "première"):
        return sheet.lower[min(i + 1, len(sheet) - 1)] in titles()
    title = titles().get(sheet.words[i].lower())
    return not (title is not None and title.kind in ("trade", "kin") and sheet.capital(i) and i > sheet.bounds(i)[0])


def _fits(sheet: Sheet, noun: int, end: int, comma: bool, name: Name) -> bool:
    """True where the name is in apposition to the noun, not a complement of it (« l’avocat de Marc Vial »)."""
    if sheet.lower[end - 1] in ("de", "du", "des", "d'", "et", "à", "au", "aux", "avec", "pour", "par", "que", "ou"):
        return False
    if comma and not (noun > 0 and sheet.lower[noun - 1] in _DEFINITE | {"un", "une", "les"}):
        return False
    if comma:  # « a vu le maire, Anne Vial et… » is fine; « …, Anne Vial, maire » belongs to the words after
        head = sheet.root(name.first, name.last)
        if name.last < len(sheet) and sheet.words[name.last] == "," and sheet.dep[head] != "conj":
            return True
        return (sheet.head[head] >= noun and sheet.head[head] < end) or sheet.dep[head] in (
            "appos",
            "flat:name",
            "nmod",
        )
    return True


def _after(sheet: Sheet, name: Name, named: dict[int, Name]) -> tuple[int, int] | None:
    """The role in apposition after a name: « X, maire de Y, », « X, un proche de Y »."""
    at = name.last
    end = sheet.bounds(name.first)[1]
    if at >= end or sheet.words[at] not in (",", "("):
        return None
    at += 1
    if at < end and sheet.pos[at] == "NUM":  # « X, 43 ans, maire de Y »
        at += 3 if at + 2 < end and sheet.words[at + 2] == "," else 2
    if at < end and sheet.lower[at] in ("le", "la", "l'", "un", "une"):
        at += 1
    while at < end and (
        sheet.pos[at] == "ADJ" or sheet.lower[at] in ("ancien", "ancienne", "ex", "jeune", "nouveau", "nouvelle")
    ):
        at += 1
        if at - name.last > 4:
            return None
    if at >= end or sheet.words[at].lower() not in titles() or is_civil(sheet.words[at]):
        return None
    first = at
    while (
        at < end
        and at - first < _LONGEST
        and sheet.words[at] not in _STOPS
        and not _verbal(sheet, at)
        and at not in named
    ):
        at += 1
    while at > first and sheet.pos[at - 1] in ("ADP", "DET", "CCONJ", "PRON", "SCONJ"):
        at -= 1
    if (
        at < end
        and sheet.words[at] not in _STOPS
        and not _verbal(sheet, at)
        and at in named
        and sheet.lower[at - 1] not in ("de", "d'")
    ):
        return first, at
    return (first, at) if at > first else None


def _verbal(sheet: Sheet, i: int) -> bool:
    return sheet.pos[i] in ("VERB", "AUX") or sheet.lower[i] in (
        "qui",
        "dont",
        "où",
        "que",
        "lors",
        "après",
        "avant",
        "selon",
    )


def _gender(sheet: Sheet, group: Group, name: Name, role: tuple[int, int] | None) -> None:
    """The gender a title or a given name shows, the first that tells."""
    if group.gender != "x":
        return
    before = sheet.words[name.first - 1] if name.first else ""
    if before in titles() and titles()[before].gender != "x":
        group.gender = titles()[before].gender
    elif role and titles().get(sheet.lower[role[0]]) and titles()[sheet.lower[role[0]]].gender != "x":
        group.gender = titles()[sheet.lower[role[0]]].gender
    elif role and role[0] and sheet.lower[role[0] - 1] in ("la", "une"):
        group.gender = "f"
    elif name.last - name.first > 1:
        group.gender = given_names().get(sheet.words[name.first], "x")


def _core(sheet: Sheet, first: int, last: int) -> tuple[str, ...]:
    """What two descriptions of one person share: the words of the role without articles."""
    return tuple(
        w for w in sheet.lower[first:last] if w not in ("le", "la", "les", "l'", "du", "de", "d'", "des", "l’")
    )


def _link(sheet: Sheet, people: list[Group], named: dict[int, Name]) -> None:
    """Later mentions by role alone (« le maire de Brizac ») go to the most recent bearer of the role."""
    by_head: dict[str, list[tuple[int, tuple[str, ...], Group]]] = {}
    for group in people:
        for first, last in group.roles:
            by_head.setdefault(sheet.lower[first], []).append((last, _core(sheet, first, last), group))
    inside = {i for g in people for a, b in g.descriptions for i in range(a, b)}
    inside |= {i for g in people for a, b in g.roles for i in range(a, b)}
    for i, word in enumerate(sheet.lower):
        if (
            word not in by_head
            or i in inside
            or i == 0
            or sheet.lower[i - 1] not in ("le", "la", "l'", "du", "au", "ce", "cet", "cette")
        ):
            continue
        bearers = [(last, core, g) for last, core, g in by_head[word] if last <= i]
        match = _matching(sheet, i, bearers)
        if match:
            group, end = match
            start = i - 1 if sheet.lower[i - 1] not in ("du", "au") else i
            if end >= len(sheet) or end not in named:
                group.descriptions.append((start, end))


def _matching(sheet: Sheet, i: int, bearers: list[tuple[int, tuple[str, ...], Group]]) -> tuple[Group, int] | None:
    """The person whose role the noun phrase at ``i`` repeats, and where it ends."""
    end = i + 1
    stop = sheet.bounds(i)[1]
    while end < stop and end - i < _LONGEST and sheet.words[end] not in _STOPS and not _verbal(sheet, end):
        end += 1
    words = sheet.lower[i:end]
    best: tuple[int, int, Group, int] | None = None
    for last, core, group in bearers:
        length = _prefix(words, core)
        if length and not _modified(sheet, i + length, stop) and (best is None or (len(core), last) > best[:2]):
            best = (len(core), last, group, i + length)
    return (best[2], best[3]) if best else None


def _prefix(words: list[str], core: tuple[str, ...]) -> int:
    """How many words of a phrase repeat a role; 0 where they do not."""
    at = 0
    for n, word in enumerate(words):
        if at < len(core) and word == core[at]:
            at += 1
            if at == len(core):
                return n + 1
        elif word not in ("le", "la", "les", "l'", "du", "de", "d'", "des"):
            return 0
    return 0


def _modified(sheet: Sheet, end: int, stop: int) -> bool:
    """True where the phrase goes on and so may be about somebody else (« le maire » … « de Pont-Joly »)."""
    return end < stop and (
        sheet.lower[end] in demonyms()
        or (sheet.lower[end] in ("de", "du", "d'", "des", "adjoint", "général") and sheet.head[end] != end)
    )
