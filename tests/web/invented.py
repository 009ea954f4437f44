"""An invented story in readings and a dossier made by hand: a dam gives way above a town that does not exist."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

from recoupe.model import (
    Article,
    Attribution,
    Basis,
    Certainty,
    Commitment,
    Entity,
    EntityType,
    Hedge,
    Intake,
    Kind,
    Polarity,
    Problem,
    Published,
    Quantity,
    Reading,
    Span,
    Statement,
    TimeExpression,
    Zone,
    ZoneKind,
)
from recoupe.story import (
    ArticleEntry,
    Conflict,
    ConflictKind,
    ConflictReading,
    Copy,
    Dossier,
    Evidence,
    Forecast,
    ForecastState,
    Identity,
    Line,
    Side,
    Story,
    Unknown,
    UnknownKind,
)
from tests.web.invented_claims import PREFECTURE, claims, timeline
from tests.web.invented_texts import (
    COURRIER,
    DAM,
    DAYS,
    DENIED,
    ECHO,
    EVACUATED,
    HELD,
    LATER,
    MATIN,
    OUTLETS,
    RADIO,
    REDUCED,
    REOPENS,
    REPRINTED,
    TEXTS,
    VALVE,
    evidence,
    span,
)

__all__ = [
    "COURRIER",
    "DAM",
    "DAYS",
    "DENIED",
    "ECHO",
    "EVACUATED",
    "HELD",
    "LATER",
    "MATIN",
    "OUTLETS",
    "PREFECTURE",
    "RADIO",
    "REDUCED",
    "REOPENS",
    "REPRINTED",
    "TEXTS",
    "VALVE",
    "claims",
    "dossier",
    "evidence",
    "reading",
    "renamed",
    "span",
    "story",
]


def _zones(file: str) -> tuple[Zone, ...]:
    text = TEXTS[file]
    zones = []
    if file != MATIN:
        zones.append(Zone(Span(0, text.index("\r\n" if file == ECHO else "\n")), ZoneKind.TITLE))
    if file == COURRIER:
        zones.append(Zone(span(file, "Par la rédaction avec AFP"), ZoneKind.BYLINE))
        zones.append(Zone(span(file, "Un homme regarde la Saulne en crue, à Belvaux."), ZoneKind.CAPTION))
        zones.append(Zone(span(file, "PHOTO LÉA MARNIER"), ZoneKind.CREDIT))
    return tuple(zones)


def _announced(file: str) -> Attribution:
    return Attribution(
        content=(span(file, REPRINTED.partition(", a annoncé")[0]),),
        cue=span(file, "a annoncé"),
        source=span(file, "la préfecture de la Haute-Sarce"),
        resolved="préfecture de la Haute-Sarce",
        kind=Kind.INDIRECT,
        act="state",
        commitment=Commitment(),
        rule="incise",
    )


def _attributions(file: str) -> tuple[Attribution, ...]:
    if file == RADIO:
        content, cue, source = LATER, "selon", "le conseil départemental"
        plan = Commitment(Certainty.CERTAIN, forecast=True)
        return (
            Attribution(
                (span(file, content),), span(file, cue), span(file, source), source, Kind.INDIRECT, "state", plan
            ),
        )
    found = [_announced(file)]
    if file == COURRIER:
        found.append(
            Attribution(
                (span(file, "L’eau est montée en moins d’une heure"),),
                span(file, "a raconté"),
                span(file, "le maire, Étienne Corval"),
                "Étienne Corval",
                Kind.DIRECT,
                "state",
                Commitment(),
            )
        )
        found.append(
            Attribution(
                (span(file, VALVE),),
                span(file, "Selon"),
                span(file, "une source proche du dossier"),
                "une source proche du dossier",
                Kind.INDIRECT,
                "state",
                Commitment(Certainty.POSSIBLE),
                via=("AFP",),
            )
        )
    if file == ECHO:
        found.append(
            Attribution(
                (span(file, "toute défaillance de ses vannes"),),
                span(file, "dément"),
                span(file, "L’exploitant, Hydrosarce,"),
                "Hydrosarce",
                Kind.INDIRECT,
                "deny",
                Commitment(Certainty.CERTAIN, Polarity.NEGATIVE),
            )
        )
    return tuple(found)


def _statements(file: str) -> tuple[Statement, ...]:
    figures = {
        COURRIER: (("environ 200 habitants", 200.0, EVACUATED),),
        MATIN: (("environ 200 habitants", 200.0, EVACUATED),),
        ECHO: (("environ 200 habitants", 200.0, EVACUATED), ("plus de 180 personnes", 180.0, HELD)),
        RADIO: (("120", 120.0, REDUCED),),
    }
    return tuple(
        Statement(
            spans=(span(file, clause),),
            sentence=span(file, clause),
            predicate="évacuer",
            commitment=Commitment(),
            quantities=(Quantity(span(file, words), value, "personne"),),
        )
        for words, value, clause in figures[file]
    )


def reading(file: str) -> Reading:
    text = TEXTS[file]
    sentences = tuple(
        span(file, sentence)
        for sentence in (DAM, "Les pompiers parlent de plus de 180 personnes hébergées au gymnase.", LATER)
        if sentence in text
    )
    night = "dans la nuit de lundi à mardi"
    times = [TimeExpression(span(file, night), "TIME", "2024-03-12TNI")] if night in text else []
    if "le 20 mars" in text:
        times.append(TimeExpression(span(file, "le 20 mars"), "DATE", "2024-03-20", anchor="published"))
    if "En 2011" in text:
        times.append(TimeExpression(span(file, "2011"), "DATE", "2011"))
    hedges: tuple[Hedge, ...] = ()
    if "devrait rouvrir" in text:
        hedges = (Hedge(span(file, REOPENS), span(file, "devrait"), Certainty.PROBABLE, forecast=True),)
    published = Published(DAYS[file], DAYS[file], DAYS[file], Basis.STATED)
    article = Article(
        id=f"{len(text):08x}",
        file=file,
        text=text,
        outlet=OUTLETS[file],
        title="Crue de la Saulne : ce que l’on sait" if file == MATIN else text.splitlines()[0],
        url="https://echo.example/belvaux" if file == ECHO else None,
        language="fr",
        published=published,
    )
    return Reading(
        article=article,
        language="fr",
        published=published,
        zones=_zones(file),
        agencies=("AFP",) if file == COURRIER else (),
        sentences=sentences,
        times=tuple(times),
        entities=(Entity("Belvaux", EntityType.PLACE, mentions=(span(file, "Belvaux"),)),),
        attributions=_attributions(file),
        hedges=hedges,
        statements=_statements(file),
    )


def story() -> Story:
    """The story whole, every kind of line in it at least once."""
    readings = tuple(reading(file) for file in TEXTS)
    entries = tuple(
        ArticleEntry(
            each.article.file,
            each.article.outlet,
            each.published,
            each.article.title,
            each.language,
            len(each.article.text.split()),
            each.agencies,
        )
        for each in readings
    )
    return Story(
        id="belvaux",
        title="La digue de la Saulne cède au-dessus de Belvaux",
        articles=entries,
        brief=(
            Line("Une digue a cédé dans la nuit du 11 au 12 mars au-dessus de Belvaux.", timeline()[1].evidence),
            Line("De 120 à 200 habitants ont été évacués.", (evidence(COURRIER, EVACUATED), evidence(RADIO, REDUCED))),
        ),
        timeline=timeline(),
        claims=claims(),
        conflicts=(
            Conflict(
                ConflictKind.NUMBER,
                ConflictReading.UPDATE,
                "habitants évacués",
                (
                    Side("environ 200", PREFECTURE, (evidence(COURRIER, EVACUATED), evidence(ECHO, EVACUATED))),
                    Side("120", PREFECTURE, (evidence(RADIO, REDUCED),)),
                ),
                "la même source donne un chiffre plus bas deux jours plus tard",
            ),
            Conflict(
                ConflictKind.POLARITY,
                ConflictReading.DISPUTE,
                "la vanne restée bloquée",
                (
                    Side("serait restée bloquée", "source proche du dossier", (evidence(COURRIER, VALVE),)),
                    Side("dément", "Hydrosarce", (evidence(ECHO, DENIED),)),
                ),
                "l’exploitant nie ce qu’avance une source anonyme",
            ),
        ),
        forecasts=(
            Forecast(
                "Réouverture de la route départementale",
                "Le Courrier de la Sarce",
                "2024-03-12",
                "2024-03-20",
                ForecastState.CHANGED,
                (evidence(COURRIER, REOPENS),),
                (evidence(RADIO, LATER),),
                "une nouvelle date est donnée",
            ),
        ),
        unknowns=(
            Unknown(
                "Hydrosarce n’a pas répondu",
                UnknownKind.DECLINED,
                (evidence(RADIO, "Hydrosarce n’a pas souhaité répondre à nos questions"),),
            ),
        ),
        copies=(
            Copy((COURRIER, MATIN), 0.82, "AFP", ((evidence(COURRIER, REPRINTED), evidence(MATIN, REPRINTED)),)),
            Copy((COURRIER, ECHO), 0.41, None, ((evidence(COURRIER, REPRINTED), evidence(ECHO, REPRINTED)),)),
        ),
        identities=(
            Identity(
                "Belvaux", EntityType.PLACE, (), (), tuple(TEXTS), tuple(evidence(file, "Belvaux") for file in TEXTS)
            ),
        ),
        readings=readings,
    )


def dossier(*stories: Story) -> Dossier:
    """A dossier of the story, or of the stories given."""
    return Dossier(
        Intake(
            read=4,
            duplicates=(("courrier/copie.txt", COURRIER),),
            problems=(Problem("notes/vide.txt", "le fichier est vide", "retirez-le ou complétez-le"),),
        ),
        stories or (story(),),
    )


def renamed(one: Story, number: int) -> Story:
    """The same story with other files, for a dossier of several."""

    def moved(file: str) -> str:
        return f"{number}/{file}"

    def shift(value: object) -> object:
        if isinstance(value, Evidence):
            return replace(value, file=moved(value.file))
        if isinstance(value, tuple):
            return tuple(shift(each) for each in value)
        if isinstance(value, str) and value in TEXTS:
            return moved(value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{field.name: shift(getattr(value, field.name)) for field in fields(value)})
        return value

    shifted = shift(one)
    assert isinstance(shifted, Story)
    return shifted
