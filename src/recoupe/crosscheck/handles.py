"""Names written as one word in what is cited from networks: « @AnneVial »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.crosscheck.names import folded, untitled
from recoupe.story import Identity

__all__ = ["handles"]

_HANDLE = re.compile(r"(?<!\w)[@#](\w+)")


def handles(identity: Identity, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names somebody or something by all the words of a form, at least two, after « @ » or « # »."""
    forms = (folded(untitled(form)) for form in (identity.name, *identity.aliases))
    glued = {form.replace(" ", "") for form in forms if " " in form}
    for match in _HANDLE.finditer(text):
        if folded(match[1]).replace(" ", "") in glued:
            yield match.span()
