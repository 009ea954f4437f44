"""Readings multiplied: the same articles with other people, places, years and words, so that each story is another one.

    many = Multiplied(readings, 100)
    many[len(readings)]  # the first article, as its first clone tells it

Every word keeps its length, so that every span stays true. Half of the rarest names are invented anew for each clone;
all other names and all content words change places with words of the same length that are as rare, since words recur
in the press. What stays are common words, agencies, the words for days, months and units. Years move by whole cycles
of 28, after which the calendar is the same. The same seed gives the same clones.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar, overload

from recoupe.crosscheck.background import article_counts, fold
from recoupe.crosscheck.lists import rows
from recoupe.model import Attribution, Entity, Published, Reading, Statement, TimeExpression, TimePhrase

__all__ = ["Multiplied", "Vocabulary"]

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_COMMON = 120  # background articles of a word that says little, and stays
_GENERAL = 30  # … of a word that counts or tells the time, and stays
_INVENTED = 0.5  # share of the names that are invented
_CYCLE = 28  # years after which the calendar is the same
_CYCLES = (-3, -2, -1, 0, 1, 2)
_VOWELS, _CONSONANTS = "aeiouy", "bcdfghjklmnpqrstvwxz"

T = TypeVar("T")


class Vocabulary:
    """The folded words of some readings that may change: names and others, by their length and rarity."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        common = article_counts()
        capital: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        terms: set[str] = set()
        kept = {fold(word) for row in rows("organisations.tsv") if row[2] == "agency" for word in _WORD.findall(row[0])}
        for reading in readings:
            text = reading.article.text
            times = [*(t.span for t in reading.times), *(p.span for p in reading.phrases)]
            measures = [fold(word) for span in times for word in _WORD.findall(text[span.slice])]
            measures += [fold(quantity.unit) for s in reading.statements for quantity in s.quantities]
            kept.update(word for word in measures if common.get(word, 0) > _GENERAL)
            for match in _WORD.finditer(text):
                word = fold(match[0])
                seen[word] += 1
                capital[word] += match[0][0].isupper()
            terms.update(term for s in reading.statements for term in (*s.terms, s.predicate))
        self.names: dict[tuple[int, int], list[str]] = defaultdict(list)
        self.words: dict[tuple[int, int], list[str]] = defaultdict(list)
        for word in sorted(terms | seen.keys()):
            count = common.get(word, 0)
            if len(word) > 1 and word not in kept and count <= _COMMON and _WORD.fullmatch(word):
                alike = self.names if 2 * capital[word] > seen[word] else self.words
                alike[len(word), count.bit_length()].append(word)

    def changes(self, seed: int) -> dict[str, str]:
        """What each word becomes in one clone. No two words become one by changing places."""
        chance = random.Random(seed)
        changed: dict[str, str] = {}
        letters = _alphabet(chance)
        for (_, common), listed in self.names.items():
            moved = [name for name in listed if common or chance.random() >= _INVENTED]
            changed.update({name: name.translate(letters) for name in listed})
            changed.update(_turned(moved, chance) if len(moved) > 1 else ())
        for listed in self.words.values():
            changed.update(_turned(listed, chance))
        return changed


def _turned(words: Sequence[str], chance: random.Random) -> Iterable[tuple[str, str]]:
    """Each word with the one whose place it takes, around a ring in chance order."""
    ring = chance.sample(words, len(words))
    return zip(ring, ring[1:] + ring[:1], strict=True)


def _alphabet(chance: random.Random) -> dict[int, int]:
    """Other vowels for vowels and other consonants for consonants."""
    turned = {}
    for letters in (_VOWELS, _CONSONANTS):
        step = chance.randrange(1, len(letters))
        mixed = chance.sample(letters, len(letters))
        turned.update({ord(a): ord(mixed[(n + step) % len(letters)]) for n, a in enumerate(mixed)})
    return turned


