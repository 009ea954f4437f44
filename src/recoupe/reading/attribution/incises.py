"""Reporting clauses set into what they report: « …, a déclaré la ministre », « …, a-t-il dit, … », « …, paraît-il »."""

from __future__ import annotations

from dataclasses import replace

from recoupe.reading.attribution.after_verb import speaker_after
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.extent import begins_aside, owned_after, starts_quotation
from recoupe.reading.attribution.lexicon import forms, words
from recoupe.reading.attribution.phrases import skip_adverbs, skip_time
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.attribution.trailing import glosses
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["host_content", "incise"]

_CLOSING = frozenset({"»", "”", '"', ">>"})
_OPENING = frozenset({"«", "“", '"', "„", "<<"})
_HEARERS = frozenset({"m'", "me", "nous", "vous", "lui", "leur", "l'", "y", "en"})
_CAUSE = frozenset({"puisque", "puisqu'"})
_CLAUSAL = frozenset({"que", "qu'", "où", "dont", "qui"})
_CAUSAL = frozenset(
    {("à", "cause"), ("en", "raison"), ("faute", "de"), ("faute", "d'"), ("grâce", "à"), ("parce", "que")}
)
_COMPARING = frozenset({"même", "ainsi", "alors", "tandis", "plus", "moins", "autant", "aussi"})
_EDGE = frozenset({",", "–", "—", "-", "!", "?", "…", "...", "."})


def incise(sheet: Sheet, group: Group) -> Draft | None:
    """The attribution of an incise, or ``None`` when the group is not one."""
    if group.bare or not group.tense.finite:
        return None
    if (endorsed := _endorsed(sheet, group)) is not None:
        return endorsed
    if "inc" not in group.lexeme.frames:
        return None
    unit = sheet.units[sheet.unit_of[group.verb]]
    start = _start(sheet, group)
    if start <= unit.first and not _resumes(sheet, group):
        return None
    if sheet.word(start - 1) not in _EDGE | _CLOSING:
        return None
    source = _source(sheet, group, start, unit.last)
    if source is None or _thing(sheet, source):
        return None
    end = max(group.last, source[1])
    content = host_content(sheet, start, end)
    if not content:
        return None
    return Draft((group.first, group.last), content, None if group.passive and group.clitic is not None else source,
                 group.lexeme.frames["inc"], "incise", group, frame="inc")  # fmt: skip


def _start(sheet: Sheet, group: Group) -> int:
    """Where an incise begins: with the pronoun of « m'a dit la maire », « lui a-t-on répondu »."""
    start = group.first
    while start and sheet.words[start - 1] in _HEARERS:
        start -= 1
    return start


def _endorsed(sheet: Sheet, group: Group) -> Draft | None:
    """« Comme l'a dit la maire, … »: the writer takes the words over (author CT+)."""
    reading = group.lexeme.frames.get("inc") or group.lexeme.frames.get("que")
    unit = sheet.units[sheet.unit_of[group.verb]]
    i, subject = group.first - 1, None
    while i > unit.first and (sheet.words[i] in ("l'", "le", "en") or sheet.words[i] in words("pronoun")):
        subject = i if sheet.words[i] in words("pronoun") - {"qui"} else subject
        i -= 1
    if reading is None or i < unit.first:
        return None
    if sheet.words[i] in ("que", "qu'") and sheet.word(i - 1) == "ainsi":
        i -= 1
    elif sheet.words[i] != "comme":
        return None
    if subject is not None and not any(sheet.words[j] in ("l'", "le", "en") for j in range(i, group.first)):
        return None
    source = (subject, subject + 1) if subject is not None else speaker_after(sheet, group.last, unit.last)
    if source is None or _unable(sheet, source):
        return None
    end = max(group.last, source[1])
    comma = skip_time(sheet, skip_adverbs(sheet, end, unit.last), unit.last)
    if i == unit.first and sheet.word(comma) != ",":
        return None
    content = host_content(sheet, i, end, aside=True) if i > unit.first else [(comma + 1, unit.last)]
    endorsing = replace(reading, author="CT+")
    return (
        Draft((group.first, group.last), content, source, endorsing, "endorsed", group, frame="inc")
        if content
        else None
    )


