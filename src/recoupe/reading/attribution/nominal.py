"""Nouns that report: « l'annonce que… », « sa crainte que… », « l'hypothèse d'un sabotage », « l'appel au calme »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.infinitives import begins_infinitive
from recoupe.reading.attribution.lexicon import Reading, cue_nouns, words
from recoupe.reading.attribution.phrases import bounds, noun_phrase, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["nominal"]

_DE = frozenset({"de", "d'", "du", "des"})
_CONTRACTED = frozenset({"du", "des", "au", "aux"})
_TO = frozenset({"de", "d'", "à"})
_A = frozenset({"à", "au", "aux"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au", "cette", "ce"})
_WILL = frozenset({"urge", "decline", "other", "promise", "fear", "warn"})
_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})
_CONCERNING = frozenset({"concernant", "visant", "contre", "envers"})
_LINKS = frozenset(
    {"qui", "que", "qu'", "dont", "où", "et", "ou", "mais", "car", "comme", "si", "s'", ",", ":", "puis"}
)
_GROUNDS = frozenset(
    {
        ("du", "fait"),
        ("en", "raison"),
        ("alors", "que"),
        ("tandis", "que"),
        (",", "mais"),
        (",", "alors"),
        (",", "tandis"),
    }
)
_REACH = 14  # tokens between a noun and what somebody wants


def nominal(sheet: Sheet, taken: frozenset[int], starts: Mapping[int, Group]) -> Iterator[Draft]:
    """Noun cues that are not part of a verbal cue; ``taken`` holds the tokens of the cues found so far."""
    known = cue_nouns()
    for i, word in enumerate(sheet.words):
        if word in known and i not in taken and sheet.pos[i] == "NOUN":
            draft = _draft(sheet, i)
            if draft is not None:
                yield draft


def _draft(sheet: Sheet, i: int) -> Draft | None:
    frames, reading = cue_nouns()[sheet.words[i]]
    first, last = bounds(sheet, i)
    start = i
    while start > first and sheet.pos[start - 1] == "ADJ":
        start -= 1
    determiner = sheet.word(start - 1) if start > first else ""
    possessive = determiner in words("possessive")
    source: Stretch | None = (start - 1, start) if possessive else None
    if not possessive and determiner in words("determiner"):
        start -= 1
    j = i + 1
    while j < last and sheet.pos[j] == "ADJ":
        j += 1
    cue = (start, j)
    if frames & {"que", "which"}:
        clause = _clause(sheet, cue, j, last, source, reading, that="que" in frames)
        if clause is not None:
            return clause
    if possessive or (determiner in _DEFINITE and reading.act in _WILL and frames & {"de", "a", "np_a"}):
        wanted = _willed(sheet, cue, j, last, reading, source)
        if wanted is not None:
            return wanted
    if possessive and reading.act == "fear" and "de" in frames:
        return _told(sheet, cue, j, last, reading, source, determiner)
    if "np_a" in frames and determiner in _DEFINITE | words("possessive"):
        return _called(sheet, cue, j, last, reading, source)
    if "np" in frames:
        return _told(sheet, cue, j, last, reading, source, determiner)
    return None


def _clause(
    sheet: Sheet, cue: Stretch, j: int, last: int, source: Stretch | None, reading: Reading, *, that: bool
) -> Draft | None:
    """« l'annonce que P », « la crainte du maire que P », « l'idée selon laquelle P »."""
    if source is None and sheet.word(j) in _DE and starts_noun_phrase(sheet, j + 1, last):
        end = noun_phrase(sheet, j + 1, last, appositions=False)
        if sheet.word(end) in ("que", "qu'") and sheet.deps[end] == "mark":
            source, j = (j + 1, end), end
    if sheet.word(j) == "selon" and sheet.word(j + 1) in _WHICH:
        start = j + 2
    elif that and sheet.word(j) in ("que", "qu'") and _conjunction(sheet, j, last):
        start = j + 1
    else:
        return None
    return Draft(cue, [(start, _end(sheet, start, last))], source, reading, "nominal-que", frame="noun")


def _willed(sheet: Sheet, cue: Stretch, j: int, last: int, reading: Reading, source: Stretch | None) -> Draft | None:
    """« le refus du gouvernement de rouvrir la ligne », « leur refus de négocier »: to do or not to do."""
    verb = j
    if source is None and sheet.word(j) in _DE and not begins_infinitive(sheet, j + 1, last):
        if not (starts_noun_phrase(sheet, j + 1, last) and _speaks_or_named(sheet, j + 1)):
            return None
        verb = next(
            (k for k in range(j + 2, min(last, j + _REACH)) if sheet.words[k] in _TO and _hangs(sheet, k, cue, last)),
            -1,
        )
        if verb < 0 or sheet.has_finite(j, verb):
            return None
        source = (j + 1, verb)
    if sheet.word(verb) not in _TO or not begins_infinitive(sheet, verb + 1, last):
        return None
    content = (verb + 1, _infinitive_end(sheet, verb + 1, last))
    return Draft(cue, [content], source, reading, "nominal-infinitive", frame="noun")


def _called(sheet: Sheet, cue: Stretch, j: int, last: int, reading: Reading, source: Stretch | None) -> Draft | None:
    """« l'appel au calme du préfet », « l'appel du préfet à la prudence », « son appel à la trêve »."""
    if source is None and sheet.word(j) in _DE and _speaks_or_named(sheet, j + 1):
        end = noun_phrase(sheet, j + 1, last, appositions=False)
        to = next((k for k in range(j + 2, min(end + 1, last)) if sheet.words[k] in _A), -1)
        if to > 0:
            source, j = (j + 1, to), to
    if sheet.word(j) not in _A or not (sheet.words[j] in _CONTRACTED or starts_noun_phrase(sheet, j + 1, last)):
        return None
    end = noun_phrase(sheet, j + 1, last, appositions=False)
    of = next((k for k in range(j + 2, end) if sheet.words[k] in _DE and _speaks_or_named(sheet, k + 1)), -1)
    if source is None and of > 0:
        source, end = (of + 1, end), of
    return Draft(cue, [(j + 1, end)], source, reading, "nominal-object", frame="noun") if end > j + 1 else None


def _told(
    sheet: Sheet, cue: Stretch, j: int, last: int, reading: Reading, source: Stretch | None, determiner: str
) -> Draft | None:
    """« l'annonce de la fermeture », « des soupçons de fraude »: a thing."""
    plural = sheet.words[cue[1] - 1].endswith(("s", "x"))
    if not (determiner in _DEFINITE | words("possessive") or source is not None or plural):
        return None
    if sheet.word(j) not in _DE or j + 1 >= last or sheet.capital[j + 1]:
        return None
    if not (starts_noun_phrase(sheet, j + 1, last) or sheet.pos[j + 1] in ("NOUN", "ADJ", "DET")) or _speaker_follows(
        sheet, j
    ):
        return None
    end = noun_phrase(sheet, j + 1, last, appositions=False)
    noun = next((k for k in range(j + 1, end) if sheet.pos[k] == "NOUN"), j + 1)
    reach = min(last, sheet.right[noun] + 1)
    if reach > end and not any(sheet.finite[k] or sheet.words[k] in _LINKS for k in range(end, reach)):
        end = reach
    end = _enumerated(sheet, end, last)
    return Draft(cue, [(j + 1, end)], source, reading, "nominal-object", frame="noun") if end > j + 1 else None


