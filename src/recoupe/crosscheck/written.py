"""Names as the articles write them beyond the mentions that reading found: the official name of a state, its nickname,
a name followed by its country, a handle, the kind of a thing alone (« le phare ») where the story has only one.

for kind, place in written(identity, story(found, texts)):
    print(kind, place.quote)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from recoupe.crosscheck.addresses import addressed, stands_for_a_body
from recoupe.crosscheck.countries import capital, country, demonym, governed, of_country
from recoupe.crosscheck.executive import bare_government, only_government
from recoupe.crosscheck.handles import handles
from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.offices import by_office, sole_offices
from recoupe.crosscheck.ordinals import numbered
from recoupe.crosscheck.truncated import STOP, truncations
from recoupe.model import EntityType
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["Story", "story", "written"]

_WITHIN = 48  # characters after the noun of its kind within which a thing is named
_BEFORE = 2  # times an article names a state before « le Nord » means it
_OF = re.compile(r" (?:de l[’']|de la |du |des |de |d[’'])(?=[A-ZÀÉÈÊÎÔ])")
_SIDE = re.compile(r" d(?:u |e l[’'])(Nord|Sud|Est|Ouest)$")
_MARKS = r"[+«»\"“”'’\s]*"  # what sets a word apart, with its spaces
_PLURAL = re.compile(r"[^\W\d_]+s(?: [^\W\d_]+s)+")
_TAIL = re.compile(r" ([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Story:
    """What all names of a story are compared with: its texts by file, where each names anything, its
    government, and the offices that one person alone holds."""

    texts: Mapping[str, str]
    named: Mapping[str, Mapping[tuple[int, int], Identity]]
    government: Identity | None
    offices: Mapping[str, tuple[str, ...]]


def story(found: Sequence[Identity], texts: Mapping[str, str]) -> Story:
    """The story of some identities and the texts of its articles by file."""
    named: dict[str, dict[tuple[int, int], Identity]] = {}
    for identity in found:
        for mention in identity.mentions:
            named.setdefault(mention.file, {})[mention.start, mention.end] = identity
    return Story(texts, named, only_government(found, texts), sole_offices(found, texts))


def written(identity: Identity, told: Story) -> tuple[tuple[AliasKind, Evidence], ...]:
    """Where the articles that name an identity write it in one of these ways, and in which, in order of place."""
    found: set[tuple[AliasKind, Evidence]] = set()
    texts, body = told.texts, stands_for_a_body(identity)
    for file, text in texts.items() if identity is told.government else ():
        found |= {(AliasKind.KIND, Evidence(file, a, b, text[a:b])) for a, b in bare_government(text)}
    for file, text in texts.items():
        if identity.name in told.offices and identity.type is EntityType.PERSON:
            places = by_office(told.offices[identity.name], text)
            found |= {(AliasKind.DESCRIPTION, Evidence(file, a, b, text[a:b])) for a, b in places}
        if body:
            found |= {(AliasKind.LISTED, Evidence(file, a, b, text[a:b])) for a, b in addressed(identity, text)}
        found |= {(AliasKind.ORDER, Evidence(file, a, b, text[a:b])) for a, b in numbered(identity, text)}
    for file, mentions in groupby(sorted(identity.mentions), key=lambda mention: mention.file):
        here, text = list(mentions), texts[file]
        ways = (
            (AliasKind.STATE, _official(identity, text)),
            (AliasKind.SIDE, _sides(identity, here, text)),
            (AliasKind.PART, _first_word(identity, text)),
            (AliasKind.SPELLING, handles(identity, text)),
            (AliasKind.FULLER, _movement(identity, text)),
            (AliasKind.DEMONYM, _qualified(identity, here, text)),
            (AliasKind.KIND, truncations(identity, text, told.named[file])),
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
            end = STOP.search(f"{text[: mention.end + _WITHIN]}.", of.end()) if of else None
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


def _movement(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """« le mouvement des "Bonnets gris" », « le mouvement bonnet gris »: those of a movement with that noun."""
    if identity.type is EntityType.ORGANISATION:
        for form in {form for form in (identity.name, *identity.aliases) if _PLURAL.fullmatch(form)}:
            name = r"\s+".join(f"{re.escape(word[:-1])}s?" for word in form.split())
            whole = rf"(?<![\w-])mouvement\s(?:des\s)?{_MARKS}{name}(?!\w){_MARKS}"
            for match in re.finditer(whole, text, re.IGNORECASE):
                yield match.start(), match.start() + len(match[0].rstrip())


def _first_word(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """« les Buttes » for « les Buttes-Vial », in an article that names the place in full."""
    first, hyphen, rest = identity.name.partition("-")
    if identity.type is EntityType.PLACE and hyphen and rest[:1].isupper() and first.endswith("s"):
        alone = rf"\b(?:[Ll]es|[Aa]ux|[Dd]es)\s{_MARKS}({re.escape(first)})(?![\w-]|\s[A-ZÀÉÈ])"
        for match in re.finditer(alone, text):
            yield match.span(1)


def _flexible(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+").replace("’", "[’']")


@cache
def _forms_of_states() -> Mapping[str, tuple[str, ...]]:
    return {
        row[0]: tuple(form for cell in row[1:] for form in cell.split(",") if form) for row in rows("state_names.tsv")
    }
