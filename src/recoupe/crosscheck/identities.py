"""The persons, organisations, places and events of a story across its articles, each once, with every form seen.

for identity in identities(readings):
    print(identity.name, [(reason.form, reason.why) for reason in identity.reasons])
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.crosscheck import people, things
from recoupe.crosscheck.addresses import is_address, is_body
from recoupe.crosscheck.canonical import canonical
from recoupe.crosscheck.countries import governed, government
from recoupe.crosscheck.executive import nameless_government
from recoupe.crosscheck.forms import Seen, plain, seen
from recoupe.crosscheck.joins import Groups
from recoupe.crosscheck.names import PARTICLES, folded, untitled, words
from recoupe.crosscheck.naming import apart, each_once, reason, reasons
from recoupe.crosscheck.small_bodies import with_small_bodies
from recoupe.crosscheck.spoken import spoken
from recoupe.crosscheck.written import story, written
from recoupe.model import EntityType, Reading
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["canonical", "identities"]


def identities(readings: Sequence[Reading]) -> tuple[Identity, ...]:
    """Every identity of the story, those of most articles first. The order of the readings changes nothing."""
    ordered = sorted(readings, key=lambda r: (r.published.earliest or "9999", r.article.file, r.article.id))
    all_seen = seen(ordered)
    persons = [each for each in all_seen if each.entity.type is EntityType.PERSON]
    others = [each for each in all_seen if each.entity.type is not EntityType.PERSON]
    named: list[Identity] = []
    parted: list[Identity] = []
    for chosen, groups in ((persons, _persons(persons)), (others, _others(others))):
        own = [_identity(group, chosen, groups) for group in groups.members]
        named += own
        parted += apart(own, chosen, groups)
    found = _as_written(ordered, _with_speakers(ordered, named))
    texts = _texts(ordered)
    told = [replace(i, apart_from=left.apart_from) for i, left in zip(found, parted, strict=True)]
    told = with_small_bodies(told, texts)
    nameless = nameless_government(told, texts)
    told = [replace(i, reasons=each_once(i)) for i in (*told, *([nameless] if nameless else []))]
    return tuple(sorted(told, key=lambda i: (-len(i.files), -len(i.mentions), folded(i.name), i.type)))


def _texts(readings: Sequence[Reading]) -> Mapping[str, str]:
    return {reading.article.file: reading.article.text for reading in readings}


def _as_written(readings: Sequence[Reading], found: Sequence[Identity]) -> list[Identity]:
    """Mentions and aliases completed by what the articles write around the names that reading found."""
    whole = story(found, _texts(readings))
    made = []
    for identity in found:
        added = {each: kind for kind, each in written(identity, whole)}
        named = (each for each, kind in added.items() if kind is not AliasKind.DESCRIPTION)
        forms = {" ".join(each.quote.split()) for each in named} - {identity.name, *identity.aliases}
        known = {(m.file, at) for m in identity.mentions for at in (m.start, m.end)}
        new = [
            e
            for e in added
            if known.isdisjoint({(e.file, e.start), (e.file, e.end)}) and not any(o != e and e.covers(o) for o in added)
        ]
        why = [reason(" ".join(e.quote.split()), kind, identity.name, (e,)) for e, kind in sorted(added.items())]
        made.append(
            replace(
                identity,
                aliases=(*identity.aliases, *sorted(forms)),
                files=tuple(sorted({*identity.files, *(each.file for each in new)})),
                mentions=tuple(sorted({*identity.mentions, *new})),
                reasons=(*identity.reasons, *why),
            )
        )
    return made


def _with_speakers(readings: Sequence[Reading], found: Sequence[Identity]) -> list[Identity]:
    """Mentions and aliases completed by the words (« il », « le maire ») that reading resolved to a named speaker."""
    names = canonical(found)
    said: dict[str, set[Evidence]] = {}
    for reading in readings:
        article = reading.article
        for each in reading.attributions:
            if each.source and each.resolved:
                known = names.get(each.resolved) or names.get(folded(each.resolved))
                if known:
                    quote = article.text[each.source.slice]
                    said.setdefault(known, set()).add(Evidence(article.file, each.source.start, each.source.end, quote))
    return [spoken(identity, said.pop(identity.name, set())) for identity in found]


def _persons(chosen: Sequence[Seen]) -> Groups:
    return people.assign([people.Person(each.full_name, each.article, each.gender) for each in chosen])


def _others(chosen: Sequence[Seen]) -> Groups:
    return things.assign([things.Thing(e.entity.type, (e.entity.name, *sorted(e.forms))) for e in chosen])


def _identity(numbers: Sequence[int], chosen: Sequence[Seen], groups: Groups) -> Identity:
    group = [chosen[n] for n in numbers]
    counts: Counter[str] = Counter()
    kinds: Counter[EntityType] = Counter()
    mentions: set[Evidence] = set()
    roles: dict[str, str] = {}
    for each in group:
        article = each.reading.article
        counts.update(each.forms)
        counts.update(form for form, _ in each.determined())
        kinds[each.entity.type] += len(each.entity.mentions) or 1
        mentions.update(Evidence(article.file, s.start, s.end, article.text[s.slice]) for s in each.entity.mentions)
        for role in each.entity.roles:
            roles.setdefault(folded(role.text), role.text)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    if any(is_body(each.entity.name) for each in group):
        kind = EntityType.ORGANISATION
    name = _name(group, counts, kind)
    return Identity(
        name=name,
        type=kind,
        aliases=tuple(sorted((form for form in counts if form != name), key=lambda form: (-counts[form], form))),
        roles=tuple(roles.values()),
        files=tuple(sorted({each.reading.article.file for each in group})),
        mentions=tuple(sorted(mentions)),
        reasons=reasons(name, numbers, chosen, groups),
    )


def _name(group: Sequence[Seen], counts: Counter[str], kind: EntityType) -> str:
    """The full name most often written; a government is named after its country, a body rather than by its address."""
    states = [governed(each.entity.name) for each in group if each.entity.type is EntityType.ORGANISATION]
    state = next(filter(None, states), None)
    if kind is EntityType.ORGANISATION and state:
        return government(state)
    named = Counter(each.entity.name for each in group)
    if kind is EntityType.PERSON:
        forms = {untitled(form) for form in (*named, *counts) if plain(form)} or set(named)
        return max(forms, key=lambda form: (_fullness(form), counts[form] + named[form], not form.isascii(), form))
    return min(named, key=lambda name: (is_address(name), -named[name], -counts[name], -len(name), name))


def _fullness(name: str) -> int:
    parts = words(name)
    return 0 if len(parts) < 2 else 1 if any(len(p) == 1 and p not in PARTICLES for p in parts) else 2
