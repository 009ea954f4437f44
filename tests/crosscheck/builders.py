"""Readings built by hand, so that cross-checking is tested without a parser."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from recoupe.model import (
    Article,
    Attribution,
    Commitment,
    Entity,
    EntityType,
    Kind,
    Published,
    Reading,
    Role,
    Span,
    Statement,
    Zone,
    ZoneKind,
)

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]?")


def reading(file: str, text: str, **overrides: Any) -> Reading:
    """The reading of a text that is all body; ``outlet``, ``title``, ``published`` (an ISO date) go to the article.

    Any other keyword replaces that field of the reading. Sentences are cut at full stops unless given.
    """
    date = overrides.pop("published", None)
    published = Published(date, date, date) if isinstance(date, str) else date or Published()
    article = Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        file=file,
        text=text,
        outlet=overrides.pop("outlet", None),
        title=overrides.pop("title", None),
        language="fr",
        published=published,
    )
    fields: dict[str, Any] = {
        "zones": (Zone(Span(0, len(text)), ZoneKind.BODY),) if text else (),
        "sentences": tuple(Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)),
    }
    return Reading(article=article, language="fr", published=published, **(fields | overrides))


def spans(text: str, *quotes: str) -> tuple[Span, ...]:
    """Every place at which each of the quotes stands in the text, in the order of the text.

    A quote that is not there is an error of the test.
    """
    found = []
    for quote in quotes:
        places = [m.start() for m in re.finditer(re.escape(quote), text)]
        assert places, f"{quote!r} is not in the text"
        found += [Span(start, start + len(quote)) for start in places]
    return tuple(sorted(set(found)))


def entity(text: str, name: str, type: str = "PER", aliases: Iterable[str] = (), roles: Iterable[str] = ()) -> Entity:
    """A person, organisation or place of the text: its mentions are every place of its name and of its aliases."""
    forms = [form for form in (name, *aliases) if form in text]
    return Entity(
        name=name,
        type=EntityType(type),
        aliases=tuple(aliases),
        roles=tuple(Role(role, spans(text, role)[0]) for role in roles),
        mentions=spans(text, *forms),
    )


def attribution(text: str, content: str, cue: str, source: str | None, **overrides: Any) -> Attribution:
    """Words that the text puts into a mouth; they resolve to ``source`` unless ``resolved`` says otherwise."""
    fields: dict[str, Any] = {
        "content": spans(text, content)[:1],
        "cue": spans(text, cue)[0],
        "source": spans(text, source)[0] if source else None,
        "resolved": source,
        "kind": Kind.INDIRECT,
        "act": "state",
        "commitment": Commitment(),
    }
    return Attribution(**(fields | overrides))


def statement(text: str, clause: str, predicate: str = "", **overrides: Any) -> Statement:
    """One thing that the text puts forward: the clause's characters, in the sentence that holds them."""
    (span,) = spans(text, clause)[:1]
    around = [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    fields: dict[str, Any] = {
        "spans": (span,),
        "sentence": next((s for s in around if s.covers(span)), span),
        "predicate": predicate,
        "commitment": Commitment(),
    }
    return Statement(**(fields | overrides))
