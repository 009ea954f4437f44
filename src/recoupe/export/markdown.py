"""A dossier as Markdown: headings, lists, and a footnote-like citation after each line."""

from __future__ import annotations

import re

from recoupe.export.labels import labels
from recoupe.export.outline import Entry, intake_lines, outline
from recoupe.model import Reading
from recoupe.story import Dossier

__all__ = ["markdown", "markdown_reading"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BLANK = re.compile(r"\s+")


def markdown(dossier: Dossier, *, language: str = "fr") -> str:
    """The dossier as CommonMark text. What articles contain is escaped, so that it stays text."""
    w = labels(language)
    lines: list[str] = []
    for story in outline(dossier, w):
        lines += [f"# {escape(story.title)}", "", escape(story.header), ""]
        for section in story.sections:
            lines += [f"## {section.title}", "", *map(_line, section.entries), ""]
    lines += [f"## {w('intake')}", "", *(f"- {escape(line)}" for line in intake_lines(dossier.intake, w)), ""]
    return "\n".join(lines)


def markdown_reading(reading: Reading, *, language: str = "fr") -> str:
    """One article's reading as Markdown: its date, who says what, and its time expressions."""
    w, text = labels(language), reading.article.text
    lines = [f"# {escape(reading.article.title or reading.article.file)}", ""]
    lines += [escape(f"{w.date(reading.published.value)} · {reading.published.basis}"), ""]
    for a in reading.attributions:
        who = " < ".join([a.resolved or w("unnamed"), *reversed(a.via)])
        c = a.commitment
        stance = f"{text[a.cue.slice]} · {a.act} · {c.polarity}{c.certainty}{' · →' if c.forecast else ''}"
        content = " […] ".join(text[s.slice] for s in a.content)
        lines.append(f"- **{escape(who)}** *({escape(stance)})* {escape(content)}")
    lines += ["", *(f"- {escape(text[t.span.slice])} : {escape(t.value)}" for t in reading.times), ""]
    return "\n".join(lines)


def _line(entry: Entry) -> str:
    mark = f"**{escape(entry.mark)}** – " if entry.mark else ""
    remark = f" *({escape(entry.remark)})*" if entry.remark else ""
    cites = "".join(
        f"\n  - \\[{c.number}\\] « {escape(c.evidence.quote)} » ({c.evidence.start}–{c.evidence.end})"
        for c in entry.cites
    )
    return f"- {mark}{escape(entry.text)}{remark}{cites}"


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", _BLANK.sub(" ", text).strip())
