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

from recoupe.crosscheck.canonical import canonical
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.speakers import Speakers
from recoupe.crosscheck.wires import staff_of
from recoupe.model import Reading, Statement
from recoupe.story import Copy, Identity, Origin

__all__ = ["Sources", "fold", "origin_of", "sources"]

UNNAMED = "sans source nommée"
_MOSTLY = 3  # times as many articles tell it without a speaker, before the speaker is not who it goes back to
_NOBODY = frozenset({"on"})  # « on craint » names nobody


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
    if statement.speaker and folded(statement.speaker).split(" ", 1)[0] not in _NOBODY:
        speaker, group, why = known.speakers.who(reading, statement.speaker)
        relays = [known.speakers.name(relay) for relay in statement.via]
        via = tuple(dict.fromkeys(relay for relay in (*relays, wire) if relay and relay != speaker))
        return Origin(speaker, via, (article.file,), why, group)
    if statement.via:
        relay, group, _ = known.speakers.who(reading, statement.via[-1])
        return Origin(relay, (), (article.file,), f"rapporté par {relay}", group)
    if wire:
        return Origin(wire, (), (article.file,), f"même passage qu’une dépêche {wire}", UNNAMED)
    if reading.agencies:
        agency = reading.agencies[0]
        return Origin(agency, (), (article.file,), f"article signé {agency}, sans source nommée", UNNAMED)
    own = "dit par l’article lui-même, sans source nommée"
    return Origin(article.outlet or article.file, (), (article.file,), own, UNNAMED)


def fold(origins: Sequence[Origin]) -> tuple[Origin, ...]:
    """The independent origins among several: one speaker, one government, one wire each count once."""
    groups: dict[str, list[Origin]] = {}
    for origin in sorted(origins, key=lambda o: (o.files, o.name, o.via)):
        groups.setdefault(origin.group or origin.name, []).append(origin)
    unnamed = groups.pop(UNNAMED, [])
    found = [_one(group, members) for group, members in groups.items()] or ([_unnamed(unnamed)] if unnamed else [])
    if unnamed and len(found) == 1 and len(_files(unnamed)) > _MOSTLY * len(found[0].files):
        found = [_led(_unnamed(unnamed), found[0])]
    return tuple(sorted(found, key=lambda o: (-len(o.files), o.name)))


def _led(told: Origin, said: Origin) -> Origin:
    """One origin of what nearly all articles tell as theirs and one puts into a mouth."""
    files = tuple(sorted({*told.files, *said.files}))
    return Origin(told.name, told.via, files, f"{told.reason} ; {said.reason}", told.group)


def _one(group: str, members: Sequence[Origin]) -> Origin:
    names = list(dict.fromkeys(member.name for member in members))
    reasons = list(dict.fromkeys(member.reason for member in members))
    if len({folded(name) for name in names}) > 1:
        reasons.append("comptés pour un : " + ", ".join(names))
    return Origin(
        name=names[0] if len({folded(name) for name in names}) == 1 else group,
        via=_common_relays(members),
        files=_files(members),
        reason=" ; ".join(reasons),
        group=group,
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
