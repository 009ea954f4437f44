"""« le gouvernement », « l’exécutif » alone: the one government that a story names with its state, or names at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recoupe.crosscheck.countries import country, demonym, governed
from recoupe.crosscheck.naming import reason
from recoupe.crosscheck.truncated import follows_nothing
from recoupe.model import EntityType
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["bare_government", "nameless_government", "only_government"]

_GOVERNMENT = re.compile(
    r"\bgouvernements?\s+(?:de l[’']|de la |du |des |d[’']|de )?([^\W\d_]+(?:-[^\W\d_]+)*)", re.IGNORECASE
)
_BARE = re.compile(r"(?:\b(?:[Ll]e|[Dd]u|[Aa]u) (gouvernement)|(?<!\w)[Ll][’'](exécutif))(?![\w-])")
_NOUN = "gouvernement"


def only_government(found: Iterable[Identity], texts: Mapping[str, str]) -> Identity | None:
    """The government that the articles name with its state (« le gouvernement norvégien »), where they name no other.

    A second state that acts (« la Suède a refusé ») has one too, so that « le gouvernement » alone may be its own.
    """
    acting = _governments(found)
    return acting[0] if len(acting) == 1 and _qualified(texts) == {governed(acting[0].name)} else None


def nameless_government(found: Iterable[Identity], texts: Mapping[str, str]) -> Identity | None:
    """« le gouvernement » of a story in which several articles speak of one and none says whose it is.

    Two states that act have two.
    """
    if _qualified(texts) or len(_governments(found)) > 1:
        return None
    places = [Evidence(file, a, b, text[a:b]) for file, text in texts.items() for a, b in bare_government(text)]
    files = tuple(sorted({each.file for each in places}))
    forms = sorted({each.quote for each in places} - {_NOUN})
    if len(files) < 2 or not any(each.quote == _NOUN for each in places):
        return None
    why = [reason(each.quote, AliasKind.KIND, _NOUN, (each,)) for each in sorted(places)]
    return Identity(_NOUN, EntityType.ORGANISATION, tuple(forms), (), files, tuple(sorted(places)), tuple(why))


def bare_government(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says « le gouvernement » or « l’exécutif » with nothing behind it that would say whose."""
    for match in _BARE.finditer(text):
        if follows_nothing(text, match.end()):
            group = 1 if match[1] else 2
            yield match.span(group)
            if match[0][0] in "lL":
                yield match.start(), match.end(group)


def _governments(found: Iterable[Identity]) -> Sequence[Identity]:
    return [i for i in found if i.type is EntityType.ORGANISATION and i.name.startswith(f"{_NOUN} ")]


def _qualified(texts: Mapping[str, str]) -> set[str]:
    """The states whose government the texts name as such."""
    named = (match[1] for text in texts.values() for match in _GOVERNMENT.finditer(text))
    return {state for word in named if (state := demonym(word) or country(word))}
