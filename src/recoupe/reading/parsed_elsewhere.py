"""A document that another pipeline has parsed, as reading wants it: no blank tokens, our characters and labels."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from recoupe.reading.fr.french import FrenchPress
from recoupe.reading.fr.labels import relabel
from recoupe.reading.fr.names import agree_on_names
from recoupe.reading.fr.tokenizer import normalise
from recoupe.reading.fr.verb_forms import correct_verbs
from recoupe.reading.parser import Parsed

__all__ = ["parsed_elsewhere"]


def parsed_elsewhere(doc: Doc) -> Parsed:
    """A copy for reading; ``doc`` is left as it is. Places are those of ``doc.text``.

    What hangs on a blank token hangs on that token's head. A parse by another pipeline than Recoupe's is put into its
    labels and held to its verb forms, as ``Parser.load`` does.
    """
    kept = [token for token in doc if not token.is_space]
    place = {token.i: n for n, token in enumerate(kept)}
    parse = doc.has_annotation("DEP")
    view = Doc(
        doc.vocab,
        words=[normalise(token.text) for token in kept],
        spaces=[bool(token.whitespace_) for token in kept],
        pos=[token.pos_ for token in kept],
        morphs=[str(token.morph) for token in kept],
        lemmas=[token.lemma_ for token in kept],
        heads=[place[_head(token).i] for token in kept] if parse else None,
        deps=[token.dep_ for token in kept] if parse else None,
        sent_starts=_starts(kept) if doc.has_annotation("SENT_START") and not parse else None,
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in kept],
    )
    if doc.vocab.lang != FrenchPress.lang and parse:
        view = agree_on_names(correct_verbs(relabel(view)))
    return Parsed(doc.text, view, [token.idx for token in kept])


def _head(token: Token) -> Token:
    """The nearest head that is no blank; the token itself where there is none."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return token if head.is_space else head


def _starts(kept: list[Token]) -> list[bool | int | None]:
    """Where sentences start; one that starts with a blank starts with the word after it."""
    sentences = [token.sent.start for token in kept]
    return [i == 0 or sentence != sentences[i - 1] for i, sentence in enumerate(sentences)]
