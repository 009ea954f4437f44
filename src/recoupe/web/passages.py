"""How each thing that was read in an article is marked: cue, source, content, date, sentence, hedge, reprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from recoupe.web.clean import one_line
from recoupe.web.nesting import Wrap
from recoupe.web.timex import in_words, machine_readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Attribution, Reading, Span, TimeExpression
    from recoupe.web.catalogue import Catalogue
    from recoupe.web.glosses import Gloss
    from recoupe.web.reprints import Reprint

__all__ = ["gloss_markup", "reprint_markup", "wraps_of"]


def wraps_of(reading: Reading, reprinted: Sequence[Reprint], words: Catalogue) -> list[Wrap]:
    """The marks of an article, each stretch and kind once, in a fixed order."""
    found: dict[tuple[Span, str], Wrap] = {}

    def add(span: Span, kind: str, title: str = "", name: str = "span", **attributes: str) -> None:
        pairs = (("class", kind), *((("title", title),) if title else ()), *attributes.items())
        found.setdefault((span, kind), Wrap(span, name, pairs, whole=kind == "s"))

    for sentence in reading.sentences:
        add(sentence, "s")
    for each in reprinted:
        add(each.span, "rp", reprint_words(each, words))
    for attribution in reading.attributions:
        for span, kind, title in _attribution(attribution, words):
            add(span, kind, title)
    for hedge in reading.hedges:
        add(hedge.trigger, "hg", words.text("mark.P" if hedge.forecast else "mark.C"))
    for time in reading.times:
        if machine_readable(time.value):
            add(time.span, "tm", _time_title(time, words), "time", datetime=time.value)
        else:
            add(time.span, "tm", _time_title(time, words))
    return list(found.values())


def _attribution(attribution: Attribution, words: Catalogue) -> Iterator[tuple[Span, str, str]]:
    yield attribution.cue, "cue", _cue_title(attribution, words)
    if attribution.source is not None:
        who = one_line(attribution.resolved or "")
        chain = [one_line(name) for name in attribution.via]
        yield attribution.source, "src", words.text("via", who=who or "?", via=" → ".join(chain)) if chain else who
    for span in attribution.content:
        yield span, "ct", ""


def _cue_title(attribution: Attribution, words: Catalogue) -> str:
    commitment = attribution.commitment
    parts = [words.named("act", attribution.act), words.named("kind", attribution.kind.value)]
    parts.append(words.named("certainty", commitment.certainty.value))
    if commitment.polarity.value == "-":
        parts.append(words.text("polarity.negative"))
    if commitment.forecast:
        parts.append(words.text("forecast"))
    return ", ".join(parts)


def _time_title(time: TimeExpression, words: Catalogue) -> str:
    title = in_words(time.value, words, weekday=True)
    if time.mod:
        title = words.text("time.mod", value=title, mod=words.named("mod", time.mod))
    if time.alternative:
        title = words.text("time.or", value=title, other=in_words(time.alternative, words, weekday=True))
    return title if time.value in title else f"{title} ({time.value})"


def gloss_markup(gloss: Gloss, prefix: str, words: Catalogue) -> Markup:
    """The margin letter, which is no part of the text; with a claim, a link back to it."""
    name = words.text(f"mark.{gloss.mark}")
    if gloss.claim is None:
        return Markup(f'<span class="g m m-{gloss.mark}" data-g title="{escape(name)}">{gloss.mark}</span>')
    title = words.text("gloss.differs" if gloss.differs else "gloss", mark=name, n=gloss.claim, claim=gloss.words)
    kind = " df" if gloss.differs else ""
    return Markup(
        f'<a class="g{kind}" data-g href="#{prefix}-k{gloss.claim}" title="{escape(title)}">'
        f'<b class="m m-{gloss.mark}">{gloss.mark}</b><small>{gloss.claim}</small></a>'
    )


def reprint_words(reprint: Reprint, words: Catalogue) -> str:
    """Where a passage is reprinted from, or with whom it is shared, in words."""
    return words.text("reprint.shared" if reprint.shared else "reprint.from", source=one_line(reprint.source))


def reprint_markup(reprint: Reprint, words: Catalogue) -> Markup:
    """The note before a reprinted passage, which is no part of the text, with a link to the same words elsewhere."""
    label = escape(reprint_words(reprint, words))
    if reprint.twin is None:
        return Markup(f'<span class="rn" data-g>{label}</span>')
    return Markup(f'<a class="rn" data-g href="{escape(reprint.twin)}">{label}</a>')
