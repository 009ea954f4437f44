"""The words in which an account is shown: its own clause when that is understood alone, else its sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lists import alternatives
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.telling import is_told
from recoupe.model import Span, Statement

__all__ = [
    "best_account",
    "introduces",
    "is_clause",
    "leaning",
    "names_its_subject",
    "shown_text",
    "stands_alone",
    "tidy",
    "whole_sentence",
]

SHORT = 200  # characters of a sentence that is shown whole where no one else is quoted
LONGEST = 320  # characters a line may run to before its clause is preferred to its sentence
SHORTEST = 24
_UNTIL = 450  # … where the clause leans on the rest of its sentence

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*[’']?")
_SPACE = re.compile(r"\s+")
_LEADING = re.compile(r"^(?:[\s,;:.–—•*\-]+|(?:que\s|qu[’'](?=\w)))+")
_TRAILING = re.compile(r"[\s,;:.–—\-]+$")
_JOINT = re.compile(r"(?:[,;:.!?…»”\")\n—–-]|\b(?:que|qu[’']|mais|car|or))$", re.I)
_MARKS = ',;:.!?…»”")]—–'
_BLANK = " \u00a0\u202f\n\t"
_BLANK_OR_OPEN = _BLANK + '«“"'
_WILL = frozenset({"fear", "urge", "order", "ask", "warn", "promise", "decline"})
_CLOSING = re.compile(r"[ \u00a0\u202f]?[»”\"]")
_STOP = re.compile(r"[.;!?,»”\"]")
_BETWEEN = 80  # characters between a cue and what it governs
_NEAR = 4  # characters between a clause and the cue that follows it
_QUOTES = (("«", "»"), ("“", "”"), ("(", ")"))


@cache
def leaning(kind: str) -> re.Pattern[str]:
    """What shows that a clause leans on something outside it, of one kind of ``clause_patterns.tsv``."""
    return re.compile(alternatives("clause_patterns.tsv", kind), re.IGNORECASE)


def tidy(text: str) -> str:
    """A clause as a line: one space between words, no loose marks at its ends, a capital at its start.

    >>> tidy(" que le  pont a été fermé, ")
    'Le pont a été fermé'
    >>> tidy("Que s'est-il passé ?")
    "Que s'est-il passé ?"
    """
    text = _SPACE.sub(" ", text).strip()
    text = _unlinked(_TRAILING.sub("", _LEADING.sub("", text)))
    for left, right in _QUOTES:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "") if left != "(" else text
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = _TRAILING.sub("", _SPACE.sub(" ", text)).strip()
    return text[:1].upper() + text[1:]


def _unlinked(text: str) -> str:
    """A sentence without the word that ties it to the one before (« Mais le pont… »)."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.rstrip(",").lower() in leading("linking") and first[:1].isupper() else text


@lru_cache(maxsize=5_000)  # the accounts of some two hundred articles
def shown_text(account: Account) -> str:
    """The words an account is shown in.

    What an article tells itself is shown as its sentence, unless that is long and the clause is understood alone; what
    somebody says is shown as the clause that is said, or as the sentence when that leans on what stands around it, and
    when the clause has no main verb.
    """
    line = _shown(account)
    if is_told(account, line):
        return line
    whole = whole_sentence(account)
    return whole if len(whole) <= _UNTIL and is_told(account, whole) else line


def _shown(account: Account) -> str:
    place = _with_condition(account)
    own = account.reading.article.text[place.slice]
    whole = whole_sentence(account)
    if account.attribution is None and len(whole) <= SHORT:
        return whole
    if (willed := _willed(account)) is not None:
        return willed
    if is_clause(account) and len(own) >= SHORTEST and not introduces(account):
        return tidy(own)
    leans = not stands_alone(own) or _of_a_relative(account, place)
    return whole if len(whole) <= (_UNTIL if leans else LONGEST) or len(own) < SHORTEST else tidy(own)


def _with_condition(account: Account) -> Span:
    """The clause, with the condition behind it on which it holds (« le pont fermera *si la crue monte* »)."""
    clause, text = hull(account.statement.spans), account.reading.article.text
    condition = leaning("condition").match(text, clause.end)
    if condition is None:
        return clause
    said = [span.end for span in (account.attribution.content if account.attribution else ()) if span.covers(clause)]
    end = min([*said, account.statement.sentence.end])
    stop = _STOP.search(text, condition.end(), end)
    return Span(clause.start, stop.start() if stop else end)


