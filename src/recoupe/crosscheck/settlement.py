"""What settles a forecast: a later account of the same event that happened, happened otherwise, or did not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.countries import country
from recoupe.crosscheck.events import events, same_people, strangers
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.predicates import EVENT, predicate_class
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.story import ForecastState

__all__ = ["Settlement", "settle"]

_SETTLES = 0.36  # likeness of a forecast and a later account with its predicate, where that is a known event
_SETTLES_ALIKE = 0.5  # … with its predicate, whatever it is
_SETTLES_PLAINLY = 0.55  # … with another predicate
_A_DAY = timedelta(days=1)
_MOST = 4  # accounts cited at most
_WAYS = frozenset({"=aller", "=partir", "=entrer", "=traverser", "=rentrer"})  # they lead from one place to another


@dataclass(frozen=True, slots=True, eq=False)
class Settlement:
    """A forecast's state, the accounts that show it, and why; ``places`` are the one announced and the real one."""

    state: ForecastState
    by: tuple[Account, ...]
    why: str
    places: tuple[str, str] | None = None


def settle(ahead: Sequence[Account], comparison: Comparison) -> Settlement:
    """Look among the later accounts of what was announced for one that tells what came of it."""
    found = _outcomes(ahead, comparison)
    promised_not = all(account.denies for account in ahead)
    same = {forecast.predicate for forecast in ahead if forecast.predicate}
    against = [account for account in found if account.denies != promised_not and account.predicate in same]
    done = [account for account in found if account.denies == promised_not]
    if done:
        return _done(ahead, done)
    if against:
        return Settlement(ForecastState.CONTRADICTED, tuple(against[:_MOST]), phrase("why.contradicted"))
    return Settlement(ForecastState.OPEN, (), phrase("why.open"))


def _outcomes(ahead: Sequence[Account], comparison: Comparison) -> list[Account]:
    """The later accounts that tell the outcome, most alike first."""
    best: dict[tuple[str, int], tuple[float, Account]] = {}
    for forecast in ahead:
        for score, account in _candidates(forecast, comparison):
            if _later(ahead, account) and not _repeats(forecast, account):
                known = best.get(account.key, (0.0, account))[0]
                best[account.key] = (max(known, score), account)
    return [account for _, account in sorted(best.values(), key=lambda found: (-found[0], found[1].key))]


def _repeats(forecast: Account, account: Account) -> bool:
    """True when the same person is quoted again within a day: the forecast's own words, not its outcome."""
    if not forecast.speaker or forecast.speaker != account.speaker:
        return False
    if not forecast.published:
        return True
    return account.published <= (date.fromisoformat(forecast.published) + _A_DAY).isoformat()


def _candidates(forecast: Account, comparison: Comparison) -> Iterator[tuple[float, Account]]:
    """What resembles a forecast, and what tells of its event with its people in other words."""
    for score, account in comparison.neighbours.get(forecast.key, ()):
        if _tells(forecast, account, score):
            yield score, account
    told = [a for event in sorted(events(forecast)) for a in comparison.by_predicate.get(event, ())]
    plain = [account for account in told if not (account.forecast or account.background)]
    if forecast.people:
        met = [account for account in plain if same_people(forecast, account) and not strangers(forecast, account)]
    else:
        met = plain if _one_event(plain) and _opens_on_event(forecast) else []
    for account in met:
        if same_people(forecast, account) >= min(2, len(forecast.people)):
            yield comparison.likeness(forecast, account), account


def _opens_on_event(forecast: Account) -> bool:
    """True when what is announced opens on its event with an article (« *la réunion* pourrait avoir lieu… »)."""
    clause = forecast.reading.article.text[hull(forecast.statement.spans).slice]
    first = [predicate_class(word) for word in folded(clause).split()[:3]]
    return not events(forecast).isdisjoint(first)


def _one_event(told: Sequence[Account]) -> bool:
    """True when all accounts of an event are of one day, so that « la réunion » can only be that one."""
    return len({account.days for account in told if account.days}) == 1


