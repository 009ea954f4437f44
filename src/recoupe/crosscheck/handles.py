"""Names written as one word in what is cited from networks and in addresses of sites: « @AnneVial », « lacote.fr »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from recoupe.crosscheck.names import folded, untitled
from recoupe.model import EntityType
from recoupe.story import Identity

__all__ = ["handles"]

_HANDLE = re.compile(r"(?<!\w)[@#](\w+)")
_OFFICIAL = re.compile(r"_?(?:officiel|PM|off)$")
_LONG = 4  # letters of a name that few others share
_SITE = re.compile(r"(?<![\w@./-])(?:www\.)?([^\W_][\w-]*)\.(?:fr|com|info|net|org|be|ch|tv)(?![\w-])", re.IGNORECASE)


def handles(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names somebody or something by all the words of a form, after « @ » or « # » or as a site.

    After « # » a form has at least two words; after « @ » initials may stand for given names (« @JPVial »), and one
    word is enough for an organisation: a first name or a surname alone may be anybody’s.
    """
    whole = {folded(untitled(form)) for form in (identity.name, *identity.aliases)}
    sites = {form.replace(" ", "") for form in whole}
    glued = {form.replace(" ", "") for form in whole if " " in form}
    ours = glued | set(_handles_of(identity, whole))
    for start, end, said, mark in _as_one_word(text):
        if said in {"@": ours, "#": glued}.get(mark, sites):
            yield start, end


def _handles_of(identity: Identity, forms: Iterable[str]) -> Iterator[str]:
    """« jpvial » of « Jean-Paul Vial »; the one word of an organisation."""
    for form in forms:
        *given, last = form.split() or [""]
        if identity.type is EntityType.PERSON and given and len(last) >= _LONG:
            yield "".join(word[0] for word in given) + last
        elif identity.type is EntityType.ORGANISATION and len(form.replace(" ", "")) >= _LONG:
            yield form.replace(" ", "")


@lru_cache(maxsize=256)
def _as_one_word(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """(start, end, folded word, « @ », « # » or nothing) of each handle, tag and site of a text."""
    tags = [(*m.span(), folded(_OFFICIAL.sub("", m[1])).replace(" ", ""), m[0][0]) for m in _HANDLE.finditer(text)]
    return (*tags, *((*m.span(), folded(m[1]).replace(" ", ""), "") for m in _SITE.finditer(text)))
