"""What two sentences tell alike in a part of each: « un pont *flottant* », « sourds aux demandes ».

An account is compared as a whole, so that a long sentence that tells five things resembles none that tells one of them.
Here sentences of different texts are laid side by side, and where several telling keys stand close together in both,
those parts say the same. A pair of neighbours that the whole story repeats is a term (« forces de l'ordre »), no fact.

Candidates come from an index of rare pairs of neighbours, so that the work grows with the text.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from recoupe.crosscheck.accounts import Account, bleached
from recoupe.crosscheck.background import rarity
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lines import WEEK, Line
from recoupe.crosscheck.matching import DAY, FIGURE, NAME, apart, compatible
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.parts import LEAST, NEAR, Part, cut, keys_of, stretches
from recoupe.crosscheck.predicates import EVENT, is_open, measures, predicate_class
from recoupe.crosscheck.segments import segment
from recoupe.model import Commitment, EntityType, Kind, Span, Statement, ZoneKind

__all__ = ["Facets", "facets"]

TERM = 6  # sentences with one pair of neighbours, beyond which it is a term of the story
PAIR = 1.0  # weight of two neighbours worth looking up
ENOUGH = 2.0  # … and of all keys that two parts share
ANCHORED = 1.8  # … when a figure or a day is among them
CERTAIN = 3.0  # … and from which neither names nor tense are asked
UNBROKEN = 1.75  # … when nothing stands between them, names and titles not counted
RARE_EVENT = 0.6  # weight of an event that tells a fact beside nothing but names
QUOTED = 1.3  # weight of words in a row that both quote
ROW = 3  # words in a row that tell something without an event among them, if there are more
LISTED = 6  # words of names that make a list
DENSE = 1.4  # … when what a clause tells is among them and next to nothing stands between
RARE = 5.0  # nats of rarity in the news from which a word weighs as much as it can
NAMED, TITLED = 0.6, 0.3  # what a word of a name, and of a title, weighs of that
ABOUT = 0.05  # share of a figure by which a rounded one may differ
FIGURES = (0.5, 0.5, 0.7, 1.0)  # what a figure weighs, by its digits
_MARKED = (NAME, DAY)
_MARKED_OFF = re.compile(r'«[^«»]*»|“[^“”]*”|"[^"]*"')

Pairs = Mapping[frozenset[str], Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Alike:
    score: float
    common: frozenset[str]
    voices: tuple[int, int]
    parts: tuple[Part, Part]


class Facets:
    """The parts of sentences of a story that say the same, each as the accounts they belong to, cut to that part."""

    def __init__(self, told: Sequence[Line], accounts: Sequence[Account]) -> None:
        self._titles = _titles(told)
        by_file: dict[str, list[Account]] = defaultdict(list)
        for account in accounts:
            by_file[account.file].append(account)
        self._accounts = {
            line: _within(line.sentence, by_file[line.reading.article.file]) or _bare(line, number, by_file)
            for number, line in enumerate(told, 1)
        }
        self._places = {line: _places(line) for line in told}
        self._predicates = {account.predicate for account in accounts if account.predicate}
        self._family = {account.file: account.family for account in accounts}
        same: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        for line in told:
            if self._accounts[line] and len(line.keys) >= LEAST:
                same[tuple(key.name for key in line.keys)].append(line)
        self._voices = list(same.values())

    @cached_property
    def groups(self) -> list[tuple[Account, ...]]:
        """Every fact that parts of several texts share, by its first account."""
        found: list[tuple[set[str], dict[int, Part]]] = []
        held: dict[int, list[int]] = defaultdict(list)
        for alike in self._alike():
            place = next((n for n in self._near(alike, held) if self._fits(alike, found[n])), None)
            if place is None:
                place = len(found)
                found.append((set(alike.common), {}))
            core, parts = found[place]
            core &= alike.common
            for voice, part in zip(alike.voices, alike.parts, strict=True):
                if voice not in parts:
                    parts[voice] = part
                    held[voice].append(place)
        alone = ({voice: _whole(said[0])} for voice, said in enumerate(self._voices) if self._is_repeated(voice))
        made = (self._narrowed(parts) for parts in (*(parts for _, parts in found), *alone))
        return sorted((g for g in made if len({a.file for a in g}) > 1), key=lambda g: g[0].key)

    def _is_repeated(self, voice: int) -> bool:
        """True of a sentence that says enough and that several articles have word for word."""
        said = self._voices[voice]
        words = {folded(line.reading.article.text[line.sentence.slice]) for line in said}
        several = len({line.reading.article.file for line in said}) > 1 and len(words) == 1
        return several and self._tells({key.name for key in said[0].keys})

    def _near(self, alike: _Alike, held: Mapping[int, Sequence[int]]) -> list[int]:
        return sorted({place for voice in alike.voices for place in held.get(voice, ())})

    def _fits(self, alike: _Alike, fact: tuple[set[str], dict[int, Part]]) -> bool:
        """True when two parts tell a fact already found: what is common to all still says enough."""
        core, parts = fact
        shared = zip(alike.voices, alike.parts, strict=True)
        same = all(parts[voice].span.overlaps(part.span) for voice, part in shared if voice in parts)
        return same and (core <= alike.common or self._tells(core & alike.common))

    def _alike(self) -> list[_Alike]:
        found = [alike for a, b in sorted(self._candidates()) for alike in self._between(a, b)]
        return sorted(found, key=lambda alike: (-alike.score, alike.voices, alike.parts[0].first))

    def _candidates(self) -> set[tuple[int, int]]:
        return {
            (a, b)
            for voices in self._pairs.values()
            if len(voices) <= TERM
            for a, b in combinations(voices, 2)
            if self._families(a) != self._families(b)
        }

    def _families(self, voice: int) -> set[int]:
        return {self._family[line.reading.article.file] for line in self._voices[voice]}

    @cached_property
    def _pairs(self) -> Pairs:
        """Two keys that stand together → the voices in which they do."""
        found: dict[frozenset[str], list[int]] = defaultdict(list)
        for voice, said in enumerate(self._voices):
            names = [key.name for key in said[0].keys]
            near = {
                frozenset((name, other))
                for n, name in enumerate(names)
                for other in names[n + 1 : n + 1 + NEAR]
                if name != other and self._weights[name] + self._weights[other] >= PAIR
            }
            for pair in near:
                found[pair].append(voice)
        return found

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """What each key weighs: at most 1, less where the story repeats it or the news at large does."""
        count = Counter(name for said in self._voices for name in {key.name for key in said[0].keys})
        total = len(self._voices)
        most = math.log(1 + total / 3)
        telling = {name: min(1.0, math.log(1 + total / (1 + n)) / most) for name, n in count.items()}
        return {name: weight * self._worth(name) for name, weight in telling.items()}

    def _worth(self, name: str) -> float:
        if name.startswith(FIGURE):
            return FIGURES[min(len(name) - len(FIGURE), len(FIGURES)) - 1]
        if name.startswith(DAY):
            return 1.0
        worth = min(1.0, rarity(name.removeprefix(NAME).removeprefix(EVENT)) / RARE)
        return worth * (TITLED if name in self._titles else NAMED if name.startswith(NAME) else 1.0)

    def _between(self, a: int, b: int) -> list[_Alike]:
        """The parts of two sentences that say the same."""
        left, right = self._voices[a][0].keys, self._voices[b][0].keys
        shared = {key.name for key in left} & {key.name for key in right}
        found = [
            _Alike(self._weight(common), common, (a, b), (cut(one, common), cut(other, common)))
            for one in stretches(left, shared)
            for other in stretches(right, shared)
            if len(common := keys_of(one, shared) & keys_of(other, shared)) >= LEAST
        ]
        return [x for x in found if self._tells_anything(x) and self._agree(x)]

    def _tells_anything(self, alike: _Alike) -> bool:
        if self._names_more(alike.common):
            return self._tells(alike.common) or self._tells_densely(alike) or self._quotes(alike)
        return self._tells_of_somebody(alike) or self._lists(alike)

    def _plain(self, common: Collection[str]) -> list[str]:
        """The keys that are no names, titles or days, nor words that measure without their figure."""
        counted = any(name.startswith(FIGURE) for name in common)
        return [
            name
            for name in common
            if not name.startswith(_MARKED) and name not in self._titles and (counted or not measures(name))
        ]

    def _names_more(self, common: Collection[str]) -> bool:
        """True of keys that are not only names, titles and days, nor verbs that tell little without their object."""
        plain = self._plain(common)
        return len(plain) >= LEAST and len(plain) - sum(map(is_open, plain)) >= (1 if _is_anchored(common) else LEAST)

    def _tells(self, common: Collection[str]) -> bool:
        """True when keys are enough for a fact: an event, a figure or a day among them, and not names alone."""
        anchored = _is_anchored(common)
        if not self._names_more(common) or self._weight(common) < (ANCHORED if anchored else ENOUGH):
            return False
        return anchored or any(map(self._is_event, common))

    def _is_event(self, name: str) -> bool:
        return name.startswith(EVENT) or name in self._predicates

    def _tells_densely(self, alike: _Alike) -> bool:
        """True of few words that say it in a row: « la *mairie* a été *attaquée* », « l'*attaque* de la *mairie* »."""
        gaps = max(part.gaps(alike.common) for part in alike.parts)
        if alike.score < DENSE or gaps > 1:
            return False
        plain = self._plain(alike.common)
        if not gaps and self._weight(plain) >= UNBROKEN and (len(plain) > ROW or any(map(self._is_event, plain))):
            return True
        lines = (self._voices[voice][0] for voice in alike.voices)
        told = [self._account(line, part) for line, part in zip(lines, alike.parts, strict=True)]
        events = {a.predicate for a, part in zip(told, alike.parts, strict=True) if _overlap(a, part)}
        return any(name.startswith(EVENT) and name in events for name in alike.common)

    def _quotes(self, alike: _Alike) -> bool:
        """True of words in a row that both texts give between quotation marks."""
        row = not any(part.gaps(alike.common) for part in alike.parts)
        if not row or self._weight(self._plain(alike.common)) < QUOTED:
            return False
        lines = (self._voices[voice][0] for voice in alike.voices)
        return all(_is_quoted(line, part.span) for line, part in zip(lines, alike.parts, strict=True))

    def _tells_of_somebody(self, alike: _Alike) -> bool:
        """True of an event, rare or of one day, right beside names (« la *fusion* de la *Régie* et du *Syndicat* »)."""
        events = [name for name in self._plain(alike.common) if name.startswith(EVENT) and not is_open(name)]
        named = [name for name in alike.common if name.startswith(NAME)]
        dated = any(name.startswith(DAY) for name in alike.common)
        if not events or not named or not (dated or self._weights[events[0]] >= RARE_EVENT):
            return False
        return max(part.gaps(alike.common) for part in alike.parts) <= 1 + dated and alike.score >= DENSE + dated / 2

    def _lists(self, alike: _Alike) -> bool:
        """True of the same list of names, with nothing between them, or next to nothing in a long one."""
        named = sum(name.startswith(NAME) for name in alike.common)
        gaps = max(part.gaps(alike.common) for part in alike.parts)
        return named >= LISTED + gaps

    def _weight(self, common: Iterable[str]) -> float:
        """The weight of some keys; of two that the story joins again and again only the heavier."""
        units = sorted(common, key=lambda name: (self._weights[name], name))
        counted = [
            name
            for n, name in enumerate(units)
            if not any(len(self._pairs.get(frozenset((name, other)), ())) > TERM for other in units[n + 1 :])
        ]
        return round(math.fsum(self._weights[name] for name in counted), 6)

    def _agree(self, alike: _Alike) -> bool:
        """True unless the parts differ in a figure, a day, whom they name, where they are, or in what they assert."""
        one, other = alike.parts
        left, right = (self._voices[voice][0] for voice in alike.voices)
        if _far(one.around(FIGURE), other.around(FIGURE)) or _other_day(one.around(DAY), other.around(DAY)):
            return False
        if _differ(self._places[left], self._places[right]) or _says_who(left, one) or _says_who(right, other):
            return False
        a, b = self._account(left, one), self._account(right, other)
        told = not alike.common.isdisjoint((a.predicate, b.predicate))
        if told and (
            a.denies != b.denies or apart(a.people, b.people) or _differ(one.around(NAME), other.around(NAME))
        ):
            return False
        if not compatible(a, b):
            return False
        if alike.score >= CERTAIN:
            return True
        if _differ(one.inside(NAME), other.inside(NAME)):
            return False
        dated = any(name.startswith(DAY) for name in alike.common)
        return not told or dated or a.forecast == b.forecast

    def _account(self, line: Line, part: Part) -> Account:
        """The account to which a part of a sentence belongs: that which covers most of it, the shortest of several."""

        def covered(account: Account) -> tuple[int, int, int]:
            place = hull(account.statement.spans)
            common = min(place.end, part.span.end) - max(place.start, part.span.start)
            return (-common, place.end - place.start, account.index)

        return min(self._accounts[line], key=covered)

    def _narrowed(self, parts: Mapping[int, Part]) -> tuple[Account, ...]:
        """The accounts of a fact, each cut to what says it."""
        told = [(line, replace(part, keys=line.keys)) for v, part in parts.items() for line in self._voices[v]]
        found = [_narrow(self._account(line, part), line.sentence, part.span) for line, part in told]
        return tuple(sorted(found, key=lambda account: account.key))


