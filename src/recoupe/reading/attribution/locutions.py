"""Which cue a verb is with the words after it: « se dit prêt », « met en garde », « a fait part de sa crainte »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from recoupe.reading.attribution.agreement import inflected
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.lexicon import Lexeme, Reading, cue_nouns, forms, lexemes, words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.tables import rows

__all__ = ["choose"]

_GOES_ON = frozenset({"que", "qu'", "de", "d'", "du", "des", "à", "au", "aux", "face", "pour", "sur"})
_OPENING = frozenset({"«", "“", '"'})
_INVARIABLE = 3  # letters of a word that is not looked for in other forms
_REACH = 9  # tokens after a verb in which its tail begins


def choose(
    sheet: Sheet, verb: int, last: int, readings: tuple[tuple[str, Tense], ...], reflexive: bool
) -> tuple[Lexeme, int] | None:
    """The lexeme whose reflexive pronoun and tail are there, and where the group then ends."""
    for head, _ in readings:
        light = _light(sheet, head, last)
        if light is not None:
            return light
    for head, _ in readings:
        for lexeme in _candidates(sheet, head, last):
            if lexeme.reflexive != reflexive:
                continue
            end = _tail(sheet, last, lexeme.tail)
            if end is not None and not _passive_tail(sheet, verb, end):
                return lexeme, end
    return None


def _candidates(sheet: Sheet, head: str, last: int) -> Iterator[Lexeme]:
    """The lexemes of a verb whose tail may begin at ``last``, past adverbs and a mark; the longest tail first."""
    known, by_word = lexemes().get(head, ()), _by_first_word(head)
    found = set(by_word.get("", ()))
    for j in range(last, min(last + _REACH, len(sheet))):
        found.update(by_word.get(sheet.words[j], ()))
        if not (sheet.pos[j] == "ADV" or sheet.words[j] in words("inner") or sheet.words[j] in _OPENING):
            break
    return (known[number] for number in sorted(found))


@cache
def _by_first_word(head: str) -> Mapping[str, tuple[int, ...]]:
    """Lexemes of a verb, by their place among them, under every form of the first word of their tail (or nothing)."""
    found: dict[str, list[int]] = {}
    for number, lexeme in enumerate(lexemes().get(head, ())):
        wanted = lexeme.tail[0] if lexeme.tail else ""
        for form in (inflected(wanted) if len(wanted) > _INVARIABLE else ()) or (wanted,):
            found.setdefault(form, []).append(number)
    return {form: tuple(numbers) for form, numbers in found.items()}


def _passive_tail(sheet: Sheet, verb: int, end: int) -> bool:
    """True for « a été décidé », the passive of a cue rather than a stance (« est décidé à »)."""
    return sheet.words[verb] == "été" and any(
        t is Tense.PAST_PARTICIPLE for _, t in forms().get(sheet.words[end - 1], ())
    )


def _tail(sheet: Sheet, last: int, tail: tuple[str, ...]) -> int | None:
    """Where a locution ends whose words follow the verb, adverbs between allowed; ``None`` when they do not."""
    if not tail:
        return last
    j = last
    while j < len(sheet) and (sheet.pos[j] == "ADV" or sheet.words[j] in words("inner")) and sheet.words[j] != tail[0]:
        j += 1
    for wanted in tail:
        j += sheet.word(j) in ("«", "“", '"')
        if j >= len(sheet) or not _agrees(sheet.words[j], wanted):
            return None
        j += 1
        j += sheet.word(j) in ("»", "”", '"') and sheet.word(j - 2) in ("«", "“", '"')
    return j


def _agrees(word: str, wanted: str) -> bool:
    return word == wanted or (len(wanted) > _INVARIABLE and word in inflected(wanted))


def _light(sheet: Sheet, head: str, last: int) -> tuple[Lexeme, int] | None:
    """A light verb with its reporting noun: « a exprimé sa crainte », « a fait part de sa crainte »."""
    for row in rows("light_verbs.tsv"):
        if row["verb"] != head:
            continue
        j = last
        while sheet.word(j) and sheet.pos[j] == "ADV":
            j += 1
        through = tuple(row["through"].replace("'", "' ").split())
        if tuple(sheet.words[j : j + len(through)]) != through:
            continue
        j += len(through)
        if sheet.word(j) in words("determiner"):
            j += 1
        while sheet.word(j) and sheet.pos[j] == "ADJ" and sheet.word(j) not in cue_nouns():
            j += 1
        noun = cue_nouns().get(sheet.word(j))
        if noun is None or "light" not in noun[0]:
            continue
        if (through and sheet.word(j + 1) not in _GOES_ON) or _anothers(sheet, j):
            continue
        if sheet.word(j + 2) in words("set_phrase"):  # « a lancé un appel à témoins »
            continue
        end = j + 1
        while sheet.word(end) and sheet.pos[end] == "ADJ":
            end += 1
        return Lexeme(f"{head} + noun", head, False, (), _light_frames(*noun)), end
    return None


def _anothers(sheet: Sheet, noun: int) -> bool:
    """True for « exprimer les craintes des riverains », which are not those of whoever expresses them."""
    return (
        sheet.word(noun - 1) in ("le", "la", "l'", "les")
        and sheet.word(noun + 1) in ("du", "des")
        and speaks(sheet.word(noun + 2))
    )


def _light_frames(licensed: frozenset[str], reading: Reading) -> dict[str, Reading]:
    names = {
        "que": ("que",),
        "de": ("inf_de", "np_de"),
        "a": ("inf_a", "np_a"),
        "sur": ("about",),
        "light": ("np_de",),
        "np_a": ("np_a", "inf_a"),
        "pour": ("np_pour", "inf_pour"),
        "face": ("np_face",),
        "avec": ("np_avec",),
        "contre": ("np_against",),
    }
    return {frame: reading for name in sorted(licensed) for frame in names.get(name, ())}
