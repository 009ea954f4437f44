"""From the words of a source to its name: the person's, the body's, the government's, or the words themselves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from recoupe.model import Entity, EntityType, Span
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import Country, bodies, capitals, demonyms, states, titles

__all__ = ["Names"]

_LINKS = frozenset({"de", "d'", "du", "des", "par", "avec", "à", "au", "aux", "contre", "sur", "pour", "chez", "en"})
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
    ]
)
_WORDS = frozenset({"mots", "propos", "dires", "récit", "déclarations"})
_PASSED = _ARTICLES | {"«", "“", '"'}
_NATIONAL = frozenset({"état-major", "gouvernement", "armée", "diplomatie", "ministère", "présidence"})
_POINTING = frozenset({"le", "la", "l'", "ce", "cet", "cette"})


class Names:
    """The names of one article, ready to be recognised in the words of a source."""

    def __init__(self, sheet: Sheet, entities: Sequence[Entity]) -> None:
        self._sheet = sheet
        pairs = sorted(((m, n) for n, e in enumerate(entities) for m in e.mentions), key=lambda p: (p[0], p[1]))
        self.spans = [span for span, _ in pairs]
        self.owners = [entities[n] for _, n in pairs]

    def of(self, stretch: Stretch) -> str:
        """The name of a source that is no pronoun; several countries or names are joined with « et »."""
        parts = self._coordinated(*stretch)
        names = [self._single(first, last) for first, last in parts]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"

    def _single(self, first: int, last: int) -> str:
        country = self._country(first, last)
        if country is not None:
            return f"gouvernement {country.de}"
        return (
            self._mentioned(first, last)
            or self._capitalised(first, last)
            or self._by_role(first, last)
            or self._described(first, last)
        )

    def _coordinated(self, first: int, last: int) -> list[Stretch]:
        """The parts of « les États-Unis, la France et le Japon » when each is a country, a capital or a name."""
        sheet = self._sheet
        if not any(sheet.words[i] == "et" for i in range(first, last)):
            return [(first, last)]
        cuts = [i for i in range(first, last) if sheet.words[i] in ("et", ",")]
        parts = [(a + 1, b) for a, b in pairwise([first - 1, *cuts, last]) if b > a + 1]
        whole = all(self._country(*part) is not None or self._is_name(*part) for part in parts)
        return parts if whole and len(parts) > 1 else [(first, last)]

    def _is_name(self, first: int, last: int) -> bool:
        span = self._sheet.span(first, last)
        at = bisect_left(self.spans, Span(span.start, 0))
        return any(span.covers(m) and m.end == span.end for m in self.spans[at : at + 3])

    def _country(self, first: int, last: int) -> Country | None:
        while first < last and self._sheet.words[first] in _ARTICLES:
            first += 1
        if first >= last or not self._sheet.capital[first]:
            return None
        key = fold(self._sheet.text(first, last))
        return states().get(key) or capitals().get(key)

    def _mentioned(self, first: int, last: int) -> str | None:
        """The entity that a phrase names: a person before a body, never a complement (« l'avocat de Paul Vial »)."""
        sheet = self._sheet
        span = sheet.span(first, last)
        at = bisect_left(self.spans, Span(span.start, 0))
        best: tuple[int, str] | None = None
        for mention, owner in zip(self.spans[at:], self.owners[at:], strict=True):
            if mention.start >= span.end:
                break
            token = sheet.parsed.token_at(mention.start)
            if mention.end > span.end or (token > first and self._complement(first, token)):
                continue
            rank = {EntityType.PERSON: 0, EntityType.ORGANISATION: 1}.get(owner.type, 2)
            if rank == 2 and token > first + 1:
                continue
            proper = best is not None and best[0] == rank == 1 and sheet.capital[token] and token > first + 1
            if best is None or rank < best[0] or proper:
                best = (rank, owner.name)
        return best[1] if best is not None else None

    def _complement(self, first: int, token: int) -> bool:
        """True when a name at ``token`` hangs on what stands before it by a preposition."""
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

    def _by_role(self, first: int, last: int) -> str | None:
        """The person whose role a definite phrase repeats: « la porte-parole » after « la porte-parole du parquet »."""
        sheet = self._sheet
        if sheet.words[first] not in _POINTING or first + 1 >= last:
            return None
        phrase = fold(sheet.text(first + 1, last))
        if sheet.words[first + 1] not in titles():
            return None
        start = sheet.parsed.starts[first]
        for mention, owner in reversed(list(zip(self.spans, self.owners, strict=True))):
            if mention.start >= start or owner.type is not EntityType.PERSON:
                continue
            if any(fold(role.text) == phrase or fold(role.text).startswith(phrase + " ") for role in owner.roles):
                return owner.name
        return None

    def _described(self, first: int, last: int) -> str:
        """The words of an unnamed source without article, up to the first comma; a body with its country."""
        sheet = self._sheet
        end = first
        while end < last and sheet.words[end] not in (",", "(", ":", "qui", "»"):
            end += 1
        while first < end - 1 and sheet.words[first] in _DROPPED:
            first += 1
        end = max(end, first + 1)
        author = self._author(first, end)
        if author is not None:
            return author
        if sheet.words[first] in bodies():
            return self._body(first, end)
        return " ".join(sheet.text(first, end).split())

    def _author(self, first: int, end: int) -> str | None:
        """Whose document it is: « les déclarations de Paul Vial »."""
        sheet = self._sheet
        if sheet.words[first] not in words("document") | _WORDS:
            return None
        for i in range(first + 1, end - 1):
            if sheet.words[i] in ("de", "d'", "du"):
                span = sheet.span(i + 1, end)
                at = bisect_left(self.spans, Span(span.start, 0))
                for mention, owner in zip(self.spans[at : at + 4], self.owners[at : at + 4], strict=True):
                    if mention.end == span.end and owner.type is EntityType.PERSON:
                        return owner.name
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
