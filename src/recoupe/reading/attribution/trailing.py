"""What the writer adds after content that is an infinitive or a noun: clauses, relatives, appositions, comparisons."""

from __future__ import annotations

from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet

__all__ = ["adds_apposition", "compares", "glosses", "infinitive_end"]

_AND = frozenset({"et", "ou", "mais", "puis", "ni"})
_RELATIVE = frozenset({"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})
_QUE = frozenset({"que", "qu'"})
_LINKS = _RELATIVE | _QUE | {",", "si", "s'"}
_OPENING = frozenset({"de", "d'", "à", "en"})
_CAUSE = frozenset({"car", "puisque", "puisqu'"})
_NEAR = 12  # tokens in which a clause shows its verb
_OWNERS = frozenset({"son", "sa", "leur"})


def infinitive_end(sheet: Sheet, start: int, end: int) -> int:
    """The end of an infinitive's content, at most ``end``: cut where the writer takes over.

    « réparer la digue alors que… », « … car… », « … et les élus sont partis », « … et a quitté la salle »,
    « recevoir les pêcheurs, qui réclament une aide », « … auprès de Paul Vial, son conseiller ».
    """
    for i in range(start + 1, end):
        if sheet.quoted[i] != sheet.quoted[start] or sheet.has_finite(start, i):
            continue
        word = sheet.words[i]
        if word in _CAUSE and sheet.has_finite(i, end):
            return i
        if word in ("alors", "tandis") and {sheet.word(i + 1), sheet.word(i + 2)} & _QUE:
            return i
        if word == "et" and sheet.word(i + 1) in _QUE and _QUE.isdisjoint(sheet.words[start:i]):
            return i  # « il dit avoir demandé de partir et que… »
        if word in ("et", "mais") and (_own_clause(sheet, i + 1, end) or _goes_on(sheet, i + 1, end)):
            return i
        if word == "," and _writer_goes_on(sheet, i + 1, end):
            return i
    return end


def _writer_goes_on(sheet: Sheet, i: int, end: int) -> bool:
    """True when what follows a comma after an infinitive and its objects is the writer's."""
    if i >= end:
        return False
    if _relative(sheet, i, end):
        return not _infinitive_resumes(sheet, i, end)
    return _own_clause(sheet, i, end) or adds_apposition(sheet, i, end) or compares(sheet, i, end) or _ahead(sheet, i)


def _relative(sheet: Sheet, i: int, end: int) -> bool:
    """True for « , qui réclament… », « , sur laquelle… », « , qu'il accuse de… »."""
    first = i + 1 if sheet.pos[i] == "ADP" else i
    if sheet.words[first] in _RELATIVE or (first > i and sheet.words[first] == "quoi"):
        return sheet.has_finite(i, end)
    near = min(end, i + 4)
    return sheet.words[i] in _QUE and any(sheet.deps[k] == "acl:relcl" for k in range(i, near))


def _infinitive_resumes(sheet: Sheet, i: int, end: int) -> bool:
    """True where another infinitive joins the first after the relative clause: « , qui…, et de réparer la digue »."""
    for k in range(i + 1, end - 1):
        joins = sheet.words[k] in _AND or (sheet.words[k] == "," and sheet.words[k + 1] in _OPENING)
        if joins and any(sheet.moods[j] == "Inf" for j in range(k + 1, min(end, k + 4))):
            return True
    return False


def adds_apposition(sheet: Sheet, i: int, end: int) -> bool:
    """True where a single apposition ends the content: « , son conseiller », « , également président du port »."""
    if glosses(sheet, i):
        return True
    if any(sheet.words[k] in ("et", "ou", ",", "ni") for k in range(i, end)) or sheet.has_finite(i, end):
        return False
    if any(sheet.words[k] in ("et", "ou", "ni") for k in range(max(0, i - _NEAR), i)):
        return False
    head = next((k for k in range(i, end) if sheet.pos[k] in ("NOUN", "PROPN")), None)
    if head is None or sheet.deps[head] != "appos":
        return False
    return (
        head == i or sheet.words[i] in _OWNERS or sheet.pos[i] in ("ADV", "ADJ") or sheet.words[i] in ("le", "la", "l'")
    )


def glosses(sheet: Sheet, i: int) -> bool:
    """True where the writer begins to say what the words amount to: « , une promesse… », « , allusion au… »."""
    if sheet.word(i) in words("gloss") and sheet.word(i + 1) in ("à", "au", "aux"):
        return True
    return sheet.word(i) in ("un", "une", "des") and any(sheet.word(j) in words("gloss") for j in (i + 1, i + 2))


def compares(sheet: Sheet, i: int, end: int) -> bool:
    """True for « , comme l'a fait la maire », « , comme évoqué à Brizac »: the writer's comparison."""
    if sheet.word(i) != "comme" or i + 1 >= end:
        return False
    return sheet.has_finite(i, min(end, i + 6)) or (
        sheet.moods[i + 1] == "Part" and sheet.quoted[i + 1] == sheet.quoted[i]
    )


def _ahead(sheet: Sheet, i: int) -> bool:
    """True for « , à trois jours du vote »."""
    return sheet.words[i] == "à" and sheet.pos[i + 1] == "NUM" and sheet.word(i + 2) in words("span")


def _goes_on(sheet: Sheet, i: int, end: int) -> bool:
    """True when a finite verb, never joined to an infinitive, takes the main clause up again (« et a quitté »)."""
    while i < end and (sheet.words[i] in words("clitic") or sheet.pos[i] == "ADV"):
        i += 1
    return i < end and sheet.finite[i]


def _own_clause(sheet: Sheet, i: int, end: int) -> bool:
    """True when a subject and its finite verb begin at ``i``."""
    for j in range(i, min(end, i + _NEAR)):
        if sheet.words[j] in _LINKS:
            return False
        if sheet.finite[j]:
            subject = sheet.subjects.get(j, sheet.subjects.get(sheet.heads[j], -1))
            return i <= subject < j
    return False
