"""Names written as one word in what is cited from networks and in addresses of sites: « @AnneVial », « lacote.fr »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.crosscheck.names import folded, untitled
from recoupe.story import Identity

__all__ = ["handles"]

_HANDLE = re.compile(r"(?<!\w)[@#](\w+)")
_SITE = re.compile(r"(?<![\w@./-])(?:www\.)?([^\W_][\w-]*)\.(?:fr|com|info|net|org|be|ch|tv)(?![\w-])", re.IGNORECASE)


def handles(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names somebody or something by all the words of a form, after « @ » or « # » or as a site.

    After « @ » or « # » a form has at least two words; a first name alone may be anybody’s.
    """
    forms = [folded(untitled(form)) for form in (identity.name, *identity.aliases)]
    glued = {form.replace(" ", "") for form in forms if " " in form}
    for match in _HANDLE.finditer(text):
        if folded(match[1]).replace(" ", "") in glued:
            yield match.span()
    if ".fr" in text or ".com" in text:
        whole = {form.replace(" ", "") for form in forms}
        for match in _SITE.finditer(text):
            if folded(match[1]).replace(" ", "") in whole:
                yield match.span()
