"""Where a noun phrase ends and what is an expression of time: read off the surface, then the parse."""

from __future__ import annotations

from recoupe.reading.attribution.lexicon import inner_phrases, words
from recoupe.reading.attribution.quotations import Quotation
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.lexicon import titles

__all__ = ["bounds", "noun_phrase", "skip_adverbs", "skip_time", "starts_noun_phrase", "trim"]

_FAR = 400  # tokens on either side in which the ends of a quoted sentence are looked for
_FINAL = frozenset({".", "!", "?", "…", "..."})
_OPENING = frozenset({"«", "“", '"', "„", "<<"})
_CLOSING = frozenset({"»", "”", '"', ">>"})
_EDGE = frozenset({",", ";", ":", ".", "!", "?", "…", "...", "-", "–", "—"})
_ASKING = frozenset({"où", "comment", "pourquoi", "combien", "quand", "ne", "n'"})
_PLACING = frozenset({"lors", "auprès", "près", "loin", "hors"})  # with « de », prepositions
_LINKS = frozenset({"de", "d'", "du", "des"})
_RELATIVE = frozenset(
    [
        "qui",
        "que",
        "qu'",
        "dont",
        "où",
        "mais",
        "car",
        "puis",
        "comme",
        "lorsque",
        "lorsqu'",
        "quand",
        "alors",
        "tandis",
        "selon",
    ]
)
_PLACES = frozenset(
    {"à", "au", "aux", "en", "pour", "chargé", "chargée", "chargés", "chargées", "auprès", "avec", "entre"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "X", "SYM"})
_AFTER_OFFICE = _CLOSING | _OPENING | {",", ".", ":", ";", ")", "!", "?", "(", "–", "—"}
_LONGEST_OFFICE = 24  # tokens
_HEADS = frozenset({"DET", "NOUN", "PROPN", "NUM", "X"})


def bounds(sheet: Sheet, token: int) -> tuple[int, int]:
    """The sentence around a token: its unit, or, inside a quotation, the quoted sentence."""
    unit = sheet.units[sheet.unit_of[token]]
    quotation = sheet.quoted[token]
    if quotation < 0:
        return unit.first, unit.last
    first, last = sheet.quotations[quotation].inside
    left, right = token, token
    first, last = max(first, token - _FAR), min(last, token + _FAR)
    while left > first and not (sheet.words[left - 1] in _FINAL and sheet.capital[left]):
        left -= 1
    while right < last and not (right > token and sheet.words[right - 1] in _FINAL and sheet.capital[right]):
        right += 1
    return left, right


