"""Exact duplicates: the same words for the same outlet. Two outlets printing one text are two publications of it."""

from __future__ import annotations

import hashlib

from recoupe.intake.outcome import Draft

__all__ = ["Repeats", "identity"]


def identity(draft: Draft) -> str:
    """The article's id: 16 hexadecimal digits of the SHA-256 of its text, outlet and address."""
    parts = [draft.text, *(f"\x00{value}" for value in (draft.outlet, draft.url) if value)]
    return hashlib.sha256("".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


class Repeats:
    """Remembers a fingerprint of every text that passed by: 16 bytes each, not the text."""

    def __init__(self) -> None:
        self._seen: dict[bytes, list[tuple[str | None, str]]] = {}

    def of(self, draft: Draft) -> str | None:
        """The file whose text this one repeats (blanks folded, same or unknown outlet); ``None`` when it is new."""
        folded = " ".join(draft.text.split()).encode("utf-8", "replace")
        earlier = self._seen.setdefault(hashlib.sha256(folded).digest()[:16], [])
        outlet = " ".join(draft.outlet.casefold().split()) if draft.outlet else None
        for known, file in earlier:
            if outlet is None or known is None or outlet == known:
                return file
        earlier.append((outlet, draft.file))
        return None