def _is_anchored(common: Collection[str]) -> bool:
    return any(name.startswith((FIGURE, DAY)) for name in common)


def facets(told: Sequence[Line], accounts: Sequence[Account]) -> list[tuple[Account, ...]]:
    """The facts that sentences of several texts share in a part of each."""
    return Facets(told, accounts).groups


def _whole(line: Line) -> Part:
    return Part(line.keys, 0, len(line.keys) - 1)


def _titles(told: Sequence[Line]) -> frozenset[str]:
    """The words of everybody's roles, which only say who somebody is."""
    readings = {line.reading.article.file: line.reading for line in told}
    roles = [role.text for reading in readings.values() for e in reading.entities for role in e.roles]
    return frozenset(predicate_class(word) for role in roles for word in folded(role).split())


def _within(sentence: Span, accounts: Sequence[Account]) -> list[Account]:
    return [account for account in accounts if sentence.overlaps(hull(account.statement.spans))]


def _bare(line: Line, number: int, by_file: Mapping[str, Sequence[Account]]) -> list[Account]:
    """What a sentence without a clause tells (« Garde à vue prolongée »), unless it denies something."""
    family = next((account.family for account in by_file[line.reading.article.file]), -1)
    zones = (zone.kind for zone in line.reading.zones if zone.span.overlaps(line.sentence))
    told = Statement((line.sentence,), line.sentence, "", Commitment(), zone=next(zones, ZoneKind.BODY))
    nothing: frozenset[str] = frozenset()
    account = Account(line.reading, -number, told, family, nothing, nothing, nothing, nothing, nothing, "")
    return [] if account.negates else [account]


