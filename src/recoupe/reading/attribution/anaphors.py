"""Definite descriptions: « la porte-parole », « l’élu », « la banque » taken up by whom or what they name.

A description goes to the person who has been given that role, else to an unnamed speaker or a body that was first
called so in full (« la préfecture de la Marne » … « la préfecture »), else, for a noun that presents nobody new, to
whoever is being spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.model import Entity, EntityType, Span, ZoneKind
from recoupe.reading.attribution.phrases import noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.tables import rows
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import bodies, demonyms, organisations, states, titles

__all__ = ["ANYWHERE", "Anaphors", "Description", "description"]

_POINTING = frozenset({"le", "la", "l'", "ce", "cet", "cette", "ces"})
_FEMININE = frozenset({"la", "cette"})
_MASCULINE = frozenset({"le", "ce", "cet", "du", "au"})
_SMALL = frozenset({"le", "la", "les", "l", "de", "d", "du", "des", "a", "au", "aux", "en", "et"})
_BEFORE = frozenset(
    {"ancien", "ancienne", "jeune", "nouveau", "nouvelle", "principal", "principale", "futur", "future"}
)
_ENDS = frozenset({",", "(", ":", ";", "«", "»", '"', "qui", "que", "qu'", "dont", "où", "–", "—"})
_LINKS = frozenset({"de", "du", "d'", "des", "à", "au", "aux"})
_EXECUTIVES = frozenset({"gouvernement", "executif"})
ANYWHERE = 12.0  # sentences back in which somebody spoken of is looked for
_JUST_BEFORE = 2.5  # likewise where the description tells something new of him
_FAR = 1500  # tokens back in which a fuller name of a body is looked for


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase with a definite or demonstrative determiner: its noun, the words after it, its gender (m, f, x).

    ``noun`` is the token of the noun, ``after`` the one behind it; ``former`` is true of « l’ancien… » and « l’ex-… »,
    ``pointed`` of « cet… ».
    """

    head: str
    rest: frozenset[str]
    gender: str
    first: int
    last: int
    noun: int = 0
    after: int = 0
    former: bool = False
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class _Anaphor:
    takes: str
    ways: tuple[str, ...]


@cache
def _anaphors() -> dict[str, _Anaphor]:
    return {
        fold(row["noun"]): _Anaphor(row["takes"], tuple(fold(way) for way in row["for"].split(",") if way))
        for row in rows("anaphors.tsv")
    }


Salient = Callable[[Description, bool, float], str | None]
"""Who is being spoken of: a description, whether it is a seat, and how many sentences before it at most."""


def _ways(noun: str) -> tuple[str, ...]:
    """The offices that a noun can stand for."""
    anaphor = _anaphors().get(noun)
    return anaphor.ways if anaphor is not None and anaphor.takes in ("office", "seat") else ()


@cache
def _nations() -> dict[str, str]:
    """Folded demonyms and names of countries → one word for the country."""
    return {fold(form): fold(country.name).replace(" ", "_") for form, country in demonyms().items()}


def _words(text: str) -> list[str]:
    """The content words of a description, folded; « français » and « France » are one word."""
    return [_nations().get(word, word) for word in fold(text).split(" ") if word and word not in _SMALL]


