"""Statements: each thing an article puts forward, with who, when, where, how much, on whose word and how surely.

    statements(parsed, zones, times, entities, attributions, hedges)

A statement is a finite clause, or the infinitive that is the content of an attribution. The clause of a reporting verb
is none of its own, since its content is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.model import (
    NARRATIVE_ZONES,
    Attribution,
    Certainty,
    Commitment,
    Entity,
    EntityType,
    Hedge,
    Published,
    Quantity,
    Span,
    Statement,
    TimeExpression,
    Zone,
    ZoneKind,
)
from recoupe.reading.entities.lexicon import words
from recoupe.reading.entities.sheet import Sheet, sheet
from recoupe.reading.parser import Parsed
from recoupe.reading.quantities import quantities
from recoupe.reading.statements.clauses import Clause, find_clauses, spans_of
from recoupe.reading.statements.contents import bare_contents
from recoupe.reading.statements.newsday import day, is_old, newest, to_come
from recoupe.reading.statements.nominals import (
    Nominal,
    dated_nouns,
    dated_participles,
    presupposed_nouns,
    reported_nouns,
)
from recoupe.reading.statements.participants import Cast, cast, participants_of, subject_of
from recoupe.reading.statements.planned import planned_nouns, planned_participles, planned_phrase, schedules, sets_day
from recoupe.reading.statements.predicates import predicate_of
from recoupe.reading.statements.sequels import carried_on
from recoupe.reading.statements.stance import (
    TELLING,
    commitment_of,
    is_accomplished,
    is_negated,
    is_past,
    is_pluperfect,
)
from recoupe.reading.statements.terms import terms_of
from recoupe.reading.statements.whereabouts import place_of, time_of, tokens_of

__all__ = ["statements"]

_LEAST = 3  # tokens of a statement
_WHEN = words("statements_when")


def statements(
    parsed: Parsed,
    zones: Sequence[Zone],
    times: Sequence[TimeExpression] = (),
    entities: Sequence[Entity] = (),
    attributions: Sequence[Attribution] = (),
    hedges: Sequence[Hedge] = (),
    published: Published | None = None,
) -> tuple[Statement, ...]:
    """The statements of the narrative zones (of the whole text where no zone is known), in the order of the text.

    ``published`` dates the news for ``Statement.background``; without it the latest day that a time expression reckons
    from is taken.
    """
    if not len(parsed.doc):
        return ()
    reader = _Article(parsed, zones, times, entities, attributions, hedges, published)
    found = [made for clause in reader.clauses for made in reader.statement(clause)]
    found += reader.nominal_statements(found)
    found.sort(key=lambda s: (s.spans[0], s.predicate, s.attribution or 0))
    return tuple(carried_on(reader.page, found))


class _Article:
    """One article while its statements are made."""

    def __init__(
        self,
        parsed: Parsed,
        zones: Sequence[Zone],
        times: Sequence[TimeExpression],
        entities: Sequence[Entity],
        attributions: Sequence[Attribution],
        hedges: Sequence[Hedge],
        published: Published | None,
    ) -> None:
        self.page: Sheet = sheet(parsed)
        self.attributions = attributions
        self.hedges = hedges
        self.contents = _by_token(parsed, [a.content for a in attributions])
        self.cues = _by_token(parsed, [(a.cue,) for a in attributions])
        self.doubts = _by_token(parsed, [(h.span,) for h in hedges])
        self.times = tokens_of(self.page, times)
        self.dated = {i for t in times for i in parsed.tokens(t.span)}
        bare = bare_contents(self.page, attributions, self.dated)
        more = [*bare, *dated_participles(self.page, self.times), *planned_participles(self.page)]
        self.clauses = find_clauses(self.page, more, self.dated)
        self.strays = self._strays()
        self.own_times: dict[int, TimeExpression | None] = {}
        self.zones = _zones(self.page, zones)
        self.has_zones = bool(zones)
        self.names = {e.name for e in entities}
        self.players: Cast = cast(self.page, entities)
        self.places = {
            parsed.token_at(m.start): (parsed.token_at(m.end - 1) + 1, e.name)
            for e in entities
            if e.type is EntityType.PLACE
            for m in e.mentions
        }
        self.figures = _figures(parsed, zones)
        self.news = day(published.latest if published else None) or newest(times)

    def statement(self, clause: Clause) -> list[Statement]:
        """The statement of a clause, if it makes one."""
        page = self.page
        zone = self.zones.get(page.sentence[clause.head])
        if zone is None and self.has_zones:
            return []
        kind = zone or ZoneKind.BODY
        predicate = predicate_of(page, clause.head)
        carriers = {clause.head, clause.finite, predicate.token}
        said = self._innermost(clause, carriers)
        tokens = self._tokens(clause, said, predicate.planned)
        who = participants_of(page, clause, carriers, tokens, self.players)
        inherits = self._inherits(clause, said)
        own = time_of(page, clause, tokens, carriers, self.times, inherits) or self._when(clause)
        self.own_times[clause.head] = own
        if self._only_reports(clause, own) or (kind not in NARRATIVE_ZONES):
            return []
        if said is not None and clause.finite == clause.head and not who[:1]:
            who = self._speaker(clause, said)
        spans = spans_of(page, tokens)
        bare = predicate.lemma in ("être", "avoir") and "Tense=Fut" not in page.morph[clause.finite]
        if bare and not who and subject_of(page, clause, carriers) is None:
            return []
        if not spans or len(tokens) < _LEAST or _is_hypothesis(page, clause):
            return []
        hedge = self._hedge(clause)
        done = is_past(page, clause) and not (predicate.modal or schedules(predicate.lemma))
        fixed = own is not None and schedules(predicate.lemma) and sets_day(page, own)
        attribution = None if said is None else self.attributions[said]
        first, last = page.bounds(clause.head)
        return [
            Statement(
                spans=spans,
                sentence=page.span(first, last),
                predicate=predicate.lemma,
                commitment=self._dated(commitment_of(page, clause, predicate, attribution, hedge), own, done, fixed),
                participants=who,
                terms=terms_of(page, tokens, self.dated, who[:1]),
                time=own,
                place=place_of(page, clause, carriers, self.places, inherits or self._beside(clause, said)),
                quantities=self._quantities(tokens),
                attribution=said,
                speaker=attribution.resolved if attribution else None,
                via=attribution.via if attribution else (),
                zone=kind,
                background=self._is_background(clause, own, said),
                negated=is_negated(page, clause, carriers),
                accomplished=is_accomplished(page, clause, predicate),
                past=done,
            )
        ]

    def _speaker(self, clause: Clause, said: int) -> tuple[str, ...]:
        """Who is to do what an infinitive says: the speaker, unless another is asked to."""
        attribution = self.attributions[said]
        if attribution.act in ("urge", "other") or "VerbForm=Inf" not in self.page.morph[clause.head]:
            return ()
        return (attribution.resolved,) if attribution.resolved in self.names else ()

    def nominal_statements(self, told: Sequence[Statement]) -> list[Statement]:
        """What a noun tells: an event with a date that no clause has, all somebody says, what a clause builds on."""
        page, used = self.page, {s.time.span for s in told if s.time}
        heads = {clause.head for clause in self.clauses}
        found: dict[int, Nominal] = {}
        for nominal in (
            *planned_nouns(page, self.times, heads),
            *dated_nouns(page, self.times, used),
            *reported_nouns(page, self.attributions, self.figures, heads, self.times),
            *presupposed_nouns(page, self._asserting(told), self.players.by_token, self.times),
        ):
            found.setdefault(nominal.noun, nominal)
        return [made for _, nominal in sorted(found.items()) for made in self._nominal_statement(nominal)]

    def _asserting(self, told: Sequence[Statement]) -> list[Clause]:
        """The clauses that assert something as done lately."""
        sure = [
            s
            for s in told
            if not (s.negated or s.background or s.commitment.forecast) and s.commitment.certainty is Certainty.CERTAIN
        ]
        firm = {i for s in sure for span in s.spans for i in self.page.parsed.tokens(span)}
        return [clause for clause in self.clauses if clause.head in firm]

    def _nominal_statement(self, nominal: Nominal) -> list[Statement]:
        page, noun = self.page, nominal.noun
        zone = self.zones.get(page.sentence[noun])
        if (zone is None and self.has_zones) or (zone or ZoneKind.BODY) not in NARRATIVE_ZONES:
            return []
        clause = Clause(noun, noun, nominal.tokens)
        said = None if nominal.given else self._innermost(clause, {noun})
        attribution = None if said is None else self.attributions[said]
        time = nominal.time if self._may_date(nominal, attribution) else None
        first, last = page.bounds(noun)
        return [
            Statement(
                spans=spans_of(page, clause.tokens),
                sentence=page.span(first, last),
                predicate=page.lemmas[noun],
                commitment=self._held(nominal, attribution),
                participants=participants_of(page, clause, {noun}, clause.tokens, self.players),
                terms=terms_of(page, clause.tokens, self.dated),
                time=time,
                place=place_of(page, clause, {noun}, self.places),
                quantities=self._quantities(clause.tokens) if nominal.counts else (),
                attribution=said,
                speaker=attribution.resolved if attribution else None,
                via=attribution.via if attribution else (),
                zone=zone or ZoneKind.BODY,
                background=self._is_background(clause, time, said),
                nominal=True,
            )
        ]

    def _may_date(self, nominal: Nominal, said: Attribution | None) -> bool:
        """False of a day before the news inside what is asked for or feared: it is that of the asking."""
        wanted = said is not None and said.commitment.certainty is not Certainty.CERTAIN and said.act != "expect"
        return nominal.planned or not wanted or nominal.time is None or to_come(nominal.time, self.news)

    def _dated(self, held: Commitment, time: TimeExpression | None, done: bool, fixed: bool = False) -> Commitment:
        """What is dated after the news was still to come, unless it is told as done (« a raté l’échéance de mai »); so
        was what is set for a day (« a été repoussé à mardi »).
        """
        ahead = fixed or (not done and to_come(time, self.news))
        return replace(held, forecast=True) if ahead and not held.forecast else held

    def _held(self, nominal: Nominal, said: Attribution | None) -> Commitment:
        held = said.commitment if said else Commitment()
        if nominal.time is not None and said is not None and said.act in TELLING:
            held = replace(held, forecast=False)
        return replace(held, forecast=True) if nominal.planned else self._dated(held, nominal.time, done=False)

    def _strays(self) -> dict[tuple[int, int], list[int]]:
        """Tokens of a content that hang on words outside it: they belong to the first clause of that content."""
        owner = {i: clause.head for clause in self.clauses for i in clause.tokens}
        heads = {clause.head for clause in self.clauses}
        found: dict[tuple[int, int], list[int]] = {}
        for n, attribution in enumerate(self.attributions):
            tokens = [i for span in attribution.content for i in self.page.parsed.tokens(span)]
            inside = set(tokens)
            first = next((i for i in tokens if i in heads and self.page.head[i] not in inside), None)
            first = first if first is not None else next((i for i in tokens if i in heads), None)
            if first is not None:
                stray = [i for i in tokens if owner.get(i) not in inside and i not in self.cues]
                if stray:
                    found[(n, first)] = stray
        return found

    def _innermost(self, clause: Clause, carriers: set[int]) -> int | None:
        """The attribution with the shortest content around the predicate, other than one whose cue it is."""
        around = [n for n in self.contents.get(clause.head, ()) if n not in self.cues.get(clause.head, ())]
        if not around:
            return None
        return min(
            around,
            key=lambda n: (
                sum(s.end - s.start for s in self.attributions[n].content),
                -len(self.attributions[n].via),
                n,
            ),
        )

    def _hedge(self, clause: Clause) -> Hedge | None:
        around = self.doubts.get(clause.finite, ()) or self.doubts.get(clause.head, ())
        return min((self.hedges[n] for n in around), key=lambda h: (h.span.end - h.span.start, h.span), default=None)

    def _only_reports(self, clause: Clause, time: TimeExpression | None) -> bool:
        """True of « a indiqué la police »; a dated announcement with its content after it is an event of its own."""
        cued = [*self.cues.get(clause.finite, ()), *self.cues.get(clause.head, ())]
        said = [self.attributions[n] for n in cued if self.attributions[n].content]
        if not said:
            return False
        dated = time is not None and self.page.parsed.token_at(time.span.start) in clause.tokens
        return not (dated and all(a.cue.start < a.content[0].start for a in said))

    def _when(self, clause: Clause) -> TimeExpression | None:
        """The time of the clause that a clause of time hangs on: « en 2019, *lorsque* le ministre est venu »."""
        page = self.page
        opened = any(page.lower[c] in _WHEN for c in page.children[clause.head] if c < clause.head)
        return self.own_times.get(page.head[clause.head]) if opened and page.dep[clause.head] == "advcl" else None

    def _inherits(self, clause: Clause, said: int | None) -> bool:
        """True where the adverbial that opens the sentence also dates the clause."""
        page = self.page
        if page.dep[clause.head] not in ("ROOT", "conj", "parataxis") and said is None:
            return False
        if said is None:
            return page.dep[clause.head] in ("ROOT", "conj")
        inside = said in self.contents.get(page.head[clause.head], ())
        if inside and page.dep[clause.head] in ("advcl", "acl", "acl:relcl", "ccomp"):
            return False
        attribution = self.attributions[said]
        first, _ = page.bounds(clause.head)
        opening = page.parsed.start(first)
        return attribution.cue.start > attribution.content[0].start or any(
            s.start <= opening for s in attribution.content
        )

    def _beside(self, clause: Clause, said: int | None) -> bool:
        """True of an adverbial clause of the writer's own: what it tells happens where the sentence opens."""
        return said is None and self.page.dep[clause.head] == "advcl"

    def _tokens(self, clause: Clause, said: int | None, planned: bool) -> list[int]:
        """The clause's tokens inside the content it belongs to, with the noun a relative clause or a plan is about."""
        page = self.page
        tokens = list(clause.tokens)
        if said is not None:
            tokens = [i for i in tokens if said in self.contents.get(i, ())]
            tokens += self.strays.get((said, clause.head), [])
        else:
            cued = set(self.cues.get(clause.head, ())) | set(self.cues.get(clause.finite, ()))
            tokens = [i for i in tokens if set(self.cues.get(i, ())) <= cued]
        if planned and clause.antecedent is not None:
            tokens += planned_phrase(page, clause.head)
        elif clause.antecedent is not None:
            tokens += _antecedent(page, clause.antecedent, min(clause.tokens))
        return sorted(set(tokens))

    def _quantities(self, tokens: Sequence[int]) -> tuple[Quantity, ...]:
        own = set(tokens)
        return tuple(quantity for last, quantity in self.figures if last in own)

    def _is_background(self, clause: Clause, time: TimeExpression | None, said: int | None) -> bool:
        if time is not None and self.news:
            since = self.page.parsed.token_at(time.span.start)
            if since and self.page.lower[since - 1] in ("depuis", "dès"):
                return False
            if (old := is_old(time, self.news)) is not None:
                return old
        return time is None and said is None and is_pluperfect(self.page, clause)


