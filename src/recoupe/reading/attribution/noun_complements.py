"""What completes a reporting noun: by whom it is voiced, whose it is, what it says.

« l'annonce, mardi, par le groupe de la vente du site », « la volonté affichée de la maire de rouvrir l'école ».
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import noun_prepositions, words
from recoupe.reading.attribution.noun_extent import clause_end, infinitive_end, owner_end, phrase_end
from recoupe.reading.attribution.phrases import skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks

__all__ = ["Complements", "complements_of"]

_DE = frozenset({"de", "d'", "du", "des"})
_QUE = frozenset({"que", "qu'"})
_TO = frozenset({"de", "d'", "à"})
_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})
_REACH = 10  # tokens of the relative clause that tells who voiced it


@dataclass(slots=True)
class Complements:
    """What was found so far: where the cue ends, whose word it is, what it says and by which frame."""

    end: int
    source: Stretch | None
    content: Stretch | None = None
    frame: str = ""


def complements_of(
    sheet: Sheet, noun: int, end: int, last: int, frames: Collection[str], source: Stretch | None
) -> Complements:
    """The complements of the noun at ``noun``, whose adjectives end at ``end``, in a sentence that ends at ``last``.

    ``source`` is its possessive, ``frames`` what its row licenses.
    """
    found = Complements(end, source)
    j = end
    while j < last:
        past = _next(sheet, noun, j, last, frames, found)
        if past <= j:
            break
        j = past
    return found


def _next(sheet: Sheet, noun: int, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """Take what begins at ``j`` into ``found``; where it ends, or ``j`` when it belongs to something else."""
    j = _past_time(sheet, j, last)
    if found.source is None:
        past = _agent(sheet, noun, j, last, frames, found)
        if past > j:
            return past
    if found.content is not None:
        return _owner(sheet, j, last, frames, found) if found.source is None and found.frame == "np_a" else j
    if _voiced(sheet, j):
        found.end = j + 1 if j == found.end else found.end
        return j + 1
    for read in (_told_that, _voiced_by, _infinitive, _owner, _about, _thing, _copula):
        past = read(sheet, j, last, frames, found)
        if past > j:
            return past
    return j


def _past_time(sheet: Sheet, j: int, last: int) -> int:
    """Step over « , mardi, », « mardi », « du 3 mars, »."""
    k = j + (sheet.word(j) == ",")
    past = skip_time(sheet, k + (sheet.word(k) == "du"), last)
    if past <= k + (sheet.word(k) == "du"):
        return j
    return past + (sheet.word(past) == ",")


def _voiced(sheet: Sheet, j: int) -> bool:
    """True at « affichée », « exprimées », « prise »: what is done with a word or a will."""
    word = sheet.word(j)
    return any(word.removesuffix(ending) in words("voiced") for ending in ("", "e", "s", "es"))


def _agent(sheet: Sheet, noun: int, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« par le groupe », « de la part des riverains »."""
    part = sheet.words[j : j + 3] == ["de", "la", "part"]
    if part and sheet.word(j + 3) in _DE:
        start = j + 4
    elif sheet.word(j) == "par" and (_voiced(sheet, j - 1) or "par" in frames or skip_time(sheet, j - 1, j) == j):
        start = j + 1
    else:
        return j
    if not starts_noun_phrase(sheet, start, last):
        return j
    end = owner_end(sheet, noun, start, last, _particles(frozenset(frames)))
    found.source = (start, end)
    return end


