"""How an account looks ahead: it announces, fears, hopes or demands what was still to come when it was said."""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoupe.crosscheck.accounts import Account, calendar_days, leading
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.plans import classes, pattern, plain
from recoupe.crosscheck.predicates import EVENT
from recoupe.model import Attribution, Certainty, Kind, Span, TimeExpression
from recoupe.story import ForecastKind

__all__ = ["fell_through", "is_announced", "outlook", "promises_not", "was_ahead"]

_BEFORE = 30  # characters in front of a clause that may hold what it depends on
_BINDING = frozenset({"promise", "warn", "expect"})  # acts before what can only lie ahead
_EDGE = 4  # characters between the start of what is said and that of its clause
_TELLING = 2  # words of a noun that tells what is asked for
_LATELY = timedelta(days=7)  # what was wanted further back is not news
_SILENT = frozenset({"praise", "criticise", "ask", "deny"})  # acts that look ahead to nothing
_CALLING = frozenset({"urge", "order"})


def is_announced(account: Account) -> bool:
    """True for what is expected to happen, wanted or not; a wish, a plea, an order or a duty announces nothing."""
    return outlook(account) in (ForecastKind.ANNOUNCED, ForecastKind.FEARED)


def outlook(account: Account, past: bool = False) -> ForecastKind | None:
    """How an account looks ahead; ``None`` where it does not, or where its day was over when it was told.

    With ``past`` also how it looked ahead in the past: « devait comparaître lundi ».
    """
    if account.headline or account.background or _asks(account) or (_is_over(account) and not past):
        return None
    if _restates(account):
        return ForecastKind.DEMANDED
    ahead = account.forecast or fell_through(account) or _proclaims(account)
    kind = _refused(account) if _declines(account) else _kind(account) if ahead else None
    if kind in (ForecastKind.HOPED, ForecastKind.DEMANDED):
        return kind if _is_what_is_said(account) and not (_is_stale(account) or _runs_on(account)) else None
    if kind is not ForecastKind.ANNOUNCED:
        return kind
    if _declines(account) or fell_through(account) or _proclaims(account):
        return kind
    if _is_demand(account):
        return ForecastKind.DEMANDED
    if _is_duty(account) or (_was_planned(account) and not past) or _only_dates(account) or _is_generic(account):
        return None
    if _is_supposed(account):
        return None
    return kind if account.days is not None or _looks_ahead(account) else None


def was_ahead(account: Account) -> bool:
    """True of what lay ahead in the past: « *devait* comparaître », « *avait promis* de rouvrir le pont »."""
    if _holds(account, "planned"):
        return True
    said = account.attribution
    return said is not None and pattern("ahead.tsv", "once").search(plain(account, said.cue)) is not None


def promises_not(account: Account) -> bool:
    """True of what is announced not to happen: « ne viendra pas », « refuse de venir »."""
    return account.denies or _declines(account)


def fell_through(account: Account) -> bool:
    """True of what was to be and, as the sentence goes on, was not (« devait ouvrir, *mais* la pluie… »), or as it is
    regretted.
    """
    if not _holds(account, "planned") or not (account.statement.time or _is_appointment(account)):
        return False
    said = account.attribution
    if said is not None and pattern("outcomes.tsv", "regret").search(plain(account, said.cue)):
        return True
    sentence, end = account.statement.sentence, hull(account.statement.spans).end
    start = min(end, hull(account.statement.spans).start + 1)
    return pattern("outcomes.tsv", "but").search(plain(account, Span(start, max(end, sentence.end)))) is not None


def _proclaims(account: Account) -> bool:
    """True of what somebody announces by a noun (« a annoncé *la création d'un fonds* »), where that is to be done."""
    said = account.attribution
    if said is None or not account.statement.nominal or account.predicate not in classes("proclaimed"):
        return False
    cued = pattern("ahead.tsv", "proclaiming").search(plain(account, said.cue)) is not None
    return cued and _is_what_is_said(account)


def _restates(account: Account) -> bool:
    """True of a demand told by its noun: « a réitéré *sa demande de création d'un fonds* »."""
    own = plain(account, hull(account.statement.spans))
    return account.statement.nominal and pattern("ahead.tsv", "restated").match(own) is not None


def _kind(account: Account) -> ForecastKind | None:
    """How whoever speaks looks ahead, by the act of speech and its cue."""
    said = account.attribution
    if said is None:
        return ForecastKind.ANNOUNCED
    cue = plain(account, said.cue)
    wished = said.commitment.certainty is Certainty.NONE
    if said.act in _SILENT:
        return None
    if said.act in _CALLING:
        return _called(account)
    if said.act in ("fear", "warn"):
        if pattern("ahead.tsv", "threat").search(cue):
            return ForecastKind.ANNOUNCED
        worries = account.statement.nominal and pattern("ahead.tsv", "worry").search(cue)
        dreaded = _is_deed(account) or _tells(account) or (account.statement.time is not None and said.act == "fear")
        return ForecastKind.FEARED if dreaded and not worries else None
    if said.act == "other" and wished:
        if not _is_what_is_said(account) and _holds(account, "going"):
            return ForecastKind.ANNOUNCED
        return ForecastKind.HOPED if _hopes(account, cue) and _is_deed(account) and not _is_custom(account) else None
    if wished and said.act != "expect":
        return ForecastKind.ANNOUNCED if _is_appointment(account) else None
    return ForecastKind.ANNOUNCED