def _unable(sheet: Sheet, source: Stretch) -> bool:
    """True of what proves rather than says: « comme le montre le modèle norvien »."""
    first, last = source
    noun = next((i for i in range(first, last) if sheet.pos[i] in ("NOUN", "PROPN")), first)
    named = any(sheet.capital[i] for i in range(first + 1, last))
    return sheet.words[first] in words("determiner") and not named and not speaks(sheet.words[noun])


def _thing(sheet: Sheet, source: Stretch) -> bool:
    """True of several things after a verb, which are no subject: « souffle des deux côtés »."""
    first, last = source
    noun = next((i for i in range(first, last) if sheet.pos[i] in ("NOUN", "PROPN")), first)
    if sheet.words[first] not in ("des", "les") or speaks(sheet.words[noun]):
        return False
    return sheet.words[first] == "des" or not sheet.capital[noun]


def _resumes(sheet: Sheet, group: Group) -> bool:
    """True for « !» s'exclame-t-il » cut off from its quotation by a full stop."""
    return group.first > 0 and group.clitic is not None and sheet.words[group.first - 1] in _CLOSING


def _source(sheet: Sheet, group: Group, start: int, last: int) -> Stretch | None:
    """The inverted subject that makes a verb group an incise."""
    if group.clitic is not None:
        return group.clitic, group.clitic + 1
    if group.passive:
        return None
    found = speaker_after(sheet, group.last, last)
    if found is None or sheet.word(start - 1) in ("et", "qui"):
        return None
    if sheet.word(group.last) in ("que", "qu'"):
        return None
    quoted = sheet.word(start - 1) in _CLOSING or (sheet.word(start - 1) == "," and sheet.word(start - 2) in _CLOSING)
    if quoted and not _subject_before(sheet, group):
        return found
    if quoted and sheet.word(start - 1) == "," and _personal(sheet, *found) and _clause_quoted(sheet, start - 2):
        return found
    if "np" in group.lexeme.frames and not _personal(sheet, *found):
        return None
    if _host_goes_on(sheet, found, last):
        return found
    speaking = "np" not in group.lexeme.frames and sheet.word(start - 1) == "," and _personal(sheet, *found)
    if speaking and _host_has_verb(sheet, group) and sheet.word(found[1]) in (",", ".", "", ";", "…"):
        return found
    if sheet.word(start - 1) == "," and _thing_before(sheet, group) and _personal(sheet, *found):
        return found
    if _subject_before(sheet, group) or not (_host_has_verb(sheet, group) or _closes_sentence(sheet, group, found)):
        return None
    follows = sheet.word(found[1])
    if (found[1] < last and follows in ("que", "qu'")) or (sheet.finite[found[1]] if found[1] < last else False):
        return None
    return found


def _closes_sentence(sheet: Sheet, group: Group, found: Stretch) -> bool:
    """True for « …, a indiqué la préfecture. », whatever the parse makes of the verb before it."""
    first, _ = _sentence(sheet, group.first)
    return group.compound and group.first - first > 3 and sheet.word(found[1]) in (".", "") and _personal(sheet, *found)


def _clause_quoted(sheet: Sheet, closing: int) -> bool:
    """True when the quotation that ends at ``closing`` has a verb: « La digue « cède déjà », dénonce le maire »."""
    number = sheet.quoted[closing]
    return number >= 0 and sheet.has_finite(*sheet.quotations[number].inside)


def _thing_before(sheet: Sheet, group: Group) -> bool:
    """True where the parse takes a thing in the host for the subject (« …cette panne, se défend le groupe »)."""
    subject = sheet.subjects.get(group.verb, -1)
    return 0 <= subject < group.first - 1 and sheet.pos[subject] == "NOUN" and not speaks(sheet.words[subject])


