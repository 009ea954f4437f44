"""Readings and dossiers as the plain objects that the command line prints for programs (schema 1).

``schema.json`` beside this file is the JSON Schema (draft 2020-12) of both; tests hold the two together. Offsets are
Unicode code points, half-open.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from recoupe.model import (
    Article,
    Attribution,
    Entity,
    Ground,
    Hedge,
    Intake,
    Published,
    Quantity,
    Reading,
    Span,
    Statement,
    TimeExpression,
)
from recoupe.story import (
    Claim,
    Conflict,
    Copy,
    Dossier,
    Evidence,
    Forecast,
    Identity,
    Story,
    TimelineEntry,
    Unknown,
)

__all__ = ["SCHEMA", "dossier_object", "reading_object", "schema", "story_object", "times_object", "to_json"]

SCHEMA = 1
Object = dict[str, Any]

_SURROGATE = re.compile("[\ud800-\udfff]")


def schema(name: str) -> Object:
    """The JSON Schema of a printed object: ``reading``, ``times`` or ``dossier``."""
    whole = json.loads((files(__package__) / "schema.json").read_text("utf-8"))
    return {"$schema": whole["$schema"], "$defs": whole["$defs"], "$ref": f"#/$defs/{name}"}


def to_json(value: object, *, indent: int | None = None) -> str:
    """Deterministic JSON text: keys in the order of the contract, characters as they are.

    Lone surrogates, which UTF-8 cannot carry, are escaped.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m.group()):04x}", text)


def pair(span: Span) -> list[int]:
    """A span as ``[start, end]``."""
    return [span.start, span.end]


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as a list of ``[start, end]``."""
    return [pair(s) for s in spans]


def _published(published: Published) -> Object:
    return {
        "value": published.value,
        "earliest": published.earliest,
        "latest": published.latest,
        "basis": str(published.basis),
        "grounds": [_ground(g) for g in published.grounds],
    }


def _ground(ground: Ground) -> Object:
    return {
        "rule": ground.rule,
        "start": ground.span.start,
        "end": ground.span.end,
        "file": ground.file,
        "other": pair(ground.other) if ground.other else None,
        "day": ground.day,
    }


def _time(time: TimeExpression) -> Object:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "earliest": time.earliest,
        "latest": time.latest,
        "granularity": time.granularity,
        "anchor": time.anchor,
        "alternative": time.alternative,
        "reason": time.reason,
    }


def _attribution(a: Attribution) -> Object:
    return {
        "content": pairs(a.content),
        "cue": pair(a.cue),
        "source": pair(a.source) if a.source else None,
        "resolved": a.resolved,
        "via": list(a.via),
        "kind": str(a.kind),
        "act": a.act,
        "certainty": str(a.commitment.certainty),
        "polarity": str(a.commitment.polarity),
        "forecast": a.commitment.forecast,
        "author": a.author,
        "channel": pair(a.channel) if a.channel else None,
        "zone": str(a.zone),
        "rule": a.rule,
    }


def _hedge(h: Hedge) -> Object:
    return {
        "start": h.span.start,
        "end": h.span.end,
        "trigger": pair(h.trigger),
        "certainty": str(h.certainty),
        "forecast": h.forecast,
    }


def _entity(e: Entity) -> Object:
    return {
        "name": e.name,
        "type": str(e.type),
        "aliases": list(e.aliases),
        "roles": list(dict.fromkeys(r.text for r in e.roles)),
        "mentions": pairs(e.mentions),
    }


def _quantity(q: Quantity) -> Object:
    value = int(q.value) if q.value == int(q.value) else q.value
    return {"span": pair(q.span), "value": value, "unit": q.unit, "mod": q.mod, "scope": list(q.scope)}


def _statement(s: Statement) -> Object:
    return {
        "spans": pairs(s.spans),
        "speaker": s.speaker,
        "via": list(s.via),
        "predicate": s.predicate,
        "participants": list(s.participants),
        "time": s.time.value if s.time else None,
        "place": s.place,
        "quantities": [_quantity(q) for q in s.quantities],
        "certainty": str(s.commitment.certainty),
        "polarity": str(s.commitment.polarity),
        "forecast": s.commitment.forecast,
        "negated": s.negated,
        "background": s.background,
    }


def reading_object(reading: Reading) -> Object:
    """One article's reading, as ``recoupe read --format jsonl`` prints it on a line."""
    a: Article = reading.article
    return {
        "schema": SCHEMA,
        "file": a.file,
        "id": a.id,
        "text": a.text,
        "language": reading.language,
        "outlet": a.outlet,
        "title": a.title,
        "byline": a.byline,
        "agencies": list(reading.agencies),
        "published": _published(reading.published),
        "zones": [{"start": z.span.start, "end": z.span.end, "kind": str(z.kind)} for z in reading.zones],
        "times": [_time(t) for t in reading.times],
        "attributions": [_attribution(x) for x in reading.attributions],
        "hedges": [_hedge(h) for h in reading.hedges],
        "entities": [_entity(e) for e in reading.entities],
        "statements": [_statement(s) for s in reading.statements],
    }


def times_object(reading: Reading) -> Object:
    """The part of ``reading_object`` that tells when, as ``recoupe times --format jsonl`` prints it on a line."""
    a = reading.article
    return {
        "schema": SCHEMA,
        "file": a.file,
        "id": a.id,
        "text": a.text,
        "language": reading.language,
        "published": _published(reading.published),
        "times": [_time(t) for t in reading.times],
    }


