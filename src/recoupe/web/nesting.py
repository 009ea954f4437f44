"""Marks laid over a text, which may cross one another, written as HTML elements, which may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Span

__all__ = ["Insertion", "Wrap", "compose", "text_markup"]


@dataclass(frozen=True, slots=True)
class Wrap:
    """An element around a stretch of text; a ``whole`` one stays in one piece where it crosses one that is not.

    ``anchor`` is the id its first piece gets.
    """

    span: Span
    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    anchor: str | None = None
    whole: bool = False

    @property
    def order(self) -> tuple[int, bool, str]:
        """Of those that begin together, the one to open first: the longest, then a whole one."""
        return (-self.span.end, not self.whole, self.name)

    def opening(self, *, first: bool) -> str:
        """The start tag; only the first piece of a split stretch has the id."""
        pairs = self.attributes if self.anchor is None or not first else (("id", self.anchor), *self.attributes)
        return f"<{self.name}" + "".join(f' {name}="{escape(value)}"' for name, value in pairs) + ">"


@dataclass(frozen=True, slots=True)
class Insertion:
    """Markup to stand before a character, which is no part of the text."""

    position: int
    markup: Markup


def text_markup(text: str) -> str:
    """The text escaped so that a parser reads back the very same characters, carriage returns included."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def compose(text: str, within: Span, wraps: Sequence[Wrap], insertions: Sequence[Insertion] = ()) -> Markup:
    """The characters of ``within`` with the wraps that touch it, cut where two cross; never invalid nesting.

    >>> from recoupe.model import Span
    >>> print(compose("a b c", Span(0, 5), [Wrap(Span(0, 3), "b"), Wrap(Span(2, 5), "i")]))
    <b>a <i>b</i></b><i> c</i>
    """
    starting: dict[int, list[Wrap]] = {}
    edges = {within.start, within.end}
    for wrap in wraps:
        start, end = max(wrap.span.start, within.start), min(wrap.span.end, within.end)
        if start < end:
            starting.setdefault(start, []).append(wrap)
            edges.update((start, end))
    inserted: dict[int, list[Markup]] = {}
    for insertion in insertions:
        if within.start <= insertion.position < within.end:
            inserted.setdefault(insertion.position, []).append(insertion.markup)
            edges.add(insertion.position)
    return _write(text, sorted(edges), starting, inserted)


def _write(text: str, edges: list[int], starting: dict[int, list[Wrap]], inserted: dict[int, list[Markup]]) -> Markup:
    pieces: list[str] = []
    open_now: list[Wrap] = []
    begun: set[int] = set()
    for edge, following in zip(edges, [*edges[1:], None], strict=True):
        wanted = [wrap for wrap in open_now if wrap.span.end > edge] if following is not None else []
        for wrap in sorted(starting.get(edge, ()), key=lambda wrap: wrap.order):
            wanted.insert(_depth(wrap, wanted), wrap)
        kept = 0
        while kept < min(len(open_now), len(wanted)) and open_now[kept] is wanted[kept]:
            kept += 1
        pieces += [f"</{wrap.name}>" for wrap in reversed(open_now[kept:])]
        pieces += [str(markup) for markup in inserted.get(edge, ())]
        for wrap in wanted[kept:]:
            pieces.append(wrap.opening(first=id(wrap) not in begun))
            begun.add(id(wrap))
        if following is not None:
            pieces.append(text_markup(text[edge:following]))
        open_now = wanted
    return Markup("".join(pieces))


def _depth(wrap: Wrap, around: list[Wrap]) -> int:
    """Where to open a wrap among those that are open: innermost, or outside one that it crosses and may cut."""
    crossed = (
        depth for depth, other in enumerate(around) if other.span.end < wrap.span.end and wrap.whole and not other.whole
    )
    return next(crossed, len(around))
