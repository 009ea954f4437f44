"""Whether a stretch of text is somebody's words, by its marks alone."""

from __future__ import annotations

from recoupe.model import Span

__all__ = ["quoted"]

_OPENING, _CLOSING = "«“", "»”"


def quoted(text: str, span: Span) -> bool:
    """Whether characters stand between quotation marks: their « hier » is that of whoever speaks.

    >>> quoted("gêné» hier. «Je pars demain.»", Span(19, 25)), quoted("«Je pars.» Demain", Span(11, 17))
    (True, False)
    """
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    depth = 0
    for c in line:
        depth = max(0, depth + (c in _OPENING) - (c in _CLOSING))  # a stray closing mark closes nothing
    return depth > 0 or line.count('"') % 2 == 1
