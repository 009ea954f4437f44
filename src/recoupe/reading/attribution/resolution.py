"""Who a source is: a pronoun or a possessive finds its antecedent, everything else its name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from recoupe.model import Entity, EntityType, Span
from recoupe.reading.attribution.anaphors import ANYWHERE, Anaphors, Description
from recoupe.reading.attribution.antecedents import Candidate, Kind, Salience
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.genders import gender
from recoupe.reading.attribution.lexicon import words
from recoupe.reading.attribution.naming import Links, Names
from recoupe.reading.attribution.phrases import noun_phrase
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import speaks
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import states, titles

__all__ = ["FIRST_PERSON", "UNSPECIFIED", "Resolver"]

_OBJECT = {"l'": "son", "le": "il", "la": "elle", "les": "ils"}  # « on l'a entendu dire »: stands for whom they do
FIRST_PERSON = words("first_person")
UNSPECIFIED = "on (non précisé)"
_REPORTED = frozenset({"que", "qu'", "obj_que", "si"})  # frames whose content is told, not the frame of the sentence
_QUARTERS = (
    ("dans", "l'", "entourage"),
    ("du", "côté", "de", "la"),
    ("du", "côté", "de", "l'"),
    ("du", "côté", "du"),
    ("du", "côté", "de"),
    ("au", "sein", "de", "la"),
    ("au", "sein", "du"),
    ("chez",),
)
_WHOEVER = {"celui": "il", "celle": "elle", "ceux": "ils", "celles": "elles"}
_LATTER = frozenset({"dernier", "dernière", "derniers", "dernières"})
_APART = 16  # tokens between two people who are named together
_CLOSE = 80  # tokens back in which « ce dernier » finds its antecedent
_ASIDE = 1.2  # what it costs not to be the subject, in sentences
_UNDER = 0.5  # what it costs to be the subject of a clause inside another
_BODY = 0.3
_TOGETHER = 2.5  # how far, in sentences, several may be before two people of the sentence are taken together
_IN_MIND = 1.5  # how far, in sentences, somebody may be for a pronoun to keep him in mind


class Resolver:
    """Names the sources of one article; asked source by source, in reading order."""

    def __init__(self, sheet: Sheet, entities: Sequence[Entity], drafts: Sequence[Draft]) -> None:
        self._sheet = sheet
        self._names = Names(sheet, entities)
        self._genders = {e.name: gender(sheet, e) for e in entities if e.type is EntityType.PERSON}
        self._anaphors = Anaphors(sheet, entities, self._genders)
        self._speakers: list[tuple[int, str]] = []
        self._bodies = frozenset(e.name for e in entities if e.type is EntityType.ORGANISATION)
        self._without_role = frozenset(e.name for e in entities if e.type is EntityType.PERSON and not e.roles)
        self._favour = {e.name: min(3.0, len(e.mentions) / 3) for e in entities if e.type is EntityType.PERSON}
        self._topics = {e.name: min(0.5, len(e.mentions) / 10) for e in entities if e.type is EntityType.PERSON}
        self._salience = Salience(sheet, [*self._named(), *self._pairs()], _embedded(sheet, drafts))
        self._waiting = sorted([*self._unnamed(), *self._pronouns()], reverse=True)

    def _named(self) -> Iterator[Candidate]:
        """The people named, and the bodies that are subjects."""
        for span, entity in zip(self._names.spans, self._names.owners, strict=True):
            token = self._sheet.parsed.token_at(span.start)
            end = self._sheet.parsed.token_at(span.end)
            subject = self._is_subject(token, end)
            if entity.type is EntityType.PERSON:
                cost = _ASIDE if not subject else _UNDER if self._is_under(token, end) else 0.0
                yield Candidate(token, entity.name, self._genders[entity.name], cost)
            elif entity.type is EntityType.ORGANISATION and subject:
                yield Candidate(token, entity.name, self._kind(token, entity.name) or "o", _BODY, False)

    def _is_subject(self, first: int, last: int) -> bool:
        return any(self._sheet.deps[i].startswith(("nsubj", "ROOT")) for i in range(first, min(last, len(self._sheet))))

    def _is_under(self, first: int, last: int) -> bool:
        """True of the subject of a relative or circumstantial clause."""
        sheet = self._sheet
        verbs = [sheet.heads[i] for i in range(first, min(last, len(sheet))) if sheet.deps[i].startswith("nsubj")]
        return any(sheet.deps[v].startswith(("acl", "advcl")) for v in verbs)

    def _pairs(self) -> Iterator[Candidate]:
        """« Anne Vial et Paul Roche »: two people that *ils* takes up together."""
        sheet = self._sheet
        people = [
            (sheet.parsed.token_at(s.start), sheet.parsed.token_at(s.end), e.name)
            for s, e in zip(self._names.spans, self._names.owners, strict=True)
            if e.type is EntityType.PERSON
        ]
        for (first, last, one), (start, _, other) in pairwise(people):
            between = sheet.words[last:start]
            if one != other and "et" in between[:2] and len(between) < _APART and not sheet.has_finite(last, start):
                yield Candidate(first, f"{one} et {other}", "p", 0.0)

    def _unnamed(self) -> Iterator[tuple[int, int, Kind]]:
        """Subjects that can speak and have no name (« les riverains », « l’élu »): tokens and kind."""
        sheet = self._sheet
        for noun in sheet.subjects.values():
            if (
                sheet.pos[noun] not in ("NOUN", "ADJ")
                or not speaks(sheet.words[noun])
                or sheet.words[noun] in words("document")
            ):
                continue
            first = max(sheet.left[noun], noun - 4)
            while first < noun and sheet.words[first] not in words("determiner"):
                first += 1
            end = noun_phrase(sheet, first, sheet.units[sheet.unit_of[noun]].last, appositions=False)
            if noun < end and first < noun:
                yield first, end, self._kind(first, "")

    def _pronouns(self) -> Iterator[tuple[int, int, Kind]]:
        """Subjects *il* and *elle* outside quotations: they keep somebody in mind."""
        sheet = self._sheet
        for token in sheet.subjects.values():
            if sheet.words[token] in ("il", "elle") and sheet.quoted[token] < 0:
                yield token, token + 1, "f" if sheet.words[token] == "elle" else "m"

    def _catch_up(self, token: int) -> None:
        """Name the subjects before a token that are no names, so that pronouns can find them."""
        while self._waiting and self._waiting[-1][0] < token:
            first, end, kind = self._waiting.pop()
            if end == first + 1:
                kept = self._salience.best(first, first, kind, favour=self._topics, body=_IN_MIND, limit=_IN_MIND)
                if kept is not None:
                    self._salience.add(Candidate(first, kept, self._genders.get(kept, kind)))
                continue
            name = self._phrase(first, end)
            person = self._genders.get(name)
            lone = kind != "p" and self._sheet.words[first] not in ("un", "une")
            cost = 0.0 if person else (_UNDER if self._is_human(first) else _ASIDE) if lone else _BODY
            self._salience.add(
                Candidate(first, name, person or kind, cost, person is not None or self._is_human(first))
            )

    def speaks(self, source: Stretch, name: str, *, aside: bool = False) -> None:
        """Remember a speaker for the pronouns and descriptions that follow; ``aside``: after « selon », no subject."""
        first, _ = source
        self._speakers.append((first, name))
        kind = self._genders.get(name) or self._kind(first, name)
        if kind:
            cost = (0.0 if name in self._genders else _BODY / 2) + (_UNDER if aside else 0.0)
            self._salience.add(Candidate(first, name, kind, cost, name in self._genders or self._is_human(first)))

    def _is_human(self, first: int) -> bool:
        """True of a phrase whose noun says who somebody is (« le ministre »), not what body speaks."""
        return any(self._sheet.word(first + k) in titles() for k in (0, 1, 2))

    def _kind(self, first: int, name: str) -> Kind:
        """Gender and number of a source that is no known person; nothing for a document."""
        sheet = self._sheet
        pronoun = self._pronoun(first, first + 1)
        if pronoun is not None:
            return (
                "p"
                if pronoun in words("plural")
                else "f"
                if pronoun in words("feminine")
                else "o"
                if pronoun == "lui"
                else "m"
            )
        if any(sheet.word(first + k) in words("document") for k in (0, 1, 2)):
            return ""
        if " et " in name:
            return "p"
        if name.startswith("gouvernement "):
            return "f" if " de la " in name else "p" if " des " in name else "m" if " du " in name else "x"
        word = sheet.words[first] if sheet.words[first] in words("determiner") else sheet.word(first - 1)
        if word in words("several"):
            return "p"
        return {"un": "m", "le": "m", "une": "f", "la": "f", "cette": "f", "ce": "m", "cet": "m"}.get(word, "o")

    def last_speaker(self, token: int) -> str | None:
        """Who speaks in a quotation that nobody introduces: the last speaker, unless somebody is named since."""
        self._catch_up(token)
        place, name = max((s for s in self._speakers if s[0] < token), default=(-1, None))
        since = self._sheet.unit_of[token] - self._sheet.unit_of[place] if place >= 0 else 0
        if name is None or since > 1:
            return self._salience.best(token, token, "s", among=self._genders) or name
        return name

    def quoted_speaker(self, token: int) -> str | None:
        """Who says *je* where no cue announces it: whoever stands before the colon, else the last speaker."""
        number = self._sheet.quoted[token]
        opening = self._sheet.quotations[number].first if number >= 0 else token
        if self._sheet.word(opening - 1) == ":":
            near = self._salience.best(opening - 1, opening, "s", among=self._genders, limit=_ASIDE)
            if near is not None:
                return near
        return self.last_speaker(token)

    def name(
        self, stretch: Stretch, before: int | None = None, barred: Container[str] = (), *, aloud: bool = False
    ) -> str | None:
        """The canonical name of a source; a pronoun looks for its antecedent among what stands before ``before``.

        A pronoun does not stand for the ``barred``: who is quoted does not call himself *il*. Who speaks ``aloud``, in
        an incise, is rather a person than a body.
        """
        first, last = stretch
        self._catch_up(first)
        word = self._pronoun(first, last)
        if word is None:
            return self._phrase(first, last)
        if word == "on":
            return self._somewhere(first) or UNSPECIFIED
        if word == "qui":
            return self._relative(first)
        return self._antecedent(first, word, min(first, before) if before is not None else first, barred, aloud)

    def _phrase(self, first: int, last: int) -> str:
        def taken_up(a: int, b: int) -> str | None:
            speakers = [s for s in self._speakers if s[0] < a]
            return self._anaphors.of(a, b, speakers, self._person)

        def owner(token: int) -> str | None:
            return self._antecedent(token, self._sheet.words[token], token)

        while first < last - 1 and self._sheet.pos[first] == "ADP":
            first += 1  # « de l’aveu même du gouvernement »
        if self._sheet.words[first:last] in (["le", "pays"], ["ce", "pays"]):
            last_one = self._last_government(first, named=self._sheet.words[first] == "ce")
            if last_one is not None:
                return last_one
        return self._names.of((first, last), Links(taken_up, owner))

    def _person(self, found: Description, seat: bool, limit: float) -> str | None:
        wanted = "s" if found.gender == "x" else found.gender
        favour = None if found.pointed or limit < ANYWHERE else self._favour
        among = self._without_role if seat else self._genders
        return self._salience.best(found.first, found.first, wanted, among=among, favour=favour, limit=limit)

    def _somewhere(self, token: int) -> str | None:
        """Whose « on » it is: « dans l’entourage de la maire, on assure… », « indique-t-on à la préfecture »."""
        sheet = self._sheet
        unit = sheet.units[sheet.unit_of[token]]
        for first in (unit.first, token + 1):
            opening = next((o for o in _QUARTERS if tuple(sheet.words[first : first + len(o)]) == o), None)
            if opening is None or sheet.quoted[first] >= 0:
                continue
            start = first + len(opening) - (opening[-1] in ("du", "la", "l'", "entourage"))
            if opening[-1] == "du":
                start += 1
            end = noun_phrase(sheet, start, unit.last, appositions=False)
            if start < end and (first > token or end <= token):
                return self._phrase(start, end)
        return None

    def _pronoun(self, first: int, last: int) -> str | None:
        sheet = self._sheet
        if last - first == 1 and sheet.words[first] in words("owning"):
            return sheet.words[first]
        if last - first == 1 and sheet.words[first] in _OBJECT:
            return _OBJECT[sheet.words[first]]
        if (
            sheet.words[first] in _WHOEVER
            and sheet.word(first + 1) == "qui"
            and sheet.pos[first - 1] in ("VERB", "AUX")
        ):
            return _WHOEVER[sheet.words[first]]  # « a ajouté celle qui dirige le port »
        if last - first > 2:
            return None
        for i in range(first, last):
            plain = sheet.words[i].removeprefix("-t").lstrip("-")
            pointed = plain in _LATTER or plain in ("intéressé", "intéressée")
            if (plain in words("third_person") and not pointed) or (
                pointed and (i > first or plain.startswith("intéressé"))
            ):
                return plain
        return None

    def _antecedent(
        self, token: int, word: str, before: int, barred: Container[str] = (), aloud: bool = False
    ) -> str | None:
        if (
            word in ("dernier", "dernière", "celui-ci", "celle-ci")
            and (last := self._last_person(before, word)) is not None
        ):
            return last
        if word in ("derniers", "dernières", "ceux-ci", "celles-ci") and (several := self._last_several(before)):
            return several
        wanted = (
            "p"
            if word in words("plural")
            else "s"
            if word in words("owning")
            else "f"
            if word in words("feminine")
            else "m"
        )
        if wanted == "s" and (owner := self._salience.best(token, before, "s", barred, self._owners())) is not None:
            return owner
        if wanted == "p":
            near = self._salience.best(token, before, wanted, barred, limit=_TOGETHER)
            return near or self._both(before) or self._salience.best(token, before, wanted, barred)
        return self._salience.best(token, before, wanted, barred, favour=self._topics, body=1.0 if aloud else 0.0)

    def _both(self, before: int) -> str | None:
        """« Anne Vial a appelé Paul Roche, ils ont parlé »: the last two people of the sentence."""
        sheet = self._sheet
        spans, owners = self._names.spans, self._names.owners
        at = bisect_left(spans, Span(sheet.parsed.starts[min(before, len(sheet) - 1)], 0))
        found: list[str] = []
        for span, owner in zip(reversed(spans[:at]), reversed(owners[:at]), strict=True):
            token = sheet.parsed.token_at(span.start)
            if sheet.unit_of[token] != sheet.unit_of[before - 1] or sheet.quoted[token] != sheet.quoted[before - 1]:
                break
            if owner.type is EntityType.PERSON and owner.name not in found:
                found.append(owner.name)
        return f"{found[1]} et {found[0]}" if len(found) == 2 else None

    def _owners(self) -> frozenset[str]:
        return self._bodies | frozenset(self._genders)

    def _last_several(self, before: int) -> str | None:
        """« ces derniers »: the last people or bodies named together, whatever for."""
        sheet = self._sheet
        for noun in range(before - 1, max(0, before - _CLOSE), -1):
            plural = sheet.word(noun - 1) in words("several") and sheet.words[noun].endswith(("s", "x"))
            if plural and sheet.pos[noun] == "NOUN" and speaks(sheet.words[noun]):
                end = noun_phrase(sheet, noun - 1, sheet.units[sheet.unit_of[noun]].last, appositions=False)
                return self._phrase(noun - 1, end) if end > noun else None
        return None

    def _last_person(self, before: int, word: str) -> str | None:
        """« ce dernier », « celui-ci »: the last person named, whatever for."""
        parsed = self._sheet.parsed
        start = parsed.starts[min(before, len(self._sheet) - 1)]
        near = parsed.starts[max(0, before - _CLOSE)]
        wanted = "f" if word in words("feminine") else "m"
        at = bisect_left(self._names.spans, Span(start, 0))
        for span, owner in zip(reversed(self._names.spans[:at]), reversed(self._names.owners[:at]), strict=True):
            if span.start < near:
                break
            if owner.type is EntityType.PERSON and self._genders[owner.name] in (wanted, "x"):
                return owner.name
        return None

    def _last_government(self, token: int, *, named: bool) -> str | None:
        """« le pays »: the last country that spoke or was a subject; « ce pays »: the last one ``named`` at all."""
        known = [s for s in self._speakers if s[0] < token and s[1].startswith("gouvernement ")]
        for span, entity in zip(self._names.spans, self._names.owners, strict=True):
            first, last = self._sheet.parsed.token_at(span.start), self._sheet.parsed.token_at(span.end)
            if first >= token:
                break
            country = states().get(fold(entity.name)) if entity.type is EntityType.PLACE else None
            if (named or self._is_subject(first, last)) and (
                country is not None or entity.name.startswith("gouvernement ")
            ):
                known.append((first, f"gouvernement {country.de}" if country is not None else entity.name))
        return max(known)[1] if known else None

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
        copula = next((i for i in range(noun - 1, first - 1, -1) if sheet.finite[i]), -1)
        if sheet.word(copula - 1) in ("c'", "ce"):  # « c'est la maire qui a parlé »
            first = copula + 1
        end = token
        while end > first and (sheet.words[end - 1] == "," or sheet.pos[end - 1] == "ADP"):  # « un élu, selon qui… »
            end -= 1
        nominal = noun >= 0 and sheet.pos[noun] in ("NOUN", "PROPN")
        return self._phrase(first, end) if first < end and nominal and not sheet.has_finite(first, end) else None


def _embedded(sheet: Sheet, drafts: Sequence[Draft]) -> list[bool]:
    """For each token, whether it is told in a report (« Anne Vial a dit que … »), and so less prominent."""
    told = [False] * len(sheet)
    for draft in drafts:
        for first, last in draft.content if draft.frame in _REPORTED else ():
            told[first:last] = [True] * (last - first)
    return told
