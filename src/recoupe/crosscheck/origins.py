"""Whose word an article's statement goes back to, and how many independent ones stand behind several.

    known = sources(readings, copies, identities)
    fold([origin_of(reading, statement, known) for reading, statement in accounts])

In this order: the speaker named at the inner end of the chain, one government counting once whoever speaks for it;
without a speaker, the agency whose text the passage is, then the agency that the article credits; else the outlet.
Statements without a speaker add nothing beside one that has one, and are one origin at most: that two articles do not
name their source is no proof that they have two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from recoupe.crosscheck.accounts import bleached
from recoupe.crosscheck.canonical import canonical
from recoupe.crosscheck.descriptions import voiceless
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.speakers import Speakers
from recoupe.crosscheck.wires import staff_of
from recoupe.model import Reading, Statement
from recoupe.story import Copy, Identity, Origin

__all__ = ["UNNAMED", "Sources", "fold", "origin_of", "sources"]

UNNAMED = "sans source nommée"
_MOSTLY = 3  # times as many articles tell it without a speaker, before the speaker is not who it goes back to
_NOBODY = frozenset({"on"})  # « on craint » names nobody
_OTHER = frozenset({"autre", "second"})  # what makes of a description somebody else


@dataclass(frozen=True, slots=True)
class Sources:
    """What tells where words come from: by file, the passages shared with a dispatch; and who the speakers are."""

    passages: Mapping[str, tuple[tuple[int, int, str], ...]]
    speakers: Speakers

    def agency(self, file: str, start: int, end: int) -> str | None:
        """The agency whose text these characters of a file are, when at least half of them are."""
        listed = self.passages.get(file, ())
        at = bisect_left(listed, end, key=lambda passage: passage[0])
        for first, last, agency in reversed(listed[:at]):
            if 2 * (min(last, end) - max(first, start)) >= end - start:
                return agency
        return None


def sources(readings: Sequence[Reading], copies: Sequence[Copy], identities: Sequence[Identity]) -> Sources:
    """Gather what ``origin_of`` needs, once for a story."""
    found: dict[str, set[tuple[int, int, str]]] = {}
    for copy in copies:
        for evidence in (side for passage in copy.passages for side in passage):
            if copy.origin:
                found.setdefault(evidence.file, set()).add((evidence.start, evidence.end, copy.origin))
    passages = {file: tuple(sorted(places)) for file, places in found.items()}
    return Sources(passages, Speakers.of(readings, identities, canonical(identities)))


def origin_of(reading: Reading, statement: Statement, known: Sources) -> Origin:
    """Whose word one statement is; ``reason`` says in French how that was found."""
    article = reading.article
    extent = (min(s.start for s in statement.spans), max(s.end for s in statement.spans)) if statement.spans else (0, 0)
    wire = known.agency(article.file, *extent)
    staff = staff_of(statement.speaker or "")
    if staff:
        return Origin(staff, (), (article.file,), f"vu par {statement.speaker}", UNNAMED)
    if statement.speaker and _is_somebody(statement.speaker):
        speaker, group, why = known.speakers.who(reading, statement.speaker)
        relays = [known.speakers.name(relay) for relay in statement.via]
        via = tuple(dict.fromkeys(relay for relay in (*relays, wire) if relay and relay != speaker))
        return Origin(speaker, via, (article.file,), why, group)
    if statement.via and _is_somebody(statement.via[-1]):
        relay, group, _ = known.speakers.who(reading, statement.via[-1])
        return Origin(relay, (), (article.file,), f"rapporté par {relay}", group)
    if wire:
        return Origin(wire, (), (article.file,), f"même passage qu’une dépêche {wire}", UNNAMED)
    if reading.agencies:
        agency = reading.agencies[0]
        return Origin(agency, (), (article.file,), f"article signé {agency}, sans source nommée", UNNAMED)
    own = "dit par l’article lui-même, sans source nommée"
    return Origin(article.outlet or UNNAMED, (), (article.file,), own, UNNAMED)


def fold(origins: Sequence[Origin]) -> tuple[Origin, ...]:
    """The independent origins among several: one speaker, one government, one wire each count once.

    A description that holds no more than another one, a surname beside its full name, and « la jeune femme » beside the
    only name are no second origin; what an inquiry found is one, by whatever name.
    """
    groups: dict[str, list[Origin]] = {}
    for origin in sorted(origins, key=lambda o: (o.files, o.name, o.via)):
        groups.setdefault(folded(origin.group or origin.name), []).append(origin)
    unnamed = groups.pop(folded(UNNAMED), [])
    found = [_one(members) for members in _described(groups)] or ([_unnamed(unnamed)] if unnamed else [])
    if unnamed and len(found) == 1 and len(_files(unnamed)) > _MOSTLY * len(found[0].files):
        found = [_led(_unnamed(unnamed), found[0])]
    return tuple(sorted(found, key=lambda o: (-len(o.files), o.name)))


def _is_somebody(speaker: str) -> bool:
    words = folded(speaker).split()
    told = words[:1] != [] and words[0] not in _NOBODY and not bleached().issuperset(words)
    return told and not voiceless(speaker)


def _described(groups: Mapping[str, Sequence[Origin]]) -> list[list[Origin]]:
    """The members of each group, those together that may be one voice: « femme », « jeune femme de 34 ans »."""
    found: dict[str, list[Origin]] = {}
    named = [name for name, members in groups.items() if not all(map(_is_description, members))]
    for name in sorted(groups, key=lambda name: (-len(name.split()), name)):
        same = next((known for known in found if _is_less(name, known, groups[name], found[known])), name)
        found.setdefault(same, []).extend(groups[name])
    if len(named) == 1:
        for name in [name for name in found if name not in named and not _nouns("anybody").isdisjoint(_head(name))]:
            found.setdefault(named[0], []).extend(found.pop(name))
    return [found[name] for name in groups if name in found]


def _is_less(name: str, known: str, less: Sequence[Origin], more: Sequence[Origin]) -> bool:
    """True when a name may be no more than another one for the same voice."""
    described = {_is_description(origin) for origin in (*less, *more)}
    words, others = _singular(name), _singular(known)
    if described == {True}:
        inquired = not _nouns("inquiries").isdisjoint(words) and not _nouns("inquiries").isdisjoint(others)
        return inquired or (words <= others and _OTHER.isdisjoint(others - words))
    return described == {False} and len(words) == 1 and name == known.split()[-1]


def _is_description(origin: Origin) -> bool:
    return origin.name[:1].islower()


def _head(name: str) -> list[str]:
    """The words of a description before its complement (« *jeune femme* de 34 ans »)."""
    return list(takewhile(lambda word: word not in bleached(), name.split()))


def _singular(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in name.split())


@cache
def _nouns(table: str) -> frozenset[str]:
    """The nouns for what an inquiry found (« des expertises »), or for anybody (« la jeune femme »)."""
    return frozenset(folded(noun) for _, nouns in rows(f"crosscheck_{table}.tsv") for noun in nouns.split())


def _led(told: Origin, said: Origin) -> Origin:
    """One origin of what nearly all articles tell as theirs and one puts into a mouth."""
    files = tuple(sorted({*told.files, *said.files}))
    return Origin(told.name, told.via, files, f"{told.reason} ; {said.reason}", told.group)


def _one(members: Sequence[Origin]) -> Origin:
    first, names = members[0], list(dict.fromkeys(member.name for member in members))
    group = first.group if folded(first.group) != folded(first.name) else first.name
    reasons = list(dict.fromkeys(member.reason for member in members))
    if len({folded(name) for name in names}) > 1:
        reasons.append("comptés pour un : " + ", ".join(names))
    return Origin(
        name=names[0] if len({folded(name) for name in names}) == 1 else group or first.name,
        via=_common_relays(members),
        files=_files(members),
        reason=" ; ".join(reasons),
        group=first.group,
    )


def _unnamed(members: Sequence[Origin]) -> Origin:
    names = list(dict.fromkeys(member.name for member in members))
    reasons = list(dict.fromkeys(member.reason for member in members))
    if len(names) > 1:
        reasons.append("rien ne montre qu’il y ait plus d’une origine")
    wires = [m.name for m in members if "dépêche" in m.reason or "signé" in m.reason]
    name = names[0] if len(names) == 1 else min(wires, key=lambda w: (-wires.count(w), w), default=UNNAMED)
    return Origin(name, (), _files(members), " ; ".join(reasons), UNNAMED)


def _files(members: Sequence[Origin]) -> tuple[str, ...]:
    return tuple(sorted({file for member in members for file in member.files}))


def _common_relays(members: Sequence[Origin]) -> tuple[str, ...]:
    """Every relay by which the word came, in the order of first sight."""
    return tuple(dict.fromkeys(relay for member in members for relay in member.via))
