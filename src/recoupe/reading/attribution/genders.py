"""Whether somebody named is a man or a woman: told by articles and titles, else by the given name."""

from __future__ import annotations

from recoupe.model import Entity
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.entities.folding import fold
from recoupe.reading.entities.lexicon import given_names, titles

__all__ = ["gender"]


def gender(sheet: Sheet, entity: Entity) -> str:
    """m, f, or x where nothing tells."""
    for role in entity.roles:
        token = sheet.parsed.token_at(role.span.start)
        before = sheet.word(token - 1)
        if before in ("la", "une"):
            return "f"
        if before in ("le", "un", "du", "au"):
            return "m"
    for text in (*(role.text for role in entity.roles), *entity.aliases):
        for word in text.split():
            title = titles().get(word) or titles().get(word.lower())
            if title is not None and title.gender in "mf":
                return title.gender
    for span in entity.mentions:
        title = titles().get(sheet.parsed.doc[max(0, sheet.parsed.token_at(span.start) - 1)].text)
        if title is not None and title.kind == "civil" and title.gender in "mf":
            return title.gender
    first = entity.name.split(" ")[0]
    return given_names().get(first) or given_names().get(fold(first)) or "x"
