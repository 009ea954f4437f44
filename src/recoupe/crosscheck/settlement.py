"""What settles a forecast: a later account of the same event that happened, happened otherwise, or did not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.accounts import Account, leading
from recoupe.crosscheck.ahead import promises_not
from recoupe.crosscheck.called_off import called_off
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.countries import country
from recoupe.crosscheck.endings import Ending, ends
from recoupe.crosscheck.events import same_people
from recoupe.crosscheck.names import folded
from recoupe.crosscheck.outcomes import outcomes
from recoupe.crosscheck.plans import classes
from recoupe.crosscheck.wording import phrase, spoken_date
from recoupe.story import ForecastState

__all__ = ["Settlement", "settle"]

_MOST = 4  # accounts cited at most
_WAYS = frozenset({"=aller", "=partir", "=entrer", "=traverser", "=rentrer"})  # they lead from one place to another


@dataclass(frozen=True, slots=True, eq=False)
class Settlement:
    """A forecast's state, the accounts that show it, and why; ``places`` are the one announced and the real one."""

    state: ForecastState
    by: tuple[Account, ...]
    why: str
    places: tuple[str, str] | None = None
    endings: tuple[Ending, ...] = ()


def settle(ahead: Sequence[Account], comparison: Comparison, told: Sequence[Ending] = ()) -> Settlement:
    """Look among the later accounts of what was announced for one that tells what came of it, and among the sentences
    that are ``told`` of its end.
    """
    if (ended := called_off(ahead, comparison)) is not None:
        return Settlement(ended[0], ended[1][:_MOST], phrase(f"why.called_off.{ended[0].value}"))
    if ending := [ending for ending in told if any(ends(forecast, ending) for forecast in ahead)]:
        state = ending[-1].state
        by = tuple(each for each in ending if each.state is state)
        return Settlement(state, (), phrase(f"why.ended.{state.value}"), endings=by[:_MOST])
    found = outcomes(ahead, comparison)
    promised_not = all(promises_not(account) for account in ahead)
    same = {forecast.predicate for forecast in ahead if forecast.predicate}
    against = [account for account in found if account.denies != promised_not and account.predicate in same]
    done = [account for account in found if account.denies == promised_not]
    if done:
        return _done(ahead, done)
    if against:
        return Settlement(ForecastState.CONTRADICTED, tuple(against[:_MOST]), phrase("why.contradicted"))
    return Settlement(ForecastState.OPEN, (), phrase("why.open"))


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


def _names_people(ahead: Sequence[Account], account: Account) -> bool:
    return any(a.people and same_people(a, account) >= len(a.people) for a in ahead)


def _is_town(place: str) -> bool:
    first = folded(place).split()[:1]
    return country(place) is None and not any(word in leading("inside") for word in first)


def _words_of_names(account: Account) -> set[str]:
    return {word for name in account.names for word in folded(name).split()} | account.parts


def _missed(ahead: Sequence[Account], done: Sequence[Account]) -> Settlement | None:
    """A change of date: every dated account lies outside the days that were announced.

    The end of what takes days, and what people do over and over, is no change.
    """
    loose = classes("phase") | classes("again")
    done = [account for account in done if account.predicate not in loose or _names_people(ahead, account)]
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