class Multiplied(Sequence[Reading]):
    """Some readings ``times`` over; they are made when they are asked for and not kept. The first time is untouched."""

    def __init__(self, readings: Sequence[Reading], times: int, seed: int = 0) -> None:
        self._readings = readings
        self._times = times
        self._seed = seed
        self._vocabulary = Vocabulary(readings)
        self._clones: dict[int, _Clone] = {}

    def __len__(self) -> int:
        return len(self._readings) * self._times

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> list[Reading]: ...
    def __getitem__(self, index: int | slice) -> Reading | list[Reading]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        clone, place = divmod(index, len(self._readings))
        reading = self._readings[place]
        return self._clone(clone).reading(reading) if clone else reading

    def _clone(self, number: int) -> _Clone:
        if number not in self._clones:
            years = _CYCLE * _CYCLES[number % len(_CYCLES)]
            self._clones[number] = _Clone(number, self._vocabulary.changes(1000 * self._seed + number), years)
        return self._clones[number]


class _Clone:
    """What one clone makes of the words and the years of a reading."""

    def __init__(self, number: int, changes: Mapping[str, str], years: int) -> None:
        self._number = number
        self._changes = changes
        self._years = years
        self._words: dict[str, str] = {}

    def reading(self, reading: Reading) -> Reading:
        """The same reading, told of others."""
        article = reading.article
        text = self._text(article.text, [t.span.slice for t in reading.times])
        return replace(
            reading,
            article=replace(
                article,
                id=sha256(text.encode()).hexdigest()[:16],
                file=f"{self._number}/{article.file}",
                text=text,
                title=self._maybe(article.title),
                byline=self._maybe(article.byline),
                published=self._published(article.published),
            ),
            published=self._published(reading.published),
            times=tuple(map(self._time, reading.times)),
            entities=tuple(map(self._entity, reading.entities)),
            attributions=tuple(map(self._attribution, reading.attributions)),
            statements=tuple(map(self._statement, reading.statements)),
            phrases=tuple(map(self._phrase, reading.phrases)),
        )

    def _word(self, surface: str) -> str:
        known = self._words.get(surface)
        if known is None:
            other = self._changes.get(fold(surface), "")
            known = surface
            if len(other) == len(surface):  # a ligature is longer when folded
                known = other.upper() if surface.isupper() else other.title() if surface[0].isupper() else other
            self._words[surface] = known
        return known

    def _say(self, text: str) -> str:
        return _WORD.sub(lambda match: self._word(match[0]), text)

    def _maybe(self, text: str | None) -> str | None:
        return self._say(text) if text is not None else None

    def _all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self._say, texts))

    def _text(self, text: str, times: Sequence[slice]) -> str:
        told = self._say(text)
        for place in times:
            told = told[: place.start] + self._later(told[place]) + told[place.stop :]
        return told

    def _later(self, text: str) -> str:
        return _YEAR.sub(lambda match: str(int(match[0]) + self._years), text)

    def _day(self, day: str | None) -> str | None:
        """A date as many years later; the calendar repeats itself, so that it exists."""
        if day is None or not day[:4].isdigit():
            return day
        moved = f"{int(day[:4]) + self._years:04}{day[4:]}"
        return moved.replace("-02-29", "-02-28") if moved[:4] in ("1900", "1800", "1700") else moved

    def _published(self, published: Published) -> Published:
        return replace(
            published,
            value=self._day(published.value),
            earliest=self._day(published.earliest),
            latest=self._day(published.latest),
        )

    def _time(self, time: TimeExpression) -> TimeExpression:
        return replace(
            time,
            value=self._day(time.value) or "",
            earliest=self._day(time.earliest),
            latest=self._day(time.latest),
            alternative=self._day(time.alternative),
        )

    def _entity(self, entity: Entity) -> Entity:
        return replace(
            entity,
            name=self._say(entity.name),
            aliases=self._all(entity.aliases),
            roles=tuple(replace(role, text=self._say(role.text)) for role in entity.roles),
        )

    def _attribution(self, attribution: Attribution) -> Attribution:
        return replace(attribution, resolved=self._maybe(attribution.resolved), via=self._all(attribution.via))

    def _statement(self, statement: Statement) -> Statement:
        return replace(
            statement,
            predicate=self._say(statement.predicate),
            participants=self._all(statement.participants),
            terms=tuple(sorted(self._all(statement.terms))),
            time=self._time(statement.time) if statement.time else None,
            place=self._maybe(statement.place),
            speaker=self._maybe(statement.speaker),
            via=self._all(statement.via),
        )

    def _phrase(self, phrase: TimePhrase) -> TimePhrase:
        return replace(
            phrase,
            fields=tuple((name, self._later(value)) for name, value in phrase.fields),
            before=self._all(phrase.before),
            after=self._all(phrase.after),
        )
