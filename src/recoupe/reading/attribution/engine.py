"""The engine: find cues, license them by frame, find sources, join quotations, draw chains, weigh commitment."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Attribution, Entity, Span, Zone, ZoneKind
from recoupe.reading.attribution.according import according
from recoupe.reading.attribution.acts import perform, speech_act
from recoupe.reading.attribution.after_verb import agent
from recoupe.reading.attribution.apposed import apposed
from recoupe.reading.attribution.asides import first_person_asides
from recoupe.reading.attribution.bracketed import bracketed
from recoupe.reading.attribution.chains import parents
from recoupe.reading.attribution.channels import channel_of
from recoupe.reading.attribution.colons import after_colon, clauses_after_colon
from recoupe.reading.attribution.commitment import commitment
from recoupe.reading.attribution.concessions import concessions
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.embedded import embedded
from recoupe.reading.attribution.floating import floating
from recoupe.reading.attribution.frames import complements
from recoupe.reading.attribution.half_quoted import half_quoted
from recoupe.reading.attribution.incises import incise
from recoupe.reading.attribution.interviews import interviews
from recoupe.reading.attribution.kinds import kind_of, terms
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.narration import narrated
from recoupe.reading.attribution.nominal import nominal
from recoupe.reading.attribution.passives import passive
from recoupe.reading.attribution.phrases import bounds
from recoupe.reading.attribution.qualified import modified
from recoupe.reading.attribution.relays import cited_by, citing
from recoupe.reading.attribution.resolution import FIRST_PERSON, UNSPECIFIED, Resolver
from recoupe.reading.attribution.sheet import Sheet, sheet_of
from recoupe.reading.attribution.sources import source_of
from recoupe.reading.attribution.speakers import animate
from recoupe.reading.attribution.tidying import tidied
from recoupe.reading.attribution.unlisted import unlisted
from recoupe.reading.attribution.verb_groups import Group, bare_of_tail, of_modal, verb_groups
from recoupe.reading.parser import Parsed

__all__ = ["attributions", "drafts_of"]

_SPEECH = 8  # a quoted stretch of fewer tokens is no speech
_QUALIFYING = frozenset({"adj", "pred_comme", "obj_inf_de", "obj_np_de"})  # frames of a participle beside a noun


def attributions(
    parsed: Parsed, zones: Sequence[Zone], entities: Sequence[Entity], sheet: Sheet | None = None
) -> tuple[Attribution, ...]:
    """All attributions of an article, by cue, then content. ``sheet`` is what ``sheet_of`` made of the same parse."""
    sheet = sheet or sheet_of(parsed, zones)
    drafts = drafts_of(sheet)
    return tuple(sorted(_finished(sheet, drafts, entities), key=lambda a: (a.cue, a.content)))


def drafts_of(sheet: Sheet) -> list[Draft]:
    """All attributions of an article as token stretches, in the order of their cues."""
    groups = list(verb_groups(sheet))
    framed = list(according(sheet))
    framing = {sheet.unit_of[d.cue[0]]: d for d in reversed(framed)}
    starts = {group.first: group for group in groups}
    found: list[Draft] = []
    earlier: list[tuple[Group, Stretch | None]] = []
    unit = -1
    for group in groups:
        if sheet.unit_of[group.verb] != unit:
            unit, earlier = sheet.unit_of[group.verb], []
        quoted = citing(sheet, group, found[-1] if found else None)
        drafts = [quoted] if quoted is not None else _of_group(sheet, group, starts, earlier)
        for draft in drafts:
            _by_frame(sheet, draft, framing.get(unit))
        if drafts:
            earlier.append((group, drafts[0].source))
        elif group.lexeme.head == "citer":
            earlier.append((group, source_of(sheet, group, earlier)))
        found.extend(drafts)
    found.extend(framed)
    found.extend(first_person_asides(sheet))
    found.extend(_unlisted(sheet, groups, found))
    found.extend(list(apposed(sheet, _cues(found), starts)))
    found.extend(nominal(sheet, _cues(found)))
    found.extend(list(concessions(sheet, found)))
    found.extend(list(after_colon(sheet, found)))
    found.extend(list(interviews(sheet, found)))
    found.extend(list(clauses_after_colon(sheet, found)))
    found.extend(list(bracketed(sheet, found)))
    found.extend(list(embedded(sheet, found)))
    found.extend(list(half_quoted(sheet, found)))
    found.extend(list(floating(sheet, found)))
    for draft in found:
        _split_relay(sheet, draft)
    _cut_at_incises(framed, found)
    return tidied(sheet, found)


def _cues(drafts: Sequence[Draft]) -> frozenset[int]:
    return frozenset(i for draft in drafts for i in range(*draft.cue))


def _cut_at_incises(framed: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    """« Selon la loi, le pont est sûr, a dit la maire »: what the law says ends before the incise that holds it."""
    incises = [d for d in drafts if d.rule == "incise" and d.content]
    for draft in framed:
        for around in incises:
            first, last = draft.content[-1] if draft.content else (0, 0)
            holds = any(a <= draft.cue[0] and draft.cue[1] <= b for a, b in around.content)
            if holds and first < around.cue[0] < last and draft.source != around.source:
                draft.content[-1] = (first, around.cue[0])


def _unlisted(sheet: Sheet, groups: Sequence[Group], drafts: Sequence[Draft]) -> list[Draft]:
    """Incises of verbs that only their place makes reporting."""
    cues = _cues(drafts)
    found = (incise(sheet, group) for group in unlisted(sheet, {g.verb for g in groups}) if group.verb not in cues)
    return [draft for draft in found if draft is not None]


def _plausible(sheet: Sheet, group: Group, frame: str, act: str, source: Stretch | None) -> bool:
    """A bare object needs somebody who can speak; only a passive or an infinitive may do without a source."""
    if source is not None and sheet.words[source[0]] in ("personne", "rien", "aucun", "aucune", "nul", "nulle"):
        return False
    if source is not None and _asked(sheet, source):
        return False
    if group.lexeme.name == "entendre" and (group.compound or group.object is not None or not group.tense.finite):
        return False  # heard, not meant
    if source is None and group.lexeme.head in ("être", "avoir"):
        return False
    if source is None and (frame == "pred_a" or (group.modal == "pouvoir" and frame in ("adj", "pred_comme"))):
        return False
    if source is not None and sheet.text(*source).lower() in ("cela", "ceci", "ça", "ce"):
        return False
    if group.tense is Tense.INFINITIVE and _impersonal(sheet, group.first):
        return False
    if not group.tense.finite and group.lexeme.name in words("only_finite"):
        return False
    if group.tense is not Tense.CONDITIONAL and group.lexeme.name in words("only_conditional"):
        return False
    if source is not None and group.lexeme.name == "convenir" and sheet.words[source[0]] == "il" and not group.compound:
        return False
    if group.bare and frame == "que" and sheet.word(group.last) not in ("que", "qu'", ",", "à"):
        return not sheet.deps[group.verb].startswith(("acl", "amod"))
    if source is None:
        if frame == "que" and not group.passive and _unowned(sheet, group):
            return False
        return (
            (group.lexeme.head == "faire" and frame == "np" and act == "fear")
            or (frame == "np" and _purpose(sheet, group))
            or (group.passive and not frame.startswith("np_"))
            or frame in ("que", "quotation", "obj_que")
            or (frame in _QUALIFYING and group.bare)
        )
    if not frame.startswith(("np", "obj_", "dat", "inf", "a_ce", "pred_dans", "naming")) or (
        frame == "inf" and act in ("state", "confirm")
    ):
        return True
    return animate(sheet, source)


def _unowned(sheet: Sheet, group: Group) -> bool:
    """True for a clause that nobody puts forward: « un recours pour montrer que… », « imaginons que… »."""
    return group.tense is Tense.INFINITIVE or sheet.words[group.first].endswith("ons")


def _asked(sheet: Sheet, source: Stretch) -> bool:
    """True for the first word of « Qui a dit : « Le port fermera » ? »."""
    unit = sheet.units[sheet.unit_of[source[0]]]
    return sheet.words[source[0]] == "qui" and source[0] == unit.first and sheet.words[unit.last - 1] == "?"


def _purpose(sheet: Sheet, group: Group) -> bool:
    """True for « (une marche) pour dénoncer les violences »."""
    before = sheet.word(group.first - 1)
    to = before == "pour" or (before in ("de", "d'") and sheet.word(group.first - 2) == "afin")
    return to and group.tense is Tense.INFINITIVE


def _impersonal(sheet: Sheet, first: int) -> bool:
    """True before an infinitive that nobody says.

    « il faut dire que », « force est de constater que », « comment croire que », « il est difficile de croire que ».
    """
    before = sheet.word(first - 1)
    if before in ("comment", "pourquoi") or sheet.words[max(0, first - 3) : first] == ["force", "est", "de"]:
        return True
    if before in ("de", "d'") and sheet.word(first - 2) in words("ease"):
        verb = next((i for i in range(first - 3, 0, -1) if sheet.finite[i]), 0)
        return sheet.word(verb - 1) in ("il", "c'", "n'")
    return before in ("faut", "fallait", "faudrait", "faudra")


def _done(sheet: Sheet, group: Group, frame: str, earlier: list[tuple[Group, Stretch | None]]) -> bool:
    """True for an infinitive that is done rather than said (« chargés de minimiser le risque »)."""
    if group.tense is not Tense.INFINITIVE or frame != "np" or group.lexeme.name not in words("no_infinitive"):
        return False
    return not any(other.last == group.first for other, _ in earlier)


def _split_relay(sheet: Sheet, draft: Draft) -> None:
    if draft.source is None:
        return
    relay = cited_by(sheet, draft.source, sheet.units[sheet.unit_of[draft.source[0]]].last)
    if relay is not None and relay[0][0] < relay[0][1]:
        draft.source = relay[0]
        draft.relayed.append(relay[1])


def _by_frame(sheet: Sheet, draft: Draft, framing: Draft | None) -> None:
    """« Pour la maire, ce pont est utile, précisant que… »: a participle under a thing goes to the framing source."""
    if (
        framing is None
        or draft.group is None
        or draft.group.tense is not Tense.PRESENT_PARTICIPLE
        or draft.source is None
    ):
        return
    if framing.cue[0] < draft.cue[0] and not animate(sheet, draft.source):
        draft.source = framing.source


def _of_group(
    sheet: Sheet, group: Group, starts: dict[int, Group], earlier: list[tuple[Group, Stretch | None]]
) -> list[Draft]:
    inserted = incise(sheet, group)
    if inserted is not None:
        return [inserted]
    _, last = bounds(sheet, group.verb)
    found = []
    for frame, reading, content in complements(sheet, group, last, starts):
        qualifies = group.bare and frame in _QUALIFYING and modified(sheet, group) is not None
        source = agent(sheet, group) if qualifies else source_of(sheet, group, earlier)
        if source is not None and _purpose(sheet, group) and not animate(sheet, source):
            source = None
        if not _plausible(sheet, group, frame, reading.act, source) or _done(sheet, group, frame, earlier):
            continue
        draft = Draft((group.first, group.last), content, source, reading, frame, group, frame=frame)
        relay = next((s for other, s in reversed(earlier) if other.lexeme.head == "citer"), None)
        if relay is not None and group.tense is Tense.PRESENT_PARTICIPLE and source != relay:
            draft.relayed.append(relay)
        found.append(draft)
    if found:
        return found
    whole, plain = passive(sheet, group), bare_of_tail(group) or of_modal(sheet, group)
    if whole is not None:
        return [whole]
    return _of_group(sheet, plain, starts, earlier) if plain is not None else []


def _finished(sheet: Sheet, drafts: list[Draft], entities: Sequence[Entity]) -> list[Attribution]:
    above = parents(drafts)
    for draft in drafts:
        speech_act(sheet, draft)
    perform(sheet, drafts, above)
    resolver = Resolver(sheet, entities, drafts)
    names = _names(sheet, drafts, above, resolver)
    plain = terms(sheet, drafts)
    return [
        Attribution(
            content=tuple(sheet.span(*stretch) for stretch in draft.content),
            cue=sheet.span(*draft.cue),
            source=_span(sheet, draft.source),
            resolved=names[n],
            kind=kind_of(sheet, draft, plain),
            act=draft.reading.act,
            commitment=commitment(sheet, draft),
            via=_chain(sheet, n, drafts, above, names, resolver),
            author=draft.reading.author,
            channel=_span(sheet, channel_of(sheet, draft)),
            zone=sheet.zone(draft.cue[0]),
            rule=draft.rule,
        )
        for n, draft in enumerate(drafts)
    ]


def _names(sheet: Sheet, drafts: list[Draft], above: list[int | None], resolver: Resolver) -> list[str | None]:
    """The name of every source: those outside quotations first, in reading order, then those of quoted words.

    First persons take the name of whoever is quoted around them; a quoted third person is somebody else.
    """
    names: list[str | None] = [None] * len(drafts)
    order = sorted(range(len(drafts)), key=lambda k: (_quoted_source(sheet, drafts[k]), k))
    for n in order:
        draft, parent = drafts[n], above[n]
        around = names[parent] if parent is not None else None
        if draft.source is None:
            goes_on = draft.rule == "floating" or (draft.group is not None and narrated(sheet, draft.group))
            names[n] = resolver.last_speaker(draft.cue[0]) if goes_on else None
        elif _first_person(sheet, draft):
            names[n] = around if parent is not None else resolver.quoted_speaker(draft.cue[0])
        else:
            barred = (around,) if around is not None and _quoted_source(sheet, draft) else ()
            before = draft.first if draft.rule == "incise" else draft.cue[0]
            whom = draft.stands_for or draft.source
            name = resolver.name(whom, before, barred, aloud=draft.rule == "incise")
            if name is not None:
                resolver.speaks(draft.source, name, aside=draft.rule.startswith("according"))
            names[n] = name
    return names


def _quoted_source(sheet: Sheet, draft: Draft) -> bool:
    """True where a source stands in somebody's quotation."""
    return draft.source is not None and sheet.quoted[draft.source[0]] >= 0