def _enumerated(sheet: Sheet, end: int, last: int) -> int:
    """Further bare complements, and what they concern: « d'abus, de vol et de fraude visant le club »."""
    while end < last:
        j = end + (sheet.words[end] in (",", "et", "ou"))
        after = sheet.pos[min(j + 1, last - 1)]
        if j > end and sheet.word(j) in ("de", "d'") and after == "NOUN" and not speaks(sheet.word(j + 1)):
            j += 1
        elif j > end or sheet.word(j) not in _CONCERNING or not starts_noun_phrase(sheet, j + 1, last):
            return end
        else:
            j += 1
        past = noun_phrase(sheet, j, last, appositions=False)
        if past <= j:
            return end
        end = past
    return end


def _speaker_follows(sheet: Sheet, j: int) -> bool:
    """True when the noun after « de » names who speaks rather than what is said."""
    noun = next((k for k in range(j + 1, min(j + 5, len(sheet))) if sheet.pos[k] in ("NOUN", "PROPN")), j + 1)
    return speaks(sheet.words[noun]) or sheet.capital[noun] or sheet.pos[noun] == "PROPN"


def _hangs(sheet: Sheet, k: int, cue: Stretch, last: int) -> bool:
    """True when an infinitive begins after a preposition and the parse hangs it on the noun, or on its complement."""
    if not begins_infinitive(sheet, k + 1, last):
        return False
    return cue[0] <= sheet.heads[sheet.heads[k]] < k


