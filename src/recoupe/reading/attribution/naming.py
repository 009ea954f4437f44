"""From the words of a source to its name: the person's, the body's, the government's, or the words themselves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import Entity, EntityType, Span
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.phrases import noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.entities.acronyms import spells
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import Country, bodies, capitals, demonyms, given_names, states, titles

__all__ = ["Links", "Names"]

_LINKS = frozenset({"de", "d'", "du", "des", "par", "avec", "à", "au", "aux", "contre", "sur", "pour", "chez", "en"})
_POINTING = frozenset({"le", "la", "l'", "ce", "cet", "cette"})
_ARTICLES = frozenset({"le", "la", "les", "l'"})
_DROPPED = frozenset(
    [
        "un",
        "une",
        "des",
        "le",
        "la",
        "les",
        "l'",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "mon",
        "ma",
        "mes",
        "notre",
        "nos",
        "votre",
        "vos",
        "de",
        "d'",
        "plusieurs",
    ]
)
_VOWELS = frozenset("aeiouy")
_WORDS = frozenset({"mots", "propos", "dires", "récit", "déclarations", "éléments", "termes", "aveux", "témoignage"})
_WRITINGS = frozenset({"document", "texte"})
_QUALIFIED = 4  # tokens of a phrase among which its noun stands
_FAR = 400  # tokens back in which a document is looked for that another word takes up
_CROWDS = frozenset({"milliers", "centaines", "dizaines", "millions"})
_STOPS = frozenset({",", "(", ":", "qui", "»"})
_PASSED = _ARTICLES | {"«", "“", '"'}
_NATIONAL = frozenset({"état-major", "gouvernement", "armée", "diplomatie", "ministère", "présidence"})


def _nobody(*_tokens: int) -> None:
    """Links to nobody."""


@dataclass(frozen=True, slots=True)
class Links:
    """Who words of a source stand for: ``taken_up`` a definite description, ``owner`` a possessive, by tokens."""

    taken_up: Callable[[int, int], str | None] = _nobody
    owner: Callable[[int], str | None] = _nobody


def _in_full(entity: Entity) -> str:
    """The name of an entity; where that is an acronym that the article spells out, the full name."""
    if entity.type is not EntityType.ORGANISATION or not entity.name.isupper():
        return entity.name
    return max((alias for alias in entity.aliases if spells(entity.name, alias)), key=len, default=entity.name)


def _of(words: str, name: str) -> str:
    """A noun phrase and its owner: « proche » and « Anne Vial » make « proche d’Anne Vial »."""
    if name.startswith(("gouvernement ", "ministère ", "parquet ")):
        return f"{words} du {name}"
    first = name.split(" ")[0]
    mute = fold(name)[:1] in _VOWELS or (first[:1] == "H" and first in given_names())
    return f"{words} d'{name}" if mute else f"{words} de {name}"


class Names:
    """The names of one article, ready to be recognised in the words of a source."""

    def __init__(self, sheet: Sheet, entities: Sequence[Entity]) -> None:
        self._sheet = sheet
        pairs = sorted(((m, n) for n, e in enumerate(entities) for m in e.mentions), key=lambda p: (p[0], p[1]))
        self.spans = [span for span, _ in pairs]
        self.owners = [entities[n] for _, n in pairs]

    def of(self, stretch: Stretch, links: Links = Links()) -> str:
        """The name of a source that is no pronoun; several countries or names are joined with « et ».

        ``links`` tell who definite descriptions and possessives stand for.
        """
        parts = self._coordinated(*stretch)
        names = [self._single(first, last, links) for first, last in parts]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"

    def _single(self, first: int, last: int, links: Links) -> str:
        country = self._country(first, last) or self._authorities(first, last)
        if country is not None:
            return f"gouvernement {country.de}"
        return (
            self._mentioned(first, last)
            or self._capitalised(first, last)
            or self._surnamed(first, last)
            or links.taken_up(first, last)
            or self._described(first, last, links)
        )

    def _coordinated(self, first: int, last: int) -> list[Stretch]:
        """The parts of « les États-Unis, la France et le Japon », of « le maire et la préfète »; else the whole."""
        sheet = self._sheet
        joints = [i for i in range(first, last) if sheet.words[i] == "et"]
        if not joints:
            return [(first, last)]
        cuts = [i for i in range(first, last) if sheet.words[i] in ("et", ",")]
        parts = [(a + 1, b) for a, b in pairwise([first - 1, *cuts, last]) if b > a + 1]
        if len(parts) > 1 and all(self._country(*part) is not None or self._is_name(*part) for part in parts):
            return parts
        if len(cuts) == 1 and all(self._opens(*part) for part in parts) and len(parts) == 2:
            return parts
        return [(first, last)]

    def _opens(self, first: int, last: int) -> bool:
        """True where a noun phrase of its own begins: at a definite article, a civil title or a name."""
        return self._sheet.words[first] in _ARTICLES or self._is_name(first, last)

    def _is_name(self, first: int, last: int) -> bool:
        end = self._sheet.span(first, last).end
        return any(m.end == end for m, _ in self._named(first, last))

    def _named(self, first: int, last: int) -> Iterator[tuple[Span, Entity]]:
        """The mentions in a phrase that are no complements of what stands before them."""
        span = self._sheet.span(first, last)
        at = bisect_left(self.spans, Span(span.start, 0))
        for mention, owner in zip(self.spans[at:], self.owners[at:], strict=True):
            if mention.start >= span.end:
                break
            token = self._sheet.parsed.token_at(mention.start)
            if mention.end <= span.end and (token <= first or not self._complement(first, token)):
                yield mention, owner

    def _country(self, first: int, last: int) -> Country | None:
        while first < last and self._sheet.words[first] in _ARTICLES:
            first += 1
        if first >= last or not self._sheet.capital[first]:
            return None
        key = fold(self._sheet.text(first, last))
        return states().get(key) or capitals().get(key)

    def _authorities(self, first: int, last: int) -> Country | None:
        """The country of « les autorités turques », « les autorités d’Ankara »."""
        sheet = self._sheet
        if sheet.word(first + 1) != "autorités" or sheet.words[first] not in ("les", "des", "ces"):
            return None
        if last == first + 3:
            return demonyms().get(sheet.words[first + 2])
        return self._country(first + 3, last) if sheet.word(first + 2) in ("de", "d'", "du") else None

    def _mentioned(self, first: int, last: int) -> str | None:
        """The entity that a phrase names: a person before a body, never a complement (« l'avocat de Paul Vial »)."""
        sheet = self._sheet
        best: tuple[int, str] | None = None
        for mention, owner in self._named(first, last):
            token = sheet.parsed.token_at(mention.start)
            rank = {EntityType.PERSON: 0, EntityType.ORGANISATION: 1}.get(owner.type, 2)
            heads = token > first and sheet.words[token - 1] in bodies() and self._opens_with(first, token - 1)
            if rank == 0 and heads:
                return sheet.text(token - 1, sheet.parsed.token_at(mention.end - 1) + 1)  # « la commission Vial »
            if (rank == 2 and token > first + 1) or (rank == 1 and not self._beside(first, token)):
                continue
            proper = best is not None and best[0] == rank == 1 and sheet.capital[token] and token > first + 1
            if best is None or rank < best[0] or proper:
                best = (rank, _in_full(owner))
        return best[1] if best is not None else None

    def _opens_with(self, first: int, noun: int) -> bool:
        """True where only a determiner and adjectives stand before a noun of the phrase."""
        sheet = self._sheet
        return all(sheet.words[i] in words("determiner") or sheet.pos[i] == "ADJ" for i in range(first, noun))

    def _beside(self, first: int, token: int) -> bool:
        """True where a body's name opens a phrase or stands beside a noun that can speak (« le groupe Valmont »)."""
        sheet = self._sheet
        nouns = [i for i in range(first, token) if sheet.pos[i] in ("NOUN", "VERB", "PROPN") and sheet.words[i] != ","]
        if any(sheet.words[i] in titles() for i in nouns):  # « le député PS », « la présidente du groupe PS »
            return False
        return all(speaks(sheet.words[i]) or sheet.capital[i] for i in nouns)

    def _complement(self, first: int, token: int) -> bool:
        """True when a name at ``token`` hangs on something before it by a preposition; « (MR) » like its full name."""
        if self._sheet.words[token - 1] == "(":
            opening = self._sheet.parsed.end(token - 2)
            full = next((m for m in self.spans if m.end == opening), None)
            return full is not None and self._complement(first, self._sheet.parsed.token_at(full.start))
        j = token - 1
        while j >= first and (self._sheet.words[j] in _PASSED or self._sheet.words[j] in titles()):
            j -= 1
        return j >= first and self._sheet.words[j] in _LINKS

    def _capitalised(self, first: int, last: int) -> str | None:
        """A name that nobody has recognised, beside a title: « la porte-parole, Ana Ruel »."""
        sheet = self._sheet
        comma = sheet.find(",", first, last)
        for a, b in ((comma + 1, last), (first, comma)) if comma > 0 else ():
            if 2 <= b - a <= 4 and all(sheet.capital[i] for i in range(a, b)) and sheet.words[a] not in _DROPPED:
                return sheet.text(a, b)
        return None

    def _surnamed(self, first: int, last: int) -> str | None:
        """« le ministre de la Défense Vial »: the person whose surname ends a phrase that opens with a title."""
        sheet = self._sheet
        if sheet.words[first] not in _POINTING or sheet.word(first + 1) not in titles() or not sheet.capital[last - 1]:
            return None
        surname = fold(sheet.text(last - 1, last))
        people = (owner.name for owner in self.owners if owner.type is EntityType.PERSON)
        return next((name for name in people if " " in name and fold(name).split(" ")[-1] == surname), None)

    def _described(self, first: int, last: int, links: Links) -> str:
        """The words of an unnamed source without article, up to the first comma; a body with its country.

        An owner and a complement that stand for somebody named give way to the name.
        """
        sheet = self._sheet
        end = first
        while end < last and (sheet.words[end] not in _STOPS or self._marked(first, end)):
            end += 1
        owner: str | None = None
        start = first
        while first < end - 1 and sheet.words[first] in _DROPPED and not self._one_of(first):
            if sheet.words[first] in words("owning"):
                owner = links.owner(first)
            first += 1
        if first < end - 2 and sheet.words[first] in _CROWDS and sheet.words[first + 1] in ("de", "d'"):
            first += 2
        end = max(end, first + 1)
        written = self._document(first, end)
        if written is not None:
            author = owner or self._author(written, end, links)
            if author is not None:
                return author
        if owner is not None:
            one = sheet.words[start : start + 2] in (["un", "de"], ["une", "de"])
            noun = " ".join(sheet.text(first, end).split())
            return _of(noun.removesuffix("s") if one else noun, owner)
        if sheet.words[first] in bodies():
            return self._body(first, end)
        for i in range(first + 1, end - 1):
            if sheet.words[i - 1] == "droits":  # « de l'homme », who is everybody
                continue
            if sheet.words[i] in ("de", "d'") and (holder := links.taken_up(i + 1, end)) is not None:
                return _of(" ".join(sheet.text(first, i).split()), holder)
        return " ".join(sheet.text(first, end).split())

    def _marked(self, first: int, end: int) -> bool:
        """True at the mark that closes a word in quotation marks: « la «mère» », « les «bleus» de Brizac »."""
        opened = self._sheet.words[first:end]
        return self._sheet.words[end] == "»" and "«" in opened and "»" not in opened

    def _one_of(self, first: int) -> bool:
        """True at « un des élus », « une d’elles »."""
        sheet = self._sheet
        partitive = sheet.word(first + 1) == "des" or sheet.word(first + 2) in words("tonic") | {"entre"}
        return sheet.words[first] in ("un", "une", "certains", "certaines", "plusieurs") and partitive

    def _document(self, first: int, end: int) -> int | None:
        """The noun of a document that opens a phrase, past adjectives (« un tout récent rapport »)."""
        sheet = self._sheet
        for i in range(first, min(end, first + _QUALIFIED)):
            if sheet.words[i] in words("document") | _WORDS:
                return i
            if sheet.pos[i] in ("ADP", "VERB", "PUNCT", "CCONJ"):
                break
        return None

    def _author(self, first: int, end: int, links: Links) -> str | None:
        """Whose document it is: « les déclarations de Paul Vial », « des analyses menées par le groupe Valmont »."""
        sheet = self._sheet
        for i in range(first + 1, end - 1):
            if sheet.words[i] == "par" or (sheet.words[i] in ("de", "d'", "du", "des") and self._writes(i + 1, end)):
                return self._single(i + 1, end, links)
        taken_up = end == first + 1 and sheet.word(first - 1) in _POINTING
        return self._author_before(first, links) if taken_up else None

    def _writes(self, first: int, end: int) -> bool:
        """True of a complement that names an author: a name, or a noun that can speak."""
        sheet = self._sheet
        if any(m.end == sheet.span(first, end).end for m, _ in self._named(first, end)):
            return True
        noun = next((i for i in range(first, end) if sheet.pos[i] in ("NOUN", "PROPN")), first)
        return speaks(sheet.words[noun]) and sheet.words[noun] not in words("document")

    def _author_before(self, noun: int, links: Links) -> str | None:
        """Whose document « ce rapport » takes up: the author of the last one called so; « le document » is any."""
        sheet = self._sheet
        wanted = words("document") if sheet.words[noun] in _WRITINGS else {sheet.words[noun]}
        for i in range(noun - 2, max(0, noun - _FAR), -1):
            if sheet.words[i] in wanted:
                end = noun_phrase(sheet, i, sheet.units[sheet.unit_of[i]].last, appositions=False)
                if end > i + 1 and (author := self._author(i, end, links)) is not None:
                    return author
        return None

    def _body(self, first: int, end: int) -> str:
        """« ministère turc de la Défense » → « ministère de la Défense de la Turquie »."""
        sheet = self._sheet
        people = next((i for i in range(first + 1, end) if sheet.words[i] in demonyms()), None)
        if people is not None:
            rest = " ".join(t for t in (sheet.text(first, people), sheet.text(people + 1, end)) if t)
            return " ".join(f"{rest} {demonyms()[sheet.words[people]].de}".split())
        national = sheet.words[first] in _NATIONAL and sheet.word(end - 2) in ("de", "d'")
        if national and fold(sheet.text(end - 1, end)) in capitals():
            return f"{sheet.text(first, end - 2)} {capitals()[fold(sheet.text(end - 1, end))].de}"
        return " ".join(sheet.text(first, end).split())