def _subject_before(sheet: Sheet, group: Group) -> bool:
    """True when the parse gives the verb a subject on its left, in its own clause."""
    for verb in (group.verb, group.head):
        subject = sheet.subjects.get(verb)
        if subject is not None and subject < group.first and sheet.unit_of[subject] == sheet.unit_of[group.verb]:
            if sheet.words[subject] in words("time") | _HEARERS or sheet.quoted[subject] != sheet.quoted[group.verb]:
                return False
            between = [i for i in range(subject, group.first) if sheet.finite[i]]
            return not between or any(
                sheet.words[i] in ("qui", "dont", "que", "qu'", "où") for i in range(subject, between[0])
            )
    return False


def _personal(sheet: Sheet, first: int, last: int) -> bool:
    """True when a phrase names a person, an organisation or a role rather than a thing said."""
    if any(sheet.capital[i] for i in range(first, last)):
        return True
    return any(speaks(sheet.words[i]) for i in range(first, min(last, first + 4)))


def _host_has_verb(sheet: Sheet, group: Group) -> bool:
    first, _ = _sentence(sheet, group.first)
    return sheet.has_finite(first, group.first)


def _host_goes_on(sheet: Sheet, source: Stretch, last: int) -> bool:
    """True for « Le pont, a précisé l'ingénieure, rouvrira »: the host's verb stands right after the incise."""
    i = source[1] + 1
    if sheet.word(i - 1) != "," or not _personal(sheet, *source):
        return False
    while i < last and sheet.words[i] in ("ne", "n'", "se", "s'", "y", "en"):
        i += 1
    return i < last and sheet.finite[i]


def _sentence(sheet: Sheet, token: int) -> Stretch:
    unit = sheet.units[sheet.unit_of[token]]
    return unit.first, unit.last


def host_content(sheet: Sheet, first: int, end: int, *, aside: bool = False) -> list[Stretch]:
    """What an incise over the tokens ``first`` to ``end - 1`` reports: its host clause, on both sides."""
    number = sheet.quoted[first]
    if number >= 0:
        begin, stop = sheet.quotations[number].inside
        end = _past_adjuncts(sheet, end, stop)
        return [s for s in ((begin, first), (end, stop)) if s[0] < s[1]]
    unit = sheet.units[sheet.unit_of[first]]
    inner = _inner_start(sheet, unit.first, first, end)
    start = _host_start(sheet, unit.first, first) if inner is None else inner
    if start >= first and sheet.word(first - 1) in _CLOSING:
        start = _quotation_start(sheet, first - 1)
    stretches = [(start, first)]
    if _complete_quotation(sheet, start, first) and not _quoted_after(sheet, end, unit.last):
        return stretches
    after = _after(sheet, end, unit.last, verb=aside or inner is not None or sheet.pos[max(first - 2, 0)] == "AUX")
    if after is not None:
        stretches.append(after)
    return [s for s in stretches if any(sheet.words[i][0].isalnum() for i in range(*s))]


def _complete_quotation(sheet: Sheet, start: int, first: int) -> bool:
    """True when all that stands before an incise is one quoted clause: what follows is the writer's."""
    number = starts_quotation(sheet, start)
    if number is None:
        return False
    quotation = sheet.quotations[number]
    rest = sheet.words[quotation.last : first]
    return quotation.last <= first and not any(w[0].isalnum() for w in rest) and sheet.has_finite(*quotation.inside)


def _quoted_after(sheet: Sheet, end: int, last: int) -> bool:
    """True when a quotation goes on after an incise, and no other incise follows it."""
    for i in range(end, last):
        number = starts_quotation(sheet, i)
        if number is not None:
            return not owned_after(sheet, sheet.quotations[number].last, last)
        participle = any(tense is Tense.PRESENT_PARTICIPLE for _, tense in forms().get(sheet.words[i], ()))
        if participle or sheet.finite[i] or sheet.moods[i] == "Inf":
            return False
    return False


def _past_adjuncts(sheet: Sheet, end: int, stop: int) -> int:
    """Step over where it was said, inside a quotation: « …, confie-t-elle au micro de la radio. Je… »."""
    i = end
    while i < stop and sheet.words[i] not in (",", ".", "!", "?", ";", "…", ":"):
        i += 1
    return i if i < stop and not sheet.has_finite(end, i) else end


