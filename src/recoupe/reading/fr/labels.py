"""One set of labels for whichever spaCy pipeline reads: other pipelines' names and relations, put into ours.

Relations are those of Universal Dependencies, made a little coarser so that the treebanks agree; the same table is used
when the shipped pipeline is trained. Names are ``PER``, ``LOC``, ``ORG``, ``EVT`` and ``PROD``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

__all__ = ["FACTORY", "NAME_LABELS", "relabel", "relation"]

FACTORY = "recoupe_fr_labels"

# PUD has no obl:arg/obl:mod; the spoken treebanks alone have parataxis:parenth, :insert and :obj
_RELATIONS = {
    "nsubj:caus": "nsubj",
    "nsubj:outer": "nsubj",
    "csubj:pass": "csubj",
    "parataxis:parenth": "parataxis",
    "parataxis:insert": "parataxis",
    "parataxis:obj": "parataxis",
    "obj:lvc": "obj",
    "obj:agent": "obj",
    "iobj:agent": "iobj",
    "obl:arg": "obl",
    "obl:mod": "obl",
    "expl:pass": "expl:comp",
    "expl:pv": "expl:comp",
    "flat": "flat:name",
    "aux": "aux:tense",
    "nmod:appos": "appos",
    "dep:comp": "dep",
}

# spaCy's French pipelines have PER, LOC, ORG, MISC; others follow OntoNotes. MISC is mostly works and brands.
NAME_LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "EVT": "EVT",
    "EVENT": "EVT",
    "PROD": "PROD",
    "PRODUCT": "PROD",
    "WORK_OF_ART": "PROD",
    "MISC": "PROD",
}


def relation(label: str) -> str:
    """Our name for a dependency relation.

    >>> relation("obl:arg"), relation("nsubj:pass")
    ('obl', 'nsubj:pass')
    """
    return _RELATIONS.get(label, label)


@Language.component(FACTORY)
def relabel(doc: Doc) -> Doc:
    """Put the relations and the names of another pipeline into our labels; names of no known kind are dropped."""
    for token in doc:
        if token.dep_ in _RELATIONS:
            token.dep_ = _RELATIONS[token.dep_]
    doc.ents = tuple(
        Span(doc, name.start, name.end, label=NAME_LABELS[name.label_])
        for name in doc.ents
        if name.label_ in NAME_LABELS
    )
    return doc
