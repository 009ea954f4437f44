"""Which accounts tell what came of something announced: later ones of the same event, with the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.ahead import promises_not, was_ahead
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.events import strangers
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.plans import classes, kin, pattern, plain
from recoupe.crosscheck.told import ahead_of, tells_done

__all__ = ["outcomes"]

_STATING = frozenset({"state", "confirm", "reveal"})
_A_DAY = timedelta(days=1)
_ENOUGH = 2  # people, places and days in common that tell one occasion where no article is dated
_SOON = 300  # characters after a plan in which its article takes it up
_YEAR = re.compile(r"\d{4}(?:-\d{2})?")
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
_DAY = re.compile(r"XXXX-\d{2}-\d{2}$")


def outcomes(ahead: Sequence[Account], comparison: Comparison) -> list[Account]:
    """The later accounts that tell the outcome, most alike first."""
    best: dict[tuple[str, int], tuple[float, Account]] = {}
    for forecast in ahead:
        for account in _candidates(forecast, comparison):
            if _repeats(forecast, account) or not _tied(forecast, account):
                continue
            if _later(ahead, account) or _done_since(ahead, forecast, account):
                known, score = best.get(account.key, (0.0, account))[0], comparison.likeness(forecast, account)
                best[account.key] = (max(known, score), account)
    return [account for _, account in sorted(best.values(), key=lambda found: (-found[0], found[1].key))]


def _tied(forecast: Account, account: Account) -> bool:
    """True where an account tells the event of a forecast, of one matter, and of one day or place where people do it
    over and over.
    """
    if _apart(forecast, account) or not _of_one_event(forecast, account):
        return False
    if promises_not(forecast) and not forecast.people <= account.people | {account.speaker}:
        return False  # what somebody will not do, another may
    if _taken_up(forecast, account):
        return not _others(forecast, account)
    if not (_of_one_matter(forecast, account) or _of_one_occasion(forecast, account)):
        return False
    again = not classes("again").isdisjoint(ahead_of(forecast))
    if again and _in_common(forecast, account) < _ENOUGH:
        if _same_days(forecast, account) is True:
            return True
        vague = forecast.days or forecast.people or _opens_on_pronoun(forecast) or _others(forecast, account)
        return not vague and _in_common(forecast, account) > 0
    return True


def _taken_up(forecast: Account, account: Account) -> bool:
    """True of what the same article tells right after a plan that lay ahead in the past."""
    if forecast.file != account.file or not was_ahead(forecast):
        return False
    return 0 <= account.statement.sentence.start - forecast.statement.sentence.end < _SOON


def _of_one_event(forecast: Account, account: Account) -> bool:
    same = bool(account.predicate) and account.predicate == forecast.predicate
    return same or tells_done(account, ahead_of(forecast))


def _apart(forecast: Account, account: Account) -> bool:
    """True of what is told of a day before that of the forecast: another occasion, be it of the same kind."""
    return bool(forecast.days and account.days and account.days[1] < forecast.days[0])


def _of_one_occasion(forecast: Account, account: Account) -> bool:
    """True where two accounts tell one kind of event in the words of one matter, though they name nobody.

    Half of the words that the shorter tells beside the event on the same day, two words and two thirds else.
    """
    kinds = ahead_of(forecast)
    mine, others = forecast.words - kinds, account.words - kinds - {account.predicate}
    if _others(forecast, account):
        return False
    common = _in_common(forecast, account) or _near(forecast, account)
    shared = len(mine & others) + bool(common)
    least = min(len(mine) + bool(forecast.names), len(others) + bool(account.names))
    if _same_days(forecast, account):
        return shared > 0 and 2 * shared >= least
    return shared >= _ENOUGH and 3 * shared >= 2 * least


def _near(forecast: Account, account: Account) -> bool:
    """True of an account that names what the sentence of a forecast names beside it."""
    sentence = forecast.statement.sentence
    near = (e.name for e in forecast.reading.entities if any(sentence.covers(m) for m in e.mentions))
    named = [frozenset(folded(name).split()) for name in near]
    told = [other for other in (*_named(account), account.parts) if other]
    return any(name <= other or other <= name for name in named for other in told)


def _of_one_matter(forecast: Account, account: Account) -> bool:
    """True where more than the event ties two accounts: two names, or a name and a third of the words that the shorter
    tells beside the event; two names and a word where they tell it by other verbs.

    « Sortir de la routine » is not fulfilled by somebody who leaves a hospital.
    """
    names = _in_common(forecast, account) + _written(forecast, account) + _written(account, forecast)
    told = {forecast.predicate, account.predicate}
    words, least = len((forecast.words & account.words) - told), min(len(a.words - told) for a in (forecast, account))
    return names >= _ENOUGH or (names > 0 and 3 * words >= least)


def _written(one: Account, other: Account) -> int:
    """How many names of one account the other writes where no name was read."""
    said = f" {folded(plain(other, hull(other.statement.spans)))} "
    return sum(f" {folded(name)} " in said for name in one.names - other.names)


def _repeats(forecast: Account, account: Account) -> bool:
    """True when the same person is quoted again within a day: the forecast's own words, not its outcome."""
    if not forecast.speaker or forecast.speaker != account.speaker:
        return False
    if not forecast.published:
        return True
    return account.published <= (date.fromisoformat(forecast.published) + _A_DAY).isoformat()


def _candidates(forecast: Account, comparison: Comparison) -> Iterator[Account]:
    """The accounts that may tell the event of a forecast as done, each once, in their order."""
    kinds = {name for event in ahead_of(forecast) for name in kin(event)}
    found = {a.key: a for kind in sorted(kinds) for a in comparison.by_event.get(kind, ())}
    if forecast.predicate:
        found |= {account.key: account for account in comparison.by_predicate.get(forecast.predicate, ())}
    for key in sorted(found):
        account = found[key]
        if not (account.forecast or account.background or account.headline or strangers(forecast, account)):
            yield account