def description(sheet: Sheet, first: int, last: int) -> Description | None:
    """A stretch as a definite description in the singular (or with *ces*), or ``None`` where it is none.

    Words after the noun count up to a comma, a bracket or a relative clause.
    """
    if first < last and sheet.words[first] not in _POINTING and sheet.word(first - 1) in ("du", "au"):
        first -= 1  # « le refus du gouvernement »
    elif first + 1 >= last or sheet.words[first] not in _POINTING:
        return None
    end = first + 1
    while end < last and sheet.words[end] not in _ENDS:
        end += 1
    at = next((i for i in range(first + 1, min(end, first + 4)) if _known(sheet.words[i])), first + 1)
    while at + 1 < end and not _known(sheet.words[at]) and (sheet.words[at] in _BEFORE or sheet.pos[at] == "ADJ"):
        at += 1
    if any(sheet.words[i] in _LINKS for i in range(first + 1, at)):
        at = first + 1
    size = next((n for n in (4, 3, 2) if at + n <= end and fold(sheet.text(at, at + n)) in _anaphors()), 1)
    head = fold(sheet.text(at, at + size).removeprefix("ex-").removeprefix("Ex-"))
    gender = "f" if sheet.words[first] in _FEMININE else "m" if sheet.words[first] in _MASCULINE else "x"
    if gender == "x":
        title = titles().get(sheet.words[at].removeprefix("ex-"))
        gender = title.gender if title is not None else "x"
    former = sheet.words[at].startswith("ex-") or any(w.startswith("ancien") for w in sheet.words[first + 1 : at])
    return Description(
        head,
        frozenset(_words(sheet.text(at + size, end))),
        gender,
        first,
        end,
        at,
        at + size,
        former,
        sheet.words[first][0] == "c",
    )


def _department(owner: Entity) -> str | None:
    """The ministry of somebody who is « ministre de… »."""
    for role in owner.roles:
        noun, _, rest = role.text.partition(" ")
        if noun.lower() == "ministre" and rest.startswith(("de ", "d'", "d’", "du ", "des ")):
            return f"ministère {rest}"
    return None


def _known(word: str) -> bool:
    """True of a noun that says who or what somebody is."""
    plain = word.removeprefix("ex-")
    return plain in titles() or plain in bodies() or fold(plain) in _anaphors()


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
            self._by_role(found)
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
            words = _words(name)
            if token >= found.first or not words or name[:1].isupper():
                continue
            same = words[0] in (found.head, found.head + "s", *_ways(found.head))
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
        for owner in self._before(found.first):
            if owner.type is EntityType.ORGANISATION and fold(owner.name).startswith(found.head + " "):
                return owner.name
            if found.head == "ministere" and (department := _department(owner)) is not None:
                return department
        later = {o.name for o in self._after(found.first) if o.type is EntityType.ORGANISATION}
        named = {name for name in later if fold(name).startswith(found.head + " ")}
        return named.pop() if len(named) == 1 else None

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
        anaphor = _anaphors().get(found.head)
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
            if owner.name.startswith("gouvernement "):
                continue
            if kind is None and (listed[1] in anaphor.ways if listed else owner.name in spoken):
                kind = owner.name
        return kind

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
        anaphor, title = _anaphors().get(found.head), titles().get(word)
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
        countries = set(_nations().values())
        return bool(found.rest & countries) or found.head.endswith("ministre") or "republique" in found.rest

    def _completed(self, found: Description) -> bool:
        """True where a complement follows the noun: « la banque de gros »."""
        return any(self._sheet.words[i] in _LINKS for i in range(found.after, found.last))

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
    countries = set(_nations().values())
    other = bool(said & countries) and bool(rest & countries) and not said & rest
    return not other and not any(word in _LINKS for word in role.replace("'", "' ").replace("’", "' ").split())


def _fit(found: Description, role: str) -> int:
    """How well a description repeats a role: 2 with all its words, 1 with fewer than the description has, 0 not.

    >>> _fit(Description("maire", frozenset(), "x", 0, 2), "maire de Brizac")
    2
    >>> _fit(Description("maire", frozenset({"orval"}), "x", 0, 4), "maire de Brizac")
    0
    """
    words = _words(role.removeprefix("ex-"))
    while words and words[0] in {fold(word) for word in _BEFORE}:
        words = words[1:]
    if not words:
        return 0
    plain = " ".join(words)
    noun, *more = _words(found.head) or [found.head]
    wanted = [(" ".join(_words(way)), found.rest) for way in (found.head, *_ways(found.head))]
    for head, said in (*wanted, (noun, found.rest | set(more))):
        if plain == head or plain.startswith(head + " "):
            rest = set(words[len(head.split(" ")) :])
            if said <= rest:
                return 2
            if not rest or _open(role, rest, said):
                return 1
    return 0
