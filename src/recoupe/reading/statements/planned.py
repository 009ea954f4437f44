"""What is planned: « la rencontre *prévue* en mai », « aucune visite n’est *prévue* », « son *prochain* voyage »."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from recoupe.model import TimeExpression
from recoupe.reading.entities.lexicon import words
from recoupe.reading.entities.sheet import Sheet, infinitive
from recoupe.reading.statements.nominals import Nominal, phrase
from recoupe.reading.statements.whereabouts import event_nouns

__all__ = ["planned_nouns", "planned_participles", "planned_phrase", "planned_thing", "schedules", "sets_day"]

_PLANNING = words("planned_verbs")
_SCHEDULING = words("planned_scheduling")
_EAGERLY = words("planned_eagerly")
_NEXT = words("planned_next")
_NEW = words("planned_new")
_SETTING = words("planned_setting")
_DAYS = words("planned_days")
_UNITS = words("planned_units")
_SHORTEST = 2  # letters of a participle without its endings (« dû », « su »)
_INSIDE = frozenset(
    {"nmod", "obl", "amod", "det", "case", "flat:name", "nummod", "fixed", "conj", "cc", "advmod", "acl"}
)


def schedules(lemma: str) -> bool:
    """True of a verb that sets a day for what is to come, also in the past (« a été convoqué pour le 3 mai »)."""
    return lemma in _SCHEDULING


def sets_day(sheet: Sheet, time: TimeExpression) -> bool:
    """True of the day that something is set for: « repoussé *à* mardi », « convoqué *pour* le 3 mai »."""
    first = sheet.parsed.token_at(time.span.start)
    return any(sheet.lower[i] in _SETTING for i in range(max(0, first - 2), first))


def planned_participles(sheet: Sheet) -> list[int]:
    """Participles after a noun that say it is planned: « une hausse des péages, *prévue* pour mars »."""
    return [i for i in range(len(sheet)) if sheet.dep[i] == "acl" and sheet.head[i] < i and _plans(sheet, i)]


def planned_thing(sheet: Sheet, token: int) -> int | None:
    """The noun of what a participle says is planned: the noun it follows or the subject of « est prévu »."""
    if not _plans(sheet, token):
        return None
    if sheet.dep[token] == "acl":
        return sheet.head[token]
    if not any(sheet.dep[c].startswith("aux") or sheet.dep[c] == "cop" for c in sheet.children[token]):
        return None
    subjects = (c for c in sheet.children[token] if sheet.dep[c] in ("nsubj", "nsubj:pass"))
    return next((c for c in subjects if sheet.pos[c] in ("NOUN", "PROPN")), None)


def planned_phrase(sheet: Sheet, participle: int) -> list[int]:
    """The noun a participle follows with all that is said of it: « la visite prévue en mai *du maire à Orval* »."""
    begin, end = phrase(sheet, sheet.head[participle])
    end = max(end, participle + 1)
    while end < len(sheet) and _below(sheet, end, {sheet.head[participle], participle}):
        end += 1
    return list(range(begin, end))


def _below(sheet: Sheet, token: int, tops: Collection[int]) -> bool:
    """True of a token of the phrases that hang on some, commas and relative clauses left out."""
    for _ in range(8):
        if token in tops:
            return True
        if sheet.dep[token] not in _INSIDE:
            return False
        token = sheet.head[token]
    return False


def _plans(sheet: Sheet, i: int) -> bool:
    """True of « prévu », « programmé », « attendu »; not of « très attendu » nor of « comme prévu »."""
    if sheet.lower[i][-1] not in "uées" or sheet.lower[max(0, i - 1)] in _EAGERLY:
        return False
    return _participle(sheet.lower[i], sheet.lemmas[i]) in _PLANNING


def _participle(form: str, lemma: str) -> str:
    """The verb of a participle, also where the parser took it for a noun or an adjective (« prévue »)."""
    bare = form.removesuffix("s").removesuffix("e")
    return lemma if lemma in _PLANNING or len(bare) < _SHORTEST else infinitive(bare, bare)


def planned_nouns(sheet: Sheet, times: Mapping[int, TimeExpression], clauses: Collection[int]) -> Iterator[Nominal]:
    """Each noun of an event that its own words show to come; ``clauses`` are the heads of all clauses."""
    for noun in range(len(sheet)):
        if sheet.pos[noun] != "NOUN" or noun in clauses:
            continue
        if _is_next(sheet, noun) or _is_near(sheet, noun) or _is_tomorrow(sheet, noun, times):
            begin, end = phrase(sheet, noun)
            yield Nominal(noun, tuple(range(begin, end)), _day_of(range(begin, end), times), planned=True)


def _day_of(tokens: range, times: Mapping[int, TimeExpression]) -> TimeExpression | None:
    return next((times[i] for i in tokens if i in times and times[i].type in ("DATE", "TIME")), None)


def _is_next(sheet: Sheet, noun: int) -> bool:
    """« sa *prochaine* visite », « le *futur* débat »: the adjective stands before the noun of an event."""
    if sheet.lemmas[noun] not in event_nouns():
        return False
    return any(sheet.lower[c] in _NEXT for c in sheet.children[noun] if c < noun)


def _is_near(sheet: Sheet, noun: int) -> bool:
    """« *à deux jours d’*un scrutin », « *avant de nouvelles* manifestations »."""
    begin, end = phrase(sheet, noun)
    if not any(sheet.lemmas[i] in event_nouns() for i in range(begin, end)):
        return False
    before = [sheet.lower[i] for i in range(max(0, begin - 4), begin)]
    if before[-1:] == ["avant"] or before[-2:] == ["avant", "de"]:
        return any(sheet.lower[i] in _NEW for i in range(begin, noun))
    counted = len(before) == 4 and before[0] == "à" and before[2] in _UNITS
    return counted and (before[3] == "du" or (before[3] in ("de", "d'") and sheet.pos[begin] == "DET"))


def _is_tomorrow(sheet: Sheet, noun: int, times: Mapping[int, TimeExpression]) -> bool:
    """« une rencontre *demain* »: an event whose day can only lie ahead."""
    after = noun + 1
    return sheet.lemmas[noun] in event_nouns() and after in times and sheet.lower[after] in _DAYS
