"""What one is when one judges, fears or wants, beside one's name: « Convaincue que la digue tiendra, la maire… »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from recoupe.reading.attribution.agreement import inflected
from recoupe.reading.attribution.conjugation import Tense
from recoupe.reading.attribution.draft import Draft, Stretch
from recoupe.reading.attribution.frames import complements
from recoupe.reading.attribution.lexicon import Lexeme, lexemes
from recoupe.reading.attribution.phrases import bounds
from recoupe.reading.attribution.qualified import fronted, qualified, up_to
from recoupe.reading.attribution.sheet import Sheet
from recoupe.reading.attribution.speakers import animate
from recoupe.reading.attribution.tables import rows
from recoupe.reading.attribution.verb_groups import Group

__all__ = ["apposed"]


def apposed(sheet: Sheet, taken: frozenset[int], starts: Mapping[int, Group]) -> Iterator[Draft]:
    """Adjectives of stance without a verb, in front of a sentence or after a name; ``taken`` holds the cues found."""
    for i, word in enumerate(sheet.words):
        lexeme = _stances().get(word)
        if lexeme is None or i in taken:
            continue
        group = Group(i, i + 1, i, lexeme, Tense.PAST_PARTICIPLE, bare=True, head=i, core=i + 1)
        told = sheet.pos[i] in ("ADJ", "VERB")  # at the head of a sentence the tagger is often wrong
        source = fronted(sheet, group) or (_somebody(sheet, group) if told else None)
        if source is None:
            continue
        _, last = bounds(sheet, i)
        for frame, reading, content in complements(sheet, group, last, starts):
            content = [up_to(stretch, source) for stretch in content]
            yield Draft((i, i + 1), content, source, reading, "apposed", group, frame=frame)


def _somebody(sheet: Sheet, group: Group) -> Stretch | None:
    """Who stands before the adjective: « des élèves opposés à la réforme »."""
    found = qualified(sheet, group)
    return found if found is not None and animate(sheet, found) else None


@cache
def _stances() -> Mapping[str, Lexeme]:
    """Every form of every adjective of one word that holds a stance after « être »."""
    names = {row["adjective"] for row in rows("stances.tsv") if not row["said"]}
    single = (lexeme for lexeme in lexemes()["être"] if len(lexeme.tail) == 1 and lexeme.tail[0] in names)
    return {form: lexeme for lexeme in single for form in inflected(lexeme.tail[0])}