def _willed(account: Account) -> str | None:
    """What is wanted, feared or asked for, from who does so to its end: an infinitive or a subjunctive tells little.

    ``None`` for anything else, and where cue and clause do not stand together.
    """
    said, text = account.attribution, account.reading.article.text
    clause = _with_condition(account)
    if said is None or clause.start < said.cue.end:
        return None
    wanted = leaning("governing").search(text[: clause.start]) and leaning("infinitive").match(text[clause.slice])
    if said.act not in _WILL and not wanted:
        return None
    sentence = account.statement.sentence
    begin = min(said.cue.start, said.source.start if said.source else said.cue.start)
    if begin < sentence.start or clause.start - said.cue.end > _BETWEEN:
        return None
    closing = _CLOSING.match(text, clause.end)
    line = tidy(text[begin : closing.end() if closing else clause.end])
    if said.source is None or clause.end - begin > LONGEST or not stands_alone(text[said.source.slice]):
        return whole_sentence(account) if sentence.end - sentence.start <= LONGEST else line
    return line


def names_its_subject(text: str) -> bool:
    """True unless a line opens on somebody it does not name (« Mardi, *il* a… »).

    >>> names_its_subject("Mardi, le maire a démissionné"), names_its_subject("Mardi, il a démissionné")
    (True, False)
    """
    return leading("pronoun").isdisjoint(word.lower() for word in _WORD.findall(text)[:6])


def whole_sentence(account: Account) -> str:
    """The sentence an account stands in, as a line."""
    return tidy(account.reading.article.text[account.statement.sentence.slice])


def is_clause(account: Account) -> bool:
    """True when an account's own characters are a clause that is understood alone.

    It opens its sentence or follows a mark or the word that introduces reported speech, since what follows any other
    word is the complement of that word (« évoque *des perspectives* »); and it ends where its sentence or the words it
    reports do, not before a part that was cut from it.
    """
    text, statement = account.reading.article.text, account.statement
    clause = hull(statement.spans)
    before = text[statement.sentence.start : clause.start].rstrip(_BLANK_OR_OPEN)
    if before and not _JOINT.search(before):
        return False
    return stands_alone(text[clause.slice]) and _ends(account, clause) and not _of_a_relative(account, clause)


def _of_a_relative(account: Account, clause: Span) -> bool:
    """True of a noun with its relative clause alone, whose verb is the predicate (« la crue *qui menace* Brume »)."""
    found = leaning("relative").match(account.reading.article.text[clause.slice])
    stem = account.statement.predicate[: max(3, len(account.statement.predicate) - 4)]
    return found is not None and bool(stem) and any(word.lower().startswith(stem) for word in found[1].split())


def _ends(account: Account, clause: Span) -> bool:
    after = account.reading.article.text[clause.end : account.statement.sentence.end].lstrip(_BLANK)
    attribution = account.attribution
    cued = attribution is not None and 0 <= attribution.cue.start - clause.end <= _NEAR
    word = _WORD.match(after)
    return not after or after[0] in _MARKS or cued or (word is not None and word[0].lower() in leading("cutting"))


def introduces(account: Account) -> bool:
    """True of a clause that brings in somebody's words (« Mercredi, elle a promis… ») and is nothing without them."""
    own, text = hull(account.statement.spans), account.reading.article.text
    cues = [a.cue for a in account.reading.attributions if a.content and own.covers(a.cue)]
    return account.attribution is None and any(_is_verb_of(account.statement, text[cue.slice]) for cue in cues)


def _is_verb_of(statement: Statement, cue: str) -> bool:
    """True unless the cue is another verb than the statement's (« ils ont défilé pour *réclamer*… »)."""
    verb = folded(statement.predicate).split()
    begins = (word[: max(2, min(4, len(word) - 1))] for word in folded(cue).split())
    return any(part.startswith(begin) for begin in begins for part in verb if len(begin) > 1)


def stands_alone(text: str) -> bool:
    """True when a clause does not open on a word that needs what goes before.

    >>> stands_alone("Le pont a été fermé"), stands_alone("il a été fermé"), stands_alone("fermé lundi")
    (True, False, False)
    """
    found = _WORD.search(text)
    if found is None:
        return False
    word = found[0].replace("’", "'")
    first = word.lower()
    if "'" in first:
        first = first[: first.index("'") + 1]
    if first in leading("standing"):
        return True
    return first not in leading("leaning") and (word[0].isupper() or word[0].isdigit())


def best_account(group: tuple[Account, ...]) -> Account:
    """The account of a group that reads best on its own: full, named, dated, in the article's voice, early."""
    return min(group, key=lambda account: (-_readability(account), account.published or "9999", account.key))


def _readability(account: Account) -> float:
    statement, text = account.statement, account.reading.article.text
    own, line = text[hull(statement.spans).slice], shown_text(account)
    score = 2.0 * is_clause(account) + 0.5 * min(len(account.names), 3) + (account.days is not None)
    score += 0.5 * (statement.attribution is None) + 0.5 * bool(statement.quantities) + account.sure
    score += names_its_subject(line) + 2 * is_told(account, line)
    score -= 1.5 * account.headline + 3 * account.denies + account.forecast
    return score - abs(min(len(own), 400) - 120) / 120
