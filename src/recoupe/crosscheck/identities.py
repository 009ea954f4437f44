"""The persons, organisations, places and events of a story across its articles, each once, with every form seen.

for identity in identities(readings):
    print(identity.name, identity.aliases)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck import people, things
from recoupe.crosscheck.canonical import canonical
from recoupe.crosscheck.countries import governed, government
from recoupe.crosscheck.forms import Seen, plain, seen
from recoupe.crosscheck.names import folded, is_name, is_pronoun, untitled, words
from recoupe.crosscheck.written import kinds, written
from recoupe.model import EntityType, Reading
from recoupe.story import Evidence, Identity

__all__ = ["canonical", "identities"]

_LONG = 12  # words of a form before it is a sentence and no name


def identities(readings: Sequence[Reading]) -> tuple[Identity, ...]:
    """Every identity of the story, those of most articles first. The order of the readings changes nothing."""
    ordered = sorted(readings, key=lambda r: (r.published.earliest or "9999", r.article.file, r.article.id))
    all_seen = seen(ordered)
    named = [_identity(group) for group in (*_persons(all_seen), *_others(all_seen))]
    found = _as_written(ordered, _with_speakers(ordered, _with_states(named)))
    return tuple(sorted(found, key=lambda i: (-len(i.files), -len(i.mentions), folded(i.name), i.type)))


def _with_states(found: Sequence[Identity]) -> list[Identity]:
    """Governments take over, as aliases, the names of their country and capital that the story uses as places too."""
    places: dict[str, set[str]] = {}
    for identity in found:
        state = governed(identity.name) if identity.type is EntityType.PLACE else None
        if state:
            places.setdefault(government(state), set()).update((identity.name, *identity.aliases))
    return [
        replace(each, aliases=(*each.aliases, *sorted(places[each.name] - {*each.aliases})))
        if each.type is EntityType.ORGANISATION and each.name in places
        else each
        for each in found
    ]


def _as_written(readings: Sequence[Reading], found: Sequence[Identity]) -> list[Identity]:
    """Mentions and aliases completed by what the articles write around the names that reading found."""
    texts = {reading.article.file: reading.article.text for reading in readings}
    alone = kinds(found, texts)
    made = []
    for identity in found:
        added = written(identity, texts, alone)
        forms = {" ".join(each.quote.split()) for each in added} - {identity.name, *identity.aliases}
        known = {(m.file, at) for m in identity.mentions for at in (m.start, m.end)}
        new = [e for e in added if known.isdisjoint({(e.file, e.start), (e.file, e.end)})]
        aliases, mentions = (*identity.aliases, *sorted(forms)), tuple(sorted({*identity.mentions, *new}))
        made.append(replace(identity, aliases=aliases, mentions=mentions))
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
    made = []
    for identity in found:
        added = said.pop(identity.name, set())
        forms = {form for each in added if (form := _spoken(each, identity))} - {identity.name, *identity.aliases}
        made.append(
            replace(
                identity,
                aliases=(*identity.aliases, *sorted(forms)),
                files=tuple(sorted({*identity.files, *(evidence.file for evidence in added)})),
                mentions=tuple(sorted({*identity.mentions, *added})),
            )
        )
    return made


def _spoken(evidence: Evidence, identity: Identity) -> str | None:
    """How a speaker is called: a pronoun (« a-t-elle » gives « elle »), or words that begin or end with a name."""
    form = " ".join(evidence.quote.split()).removeprefix("-t-").strip("-–, ")
    if is_pronoun(form):
        return form
    said, surname = folded(form).split(), words(identity.name)[-1:]
    named = said[: _LONG // 2], said[-1:]
    return form if is_name(form) and len(said) <= _LONG and any({*surname} & {*part} for part in named) else None


def _persons(all_seen: Sequence[Seen]) -> list[list[Seen]]:
    chosen = [each for each in all_seen if each.entity.type is EntityType.PERSON]
    named = [people.Person(each.full_name, each.article) for each in chosen]
    return [[chosen[n] for n in group] for group in people.assign(named)]


def _others(all_seen: Sequence[Seen]) -> list[list[Seen]]:
    chosen = [each for each in all_seen if each.entity.type is not EntityType.PERSON]
    named = [things.Thing(each.entity.type, (each.entity.name, *sorted(each.forms))) for each in chosen]
    return [[chosen[n] for n in group] for group in things.assign(named)]


def _identity(group: Sequence[Seen]) -> Identity:
    counts: Counter[str] = Counter()
    kinds: Counter[EntityType] = Counter()
    mentions: set[Evidence] = set()
    roles: dict[str, str] = {}
    for each in group:
        article = each.reading.article
        counts.update(each.forms)
        counts.update(each.determined())
        kinds[each.entity.type] += len(each.entity.mentions) or 1
        mentions.update(Evidence(article.file, s.start, s.end, article.text[s.slice]) for s in each.entity.mentions)
        for role in each.entity.roles:
            roles.setdefault(folded(role.text), role.text)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    name = _name(group, counts, kind)
    return Identity(
        name=name,
        type=kind,
        aliases=tuple(sorted((form for form in counts if form != name), key=lambda form: (-counts[form], form))),
        roles=tuple(roles.values()),
        files=tuple(sorted({each.reading.article.file for each in group})),
        mentions=tuple(sorted(mentions)),
    )


def _name(group: Sequence[Seen], counts: Counter[str], kind: EntityType) -> str:
    """The full name most often written; a government is named after its country."""
    states = [governed(each.entity.name) for each in group if each.entity.type is EntityType.ORGANISATION]
    state = next(filter(None, states), None)
    if kind is EntityType.ORGANISATION and state:
        return government(state)
    named = Counter(each.entity.name for each in group)
    if kind is EntityType.PERSON:
        forms = {untitled(form) for form in (*named, *counts) if plain(form)} or set(named)
        return max(forms, key=lambda form: (_fullness(form), counts[form] + named[form], not form.isascii(), form))
    return min(named, key=lambda name: (-named[name], -counts[name], -len(name), name))


def _fullness(name: str) -> int:
    parts = words(name)
    return 0 if len(parts) < 2 else 1 if min(map(len, parts)) == 1 else 2