def _hopes(account: Account, cue: str) -> bool:
    """True of a cue of hope or will, now: « espère », « ne veulent plus », « a souhaité que le pont rouvre ».

    Not of « voulait » nor of « a souhaité rouvrir le pont », which may be done.
    """
    if not pattern("ahead.tsv", "hope").search(cue) or pattern("ahead.tsv", "hoped").search(cue):
        return False
    does = pattern("ahead.tsv", "infinitive").match(plain(account, hull(account.statement.spans)))
    return not (does and (pattern("ahead.tsv", "willed").search(cue) or _is_of_some(account)))


def _is_of_some(account: Account) -> bool:
    """True of « ceux *qui veulent* passer », which tells of whom one speaks."""
    said = account.attribution
    if said is None:
        return False
    return plain(account, Span(max(0, said.cue.start - _BEFORE), said.cue.start)).rstrip().endswith("qui")


def _is_custom(account: Account) -> bool:
    """True of « la norme veut que… », by which nobody hopes for anything."""
    said = account.attribution
    if said is None:
        return False
    before = plain(account, Span(max(account.statement.sentence.start, said.cue.start - _BEFORE), said.cue.start))
    return pattern("ahead.tsv", "custom").search(before) is not None


def _called(account: Account) -> ForecastKind | None:
    """What people are called to: a gathering on a day is announced, the rest asked for by whoever is named."""
    if account.statement.time is not None and account.predicate in classes("gathering"):
        return ForecastKind.ANNOUNCED
    said = account.attribution
    if said is not None and pattern("ahead.tsv", "prompted").match(plain(account, said.cue)):
        return None
    if said is not None and _insists(account, said):
        return ForecastKind.DEMANDED if _holds(account, "obliging") and account.forecast and _is_said(account) else None
    named = said is not None and (said.resolved is not None or _is_aim(account))
    hearer = said is not None and "vous" in plain(account, said.cue).split()
    return ForecastKind.DEMANDED if named and not hearer and (_tells(account) or _is_deed(account)) else None


def _insists(account: Account, said: Attribution) -> bool:
    """True of a sentence of somebody's own under a cue of asking (« la crue est là, insiste Anne Vial »)."""
    own = hull(account.statement.spans)
    if account.statement.nominal or pattern("ahead.tsv", "infinitive").match(plain(account, own)):
        return False
    return said.cue.start >= own.end or said.kind is Kind.DIRECT


def _is_aim(account: Account) -> bool:
    """True of « se sont rassemblés *pour réclamer* sa libération », where whoever gathers asks for it."""
    said = account.attribution
    return said is not None and plain(account, Span(max(0, said.cue.start - _BEFORE), said.cue.start)).endswith("pour ")


def _tells(account: Account) -> bool:
    """True of a noun with words enough to say what is meant."""
    return len(account.words | account.names) >= _TELLING


def _is_deed(account: Account) -> bool:
    """True of something to take place: a verb, or a noun that tells an event (« *la libération* de… »)."""
    return not account.statement.nominal or any(w.startswith(EVENT) for w in (account.predicate, *account.words))


def _declines(account: Account) -> bool:
    return account.attribution is not None and account.attribution.act == "decline"


def _refused(account: Account) -> ForecastKind | None:
    """What somebody refuses from now on (« refuse de participer »), other than to speak."""
    said = account.attribution
    if said is None or account.statement.nominal or account.predicate in classes("speaking"):
        return None
    refuses = pattern("ahead.tsv", "refusal").fullmatch(plain(account, said.cue))
    does = pattern("ahead.tsv", "infinitive").match(plain(account, hull(account.statement.spans)))
    return ForecastKind.ANNOUNCED if refuses and does and account.predicate.startswith(EVENT) else None


def _is_over(account: Account) -> bool:
    return bool(account.days and account.published and account.days[1] < account.published)


def _is_what_is_said(account: Account) -> bool:
    """True of what the words of hope or demand govern, not of a clause inside it (« ce *qui est nécessaire* »)."""
    own = hull(account.statement.spans)
    content = account.attribution.content if account.attribution is not None else ()
    opens = any(abs(span.start - own.start) <= _EDGE for span in content)
    joined = pattern("ahead.tsv", "joined").search(plain(account, Span(max(0, own.start - _EDGE * 2), own.start)))
    return opens or joined is not None or pattern("ahead.tsv", "infinitive").match(plain(account, own)) is not None


