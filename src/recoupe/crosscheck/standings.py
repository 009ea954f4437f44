"""Who somebody is, as several texts put it: an office beside a name (« Odile Varenne, maire de Brume »), an age.

No clause tells it, so that no account does: each passage becomes one, of the article's own voice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.accounts import Account, bleached
from recoupe.crosscheck.lines import function_words
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import predicate_class
from recoupe.model import Commitment, Entity, EntityType, Reading, Span, Statement, ZoneKind

__all__ = ["STANDING", "standings"]

STANDING = "=standing"  # the predicate of an account that says who somebody is
_APPOSED = re.compile(
    r",?\s*(?:(?:le|la|une?|son|sa)\s|l[’'])?\s*(?:[\w-]+\s)?"
)  # between a name and the office beside it
_FORMER = re.compile(r"\b(?:ancien(?:ne)?|ex|futur(?:e)?)\b", re.IGNORECASE)
_NEAR = 10  # characters before an office in which it is said to be past
_REACH = 60  # characters before an age in which the noun phrase begins that it is of
_CUT = re.compile(
    r"[,.;:!?«»“”\"()\n]\s*|(?<![\w’'-])(?:[ld][’']|(?:les?|la|une?|des|du|ce|cet|cette|son|sa) )", re.IGNORECASE
)
_AGED = re.compile(r"(?:,|,? âgée? de| de) (?P<age>[1-9]\d) ans\b(?! (?:de|d’|d'|ferme|plus)\b)")

Name = Callable[[str], str]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A passage that says who somebody is: what it is of, the head of what it says, and its other words."""

    key: Key
    words: frozenset[str]
    reading: Reading
    span: Span


def standings(readings: Sequence[Reading], families: Mapping[str, int], name: Name) -> list[tuple[Account, ...]]:
    """What several text families say somebody is, each as the passages that do; ``name`` gives one name to aliases."""
    found: dict[Key, list[list[_Said]]] = defaultdict(list)
    for said in (each for reading in readings for each in (*_offices(reading, name), *_ages(reading, name))):
        alike = next((known for known in found[said.key] if _same(known[0], said)), None)
        if alike is None:
            found[said.key].append([said])
        else:
            alike.append(said)
    facts = (members for groups in found.values() for members in groups)
    several = [m for m in facts if len({families.get(said.reading.article.file) for said in m}) > 1]
    after = 1 + sum(len(reading.sentences) for reading in readings)  # sentences without a clause have these numbers
    numbered = ((number, _first_of_each(members)) for number, members in enumerate(several, after))
    return [tuple(_account(said, number, families) for said in members) for number, members in numbered]


def _same(one: _Said, other: _Said) -> bool:
    return one.words == other.words or not one.words.isdisjoint(other.words)


def _first_of_each(members: Iterable[_Said]) -> list[_Said]:
    first: dict[str, _Said] = {}
    for said in members:
        first.setdefault(said.reading.article.file, said)
    return list(first.values())


def _offices(reading: Reading, name: Name) -> Iterator[_Said]:
    """Roles right beside a person's name, that say of what (« maire de Brume », not « le maire »)."""
    short = _short_names(reading, name)
    for entity in reading.entities:
        if entity.type is not EntityType.PERSON:
            continue
        for role in entity.roles:
            place = _beside(role.span, entity, reading.article.text)
            head, *others = _words(short(role.text)) or [""]
            if place is not None and others:
                former = _FORMER.search(reading.article.text, max(0, place.start - _NEAR), role.span.start) is not None
                yield _Said((name(entity.name), "former" * former, head), frozenset(others), reading, place)


def _short_names(reading: Reading, name: Name) -> Name:
    """What writes every body of a reading by its one name (« la CGB », « la Caisse générale de Brume »)."""
    bodies = [e for e in reading.entities if e.type is EntityType.ORGANISATION]
    aliases = {folded(alias): folded(name(e.name)) for e in bodies for alias in (e.name, *e.aliases)}
    pattern = "|".join(re.escape(alias) for alias in sorted(aliases, key=lambda a: (-len(a), a)) if alias)
    if not pattern:
        return folded
    return lambda text: re.sub(rf"\b(?:{pattern})\b", lambda m: aliases[m[0]], folded(text))


def _words(text: str) -> list[str]:
    empty = function_words() | bleached()
    return [predicate_class(word) for word in folded(text).split() if len(word) > 1 and word not in empty]


def _beside(role: Span, entity: Entity, text: str) -> Span | None:
    """The characters of a role and of the name it stands beside."""
    for mention in entity.mentions:
        first, second = sorted((role, mention))
        if first.end <= second.start and _APPOSED.fullmatch(text, first.end, second.start):
            return Span(first.start, second.end)
    return None


def _ages(reading: Reading, name: Name) -> Iterator[_Said]:
    """« un coiffeur de 33 ans », « le coiffeur de Brume, 33 ans », « Odile Varenne, 33 ans »."""
    text = reading.article.text
    people = [(mention, e) for e in reading.entities if e.type is EntityType.PERSON for mention in e.mentions]
    for match in _AGED.finditer(text):
        start = _phrase_start(text, match.start())
        if not any(sentence.covers(Span(start, match.end())) for sentence in reading.sentences):
            continue
        own = {mention.start: name(e.name) for mention, e in people if start <= mention.start < match.start("age")}
        words = frozenset((*own.values(), *_words(text[start : match.start("age")])))
        if words:
            yield _Said(("", match["age"]), words, reading, Span(min(own, default=start), match.end()))


def _phrase_start(text: str, at: int) -> int:
    """Where the noun phrase begins that ends at a place (« un *chauffeur routier* »): behind a mark or a determiner."""
    from_ = max(0, at - _REACH)
    return max((cut.end() for cut in _CUT.finditer(text, from_, at)), default=at)


def _account(said: _Said, number: int, families: Mapping[str, int]) -> Account:
    sentence = next((s for s in said.reading.sentences if s.covers(said.span)), said.span)
    zone = next((z.kind for z in said.reading.zones if z.span.overlaps(said.span)), ZoneKind.BODY)
    told = Statement((said.span,), sentence, "", Commitment(), zone=zone)
    none: frozenset[str] = frozenset()
    family = families.get(said.reading.article.file, -1)
    return Account(said.reading, -number, told, family, none, none, none, none, none, STANDING)
