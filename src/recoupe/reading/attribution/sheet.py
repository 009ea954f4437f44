"""The tokens of an article laid out for reading aloud: flat arrays, quotation depth, sentences of the surface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.attrs import DEP, HEAD, MORPH, ORTH, POS

from recoupe.model import Span, Zone, ZoneKind
from recoupe.reading.attribution.quotations import Quotation, quotations
from recoupe.reading.attribution.single_marks import told_apart
from recoupe.reading.attribution.units import Unit, units
from recoupe.reading.parser import Parsed

__all__ = ["Sheet", "sheet_of"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as arrays over its tokens.

    ``words`` are lower-cased, with all marks of quotations written « and »; ``heads`` hold token indices (a root is its
    own head); ``quoted`` is the index in ``quotations`` of the innermost quotation around a token, or -1; ``unit_of``
    the index in ``units``.
    """

    parsed: Parsed
    words: Sequence[str]
    capital: Sequence[bool]
    pos: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    finite: Sequence[bool]
    moods: Sequence[str]
    left: Sequence[int]
    right: Sequence[int]
    subjects: dict[int, int]
    quotations: Sequence[Quotation]
    quoted: Sequence[int]
    units: Sequence[Unit]
    unit_of: Sequence[int]
    zones: Sequence[Zone] = field(default=())

    def __len__(self) -> int:
        return len(self.words)

    def word(self, token: int) -> str:
        """The lower-cased word at a place, or nothing beyond either end."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens ``first`` to ``last - 1``."""
        return self.parsed.span(first, last)

    def text(self, first: int, last: int) -> str:
        """The characters of the tokens ``first`` to ``last - 1``, as they stand in the text."""
        return self.parsed.text[self.parsed.span(first, last).slice] if first < last else ""

    def has_finite(self, first: int, last: int) -> bool:
        """True when a finite verb stands among the tokens ``first`` to ``last - 1``."""
        return any(self.finite[first:last])

    def find(self, word: str, first: int, last: int) -> int:
        """The first place of a word among the tokens ``first`` to ``last - 1``, or -1."""
        for i in range(first, min(last, len(self.words))):
            if self.words[i] == word:
                return i
        return -1

    def zone(self, token: int) -> ZoneKind:
        """What the token's place on the page is."""
        start = self.parsed.starts[token]
        for zone in self.zones:
            if zone.span.start <= start < zone.span.end:
                return zone.kind
        return ZoneKind.BODY


def sheet_of(parsed: Parsed, zones: Sequence[Zone] = ()) -> Sheet:
    """Lay a parsed text out; linear in its length."""
    doc = parsed.doc
    size = len(doc)
    strings = doc.vocab.strings
    orths, *columns = doc.to_array([ORTH, POS, DEP, HEAD, MORPH]).T.tolist()
    texts = [strings[orth] for orth in orths]
    words = [text.lower().replace("\u2019", "'") for text in texts]
    capital = [text[:1].isupper() for text in texts]
    names: dict[int, str] = {}
    moods: dict[int, str] = {}
    pos, deps, heads, mood = [], [], [], []
    for i, (p, d, h, m) in enumerate(zip(*columns, strict=True)):
        for key in (p, d):
            if key not in names:
                names[key] = strings[key] if key else ""
        if m not in moods:
            moods[m] = _mood(strings[m] if m else "")
        pos.append(names[p])
        deps.append(names[d])
        heads.append(i + (h if h < 2**31 else h - 2**64))
        mood.append(moods[m])
    for i in range(size - 1):
        if words[i] in ("qu", "d", "l") and words[i + 1] == "'":  # « qu' « », which the tokenizer parts
            words[i] += "'"
    left, right = _edges(heads)
    words = told_apart(words, parsed.starts, parsed.text)
    marks = quotations(words, parsed.starts, parsed.text)
    quoted = [-1] * size
    for number, quotation in enumerate(marks):
        for i in range(quotation.first, min(quotation.last, size)):
            quoted[i] = number
    sentences = units(words, capital, quoted, marks, parsed.starts, parsed.text, zones)
    for quotation in marks:
        words[quotation.first] = "«"
        if quotation.closed:
            words[quotation.last - 1] = "»"
    unit_of = [0] * size
    for number, unit in enumerate(sentences):
        unit_of[unit.first : unit.last] = [number] * (unit.last - unit.first)
    mood = [m or _guess(w, p) for m, w, p in zip(mood, words, pos, strict=True)]
    finite = ["/" in m and p in ("VERB", "AUX") for m, p in zip(mood, pos, strict=True)]
    subjects: dict[int, int] = {}
    for i in range(size):
        if deps[i].startswith("nsubj") and (i < heads[i] or heads[i] not in subjects):
            subjects[heads[i]] = i
    return Sheet(
        parsed, words, capital, pos, deps, heads, finite, mood, left, right, subjects,
        marks, quoted, sentences, unit_of, tuple(zones),
    )  # fmt: skip


def _mood(features: str) -> str:
    """The mood of a finite form with its tense ("Ind/Fut"), "Inf", "Part", or nothing for other words."""
    if "VerbForm=Inf" in features:
        return "Inf"
    if "VerbForm=Part" in features:
        return "Part"
    if "VerbForm=Fin" not in features:
        return ""
    values = dict(part.split("=", 1) for part in features.split("|") if "=" in part)
    return f"{values.get('Mood', 'Ind')}/{values.get('Tense', '')}"


def _guess(word: str, pos: str) -> str:
    """A mood for a verb that the tagger leaves without features, by its ending."""
    if pos not in ("VERB", "AUX"):
        return ""
    if word.endswith(("er", "ir", "re", "oir")):
        return "Inf"
    return "Part" if word.endswith(("é", "ée", "és", "ées", "ant")) else "Ind/"


def _edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The first and the last token of every token's subtree, climbing from each token to its root at most once."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    for i in range(len(heads)):
        head, steps = heads[i], 0
        while left[head] > i and steps < len(heads):
            left[head] = i
            if heads[head] == head:
                break
            head, steps = heads[head], steps + 1
    for i in reversed(range(len(heads))):
        head, steps = heads[i], 0
        while right[head] < i and steps < len(heads):
            right[head] = i
            if heads[head] == head:
                break
            head, steps = heads[head], steps + 1
    return left, right
