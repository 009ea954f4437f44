"""Who takes part in a clause: the entities it names, subjects first, and whom a pronoun plainly stands for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from recoupe.model import Entity, EntityType
from recoupe.reading.entities.lexicon import given_names, titles, words
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.clauses import Clause

__all__ = ["Cast", "cast", "participants_of", "subject_of"]

_PRONOUNS = {
    "il": ("m", False), "elle": ("f", False), "ils": ("m", True), "elles": ("f", True), "-t-il": ("m", False),
    "-t-elle": ("f", False), "-il": ("m", False), "-elle": ("f", False), "-ils": ("m", True), "-elles": ("f", True),
    "-t-ils": ("m", True), "-t-elles": ("f", True), "celui-ci": ("m", False), "celle-ci": ("f", False),
}  # fmt: skip
_SUBJECTS = ("nsubj", "nsubj:pass")
_FAR = 2  # sentences a pronoun looks back
_BACK = 3  # subjects a pronoun looks back


@dataclass(slots=True)
class Cast:
    """The entities of an article by token, and the subjects met so far (sentence, token, entities, gender)."""

    entities: Sequence[Entity]
    by_token: dict[int, int]
    gender: dict[int, str]
    subjects: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)


def cast(sheet: Sheet, entities: Sequence[Entity]) -> Cast:
    """The entities by token; where mentions nest, the outer one counts."""
    by_token: dict[int, int] = {}
    mentions = sorted((m.start - m.end, m.start, n) for n, entity in enumerate(entities) for m in entity.mentions)
    ends = {(m.start - m.end, m.start): m for entity in entities for m in entity.mentions}
    for width, start, n in mentions:
        tokens = sheet.parsed.tokens(ends[(width, start)])
        if not any(i in by_token for i in tokens):
            by_token.update(dict.fromkeys(tokens, n))
    return Cast(entities, by_token, {n: _gender(entity) for n, entity in enumerate(entities)})


def _gender(entity: Entity) -> str:
    """m, f or x: from a person’s roles or given name; « gouvernement de la … » is also « la … », so others are x."""
    if entity.type is not EntityType.PERSON:
        return "x"
    shown = (titles().get(role.text.split(" ")[0].lower()) for role in entity.roles)
    told = next((title.gender for title in shown if title and title.gender != "x"), None)
    return told or given_names().get(entity.name.split(" ")[0], "x")


def subject_of(sheet: Sheet, clause: Clause, carriers: Collection[int]) -> int | None:
    """The subject's token, also an inverted one that hangs on an inner verb."""
    for carrier in sorted(carriers):
        for child in sheet.children[carrier]:
            if sheet.dep[child] in _SUBJECTS:
                return child
    pronouns = [
        c for k in carriers for c in sheet.children[k] if sheet.dep[c] == "expl:subj" and sheet.lower[c].startswith("-")
    ]
    return pronouns[0] if pronouns else None


def participants_of(
    sheet: Sheet, clause: Clause, carriers: Collection[int], tokens: Collection[int], players: Cast
) -> tuple[str, ...]:
    """Canonical names, subjects first, then in the order of the text; ``tokens`` are those read for names."""
    subject = subject_of(sheet, clause, carriers)
    first: list[int] = []
    if subject is not None:
        first = _who(sheet, subject, clause, players)
        if sheet.pos[subject] != "PRON" or first:
            players.subjects.append((sheet.sentence[subject], subject, tuple(first)))
    elif sheet.dep[clause.head] == "conj":
        first = _shared(sheet, clause, players)
    elif clause.antecedent is not None and clause.antecedent in players.by_token:
        first = [players.by_token[clause.antecedent]]
    ordered = list(dict.fromkeys([*first, *_named(sheet, tokens, players)]))
    return tuple(dict.fromkeys(players.entities[n].name for n in ordered))


