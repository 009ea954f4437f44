"""Why each form of an identity names it, and why those that look alike are two, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from recoupe.crosscheck.countries import of_country
from recoupe.crosscheck.forms import Seen
from recoupe.crosscheck.joins import Among, Groups, Left
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import PARTICLES, folded, is_description, untitled, words
from recoupe.crosscheck.ties import Tie, person_tie, thing_tie
from recoupe.crosscheck.wording import listing, phrase
from recoupe.model import EntityType
from recoupe.story import AliasKind, AliasReason, Apart, ApartKind, Evidence, Identity

__all__ = ["apart", "each_once", "reason", "reasons"]

_SHORT = frozenset({AliasKind.SURNAME, AliasKind.GIVEN_NAME, AliasKind.INITIALS, AliasKind.PART})  # may fit several
_OFFICE = 3  # words of an office before two who hold it might be taken for one
_NOTE = " ; "  # before the second half of a reason


def reason(
    form: str,
    kind: AliasKind,
    of: str,
    evidence: Sequence[Evidence],
    score: float | None = None,
    note: str = "",
) -> AliasReason:
    """A reason in the words of the language's table; ``note`` is the second half of the line."""
    why = phrase(f"why.alias.{kind}", of=of)
    return AliasReason(form, kind, of, f"{why}{_NOTE}{note}" if note else why, tuple(dict.fromkeys(evidence)), score)


def each_once(identity: Identity) -> tuple[AliasReason, ...]:
    """The reasons of an identity, for each form the plainest; of a short form, one for each way it was decided.

    Its own name needs none.
    """
    best: dict[str, int] = {}
    told = [each for each in identity.reasons if each.form != identity.name and each.evidence]
    for each in told:
        best[each.form] = min(_rank(each), best.get(each.form, len(AliasKind)))
    known: dict[tuple[str, str], AliasReason] = {}
    for each in told:
        if _rank(each) == best[each.form]:
            known.setdefault((each.form, each.why.partition(_NOTE)[2]), each)
    return tuple(sorted(known.values(), key=lambda r: (_rank(r), folded(r.form), r.form, r.why)))


def _rank(each: AliasReason) -> int:
    return list(AliasKind).index(each.kind)


def reasons(name: str, numbers: Sequence[int], chosen: Sequence[Seen], groups: Groups) -> tuple[AliasReason, ...]:
    """Why the forms of some entities, by number, are those of one identity of that name."""
    joins = {join.number: join for join in groups.joins}
    anchors = _anchors([chosen[n] for n in numbers])
    found = []
    for n in numbers:
        each = chosen[n]
        main, join = each.main, joins.get(n)
        for form, span in each.places().items():
            if form == name or not (form in each.forms or _is_determined(form, each)):
                continue
            place = _evidence(each, span.start, span.end)
            if folded(form) == folded(main) and join is not None and folded(chosen[join.to].main) != folded(form):
                of, tie, note = chosen[join.to].main, join.tie, _note(join.tie, join.among)
            elif folded(form) == folded(main):
                of, tie, note = name, _tie(each, form, name), ""
            else:
                of, tie = _nearest(each, form, main)
                others = _others(each, form, tie, numbers, chosen)
                if tie.kind is AliasKind.SURNAME and untitled(form) != form and not others:
                    tie = Tie(AliasKind.TITLE)  # « Mme Vial », with nobody else of that name in the article
                note = _note_here(each, tie, others)
            where = (place, *_anchor(of, each, anchors))
            found.append(reason(form, tie.kind, of, where, tie.score, note))
    return tuple(found)


def _is_determined(form: str, each: Seen) -> bool:
    return any(form == determined for determined, _ in each.determined())


def _nearest(each: Seen, form: str, main: str) -> tuple[str, Tie]:
    """The form of an article's entity that another goes with: its main one, else one that it shows a tie to."""
    for name in (main, *sorted(each.forms, key=lambda f: (-len(f), f))):
        if name != form and (tie := _shown(each, form, name)):
            return name, tie
    return main, Tie(AliasKind.DESCRIPTION if is_description(form) else AliasKind.CALLED)


def _tie(each: Seen, form: str, name: str) -> Tie:
    """What ties two forms of one entity; what they do not show, its article says."""
    return _shown(each, form, name) or Tie(AliasKind.DESCRIPTION if is_description(form) else AliasKind.CALLED)


def _shown(each: Seen, form: str, name: str) -> Tie | None:
    if each.entity.type is EntityType.PERSON:
        tie = person_tie(words(form), words(name))
        titled = any(person_tie(words(part), words(name)) for part in _parts(form)) or _only_titled(form, tie)
        return Tie(AliasKind.TITLE) if titled else tie
    tie = thing_tie(form, name)
    if tie is None and of_country(form) and of_country(form) == of_country(name):
        return Tie(AliasKind.DEMONYM)
    return tie


def _only_titled(form: str, tie: Tie | None) -> bool:
    """True of « Me Anne Vial » for « Anne Vial »."""
    return tie is not None and tie.kind is AliasKind.SPELLING and untitled(form) != form