def _evidence(evidence: Iterable[Evidence]) -> list[Object]:
    return [_passage(e) for e in evidence]


def _passage(e: Evidence) -> Object:
    return {"file": e.file, "start": e.start, "end": e.end, "quote": e.quote}


def _timeline(t: TimelineEntry) -> Object:
    return {
        "date": t.date,
        "precision": str(t.precision),
        "earliest": t.earliest,
        "latest": t.latest,
        "text": t.text,
        "status": str(t.status),
        "background": t.background,
        "origins": t.origins,
        "speakers": list(t.speakers),
        "evidence": _evidence(t.evidence),
        "dated_by": _evidence(t.dated_by),
    }


def _claim(c: Claim) -> Object:
    return {
        "text": c.text,
        "status": str(c.status),
        "articles": c.articles,
        "copies": c.copies,
        "origins": [
            {"name": o.name, "via": list(o.via), "files": list(o.files), "reason": o.reason} for o in c.origins
        ],
        "certainty": str(c.certainty),
        "forecast": c.forecast,
        "question": c.question,
        "voices": [
            {
                "file": v.file,
                "origin": v.origin,
                "speaker": v.speaker,
                "via": list(v.via),
                "mark": v.mark,
                "certainty": str(v.certainty),
                "evidence": _passage(v.evidence),
            }
            for v in c.voices
        ],
        "evidence": _evidence(c.evidence),
    }


def _conflict(c: Conflict) -> Object:
    return {
        "kind": str(c.kind),
        "reading": str(c.reading),
        "about": c.about,
        "sides": [{"value": s.value, "origin": s.origin, "evidence": _evidence(s.evidence)} for s in c.sides],
        "why": c.why,
    }


def _forecast(f: Forecast) -> Object:
    return {
        "text": f.text,
        "who": f.who,
        "said": f.said,
        "due": f.due,
        "state": str(f.state),
        "evidence": _evidence(f.evidence),
        "settled_by": _evidence(f.settled_by),
        "why": f.why,
        "kind": str(f.kind),
    }


def _unknown(u: Unknown) -> Object:
    return {
        "text": u.text,
        "kind": str(u.kind),
        "evidence": _evidence(u.evidence),
        "answered_by": _evidence(u.answered_by),
    }


def _copy(c: Copy) -> Object:
    return {
        "files": list(c.files),
        "share": round(c.share, 4),
        "origin": c.origin,
        "passages": [[_passage(a), _passage(b)] for a, b in c.passages],
    }


def _identity(i: Identity) -> Object:
    return {
        "name": i.name,
        "type": str(i.type),
        "aliases": list(i.aliases),
        "roles": list(i.roles),
        "files": list(i.files),
        "mentions": _evidence(i.mentions),
        "reasons": [
            {
                "form": r.form,
                "kind": str(r.kind),
                "of": r.of,
                "why": r.why,
                "score": r.score,
                "evidence": _evidence(r.evidence),
            }
            for r in i.reasons
        ],
        "apart_from": [
            {
                "name": a.name,
                "type": str(a.type),
                "kind": str(a.kind),
                "why": a.why,
                "evidence": _evidence(a.evidence),
            }
            for a in i.apart_from
        ],
    }


def story_object(story: Story) -> Object:
    """One story of a dossier, without the readings behind it."""
    return {
        "id": story.id,
        "title": story.title,
        "why": story.why,
        "articles": [
            {
                "file": a.file,
                "outlet": a.outlet,
                "published": _published(a.published),
                "title": a.title,
                "language": a.language,
                "words": a.words,
                "agencies": list(a.agencies),
                "why": a.why,
                "evidence": _evidence(a.evidence),
            }
            for a in story.articles
        ],
        "events": [
            {
                "title": e.title,
                "files": list(e.files),
                "first": e.first,
                "last": e.last,
                "evidence": _evidence(e.evidence),
            }
            for e in story.events
        ],
        "brief": [{"text": line.text, "evidence": _evidence(line.evidence)} for line in story.brief],
        "timeline": [_timeline(t) for t in story.timeline],
        "claims": [_claim(c) for c in story.claims],
        "conflicts": [_conflict(c) for c in story.conflicts],
        "forecasts": [_forecast(f) for f in story.forecasts],
        "unknowns": [_unknown(u) for u in story.unknowns],
        "copies": [_copy(c) for c in story.copies],
        "identities": [_identity(i) for i in story.identities],
    }


def intake_object(intake: Intake) -> Object:
    """What became of every file: counts, then each problem with its reason and remedy."""
    return {
        "read": intake.read,
        "duplicate": len(intake.duplicates),
        "failed": len(intake.problems),
        "duplicates": [{"file": file, "repeats": first} for file, first in intake.duplicates],
        "problems": [{"file": p.file, "reason": p.reason, "remedy": p.remedy} for p in intake.problems],
    }


def dossier_object(dossier: Dossier) -> Object:
    """A whole dossier, as ``recoupe dossier --format json`` prints it."""
    return {
        "schema": SCHEMA,
        "intake": intake_object(dossier.intake),
        "stories": [story_object(s) for s in dossier.stories],
    }
