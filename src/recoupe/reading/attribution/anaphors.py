"""Definite descriptions: « la porte-parole », « l’élu », « la banque » taken up by whom or what they name.

A description goes to the person who has been given that role, else to an unnamed speaker or a body that was first
called so in full (« la préfecture de la Marne » … « la préfecture »), else, for a noun that presents nobody new, to
whoever is being spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from recoupe.model import Entity, EntityType, Span, ZoneKind
from recoupe.reading.attribution.definite import (
    BEFORE,
    LINKS,
    Description,
    anaphors,
    content_words,
    description,
    nations,
)
from recoupe.reading.attribution.phrases import noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import bodies, demonyms, local_bodies, organisations, states, titles, words

__all__ = ["ANYWHERE", "Anaphors", "Description", "description"]

_EXECUTIVES = frozenset({"gouvernement", "executif"})
ANYWHERE = 12.0  # sentences back in which somebody spoken of is looked for
_JUST_BEFORE = 2.5  # likewise where the description tells something new of him
_LONGEST_NAME = 8  # tokens of a name in quotation marks
_FAR = 1500  # tokens back in which a fuller name of a body is looked for


Salient = Callable[[Description, bool, float], str | None]
"""Who is being spoken of: a description, whether it is a seat, and how many sentences before it at most."""


def _ways(noun: str) -> tuple[str, ...]:
    """The offices that a noun can stand for."""
    anaphor = anaphors().get(noun)
    return anaphor.ways if anaphor is not None and anaphor.takes in ("office", "seat") else ()


def _department(owner: Entity) -> str | None:
    """The ministry of somebody who is « ministre de… »."""
    for role in owner.roles:
        noun, _, rest = role.text.partition(" ")
        if noun.lower() == "ministre" and rest.startswith(("de ", "d'", "d’", "du ", "des ")):
            return f"ministère {rest}"
    return None


def _is_of_state(owner: Entity, noun: str) -> bool:
    """True of a parliament or a court for « le syndicat », « ce collectif »: what citizens found."""
    return noun in words("anaphors_founded") and fold(owner.name).split(" ")[0] in words("anaphors_of_state")


class Anaphors:
    """Who the definite descriptions of one article stand for."""

    def __init__(self, sheet: Sheet, entities: Sequence[Entity], genders: dict[str, str]) -> None:
        self._sheet = sheet
        self._genders = genders
        pairs = sorted(((m, n) for n, e in enumerate(entities) for m in e.mentions), key=lambda p: (p[0], p[1]))
        self._spans = [span for span, _ in pairs]
        self._owners = [entities[n] for _, n in pairs]

    def of(
        self,
        first: int,
        last: int,
        speakers: Sequence[tuple[int, str]],
        salient: Salient,
    ) -> str | None:
        """The name behind a description, or ``None`` where it has to stand for itself.

        ``speakers`` are the sources before it, by token; ``salient`` gives the person of its gender who is being
        spoken of, at most so many sentences before; for a seat, somebody who is not said to have another.
        """
        found = description(self._sheet, first, last)
        if found is None:
            return None
        if self._sheet.words[first] == "ces":
            return self._speaker(found, speakers)
        return (
            self._called(found)
            or self._by_role(found)
            or self._speaker(found, speakers)
            or self._fuller(found)
            or self._body(found, speakers)
            or self._person(found, salient)
        )

    def _before(self, token: int) -> Iterator[Entity]:
        """The things named before a token, last first; in a headline, then those named after it."""
        after = self._after(token)
        yield from reversed(self._owners[: len(self._owners) - len(after)])
        if self._sheet.zone(token) in (ZoneKind.TITLE, ZoneKind.LEDE):
            yield from after

    def _after(self, token: int) -> Sequence[Entity]:
        """The things named after a token, where nothing before it fits."""
        return self._owners[bisect_left(self._spans, Span(self._sheet.parsed.starts[token], 0)) :]

    def _called(self, found: Description) -> str | None:
        """The name in quotation marks of a body: « le collectif "Rives libres" »."""
        sheet = self._sheet
        anaphor = anaphors().get(found.head)
        body = sheet.words[found.noun] in bodies() or (anaphor is not None and anaphor.takes == "body")
        number = sheet.quoted[found.last + 1] if body and sheet.word(found.last) == "«" else -1
        if number < 0 or sheet.quotations[number].inside[0] != found.last + 1:
            return None
        first, last = sheet.quotations[number].inside
        named = sheet.capital[first] and last - first <= _LONGEST_NAME and not sheet.has_finite(first, last)
        return sheet.text(first, last) if named else None

    def _by_role(self, found: Description) -> str | None:
        """Who has the role: said with as many words or more, else, where nobody has, with fewer."""
        loose: set[str] = set()
        for owner in self._before(found.first):
            if owner.type is not EntityType.PERSON or not self._agrees(owner, found):
                continue
            fit = max((_fit(found, role.text) for role in owner.roles), default=0)
            if fit == 2:
                return owner.name
            if fit == 1:
                loose.add(owner.name)
        if len(loose) == 1:
            return loose.pop()
        later = {o.name for o in self._after(found.first) if any(_fit(found, role.text) == 2 for role in o.roles)}
        return later.pop() if len(later) == 1 and found.rest else None

    def _agrees(self, owner: Entity, found: Description) -> bool:
        return "x" in (found.gender, self._genders.get(owner.name, "x")) or self._genders[owner.name] == found.gender

    def _speaker(self, found: Description, speakers: Sequence[tuple[int, str]]) -> str | None:
        """An unnamed speaker met before under the same noun: « cette source », « le riverain »."""
        for token, name in reversed(speakers):
            words = content_words(name)
            if token >= found.first or not words or name[:1].isupper():
                continue
            same = words[0] in (found.head, found.head + "s", *_ways(found.head))
            if same and self._sheet.words[found.noun] in local_bodies() and self._elsewhere(token, found.first):
                return None
            if same and found.rest <= set(words[1:]) and len(words) > 1:
                return name
        return None

    def _fuller(self, found: Description) -> str | None:
        """A body called by its noun alone after its full name: « la préfecture », « le gouvernement »."""
        if found.rest:
            return None
        if found.head in _EXECUTIVES:
            return self._government(found.first)
        if self._sheet.words[found.first + 1] not in bodies():
            return None
        local = self._sheet.words[found.noun] in local_bodies()
        for owner in self._before(found.first):
            if owner.type is EntityType.ORGANISATION and fold(owner.name).startswith(found.head + " "):
                return None if local and self._elsewhere(self._last(owner, found.first), found.first) else owner.name
            if found.head == "ministere" and (department := _department(owner)) is not None:
                return department
        later = {o.name for o in self._after(found.first) if o.type is EntityType.ORGANISATION}
        named = {name for name in later if fold(name).startswith(found.head + " ")}
        return named.pop() if len(named) == 1 else None

    def _last(self, owner: Entity, before: int) -> int:
        """The token at which something was last named before a token; that token itself where it was not."""
        tokens = [self._sheet.parsed.token_at(span.start) for span in owner.mentions]
        return max((token for token in tokens if token < before), default=before)

    def _elsewhere(self, named: int, token: int) -> bool:
        """Whether the text has gone to another place since a local body was named: « à Vallon, la préfecture »."""
        sheet = self._sheet
        if named >= token:
            return False
        places = [
            (sheet.parsed.token_at(span.start), owner.name)
            for span, owner in zip(self._spans, self._owners, strict=True)
            if owner.type is EntityType.PLACE and fold(owner.name) not in states()
        ]
        near = [place for at, place in places if named < at < token]
        around = {place for at, place in places if at <= named or sheet.unit_of[at] == sheet.unit_of[named]}
        return bool(near) and near[-1] not in around

    def _government(self, token: int) -> str | None:
        """The last government named before a token, else that of the country that the article is about."""
        named = (o.name for o in self._before(token) if o.name.startswith("gouvernement "))
        return next(named, None) or self._home()

    def _home(self) -> str | None:
        """The government of the country that the article names most, when it names one most."""
        counts: Counter[str] = Counter()
        for owner in self._owners:
            country = states().get(fold(owner.name)) if owner.type is EntityType.PLACE else None
            if country is not None:
                counts[f"gouvernement {country.de}"] += 1
            elif owner.name.startswith("gouvernement "):
                counts[owner.name] += 1
        (best, count), (_, other) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
        return best if count > other else None

    def _body(self, found: Description, speakers: Sequence[tuple[int, str]]) -> str | None:
        """« la banque », « le quotidien »: the body that was introduced so, else the last of its kind."""
        anaphor = anaphors().get(found.head)
        if anaphor is None or anaphor.takes != "body" or self._completed(found):
            return None
        spoken = {name for token, name in speakers if token < found.first}
        kind: str | None = None
        for owner in self._before(found.first):
            if self._introduced(owner, found.head):
                return owner.name
            if owner.type is not EntityType.ORGANISATION:
                continue
            forms = (fold(form).removeprefix("the ") for form in (owner.name, *owner.aliases))
            listed = next((organisations()[form] for form in forms if form in organisations()), None)
            if owner.name.startswith("gouvernement ") or _is_of_state(owner, found.head):
                continue
            if listed and found.head in words("anaphors_gathered"):
                continue
            if listed and listed[1] == "company" and self._is_medium(owner):
                continue
            if kind is None and (listed[1] in anaphor.ways if listed else owner.name in spoken):
                kind = owner.name
        return kind

    def _is_medium(self, owner: Entity) -> bool:
        """True of a network that is only where something was said (« *sur* Piaf, le groupe s'est scindé »)."""
        sheet = self._sheet
        before = (sheet.word(sheet.parsed.token_at(span.start) - 1) for span in owner.mentions)
        return all(word in words("medium_before") for word in before)

    def _introduced(self, owner: Entity, noun: str) -> bool:
        """True where the noun stands beside the name: « la banque Valmont », « Valmont, première banque du pays »."""
        sheet = self._sheet
        for span in owner.mentions:
            token, end = sheet.parsed.token_at(span.start), sheet.parsed.token_at(span.end)
            at = token - 1
            while at > 0 and sheet.pos[at] == "ADJ" and fold(sheet.words[at]) != noun:
                at -= 1
            if fold(sheet.words[at]) == noun and at < token:
                return True
            if sheet.word(end) == "," and noun in [
                fold(sheet.words[i]) for i in range(end + 1, min(len(sheet), end + 4))
            ]:
                return True
        return fold(owner.name).split(" ")[0] == noun

    def _person(self, found: Description, salient: Salient) -> str | None:
        """« le trentenaire », « l’Italien », « le romancier »: whoever is spoken of, unless one was presented so."""
        sheet = self._sheet
        word = sheet.words[found.noun].removeprefix("ex-")
        anaphor, title = anaphors().get(found.head), titles().get(word)
        takes = anaphor.takes if anaphor is not None else ""
        completed = self._completed(found)
        office = title is not None and title.kind in ("office", "rank")
        fits = (
            found.former
            or (takes == "person" and not (office and found.rest))
            or (takes == "office" and not completed)
            or (takes == "seat" and not found.rest)
            or (title is not None and title.kind == "trade" and not completed)
            or (word in demonyms() and sheet.capital[found.noun])
        )
        human = title is not None and title.kind != "civil"
        if self._presented(word, found.first):
            return None
        if fits:
            return salient(found, takes == "seat" and not found.former, ANYWHERE)
        if found.pointed and human:  # « ce conseiller du maire » was named just before
            return salient(found, False, _JUST_BEFORE)
        of_late = takes in ("person", "office") or (takes == "seat" and completed and not self._national(found))
        return salient(found, True, _JUST_BEFORE) if human and of_late and office else None

    def _national(self, found: Description) -> bool:
        """True of an office of a state or government: « le président de la Norvège », « le ministre italien »."""
        countries = set(nations().values())
        return bool(found.rest & countries) or found.head.endswith("ministre") or "republique" in found.rest

    def _completed(self, found: Description) -> bool:
        """True where a complement follows the noun: « la banque de gros »."""
        return any(self._sheet.words[i] in LINKS for i in range(found.after, found.last))

    def _presented(self, noun: str, before: int) -> bool:
        """True where somebody unnamed was called so: « un riverain », « deux suspects »."""
        sheet = self._sheet
        for i in range(max(1, before - _FAR), before):
            if sheet.words[i] in (noun, noun + "s") and sheet.words[i - 1] in (
                "un",
                "une",
                "des",
                "deux",
                "trois",
                "les",
            ):
                end = noun_phrase(sheet, i - 1, sheet.units[sheet.unit_of[i]].last)
                if not any(sheet.capital[k] for k in range(i, end)):
                    return True
        return False


def _open(role: str, said: set[str], rest: frozenset[str]) -> bool:
    """True of a role that does not say of what (« ministre célibataire »), unless of another country than ``rest``."""
    countries = set(nations().values())
    other = bool(said & countries) and bool(rest & countries) and not said & rest
    return not other and not any(word in LINKS for word in role.replace("'", "' ").replace("’", "' ").split())


def _fit(found: Description, role: str) -> int:
    """How well a description repeats a role: 2 with all its words, 1 with fewer than the description has, 0 not.

    >>> _fit(Description("maire", frozenset(), "x", 0, 2), "maire de Brizac")
    2
    >>> _fit(Description("maire", frozenset({"orval"}), "x", 0, 4), "maire de Brizac")
    0
    """
    words = content_words(role.removeprefix("ex-"))
    while words and words[0] in {fold(word) for word in BEFORE}:
        words = words[1:]
    if not words:
        return 0
    plain = " ".join(words)
    noun, *more = content_words(found.head) or [found.head]
    wanted = [(" ".join(content_words(way)), found.rest) for way in (found.head, *_ways(found.head))]
    for head, said in (*wanted, (noun, found.rest | set(more))):
        if plain == head or plain.startswith(head + " "):
            rest = set(words[len(head.split(" ")) :])
            if said <= rest:
                return 2
            if not rest or _open(role, rest, said):
                return 1
    return 0