def _parts(form: str) -> Iterator[str]:
    """What may be the name in « le maire de Brizac, Paul Vial », « Paul Vial, maire de Brizac »; nothing in a name."""
    yield from re.findall(r"^([^,(]+)[,(]", form)
    if any(word.islower() and folded(word) not in PARTICLES for word in re.split(r"[\s’']+", form)):
        yield from (form[match.start() :] for match in re.finditer(r"(?<![\w-])[^\W\d_]", form) if match[0].isupper())


def _note(tie: Tie, among: Among) -> str:
    return phrase(f"why.alias.among.{among}") if tie.kind in _SHORT else ""


def _others(each: Seen, form: str, tie: Tie, numbers: Sequence[int], chosen: Sequence[Seen]) -> list[Seen]:
    """Who else in the article bears a short form of a person's name."""
    if tie.kind not in _SHORT or each.entity.type is not EntityType.PERSON:
        return []
    own = {*numbers}
    return [o for n, o in enumerate(chosen) if n not in own and o.article == each.article and _bears(form, o)]


def _note_here(each: Seen, tie: Tie, others: Sequence[Seen]) -> str:
    """That the article names the bearer of a short form in full, or that it names others who bear it too."""
    if tie.kind not in _SHORT or each.entity.type is not EntityType.PERSON:
        return ""
    if others:
        return phrase("why.alias.among.shared", names=listing([other.main for other in others]))
    return phrase("why.alias.among.article")


def _bears(form: str, other: Seen) -> bool:
    own = words(form)
    return len(other.full_name) > len(own) and other.full_name[-len(own) :] == own


def _anchors(group: Sequence[Seen]) -> Mapping[str, list[Evidence]]:
    """Where the group's articles write each form, folded, in their order."""
    found: dict[str, list[Evidence]] = {}
    for each in group:
        for form, span in each.places().items():
            found.setdefault(folded(form), []).append(_evidence(each, span.start, span.end))
    return found


def _anchor(of: str, each: Seen, anchors: Mapping[str, Sequence[Evidence]]) -> Iterator[Evidence]:
    """A place of the form that another is tied to, in the same article if it stands there."""
    file = each.reading.article.file
    yield from sorted(anchors.get(folded(of), ()), key=lambda place: place.file != file)[:1]


def _evidence(each: Seen, start: int, end: int) -> Evidence:
    article = each.reading.article
    return Evidence(article.file, start, end, article.text[start:end])


def apart(found: Sequence[Identity], chosen: Sequence[Seen], groups: Groups) -> list[Identity]:
    """The identities of some groups, in their order, each with those it was not taken for."""
    home = {n: index for index, members in enumerate(groups.members) for n in members}
    parted: list[dict[tuple[int, ApartKind], Apart]] = [{} for _ in found]
    for left in (*groups.left, *_colleagues(groups, chosen)):
        a, b = home[left.one], home[left.other]
        if a == b:
            continue
        why = _why_apart(left, chosen)
        places = tuple(place for n in (left.one, left.other) for place in _first(chosen[n]))
        for here, there in ((a, b), (b, a)):
            other = found[there]
            parted[here].setdefault((there, left.kind), Apart(other.name, other.type, left.kind, why, places))
    return [
        replace(identity, apart_from=tuple(sorted(others.values(), key=lambda o: (o.kind, folded(o.name), o.type))))
        for identity, others in zip(found, parted, strict=True)
    ]


def _why_apart(left: Left, chosen: Sequence[Seen]) -> str:
    one, other = chosen[left.one], chosen[left.other]
    return phrase(f"why.apart.{left.kind}", one=one.main, other=other.main, office=_shared_office(one, other))


def _first(each: Seen) -> Iterator[Evidence]:
    places = each.places()
    span = places.get(each.main) or next(iter(places.values()), None)
    if span is not None:
        yield _evidence(each, span.start, span.end)


def _shared_office(one: Seen, other: Seen) -> str:
    held = {folded(role.text): role.text for role in one.entity.roles}
    return next((held[folded(r.text)] for r in other.entity.roles if folded(r.text) in held), "")


def _colleagues(groups: Groups, chosen: Sequence[Seen]) -> list[Left]:
    """Two people whom the story gives one office, in so many words: two spokeswomen of one ministry."""
    holders: dict[str, dict[int, int]] = {}
    for index, members in enumerate(groups.members):
        for n in members:
            for role in chosen[n].entity.roles if chosen[n].entity.type is EntityType.PERSON else ():
                if len(folded(role.text).split()) >= _OFFICE and folded(role.text).split()[0] not in _of_many():
                    holders.setdefault(folded(role.text), {}).setdefault(index, n)
    found = []
    for held in holders.values():
        numbers = list(held.values())
        found += [Left(a, b, ApartKind.OFFICE) for at, a in enumerate(numbers) for b in numbers[at + 1 :]]
    return found


@cache
def _of_many() -> frozenset[str]:
    """Nouns of what many are at a time: « membre de la mission », « députée du Nord »."""
    return frozenset(folded(row[0]) for row in rows("shared_offices.tsv"))