def _tells(forecast: Account, account: Account, score: float) -> bool:
    """True when a resembling account is surely about the same event, with somebody or something named in common."""
    if account.forecast or account.headline or strangers(forecast, account):
        return False
    shared = (forecast.words & account.words) | (forecast.parts & account.parts)
    if not forecast.names & account.names and len(shared) < 3:
        return False
    if not forecast.predicate or forecast.predicate != account.predicate:
        return score >= _SETTLES_PLAINLY
    return score >= (_SETTLES if forecast.predicate.startswith(EVENT) else _SETTLES_ALIKE)


def _later(ahead: Sequence[Account], account: Account) -> bool:
    """True for what certainly happened, in an article that did not appear before the forecast; a noun that somebody
    uses says nothing of that, nor does what somebody is accused of.
    """
    if account.background or not account.sure or _is_infinitive(account):
        return False
    if account.attribution is not None and (account.statement.nominal or account.attribution.act == "other"):
        return False
    said = min((forecast.published for forecast in ahead if forecast.published), default="")
    if any(account.file == forecast.file for forecast in ahead):
        return False
    if account.days is not None and said and account.days[0] < said:
        return False
    return bool(account.published) and account.published >= said


def _is_infinitive(account: Account) -> bool:
    """True of a bare infinitive (« se dit prêt à *rencontrer*… »): nobody says that it happened."""
    span, text = hull(account.statement.spans), account.reading.article.text
    before, own = text[max(0, span.start - 14) : span.start].lower().split()[-1:], text[span.slice].lower()
    first = [word.strip('«»"“” ') for word in own.split()[:2]]
    return bool(leading("governing").intersection(before + first[:1])) or account.statement.predicate in first


def _done(ahead: Sequence[Account], done: Sequence[Account]) -> Settlement:
    if moved := _moved(ahead, done):
        return moved
    if missed := _missed(ahead, done):
        return missed
    return Settlement(ForecastState.REALISED, tuple(done[:_MOST]), phrase("why.realised"))


def _moved(ahead: Sequence[Account], done: Sequence[Account]) -> Settlement | None:
    """A change of place: the event was to be in one town, and every account of it names another place.

    A country holds towns, and a square lies in one: neither shows a change.
    """
    expected = {place for account in ahead if (place := account.statement.place) and _is_town(place)}
    if not expected or any(account.predicate in _WAYS for account in ahead):
        return None
    words = {word for place in expected for word in folded(place).split()}
    if any(words & _words_of_names(account) for account in done):
        return None
    placed = [(account, place) for account in done if (place := account.statement.place) and _is_town(place)]
    if not placed:
        return None
    by = tuple(account for account, _ in placed[:_MOST])
    why = phrase("why.changed.place", place=placed[0][1])
    return Settlement(ForecastState.CHANGED, by, why, (sorted(expected)[0], placed[0][1]))


def _is_town(place: str) -> bool:
    first = folded(place).split()[:1]
    return country(place) is None and not any(word in leading("inside") for word in first)


def _words_of_names(account: Account) -> set[str]:
    return {word for name in account.names for word in folded(name).split()} | account.parts


def _missed(ahead: Sequence[Account], done: Sequence[Account]) -> Settlement | None:
    """A change of date: every dated account lies outside the days that were announced."""
    due = [account.days for account in ahead if account.days is not None]
    dated = [account for account in done if account.days is not None]
    if not due or not dated:
        return None
    first, last = min(day[0] for day in due), max(day[1] for day in due)
    outside = [a for a in dated if a.days is not None and (a.days[0] > last or a.days[1] < first)]
    if len(outside) < len(dated):
        return None
    when = spoken_date(outside[0].statement.time.value) if outside[0].statement.time else ""
    return Settlement(ForecastState.CHANGED, tuple(outside[:_MOST]), phrase("why.changed.date", when=when))
