"""Names written as one word in what is cited from networks and in addresses of sites: « @AnneVial », « lacote.fr »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.crosscheck.names import folded, untitled
from recoupe.story import Identity

__all__ = ["handles"]

_HANDLE = re.compile(r"(?<!\w)[@#](\w+)")
_SITE = re.compile(r"(?<![\w@./-])(?:www\.)?([^\W_][\w-]*)\.(?:fr|com|info|net|org|be|ch|tv)(?![\w-])", re.IGNORECASE)


def handles(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names somebody or something by all the words of a form, after « @ » or « # » or as a site.

    After « @ » or « # » a form has at least two words; a first name alone may be anybody’s.
    """
    whole = {folded(untitled(form)) for form in (identity.name, *identity.aliases)}
    sites = {form.replace(" ", "") for form in whole}
    glued = {form.replace(" ", "") for form in whole if " " in form}
    for start, end, said, site in _as_one_word(text):
        if said in (sites if site else glued):
            yield start, end


@lru_cache(maxsize=256)
def _as_one_word(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    """(start, end, folded word, whether it is a site) of each handle, tag and site of a text."""
    tags = [(*m.span(), folded(m[1]).replace(" ", ""), False) for m in _HANDLE.finditer(text)]
    return (*tags, *((*m.span(), folded(m[1]).replace(" ", ""), True) for m in _SITE.finditer(text)))