def _named(sheet: Sheet, tokens: Collection[int], players: Cast) -> list[int]:
    found = []
    for i in tokens:
        n = players.by_token.get(i)
        if n is None:
            found += _both(sheet, i, players)
            continue
        place = players.entities[n].type is EntityType.PLACE
        if not place or sheet.dep[i] in (*_SUBJECTS, "obj", "obl:agent"):
            found.append(n)
    return found


def _both(sheet: Sheet, i: int, players: Cast) -> list[int]:
    """« les deux ministres », « les deux pays »: the last two people, or governments, named before."""
    if i < 2 or sheet.lower[i - 1] != "deux" or sheet.lower[i - 2] not in ("les", "ces", "des", "aux"):
        return []
    after = i + 1
    if after < sheet.bounds(i)[1] and (
        sheet.pos[after] == "ADJ" or sheet.lower[after] in ("de", "d'", "du", "des", "en")
    ):
        return []
    title = titles().get(sheet.lower[i])
    if title is not None or sheet.lower[i] in ("hommes", "femmes"):
        kind: tuple[EntityType, ...] = (EntityType.PERSON,)
    elif sheet.lower[i] in _COUNTRIES:
        kind = (EntityType.ORGANISATION,)
    else:
        return []
    start = sheet.parsed.start(i)
    last = [
        (max(m.start for m in entity.mentions if m.start < start), n)
        for n, entity in enumerate(players.entities)
        if entity.type in kind
        and (kind[0] is EntityType.PERSON or entity.name.startswith("gouvernement "))
        and any(m.start < start for m in entity.mentions)
    ]
    return sorted(n for _, n in sorted(last)[-2:]) if len(last) >= 2 else []


_COUNTRIES = words("participants_countries")


def _who(sheet: Sheet, subject: int, clause: Clause, players: Cast) -> list[int]:
    """The entities a subject stands for: named, coordinated, a relative or a personal pronoun."""
    if sheet.pos[subject] == "PRON":
        if sheet.lower[subject] in ("qui", "lequel", "laquelle") and clause.antecedent is not None:
            n = players.by_token.get(clause.antecedent)
            return [n] if n is not None else []
        return _pronoun(sheet, subject, players)
    found = [players.by_token[subject]] if subject in players.by_token else _both(sheet, subject, players)
    for child in sheet.children[subject]:
        if sheet.dep[child] in ("conj", "appos", "flat:name") and child in players.by_token:
            found.append(players.by_token[child])
        elif sheet.dep[child] == "appos":
            found += [
                players.by_token[c] for c in sheet.children[child] if sheet.dep[c] == "conj" and c in players.by_token
            ]
    return list(dict.fromkeys(found))


def _pronoun(sheet: Sheet, token: int, players: Cast) -> list[int]:
    shape = _PRONOUNS.get(sheet.lower[token])
    if shape is None:
        return []
    gender, several = shape
    here = sheet.sentence[token]
    for sentence, at, who in reversed(players.subjects[-_BACK:]):
        if here - sentence > _FAR or at >= token:
            continue
        plural = len(who) > 1 or "Number=Plur" in sheet.morph[at]
        shown = players.gender[who[0]] if len(who) == 1 else _shape(sheet, at)
        if plural == several and (several or shown in (gender, "x")):
            return list(who)  # nobody, where the nearest fitting subject is a thing
    return []


def _shape(sheet: Sheet, token: int) -> str:
    """The gender of a noun as the parser sees it."""
    return "f" if "Gender=Fem" in sheet.morph[token] else "m" if "Gender=Masc" in sheet.morph[token] else "x"


def _shared(sheet: Sheet, clause: Clause, players: Cast) -> list[int]:
    """A coordinated verb without a subject has that of the verb before it."""
    head = sheet.head[clause.head]
    for _ in range(3):
        for child in sheet.children[head]:
            if sheet.dep[child] in _SUBJECTS:
                return _who(sheet, child, clause, players)
        if sheet.dep[head] != "conj" or sheet.head[head] == head:
            break
        head = sheet.head[head]
    return []
