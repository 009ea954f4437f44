"""How one article names each of its entities: the forms as written, with the article before them where there is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from recoupe.crosscheck.addresses import is_body
from recoupe.crosscheck.countries import country, governed
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import (
    CIVIL,
    PARTICLES,
    civil_gender,
    folded,
    given_gender,
    given_names,
    is_name,
    is_pronoun,
    untitled,
    words,
)
from recoupe.model import Entity, EntityType, Reading, Span

__all__ = ["Seen", "plain", "seen"]

_DETERMINER = re.compile(r"(?:\b(?:les?|la|des)\s|\bl[’'])$", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:les|des|ces|ses|leurs)\s", re.IGNORECASE)
_TITLE = re.compile(r"(?<![\w-])([^\W\d_]+\.?)\s$")
_CIVIL = 12  # characters before a name within which its civil title stands
_LOCATED = re.compile(r"\b(?:à|en|vers|dans)\s$", re.IGNORECASE)
_REACH = 40  # characters before a mention within which its head noun stands
_PLAIN = 4  # words of a name at most


@dataclass(frozen=True, slots=True)
class Seen:
    """An entity in its article. ``forms`` are its names as written, with how often each stands there."""

    reading: Reading
    article: int
    entity: Entity
    forms: Counter[str]

    @property
    def full_name(self) -> tuple[str, ...]:
        """The words of the fullest name of two to four words that the article gives, else of the name it goes by."""
        own = words(_name_proper(self.entity.name))
        if len(own) > 1 and min(map(len, own)) > 1:
            return own
        fuller = [words(form) for form in sorted(self.forms) if plain(form)]
        full = [w for w in fuller if len(w) > 1 and own and own[-1] in w and min(map(len, w)) > 1]
        return max(full, key=len, default=own)

    @property
    def gender(self) -> str:
        """The gender (m, f or x) that a civil title shows, else the given name of the full name."""
        text = self.reading.article.text
        titled = (text[s.start : s.end].split() for m in sorted(self.entity.mentions) for s in _written(text, m))
        shown = (civil_gender(form[0]) for form in titled if len(form) > 1)
        return next((g for g in shown if g != "x"), given_gender(self.full_name[0]) if self.full_name[1:] else "x")

    @property
    def main(self) -> str:
        """The form that the article's entity is compared by: a person's full name where it gives one."""
        if self.entity.type is not EntityType.PERSON:
            return self.entity.name
        own = self.full_name
        return next((f for f in (self.entity.name, *sorted(self.forms)) if words(f) == own), self.entity.name)

    def places(self) -> dict[str, Span]:
        """Every form with the characters where it first stands. A name put together from several words has none."""
        text = self.reading.article.text
        found: dict[str, Span] = {}
        for span in sorted(self.entity.mentions):
            for place in _written(text, span, self.entity.type):
                found.setdefault(" ".join(text[place.slice].split()), place)
        for form, span in self.determined():
            found.setdefault(form, span)
        return found

    def determined(self) -> Iterator[tuple[str, Span]]:
        """The names with their head (« phare blanc Vial ») and article (« la Norvège »); a person’s has none."""
        text = self.reading.article.text
        for span in self.entity.mentions if self.entity.type is not EntityType.PERSON else ():
            start = self._head(text, span)
            before = _DETERMINER.search(text[max(0, start - 4) : start])
            name = " ".join(text[start : span.end].split())
            if start < span.start:
                yield name, Span(start, span.end)
            if before and name:
                article = before.group().strip().lower()
                whole = Span(start - len(before.group()), span.end)
                yield (f"{article}{name}" if article[-1] in "’'" else f"{article} {name}"), whole

    def _head(self, text: str, span: Span) -> int:
        """Where a name begins with the common noun that heads it in full, a few words before the mention."""
        head = self.entity.name.split(" ", 1)[0]
        if not head.islower() or text.startswith(head, span.start):
            return span.start
        found = text.rfind(head, max(0, span.start - _REACH), span.start)
        between = text[found : span.start] if found >= 0 else "."
        return span.start if any(c in between for c in ".,;:!?()\n") else found


def seen(readings: Sequence[Reading]) -> list[Seen]:
    """Every entity of every article; those plainly mislabelled are set right by what the other articles say."""
    labels: dict[tuple[str, ...], Counter[bool]] = {}
    for read in readings:
        for entity in read.entities:
            labels.setdefault(words(entity.name), Counter())[entity.type is EntityType.PERSON] += 1
    persons = {name for name, labelled in labels.items() if labelled[True]}
    mostly = {name for name in persons if labels[name][True] > labels[name][False]}
    persons |= {words(w.name) for r in readings for e in r.entities for w in _named_after(e, r, set())}
    outlets = {folded(r.article.outlet) for r in readings if r.article.outlet}
    return [
        Seen(reading, n, entity, _forms(reading, entity))
        for n, reading in enumerate(readings)
        for entity in chain(
            (_recast(each, reading, persons, mostly, outlets) for each in reading.entities),
            (who for each in reading.entities for who in _named_after(each, reading, persons)),
        )
    ]


def _named_after(entity: Entity, reading: Reading, persons: set[tuple[str, ...]]) -> Iterator[Entity]:
    """The person in « l’affaire Anne Vial », « le procès Vial »: by a full name, or the surname of one in the story."""
    noun, _, name = entity.name.partition(" ")
    own = words(name)
    if entity.type is not EntityType.EVENT or folded(noun) not in _affairs() or not own or not plain(name):
        return
    bearers = {full for full in persons if len(full) > len(own) and full[-len(own) :] == own}
    if (len(own) > 1 and own[0] in given_names()) or (len(own) == 1 and len(bearers) == 1):
        text = reading.article.text
        spans = (Span(s.end - len(name), s.end) for s in entity.mentions if text[s.slice].endswith(name))
        mentions = tuple(sorted(spans))
        if mentions:
            yield Entity(name, EntityType.PERSON, (), (), mentions)


@cache
def _affairs() -> frozenset[str]:
    return frozenset(folded(word) for kind, word in rows("crosscheck_kinds.tsv") if kind == "affair")


def _name_proper(name: str) -> str:
    """A person's name without what a reading left behind it: « Anne Vial aux fourneaux »."""
    parts = name.split()
    small = (n for n, part in enumerate(parts) if n > 1 and part.islower() and folded(part) not in PARTICLES)
    return " ".join(parts[: next(small, len(parts))])


