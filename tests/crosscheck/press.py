"""An invented story in short articles, and the comparison of any readings, for the tests of what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.comparison import Comparison, compare
from recoupe.model import (
    Certainty,
    Commitment,
    Entity,
    EntityType,
    Polarity,
    Quantity,
    Reading,
    Span,
    Statement,
    TimeExpression,
)
from recoupe.story import Origin
from tests.crosscheck.builders import reading, spans, statement

FORECAST = Commitment(Certainty.CERTAIN, forecast=True)
DENIED = Commitment(Certainty.CERTAIN, Polarity.NEGATIVE)


def day(text: str, words: str, value: str, **overrides: Any) -> TimeExpression:
    """A time expression of the text that denotes one day, or the days given by ``earliest`` and ``latest``."""
    fields: dict[str, Any] = {"type": "DATE", "value": value, "earliest": value, "latest": value, "anchor": "published"}
    return TimeExpression(spans(text, words)[0], **(fields | overrides))


def count(text: str, words: str, value: float, unit: str, mod: str | None = None) -> Quantity:
    """A figure of the text."""
    return Quantity(spans(text, words)[0], value, unit, mod)


def told(
    file: str, text: str, predicate: str, terms: str, published: str | None = "2024-03-13", **more: Any
) -> Reading:
    """A reading of one statement that is the whole sentence."""
    outlet = more.pop("outlet", file)
    attributions = more.pop("attributions", ())
    people = tuple(Entity(name, EntityType.PERSON) for name in more.pop("people", ()))
    clause = more.pop("clause", text.rstrip("."))
    single = statement(text, clause, predicate, terms=tuple(sorted(terms.split())), **more)
    return reading(
        file, text, published=published, outlet=outlet, statements=(single,), attributions=attributions, entities=people
    )


def compared(*readings: Reading, families: dict[str, int] | None = None) -> Comparison:
    """The comparison of some readings where every speaker and every outlet is an origin of its own."""
    numbered = families or {r.article.file: n for n, r in enumerate(sorted(readings, key=lambda r: r.article.file))}
    return compare(readings, numbered, {}, _origin, _fold)


def _origin(account: Account) -> Origin:
    name = account.statement.speaker or account.reading.article.outlet or account.file
    return Origin(name, account.statement.via, (account.file,))


def _fold(origins: Sequence[Origin]) -> tuple[Origin, ...]:
    found: dict[str, set[str]] = {}
    for origin in origins:
        found.setdefault(origin.name, set()).update(origin.files)
    return tuple(Origin(name, (), tuple(sorted(files))) for name, files in sorted(found.items()))


MET = "La présidente Odile Varenne et le roi Tomas Lind se sont rencontrés mardi au château de Brume."
MET_TOO = "Odile Varenne a rencontré mardi Tomas Lind au château de Brume, sous la pluie."
PEOPLE = ("Odile Varenne", "Tomas Lind")
BRIDGE = "Le pont suspendu de Valsonne a été fermé aux camions lundi."
FILLER = (
    (
        "e.txt",
        "Les boulangers de Valsonne ont augmenté leurs prix de farine.",
        "augmenter",
        "boulanger farine prix augmenter",
    ),
    (
        "f.txt",
        "Une exposition de dentelle s'est ouverte au musée communal.",
        "ouvrir",
        "exposition dentelle musée communal",
    ),
    ("g.txt", "Le club de rugby a recruté un pilier géorgien.", "recruter", "club rugby pilier géorgien recruter"),
)


def meeting(file: str = "a.txt", text: str = MET, published: str | None = "2024-03-13", **more: Any) -> Reading:
    """An account of the meeting."""
    fields: dict[str, Any] = {
        "participants": PEOPLE,
        "people": more.get("participants", PEOPLE),
        "place": "château de Brume",
        "past": True,
        "time": day(text, "mardi", "2024-03-12") if "mardi" in text else None,
    }
    return told(file, text, "rencontrer", "président roi rencontrer château pluie", published, **(fields | more))


def filler() -> list[Reading]:
    """Statements about other things, so that words have something to be rarer than."""
    return [told(file, text, predicate, terms) for file, text, predicate, terms in FILLER]


def whole(statement: Statement) -> Span:
    """The only span of a statement."""
    return statement.spans[0]
