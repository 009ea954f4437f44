"""Names as the articles write them beyond the mentions that reading found: the official name of a state, its nickname,
a name followed by its country, a handle, the kind of a thing alone (« le phare ») where the story has only one.

for kind, place in written(identity, texts, alone(found, texts)):
    print(kind, place.quote)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from recoupe.crosscheck.countries import capital, country, demonym, governed, of_country
from recoupe.crosscheck.executive import bare_government, only_government
from recoupe.crosscheck.handles import handles
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.ordinals import numbered
from recoupe.model import EntityType
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["Alone", "alone", "written"]

_WITHIN = 48  # characters after the noun of its kind within which a thing is named
_BEFORE = 2  # times an article names a state before « le Nord » means it
_OF = re.compile(r" (?:de l[’']|de la |du |des |de |d[’'])(?=[A-ZÀÉÈÊÎÔ])")
_STOP = re.compile(r"[.,;:!?()«»\"\n]")
_DETERMINED = re.compile(r"(?:\b(?:les?|la|du|au|cet?|cette)\s|\b[ld][’'])$", re.IGNORECASE)
_SIDE = re.compile(r" d(?:u |e l[’'])(Nord|Sud|Est|Ouest)$")
_TAIL = re.compile(r" ([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Alone:
    """What a story has only one of: things by the noun of their kind, and the government named with its state."""

    kinds: Mapping[str, Identity]
    government: Identity | None


def alone(found: Sequence[Identity], texts: Mapping[str, str]) -> Alone:
    """What has no other of its kind in the articles, whose texts are given by file."""
    return Alone(_kinds(found, texts), only_government(found, texts))


def _kinds(found: Iterable[Identity], texts: Mapping[str, str]) -> Mapping[str, Identity]:
    """The nouns that name the kind of one thing of the story alone, with that thing.

    A noun is out when two names share it, or when an article says it of anything but that thing.
    """
    by_kind: dict[str, list[Identity]] = {}
    for identity in found:
        head, _, rest = identity.name.partition(" ")
        if rest and head in _listed("noun") and identity.type in (EntityType.PLACE, EntityType.ORGANISATION):
            by_kind.setdefault(head, []).append(identity)
    single = {kind: things[0] for kind, things in sorted(by_kind.items()) if len(things) == 1}
    return {k: thing for k, thing in single.items() if all(_only(k, thing, text) for text in texts.values())}


def written(identity: Identity, texts: Mapping[str, str], sole: Alone) -> tuple[tuple[AliasKind, Evidence], ...]:
    """Where the articles that name an identity write it in one of these ways, and in which, in order of place.

    ``texts`` are those of the articles by file.
    """
    found: set[tuple[AliasKind, Evidence]] = set()
    own = [kind for kind, thing in sole.kinds.items() if thing is identity]
    for file, text in texts.items() if identity is sole.government else ():
        found |= {(AliasKind.KIND, Evidence(file, a, b, text[a:b])) for a, b in bare_government(text)}
    for file, text in texts.items():
        found |= {(AliasKind.ORDER, Evidence(file, a, b, text[a:b])) for a, b in numbered(identity, text)}
    for file, mentions in groupby(sorted(identity.mentions), key=lambda mention: mention.file):
        here, text = list(mentions), texts[file]
        ways = (
            (AliasKind.STATE, _official(identity, text)),
            (AliasKind.SIDE, _sides(identity, here, text)),
            (AliasKind.PART, _first_word(identity, text)),
            (AliasKind.SPELLING, handles(identity, text)),
            (AliasKind.DEMONYM, _qualified(identity, here, text)),
            *((AliasKind.KIND, _kind(kind, identity, text)) for kind in own),
        )
        found |= {(kind, Evidence(file, a, b, text[a:b])) for kind, places in ways for a, b in places}
    return tuple(sorted(found, key=lambda each: (each[1], each[0])))


def _official(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """A state by its official name or a nickname that means no other (« la République hellénique », « l’Hexagone »)."""
    state = governed(identity.name) if identity.type is EntityType.ORGANISATION else None
    for form in _forms_of_states().get(state or "", ()):
        for match in re.finditer(rf"(?:\b(?:[Ll]a|[Ll]es?)\s|\b[Ll][’'])?(?<!\w){_flexible(form)}(?![\w-])", text):
            yield match.span()


def _sides(identity: Identity, here: Sequence[Evidence], text: str) -> Iterator[tuple[int, int]]:
    """« le Nord », « le Sud »: the half of a divided country that the article has named before."""
    state = governed(identity.name) if identity.type is EntityType.ORGANISATION else None
    side = _SIDE.search(state or "")
    named = sorted(mention.end for mention in here if state and country(mention.quote) == state)
    if side and len(named) >= _BEFORE:
        for match in re.finditer(rf"\b[Ll]e {side[1]}(?= (?!d[ue]\b|des\b)[a-zà]|[,.])", text):
            if named[_BEFORE - 1] <= match.start():
                yield match.span()


def _qualified(identity: Identity, here: Sequence[Evidence], text: str) -> Iterator[tuple[int, int]]:
    """A person with the country of the office behind the name; a place with a demonym (« Laponie finlandaise »)."""
    if identity.type is EntityType.PERSON:
        own = {of_country(role) for role in identity.roles} - {None}
        for mention in here:
            of = _OF.match(text, mention.end)
            end = _STOP.search(f"{text[: mention.end + _WITHIN]}.", of.end()) if of else None
            if of and end and len(mention.quote.split()) > 1:
                for size in (4, 3, 2, 1):
                    name = " ".join(text[of.end() : end.start()].split(" ")[:size])
                    if country(name) in own:
                        yield mention.start, of.end() + len(name)
                        break
    elif identity.type is EntityType.PLACE and not country(identity.name) and not capital(identity.name):
        for mention in here:
            tail = _TAIL.match(text, mention.end)
            if tail and tail[1].islower() and demonym(tail[1]):
                before = re.search(r"\b(?:l[’']|la |le |les )$", text[: mention.start], re.IGNORECASE)
                yield before.start() if before else mention.start, tail.end()


def _first_word(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """« les Buttes » for « les Buttes-Vial », in an article that names the place in full."""
    first, hyphen, rest = identity.name.partition("-")
    if identity.type is EntityType.PLACE and hyphen and rest[:1].isupper() and first.endswith("s"):
        for match in re.finditer(rf"\b(?:[Ll]es|[Aa]ux|[Dd]es)\s({re.escape(first)})(?![\w-]|\s[A-ZÀÉÈ])", text):
            yield match.span(1)


def _kind(kind: str, identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """The noun of its kind, determined and with nothing behind it, once an article has named the thing in full."""
    named = False
    for match in _nouns_in(kind, text):
        if _names(identity, text, match.end()):
            named = True
        elif named:
            yield match.span()


def _only(kind: str, identity: Identity, text: str) -> bool:
    """True when a text says the noun of nothing but the thing: with its name, or determined and alone."""
    return all(
        _names(identity, text, match.end()) or (match[0].lower() == kind and _bare(text, match.start(), match.end()))
        for match in _nouns_in(kind, text)
    )


def _nouns_in(kind: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<![\w-]){re.escape(kind)}s?(?![\w-])", text, re.IGNORECASE)


def _names(identity: Identity, text: str, at: int) -> bool:
    behind = text[at : at + _WITHIN]
    stop = _STOP.search(behind)
    proper = {w for form in (identity.name, *identity.aliases) for w in _proper(form)}
    return not proper.isdisjoint(folded(behind[: stop.start() if stop else None]).split())


def _proper(form: str) -> Iterator[str]:
    """The words of a name that begin with a capital, folded, without an elided article before them."""
    for word in re.split(r"[\s’']", form):
        if word[:1].isupper():
            yield from folded(word).split()


def _bare(text: str, start: int, end: int) -> bool:
    """True for a determined noun that no complement follows: a mark or a grammatical word other than « de »."""
    word = re.match(r"\s+([^\W\d_]+)", text[end:])
    alone = word[1].lower() in _listed("follow") if word else bool(_STOP.match(text, end)) or end == len(text)
    return alone and _DETERMINED.search(text[max(0, start - 6) : start]) is not None


def _flexible(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+").replace("’", "[’']")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word for listed, word in rows("crosscheck_kinds.tsv") if listed == kind)


@cache
def _forms_of_states() -> Mapping[str, tuple[str, ...]]:
    return {
        row[0]: tuple(form for cell in row[1:] for form in cell.split(",") if form) for row in rows("state_names.tsv")
    }