def _later(ahead: Sequence[Account], account: Account) -> bool:
    """True for what certainly happened, in an article that did not appear before the forecast; a noun that somebody
    uses says nothing of that, nor does what somebody is accused of.
    """
    statement = account.statement
    passed = statement.past or statement.nominal or statement.accomplished or _same_days(ahead[0], account) is True
    if account.background or not account.sure or not passed or _is_infinitive(account):
        return False
    if account.attribution is not None and (account.statement.nominal or account.attribution.act == "other"):
        return False
    said = min((forecast.published for forecast in ahead if forecast.published), default="")
    if any(account.file == forecast.file for forecast in ahead):
        return any(_told_after(forecast, account) for forecast in ahead)
    if account.days is not None and said and account.days[0] < said:
        return False
    return bool(account.published) and account.published >= said


def _told_after(forecast: Account, account: Account) -> bool:
    """True of what an article tells after a plan of its own that lay ahead in the past (« devait venir »)."""
    if forecast.file != account.file or not was_ahead(forecast):
        return False
    return account.statement.past and account.statement.sentence.start >= forecast.statement.sentence.end


def _done_since(ahead: Sequence[Account], forecast: Account, account: Account) -> bool:
    """True of the same occasion told as done by another article that did not appear before.

    Where no dates of articles say which is later, tense alone tells it; so more is asked: two of its people, places,
    days and words in common, and nobody else.
    """
    if forecast.published and account.published and not _follows(forecast, account):
        return False
    if any(account.file == other.file for other in ahead) or account.headline or not _vouched(account):
        return False
    if account.forecast or account.background or not account.sure or promises_not(forecast) or account.denies:
        return False
    text = plain(account, hull(account.statement.spans))
    done = account.statement.nominal or account.statement.past
    if not done or pattern("outcomes.tsv", "earlier").search(text) or _others(forecast, account):
        return False
    if _by_another(forecast, account):
        return False
    days, shared = _same_days(forecast, account), _in_common(forecast, account)
    words = len((forecast.words & account.words) - {forecast.predicate}) >= _ENOUGH
    return days is not False and shared > 0 and shared + bool(days) + words >= _ENOUGH


def _follows(forecast: Account, account: Account) -> bool:
    """True of what a later article tells, and does not date before the forecast."""
    early = account.days is not None and account.days[0] < forecast.published
    return account.published >= forecast.published and not early


def _vouched(account: Account) -> bool:
    """True of what an article tells itself, or somebody states as a fact."""
    said = account.attribution
    return said is None or (said.act in _STATING and not account.statement.nominal)


def _same_days(forecast: Account, account: Account) -> bool | None:
    """Whether two days of articles of no known date are the same; ``None`` where they cannot be compared."""
    times = forecast.statement.time, account.statement.time
    if times[1] is not None and _YEAR.fullmatch(times[1].value):
        return False
    if times[0] is None or times[1] is None:
        return None
    if forecast.days and account.days:
        return forecast.days[0] <= account.days[1] and account.days[0] <= forecast.days[1]
    for shape in (_WEEKDAY, _DAY):
        if all(time is not None and shape.match(time.value) for time in times):
            return times[0].value == times[1].value
    return None


def _others(forecast: Account, account: Account) -> bool:
    """True when each of two accounts names somebody or something the other does not, where it takes place aside."""
    mine, others = _named(forecast, places=False), _named(account, places=False)
    alone = [n for n in mine if not any(n <= o or o <= n for o in _named(account))]
    return bool(alone) and any(not any(n <= o or o <= n for o in _named(forecast)) for n in others)


def _in_common(forecast: Account, account: Account) -> int:
    """How many people, places and bodies two accounts have in common; whoever speaks of himself is one."""
    mine, others = _named(forecast), _named(account)
    shared = sum(any(name <= other or other <= name for other in others) for name in mine)
    rest = (forecast.parts & account.parts).difference(*mine, *others)
    return shared + bool(rest)


def _named(account: Account, places: bool = True) -> list[frozenset[str]]:
    """The words of each name an account gives, and of its speaker where it opens on a pronoun."""
    names = account.names if places else account.names - {account.statement.place}
    speaks = account.speaker if _opens_on_pronoun(account) else None
    return [frozenset(folded(name).split()) for name in (*sorted(names), *([speaks] if speaks else []))]


def _opens_on_pronoun(account: Account) -> bool:
    own = plain(account, hull(account.statement.spans)).replace("'", "' ").split()[:1]
    return not leading("pronoun").isdisjoint(own)


def _by_another(forecast: Account, account: Account) -> bool:
    """True where somebody speaks of what he or she will do, and an account names others who did it."""
    if not forecast.speaker or (account.people == frozenset() and _opens_on_pronoun(account)):
        return False
    own = frozenset(folded(forecast.speaker).split())
    return _opens_on_pronoun(forecast) and not any(own <= name or name <= own for name in _named(account))


def _is_infinitive(account: Account) -> bool:
    """True of a bare infinitive (« se dit prêt à *rencontrer*… »): nobody says that it happened."""
    span, text = hull(account.statement.spans), account.reading.article.text
    before, own = text[max(0, span.start - 14) : span.start].lower().split()[-1:], text[span.slice].lower()
    first = [word.strip('«»"“” ') for word in own.split()[:2]]
    return bool(leading("governing").intersection(before + first[:1])) or account.statement.predicate in first
