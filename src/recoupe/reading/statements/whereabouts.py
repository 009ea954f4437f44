"""When and where a clause takes place: the time expression and the place that govern it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from recoupe.model import TimeExpression
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import rows, words
from recoupe.reading.entities.sheet import Sheet
from recoupe.reading.statements.clauses import Clause

__all__ = ["event_nouns", "is_compared", "place_of", "time_of", "tokens_of"]

_LOCATIVE = words("whereabouts_locative")
_OF = words("whereabouts_of")
_COMPARING = words("whereabouts_comparing")
_REACH = 8  # tokens between what compares and the time it is set against
_OPENING = 4  # tokens of a sentence before an adverbial that still opens it


def time_of(
    sheet: Sheet,
    clause: Clause,
    tokens: Collection[int],
    carriers: Collection[int],
    times: Mapping[int, TimeExpression],
    inherits: bool,
) -> TimeExpression | None:
    """The time of a clause with these ``tokens``: the one hanging on its verb, else another of its own.

    Where it has none and ``inherits``, the time that opens the sentence.

    ``times`` are the expressions by their first token; ``carriers`` the tokens that carry the predicate.
    """
    mark = min((c for c in sheet.children[clause.head] if sheet.dep[c] == "mark" and c < clause.head), default=-1)
    own = [(i, times[i]) for i in sorted(tokens) if i > mark and i in times and times[i].type in ("DATE", "TIME")]
    ranked = sorted((_rank(sheet, i, t, carriers), i) for i, t in own)
    if ranked and ranked[0][0] < 9:
        return times[ranked[0][1]]
    if inherits:
        first, last = sheet.bounds(clause.head)
        for i in range(first, min(first + _OPENING, last)):
            if i in times and times[i].type in ("DATE", "TIME"):
                return times[i]
    return None


def _rank(sheet: Sheet, first: int, time: TimeExpression, carriers: Collection[int]) -> int:
    """How well an expression governs the clause: 0 hangs on the verb, 9 only dates a noun (« l’accord de 2015 »)."""
    tokens = sheet.parsed.tokens(time.span)
    root = sheet.root(tokens.start, max(tokens.stop, tokens.start + 1))
    head = sheet.head[root]
    vague = 2 if time.value.endswith("_REF") else 0
    if is_compared(sheet, first) or _in_the_subject(sheet, first, carriers):
        return 9
    if head in carriers or root in carriers:
        return vague
    path = _path(sheet, root, carriers)
    if path is None:
        return 3 + vague
    before = sheet.lower[first - 1] if first else ""
    below = [t for t in path if t != root]
    if sheet.pos[head] in ("NOUN", "PROPN") and "pour" in (before, *sheet.cases(root)):
        return 9
    if any({"selon", "d'après"} & set(sheet.cases(t)) for t in below):
        return 9
    if any("depuis" in sheet.cases(t) for t in below) or (
        any(sheet.dep[t] in ("acl", "acl:relcl", "appos") for t in below)
        and sheet.dep[below[-1]] not in ("obl", "advmod", "advcl")
    ):
        return 9
    if sheet.pos[head] in ("NOUN", "PROPN") and (before in _OF or _OF & set(sheet.cases(root))):
        return 9
    if before in ("depuis",):
        return 4 + vague
    return 1 + vague


def _in_the_subject(sheet: Sheet, first: int, carriers: Collection[int]) -> bool:
    """True of a time that dates an event named in the subject (« l'auteur de l'attaque *le 4 mai* a avoué »).

    « La marche *samedi* a réuni… »: the event is the subject itself, and what it did is of that day.
    """
    if first > min(carriers):
        return False
    begin, _ = sheet.bounds(first)
    for i in range(first - 1, max(begin, first - _REACH) - 1, -1):
        if sheet.words[i] == "," or sheet.pos[i] in ("VERB", "AUX"):
            return False
        if sheet.pos[i] == "NOUN" and sheet.lemmas[i] in event_nouns():
            path = _path(sheet, i, carriers) or [i]
            return path[-1] != i and sheet.dep[path[-1]].startswith("nsubj")
    return False


def is_compared(sheet: Sheet, first: int) -> bool:
    """True of a time that another one is set against: « en baisse par rapport à mardi », « contre 300 en juin ».

    Also « plus que les 300 marcheurs de samedi »: no verb stands between *que* and the time.
    """
    begin, _ = sheet.bounds(first)
    for i in range(first - 1, max(begin, first - _REACH) - 1, -1):
        if "VerbForm=Fin" in sheet.morph[i]:
            return False
        word = sheet.lower[i]
        if word == "contre":
            return i + 1 == first or sheet.pos[i + 1] == "NUM" or sheet.words[i + 1][0].isdigit()
        if word == "rapport" and i > begin and sheet.lower[i - 1] == "par":
            return True
        if word in ("que", "qu'") and "VerbForm=Fin" not in sheet.morph[sheet.head[i]]:
            return not _COMPARING.isdisjoint(sheet.lower[max(begin, i - _REACH) : i])
    return False


def _path(sheet: Sheet, token: int, carriers: Collection[int]) -> list[int] | None:
    """The tokens from one up to the child of a carrier; ``None`` where no carrier is above it."""
    path = [token]
    for _ in range(12):
        head = sheet.head[token]
        if head in carriers:
            return path
        if head == token:
            return None
        path.append(head)
        token = head
    return None


def place_of(
    sheet: Sheet,
    clause: Clause,
    carriers: Collection[int],
    places: Mapping[int, tuple[int, str]],
    inherits: bool = False,
) -> str | None:
    """The place of a clause: the first place in a locative phrase, best one hanging on the verb.

    Where it has none: the place it is relative to (« Nantes, *où* 800 lycéens défilaient »); else, where it
    ``inherits``, the place that opens the sentence. ``places`` gives, by the first token of a mention, the token after
    it and the place's name.
    """
    found: list[tuple[int, int, str]] = []
    for i in clause.tokens:
        if i in places:
            last, name = places[i]
            rank = _locative(sheet, sheet.root(i, last), carriers)
            if rank is not None:
                found.append((rank, i, name))
    if found:
        return min(found)[2]
    return _place_before(sheet, clause, places) or (_opening_place(sheet, clause, places) if inherits else None)


def _place_before(sheet: Sheet, clause: Clause, places: Mapping[int, tuple[int, str]]) -> str | None:
    """The place just before the *où* that opens a clause."""
    where = next((i for i in clause.tokens if sheet.lower[i] == "où"), None)
    if where is None or where > clause.head:
        return None
    before = where - 1 if where and sheet.words[where - 1] == "," else where
    return next((name for last, name in places.values() if last == before), None)


def _opening_place(sheet: Sheet, clause: Clause, places: Mapping[int, tuple[int, str]]) -> str | None:
    """The place that the sentence opens with (« *À Paris*, alors que … »)."""
    first, _ = sheet.bounds(clause.head)
    opening = next((i for i in (first + 1, first + 2) if i in places), None)
    if opening is None:
        return None
    last, name = places[opening]
    if _LOCATIVE.isdisjoint(sheet.cases(sheet.root(opening, last))):
        return None
    return name if last < len(sheet) and sheet.words[last] == "," else None


def _locative(sheet: Sheet, token: int, carriers: Collection[int]) -> int | None:
    """0 for a locative phrase that hangs on the verb, 1 deeper down, ``None`` for no locative phrase."""
    steps = 0
    for steps in range(4):
        cases = set(sheet.cases(token))
        if sheet.lemmas[token] in _AIMS:
            return None
        near = sheet.head[token]
        if cases & _OF and sheet.lower[near] in _NEAR:  # « près de Lyon »
            return 0 if sheet.head[near] in carriers else 2
        if cases & _LOCATIVE:
            if sheet.head[token] in carriers:
                return 1 if steps and sheet.lemmas[token] in _SIDES else 0
            head = sheet.head[token]
            if (
                sheet.pos[head] in ("NOUN", "PROPN")
                and cases & {"à", "au", "aux"}
                and sheet.lemmas[head] not in event_nouns()
            ):
                return None  # « des armes à Rome »: to whom, not where
            return 2
        climbs = sheet.dep[token] in ("appos", "flat:name", "conj") or (
            sheet.dep[token] == "nmod" and (not cases or bool(cases & _OF))  # « au stade Lenoir »
        )
        if (
            (cases and not cases & _OF)
            or not climbs
            or sheet.head[token] == token
            or sheet.pos[sheet.head[token]] == "VERB"
        ):
            return None
        token = sheet.head[token]
        if sheet.pos[token] != "PROPN" and fold(sheet.lemmas[token]) not in place_nouns():
            return None
    return None


_NEAR = words("whereabouts_near")
_AIMS = words("whereabouts_aims")
_SIDES = words("whereabouts_sides")


@cache
def place_nouns() -> frozenset[str]:
    """Folded nouns that stand between a preposition and a place: « dans l’est de … »."""
    return frozenset(fold(noun) for (noun,) in rows("place_nouns.tsv"))


@cache
def event_nouns() -> frozenset[str]:
    """Nouns that name something that takes place."""
    return frozenset(noun for (noun,) in rows("event_nouns.tsv"))


def tokens_of(sheet: Sheet, times: Sequence[TimeExpression]) -> dict[int, TimeExpression]:
    """Time expressions by their first token; of « 16h15-16h30 », which is one token, the first."""
    found: dict[int, TimeExpression] = {}
    for time in times:
        token = sheet.parsed.token_at(time.span.start)
        if token < len(sheet):
            found.setdefault(token, time)
    return found
