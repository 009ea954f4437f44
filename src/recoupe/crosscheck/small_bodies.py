"""Bodies and buildings that French writes small: « la maison d’arrêt de Brizac », « le groupe socialiste au Sénat ».

No reading takes them for names, and each has several nouns: « la prison de Brizac » is the same place. Over the
articles of a story they are found by their nouns and what follows: the name of a place, or a party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.naming import reason
from recoupe.model import EntityType
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["with_small_bodies"]

_NAME = r"[A-ZÀÉÈÊÎÔ][\w’'-]*(?: [A-ZÀÉÈÊÎÔ][\w’'-]*)*"
_CHAMBER = r"(?P<chamber>(?: (?:de l|à l)[’']Assemblée(?: nationale)?| (?:du|au) Sénat))?"
_ARTICLE = re.compile(r"(?:\b(?:[Ll]a|[Ll]e|[Ll]es)\s|\b[Ll][’'])$")
_Key = tuple[str, str, str]  # the first noun of the row, the place or the party, the chamber


def with_small_bodies(found: Sequence[Identity], texts: Mapping[str, str]) -> list[Identity]:
    """The identities, those completed that the story names by other small nouns too, and those it names so alone.

    What one article alone says, and always alike, is no identity.
    """
    places: dict[_Key, list[Evidence]] = {}
    for file, text in texts.items():
        for key, start, end in _named(text):
            places.setdefault(key, []).append(Evidence(file, start, end, text[start:end]))
    known = {folded(form): n for n, i in enumerate(found) for form in (*i.aliases, i.name)}
    made: dict[int, Identity] = dict(enumerate(found))
    for _, said in sorted(_united(places).items()):
        forms = sorted({" ".join(each.quote.split()) for each in said})
        homes = sorted({known[folded(form)] for form in forms if folded(form) in known})
        if homes and made.keys() >= {*homes}:
            home = made[homes[0]]
            for other in homes[1:]:
                home = _joined(home, made.pop(other))
            made[homes[0]] = _completed(home, said)
        elif not homes and (len({folded(_bare(form)) for form in forms}) > 1 or len({e.file for e in said}) > 1):
            name = min(map(_bare, forms), key=lambda form: (-len(form), form))
            made[len(found) + len(made)] = _completed(Identity(name, _type(name), (), (), (), (), ()), said)
    return list(made.values())


def _joined(one: Identity, other: Identity) -> Identity:
    """One identity for two that name one body: « le tribunal de Brizac », « le palais de justice de Brizac »."""
    places = [m for m in other.mentions if " ".join(m.quote.split()) == other.name][:1] or other.mentions[:1]
    return replace(
        one,
        aliases=tuple(dict.fromkeys((*one.aliases, other.name, *other.aliases))),
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        files=tuple(sorted({*one.files, *other.files})),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        reasons=(*one.reasons, *other.reasons, reason(other.name, AliasKind.LISTED, one.name, tuple(places))),
        apart_from=tuple(each for each in one.apart_from if each.name != other.name),
    )


def _completed(identity: Identity, said: Sequence[Evidence]) -> Identity:
    forms = {" ".join(each.quote.split()) for each in said} - {identity.name, *identity.aliases}
    why = [reason(" ".join(each.quote.split()), AliasKind.LISTED, identity.name, (each,)) for each in sorted(said)]
    return replace(
        identity,
        aliases=(*identity.aliases, *sorted(forms)),
        files=tuple(sorted({*identity.files, *(each.file for each in said)})),
        mentions=tuple(sorted({*identity.mentions, *said})),
        reasons=(*identity.reasons, *why),
    )


def _named(text: str) -> Iterator[tuple[_Key, int, int]]:
    """Where a text writes such a body, with the article before it and without."""
    for pattern, follows in _patterns():
        for match in pattern.finditer(text):
            noun = _first_noun()[folded(match["noun"])]
            chamber = "" if follows == "place" or not match["chamber"] else folded(match["chamber"]).split()[-1][:5]
            said = match["name"] if follows == "place" else _parties()[folded(match["name"])]
            key = (noun, folded(said), {"natio": "assem"}.get(chamber, chamber))
            yield key, match.start(), match.end()
            article = _ARTICLE.search(text[max(0, match.start() - 4) : match.start()])
            if article:
                yield key, match.start() - len(article[0]), match.end()


def _united(places: Mapping[_Key, list[Evidence]]) -> dict[_Key, list[Evidence]]:
    """The places of one body together: « Metz » and « Metz-Nord » where no other part is named, one chamber or none."""
    united = {key: list(said) for key, said in places.items()}
    for key in sorted(places):
        noun, name, chamber = key
        fuller = [k for k in united if k != key and k[0] == noun and _is_fuller(k, name, chamber)]
        if len(fuller) == 1:
            united[fuller[0]] += united.pop(key)
    return united


def _is_fuller(key: _Key, name: str, chamber: str) -> bool:
    more = key[1].startswith(f"{name} ") and key[2] == chamber
    return more or (key[1] == name and not chamber and bool(key[2]))


def _bare(form: str) -> str:
    return re.sub(r"^(?:[Ll]a |[Ll]es? |[Ll][’'])", "", form)


def _type(name: str) -> EntityType:
    return EntityType.ORGANISATION if name.startswith("groupe") else EntityType.PLACE


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """For each kind of what follows, the pattern of all its nouns with it."""
    nouns: dict[str, list[str]] = {}
    for listed, follows in rows("crosscheck_small_bodies.tsv"):
        nouns.setdefault(follows, []).extend(listed.split(","))
    ways = {
        "place": rf"\s(?:de\s|d[’']|du\s)(?P<name>{_NAME})",
        "party": rf"\s(?P<name>{_any_of(form for row in rows('crosscheck_parties.tsv') for form in row[1].split(','))})"
        rf"(?![\w-]){_CHAMBER}",
    }
    return tuple(
        (re.compile(rf"(?<![\w-])(?P<noun>{_any_of(nouns[follows])}){behind}"), follows)
        for follows, behind in ways.items()
    )


def _any_of(forms: Iterator[str] | Sequence[str]) -> str:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s").replace("’", "[’']") for form in longest)


@cache
def _first_noun() -> Mapping[str, str]:
    return {
        folded(noun): row[0].split(",")[0] for row in rows("crosscheck_small_bodies.tsv") for noun in row[0].split(",")
    }


@cache
def _parties() -> Mapping[str, str]:
    return {folded(form): row[0] for row in rows("crosscheck_parties.tsv") for form in row[1].split(",")}