def _speaks_or_named(sheet: Sheet, i: int) -> bool:
    """True when the phrase that begins at ``i`` names a person, a body or a role."""
    return any(
        speaks(sheet.words[k]) or (sheet.capital[k] and sheet.pos[k] == "PROPN")
        for k in range(i, min(i + 3, len(sheet)))
    )


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


def _end(sheet: Sheet, start: int, last: int) -> int:
    """The end of a clause after a noun: its subtree in the parse, cut where the verb above it comes."""
    verb = next((k for k in range(start, last) if sheet.moods[k] not in ("", "Part")), None)
    if verb is None:
        return last
    while sheet.deps[verb].startswith(("aux", "cop")) and start < sheet.heads[verb] < last:
        verb = sheet.heads[verb]
    end = max(sheet.right[verb], verb) + 1
    end = min(last, end) if end > start else last
    return _before_verb(sheet, verb + 1, end)


def _infinitive_end(sheet: Sheet, start: int, last: int) -> int:
    """The end of an infinitive after a noun: at a comma, at the verb above it, or where its subtree ends."""
    verb = next((k for k in range(start, last) if sheet.moods[k] == "Inf"), start)
    while sheet.deps[verb].startswith("aux") and start < sheet.heads[verb] < last:
        verb = sheet.heads[verb]
    stop = next((k for k in range(verb, last) if _stops(sheet, k)), last)
    edge = min(max(sheet.right[verb], verb) + 1, stop)
    if edge < stop and sheet.pos[edge] == "ADP" and not sheet.has_finite(edge, min(stop, edge + 3)):
        edge = max(edge, noun_phrase(sheet, edge + 1, stop, appositions=False))
    return _before_verb(sheet, verb + 1, edge)


def _stops(sheet: Sheet, k: int) -> bool:
    """True at a strong mark, at « , mais », and where the writer's grounds begin (« du fait de »)."""
    following = (sheet.words[k], sheet.word(k + 1))
    return sheet.words[k] in (";", ":") or following in _GROUNDS


def _before_verb(sheet: Sheet, start: int, end: int) -> int:
    """Cut a stretch before a finite verb that no subject, relative or conjunction of its own ties to it."""
    for k in range(start, end):
        if (
            not sheet.finite[k]
            or (sheet.finite[k - 1] and sheet.pos[k - 1] == "AUX")
            or sheet.quoted[k] != sheet.quoted[start - 1]
        ):
            continue
        if any(sheet.words[m] in _LINKS for m in range(start, k)):
            return end
        while k > start and sheet.words[k - 1] in words("clitic") | {"ne", "n'", "se", "s'", "l'"}:
            k -= 1
        return k
    return end
