"""A parse as plain lists: what rules look at again and again, taken from spaCy once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import simplemma

from recoupe.model import Span
from recoupe.reading.parser import Parsed

__all__ = ["Sheet", "infinitive", "sheet"]

_INFINITIVES = ("er", "ir", "re", "oir")


@lru_cache(maxsize=65536)
def infinitive(form: str, lemma: str) -> str:
    """The infinitive of a verb form: the parser's lemma where it is one, else the dictionary's.

    >>> infinitive("participaient", "participaier")
    'participer'
    """
    if len(lemma) > 3 and lemma.endswith(_INFINITIVES) and simplemma.is_known(lemma, lang="fr"):
        return lemma
    found = simplemma.lemmatize(form.lower(), lang="fr")
    return found if found.endswith(_INFINITIVES) else lemma


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lists by token; ``morph`` as spaCy writes it (``Mood=Ind|…``), ``sentence`` the number of its sentence."""

    parsed: Parsed
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    morph: list[str]
    dep: list[str]
    head: list[int]
    children: list[list[int]]
    sentence: list[int]
    sentences: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens ``first`` to ``last - 1``."""
        return self.parsed.span(first, last)

    def text(self, first: int, last: int) -> str:
        """The words of the tokens ``first`` to ``last - 1`` as the article writes them, with single spaces."""
        span = self.parsed.span(first, last)
        return " ".join(self.parsed.text[span.slice].split())

    def capital(self, i: int) -> bool:
        """True when a token begins with a capital, itself or after a hyphen (« al-Bab »)."""
        word = self.words[i]
        return word[0].isupper() or ("-" in word and any(part[:1].isupper() for part in word.split("-")))

    def bounds(self, i: int) -> tuple[int, int]:
        """First token of the sentence of token ``i``, and the one after its last."""
        return self.sentences[self.sentence[i]]

    def root(self, first: int, last: int) -> int:
        """The token of a stretch that hangs on something outside it (the first of several)."""
        return next((i for i in range(first, last) if not first <= self.head[i] < last or self.head[i] == i), first)

    def verb(self, i: int) -> str:
        """The lemma of a verb, as an infinitive."""
        return infinitive(self.words[i], self.lemmas[i])

    def cases(self, i: int) -> list[str]:
        """The prepositions of a noun, in lower case; a capital that lost its accent (« A Paris ») is « à »."""
        found = (self.lower[c] for c in self.children[i] if self.dep[c] == "case")
        return ["à" if word == "a" else word for word in found]


def sheet(parsed: Parsed) -> Sheet:
    """The lists of a parse."""
    doc = parsed.doc
    words = [t.text for t in doc]
    head = [t.head.i for t in doc]
    children: list[list[int]] = [[] for _ in words]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    sentence, sentences = [0] * len(words), []
    for number, sent in enumerate(doc.sents):
        sentences.append((sent.start, sent.end))
        sentence[sent.start : sent.end] = [number] * (sent.end - sent.start)
    return Sheet(
        parsed,
        words,
        [w.lower() for w in words],
        [t.lemma_.lower() for t in doc],
        [t.pos_ for t in doc],
        [str(t.morph) for t in doc],
        [t.dep_ for t in doc],
        head,
        children,
        sentence,
        sentences,
    )