def _places(line: Line) -> frozenset[str]:
    places = (e for e in line.reading.entities if e.type is EntityType.PLACE)
    here = (e.name for e in places if any(line.sentence.covers(mention) for mention in e.mentions))
    return frozenset(part for name in here for part in folded(name).split()) - bleached()


def _is_quoted(line: Line, span: Span) -> bool:
    """True inside quotation marks of the sentence, or inside what the article quotes as it was said."""
    text = line.reading.article.text
    if any(Span(*m.span()).covers(span) for m in _MARKED_OFF.finditer(text, line.sentence.start, line.sentence.end)):
        return True
    direct = (a.content for a in line.reading.attributions if a.kind is Kind.DIRECT)
    return any(content.covers(span) for said in direct for content in said)


def _says_who(line: Line, part: Part) -> bool:
    """True of a part that is most of what says who speaks (« une source proche du dossier »)."""
    own = part.span
    sources = (a.source for a in line.reading.attributions if a.source is not None and a.source.covers(own))
    return any(2 * (own.end - own.start) > source.end - source.start for source in sources)


def _overlap(account: Account, part: Part) -> bool:
    return hull(account.statement.spans).overlaps(part.span)


def _differ(ours: Collection[str], theirs: Collection[str]) -> bool:
    return bool(ours and theirs) and set(ours).isdisjoint(theirs)


def _other_day(ours: Collection[str], theirs: Collection[str]) -> bool:
    """True of two days of the year, or of the week."""
    week = DAY + WEEK
    sides = [[{day for day in days if day.startswith(week) is its} for days in (ours, theirs)] for its in (True, False)]
    return any(_differ(one, other) for one, other in sides)


def _far(ours: Collection[str], theirs: Collection[str]) -> bool:
    """True of figures of which none is one of the others, or next to it."""
    if not _differ(ours, theirs):
        return False
    numbers = [[float(f[len(FIGURE) :]) for f in side if f[len(FIGURE)].isdigit()] for side in (ours, theirs)]
    return not any(abs(a - b) <= ABOUT * max(a, b) for a in numbers[0] for b in numbers[1])


def _narrow(account: Account, sentence: Span, part: Span) -> Account:
    """An account of its own clause, or of the stretch of its sentence around a part, whichever is shorter."""
    clause, stretch = hull(account.statement.spans), segment(account.reading.article.text, sentence, part)
    if clause.covers(part) and clause.end - clause.start <= stretch.end - stretch.start:
        return account
    return replace(account, statement=replace(account.statement, spans=(stretch,), sentence=sentence))