def _is_stale(account: Account) -> bool:
    """True of what was wanted on a day well before the article (« le 3 mars, il avait appelé à… »)."""
    if not account.published:
        return False
    lately = (date.fromisoformat(account.published) - _LATELY).isoformat()
    sentence = account.statement.sentence
    times = [t for t in account.reading.times if sentence.covers(t.span) and not _begins(account, t)]
    return any(days[1] < lately for time in times if (days := calendar_days(time)) is not None)


def _begins(account: Account, time: TimeExpression) -> bool:
    """True of a day after *depuis*: what began then goes on."""
    before = account.reading.article.text[: time.span.start].lower().split()[-2:]
    return not leading("since").isdisjoint(before)


def _runs_on(account: Account) -> bool:
    """True of a clause that was read beyond the end of a sentence."""
    return re.search(r"[.!?…] ", account.reading.article.text[hull(account.statement.spans).slice]) is not None


def _asks(account: Account) -> bool:
    """True of a question, which announces nothing."""
    sentence = account.statement.sentence
    own = account.reading.article.text[hull(account.statement.spans).start : sentence.end]
    return own.rstrip(' \u00a0\u202f\n»”")').endswith("?") or _holds(account, "inverted")


def _is_duty(account: Account) -> bool:
    """True of « chacun doit se ressaisir », which says what ought to be, unless a day or an appointment is told."""
    if _holds(account, "norm"):
        return True
    if account.statement.time is not None:
        return False
    return _holds(account, "duty") or (_holds(account, "due") and not _is_appointment(account))


def _is_demand(account: Account) -> bool:
    """True of what somebody says that others must do: « le gouvernement *doit* retirer sa loi, a dit Anne Vial »."""
    if not _is_said(account) or account.days is not None or not _holds(account, "obliging"):
        return False
    return not _is_appointment(account) and (account.predicate.startswith(EVENT) or _tells(account))


def _is_said(account: Account) -> bool:
    """True of what somebody known says, other than of himself."""
    said = account.attribution
    opens = plain(account, hull(account.statement.spans)).replace("'", "' ").split()[:1]
    if said is None or said.resolved is None or pattern("ahead.tsv", "after").match(plain(account, said.cue)):
        return False
    return leading("pronoun").isdisjoint(opens)


def _is_supposed(account: Account) -> bool:
    """True of a conditional that reports, supposes or regrets (« *compterait* 300 hommes », « aurais eu peur »), of
    what has just been done and of what the hearer is told of himself (« *tu vas* mourir »).

    « A dit qu'il serait candidat » looks ahead.
    """
    own = plain(account, hull(account.statement.spans))
    if pattern("norms.tsv", "past", "hearer", "just").search(own):
        return True
    said = account.attribution
    told = said is not None and said.cue.end <= hull(account.statement.spans).start
    back = told and said is not None and pattern("ahead.tsv", "told").search(plain(account, said.cue)) is not None
    return not (back or account.days) and pattern("norms.tsv", "supposed").search(own) is not None


def _was_planned(account: Account) -> bool:
    """True of « il devait venir », which may be long over, unless its day is still to come."""
    ahead = account.days is not None and account.published and account.days[0] > account.published
    return _holds(account, "planned") and not ahead


def _only_dates(account: Account) -> bool:
    """True of « *quand le juge aura parlé* », which says when something else takes place."""
    start = hull(account.statement.spans).start
    before = plain(account, Span(max(account.statement.sentence.start, start - _BEFORE), start)).rstrip(' «"')
    return re.search(rf"(?:{pattern('ahead.tsv', 'temporal').pattern})$", before) is not None


def _is_generic(account: Account) -> bool:
    """True of « ceux qui gagneront », which only says of whom one speaks, and of what an unnamed « je » will do."""
    own = plain(account, hull(account.statement.spans)).replace("'", "' ").split()
    if account.attribution is None and not leading("person").isdisjoint(own):
        return True
    return account.statement.time is None and pattern("norms.tsv", "generic").match(" ".join(own)) is not None


def _is_appointment(account: Account) -> bool:
    """True of what takes place by appointment (« doit *se rendre* à Brume »)."""
    return account.predicate in classes("appointment")


def _looks_ahead(account: Account) -> bool:
    """True when the words themselves, those that bring them in or those right before them show what is to come."""
    span = hull(account.statement.spans)
    said = account.attribution
    if account.statement.nominal and said is None:
        return pattern("ahead.tsv", "noun").search(_with_before(account, span)) is not None
    if said is not None and said.act in _BINDING and said.cue.end <= span.start:
        return True
    texts = [_with_before(account, span)]
    texts += [plain(account, said.cue)] if said is not None and said.cue.start < span.start else []
    return any(pattern("ahead.tsv", "ending", "verb", "noun").search(text) for text in texts)


def _with_before(account: Account, span: Span) -> str:
    return plain(account, Span(max(account.statement.sentence.start, span.start - _BEFORE), span.end))


def _holds(account: Account, kind: str) -> bool:
    return pattern("norms.tsv", kind).search(plain(account, hull(account.statement.spans))) is not None