def trim(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """A stretch without the punctuation at its edges; quotation marks go where they have lost their twin."""
    while first < last:
        if sheet.words[last - 1] in _EDGE:
            last -= 1
        elif sheet.words[first] in _EDGE or (sheet.words[first] in _CLOSING and not _opens(sheet, first, last)):
            first += 1
        elif (sheet.words[last - 1] in _OPENING and not _closes(sheet, first, last - 1)) or (
            sheet.words[last - 1] in _CLOSING and not _closes(sheet, first, last - 1)
        ):
            last -= 1
        elif sheet.words[first] in _OPENING and not _opens(sheet, first, last):
            first += 1
        elif _wraps(sheet, first, last):
            first, last = first + 1, last - 1
        else:
            break
    return first, last


def _closes(sheet: Sheet, first: int, mark: int) -> bool:
    """True when the closing mark's quotation opens at or after ``first``."""
    return any(q.last - 1 == mark and q.closed and q.first >= first for q in _marks(sheet, mark))


def _opens(sheet: Sheet, mark: int, last: int) -> bool:
    """True when the opening mark's quotation closes before ``last``."""
    return any(q.first == mark and q.closed and q.last <= last for q in _marks(sheet, mark))


def _wraps(sheet: Sheet, first: int, last: int) -> bool:
    """True when one quotation holds the whole stretch."""
    return any(q.first == first and q.last == last and q.closed for q in _marks(sheet, first))


def _marks(sheet: Sheet, token: int) -> list[Quotation]:
    number = sheet.quoted[token]
    return (
        [sheet.quotations[n] for n in range(max(0, number - 2), min(len(sheet.quotations), number + 3))]
        if number >= 0
        else []
    )


def skip_adverbs(sheet: Sheet, i: int, last: int) -> int:
    """Step over adverbs and what the table of inner words lists."""
    while i < last:
        placing = sheet.words[i] in _PLACING and sheet.word(i + 1) in _LINKS
        adverb = (sheet.pos[i] == "ADV" and sheet.words[i] not in _ASKING and not placing) or _manner(sheet, i)
        inner = sheet.words[i] in words("inner") and sheet.words[i] not in words("determiner")
        step = _inner_phrase(sheet, i, last) or int(adverb or inner)
        if not step:
            break
        i += step
    return i


def _manner(sheet: Sheet, i: int) -> bool:
    """True of an adverb in *-ement* that the tagger took for a noun: « a déclaré diplomatiquement Paul Vial »."""
    word = sheet.words[i]
    if not (word.endswith("ement") and len(word) > 7 and not sheet.capital[i] and i + 1 < len(sheet)):
        return False
    return sheet.capital[i + 1] and sheet.pos[i - 1] not in ("DET", "ADJ", "ADP", "NOUN")


def _inner_phrase(sheet: Sheet, i: int, last: int) -> int:
    """How many words the longest listed phrase of several words has that begins at ``i`` (« pour sa part »)."""
    for size in (4, 3, 2):
        if i + size <= last and tuple(sheet.words[i : i + size]) in inner_phrases():
            return size
    return 0


def skip_time(sheet: Sheet, i: int, last: int) -> int:
    """Step over one expression of time (« mardi soir », « le 4 mars »); the same place when there is none."""
    j = i
    if sheet.word(j) in ("fin", "début", "mi") and sheet.word(j + 1) in words("time"):
        j += 1
    elif sheet.word(j) in ("en", "ce", "cette", "le", "la", "l'", "au", "dès", "dans", "ces", "à") and j + 1 < last:
        j += 1
        if sheet.word(j) in ("le", "la", "l'", "un", "une", "cours"):
            j += 1
    elif sheet.word(j) == "un" and sheet.word(j + 1) in ("jour", "soir", "matin"):
        j += 1
    if sheet.word(j).isdigit() and j + 1 < last:
        j += 1
    if j < last and (sheet.words[j] in words("time") or sheet.words[j].isdigit()):
        while j < last and (
            sheet.words[j] in words("time")
            or sheet.words[j].isdigit()
            or sheet.words[j] in ("dernier", "dernière", "prochain", "prochaine", "même", "1er", "passé", "passée")
        ):
            j += 1
        return j
    return i


def starts_noun_phrase(sheet: Sheet, i: int, last: int) -> bool:
    """True when a noun phrase (not one of time) begins at ``i``."""
    if i >= last or skip_time(sheet, i, last) != i:
        return False
    word = sheet.words[i]
    if word in words("determiner") or word in words("tonic"):
        return sheet.pos[i] != "ADV" or word in words("determiner")
    if word in ("ce", "cela", "ceci", "ça", "celui", "celle", "ceux", "celles"):
        return True
    return sheet.pos[i] in _HEADS and word not in _EDGE and word not in _OPENING | _CLOSING


def noun_phrase(sheet: Sheet, i: int, last: int, *, appositions: bool = True) -> int:
    """Where the noun phrase that begins at ``i`` ends, with complements, coordination and appositions."""
    j = _simple_phrase(sheet, i, last)
    while appositions and j < last and sheet.words[j] == ",":
        end = _apposition(sheet, j + 1, last)
        if end is None or not _may_stand_beside(sheet, i, j, j + 1):
            break
        j = end
    return j


def _may_stand_beside(sheet: Sheet, first: int, last: int, apposition: int) -> bool:
    """A person's name stands beside a title, never beside « une source policière » or « le rapport »."""
    person = sheet.words[apposition] in ("m.", "mme", "mm.") or sheet.parsed.doc[apposition].ent_type_ == "PER"
    if not person:
        return True
    nouns = [sheet.words[i] for i in range(first, last) if sheet.pos[i] in ("NOUN", "PROPN", "ADJ")]
    return bool(nouns) and (
        nouns[0] in titles()
        or (nouns[0] not in words("document") | words("faceless") and sheet.words[first] not in ("des", "les"))
    )


def _simple_phrase(sheet: Sheet, i: int, last: int) -> int:
    if (
        i < last
        and sheet.words[i] in words("tonic")
        and sheet.pos[i] == "PRON"
        and sheet.word(i + 1) in _LINKS | {"des"}
        and sheet.words[i] not in ("certains", "beaucoup")
    ):
        return i + 1
    j = i
    loose = False
    while j < last:
        word, pos = sheet.words[j], sheet.pos[j]
        if word in words("turn") and j > i:
            break
        if j > i and word in words("opening_article") and pos == "DET" and sheet.pos[j - 1] == "NOUN":
            break
        if loose and (word in words("adjunct") or pos == "ADP") and word not in _RELATIVE:
            j += 1
            continue
        if j > i and skip_time(sheet, j, last) != j and not _dated(sheet, j):
            break
        if word in ("(", "["):
            close = sheet.find(")" if word == "(" else "]", j, min(last, j + 12))
            if close < 0:
                break
            j = close + 1
        elif word in _OPENING or word in _CLOSING:
            if not _small_quote(sheet, j):
                break
            j += 1
        elif word in ("que", "qu'", ":", ",", ";", ".") or (sheet.finite[j] and word not in _LINKS and j > i):
            break
        elif word in ("et", "ou", "ainsi"):
            k = j + 2 if word == "ainsi" and sheet.word(j + 1) == "que" else j + 1
            if word == "ainsi" and k == j + 1:
                break
            if (
                not starts_noun_phrase(sheet, k, last)
                and sheet.word(k) not in _LINKS
                and sheet.pos[min(k, last - 1)] != "ADJ"
            ):
                break
            if _clause_follows(sheet, k, last):
                break
            j = k
        elif (
            word in _LINKS
            or pos in _NOMINAL
            or word in words("tonic")
            or (word in titles() and j > i)
            or (sheet.deps[j] == "flat:name" and sheet.parsed.doc[j].ent_type_ == "PER")
            or (j == i and word in words("determiner"))
            or (j == i + 1 and word in ("un", "une") and sheet.words[i] == "l'")
            or (j == i + 1 and sheet.moods[j] == "Part" and sheet.words[i] in words("determiner"))  # « l'intéressé »
        ):
            if word in _LINKS and sheet.word(j + 1) and sheet.moods[min(j + 1, last - 1)] == "Inf":
                break
            j += 1
        elif word == "qui" and j > i and sheet.pos[j - 1] in ("NOUN", "ADJ"):
            break
        elif (
            (word in _PLACES and j > i and _attached(sheet, j, i) and not _named(sheet, j - 1))
            or word in ("ex-", "vice-", "-", "'", "proche", "proches")
            or (pos == "ADV" and sheet.pos[min(j + 1, last - 1)] == "ADJ")
        ):
            j += 1
        elif sheet.moods[j] == "Part" and j > i and sheet.heads[j] >= i and sheet.deps[j].startswith(("acl", "amod")):
            if word.endswith("ant"):
                break
            loose = True
            j += 1
        else:
            break
    while j > i + 1 and (
        sheet.words[j - 1] in _LINKS | _PLACES or sheet.words[j - 1] in ("et", "ou", "le", "la", "les", "l'")
    ):
        j -= 1
    return j


def _named(sheet: Sheet, j: int) -> bool:
    """True at a person's name, after which only an apposition may follow."""
    return sheet.pos[j] == "PROPN" and sheet.parsed.doc[j].ent_type_ == "PER"


def _dated(sheet: Sheet, j: int) -> bool:
    """True for a time noun that belongs to a name (« du 11 septembre », « de la semaine »)."""
    return sheet.word(j - 1) in ("de", "d'", "du", "des")


def _small_quote(sheet: Sheet, j: int) -> bool:
    """True at a mark of a quotation of at most three words inside a noun phrase."""
    for number in range(max(0, sheet.quoted[j] - 1), min(len(sheet.quotations), sheet.quoted[j] + 2)):
        quotation = sheet.quotations[number]
        if j in (quotation.first, quotation.last - 1) and quotation.closed:
            return quotation.last - quotation.first <= 5
    return False


def _clause_follows(sheet: Sheet, k: int, last: int) -> bool:
    """True when « et » is followed by subject and verb rather than by another noun phrase."""
    for j in range(k, min(last, k + 8)):
        if sheet.words[j] in (",", ";", ":", "."):
            return False
        if sheet.finite[j]:
            return True
    return False


def _attached(sheet: Sheet, j: int, first: int) -> bool:
    """True when the parse hangs the phrase that begins with the preposition ``j`` inside the noun phrase."""
    noun = sheet.heads[j]
    if noun <= j or noun - j > 4 or sheet.deps[j] != "case":
        return False
    if sheet.words[j] in ("en", "dans", "sur") and skip_time(sheet, j, noun + 1) != j:
        return False
    return (
        sheet.deps[noun] in ("nmod", "obl")
        and first <= sheet.heads[noun] < j
        and sheet.pos[sheet.heads[noun]] != "VERB"
    )


def _apposition(sheet: Sheet, i: int, last: int) -> int | None:
    """Where an apposition that follows a comma ends; ``None`` when what follows is something else."""
    if i >= last or sheet.words[i] in ("des", "de", "d'") or sheet.words[i] in words("adjunct") | words("pronoun"):
        return None
    if skip_time(sheet, i, last) != i or sheet.finite[i]:
        return None
    if sheet.word(i) in titles() or (sheet.word(i) in ("un", "une") and sheet.word(i + 1) in titles()):
        return _office(sheet, i, last)
    if not (starts_noun_phrase(sheet, i, last) or sheet.pos[i] in ("NOUN", "PROPN", "ADJ")):
        return None
    if sheet.pos[i] == "ADJ" and sheet.word(i + 1) in _LINKS | _PLACES:  # « , forte de son score »
        return None
    end = _simple_phrase(sheet, i, last)
    if end <= i or sheet.has_finite(i, end):
        return None
    follows = sheet.word(end)
    opens = end < last and sheet.quoted[end] >= 0 and sheet.quotations[sheet.quoted[end]].first == end
    if end < last and (opens or follows not in (",", ".", ":", ";", ")", "»", '"', "”", "!", "?")):
        return None
    return end


def _office(sheet: Sheet, i: int, last: int) -> int | None:
    """The end of « présidente du groupe d’études sur le port » after a name: the next comma or stop."""
    end = i + 1
    while end < last and sheet.words[end] not in _AFTER_OFFICE:
        if end - i > _LONGEST_OFFICE or sheet.finite[end] or sheet.words[end] in words("turn"):
            return None
        end += 1
    return end
