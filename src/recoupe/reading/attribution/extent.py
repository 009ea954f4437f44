"""How far content goes: to the end of the sentence, unless another voice, a colon or the main clause cuts it."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.lexicon import asides, prepositions, words
from recoupe.reading.attribution.phrases import starts_noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.trailing import compares, glosses
from recoupe.reading.attribution.verb_groups import Group, inverted

__all__ = ["begins_aside", "content_end", "owned_after", "preposition_at", "starts_quotation"]

_AND = frozenset({"et", "mais", "ou", "puis", "avant"})
_OPENING = frozenset({"«", "“", '"', "„", "<<"})
_DASHES = frozenset({"–", "—"})
_CLOSED = frozenset({")"})


def starts_quotation(sheet: Sheet, i: int) -> int | None:
    """The number of the quotation whose opening mark is token ``i``."""
    if not 0 <= i < len(sheet) or sheet.words[i] not in _OPENING or sheet.quoted[i] < 0:
        return None
    for number in range(max(0, sheet.quoted[i] - 3), sheet.quoted[i] + 1):
        if sheet.quotations[number].first == i:
            return number
    return None


def owned_after(sheet: Sheet, i: int, last: int) -> bool:
    """True when an incise of its own follows a quotation that ends at ``i``: « …, a-t-elle poursuivi », « a dit… »."""
    i += sheet.word(i) == ","
    return any(inverted(sheet.word(j)) for j in range(i, min(last, i + 4))) or (i < last and sheet.finite[i])


def preposition_at(sheet: Sheet, i: int) -> tuple[int, Mapping[str, str]] | None:
    """Where a source preposition that begins at ``i`` ends, and its line in the table."""
    following = sheet.word(i + 1)
    for phrase, row in prepositions().get(sheet.word(i), ()):
        last = i + len(phrase)
        if len(phrase) > 1 and phrase[1] != following:
            continue
        if tuple(sheet.words[i:last]) == phrase:
            return last, row
    return None


def content_end(sheet: Sheet, start: int, group: Group, last: int, starts: Mapping[int, Group]) -> int:
    """The end of content that begins at ``start`` under the cue ``group``, at most ``last``."""
    last = min(_aside_end(sheet, group, start, last), _main_clause(sheet, start, group, last))
    level = sheet.quoted[group.verb]
    i = start
    while i < last:
        if sheet.quoted[i] != level and sheet.quoted[i] >= 0:
            i = _past_quotation(sheet, i, last)
            continue
        if i > start and _cuts(sheet, i, group, last, starts, start):
            return i
        i += 1
    return last


def _aside_end(sheet: Sheet, group: Group, start: int, last: int) -> int:
    """Where the aside that holds the cue closes (« le parti — des élus s'opposent au pont — perd des voix »)."""
    first, level = sheet.units[sheet.unit_of[group.verb]].first, sheet.quoted[group.verb]
    before = [sheet.words[i] for i in range(first, group.first) if sheet.quoted[i] == level]
    if before.count("(") > before.count(")"):
        closing: frozenset[str] = _CLOSED
    elif sum(word in _DASHES for word in before) % 2 == 1 and before[0] not in _DASHES:
        closing = _DASHES
    else:
        return last
    return next((i for i in range(start + 1, last) if sheet.words[i] in closing and sheet.quoted[i] == level), last)


def _past_quotation(sheet: Sheet, i: int, last: int) -> int:
    number = sheet.quoted[i]
    return max(i + 1, min(last, sheet.quotations[number].last))


def _cuts(sheet: Sheet, i: int, group: Group, last: int, starts: Mapping[int, Group], start: int) -> bool:
    word = sheet.words[i]
    if word == ";" or _own_relative(sheet, i, group, starts):
        return True
    if word == ":":
        return starts_quotation(sheet, i + 1) is not None and sheet.words[i - 1] not in ("que", "qu'")
    if word in _AND and (_next_verb(sheet, i, group) or _same_tense(sheet, i, group, start)):
        return True
    if word == "et" and _new_voice(sheet, i + 1, last, starts, group):
        return True
    if word in _AND:
        return _joined_cue(sheet, i + 1, group, starts, start) or (word == "avant" and _before_saying(sheet, i, starts))
    if word in (",", "–", "—", "("):
        return _after_comma(sheet, i + 1, group, last, starts, start)
    if word == "en":
        said = starts.get(i + 1 + (sheet.word(i + 1) in words("clitic")))
        return said is not None and said.tense is Tense.PRESENT_PARTICIPLE and _announces(sheet, said)
    return False


def _own_relative(sheet: Sheet, i: int, group: Group, starts: Mapping[int, Group]) -> bool:
    """True for a relative clause in which the writer reports again: « (a arrêté) un chef, qu'il accuse de vol »."""
    other = starts.get(i + 2)
    if other is None or sheet.words[i] not in ("que", "qu'", "dont") or sheet.quoted[group.verb] >= 0:
        return False
    if sheet.words[i - 1] in ("ce", "celui", "celle", "ceux", "celles"):
        return False
    relative = any(sheet.deps[k] == "acl:relcl" for k in (other.verb, other.head, sheet.heads[other.verb]))
    return relative and sheet.words[i + 1] in ("il", "elle", "ils", "elles") and other.tense.finite


def _next_verb(sheet: Sheet, i: int, group: Group) -> bool:
    """True when the parse joins a verb after « et » to the cue itself (« a condamné les faits et quitté la salle »)."""
    for j in range(i + 1, min(i + 5, len(sheet))):
        if sheet.pos[j] in ("NOUN", "PROPN", "PUNCT") or sheet.moods[j] == "Inf":
            return False
        if sheet.pos[j] in ("VERB", "AUX"):
            return sheet.deps[j].startswith("conj") and sheet.heads[j] == group.verb
    return False


def _same_tense(sheet: Sheet, i: int, group: Group, start: int) -> bool:
    """True when « et » goes on in the compound tense of the cue, which is not that of the content (« et a quitté »)."""
    if not group.compound or i + 2 >= len(sheet) or sheet.pos[i + 1] != "AUX" or sheet.moods[i + 2] != "Part":
        return False
    verb = next((j for j in range(start, i) if sheet.finite[j]), None)
    return verb is not None and sheet.moods[i + 1] == sheet.moods[group.head] != sheet.moods[verb]


def _announces(sheet: Sheet, group: Group) -> bool:
    """True when a participle is followed by something it can report."""
    after = {sheet.word(i) for i in range(group.last, group.last + 5)}
    return bool(after & {"que", "qu'", ":", "«", "“", '"'}) or any(
        f.startswith(("np", "inf", "obj", "citing")) for f in group.lexeme.frames
    )


def _new_voice(sheet: Sheet, i: int, last: int, starts: Mapping[int, Group], like: Group | None = None) -> bool:
    """True when « , mais » (or « et », before a verb like the cue) opens a clause with a reporting verb of its own."""
    for j in range(i, min(last, i + 10)):
        if j in starts and starts[j].tense.finite and not starts[j].bare:
            other = starts[j]
            alike = like is None or (j > i and other.compound and like.compound and other.tense == like.tense)
            return alike and sheet.quoted[j] == sheet.quoted[i]
        if sheet.finite[j] or sheet.words[j] in (",", "et", "ou"):
            return False
    return False


def _before_saying(sheet: Sheet, i: int, starts: Mapping[int, Group]) -> bool:
    """True for « avant de préciser que… », not for « avant d'acter la vente », which is done."""
    if sheet.word(i + 1) not in ("de", "d'") or i + 2 not in starts:
        return False
    return starts[i + 2].lexeme.name not in words("no_infinitive")


def _after_comma(sheet: Sheet, i: int, group: Group, last: int, starts: Mapping[int, Group], start: int) -> bool:
    i += sheet.word(i) in words("object_clitic") and (i + 1) in starts  # « , l'accusant de… »
    word = sheet.word(i)
    if i in starts:
        other = starts[i]
        if other.tense is Tense.PRESENT_PARTICIPLE:
            return _announces(sheet, other)
        return not other.bare and _incise_like(sheet, other)
    if word in ("en", "tout", "et", "mais", "puis", "ou"):
        j = i + 2 if word == "tout" and sheet.word(i + 1) == "en" else i + 1
        if j in starts and starts[j].tense is Tense.PRESENT_PARTICIPLE:
            return _announces(sheet, starts[j])
        return word in _AND and (
            _joined_cue(sheet, j, group, starts, start) or (word == "mais" and _new_voice(sheet, j, last, starts))
        )
    if word == "tandis":
        return _new_voice(sheet, i + 2, last, starts)
    if word == "avant":
        return _before_saying(sheet, i, starts)
    if sheet.word(group.first - 1) == "qui" and sheet.word(group.first - 2) == "," and _resumes(sheet, i, last):
        return True
    if _absolute(sheet, i, last, starts) or glosses(sheet, i) or compares(sheet, i, last):
        return True
    if _dated(sheet, i, group, last):
        return sheet.has_finite(start, i - 1)
    if begins_aside(sheet, i) and sheet.quoted[group.verb] < 0:
        return any(mood == "Inf" or "/" in mood for mood in sheet.moods[start:i]) or not sheet.has_finite(i, last)
    held = preposition_at(sheet, i)
    if held is not None and word not in ("pour", "de") and held[1]["act"] == "state":
        parted = sheet.pos[i - 2] in ("VERB", "AUX") and sheet.find(",", i, last) > 0  # « il n'y a, selon elle, rien »
        return not parted and not sheet.has_finite(i, last)
    return False


def _resumes(sheet: Sheet, i: int, last: int) -> bool:
    """True when a verb without a subject of its own takes the main clause up again after a relative clause."""
    while i < last and sheet.words[i] in ("ne", "n'", "se", "s'", "y", "en", "lui", "leur"):
        i += 1
    return i < last and sheet.finite[i]


def _absolute(sheet: Sheet, i: int, last: int, starts: Mapping[int, Group]) -> bool:
    """True for « , la mairie précisant que… »: a participle with a subject of its own."""
    for j in range(i + 1, min(last, i + 8)):
        if j in starts and starts[j].tense is Tense.PRESENT_PARTICIPLE:
            return _announces(sheet, starts[j])
        if sheet.finite[j] or sheet.words[j] == ",":
            return False
    return False


def _dated(sheet: Sheet, i: int, group: Group, last: int) -> bool:
    """True for the day on which it was said, at the end of a sentence: « , jeudi sur sa page »."""
    if sheet.quoted[group.verb] >= 0 or not group.compound or sheet.words[i] not in words("weekday"):
        return False
    return not sheet.has_finite(i, last) and not any(sheet.words[j] == "," for j in range(i, last))


def begins_aside(sheet: Sheet, i: int) -> bool:
    """True where the writer's own circumstance begins: « , malgré… », « , lors d'une visite… »."""
    return any(tuple(sheet.words[i : i + len(phrase)]) == phrase for phrase in asides().get(sheet.word(i), ()))


def _incise_like(sheet: Sheet, group: Group) -> bool:
    """True for verb then subject, as in « , a dit le maire »."""
    after = sheet.word(group.last)
    return group.clitic is not None or (
        ("inc" in group.lexeme.frames)
        and (after in words("determiner") or sheet.capital[min(group.last, len(sheet) - 1)])
    )


def _joined_cue(sheet: Sheet, i: int, group: Group, starts: Mapping[int, Group], start: int) -> bool:
    """True when « et » is followed by a cue that shares the subject of ``group``."""
    while i < len(sheet) and (sheet.pos[i] == "ADV" or sheet.words[i] in ("a", "ont")) and i not in starts:
        i += 1
    other = starts.get(i)
    if other is None:
        return False
    if other.bare:
        return group.compound
    if other.tense is Tense.INFINITIVE or group.tense is Tense.INFINITIVE:
        return False
    if other.tense.finite and not sheet.has_finite(start, i):
        return True
    if group.tense is Tense.PRESENT_PARTICIPLE:
        verb = next((j for j in range(start, i) if sheet.finite[j]), None)
        return verb is None or sheet.moods[verb] != sheet.moods[other.first]
    if _climbs(sheet, other.verb, group.verb):
        return True
    return other.compound == group.compound and other.tense == group.tense and other.verb not in sheet.subjects


def _climbs(sheet: Sheet, token: int, goal: int) -> bool:
    """True when only coordination lies between two verbs in the parse."""
    for _ in range(4):
        if not sheet.deps[token].startswith("conj"):
            return False
        token = sheet.heads[token]
        if token == goal:
            return True
    return False


def _main_clause(sheet: Sheet, start: int, group: Group, last: int) -> int:
    """Where the clause around the cue goes on after the content: a governing verb to the right, in the parse."""
    token, steps = group.verb, 0
    edge = last
    while sheet.heads[token] != token and steps < 12:
        token, steps = sheet.heads[token], steps + 1
        if start < token < edge and _governs(sheet, start, token) and _outside(sheet, start, group, token):
            edge = min(edge, _content_edge(sheet, start, group, token))
    return edge


def _governs(sheet: Sheet, start: int, token: int) -> bool:
    """True for a verb that can be the main one: finite, with a subject, or a participle with a finite auxiliary."""
    if sheet.finite[token] or sheet.subjects.get(token, -1) > start:
        return True
    return sheet.moods[token] == "Part" and sheet.has_finite(start, token)


def _outside(sheet: Sheet, start: int, group: Group, token: int) -> bool:
    return sheet.quoted[token] == sheet.quoted[group.verb]


def _content_edge(sheet: Sheet, start: int, group: Group, governor: int) -> int:
    edge = max(
        (
            sheet.right[i] + 1
            for i in range(start, governor)
            if sheet.heads[i] == group.verb and sheet.right[i] < governor
        ),
        default=0,
    )
    if edge > start:
        return edge
    level = sheet.quoted[group.verb]
    commas = (i for i in range(governor - 1, start, -1) if sheet.words[i] == "," and sheet.quoted[i] == level)
    return next((i for i in commas if starts_noun_phrase(sheet, i + 1, governor)), governor)