def plain(form: str) -> bool:
    """True for a name by itself, of at most four words.

    >>> plain("Anne Le Goff"), plain("Paul Vial d’Arc"), plain("la préfète Anne Le Goff")
    (True, True, False)
    """
    parts = re.split(r"[\s’']+", untitled(form))
    small = [part for part in parts if not part[:1].isupper()]
    return 0 < len(words(form)) <= _PLAIN and parts[0][:1].isupper() and PARTICLES.issuperset(small)


def _recast(
    entity: Entity,
    reading: Reading,
    persons: set[tuple[str, ...]],
    mostly: set[tuple[str, ...]],
    outlets: set[str],
) -> Entity:
    """The entity as an organisation when it is an outlet or a known body; as a person when named like one elsewhere."""
    if {folded(form) for form in (entity.name, *entity.aliases)} & outlets:
        return replace(entity, type=EntityType.ORGANISATION)
    if is_body(entity.name):
        return replace(entity, type=EntityType.ORGANISATION)
    own = words(entity.name)
    if len(own) == 1 and own in persons and own[0] in given_names() and entity.type is EntityType.PLACE:
        return replace(entity, type=EntityType.PERSON)
    if len(own) == 1 and entity.type is EntityType.PLACE and _is_surname(entity, reading, own[0], persons):
        return replace(entity, type=EntityType.PERSON)
    if entity.type is EntityType.PERSON or len(own) < 2 or not plain(entity.name) or governed(entity.name):
        return entity
    named = own[0] in given_names()
    known = named and any(own[at:] in persons for at in range(len(own)))
    speaks = any(each.resolved == entity.name for each in reading.attributions)
    person = known or own in mostly or (speaks and (named or entity.type is EntityType.PLACE))
    return replace(entity, type=EntityType.PERSON) if person else entity


def _is_surname(entity: Entity, reading: Reading, word: str, persons: set[tuple[str, ...]]) -> bool:
    """True of a name that no list knows as a place and that one person bears, here or where nothing is located."""
    bearers = [full for full in persons if full[-1] == word and full[0] in given_names() and len(full) > 1]
    text = reading.article.text
    here = any(words(each.name) in bearers for each in reading.entities)
    located = not here and any(_LOCATED.search(text[max(0, span.start - 5) : span.start]) for span in entity.mentions)
    return len(bearers) == 1 and word not in _places() and not located


@cache
def _places() -> frozenset[str]:
    return frozenset(folded(row[0]) for row in rows("places.tsv"))


def _forms(reading: Reading, entity: Entity) -> Counter[str]:
    text = reading.article.text
    bare = Counter(" ".join(text[span.slice].split()) for span in entity.mentions)
    forms = Counter(
        " ".join(text[form.slice].split()) for span in entity.mentions for form in _written(text, span, entity.type)
    )
    for form in (entity.name, *entity.aliases):
        if form == entity.name or form not in bare:  # « Vial » is no form where it stands in « M. Vial » alone
            forms[form] += 0
    return Counter({form: n for form, n in forms.items() if form == entity.name or _names(form, entity)})


def _written(text: str, span: Span, kind: EntityType = EntityType.PERSON) -> Iterator[Span]:
    """A mention as it is written: a surname with the civil title before it, a longer name with it and without."""
    title = _TITLE.search(text[max(0, span.start - _CIVIL) : span.start]) if kind is EntityType.PERSON else None
    if title and folded(title[1]) in CIVIL:
        yield Span(span.start - len(title[0]), span.end)
    if not title or folded(title[1]) not in CIVIL or len(text[span.slice].split()) > 1:
        yield span


def _names(form: str, entity: Entity) -> bool:
    """True of a form that may stand for the name; not « Japon » for « mer du Japon », nor « les ministres X et Y »."""
    if entity.type is EntityType.ORGANISATION:  # an army or a ministry is named in small letters too
        return is_name(form) or not is_pronoun(form)
    if entity.type is EntityType.PLACE and country(form) and not country(entity.name):
        return False
    return is_name(form) and not (entity.type is EntityType.PERSON and _SEVERAL.match(form))
