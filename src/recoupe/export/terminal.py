"""A dossier and a reading for the eye, in a terminal, through Rich. Text from articles is never read as markup."""

from __future__ import annotations

import re

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from recoupe.export.labels import Labels, labels
from recoupe.export.outline import Section, StoryOutline, intake_lines, outline
from recoupe.model import Reading, Span, TimeExpression
from recoupe.story import Dossier

__all__ = ["print_dossier", "print_reading", "print_times"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BLANK = re.compile(r"\s+")
_LINES = 25  # of a section; the rest is in the other formats
_CITED = 4  # passages named after a line


def plain(text: str) -> str:
    """One line of text with nothing in it that a terminal would obey."""
    return _CONTROL.sub("", _BLANK.sub(" ", text)).strip()


def print_dossier(dossier: Dossier, console: Console, *, language: str = "fr") -> None:
    """Print every story, then what became of the files."""
    w = labels(language)
    for story in outline(dossier, w):
        console.print(_story(story, w))
    console.print(Rule(w("intake"), style="dim"))
    for line in intake_lines(dossier.intake, w):
        console.print(Text(plain(line)))


def _story(story: StoryOutline, w: Labels) -> RenderableType:
    head = Panel(Text(plain(story.title), style="bold"), subtitle=Text(plain(story.header)), subtitle_align="left")
    return Group(head, *(_section(s, w) for s in story.sections), Text(""))


def _section(section: Section, w: Labels) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    marked = any(e.mark for e in section.entries)
    if marked:
        table.add_column(ratio=2, style="cyan", no_wrap=False)
    table.add_column(ratio=9)
    for entry in section.entries[:_LINES]:
        body = Text(plain(entry.text))
        if entry.remark:
            body.append("\n" + plain(entry.remark), style="dim")
        if entry.cites:
            places = [f"[{c.number}] {c.evidence.start}–{c.evidence.end}" for c in entry.cites[:_CITED]]
            places += ["…"] if len(entry.cites) > _CITED else []
            body.append("\n" + " · ".join(places), style="dim")
        table.add_row(*([Text(plain(entry.mark))] if marked else []), body)
    if len(section.entries) > _LINES:
        more = Text(w("more", n=len(section.entries) - _LINES), style="dim")
        table.add_row(*([Text("")] if marked else []), more)
    return Group(Text(""), Text(section.title, style="bold underline"), Padding(table, (0, 0, 0, 2)))


def print_reading(reading: Reading, console: Console, *, language: str = "fr") -> None:
    """Print what was read in one article: its date, its times, who says what, and what is hedged."""
    w = labels(language)
    text = reading.article.text
    console.print(Rule(Text(plain(reading.article.file), style="bold"), align="left"))
    head = [w.date(reading.published.value), str(reading.published.basis), *reading.agencies]
    console.print(Text(" · ".join(head), style="dim"))
    for a in reading.attributions:
        content = " […] ".join(plain(text[s.slice]) for s in a.content)
        chain = " < ".join([a.resolved or w("unnamed"), *reversed(a.via)])
        c = a.commitment
        line = Text(plain(chain), style="bold")
        line.append(f" · {plain(text[a.cue.slice])} · {a.act} · {c.polarity}{c.certainty}", style="cyan")
        line.append(" · →" if c.forecast else "", style="cyan")
        console.print(line)
        console.print(Padding(Text(content), (0, 0, 0, 2)))
    console.print(_times(reading, w))


def _times(reading: Reading, w: Labels) -> RenderableType:
    line = Text("")
    for t in reading.times:
        line.append(_quote(reading, t.span), style="italic")
        line.append(f" {t.value}  ", style="cyan")
    return line


def print_times(reading: Reading, console: Console, *, language: str = "fr") -> None:
    """Print the time expressions of one article: type, value and mod; then days, granularity, anchor and characters."""
    w = labels(language)
    console.print(Rule(Text(plain(reading.article.file), style="bold"), align="left"))
    console.print(Text(f"{w.date(reading.published.value)} · {reading.published.basis}", style="dim"))
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(ratio=2, style="italic")
    table.add_column(ratio=5)
    for t in reading.times:
        line = Text(" ".join(filter(None, (t.type, t.value, t.mod))), style="cyan")
        facts = (_days(t), t.granularity, t.anchor, f"{t.span.start}–{t.span.end}")
        line.append("\n" + " · ".join(filter(None, facts)), style="dim")
        if t.alternative:
            line.append("\n" + w("times_or", value=t.alternative, reason=t.reason or ""), style="dim")
        table.add_row(_quote(reading, t.span), line)
    console.print(table if reading.times else Text(w("nothing")))


def _days(time: TimeExpression) -> str:
    """The interval of days, with an open side as « … »."""
    if time.earliest == time.latest:
        return time.earliest or ""
    return f"{time.earliest or '…'} – {time.latest or '…'}"


def _quote(reading: Reading, span: Span) -> str:
    return plain(reading.article.text[span.slice])
