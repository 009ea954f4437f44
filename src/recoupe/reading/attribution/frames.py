"""The complement of a reporting verb: which frames it licenses, which one is there, and the quotation after a colon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.reading.attribution.circumstances import over_adjuncts, over_circumstances
from recoupe.reading.attribution.clauses import clause, experienced, purpose, question, that_which
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Finder, Stretch
from recoupe.reading.attribution.extent import owned_after, starts_quotation
from recoupe.reading.attribution.floating import is_speech
from recoupe.reading.attribution.infinitives import bare_infinitive, preposition_infinitive
from recoupe.reading.attribution.lexicon import DECLINE, Reading, words
from recoupe.reading.attribution.objects import (
    grounds,
    introduced,
    listed_object,
    noun_object,
    object_then,
    prepositional_object,
)
from recoupe.reading.attribution.predicates import (
    judged,
    named,
    outcome,
    predicate,
    presented,
    said_of_oneself,
    seen_in,
)
from recoupe.reading.attribution.relatives import relative_head
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.told import told_clause
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["complements"]

_DE = frozenset({"de", "d'", "du", "des"})
_A = frozenset({"à", "au", "aux"})


def complements(
    sheet: Sheet, group: Group, last: int, starts: Mapping[int, Group]
) -> Iterator[tuple[str, Reading, list[Stretch]]]:
    """What a cue puts in somebody's mouth: frame, reading and content; a clause and the quotation after it are two."""
    clause_end = group.last
    for frame, finder in _FINDERS.items():
        if not group.declined and frame not in group.lexeme.frames:
            continue
        reading = licensed(group, frame)
        if reading is None:
            continue
        content = finder(sheet, group, last, starts)
        if content and reading.act == "decline" and not group.declined and content[0][1] <= group.first:
            continue  # « une offre que la chaîne a refusée » is turned down, not left without an answer
        if content and content[-1][1] <= group.first and (told := told_clause(sheet, group, group.last, last)):
            yield "told", _of_saying(group), [told]  # « l'a confirmé mardi : le pont fermera »
            return
        if content and frame == "np_a" and group.lexeme.name == "répondre" and not _answered(sheet, content[0]):
            continue
        if content:
            yield frame, reading, content
            clause_end = max(group.last, content[-1][1])
            break
    else:
        silent = group.declined and "no_bare" in group.lexeme.frames and not group.passive and _kept(group)
        ordered = group.tense is Tense.INFINITIVE and not group.withheld and sheet.word(group.first) != "sans"
        if (silent and not ordered) or "bare" in group.lexeme.frames:
            head = relative_head(sheet, group)
            yield "bare", DECLINE, [head] if head is not None else []
            return
    quotation = _quotation_after(sheet, group, clause_end, last, starts)
    if quotation is not None:
        yield "quotation", _of_saying(group), [quotation]
    elif (told := told_clause(sheet, group, clause_end, last)) is not None:
        yield "told", _of_saying(group), [told]


def _kept(group: Group) -> bool:
    """True for a silence that was kept, not one foretold, reported by hearsay or left open (« ne répondra plus »)."""
    if group.tense in (Tense.FUTURE, Tense.CONDITIONAL):
        return False
    return not (group.modal == "pouvoir" and group.tense is Tense.PRESENT and not group.compound)


def _of_saying(group: Group) -> Reading:
    """How a cue is read with words of its source rather than a complement."""
    frames = group.lexeme.frames
    return next((frames[frame] for frame in ("inc", "que", "np") if frame in frames), next(iter(frames.values())))


def _answered(sheet: Sheet, content: Stretch) -> bool:
    """True for a question or whoever asks it, not for a need: « ne peut répondre aux besoins »."""
    near = range(content[0], min(content[1], content[0] + 4))
    return any(sheet.words[i] in words("answered") or sheet.capital[i] for i in near)


def licensed(group: Group, frame: str) -> Reading | None:
    """The reading of a cue in a frame; refusing to say is an act of its own."""
    frames = group.lexeme.frames
    if (
        group.modal in ("pouvoir", "devoir")
        and group.tense is Tense.CONDITIONAL
        and frame in frames
        and frames[frame].act == "urge"
    ):
        return None
    if not group.declined:
        return frames.get(frame)
    if f"no_{frame}" in frames:
        return DECLINE
    reading = frames.get(frame)
    withheld = reading is not None and (
        reading.act in ("confirm", "reveal") or frame == "si" or (reading.act == "state" and frame in ("np", "que"))
    )
    return DECLINE if withheld and not group.passive else reading


