"""Who holds the words of a verbal cue: its subject, before or after the verb, shared, understood, or the agent."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.attribution.after_verb import addressee, agent, postposed
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import forms, words
from recoupe.reading.attribution.narration import narrated, narrator
from recoupe.reading.attribution.phrases import noun_phrase, skip_adverbs, skip_time, starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.verb_groups import Group
from recoupe.reading.entities.lexicon import titles

__all__ = ["modified", "source_of", "subject_phrase"]

_INVERTING = frozenset({"que", "qu'", "comme", "dont", "où", "l'", "le"})
_STOPS = frozenset({":", ";", ".", "!", "?", "«", '"', "“", "»", "”", "(", ")", "…", "que", "qu'", "–", "—"})
_RELATIVE = frozenset({"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})


def source_of(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The source of a cue, as tokens; ``earlier`` holds the cues before it in its sentence, nearest last."""
    if group.clitic is not None:
        return (
            None
            if sheet.words[group.clitic].endswith(("-il", "-t-il")) and group.passive and _impersonal(sheet, group)
            else (group.clitic, group.clitic + 1)
        )
    if group.lexeme.tail[-1:] in (("craindre",), ("redouter",)):
        return addressee(sheet, group)
    if group.passive:
        return agent(sheet, group)
    if group.bare:
        return agent(sheet, group) or _shared(sheet, group, earlier)
    if group.tense is Tense.PRESENT_PARTICIPLE:
        return _of_participle(sheet, group, earlier)
    if group.tense is Tense.INFINITIVE:
        told = narrator(sheet, group)
        return told if told is not None or narrated(sheet, group) else _controller(sheet, group, earlier)
    return _subject(sheet, group, earlier)


def _impersonal(sheet: Sheet, group: Group) -> bool:
    return group.clitic is not None and sheet.words[group.clitic].endswith("-il")


