"""The verbs of what somebody says without a finite verb: « accusé *d’avoir signé* »."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Attribution
from recoupe.reading.entities.sheet import Sheet, infinitive

__all__ = ["bare_contents"]


def bare_contents(page: Sheet, attributions: Sequence[Attribution], dated: set[int]) -> list[int]:
    """The verbs of contents without a finite verb: « d’avoir signé » after *accuser*."""
    found = []
    for attribution in attributions:
        tokens = [i for span in attribution.content for i in page.parsed.tokens(span)]
        if any("VerbForm=Fin" in page.morph[i] for i in tokens):
            continue
        verbs = [i for i in tokens if i not in dated and (_is_content(page, i) or _is_unseen(page, i))]
        inside = set(tokens)
        top = next((i for i in verbs if page.head[i] not in inside or page.head[i] not in verbs), None)
        if top is not None:
            found.append(top)
    return found


def _is_content(page: Sheet, i: int) -> bool:
    """An infinitive, or a participle that stands as a clause (« le voilier rentré au port »)."""
    alone = "VerbForm=Part" in page.morph[i] and page.dep[i] in ("acl", "xcomp", "ROOT")
    return page.pos[i] == "VERB" and ("VerbForm=Inf" in page.morph[i] or alone)


def _is_unseen(page: Sheet, i: int) -> bool:
    """A plural verb that the parser took for another word (« les discussions *progressent* »)."""
    word = page.lower[i]
    if page.pos[i] not in ("ADJ", "NOUN", "ADV") or not word.endswith("ent"):
        return False
    return infinitive(word, word) != word