def _quotation_after(sheet: Sheet, group: Group, i: int, last: int, starts: Mapping[int, Group]) -> Stretch | None:
    """The quotation that a cue announces: after a colon anywhere later in the sentence, or directly."""
    if (
        group.bare
        or group.passive
        or (
            "inc" not in group.lexeme.frames and "que" not in group.lexeme.frames and "colon" not in group.lexeme.frames
        )
    ):
        return None
    if group.lexeme.head == "être" and "inc" not in group.lexeme.frames:
        return None
    level = sheet.quoted[group.verb]
    said = over_circumstances(sheet, group.last, last) if i == group.last else i
    for j in range(i, last):
        if sheet.words[j] == ":" and sheet.quoted[j] == level and sheet.words[j - 1] not in ("que", "qu'"):
            number = starts_quotation(sheet, j + 1)
            if number is None or _another(sheet, i, j, starts):
                return None
            quotation = sheet.quotations[number]
            return None if owned_after(sheet, quotation.last, last) and quotation.closed else quotation.inside
        number = starts_quotation(sheet, j)
        if number is not None and i == group.last and j - i <= 14 and not sheet.has_finite(i, j):
            inside = sheet.quotations[number].inside
            if sheet.word(j - 1) in words("work") or _voted(sheet, inside, sheet.quotations[number].last):
                return None
            if j == i or (sheet.word(j - 1) == "," and _over_circumstances(sheet, i, j - 1)):
                return inside if group.lexeme.name in words("uttering") or is_speech(sheet, inside) else None
            passed = j == said or _over_circumstances(sheet, i, j)
            if passed and sheet.capital[inside[0]] and sheet.has_finite(*inside):
                return inside
    return None


def _voted(sheet: Sheet, inside: Stretch, after: int) -> bool:
    """True for « a dit « oui » au référendum », which is a vote."""
    return inside[1] - inside[0] == 1 and sheet.word(inside[0]) in ("oui", "non") and sheet.word(after) in _A


def _another(sheet: Sheet, first: int, colon: int, starts: Mapping[int, Group]) -> bool:
    """True when a cue nearer to the colon announces what follows (« a annoncé…, avait aussi écrit : « … » »)."""
    return any(
        j in starts
        and sheet.quoted[j] == sheet.quoted[colon]
        and not starts[j].bare
        and "inc" in starts[j].lexeme.frames
        for j in range(first, colon)
    )


def _over_circumstances(sheet: Sheet, i: int, last: int) -> bool:
    """True when only adverbs and a prepositional phrase stand between a verb and the quotation after it."""
    i = over_adjuncts(sheet, i, last)
    return i == last or (sheet.words[i] in words("circumstance") and "," not in sheet.words[i:last])


_FINDERS: dict[str, Finder] = {
    "obj_inf_de": object_then(frozenset({"de", "d'"}), infinitive=True, noun=False),
    "obj_np_de": object_then(_DE, infinitive=False, noun=True),
    "obj_inf_a": object_then(_A, infinitive=True, noun=False),
    "obj_np_a": object_then(_A, infinitive=False, noun=True),
    "obj_contre": object_then(frozenset({"contre"}), infinitive=False, noun=True),
    "obj_pour": object_then(frozenset({"pour"}), infinitive=True, noun=True),
    "obj_sur": object_then(frozenset({"sur"}), infinitive=False, noun=True),
    "obj_par": grounds,
    "a_ce_que": that_which("à"),
    "de_ce_que": that_which("de"),
    "self": said_of_oneself,
    "adj": judged,
    "obj_que": clause,
    "que": clause,
    "il_que": experienced,
    "pour_que": purpose,
    "pred_dans": seen_in,
    "pred_de": predicate("de", "d'"),
    "pred_comme": predicate("comme"),
    "self_as": presented,
    "pred_a": predicate("à", "au", "aux"),
    "outcome": outcome,
    "inf": bare_infinitive,
    "inf_de": preposition_infinitive("de", "d'"),
    "dat_de": preposition_infinitive("de", "d'"),
    "inf_a": preposition_infinitive("à"),
    "inf_pour": preposition_infinitive("pour"),
    "sur_inf": preposition_infinitive("sur"),
    "si": question,
    "np_de": prepositional_object("de", "d'", "du", "des"),
    "np_contre": prepositional_object("contre"),
    "np_a": prepositional_object("à", "au", "aux"),
    "np_sur": prepositional_object("sur"),
    "quant": prepositional_object("quant"),
    "concernant": prepositional_object("concernant", "sur", "à", "quant"),
    "np_pour": prepositional_object("pour"),
    "np_en": prepositional_object("en"),
    "np_dans": prepositional_object("dans"),
    "naming": named,
    "np_face": introduced("face"),
    "about": introduced("sur"),
    "np_avec": prepositional_object("avec"),
    "np_against": introduced("contre"),
    "np_par": prepositional_object("par"),
    "np": noun_object,
    "dat_np": noun_object,
    "reminded": listed_object("reminded"),
    "defended": listed_object("defended"),
}