def _by_token(parsed: Parsed, spans: Sequence[Sequence[Span]]) -> dict[int, tuple[int, ...]]:
    """Token → the numbers of the entries whose spans hold it."""
    found: dict[int, list[int]] = {}
    for n, entry in enumerate(spans):
        for span in entry:
            for i in parsed.tokens(span):
                found.setdefault(i, []).append(n)
    return {i: tuple(ns) for i, ns in found.items()}


def _zones(page: Sheet, zones: Sequence[Zone]) -> dict[int, ZoneKind]:
    """The zone of each sentence, by number."""
    ordered = sorted(zones)
    found: dict[int, ZoneKind] = {}
    at = 0
    for number, (first, last) in enumerate(page.sentences):
        if last <= first:
            continue
        span = page.span(first, last)
        while at < len(ordered) and ordered[at].span.end <= span.start:
            at += 1
        if at < len(ordered) and ordered[at].span.overlaps(span):
            found[number] = ordered[at].kind
    return found


def _figures(parsed: Parsed, zones: Sequence[Zone]) -> list[tuple[int, Quantity]]:
    return [(parsed.token_at(q.span.end - 1), q) for q in quantities(parsed, zones)]


def _antecedent(page: Sheet, noun: int, stop: int) -> list[int]:
    """The noun phrase in front of a relative clause, up to the clause."""
    first = noun
    for child in page.children[noun]:
        if child < first and page.dep[child] in ("det", "amod", "nummod"):
            first = child
    return list(range(first, stop)) if noun < stop and stop - first <= 12 else list(range(first, noun + 1))


def _is_hypothesis(page: Sheet, clause: Clause) -> bool:
    """True of a clause with *si*: a condition, not a statement."""
    return any(page.dep[c] == "mark" and page.lower[c] in ("si", "s'") for c in page.children[clause.head])