def _first_person(sheet: Sheet, draft: Draft) -> bool:
    return (
        draft.source is not None
        and draft.source[1] - draft.source[0] == 1
        and sheet.words[draft.source[0]] in FIRST_PERSON
    )


def _chain(
    sheet: Sheet, n: int, drafts: list[Draft], above: list[int | None], names: list[str | None], resolver: Resolver
) -> tuple[str, ...]:
    """Who passes a draft's words on, outermost first; « on » passes on nothing, and *je* is quoted by himself."""
    chain: list[str] = []
    seen = {n}
    parent = above[n] if not _incidental(sheet, drafts[n]) else None
    if above[n] is None and (speaker := _unannounced(sheet, drafts[n], resolver)) is not None:
        chain.append(speaker)
    while parent is not None and parent not in seen:
        seen.add(parent)
        name = names[parent]
        if name is not None and name != UNSPECIFIED and not _goes_on(drafts[n], drafts[parent], name == names[n]):
            chain.append(name)
        parent = above[parent]
    chain.reverse()
    relays = [name for stretch in drafts[n].relayed if (name := resolver.name(stretch)) not in (None, names[n])]
    return tuple(dict.fromkeys([*chain, *(name for name in relays if name is not None)]))


def _unannounced(sheet: Sheet, draft: Draft, resolver: Resolver) -> str | None:
    """Who speaks in the quotation around a cue when no other cue announces it."""
    number = sheet.quoted[draft.cue[0]]
    if number < 0 or draft.rule in ("floating", "colon", "incise") or draft.frame == "quotation":
        return None
    first, last = sheet.quotations[number].inside
    if last - first < _SPEECH or sheet.zone(first) is ZoneKind.TITLE:
        return None
    return resolver.quoted_speaker(draft.cue[0])


def _incidental(sheet: Sheet, draft: Draft) -> bool:
    """« …, qui réclame une hausse »: what the writer adds on a source in a clause of its own, outside quotations."""
    if draft.source is None or sheet.quoted[draft.source[0]] >= 0:
        return False
    first = draft.source[0]
    return sheet.words[first].lstrip("-") == "qui" and (sheet.word(first - 1) == "," or sheet.words[first] == "-qui")


def _goes_on(draft: Draft, parent: Draft, same: bool) -> bool:
    """True where what seems to hold a cue only stands beside it, with the same source.

    « Selon la maire, le pont est utile, ajoutant que… », « il évoque un pont qui, selon lui, tiendra », « elle répond à
    ce qu'elle qualifie d'attaque ».
    """
    participle = draft.group is not None and draft.group.tense is Tense.PRESENT_PARTICIPLE
    framed = "selon" in (parent.frame, draft.frame)
    return same and (participle or framed or draft.rule.startswith("pred_"))


def _span(sheet: Sheet, stretch: Stretch | None) -> Span | None:
    return sheet.span(*stretch) if stretch is not None else None
