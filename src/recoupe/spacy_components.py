"""Recoupe inside anyone's spaCy pipeline: ``recoupe_times`` and ``recoupe_attributions``.

    nlp = recoupe.pipeline()  # the shipped pipeline, or any French one with a parser
    nlp.add_pipe("recoupe_times", config={"published": "2024-09-12"})
    nlp.add_pipe("recoupe_attributions")
    doc = nlp("Le pont rouvrira mardi, a annoncé la maire.")
    doc._.times, doc._.attributions

The values are those of ``recoupe.model``; offsets are code points of ``doc.text``, so that
``doc.char_span(t.span.start, t.span.end)`` is a spaCy span. ``doc._.published``, set before the pipeline runs, takes
the place of the configured date. What is found is kept as plain values in ``doc.user_data``: ``to_bytes``, ``DocBin``
and pickling keep it.

spaCy finds the components through entry points as soon as Recoupe is installed. They read the document's own parse and
change nothing in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc

from recoupe.errors import InvalidInput
from recoupe.intake import published_on
from recoupe.model import Article, Attribution, Basis, Published, TimeExpression
from recoupe.reading.attribution import attributions
from recoupe.reading.entities import entities
from recoupe.reading.parsed_elsewhere import parsed_elsewhere
from recoupe.reading.reader import Reader
from recoupe.reading.zones import zones as find_zones

__all__ = ["ATTRIBUTIONS", "TIMES", "Attributions", "Times", "make_attributions", "make_times"]

TIMES = "recoupe_times"
ATTRIBUTIONS = "recoupe_attributions"
_PUBLISHED = "recoupe_published"


@cache
def _kept(name: str) -> TypeAdapter[Any]:
    """How the values of a component are kept in ``doc.user_data``."""
    kinds: dict[str, Any] = {TIMES: tuple[TimeExpression, ...], ATTRIBUTIONS: tuple[Attribution, ...]}
    return TypeAdapter(kinds[name])


def _extend(attribute: str, name: str) -> None:
    """Let documents show what a component found; nothing for a document that it has not seen."""
    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, getter=lambda doc: _kept(name).validate_python(doc.user_data.get(name, ())))


def _keep(doc: Doc, name: str, values: tuple[object, ...]) -> Doc:
    doc.user_data[name] = _kept(name).dump_python(values, mode="json")
    return doc


def _publish(doc: Doc, published: date | str | None) -> None:
    """Set the publication date of one document. Raises ``InvalidInput`` for one that cannot be understood."""
    doc.user_data[_PUBLISHED] = _dated(published).value


def _dated(published: date | str | None) -> Published:
    if not published:
        return Published()
    written = published.isoformat()[:10] if isinstance(published, date) else published
    when = published_on(written, Basis.GIVEN)
    if when is None:
        raise InvalidInput(f"the date {published!r} is not understood; write it as 2023-09-14, 2023-09 or 2023")
    return when


@dataclass(frozen=True, slots=True)
class Times:
    """``doc._.times``: time expressions read against ``doc._.published``, else against the configured date."""

    published: Published

    def __call__(self, doc: Doc) -> Doc:
        """Find them. Without a parse the tense around an expression is told from the forms of the verbs."""
        own = doc.user_data.get(_PUBLISHED)
        article = Article("", "-", doc.text, language="fr", published=_dated(own) if own else self.published)
        return _keep(doc, TIMES, Reader.times_in(article, parsed_elsewhere(doc)).times)


@dataclass(frozen=True, slots=True)
class Attributions:
    """``doc._.attributions``: who says what, on whose word, how sure. Names in ``doc.ents`` help to resolve sources."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them. Raises ``InvalidInput`` for a document without heads or parts of speech."""
        layers = {"DEP": "dependencies", "POS": "parts of speech"}
        missing = [what for layer, what in layers.items() if len(doc) and not doc.has_annotation(layer)]
        if missing:
            raise InvalidInput(
                f"{ATTRIBUTIONS} reads the parse, and this document has no {' and no '.join(missing)}; add a parser "
                "and a tagger to the pipeline before it, or start from recoupe.pipeline()"
            )
        parsed, zones = parsed_elsewhere(doc), find_zones(Article("", "-", doc.text, language="fr"))
        return _keep(doc, ATTRIBUTIONS, attributions(parsed, zones, entities(parsed, zones)))


@Language.factory(TIMES, assigns=["doc._.times"], default_config={"published": None})
def make_times(nlp: Language, name: str, published: str | None) -> Times:
    """The component ``recoupe_times``. Raises ``InvalidInput`` for a date that cannot be understood."""
    _extend("times", TIMES)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", getter=lambda doc: doc.user_data.get(_PUBLISHED), setter=_publish)
    return Times(_dated(published))


@Language.factory(ATTRIBUTIONS, assigns=["doc._.attributions"], requires=["token.pos", "token.dep"])
def make_attributions(nlp: Language, name: str) -> Attributions:
    """The component ``recoupe_attributions``."""
    _extend("attributions", ATTRIBUTIONS)
    return Attributions()
