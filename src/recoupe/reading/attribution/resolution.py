"""Who a source is: a pronoun finds its antecedent, everything else its name.

Antecedents are the speakers and the named subjects before the pronoun, nearest first, that agree in gender and number;
what is inside a quotation speaks to nobody outside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from recoupe.model import Entity, EntityType, Span
from recoupe.reading.attribution.draft import Stretch
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.naming import Names
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import given_names, titles

__all__ = ["FIRST_PERSON", "Resolver"]

FIRST_PERSON = frozenset({"je", "j'", "nous", "moi", "-je", "-nous"})
_THIRD = frozenset(
    [
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "qui",
        "lui",
        "eux",
        "celui-ci",
        "celle-ci",
        "ceux-ci",
        "celles-ci",
        "dernier",
        "dernière",
        "derniers",
        "dernières",
    ]
)
_FEMININE = frozenset({"elle", "celle-ci", "dernière", "intéressée"})
_PLURAL = frozenset({"ils", "elles", "ceux-ci", "celles-ci", "eux", "derniers", "dernières"})
_NEARBY = 400  # tokens back in which a pronoun finds its antecedent

Candidate = tuple[int, str, str]
"""Token, name, and kind: m, f or x for one, p for several, o for a body."""


class Resolver:
    """Names the sources of one article; asked source by source, in reading order."""

    def __init__(self, sheet: Sheet, entities: Sequence[Entity]) -> None:
        self._sheet = sheet
        self._names = Names(sheet, entities)
        self._genders = {e.name: _gender(e) for e in entities if e.type is EntityType.PERSON}
        self._speakers: list[Candidate] = []
        self._subjects = self._named_subjects()

    def _named_subjects(self) -> list[Candidate]:
        found: list[Candidate] = []
        parsed = self._sheet.parsed
        for span, entity in zip(self._names.spans, self._names.owners, strict=True):
            token, end = parsed.token_at(span.start), parsed.token_at(span.end)
            subject = any(
                self._sheet.deps[i].startswith(("nsubj", "ROOT")) for i in range(token, min(end, len(self._sheet)))
            )
            if subject and entity.type is EntityType.PERSON and self._sheet.quoted[token] < 0:
                found.append((token, entity.name, self._genders[entity.name]))
        return found

    def speaks(self, source: Stretch, name: str) -> None:
        """Remember a speaker for the pronouns that follow."""
        first, _ = source
        if self._sheet.quoted[first] >= 0 and name not in self._genders:
            return
        kind = self._genders.get(name) or self._kind(first, name)
        if kind:
            self._speakers.append((first, name, kind))

    def _kind(self, first: int, name: str) -> str:
        """Gender and number of a source that is no known person; nothing for a document."""
        word = self._sheet.words[first]
        if self._pronoun(first, first + 1):
            return next((kind for _, known, kind in reversed(self._speakers) if known == name), "x")
        if any(self._sheet.word(first + k) in words("document") for k in (0, 1, 2)):
            return ""
        if " et " in name:
            return "p"
        if name.startswith("gouvernement "):
            return "f" if " de la " in name else "p" if " des " in name else "m" if " du " in name else "x"
        if word in ("les", "des", "ces", "plusieurs", "certains", "quelques", "deux", "trois"):
            return "p"
        return {"un": "m", "le": "m", "une": "f", "la": "f", "cette": "f", "ce": "m"}.get(word, "o")

    def last_speaker(self, token: int) -> str | None:
        """The last speaker before a token."""
        return next((name for place, name, _ in reversed(self._speakers) if place < token), None)

    def name(self, stretch: Stretch, before: int | None = None) -> str | None:
        """The canonical name of a source; a pronoun looks for its antecedent among what stands before ``before``."""
        first, last = stretch
        word = self._pronoun(first, last)
        if word is None:
            if self._sheet.words[first:last] == ["le", "pays"]:
                return self._last_government(first) or self._names.of(stretch)
            return self._names.of(stretch)
        if word == "on":
            return "on (non précisé)"
        if word == "qui":
            return self._relative(first)
        return self._antecedent(first, word, min(first, before) if before is not None else first)

    def _pronoun(self, first: int, last: int) -> str | None:
        sheet = self._sheet
        if last - first == 1 and sheet.words[first] in words("possessive"):
            return "lui"
        if last - first > 2:
            return None
        for i in range(first, last):
            plain = sheet.words[i].removeprefix("-t").lstrip("-")
            pointed = plain.startswith("dernier") or plain in ("intéressé", "intéressée")
            if (plain in _THIRD and not pointed) or (pointed and (i > first or plain.startswith("intéressé"))):
                return plain
        return None

    def _antecedent(self, token: int, word: str, before: int) -> str | None:
        if word.startswith("dernier") and (last := self._last_person(before, word)) is not None:
            return last
        wanted = "p" if word in _PLURAL else "f" if word in _FEMININE else "m"
        near = [c for c in (*self._speakers, *self._subjects) if token - _NEARBY < c[0] < before]
        near.sort(key=lambda c: c[0])
        for _, name, kind in reversed(near):
            if kind == wanted or (kind in "xo" and wanted != "p"):
                return name
        return None

    def _last_person(self, before: int, word: str) -> str | None:
        """« ce dernier »: the last person named, whatever for."""
        if word.endswith("s"):
            return None
        start = self._sheet.parsed.starts[min(before, len(self._sheet) - 1)]
        wanted = "f" if word == "dernière" else "m"
        at = bisect_left(self._names.spans, Span(start, 0))
        for owner in reversed(self._names.owners[max(0, at - 12) : at]):
            if owner.type is EntityType.PERSON and self._genders[owner.name] in (wanted, "x"):
                return owner.name
        return None

    def _last_government(self, token: int) -> str | None:
        return next(
            (name for place, name, _ in reversed(self._speakers) if place < token and name.startswith("gouvernement ")),
            None,
        )

    def _relative(self, token: int) -> str | None:
        """What a relative pronoun stands for: the noun before it."""
        sheet = self._sheet
        head = sheet.heads[sheet.heads[token]] if sheet.heads[token] > token else -1
        noun = head if 0 <= head < token and sheet.pos[head] in ("NOUN", "PROPN", "PRON") else token - 1
        while noun > 0 and sheet.words[noun] in (",", "»", '"'):
            noun -= 1
        first = max(sheet.left[noun], token - 12, 0)
        while first < noun and (
            sheet.pos[first] in ("PUNCT", "ADP", "CCONJ") or sheet.quoted[first] != sheet.quoted[noun]
        ):
            first += 1
        end = token - 1 if sheet.word(token - 1) == "," else token
        nominal = noun >= 0 and sheet.pos[noun] in ("NOUN", "PROPN")
        return self._names.of((first, end)) if first < end and nominal and not sheet.has_finite(first, end) else None


def _gender(entity: Entity) -> str:
    for text in (*(role.text for role in entity.roles), *entity.aliases):
        for word in text.split():
            title = titles().get(word) or titles().get(word.lower())
            if title is not None and title.gender in "mf":
                return title.gender
    first = entity.name.split(" ")[0]
    return given_names().get(first) or given_names().get(fold(first)) or "x"