def _subject(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    unit = sheet.units[sheet.unit_of[group.verb]]
    before = _before(sheet, group.first, unit.first, group)
    word = sheet.word(before) if before >= unit.first else ""
    if word in words("pronoun") and before >= unit.first:
        return before, before + 1
    if word in _INVERTING and (word not in ("le", "l'") or sheet.word(before - 1) in ("comme", "que")):
        found = postposed(sheet, group.last, unit.last)
        if found is not None:
            return found
    if word in ("et", "mais", "puis", "ou") and before >= unit.first:
        return _shared(sheet, group, earlier)
    parsed = _parsed_subject(sheet, group, unit.first)
    if parsed is not None:
        return _without_object(sheet, parsed, earlier)
    return (
        _surface_subject(sheet, before + 1, unit.first, group)
        or _joined_subject(sheet, before + 1, unit.first)
        or _shared(sheet, group, earlier)
    )


def _joined_subject(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The subject of a second clause: « a jugé vaines les plaintes et les élus (ont appelé) »."""
    for i in range(last - 1, start, -1):
        if sheet.words[i] in ("et", "mais"):
            return (i + 1, last) if starts_noun_phrase(sheet, i + 1, last) else None
        if sheet.words[i] in _STOPS or sheet.words[i] == "," or sheet.finite[i]:
            return None
    return None


def _without_object(sheet: Sheet, subject: Stretch, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch:
    """A subject without the object of the cue before it, where the parse took both for one phrase.

    « a jugé vaines les plaintes et les élus ont appelé… »: *les élus*.
    """
    first, last = subject
    if not earlier or earlier[-1][0].last > first or not earlier[-1][0].tense.finite:
        return subject
    between = range(earlier[-1][0].last, first)
    if any(sheet.words[i] in (",", "et", "mais", "que", "qu'", "qui", ";", ":") for i in between):
        return subject
    joint = next((i for i in range(last - 1, first, -1) if sheet.words[i] in ("et", "mais")), -1)
    return (joint + 1, last) if joint > 0 and starts_noun_phrase(sheet, joint + 1, last) else subject


def _before(sheet: Sheet, first: int, start: int, group: Group) -> int:
    """The last token before the verb group that is no aside, adverb or clitic."""
    j = first - 1
    while j >= start:
        if sheet.words[j] == ",":
            opening = j - 1
            while opening >= max(start, j - 12) and sheet.words[opening] != ",":
                opening -= 1
            inside = sheet.words[opening + 1 : j]
            if (
                opening >= start
                and sheet.words[opening] == ","
                and inside
                and (
                    inside[0] in words("adjunct")
                    or inside[0] in ("de", "quant")
                    or inside in (["lui"], ["elle"], ["eux"], ["elles"])
                    or sheet.pos[opening + 1] == "ADV"
                    or skip_time(sheet, opening + 1, j) == j
                )
            ):
                j = opening - 1
            else:
                j -= 1
        elif (
            (j == first - 1 and sheet.words[j] in ("«", '"', "“") and j > start)
            or j == group.object
            or (sheet.pos[j] == "ADV" and sheet.words[j] not in words("pronoun"))
            or (
                sheet.words[j] in ("y", "en", "lui", "leur", "nous", "l'", "vous", "me", "m'")
                and sheet.pos[j] == "PRON"
                and sheet.deps[j] not in ("nsubj", "nsubj:pass", "expl:subj")
                and j == first - 1
            )
        ):
            j -= 1
        else:
            break
    return j


def _parsed_subject(sheet: Sheet, group: Group, start: int) -> Stretch | None:
    for verb in (group.verb, group.head, group.first):
        subject = sheet.subjects.get(verb)
        if subject is None or not start <= subject < group.first or _is_time(sheet, subject):
            continue
        if sheet.words[subject] in words("pronoun"):
            return _stressed(sheet, subject, start, group) or (subject, subject + 1)
        if any(sheet.finite[i] and i != verb for i in range(subject, group.first)) and not _relative_between(
            sheet, subject, group.first
        ):
            continue
        return _phrase_around(sheet, subject, start, group.first)
    return None


def _stressed(sheet: Sheet, pronoun: int, start: int, group: Group) -> Stretch | None:
    """The noun phrase that a pronoun between commas stresses: « La mairie, elle, … »."""
    aside = sheet.word(pronoun - 1) == "," == sheet.word(pronoun + 1)
    return _surface_subject(sheet, pronoun - 1, start, group) if aside else None


def subject_phrase(sheet: Sheet, group: Group) -> Stretch | None:
    """The noun phrase before a verb that is its subject, whether or not it can speak."""
    unit = sheet.units[sheet.unit_of[group.verb]]
    found = _parsed_subject(sheet, group, unit.first)
    return found or _surface_subject(sheet, _before(sheet, group.first, unit.first, group) + 1, unit.first, group)


def modified(sheet: Sheet, group: Group) -> Stretch | None:
    """The noun phrase that a participle qualifies, up to the participle."""
    noun = sheet.heads[group.verb]
    unit = sheet.units[sheet.unit_of[group.verb]]
    if (
        not sheet.deps[group.verb].startswith(("acl", "amod"))
        or not unit.first <= noun < group.first
        or sheet.pos[noun] not in ("NOUN", "PROPN")
    ):
        return None
    first = max(unit.first, min(sheet.left[noun], noun))
    while first < noun and (sheet.pos[first] in ("ADP", "PUNCT", "CCONJ") or sheet.words[first] == "voire"):
        first += 1
    end = group.first
    while end > noun + 1 and sheet.words[end - 1] in (",", "comme", "(", "ainsi"):
        end -= 1
    return (first, end) if end - first <= 40 else None


def _is_time(sheet: Sheet, token: int) -> bool:
    return sheet.words[token] in words("time") or sheet.words[token].isdigit()


def _relative_between(sheet: Sheet, first: int, last: int) -> bool:
    return any(sheet.words[i] in _RELATIVE or sheet.words[i] in ("que", "qu'") for i in range(first, last))


def _phrase_around(sheet: Sheet, noun: int, start: int, last: int) -> Stretch:
    """The full phrase of a subject noun: from its left edge to the verb, without incidental relatives."""
    first = max(start, min(sheet.left[noun], noun))
    while first < noun and (
        sheet.words[first] in _STOPS
        or sheet.words[first] in (",", "et", "mais")
        or (sheet.pos[first] == "ADV" and first + 1 <= noun and sheet.words[first] not in words("determiner"))
    ):
        first += 1
    while (comma := sheet.find(",", first, noun)) > 0 and _adjunct(sheet, first):
        first = comma + 1
    for i in range(first, noun):
        if sheet.words[i] in (":", ";") and sheet.quoted[i] == sheet.quoted[noun]:
            first = i + 1
    end = last
    for i in range(noun + 1, last):
        if sheet.words[i] == "," and (
            sheet.word(i + 1) in words("adjunct")
            or (sheet.moods[min(i + 1, len(sheet) - 1)] == "Part" and not speaks(sheet.word(i + 1)))
            or sheet.pos[min(i + 1, len(sheet) - 1)] == "ADV"
            or (sheet.pos[min(i + 1, len(sheet) - 1)] == "ADJ" and not speaks(sheet.word(i + 1)))
            or sheet.word(i + 1) in ("de", "quant")
            or skip_time(sheet, i + 1, last) != i + 1
        ):
            end = i
            break
    while end > noun + 1 and (
        sheet.words[end - 1] in (",", "-", "–", "—")
        or (sheet.pos[end - 1] == "ADV" and not sheet.capital[end - 1])
        or sheet.words[end - 1] in ("ne", "n'", "lui", "leur", "en", "y", "l'", "nous")
    ):
        end -= 1
    colon = max(
        (i for i in range(first, end) if sheet.words[i] == ":" and sheet.quoted[i] == sheet.quoted[noun]), default=-1
    )
    return _with_title(sheet, max(first, colon + 1), start), end


def _adjunct(sheet: Sheet, i: int) -> bool:
    """True where a circumstance begins: preposition, adverb, participle, expression of time."""
    part = sheet.moods[i] == "Part" and not speaks(sheet.words[i])
    described = sheet.pos[i] in ("NOUN", "ADJ") and sheet.capital[i] and sheet.words[i] not in titles()
    return (
        part
        or described
        or sheet.words[i] in words("adjunct")
        or sheet.pos[i] in ("ADP", "ADV")
        or skip_time(sheet, i, i + 4) != i
    )


def _with_title(sheet: Sheet, first: int, start: int) -> int:
    """Move a start that stands after « La porte-parole du parquet, » to its beginning."""
    titled = sheet.words[first] in ("le", "la", "l'") and sheet.word(first + 1) in titles()
    if sheet.word(first - 1) != "," or first - 2 < start or not (sheet.capital[first] or titled):
        return first
    j = first - 1
    while j > start and first - j < 16 and sheet.words[j - 1] not in _STOPS and sheet.words[j - 1] != ",":
        j -= 1
    titled = sheet.words[j] in ("le", "la", "l'", "un", "une") and sheet.word(j + 1) in titles()
    return j if titled and not sheet.has_finite(j, first) else first


def _surface_subject(sheet: Sheet, last: int, start: int, group: Group) -> Stretch | None:
    """The noun phrase that ends at ``last``, walking left to the nearest clause boundary, over relative clauses."""
    j = last
    while j > start and sheet.words[j - 1] not in _STOPS:
        if sheet.finite[j - 1] and sheet.pos[j - 1] in ("VERB", "AUX"):
            relative = next((k for k in range(j - 2, max(start, j - 6), -1) if sheet.words[k] in _RELATIVE), None)
            if relative is None:
                break
            j = relative + 1
        j -= 1
    first = j
    while first < last:
        comma = sheet.find(",", first, last)
        opener = sheet.words[first]
        if comma > 0 and (
            opener in words("adjunct")
            or sheet.word(first + 1) in words("time")
            or sheet.pos[first] in ("ADV", "ADP")
            or skip_time(sheet, first, last) != first
            or sheet.moods[first] == "Part"
        ):
            first = comma + 1
        elif opener in ("et", "mais", "or", "car", ",", "puis", "ou") or (
            sheet.pos[first] == "ADV" and opener not in words("determiner")
        ):
            first += 1
        else:
            break
    end = last
    while end > first and (sheet.words[end - 1] == "," or sheet.pos[end - 1] in ("ADV", "PUNCT")):
        end -= 1
    if first >= end or sheet.words[first] in words("adjunct") | _RELATIVE or not starts_noun_phrase(sheet, first, end):
        return None
    return first, end


def _shared(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The source of the cue that this one is joined to; else of any verb it is joined to in the parse."""
    for other, source in reversed(earlier):
        alike = other.tense == group.tense and other.compound == group.compound
        if source is not None and alike and group.tense.finite and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    head = group.verb
    for _ in range(4):
        if not sheet.deps[head].startswith("conj"):
            break
        head = sheet.heads[head]
        for other, source in reversed(earlier):
            if other.verb == head and source is not None:
                return source
        subject = sheet.subjects.get(head)
        if subject is not None and subject < group.first:
            if sheet.words[subject] in words("pronoun"):
                return subject, subject + 1
            return _phrase_around(
                sheet,
                subject,
                sheet.units[sheet.unit_of[head]].first,
                head if sheet.finite[head] else _group_start(sheet, head),
            )
    if group.bare:
        for verb in range(group.first - 1, sheet.units[sheet.unit_of[group.verb]].first, -1):
            subject = sheet.subjects.get(verb)
            if (
                subject is not None
                and subject < verb
                and sheet.quoted[verb] == sheet.quoted[group.verb]
                and not _is_time(sheet, subject)
            ):
                if sheet.words[subject] in words("pronoun"):
                    return subject, subject + 1
                return _phrase_around(sheet, subject, sheet.units[sheet.unit_of[verb]].first, _group_start(sheet, verb))
    for other, source in reversed(earlier):
        main = other.tense.finite or not group.tense.finite
        if source is not None and main and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    return None


def _group_start(sheet: Sheet, verb: int) -> int:
    j = verb
    while j > 0 and (
        sheet.pos[j - 1] in ("AUX", "ADV")
        or sheet.words[j - 1] in ("se", "s'", "ne", "n'", "a", "ont", "est", "l'", "y")
    ):
        j -= 1
    return j


def _of_participle(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    unit = sheet.units[sheet.unit_of[group.verb]]
    first = group.first if group.object is None else min(group.first, group.object)
    before = sheet.word(first - 1)
    if before not in (",", "en", "tout", "et", "«") and first > unit.first:
        head = sheet.heads[group.verb]
        if sheet.deps[group.verb].startswith("acl") and unit.first <= head < group.first:
            return _phrase_around(sheet, head, unit.first, group.first)
        found = _adjacent(sheet, group.first, unit.first)
        if found is not None:
            return found
    for other, source in reversed(earlier):
        if other.lexeme.head == "citer" and other.tense is not Tense.PRESENT_PARTICIPLE:
            start = skip_adverbs(sheet, other.last, unit.last)
            return start, noun_phrase(sheet, start, unit.last)
        if source is not None and sheet.quoted[other.verb] == sheet.quoted[group.verb]:
            return source
    return _controller(sheet, group, earlier)


def _adjacent(sheet: Sheet, last: int, start: int) -> Stretch | None:
    """The noun phrase right before a participle: « une note précisant… »."""
    j = last
    while (
        j > start
        and sheet.pos[j - 1] in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")
        and sheet.words[j - 1] not in _STOPS
    ):
        j -= 1
    while j < last and sheet.pos[j] == "ADP":
        j += 1
    return (j, last) if j < last and starts_noun_phrase(sheet, j, last) else None


def _controller(sheet: Sheet, group: Group, earlier: Sequence[tuple[Group, Stretch | None]]) -> Stretch | None:
    """The subject of the verb above an infinitive or a participle, or its own (« on a entendu le maire dire »)."""
    token = group.verb
    unit = sheet.units[sheet.unit_of[token]]
    own = sheet.subjects.get(token)
    if own is not None and unit.first <= own < group.first and sheet.words[own] not in words("pronoun"):
        return _phrase_around(sheet, own, unit.first, group.first)
    heard = _adjacent(sheet, group.first, unit.first) if group.tense is Tense.INFINITIVE else None
    if heard is not None and sheet.word(heard[0] - 1) in words("perception"):
        return heard
    for _ in range(6):
        head = sheet.heads[token]
        if head == token:
            break
        told = _told(sheet, head, group.first) if group.tense is Tense.INFINITIVE and token == group.verb else None
        if told is not None:
            return told
        token = head
        subject = sheet.subjects.get(token)
        if subject is not None and unit.first <= subject < unit.last and not _is_time(sheet, subject):
            if sheet.words[subject] in words("pronoun"):
                return _stressed(sheet, subject, unit.first, group) or (subject, subject + 1)
            if subject < token:
                return _phrase_around(sheet, subject, unit.first, _group_start(sheet, token))
        for other, source in reversed(earlier):
            if other.verb == token and source is not None:
                return source
    for j in range(group.first - 1, unit.first - 1, -1):
        if sheet.finite[j]:
            for k in range(j - 1, unit.first - 1, -1):
                if sheet.words[k] in words("pronoun"):
                    return k, k + 1
                if sheet.words[k] in _STOPS:
                    break
            start = _group_start(sheet, j)
            return _surface_subject(sheet, start, unit.first, group)
    return earlier[-1][1] if earlier else None


def _told(sheet: Sheet, head: int, last: int) -> Stretch | None:
    """Who is to do what a verb asks: « a demandé à la préfète d’ordonner », « accuse le maire de vouloir ».

    ``head`` is what the parse hangs the infinitive on: the verb, or the one it speaks of.
    """
    verb = sheet.heads[head] if sheet.pos[head] in ("NOUN", "PROPN") else head
    if not any(name in words("asking") for name, _ in forms().get(sheet.words[verb], ())):
        return None
    if sheet.deps[verb].startswith("acl") and any(
        sheet.words[i] in ("que", "qu'") and sheet.heads[i] == verb for i in range(sheet.heads[verb] + 1, verb)
    ):
        unit = sheet.units[sheet.unit_of[verb]]
        return _phrase_around(sheet, sheet.heads[verb], unit.first, sheet.find(",", sheet.heads[verb], verb))
    for noun in range(verb + 1, last):
        fits = sheet.heads[noun] == verb and sheet.deps[noun].startswith(("obj", "iobj", "obl"))
        if fits and sheet.pos[noun] in ("NOUN", "PROPN"):
            first = noun
            while first > verb + 1 and sheet.pos[first - 1] in ("DET", "ADJ", "NUM"):
                first -= 1
            end = noun_phrase(sheet, first, last)
            while end > noun + 1 and sheet.words[end - 1] in ("de", "d'", "à"):
                end -= 1
            return first, end
    return None