def _quotation_start(sheet: Sheet, closing: int) -> int:
    number = sheet.quoted[closing]
    return sheet.quotations[number].first if number >= 0 else closing


def _inner_start(sheet: Sheet, start: int, first: int, end: int) -> int | None:
    """Where a clause begins that an incise parts: « … que le port, dit-elle, fermera », « …, où il vit, dit-il, seul ».

    It is parted where its verb is still to come, or where what follows has no verb.
    """
    i = next((k for k in range(first - 1, start, -1) if sheet.words[k] in _CLAUSAL), -1)
    if i < 0 or sheet.quoted[i] != sheet.quoted[first] or sheet.word(end) != ",":
        return None
    last = sheet.units[sheet.unit_of[first]].last
    conjunction = sheet.words[i] in ("que", "qu'")
    if conjunction and (sheet.pos[i] != "SCONJ" or sheet.deps[i] != "mark" or sheet.words[i - 1] in _COMPARING):
        return None
    verbs = sum(sheet.finite[i + 1 : first])
    if conjunction:
        return i + 1 if verbs == 0 and _verb_soon(sheet, end + 1, last) else None
    return i + 1 if verbs == 1 and end + 1 < last and not sheet.has_finite(end, last) else None


def _verb_soon(sheet: Sheet, i: int, last: int) -> bool:
    """True at the verb of a clause, its clitics and negation allowed before it."""
    while i < last and not sheet.finite[i] and (sheet.words[i] in words("clitic") or sheet.pos[i] in ("ADV", "PRON")):
        i += 1
    return i < last and sheet.finite[i] and sheet.words[i - 1] not in _CLAUSAL


def _host_start(sheet: Sheet, start: int, first: int) -> int:
    """Where the host begins: after the last colon that opens a quotation, else at the sentence's start."""
    for i in range(first - 1, start - 1, -1):
        if sheet.words[i] == ":" and sheet.quoted[i] < 0 and starts_quotation(sheet, i + 1) is not None:
            return i + 1
        if sheet.words[i] == ";" and sheet.quoted[i] < 0:
            return i + 1
    return start


def _writers(sheet: Sheet, i: int, last: int) -> bool:
    """True for « , ce qui a plu », « , puisqu'elle… », « , une information que… » after whoever said it."""
    return begins_aside(sheet, i) or glosses(sheet, i) or (sheet.words[i] in _CAUSE and sheet.has_finite(i, last))


def _after(sheet: Sheet, end: int, last: int, *, verb: bool) -> Stretch | None:
    """The second half of a host clause: what follows the incise after a comma, or a resumed quotation."""
    i = end
    colon = False
    while i < last and sheet.quoted[i] < 0 and sheet.words[i] not in (",", ":"):
        i += 1
    if i < last and sheet.quoted[i] >= 0:  # a quotation with no mark before it goes on only right after the source
        return (i, min(last, sheet.quotations[sheet.quoted[i]].last)) if i == end else None
    if i < last and sheet.words[i] == ":":
        colon = True
    i += 1
    if i >= last:
        return None
    number = starts_quotation(sheet, i)
    if number is not None:
        return (i, sheet.quotations[number].last if sheet.quotations[number].last <= last else last)
    if colon or sheet.words[i] in words("adjunct") - {
        "à",
        "au",
        "aux",
        "en",
        "mais",
        "car",
        "sur",
        "dans",
        "que",
        "qu'",
        "afin",
    }:
        return None
    if _writers(sheet, i, last):
        return None
    if i - 1 > skip_time(sheet, skip_adverbs(sheet, end, last), last) + 1:
        return None
    if verb or (sheet.words[i], sheet.word(i + 1)) in _CAUSAL:
        return i, last
    adverb = sheet.pos[i] == "ADV" and sheet.words[i] not in ("ne", "n'")
    if sheet.moods[i] == "Part" or adverb or not sheet.has_finite(i, last):
        return None
    return i, last
