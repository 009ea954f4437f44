"""A dossier as sections of cited lines: what Markdown and the terminal both print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.export.kinship import kinship
from recoupe.export.labels import Labels
from recoupe.intake.dates import interval
from recoupe.model import Basis, Intake
from recoupe.story import ApartKind, ArticleEntry, Dossier, Evidence, ForecastKind, Story

__all__ = ["Cite", "Entry", "Section", "StoryOutline", "intake_lines", "outline"]


@dataclass(frozen=True, slots=True)
class Cite:
    """A passage a line rests on; ``number`` is that of its article in the story's list, from 1."""

    number: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: an optional mark (a date, a status), the text, a remark, and the passages it rests on."""

    mark: str
    text: str
    remark: str = ""
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list of lines; never empty."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class StoryOutline:
    """A story's title, its header line and its sections."""

    title: str
    header: str
    sections: tuple[Section, ...]


def outline(dossier: Dossier, w: Labels) -> list[StoryOutline]:
    """Every story as a header and its sections, in reading order; empty sections are left out."""
    return [_Writer(story, w).story() for story in dossier.stories]


class _Writer:
    """Writes the lines of one story."""

    def __init__(self, story: Story, w: Labels) -> None:
        self._story = story
        self._w = w
        self._numbers: Mapping[str, int] = {a.file: n for n, a in enumerate(story.articles, start=1)}

    def story(self) -> StoryOutline:
        story, w = self._story, self._w
        parts: list[tuple[str, Iterator[Entry]]] = [
            ("brief", self._brief()),
            ("events", self._events()),
            ("timeline", self._timeline(background=False)),
            ("conflicts", self._conflicts()),
            ("forecasts", self._forecasts()),
            ("unknowns", self._unknowns()),
            ("claims", self._claims()),
            ("background", self._timeline(background=True)),
            ("copies", self._copies()),
            ("identities", self._identities()),
            ("articles", self._articles()),
        ]
        sections = [Section(w(key), tuple(entries)) for key, entries in parts]
        outlets = {a.outlet for a in story.articles if a.outlet}
        header = [
            w.count("article", len(story.articles)),
            w.count("outlet", len(outlets)) if outlets else "",
            w.count("origin", len({o.name for c in story.claims for o in c.origins})),
        ]
        return StoryOutline(story.title, _joined(header), tuple(s for s in sections if s.entries))

    def _cites(self, *groups: Iterable[Evidence]) -> tuple[Cite, ...]:
        return tuple(Cite(self._numbers.get(e.file, 0), e) for group in groups for e in group)

    def _brief(self) -> Iterator[Entry]:
        for line in self._story.brief:
            yield Entry("", line.text, "", self._cites(line.evidence))

    def _events(self) -> Iterator[Entry]:
        """The events of a story that has several, with the articles of each."""
        w = self._w
        for e in self._story.events if len(self._story.events) > 1 else ():
            days = " – ".join(dict.fromkeys(w.date(day) for day in (e.first, e.last) if day))
            articles = " ".join(f"[{self._numbers.get(file, 0)}]" for file in e.files)
            yield Entry(days, e.title, _joined([w.count("article", len(e.files)), articles]))

    def _timeline(self, *, background: bool) -> Iterator[Entry]:
        w = self._w
        for t in self._story.timeline:
            if t.background is background:
                day = w("dated_by", quote=t.dated_by[0].quote) if t.dated_by else ""
                remark = [w(str(t.status)), w.count("origin", t.origins), ", ".join(t.speakers), day]
                yield Entry(w.date(t.date), t.text, _joined(remark), self._cites(t.evidence))

    def _conflicts(self) -> Iterator[Entry]:
        for c in self._story.conflicts:
            sides = " ≠ ".join(f"{s.value} ({s.origin})" for s in c.sides)
            cites = self._cites(*(s.evidence for s in c.sides))
            yield Entry(self._w(str(c.reading)), f"{c.about} : {sides}", c.why, cites)

    def _forecasts(self) -> Iterator[Entry]:
        w = self._w
        for f in self._story.forecasts:
            kind = "" if f.kind is ForecastKind.ANNOUNCED else w(str(f.kind))
            remark = [kind, f.who, w("due", when=w.date(f.due)) if f.due else "", f.why]
            yield Entry(w(str(f.state)), f.text, _joined(remark), self._cites(f.evidence, f.settled_by))

    def _unknowns(self) -> Iterator[Entry]:
        for u in self._story.unknowns:
            remark = self._w("answered") if u.answered_by else ""
            yield Entry(self._w(str(u.kind)), u.text, remark, self._cites(u.evidence, u.answered_by))

    def _claims(self) -> Iterator[Entry]:
        w = self._w
        for c in self._story.claims:
            counts = [w.count("article", c.articles), w.count("family", c.copies), w.count("origin", len(c.origins))]
            names = ", ".join(" < ".join([o.name, *reversed(o.via)]) for o in c.origins)
            yield Entry(w(str(c.status)), c.text, f"{_joined(counts)} : {names}", self._cites(c.evidence))

    def _copies(self) -> Iterator[Entry]:
        """The text families, one line each, the first to appear first; then the texts that only share passages."""
        w = self._w
        for kin in kinship(self._story):
            numbers = [f"[{self._numbers.get(file, 0)}]" for file in kin.files]
            low, high = round(100 * kin.least), round(100 * kin.most)
            share = f"{low}–{high}" if low != high else str(high)
            key = ("share" if kin.whole else "passages") + ("" if kin.origin else "_unsigned")
            text = f"{numbers[0]} → {' '.join(numbers[1:])}" if kin.first and kin.whole else " = ".join(numbers)
            mark = "=" if kin.whole else "≈"
            yield Entry(mark, text if kin.whole else " ".join(numbers), w(key, share=share, origin=kin.origin))

    def _identities(self) -> Iterator[Entry]:
        """Why forms that differ are one name, and whom a name is not to be taken for; places and governments aside."""
        told: set[frozenset[str]] = set()
        for i in self._story.identities:
            for reason in i.telling:
                yield Entry(i.name, f"« {reason.form} » : {reason.why}", "", self._cites(reason.evidence))
            for other in i.apart_from:
                pair = frozenset({i.name, other.name})
                if other.kind is not ApartKind.PLACE and pair not in told:
                    told.add(pair)
                    yield Entry(
                        i.name, self._w("apart", name=other.name, why=other.why), "", self._cites(other.evidence)
                    )

    def _articles(self) -> Iterator[Entry]:
        for a in self._story.articles:
            mark = f"[{self._numbers[a.file]}] {_published(a, self._w)}"
            remark = [a.outlet or "", *a.agencies, a.file, self._w("because", why=a.why) if a.why else ""]
            yield Entry(mark, a.title or PurePath(a.file).name, _joined(remark), self._cites(a.evidence))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(p for p in parts if p)


def _published(a: ArticleEntry, w: Labels) -> str:
    p = a.published
    if p.value and interval(p.value) in (None, (p.earliest, p.latest)):
        when = w.date(p.value)
    elif p.earliest or p.latest:
        when = f"{w.date(p.earliest) if p.earliest else '…'} – {w.date(p.latest) if p.latest else '…'}"
    else:
        when = w("undated")
    return f"{when} ({w('inferred')})" if p.basis is Basis.INFERRED else when


def intake_lines(intake: Intake, w: Labels) -> list[str]:
    """The counts of what was read, repeated and left out, then a line for each file that was not read."""
    counts = [w("read", n=intake.read)]
    counts += [w("duplicate", n=len(intake.duplicates))] if intake.duplicates else []
    counts += [w("failed", n=len(intake.problems))] if intake.problems else []
    lines = [" · ".join(counts)]
    lines += [f"{file} : {w('repeats', first=first)}" for file, first in intake.duplicates]
    lines += [f"{p.file} : {p.reason}{f' → {p.remedy}' if p.remedy else ''}" for p in intake.problems]
    return lines
