"""Whether words tell something by themselves: a clause with a verb of its own, no name, headline or half a sentence.

Each relative pronoun and each subordinating conjunction takes the first finite verb behind it for its own clause; one
that is left is the line's (« Le bac *qui mène* à l'île » has none). ``verbs`` are the verbs that reading found in the
line's sentence: without them a regular form in *-e* or *-ions* may as well be a noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from itertools import takewhile

from recoupe.crosscheck.accounts import Account, leading
from recoupe.model import Reading, Span
from recoupe.reading.fr.conjugation import forms
from recoupe.reading.fr.verb_forms import analyses

__all__ = ["is_told", "tells", "verbs_of"]

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]+(?:[’']|-t-)?|,")
_MAIN = ("Ind", "Cnd")
_EMBEDDED = (*_MAIN, "Sub")


def is_told(account: Account, text: str) -> bool:
    """True of words of an account's sentence that have a main verb."""
    return tells(text, verbs_of(account.reading, account.statement.sentence))


def verbs_of(reading: Reading, sentence: Span) -> frozenset[str]:
    """The verbs that reading found in a sentence, as lemmas: those of its clauses, and those that report words."""
    first = bisect_left(reading.statements, sentence.start, key=lambda s: s.sentence.start)
    told = takewhile(lambda s: s.sentence.start == sentence.start, reading.statements[first:])
    cues = (reading.article.text[a.cue.slice] for a in reading.attributions if sentence.overlaps(a.cue))
    own = {verb for s in told if not s.nominal for verb in s.predicate.split()}
    return frozenset(own | {verb.lemma for cue in cues for word in _words(cue) for verb in analyses(word)})


def tells(text: str, verbs: Collection[str] = ()) -> bool:
    """True of a line that has a main verb.

    >>> tells("Le bac est à quai"), tells("Le bac qui est à quai"), tells("La remise à l'eau du bac")
    (True, False, False)
    >>> tells("Le bac, qui était à quai, a coulé"), tells("Une fois que le bac sera parti"), tells("Qui a vu le bac ?")
    (True, False, True)
    >>> tells("Le bac accoste"), tells("Le bac accoste", {"accoster"})
    (False, True)
    """
    if text.rstrip().endswith("?"):
        return True
    open_clauses: list[str] = []
    before = ""
    for word in _words(_ASIDE.sub(" ", text)):
        if word == "," and open_clauses[-1:] == ["dont"]:
            open_clauses.pop()  # « les élus, dont deux maires, »
        elif word in leading("subordinating") and before not in leading("comparing"):
            open_clauses.append(word)
        elif open_clauses and _finite(word, before, verbs, _EMBEDDED):
            open_clauses.pop()
        elif not open_clauses and _finite(word, before, verbs, _MAIN):
            return True
        before = word
    return False


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _finite(word: str, before: str, verbs: Collection[str], moods: Collection[str]) -> bool:
    """True of a form that is a finite verb where it stands: a listed one, or one of a verb of the sentence."""
    if before in leading("before_noun"):
        return False
    bare = word.removesuffix("-t-")
    listed = forms().get(bare, ())
    told = [a for a in analyses(bare) if a.form == "Fin" and a.mood in moods and (a in listed or a.lemma in verbs)]
    return any(a.person == "3" or a.number == "Plur" or before in ("je", "j'", "ne", "n'") for a in told)