def _owner(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« l'annonce de la maire », « l'appel au calme du préfet »: whose word it is."""
    if found.source is not None or sheet.word(j) not in _DE or not _somebody(sheet, j + 1, last):
        return j
    if "np" in frames and _written(sheet, j + 1, last):  # « l'annonce du plan » tells of the plan
        return j
    end = owner_end(sheet, j, j + 1, last, _particles(frozenset(frames)))
    found.source = (j + 1, end)
    return end


def _told_that(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« que la digue tiendrait », « selon laquelle la digue tiendrait »."""
    if sheet.word(j) == "selon" and sheet.word(j + 1) in _WHICH and not {"que", "which"}.isdisjoint(frames):
        start = j + 2
    elif "que" in frames and sheet.word(j) in _QUE and _conjunction(sheet, j, last) and not _cleft(sheet, j):
        start = j + 1
    else:
        return j
    found.content, found.frame = (start, clause_end(sheet, start, last)), "que"
    return last


def _conjunction(sheet: Sheet, i: int, last: int) -> bool:
    """True when *que* opens a clause that is whole without it rather than a relative clause."""
    if sheet.pos[i] != "PRON" and sheet.deps[i] != "obj":
        return True
    if sheet.deps[i] not in ("obj", "nsubj", "obl", "iobj"):
        return True
    verb = next((k for k in range(i + 1, last) if sheet.finite[k]), -1)
    if verb < 0 or sheet.pos[verb] != "AUX":
        return False
    return any(sheet.deps[k].startswith(("aux:pass", "cop")) for k in range(verb, min(verb + 3, last)))


def _cleft(sheet: Sheet, que: int) -> bool:
    """True for « c'est à l'annonce du maire que la salle a ri »."""
    first = sheet.units[sheet.unit_of[que]].first
    return any(
        sheet.words[k] == "c'" and sheet.words[k + 1] in words("copula") and not sheet.has_finite(k + 2, que)
        for k in range(first, que)
    )


def _voiced_by(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« la promesse que la maire a faite (de rouvrir l'école) »: a relative clause that tells who voiced it."""
    if found.source is not None or sheet.word(j) not in _QUE:
        return j
    verb = next((k for k in range(j + 2, min(last, j + _REACH)) if sheet.finite[k]), -1)
    done = verb + 1 + (sheet.word(verb + 1) in words("inner")) if verb > 0 else -1
    if verb < 0 or sheet.pos[verb] != "AUX" or not _voiced(sheet, done):
        return j
    if sheet.words[j + 1] not in words("pronoun") and not starts_noun_phrase(sheet, j + 1, verb):
        return j
    found.source = (j + 1, verb)
    return done + 1


def _infinitive(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« de rouvrir l'école », « à négocier »."""
    licensed = "de" in frames if sheet.word(j) != "à" else not {"a", "np_a"}.isdisjoint(frames)
    if not licensed or sheet.word(j) not in _TO or not begins_infinitive(sheet, j + 1, last):
        return j
    end = infinitive_end(sheet, j + 1, last)
    found.content, found.frame = (j + 1, end), "infinitive"
    return end


def _about(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« contre le projet », « à l'égard du maire », « au calme »: what the preposition of a frame introduces."""
    for frame, phrase in noun_prepositions():
        start = j + len(phrase)
        if frame in frames and tuple(sheet.words[j:start]) == phrase and start < last:
            contracted = phrase[-1] in ("au", "aux", "du", "des")
            if not contracted and not starts_noun_phrase(sheet, start, last):
                return j
            end = phrase_end(sheet, start, last)
            if end == start + 1 and sheet.words[start] in words("set_phrase"):
                return j
            if found.source is None and frame == "np_a":
                end = next((k for k in range(start + 1, end) if _names_owner(sheet, k, last)), end)
            while sheet.word(end) in ("et", "ou") and tuple(sheet.words[end + 1 : end + 1 + len(phrase)]) == phrase:
                end = phrase_end(sheet, end + 1 + len(phrase), last)
            found.content, found.frame = (start, end), frame
            return end
    return j


def _names_owner(sheet: Sheet, k: int, last: int) -> bool:
    return sheet.words[k] in _DE and _somebody(sheet, k + 1, last)


def _thing(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« de la fermeture », « de fraude »; where the noun says so only of whose word it is, with an article."""
    if sheet.word(j) not in _DE or j + 1 >= last or sheet.capital[j + 1]:
        return j
    article = sheet.words[j + 1] in words("determiner") or sheet.words[j] in ("du", "des")
    if "np" not in frames and not (found.source is not None and "of" in frames and article):
        return j
    if not (starts_noun_phrase(sheet, j + 1, last) or sheet.pos[j + 1] in ("NOUN", "ADJ", "DET")):
        return j
    if _speaker(sheet, j + 1, last):
        return j
    end = phrase_end(sheet, j + 1, last, by="par" in frames)
    if end == j + 2 and sheet.words[j + 1] in words("set_phrase"):  # « des menaces de mort »
        return j
    found.content, found.frame = (j + 1, end), "np"
    return end


def _copula(sheet: Sheet, j: int, last: int, frames: Collection[str], found: Complements) -> int:
    """« Son objectif est de rouvrir l'école », « Notre analyse est que la digue tiendra »."""
    if found.source is None or sheet.word(j) not in words("copula"):
        return j
    k = j + 1
    while sheet.word(k) in words("inner"):
        k += 1
    if "de" in frames and sheet.word(k) in ("de", "d'") and begins_infinitive(sheet, k + 1, last):
        found.content, found.frame = (k + 1, infinitive_end(sheet, k + 1, last)), "copula"
    elif "que" in frames and sheet.word(k) in _QUE:
        found.content, found.frame = (k + 1, clause_end(sheet, k + 1, last)), "copula"
    return last if found.content is not None else j


def _somebody(sheet: Sheet, i: int, last: int) -> bool:
    """True when the phrase that begins at ``i`` names a person, a body or a role, or a part of them."""
    for k in range(i, min(i + 3, last)):
        if sheet.words[k] in _DE and k > i and sheet.words[k - 1] not in words("partitive"):
            return False
        if speaks(sheet.words[k]) or (sheet.capital[k] and sheet.pos[k] == "PROPN"):
            return True
    return False


def _speaker(sheet: Sheet, i: int, last: int) -> bool:
    """True when the noun of the phrase that begins at ``i`` names who speaks rather than what is said."""
    noun = next((k for k in range(i, min(i + 4, last)) if sheet.pos[k] in ("NOUN", "PROPN")), i)
    speaking = speaks(sheet.words[noun]) and not _written(sheet, i, last)
    return speaking or sheet.capital[noun] or sheet.pos[noun] == "PROPN"


def _written(sheet: Sheet, i: int, last: int) -> bool:
    """True when the noun of the phrase that begins at ``i`` is a document."""
    noun = next((k for k in range(i, min(i + 4, last)) if sheet.pos[k] == "NOUN"), i)
    return not words("document").isdisjoint((sheet.words[noun], sheet.words[noun].removesuffix("s")))


@cache
def _particles(frames: frozenset[str]) -> frozenset[str]:
    """The first words of what may follow the owner of a noun with these frames."""
    return frozenset(phrase[0] for frame, phrase in noun_prepositions() if frame in frames)
